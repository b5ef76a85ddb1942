import type { TSESTree } from "@typescript-eslint/utils";
import { valueDefinitionOf } from "../../../languages/javascript/scope/bindings.ts";
import { isFunction, staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** `client.node.addDependency(provider)`, and how it is written of resources. */
export interface DependencyCall {
  readonly node: TSESTree.CallExpression;
  /** What is waited for, and the construct that it is, if the file makes it. */
  readonly targets: readonly { readonly node: Node; readonly construct: Construct | undefined }[];
}

const methods: ReadonlySet<string> = new Set([
  ...["addDependency", "addDependsOn", "addResourceDependency"],
  ...["replaceDependency", "replaceResourceDependency"],
]);

/** The calls of a file that put resources in an order. */
export function dependencyCallsIn(constructs: Constructs): readonly DependencyCall[] {
  return constructs.file.candidates.flatMap(node =>
    node.type === "CallExpression" && isDependencyCall(node) ? [readCall(node, constructs)] : [],
  );
}

export function isDependencyCall({ callee }: TSESTree.CallExpression): boolean {
  const method = unwrap(callee);
  return method.type === "MemberExpression" && methods.has(staticName(method.property, method.computed) ?? "");
}

function readCall(node: TSESTree.CallExpression, constructs: Constructs): DependencyCall {
  return {
    node,
    targets: node.arguments.map(argument => ({
      node: argument,
      construct: argument.type === "SpreadElement" ? undefined : constructs.at(argument),
    })),
  };
}

/** What waits after `construct.node.addDependency(…)`, if the file makes it. */
export function waiterOf({ callee }: TSESTree.CallExpression, constructs: Constructs): Construct | undefined {
  const method = unwrap(callee);
  const object = method.type === "MemberExpression" ? unwrap(method.object) : undefined;
  const isTree = object?.type === "MemberExpression" && staticName(object.property, object.computed) === "node";
  return object && constructs.at(isTree ? object.object : object);
}

/** Whether a value was there before a construct was made, so that it is neither that nor anything that knows of it. */
export function isOlderThan(construct: Construct, value: Node, { file }: Constructs): boolean {
  let root = file.definitionOf(value);
  while (root.type === "MemberExpression") {
    root = file.definitionOf(root.object);
  }
  const variable = root.type === "Identifier" ? file.variableOf(root) : undefined;
  const definition = variable && valueDefinitionOf(variable);
  switch (definition?.type) {
    case "ImportBinding":
      return true;
    case "Parameter":
      return isFunction(definition.node) && covers(definition.node, construct.node);
    default:
      return false;
  }
}

function covers(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
