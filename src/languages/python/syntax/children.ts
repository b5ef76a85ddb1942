import type { Argument, Expression, Node, Parameter } from "./nodes.ts";

/** The children of a node in source order, except that assignment targets follow the assigned value. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  forEachChild(node, child => {
    children.push(child);
  });
  return children;
}

/** Visits the children of a node, ordered as by {@link childrenOf}. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  switch (node.kind) {
    case "Name":
    case "Constant":
    case "ScopeStatement":
      break;
    case "Subscript":
      visit(node.value);
      node.children.forEach(visit);
      break;
    case "List":
    case "Tuple":
    case "Set":
      node.items.forEach(visit);
      break;
    case "Starred":
    case "Await":
    case "ExpressionStatement":
    case "Attribute":
      visit(node.value);
      break;
    case "Dict":
      for (const { key, value } of node.entries) {
        visitAll([key, value], visit);
      }
      break;
    case "Call":
      visit(node.callee);
      visitValues(node.arguments, visit);
      break;
    case "BinaryOperation":
    case "BooleanOperation":
    case "Comparison":
      visit(node.left);
      visit(node.right);
      break;
    case "UnaryOperation":
      visit(node.operand);
      break;
    case "Conditional":
      visitAll([node.test, node.then, node.otherwise], visit);
      break;
    case "Lambda":
      visitParameters(node.parameters, visit);
      visit(node.body);
      break;
    case "NamedExpression":
    case "AugmentedAssign":
      visit(node.value);
      visit(node.target);
      break;
    case "FormattedString":
    case "OtherExpression":
      node.children.forEach(visit);
      break;
    case "Block":
      node.statements.forEach(visit);
      break;
    case "Assign":
      visitAll([node.annotation, node.value, ...node.targets], visit);
      break;
    case "Return":
      visitAll([node.value], visit);
      break;
    case "Delete":
      node.targets.forEach(visit);
      break;
    case "If":
      for (const { test, body } of node.branches) {
        visit(test);
        visit(body);
      }
      visitAll([node.otherwise], visit);
      break;
    case "With":
      for (const { context, target } of node.items) {
        visitAll([context, target], visit);
      }
      visit(node.body);
      break;
    case "Loop":
    case "Match":
    case "Try":
      visitAll([...node.head, ...node.targets, ...node.blocks], visit);
      break;
    case "FunctionDefinition":
      visitAll([...node.decorators, node.name], visit);
      visitParameters(node.parameters, visit);
      visitAll([node.returns, node.body], visit);
      break;
    case "ClassDefinition":
      visitAll([...node.decorators, node.name], visit);
      visitValues(node.bases, visit);
      visit(node.body);
      break;
    case "Import":
      for (const { local } of node.names) {
        visit(local);
      }
      break;
    case "Comprehension":
    case "OtherStatement":
      visitAll([...node.children, ...node.targets], visit);
      break;
    case "Module":
      visit(node.body);
      break;
  }
}

function visitAll(nodes: readonly (Node | undefined)[], visit: (child: Node) => void): void {
  for (const node of nodes) {
    if (node) {
      visit(node);
    }
  }
}

function visitValues(given: readonly Argument[], visit: (child: Node) => void): void {
  for (const { value } of given) {
    visit(value);
  }
}

function visitParameters(parameters: readonly Parameter[], visit: (child: Node) => void): void {
  for (const { name, annotation, default: usual } of parameters) {
    visitAll([name, annotation, usual], visit);
  }
}

export function isExpression(node: Node): node is Expression {
  return !statementKinds.has(node.kind);
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
