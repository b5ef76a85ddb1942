import type {
  Argument,
  Call,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Node,
  Parameter,
} from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import { definitionOf } from "./definition.ts";

/** A function of the file that is called, and how many parameters the call binds implicitly, such as `self`. */
export interface LocalFunction {
  readonly definition: FunctionDefinition;
  readonly bound: 0 | 1;
}

/** The function of the file that a callee certainly refers to. */
export function localFunctionOf(callee: Expression, scopes: Scopes): LocalFunction | undefined {
  if (callee.kind === "Name") {
    const { kind, node } = definitionOf(callee, scopes) ?? {};
    return kind === "function" && node?.kind === "FunctionDefinition" ? { definition: node, bound: 0 } : undefined;
  }
  const around = callee.kind === "Attribute" ? classOfSelf(callee.value, scopes) : undefined;
  const method = around && callee.kind === "Attribute" ? methodOf(around, callee.name) : undefined;
  return method && { definition: method, bound: isStatic(method) ? 0 : 1 };
}

/** The class that a method's first parameter refers to, or is an instance of: `self`, `cls`. */
export function classOfSelf(node: Node, scopes: Scopes): ClassDefinition | undefined {
  const definition = definitionOf(node, scopes);
  const method = definition?.kind === "parameter" ? definition.node : undefined;
  if (method?.kind !== "FunctionDefinition" || method.parameters[0]?.name !== definition?.name || isStatic(method)) {
    return undefined;
  }
  const around = method.parent?.parent;
  return around?.kind === "ClassDefinition" ? around : undefined;
}

/** The class of the file that a name refers to. */
export function classNamed(node: Expression, scopes: Scopes): ClassDefinition | undefined {
  const definition = definitionOf(node, scopes)?.node;
  return definition?.kind === "ClassDefinition" ? definition : undefined;
}

/** The method of this name, if the class defines exactly one. */
function methodOf({ body }: ClassDefinition, name: string): FunctionDefinition | undefined {
  const methods = body.statements.filter(
    (statement): statement is FunctionDefinition =>
      statement.kind === "FunctionDefinition" && statement.name.id === name,
  );
  return methods.length === 1 ? methods[0] : undefined;
}

export function isStatic({ decorators }: FunctionDefinition): boolean {
  return decorators.some(decorator => decorator.kind === "Name" && decorator.id === "staticmethod");
}

/** The parameter that an argument is bound to. `undefined`: it may be any, or there is none. */
export function parameterOf(
  argument: Argument,
  call: Call,
  { definition, bound }: LocalFunction,
): Parameter | undefined {
  const { parameters } = definition;
  if (argument.kind === "keyword") {
    return parameters.find(({ name, kind }) => kind === "plain" && name.id === argument.name);
  }
  const index = call.arguments.indexOf(argument);
  const isSure =
    argument.kind === "positional" && call.arguments.slice(0, index).every(({ kind }) => kind === "positional");
  const parameter = isSure ? parameters[index + bound] : undefined;
  return parameter?.kind === "plain" && !parameter.isKeywordOnly ? parameter : undefined;
}

/** The expressions that a function returns. `undefined`: it is a generator, a coroutine or decorated. */
export function returnsOf({ body, decorators, isAsync }: FunctionDefinition): readonly Expression[] | undefined {
  return decorators.length > 0 || isAsync ? undefined : returnsIn(body);
}

/** The expressions of the `return` statements in a node, except those in nested functions. */
export function returnsIn(node: Node): readonly Expression[] {
  switch (node.kind) {
    case "Return":
      return node.value ? [node.value] : [{ kind: "Constant", value: null, range: node.range, parent: node }];
    case "Block":
      return node.statements.flatMap(returnsIn);
    case "If":
      return [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])].flatMap(returnsIn);
    case "Loop":
    case "Try":
    case "Match":
      return node.blocks.flatMap(returnsIn);
    case "With":
      return returnsIn(node.body);
    default:
      return [];
  }
}
