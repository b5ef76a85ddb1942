import { all, not, type Condition } from "../../../model/condition.ts";
import { perObject } from "../../../model/per-object.ts";
import { conditionsOn } from "../../../model/relevant-conditions.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { Block, Expression, If, Node, Statement } from "../syntax/nodes.ts";
import { alwaysExits } from "./writes.ts";

interface PathTest {
  readonly test: Expression;
  readonly holds: boolean;
}

/** The path condition of a node within its function, restricted to what the expression also depends on. */
export function pathCondition(
  node: Node,
  expression: Value,
  conditionOf: (test: Expression) => Condition | undefined,
): Condition {
  const tests = testsAround(node);
  return tests.length === 0
    ? true
    : conditionsOn(
        expression,
        tests.flatMap(({ test, holds }) => {
          const condition = conditionOf(test);
          return condition === undefined ? [] : [holds ? condition : not(condition)];
        }),
      );
}

/**
 * The condition under which an `if` statement runs one of its branches. `undefined`: unknown.
 *
 * @param branch - the body of a test, or that of `else`
 */
export function conditionOfBranch(
  { branches }: Extract<Statement, { kind: "If" }>,
  branch: Node,
  conditionOf: (test: Expression) => Condition | undefined,
): Condition | undefined {
  const at = branches.findIndex(({ body }) => body === branch);
  const conditions = branches.slice(0, at === -1 ? branches.length : at + 1).map(({ test }, index) => {
    const condition = conditionOf(test);
    return condition === undefined || index === at ? condition : not(condition);
  });
  return conditions.every(condition => condition !== undefined) ? all(conditions) : undefined;
}

function testsAround(node: Node): readonly PathTest[] {
  const tests: PathTest[] = [];
  let inner = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    switch (outer.kind) {
      case "FunctionDefinition":
      case "Lambda":
        if (outer.body === inner) {
          return tests;
        }
        break;
      case "If": {
        const at = outer.branches.findIndex(({ body }) => body === inner);
        const failed = at === -1 ? outer.branches : outer.branches.slice(0, at);
        const branch = outer.branches[at];
        if (branch || outer.otherwise === inner) {
          tests.push(...failed.map(({ test }) => ({ test, holds: false })));
        }
        if (branch) {
          tests.push({ test: branch.test, holds: true });
        }
        break;
      }
      case "Conditional":
        if (outer.test !== inner) {
          tests.push({ test: outer.test, holds: outer.then === inner });
        }
        break;
      case "BooleanOperation":
        if (outer.right === inner) {
          tests.push({ test: outer.left, holds: outer.operator === "and" });
        }
        break;
      case "Block":
        tests.push(...exitsBefore(inner, outer));
        break;
      default:
    }
    inner = outer;
  }
  return tests;
}

/** The tests of `if …: return` before a statement, which must have failed for it to be reached. */
function exitsBefore(statement: Node, block: Block): readonly PathTest[] {
  return guardsIn(block)
    .filter(({ range }) => range[0] < statement.range[0])
    .flatMap(({ branches }) => branches.map(({ test }) => ({ test, holds: false })));
}

/** The statements of a block without `else` whose branches all exit. */
const guardsIn = perObject(({ statements }: Block): readonly If[] =>
  statements
    .filter(statement => statement.kind === "If")
    .filter(({ branches, otherwise }) => !otherwise && branches.every(({ body }) => alwaysExits(body))),
);
