import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { all, not, type Condition } from "../../../model/condition.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { conditionToPass, mayExit } from "./path-condition.ts";
import { isFunction, unwrap, wrappedBy, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";
import { covers } from "../../../model/site.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** A list of statements, and the last of them that has run; `undefined` if none has. */
interface Position {
  readonly block: Node;
  readonly statements: readonly Node[];
  readonly after: Node | undefined;
}

/** The statement that consists of this expression alone, or of a comma expression that contains it. */
export function statementOf(expression: Node, file: EvaluatedTree): TSESTree.ExpressionStatement | undefined {
  const parent = file.parentOf(expression);
  if (parent?.type === "ExpressionStatement") {
    return parent;
  }
  const isPassedOn = parent?.type === "SequenceExpression" || (parent && wrappedBy(parent) === expression);
  return isPassedOn ? statementOf(parent, file) : undefined;
}

/** Expressions and declarations that evaluate all of their parts whenever they are evaluated. */
const evaluatingAll: ReadonlySet<string> = new Set([
  ...["ArrayExpression", "AssignmentExpression", "AwaitExpression", "CallExpression"],
  ...["MemberExpression", "NewExpression", "ObjectExpression", "Property", "SequenceExpression", "SpreadElement"],
  ...["TemplateLiteral", "UnaryExpression", "VariableDeclarator"],
]);

const evaluating: ReadonlySet<string> = new Set(["ExpressionStatement", "ReturnStatement", "VariableDeclaration"]);

/** The statement that evaluates an expression every time it runs. */
export function statementAround(expression: Node, file: EvaluatedTree): Node | undefined {
  let inner = expression;
  for (const outer of file.ancestorsOf(expression)) {
    if (evaluating.has(outer.type)) {
      return outer;
    }
    if ((!evaluatingAll.has(outer.type) || isShortCircuited(outer, inner)) && wrappedBy(outer) !== inner) {
      return undefined;
    }
    inner = outer;
  }
  return undefined;
}

/** Whether evaluation may skip an operand: of `a ??= b`, or an argument of `a?.b(c)`. */
function isShortCircuited(outer: Node, inner: Node): boolean {
  switch (outer.type) {
    case "AssignmentExpression":
      return outer.operator.length > 1 && outer.right === inner;
    case "CallExpression":
      return outer.callee !== inner && (outer.optional || isOptionalChain(outer.callee));
    default:
      return false;
  }
}

/** Whether a chain of member accesses may short-circuit: `cfn.callbackUrLs?.push`. */
export function isOptionalChain(chain: Node): boolean {
  const access = unwrap(chain);
  return access.type === "MemberExpression" && (access.optional || isOptionalChain(access.object));
}

/**
 * The condition under which a statement runs exactly once for each value that an earlier expression creates.
 * `undefined`: it cannot be told, for instance inside a loop or another function, or after a conditional exit.
 *
 * @param made - the expression that creates the value
 * @param reader - a later expression; only what precedes it counts
 */
export function conditionSince(made: Node, statement: Node, file: EvaluatedTree, reader?: Node): Condition | undefined {
  const position = positionOf(made, file);
  if (!position || (reader && functionOf(reader, file) !== functionOf(statement, file))) {
    return undefined;
  }
  const conditions: (Condition | undefined)[] = [];
  let inner = statement;
  for (const outer of file.ancestorsOf(statement)) {
    if (outer === position.block) {
      pushAll(conditions, conditionsBetween(position, inner, file));
      return conditions.every(condition => condition !== undefined) ? all(conditions) : undefined;
    }
    switch (outer.type) {
      case "IfStatement": {
        const test = file.conditionOf(outer.test);
        conditions.push(inner === outer.consequent ? test : not(test));
        break;
      }
      case "BlockStatement":
        pushAll(conditions, conditionsBetween({ block: outer, statements: outer.body, after: undefined }, inner, file));
        break;
      case "TryStatement":
        conditions.push(reader && covers(outer.block.range, reader.range) ? true : undefined);
        break;
      case "ExportNamedDeclaration":
        break;
      default:
        return undefined;
    }
    inner = outer;
  }
  return undefined;
}

/** The innermost list of statements that creates a value every time it runs, and the position of the value in it. */
function positionOf(made: Node, file: EvaluatedTree): Position | undefined {
  let inner = made;
  for (const outer of file.ancestorsOf(made)) {
    switch (outer.type) {
      case "Program":
      case "BlockStatement":
      case "StaticBlock":
        return { block: outer, statements: outer.body, after: inner };
      case "PropertyDefinition":
        return outer.static ? undefined : startOfConstructor(outer, file);
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
      case "SwitchCase":
        return undefined;
      default:
        if (isFunction(outer)) {
          return startOfFunction(outer);
        }
    }
    inner = outer;
  }
  return undefined;
}

/** Parameters are bound before the statements of their function run. */
function startOfFunction({ body }: FunctionNode): Position | undefined {
  return body.type === "BlockStatement" ? { block: body, statements: body.body, after: undefined } : undefined;
}

/** Fields are initialized before the statements of the constructor run. */
function startOfConstructor(field: Node, file: EvaluatedTree): Position | undefined {
  const body = file.parentOf(field);
  const members = body?.type === "ClassBody" ? body.body : [];
  const constructor = members.find(member => member.type === "MethodDefinition" && member.kind === "constructor");
  const block = constructor?.type === "MethodDefinition" ? constructor.value.body : undefined;
  return block ? { block, statements: block.body, after: undefined } : undefined;
}

/** After more statements than this that may exit, the condition is taken to be unknown. */
const MAX_LEAVING = 100;

/**
 * The conditions under which the statements between two positions do not exit their list. An `undefined` item is an
 * unknown condition.
 */
function conditionsBetween(
  { statements, after }: Position,
  until: Node,
  file: EvaluatedTree,
): readonly (Condition | undefined)[] {
  const start = after ? after.range[1] : 0;
  const leaving = leavingAmong(statements, file).filter(({ range }) => range[0] >= start && range[1] <= until.range[0]);
  return leaving.length > MAX_LEAVING
    ? [undefined]
    : leaving.map(statement => conditionToPass(statement, file, "return"));
}

/** The statements of a list that may exit it. */
const leavingAmong = perObject((statements: readonly Node[], file: EvaluatedTree): readonly Node[] =>
  statements.filter(statement => mayExit(statement, file)),
);

/** The function, or the field's initializer, that a node is part of. */
export function functionOf(node: Node, file: EvaluatedTree): Node | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (isFunction(ancestor) || ancestor.type === "PropertyDefinition") {
      return ancestor;
    }
  }
  return undefined;
}
