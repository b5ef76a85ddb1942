import type { Printable } from "../../edits/print/printable.ts";
import type { PlainValue } from "../../edits/edit.ts";
import type { Call, Occurrence, Program } from "../../languages/language.ts";
import type { Operation } from "../../model/app-client.ts";
import { isSameName, type QualifiedName, type Signature } from "../../model/qualified-name.ts";
import type { Range, Site } from "../../model/site.ts";
import type { Expression, Value } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, type Property } from "../../spec/properties/app-client.ts";
import { callsNamed } from "../shared/calls-named.ts";
import type { LibraryPart } from "../shared/library.ts";
import type { ProgramClient, ProgramHost } from "../shared/program-host.ts";
import { tableClient } from "../shared/table-client.ts";
import { typedClient } from "../shared/typed-client.ts";
import { withResponseMembers } from "./responses.ts";

/** A name of the SDK that makes a request. */
interface Row<Name> {
  readonly name: Name;
  readonly operation: Operation;
  readonly signature: Signature;
}

/** The description of one AWS SDK, for a language and version. All names are canonical. */
export interface Sdk {
  readonly host: string;
  readonly library: LibraryPart;
  /** Classes or functions that create a request. */
  readonly commands?: readonly Row<QualifiedName>[];
  /** The class of the service's client. */
  readonly service: QualifiedName;
  /** Its methods, in the SDK's spelling. */
  readonly methods: readonly Row<string>[];
  /** A method whose argument `operation` is the name of another. */
  readonly dispatcher?: Omit<Row<string>, "operation">;
  /**
   * Whether a call with the name of a method is a request although its receiver's class is unknown. By default it is
   * not.
   */
  readonly isRequest?: (call: Call, program: Program) => boolean;
  /** Types of a request's members. */
  readonly types?: readonly Omit<Row<QualifiedName>, "signature">[];
  /** Members of the current API that the SDK does not know. */
  readonly unknownMembers?: readonly Property[];
  /** Whether it silently drops unknown members. By default, a request with other members is refused. */
  readonly dropsUnknownMembers?: true;
  /** The option of the service's client that can turn this off. */
  readonly validationOption?: string;
  /** Set if it refuses values of other types before sending the request, with the language's word for null. */
  readonly checksTypes?: { readonly nothing: string };
  /** Its conversion of a value before the service sees it. By default it only drops null. */
  readonly coerce?: (property: Property, value: Value) => Value;
  readonly print?: (value: PlainValue, like: Site | undefined) => Printable;
}

/** Only the members of the request, in one structure. */
export const withOptions: Signature = { parameters: [], options: true };

/** The host that reads requests to create or update an app client. */
export function sdkHost(sdk: Sdk): ProgramHost {
  const { commands = [], methods, dispatcher } = sdk;
  const names = [
    ...commands.flatMap(({ name }) => name.path.slice(-1)),
    ...methods.map(({ name }) => name),
    ...(dispatcher ? [dispatcher.name] : []),
  ];
  return {
    library: sdk.library,
    find: program => [
      ...callsNamed(names, program).flatMap(call => requestClient(sdk, call, program) ?? []),
      ...typedClients(sdk, program),
    ],
  };
}

function requestClient(sdk: Sdk, call: Call, program: Program): ProgramClient | undefined {
  const request = requestOf(sdk, call, program);
  if (!request) {
    return undefined;
  }
  const { operation, signature } = request;
  const client = clientOf(sdk, operation, call.nameSite.range, call.arguments.options(signature), call, program);
  return client && { ...client, required: requiredMembers[operation], identity: call.arguments.identity(signature) };
}

function requestOf(sdk: Sdk, call: Call, program: Program): Omit<Row<unknown>, "name"> | undefined {
  const { callee, isNew, arguments: given } = call;
  switch (callee.kind) {
    case "name": {
      // A command is created with `new`, in languages that have it.
      const command = isNew === false ? undefined : sdk.commands?.find(({ name }) => isSameName(name, callee.name));
      return command ?? requestOfUnknown(sdk, callee.name.path.slice(1).at(-1), call, program);
    }
    case "method": {
      const { methods, dispatcher, service } = sdk;
      const isDispatched = callee.method === dispatcher?.name;
      const method = isDispatched
        ? methods.find(({ name }) => isText(given.get(dispatcher.signature, "operation"), name))
        : methods.find(({ name }) => name === callee.method);
      const type = method && callee.receiver.type;
      return method && type && isSameName(type, service)
        ? { operation: method.operation, signature: isDispatched ? dispatcher.signature : method.signature }
        : requestOfUnknown(sdk, type ? undefined : callee.method, call, program);
    }
    default:
      return undefined;
  }
}

/** A request to a client of unknown class. */
function requestOfUnknown(sdk: Sdk, called: string | undefined, call: Call, program: Program): Row<string> | undefined {
  const method = sdk.methods.find(({ name }) => name === called);
  return method && sdk.isRequest?.(call, program) ? method : undefined;
}

function isText(value: Expression, text: string): boolean {
  return value.kind === "literal" && value.value === text;
}

/** Requests that are recognized only by the type of their members. Others may add what these lack. */
function typedClients(sdk: Sdk, program: Program): readonly ProgramClient[] {
  const { types = [] } = sdk;
  return program.typedValues.flatMap(typed => {
    const type = types.find(({ name }) => isSameName(name, typed.type));
    const client = type && clientOf(sdk, type.operation, typed.nameSite.range, typed.value, typed, program);
    return client ? [typedClient({ ...client, identity: typed.identity }, typed)] : [];
  });
}

function clientOf(
  sdk: Sdk,
  operation: Operation,
  range: Range,
  root: Expression,
  at: Occurrence,
  program: Program,
): ProgramClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const { text, style } = program;
  const { host, unknownMembers = [], dropsUnknownMembers, validationOption, checksTypes, coerce, print } = sdk;
  const refusesMembers = !dropsUnknownMembers && !(validationOption && text.includes(validationOption));
  const client = tableClient({
    host,
    operation,
    range,
    exists: at.exists(root),
    text,
    style,
    root: refusesMembers ? withResponseMembers(root, at.site.range, range) : root,
    dropsUnknownMembers,
    path: property => (unknownMembers.includes(property) ? undefined : memberPath(property)),
    ...(checksTypes && { checksTypes }),
    ...(coerce && { coerce }),
    ...(print && { print: (_property, value, like) => print(value, like) }),
  });
  return { ...client, at, refusesMembers };
}
