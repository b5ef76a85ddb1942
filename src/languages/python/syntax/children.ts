import type { Argument, Expression, Node, Parameter } from "./nodes.ts";

/** The children of a node in source order, except that assignment targets follow the assigned value. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "Name":
    case "Constant":
    case "ScopeStatement":
      return [];
    case "FormattedString":
    case "Subscript":
      return node.kind === "Subscript" ? [node.value, ...node.children] : node.children;
    case "List":
    case "Tuple":
    case "Set":
      return node.items;
    case "Starred":
    case "Await":
    case "ExpressionStatement":
    case "Attribute":
      return [node.value];
    case "Dict":
      return node.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case "Call":
      return [node.callee, ...valuesOf(node.arguments)];
    case "BinaryOperation":
    case "BooleanOperation":
    case "Comparison":
      return [node.left, node.right];
    case "UnaryOperation":
      return [node.operand];
    case "Conditional":
      return [node.test, node.then, node.otherwise];
    case "Lambda":
      return [...childrenOfParameters(node.parameters), node.body];
    case "Comprehension":
      return [...node.children, ...node.targets];
    case "NamedExpression":
      return [node.value, node.target];
    case "OtherExpression":
      return node.children;
    case "Block":
      return node.statements;
    case "Assign":
      return [...optional(node.annotation), ...optional(node.value), ...node.targets];
    case "AugmentedAssign":
      return [node.value, node.target];
    case "Return":
      return optional(node.value);
    case "Delete":
      return node.targets;
    case "If":
      return [...node.branches.flatMap(({ test, body }) => [test, body]), ...optional(node.otherwise)];
    case "Loop":
    case "Match":
      return [...node.head, ...node.targets, ...node.blocks];
    case "With":
      return [...node.items.flatMap(({ context, target }) => [context, ...optional(target)]), node.body];
    case "Try":
      return [...node.head, ...node.targets, ...node.blocks];
    case "FunctionDefinition":
      return [
        ...node.decorators,
        node.name,
        ...childrenOfParameters(node.parameters),
        ...optional(node.returns),
        node.body,
      ];
    case "ClassDefinition":
      return [...node.decorators, node.name, ...valuesOf(node.bases), node.body];
    case "Import":
      return node.names.map(({ local }) => local);
    case "OtherStatement":
      return [...node.children, ...node.targets];
    case "Module":
      return [node.body];
  }
}

function valuesOf(given: readonly Argument[]): readonly Expression[] {
  return given.map(({ value }) => value);
}

function childrenOfParameters(parameters: readonly Parameter[]): readonly Expression[] {
  return parameters.flatMap(({ name, annotation, default: usual }) => [
    name,
    ...optional(annotation),
    ...optional(usual),
  ]);
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

export function isExpression(node: Node): node is Expression {
  return !("statements" in node) && !statementKinds.has(node.kind);
}

const statementKinds: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "Module",
  "Block",
  "Assign",
  "AugmentedAssign",
  "ExpressionStatement",
  "Return",
  "Delete",
  "If",
  "Loop",
  "With",
  "Try",
  "Match",
  "FunctionDefinition",
  "ClassDefinition",
  "Import",
  "ScopeStatement",
  "OtherStatement",
]);
