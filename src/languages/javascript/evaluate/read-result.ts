import { perObject } from "../../../model/per-object.ts";
import { mapInstance } from "../../../model/arguments.ts";
import type { Expression } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import { isSpread, spread, unknown } from "../../../model/expressions.ts";
import { localFunctionOf, onlyCallOf } from "../scope/local-functions.ts";
import { isFunction, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

/** The result of a function of the file, for each of its calls. */
export interface LocalResult {
  readonly node: Node;
  /** Whether something else may get the same expression from the function. */
  readonly isShared: boolean;
  /** Whether it may depend on the function's arguments. */
  readonly isGiven: boolean;
}

/** The only expression that a called function of the file can return. A subclass may override a method. */
export function localResultOf(callee: Node, file: ProgramTree): LocalResult | undefined {
  const fn = localFunctionOf(callee, file);
  return fn && resultOf(fn, file);
}

const resultOf: (fn: FunctionNode, file: ProgramTree) => LocalResult | undefined = perObject((fn, file) => {
  if (fn.async || fn.generator || !isFixed(fn, file)) {
    return undefined;
  }
  const node = fn.body.type === "BlockStatement" ? onlyResultIn(fn.body.body, file) : fn.body;
  return node && { node, isShared: !onlyCallOf(fn, file), isGiven: fn.params.length > 0 };
});

function isFixed(fn: FunctionNode, file: ProgramTree): boolean {
  const method = file.parentOf(fn);
  return (
    method?.type !== "MethodDefinition" || method.accessibility === "private" || method.key.type === "PrivateIdentifier"
  );
}

/** The returned value, if it is the only one and its statement the last. */
function onlyResultIn(body: readonly Node[], file: ProgramTree): Node | undefined {
  const last = body.at(-1);
  const result = last?.type === "ReturnStatement" ? last.argument : null;
  return result && !body.slice(0, -1).some(statement => mayReturn(statement, file)) ? result : undefined;
}

function mayReturn(node: Node, file: ProgramTree): boolean {
  return (
    node.type === "ReturnStatement" ||
    (!isFunction(node) && file.childrenOf(node).some(child => mayReturn(child, file)))
  );
}

/** The expression with every conditional value replaced by unknown. */
export function withoutChoices(expression: Expression): Expression {
  switch (expression.kind) {
    case "choice":
      return unknown({ range: expression.site.range });
    case "list":
      return {
        ...expression,
        items: expression.items.map(item => (isSpread(item) ? spread(withoutChoices(item.of)) : withoutChoices(item))),
      };
    case "map":
      return {
        ...expression,
        members: expression.members.map(member =>
          isSpread(member) ? spread(withoutChoices(member.of)) : { ...member, value: withoutChoices(member.value) },
        ),
      };
    case "instance":
      return mapInstance(expression, withoutChoices);
    default:
      return expression;
  }
}
