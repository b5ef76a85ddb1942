import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../edits/syntaxes/javascript.ts";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import { requiredMembers } from "../../spec/members.ts";
import { isProperty, propertyNames, type Property } from "../../spec/properties.ts";
import { tableClient } from "../table-client.ts";
import type { Candidate, CodeFile } from "./code-file.ts";
import type { CodeClient, CodeHost } from "./code-host.ts";
import { withoutPart } from "./members.ts";
import { mutationsAt } from "./mutations.ts";
import type { Origin } from "./origin.ts";
import { unwrap, type Node } from "./syntax-tree.ts";
import { typedObjectAt } from "./typed-objects.ts";
import type { Use } from "./uses.ts";

const host = "cdk-l1";
const modules: ReadonlySet<string> = new Set([
  "aws-cdk-lib/aws-cognito",
  "@aws-cdk/aws-cognito",
  "monocdk/aws-cognito",
]);

/** Names that are not the API's with a small first letter. */
const oddNames: Readonly<Record<string, string>> = {
  CallbackURLs: "callbackUrLs",
  LogoutURLs: "logoutUrLs",
  DefaultRedirectURI: "defaultRedirectUri",
};

const paths = new Map<Property, readonly string[]>(
  propertyNames
    .filter(property => property !== "ClientId" && property !== "ClientSecret")
    .map(property => [property, property.split(".").map(nameInCdk)]),
);

function nameInCdk(name: string): string {
  return oddNames[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

/** The keys that lead to the property in the properties of `CfnUserPoolClient`. */
export function cfnPropertyPath(property: Property): readonly string[] | undefined {
  return paths.get(property);
}

/** The `CfnUserPoolClient` construct of the CDK, and objects of its properties' type. */
export const cdkL1: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    switch (node.type) {
      case "NewExpression":
        return isCognito(file.originOf(node.callee), "CfnUserPoolClient") ? constructClient(node, file) : undefined;
      case "ObjectExpression": {
        const typed = typedObjectAt(node, file);
        return typed && isCognito(typed.type, "CfnUserPoolClientProps")
          ? propertiesClient(node, typed.range, file.readDefinition(node), node, file)
          : undefined;
      }
      default:
        return undefined;
    }
  },
};

function isCognito(origin: Origin | undefined, name: string): boolean {
  return origin !== undefined && modules.has(origin.module) && origin.path.join(".") === name;
}

function constructClient(node: TSESTree.NewExpression, file: CodeFile): CodeClient | undefined {
  const [, , properties] = node.arguments;
  if (!properties || node.arguments.slice(0, 3).some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  const root = touchedParts(file.usesOf(node), file).reduce(withoutPart, file.read(properties));
  const client = propertiesClient(node, file.rangeOf(name), root, file.definitionOf(properties), file);
  return client && { ...client, required: requiredMembers.resource };
}

function propertiesClient(
  node: Node,
  range: Range,
  root: Expression,
  definition: Node,
  file: CodeFile,
): CodeClient | undefined {
  if (root.kind !== "map" && root.kind !== "choice") {
    return undefined;
  }
  const client = tableClient({
    host,
    operation: "create",
    range,
    exists: file.existenceOf(node, root),
    text: file.text,
    syntax: javascript,
    root,
    path: property => paths.get(property),
  });
  return { ...client, definition };
}

const everything: readonly string[] = [];

/** The properties that the uses of a construct set or override once it is made, by their paths. */
export function touchedParts(uses: readonly Use[], file: CodeFile): readonly (readonly string[])[] {
  const assigned = mutationsAt(uses, file).map(({ path }) => path);
  const isOfProperties = ([name]: readonly string[]) =>
    name === undefined || [...paths.values()].some(([first]) => first === name);
  return [...assigned.filter(isOfProperties), ...uses.flatMap(use => overriddenBy(use, file))];
}

/** What a call of one of the construct's escape hatches overrides. */
function overriddenBy({ node, path }: Use, file: CodeFile): readonly (readonly string[])[] {
  const call = file.parentOf(node);
  if (call?.type !== "CallExpression") {
    return [];
  }
  if (call.callee !== node) {
    return path.length === 0 && isApplier(call, file) ? [everything] : [];
  }
  const [target] = call.arguments;
  switch (path.length === 1 ? path[0] : undefined) {
    case "addPropertyOverride":
    case "addPropertyDeletionOverride":
      return [overriddenPath((target && keysOf(target, file)) ?? [])];
    case "addOverride":
    case "addDeletionOverride": {
      const [section, ...keys] = (target && keysOf(target, file)) ?? [];
      return section === undefined || section === "Properties" || section === "Type" ? [overriddenPath(keys)] : [];
    }
    case "with":
      return [everything];
    default:
      return [];
  }
}

/** Whether a call gives the construct to others that change it: `Aspects.of(construct)`, `Mixins.of(construct)`. */
function isApplier(call: TSESTree.CallExpression, file: CodeFile): boolean {
  const path = file.originOf(call.callee)?.path ?? [];
  return /^(?:Aspects|Mixins)\.of$/u.test(path.slice(-2).join("."));
}

/** The keys in the path of an override, where it is constant. */
function keysOf(path: Node, file: CodeFile): readonly string[] | undefined {
  const value = file.read(path);
  return value.kind === "literal" && typeof value.value === "string" ? value.value.split(".") : undefined;
}

/** The path of a property by CloudFormation's names in the names of the CDK. */
function overriddenPath([name = "", member = ""]: readonly string[]): readonly string[] {
  const property = [`${name}.${member}`, name].find(isProperty);
  return (property && paths.get(property)) ?? everything;
}
