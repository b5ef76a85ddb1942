import { covers, isSameRange, type Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { valueDefinitionOf } from "../scope/bindings.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import { expressionKey } from "../flow/expression-key.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";
import type { CodeInstance } from "./instances.ts";

/** Whether two values, even if unknown, are certainly the same: two references to a parameter, or to `this`. */
export function areSame(a: Expression, b: Expression, file: EvaluatedTree): boolean {
  const [one, other] = [nodeAt(a.site.range, file), nodeAt(b.site.range, file)];
  return one !== undefined && other !== undefined && expressionKey(one, file) === expressionKey(other, file);
}

/** Whether a value existed before an instance was created, so that it is neither the instance nor refers to it. */
export function isOlder(value: Expression, { made }: CodeInstance, file: EvaluatedTree): boolean {
  const node = nodeAt(value.site.range, file);
  let root = node && file.definitionOf(node);
  while (root?.type === "MemberExpression") {
    root = file.definitionOf(root.object);
  }
  const variable = root && file.variableOf(root);
  const definition = variable && valueDefinitionOf(variable);
  switch (definition?.type) {
    case "ImportBinding":
      return true;
    case "Parameter":
      return isFunction(definition.node) && covers(definition.node.range, made.range);
    default:
      return false;
  }
}

/** The innermost node with exactly this range. */
export function nodeAt(range: Range, file: EvaluatedTree): Node | undefined {
  let found: Node | undefined;
  for (let current: Node | undefined = file.program; current;) {
    const node: Node = current;
    if (isSameRange(node.range, range)) {
      found = node;
    }
    current = file.childrenOf(node).findLast(child => covers(child.range, range));
  }
  return found;
}
