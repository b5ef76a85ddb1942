import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../languages/javascript/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import { propertyNames } from "../../spec/properties.ts";
import { tableClient, type ClientTable } from "./table-client.ts";
import type { Candidate, CodeFile, Vocabulary } from "../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "./code-host.ts";
import { withoutPart } from "../../model/members.ts";
import type { Origin } from "../../languages/javascript/symbols/qualified-name.ts";
import { subclassAt, type Subclass } from "../../languages/javascript/symbols/super-calls.ts";
import { unwrap, type Node } from "../../languages/javascript/syntax/syntax-tree.ts";
import { readTyped, typedObjectAt } from "../../languages/javascript/symbols/typed-objects.ts";
import { typedClient } from "./typed-client.ts";

type TableOptions = Pick<
  ClientTable,
  | "path"
  | "required"
  | "defaults"
  | "isPartial"
  | "usual"
  | "dropsUnknownMembers"
  | "otherKeys"
  | "listsOfOne"
  | "hasSets"
  | "coerce"
  | "print"
>;

/** A library's class or function that makes an app client from an object of its properties. */
export interface Construct extends TableOptions {
  readonly host: string;
  /** Without it a client is created. */
  readonly operation?: ClientTable["operation"];
  /** The modules that have it, all of one kind: their members of the same names mean the same. */
  readonly module: RegExp;
  /** Its names in these modules: `cognito.UserPoolClient`. */
  readonly names: readonly string[];
  /** Whether it is a function, and not a class. */
  readonly isFunction?: true;
  /** The names of the type that the object of properties has. */
  readonly types?: readonly string[];
  /** Which of the arguments is the object of properties. */
  readonly argument: number;
  readonly vocabulary?: Vocabulary;
  /** Where the names of the file come from that no import explains. */
  readonly globals?: (node: Node, file: CodeFile) => Origin | undefined;
  /** The parts of the properties that something else than the object decides, by their paths. */
  readonly changed?: (call: Call, file: CodeFile, subclass?: Subclass) => readonly (readonly string[])[];
}

export type Call = TSESTree.NewExpression | TSESTree.CallExpression;

/** A host whose app clients are made by a construct, or given to one that others make. */
export function constructHost(construct: Construct): CodeHost {
  return {
    name: construct.host,
    find(node: Candidate, file: CodeFile): CodeClient | undefined {
      if (node.type === "ObjectExpression") {
        const { types = [] } = construct;
        const typed = types.length > 0 ? typedObjectAt(node, file) : undefined;
        const client =
          typed && isMember(typed.type, types, construct)
            ? clientOf(construct, node, typed.range, readTyped(typed, file, construct.vocabulary), node, file)
            : undefined;
        return typed && client && typedClient(client, typed.kind);
      }
      const isCall = node.type === (construct.isFunction ? "CallExpression" : "NewExpression");
      const subclass = node.type === "CallExpression" ? subclassAt(node, file) : undefined;
      const origin = subclass?.superclass ?? (isCall ? originOf(node.callee, construct, file) : undefined);
      return isMember(origin, construct.names, construct) ? constructed(construct, node, file, subclass) : undefined;
    },
  };
}

function originOf(node: Node, { globals }: Construct, file: CodeFile): Origin | undefined {
  return file.originOf(node) ?? globals?.(node, file);
}

function isMember(origin: Origin | undefined, names: readonly string[], { module }: Construct): boolean {
  return origin !== undefined && names.includes(origin.path.join(".")) && module.test(origin.module);
}

function constructed(
  construct: Construct,
  node: Call,
  file: CodeFile,
  subclass: Subclass | undefined,
): CodeClient | undefined {
  const { argument, vocabulary } = construct;
  const properties = node.arguments[argument];
  if (!properties || node.arguments.slice(0, argument + 1).some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  const root = changedParts(construct, node, file, subclass).reduce(withoutPart, file.read(properties, vocabulary));
  return clientOf(construct, node, file.rangeOf(name), root, file.definitionOf(properties), file);
}

function changedParts(
  { changed, path }: Construct,
  node: Call,
  file: CodeFile,
  subclass: Subclass | undefined,
): readonly (readonly string[])[] {
  const keys = new Set(propertyNames.map(property => path(property)?.[0]));
  return (changed?.(node, file, subclass) ?? []).filter(([first]) => first === undefined || keys.has(first));
}

function clientOf(
  construct: Construct,
  node: Node,
  range: Range,
  root: Expression,
  definition: Node,
  file: CodeFile,
): CodeClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const { operation = "create", required = [] } = construct;
  const client = tableClient({
    ...construct,
    operation,
    // What an object of properties lacks others may add.
    required: node.type === "ObjectExpression" ? [] : required,
    range,
    exists: file.existenceOf(node, root),
    text: file.text,
    style: javascript,
    root,
  });
  return { ...client, definition };
}
