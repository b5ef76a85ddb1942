import type { Call, Occurrence, Program } from "../../languages/language.ts";
import { withoutPart } from "../../model/members.ts";
import { isSameName, type QualifiedName, type Signature } from "../../model/qualified-name.ts";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import { propertyNames } from "../../spec/properties/app-client.ts";
import { callsNamed } from "./calls-named.ts";
import type { LibraryPart } from "./library.ts";
import type { ProgramClient, ProgramHost } from "./program-host.ts";
import { tableClient, type ClientTable } from "./table-client.ts";
import { typedClient } from "./typed-client.ts";

type TableOptions = Pick<
  ClientTable,
  | "path"
  | "required"
  | "defaults"
  | "isPartial"
  | "usual"
  | "otherKeys"
  | "listsOfOne"
  | "hasSets"
  | "coerce"
  | "dropsUnknownMembers"
  | "print"
>;

/** A library's class or function that creates an app client from options. All names are canonical. */
export interface Construct extends TableOptions {
  readonly host: string;
  /** By default, a client is created. */
  readonly operation?: ClientTable["operation"];
  readonly name: QualifiedName;
  /** Whether it is a function rather than a class. */
  readonly isFunction?: true;
  /** The parameters that are not options. */
  readonly signature: Signature;
  /** The types of the options. */
  readonly types?: readonly QualifiedName[];
  /** Whether the name has this meaning in a program. By default, it always does. */
  readonly isUsedIn?: (program: Program) => boolean;
  /** The paths of options that something else changes. */
  readonly changed?: (call: Call, program: Program) => readonly (readonly string[])[];
}

/** A host whose app clients are created by constructs, or are typed options for constructs created elsewhere. */
export function constructHost(library: LibraryPart, constructs: readonly Construct[]): ProgramHost {
  const names = constructs.flatMap(({ name }) => name.path.slice(-1));
  return {
    library,
    find: program => [
      ...callsNamed(names, program).flatMap(call => {
        const construct = constructs.find(candidate => makes(call, candidate));
        return construct && construct.isUsedIn?.(program) !== false
          ? (clientOfCall(construct, call, program) ?? [])
          : [];
      }),
      ...typedClients(constructs, program),
    ],
  };
}

function makes({ callee, isNew }: Call, { name, isFunction }: Construct): boolean {
  switch (callee.kind) {
    case "name":
      return isNew !== (isFunction === true) && isSameName(callee.name, name);
    case "super":
      return isSameName(callee.name, name);
    default:
      return false;
  }
}

function clientOfCall(construct: Construct, call: Call, program: Program): ProgramClient | undefined {
  const { required, signature } = construct;
  const given = call.arguments.options(signature);
  const root = changedParts(construct, call, program).reduce(withoutPart, given);
  const client = clientOf(construct, call.nameSite.range, root, call, program);
  return client && { ...client, ...(required && { required }), identity: call.arguments.identity(signature) };
}

function changedParts({ changed, path }: Construct, call: Call, program: Program): readonly (readonly string[])[] {
  const keys = new Set(propertyNames.map(property => path(property)?.[0]));
  return (changed?.(call, program) ?? []).filter(([first]) => first === undefined || keys.has(first));
}

/** Clients that are recognized only by the type of their options. Others may add what these lack. */
function typedClients(constructs: readonly Construct[], program: Program): readonly ProgramClient[] {
  return program.typedValues.flatMap(typed => {
    const construct = constructs.find(({ types = [] }) => types.some(name => isSameName(name, typed.type)));
    const client = construct && clientOf(construct, typed.nameSite.range, typed.value, typed, program);
    return client ? [typedClient({ ...client, identity: typed.identity }, typed)] : [];
  });
}

function clientOf(
  { operation = "create", ...construct }: Construct,
  range: Range,
  root: Expression,
  at: Occurrence,
  { text, style }: Program,
): ProgramClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const exists = at.exists(root);
  const client = tableClient({ ...construct, operation, required: [], range, exists, text, style, root });
  return { ...client, at };
}
