import type { TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * Strips whatever only groups an expression or changes its type: parentheses, `as X`, `satisfies X`, `<X>`, `!`, `?.`.
 */
export function unwrap(node: Node): Node {
  let current = node;
  for (;;) {
    const inner = wrappedBy(current);
    if (!inner) {
      return current;
    }
    current = inner;
  }
}

/** The expression inside a wrapper that {@link unwrap} strips. `undefined`: the node is not a wrapper. */
export function wrappedBy(node: Node): Node | undefined {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "ChainExpression":
      return node.expression;
    default:
      return isParenthesized(node) ? node.expression : undefined;
  }
}

/** Babel and oxc can keep parentheses as nodes, which ESTree's types do not include. */
function isParenthesized(node: object): node is { readonly expression: Node } {
  return "type" in node && node.type === "ParenthesizedExpression" && "expression" in node;
}

/** The name of a non-computed property or member: `a.b`, `a["b"]`, `{ b: 1 }`, `{ "b": 1 }`. */
export function staticName(key: Node, computed: boolean): string | undefined {
  if (key.type === "Identifier") {
    return computed ? undefined : key.name;
  }
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")) {
    return String(key.value);
  }
  return key.type === "TemplateLiteral" ? plainTemplate(key) : undefined;
}

/** The name of the method that a callee is: `send` in `client.send()`. */
export function methodNameOf(callee: Node): string | undefined {
  const target = unwrap(callee);
  return target.type === "MemberExpression" ? staticName(target.property, target.computed) : undefined;
}

/** Whether it is unknown which item a list has at an index, because others are spread there or before. */
export function isShifted(items: readonly (Node | null)[], index: number): boolean {
  return items.slice(0, index + 1).some(item => item?.type === "SpreadElement");
}

/** The text of a template literal without expressions. */
function plainTemplate(node: TSESTree.TemplateLiteral): string | undefined {
  return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

/** The non-computed property of an object literal with this key. */
export function propertyOf(object: TSESTree.ObjectExpression, key: string): TSESTree.Property | undefined {
  return object.properties.find(
    (member): member is TSESTree.Property =>
      member.type === "Property" && staticName(member.key, member.computed) === key,
  );
}

/** The value of a string literal or of a template literal without expressions. */
export function literalString(node: Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") {
    return node.value;
  }
  return node?.type === "TemplateLiteral" ? plainTemplate(node) : undefined;
}

/** Whether a node is a function with a body, either a block or an expression. */
export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression"
  );
}

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
