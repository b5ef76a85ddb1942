import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { all, not, type Condition } from "../../../model/condition.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { conditionToPass, mayExit } from "./path-condition.ts";
import { isFunction, unwrap, wrappedBy, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

/** A list of statements that run one after the other, and the last one that has run: none when it has not begun. */
interface Position {
  readonly block: Node;
  readonly statements: readonly Node[];
  readonly after: Node | undefined;
}

/** The statement that is nothing but this expression, or a row of expressions with commas between them. */
export function statementOf(expression: Node, file: EvaluatedTree): TSESTree.ExpressionStatement | undefined {
  const parent = file.parentOf(expression);
  if (parent?.type === "ExpressionStatement") {
    return parent;
  }
  const isPassedOn = parent?.type === "SequenceExpression" || (parent && wrappedBy(parent) === expression);
  return isPassedOn ? statementOf(parent, file) : undefined;
}

/** Expressions and declarations that evaluate all their parts whenever they are evaluated. */
const evaluatingAll: ReadonlySet<string> = new Set([
  ...["ArrayExpression", "AssignmentExpression", "AwaitExpression", "CallExpression", "ChainExpression"],
  ...["MemberExpression", "NewExpression", "ObjectExpression", "Property", "SequenceExpression", "SpreadElement"],
  ...["TemplateLiteral", "UnaryExpression", "VariableDeclarator"],
]);

const evaluating: ReadonlySet<string> = new Set(["ExpressionStatement", "ReturnStatement", "VariableDeclaration"]);

/** The statement that evaluates an expression whenever it runs. */
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

/** Whether an operand may be passed by: of `a ??= b`, or an argument of `a?.b(c)`. */
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

/** Whether a chain of member accesses ends early where something is missing: `cfn.callbackUrLs?.push`. */
export function isOptionalChain(chain: Node): boolean {
  const access = unwrap(chain);
  return access.type === "MemberExpression" && (access.optional || isOptionalChain(access.object));
}

/**
 * When a statement runs, once for every time that a value is made before it. `undefined`: that cannot be told, as of
 * what is in a loop, in another function, or behind a way out.
 *
 * @param reader - an expression that is evaluated later, if only what happens before it counts
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
      conditions.push(...conditionsBetween(position, inner, file));
      return conditions.every(condition => condition !== undefined) ? all(conditions) : undefined;
    }
    switch (outer.type) {
      case "IfStatement": {
        const test = file.conditionOf(outer.test);
        conditions.push(inner === outer.consequent ? test : not(test));
        break;
      }
      case "BlockStatement":
        conditions.push(...conditionsBetween({ block: outer, statements: outer.body, after: undefined }, inner, file));
        break;
      case "TryStatement":
        conditions.push(inner === outer.block && reader && isInside(reader, outer.block) ? true : undefined);
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

/** Where the value is made, in the statements among which it is made every time that they run. */
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
          return startOfFunction(outer, inner);
        }
    }
    inner = outer;
  }
  return undefined;
}

/** Parameters have their values before the statements of their function run. */
function startOfFunction({ params, body }: FunctionNode, parameter: Node): Position | undefined {
  return body.type === "BlockStatement" && params.some(param => param === parameter)
    ? { block: body, statements: body.body, after: undefined }
    : undefined;
}

/** Fields have their values before the constructor's own statements run. */
function startOfConstructor(field: Node, file: EvaluatedTree): Position | undefined {
  const body = file.parentOf(field);
  const members = body?.type === "ClassBody" ? body.body : [];
  const constructor = members.find(member => member.type === "MethodDefinition" && member.kind === "constructor");
  const block = constructor?.type === "MethodDefinition" ? constructor.value.body : undefined;
  return block ? { block, statements: block.body, after: undefined } : undefined;
}

/** What stands behind more statements than this that may leave is not told any more. */
const MAX_LEAVING = 100;

/** What must hold for the statements in between not to leave their list. `undefined` among it: that cannot be told. */
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

/** The statements of a list that may leave it. */
const leavingAmong = perObject((statements: readonly Node[], file: EvaluatedTree): readonly Node[] =>
  statements.filter(statement => mayExit(statement, file)),
);

function functionOf(node: Node, file: EvaluatedTree): Node | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (isFunction(ancestor) || ancestor.type === "PropertyDefinition") {
      return ancestor;
    }
  }
  return undefined;
}

function isInside(inner: Node, outer: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
