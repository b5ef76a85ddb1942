import { pseudoParameter } from "../pseudo-parameters.ts";
import type { TSESTree } from "@typescript-eslint/utils";
import { javascript } from "../../../languages/javascript/style.ts";
import type { Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { requiredMembers } from "../../../spec/members.ts";
import { tableClient } from "../../shared/table-client.ts";
import { instancesIn } from "../../../languages/javascript/instances/calls.ts";
import { cfnChangesBy, nameInChanges, type CfnChanges } from "./changes.ts";
import { cfnPropertyPath } from "../../cloudformation/class-names.ts";
import { withChange } from "../../../model/updates.ts";
import type { Candidate, CodeFile } from "../../../languages/javascript/semantic-model.ts";
import type { CodeClient, CodeHost } from "../../shared/code-host.ts";
import { withNeighbours } from "../related/with-neighbours.ts";
import type { Origin } from "../../../languages/javascript/symbols/qualified-name.ts";
import { subclassAt } from "../../../languages/javascript/symbols/super-calls.ts";
import { unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import { readTyped, typedObjectAt } from "../../../languages/javascript/symbols/typed-objects.ts";
import { typedClient } from "../../shared/typed-client.ts";

export { cfnPropertyPath } from "../../cloudformation/class-names.ts";

const host = "cdk-l1";
const modules: ReadonlySet<string> = new Set([
  "aws-cdk-lib/aws-cognito",
  "@aws-cdk/aws-cognito",
  "monocdk/aws-cognito",
]);

/** The `CfnUserPoolClient` construct of the CDK, and objects of its properties' type. */
export const cdkL1: CodeHost = {
  name: host,
  find(node: Candidate, file: CodeFile): CodeClient | undefined {
    switch (node.type) {
      case "NewExpression":
        return isCognito(file.originOf(node.callee), "CfnUserPoolClient") ? constructClient(node, file) : undefined;
      case "CallExpression": {
        const subclass = subclassAt(node, file);
        return subclass && isCognito(subclass.superclass, "CfnUserPoolClient")
          ? constructClient(node, file)
          : undefined;
      }
      case "ObjectExpression": {
        const typed = typedObjectAt(node, file);
        const client =
          typed && isCognito(typed.type, "CfnUserPoolClientProps")
            ? propertiesClient(node, typed.range, readTyped(typed, file), node, file)
            : undefined;
        return typed && client && typedClient(client, typed.kind);
      }
    }
  },
};

function isCognito(origin: Origin | undefined, name: string): boolean {
  return origin !== undefined && modules.has(origin.module) && origin.path.join(".") === name;
}

function constructClient(
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  file: CodeFile,
): CodeClient | undefined {
  const [, , properties] = node.arguments;
  if (!properties || node.arguments.slice(0, 3).some(({ type }) => type === "SpreadElement")) {
    return undefined;
  }
  const callee = unwrap(node.callee);
  const name = callee.type === "MemberExpression" ? callee.property : callee;
  const events = instancesIn(file).madeAt(node).events();
  const later = cfnChangesBy([{ events, prefix: [], since: true }]);
  const root = later.changes.reduce(withChange, file.read(properties, pseudoParameter));
  const client = propertiesClient(node, file.rangeOf(name), root, file.definitionOf(properties), file, later);
  return client && withNeighbours({ ...client, required: requiredMembers.resource }, node, file);
}

function propertiesClient(
  node: Node,
  range: Range,
  root: Expression,
  definition: Node,
  file: CodeFile,
  later?: CfnChanges,
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
    style: javascript,
    root,
    path: cfnPropertyPath,
    dropsUnknownMembers: true,
    nameOf: property => (later && nameInChanges(property, later)) ?? cfnPropertyPath(property)?.join(".") ?? property,
  });
  return { ...client, definition };
}
