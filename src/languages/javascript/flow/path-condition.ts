import { perObject } from "../../../model/per-object.ts";
import {
  all,
  any,
  areRelated,
  isPathWithin,
  not,
  variablesIn,
  type Condition,
  type Variable,
} from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { variablesOf } from "../../../model/relevant-conditions.ts";
import { isFunction, methodNameOf, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** After more statements than this that may exit their list, only the nearest ones count. */
const MAX_EXITS = 50;

/**
 * The path condition of a node within its function.
 *
 * Only tests that the expression also depends on are included, because they rule out some of its cases. Any other would
 * merely multiply the scenarios.
 */
export function enclosingCondition(node: Node, expression: Expression, file: EvaluatedTree): Condition {
  const wanted = variablesOf(expression);
  if (wanted.size === 0) {
    return true;
  }
  const conditions: Condition[] = [];
  let inner = node;
  for (const outer of file.ancestorsOf(node)) {
    if (isFunction(outer) || outer.type === "PropertyDefinition") {
      break;
    }
    if (outer.type === "IfStatement" || outer.type === "ConditionalExpression") {
      if (inner !== outer.test) {
        const test = file.conditionOf(outer.test);
        conditions.push(inner === outer.consequent ? test : not(test));
      }
    } else if (outer.type === "LogicalExpression" && outer.operator !== "??" && inner === outer.right) {
      const left = file.conditionOf(outer.left);
      conditions.push(outer.operator === "&&" ? left : not(left));
    } else if (outer.type === "BlockStatement" || outer.type === "Program") {
      pushAll(conditions, exitsBefore(inner, outer, wanted, file));
    }
    inner = outer;
  }
  return all(conditions.filter(condition => sharesVariables(condition, wanted)));
}

/** A statement that may exit its list, and the condition under which it does not. */
interface Exit {
  readonly statement: Node;
  readonly passes: Condition;
}

/** The conditions under which the statements before a node do not exit, restricted to those about the variables. */
function exitsBefore(
  statement: Node,
  block: Node,
  wanted: ReadonlyMap<string, Variable>,
  file: EvaluatedTree,
): readonly Condition[] {
  const exits = exitsOf(block, file);
  const keys = exits.size > 0 ? new Set([...wanted.values()].flatMap(keysOf)) : [];
  const relevant = [...keys].flatMap(key => exits.get(key) ?? []);
  return [...new Set(relevant)]
    .filter(exit => exit.statement.range[1] <= statement.range[0])
    .slice(-MAX_EXITS)
    .map(({ passes }) => passes);
}

/**
 * The exits of a list of statements, by the variables that their tests are about. Cached, because every client after
 * them asks.
 */
const exitsOf = perObject((block: Node, file: EvaluatedTree): ReadonlyMap<string, readonly Exit[]> => {
  const exits = new Map<string, Exit[]>();
  for (const statement of block.type === "BlockStatement" || block.type === "Program" ? block.body : []) {
    const passes = conditionToPass(statement, file, "throw") ?? true;
    for (const key of new Set(variablesIn(passes).flatMap(keysOf))) {
      const known = exits.get(key) ?? [];
      known.push({ statement, passes });
      exits.set(key, known);
    }
  }
  return exits;
});

/** The keys that related variables have in common: the first names of their access paths. */
function keysOf({ id, about = [] }: Variable): readonly string[] {
  return [id, ...about.map(path => path.split(".", 1)[0] ?? path)];
}

/**
 * The condition under which a statement completes normally. `undefined`: unknown.
 *
 * @param leaving - whether throwing counts as an exit too. A value created in the same list does not outlive it.
 */
export function conditionToPass(
  statement: Node,
  file: EvaluatedTree,
  leaving: "return" | "throw",
): Condition | undefined {
  switch (statement.type) {
    case "ReturnStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return false;
    case "ThrowStatement":
      return leaving === "return";
    case "BlockStatement":
      return allKnown(statement.body.map(inner => conditionToPass(inner, file, leaving)));
    case "IfStatement": {
      const { consequent, alternate } = statement;
      const then = conditionToPass(consequent, file, leaving);
      const otherwise = alternate ? conditionToPass(alternate, file, leaving) : true;
      if (then === undefined || otherwise === undefined || (then === true && otherwise === true)) {
        return then === undefined ? undefined : otherwise;
      }
      const test = file.conditionOf(statement.test);
      return any([all([test, then]), all([not(test), otherwise])]);
    }
    case "ExpressionStatement":
      return leaving === "throw" ? (assertedBy(statement.expression, file) ?? true) : true;
    default:
      return mayExit(statement, file) ? undefined : true;
  }
}

function allKnown(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return conditions.every(condition => condition !== undefined) ? all(conditions) : undefined;
}

const assertions = /^(?:assert|invariant|ok$)/u;
const validations = /^(?:assert|check|ensure|invariant|validate|verify)/u;

/**
 * What is known after an expression is evaluated, because it throws otherwise: `assert(a !== b)`, `validate(options)`.
 */
function assertedBy(expression: Node, file: EvaluatedTree): Condition | undefined {
  const call = unwrap(expression);
  if (call.type !== "CallExpression") {
    return undefined;
  }
  const [first, second] = call.arguments;
  const callee = unwrap(call.callee);
  const method = methodNameOf(callee);
  const object = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  const name = callee.type === "Identifier" ? callee.name : method;
  if (!first || name === undefined || (object?.type === "Identifier" && object.name === "console")) {
    return undefined;
  }
  const isPlain = assertions.test(name) && (callee.type === "Identifier" || method === "ok");
  const isOther = validations.test(name) || (object?.type === "Identifier" && assertions.test(object.name));
  const isMessage =
    !second || second.type === "Literal" || second.type === "TemplateLiteral" || second.type === "NewExpression";
  return isPlain && isMessage ? file.conditionOf(first) : isPlain || isOther ? file.conditionOf(call) : undefined;
}

const exits: ReadonlySet<string> = new Set(["BreakStatement", "ContinueStatement", "ReturnStatement"]);

/** Whether a statement may prevent those after it from running. Code that throws creates no client. */
export const mayExit: (node: Node, file: EvaluatedTree) => boolean = perObject(
  (node: Node, file: EvaluatedTree): boolean =>
    exits.has(node.type) ||
    (!isFunction(node) && node.type !== "ClassBody" && file.childrenOf(node).some(child => mayExit(child, file))),
);

function sharesVariables(condition: Condition, wanted: ReadonlyMap<string, Variable>): boolean {
  return variablesIn(condition).some(
    variable => wanted.has(variable.id) || [...wanted.values()].some(other => isRelated(variable, other)),
  );
}

/** A test for the presence of an object says nothing about its members. */
function isRelated(variable: Variable, other: Variable): boolean {
  const isOfHolder =
    variable.about?.includes(variable.id) === true &&
    !variable.cases.some(isConstant) &&
    (other.about ?? []).every(path => path === variable.id || !isPathWithin(variable.id, path));
  return areRelated(variable, other) && !isOfHolder;
}

/** Whether a case of a tested value is a string, a number, or a range of numbers. */
function isConstant(name: string): boolean {
  return /["\d]/u.test(name);
}
