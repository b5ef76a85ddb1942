import type { Printable } from "../../edits/printable.ts";
import type { Plain } from "../../edits/edit.ts";
import { javascript } from "../../languages/javascript/style.ts";
import type { Operation } from "../../model/app-client.ts";
import type { Range, Site } from "../../model/site.ts";
import { requiredMembers } from "../../spec/members.ts";
import { memberPath, type Property } from "../../spec/properties.ts";
import { tableClient } from "../shared/table-client.ts";
import type { CodeFile, Vocabulary } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient } from "../shared/code-host.ts";
import type { Node } from "../../languages/javascript/syntax/syntax-tree.ts";
import { readTyped, type TypedObject } from "../../languages/javascript/symbols/typed-objects.ts";
import { typedClient } from "../shared/typed-client.ts";

/** What tells the two SDKs apart in how they take a request. */
export interface Sdk {
  readonly host: string;
  /** Members of today's API that the SDK does not know. */
  readonly unknownMembers: ReadonlySet<Property>;
  /** Whether it leaves out what it does not know without a word. */
  readonly dropsUnknownMembers?: true;
  readonly vocabulary?: Vocabulary;
  readonly print?: (value: Plain, like: Site | undefined) => Printable;
}

/** A request to create or update an app client. */
interface Request {
  readonly operation: Operation;
  /** The name of the command or method. */
  readonly range: Range;
  readonly node: Node;
}

/** The client of a request whose members are given at a place. */
export function requestClient(
  sdk: Sdk,
  request: Request,
  input: Node | undefined,
  file: CodeFile,
): CodeClient | undefined {
  const definition = input && input.type !== "SpreadElement" ? file.definitionOf(input) : undefined;
  const client = input && definition && clientOf(sdk, request, file.read(input, sdk.vocabulary), definition, file);
  return client && { ...client, required: requiredMembers[request.operation] };
}

/** The client of a request that is only known by the type of its members. What it lacks others may add. */
export function typedRequestClient(
  sdk: Sdk,
  operation: Operation,
  typed: TypedObject,
  file: CodeFile,
): CodeClient | undefined {
  const { node, range } = typed;
  const client = clientOf(sdk, { operation, range, node }, readTyped(typed, file, sdk.vocabulary), node, file);
  return client && typedClient(client, typed);
}

function clientOf(
  sdk: Sdk,
  { operation, range, node }: Request,
  root: ReturnType<CodeFile["read"]>,
  definition: Node,
  file: CodeFile,
): CodeClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const { host, unknownMembers, dropsUnknownMembers, print } = sdk;
  const client = tableClient({
    host,
    operation,
    range,
    exists: file.existenceOf(node, root),
    text: file.text,
    style: javascript,
    root,
    path: property => (unknownMembers.has(property) ? undefined : memberPath(property)),
    dropsUnknownMembers,
    ...(print && { print: (_property, value, like) => print(value, like) }),
  });
  return { ...client, definition };
}

/** The operations by the names of their methods. */
export const requestMethods: ReadonlyMap<string, Operation> = new Map([
  ["createUserPoolClient", "create"],
  ["updateUserPoolClient", "update"],
]);
