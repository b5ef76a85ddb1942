import { all, not, type Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import type { CodeFile } from "../semantic-model.ts";
import { isSpread } from "../../../model/expressions.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";

/**
 * When a node is reached, as far as its function's own tests say.
 *
 * Only tests of what the expression depends on count: they rule out some of its cases. Any other would be one more
 * thing to go through without a difference.
 */
export function enclosingCondition(node: Node, expression: Expression, file: CodeFile): Condition {
  const tests = testsAround(node, file);
  if (tests.length === 0) {
    return true;
  }
  const wanted = variablesOf(expression);
  return all(
    tests
      .map(({ test, holds }) => (holds ? file.conditionOf(test) : not(file.conditionOf(test))))
      .filter(condition => idsIn(condition).some(id => wanted.has(id))),
  );
}

interface EnclosingTest {
  readonly test: Node;
  readonly holds: boolean;
}

function testsAround(node: Node, file: CodeFile): readonly EnclosingTest[] {
  const tests: EnclosingTest[] = [];
  let inner = node;
  for (const outer of file.ancestorsOf(node)) {
    if (isFunction(outer) || outer.type === "PropertyDefinition") {
      break;
    }
    if (outer.type === "IfStatement" || outer.type === "ConditionalExpression") {
      if (inner !== outer.test) {
        tests.push({ test: outer.test, holds: inner === outer.consequent });
      }
    } else if (outer.type === "LogicalExpression" && outer.operator !== "??" && inner === outer.right) {
      tests.push({ test: outer.left, holds: outer.operator === "&&" });
    } else if (outer.type === "BlockStatement" || outer.type === "Program") {
      tests.push(...exitsBefore(inner, outer.body));
    }
    inner = outer;
  }
  return tests;
}

/** The tests of `if (…) return;` before a statement: where it is reached, they have failed. */
function exitsBefore(statement: Node, body: readonly Node[]): EnclosingTest[] {
  const exits: EnclosingTest[] = [];
  for (const earlier of body) {
    if (earlier === statement) {
      break;
    }
    if (earlier.type === "IfStatement" && !earlier.alternate && leaves(earlier.consequent)) {
      exits.push({ test: earlier.test, holds: false });
    }
  }
  return exits;
}

function leaves(statement: Node): boolean {
  switch (statement.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement": {
      const last = statement.body.at(-1);
      return last !== undefined && leaves(last);
    }
    default:
      return false;
  }
}

/** The variables on which an expression or a part of it depends. */
function variablesOf(expression: Expression, into = new Set<string>()): ReadonlySet<string> {
  switch (expression.kind) {
    case "choice":
      for (const { when, then } of expression.options) {
        for (const id of idsIn(when)) {
          into.add(id);
        }
        variablesOf(then, into);
      }
      break;
    case "list":
      for (const item of expression.items) {
        variablesOf(isSpread(item) ? item.of : item, into);
      }
      break;
    case "map":
      for (const member of expression.members) {
        variablesOf(isSpread(member) ? member.of : member.value, into);
      }
      break;
    default:
  }
  return into;
}

function idsIn(condition: Condition): readonly string[] {
  if (typeof condition === "boolean") {
    return [];
  }
  switch (condition.kind) {
    case "is":
      return [condition.variable.id];
    case "not":
      return idsIn(condition.operand);
    default:
      return condition.operands.flatMap(idsIn);
  }
}
