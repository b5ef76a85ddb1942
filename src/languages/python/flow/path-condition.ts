import { all, any, not, type Condition } from "../../../model/condition.ts";
import { perObject } from "../../../model/per-object.ts";
import { conditionsOn } from "../../../model/relevant-conditions.ts";
import type { Expression as Value } from "../../../model/value.ts";
import { returnsIn } from "../scope/local-functions.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Block, Expression, If, Node, OtherStatement, Statement } from "../syntax/nodes.ts";
import { alwaysExits } from "./writes.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** After more statements of a block than this that may exit it, it is unknown whether the rest runs. */
const MAX_EXITS = 50;

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
 * @param branch - the body of a test, or that of `else`, even if there is none
 */
export function conditionOfBranch(
  { branches }: Extract<Statement, { kind: "If" }>,
  branch: Node | undefined,
  conditionOf: (test: Expression) => Condition | undefined,
): Condition | undefined {
  const at = branches.findIndex(({ body }) => body === branch);
  const conditions = branches.slice(0, at === -1 ? branches.length : at + 1).map(({ test }, index) => {
    const condition = conditionOf(test);
    return condition === undefined || index === at ? condition : not(condition);
  });
  return allKnown(conditions);
}

/**
 * The condition under which the statements of a block between two of them do not exit it. `undefined`: unknown.
 *
 * @param after - the end of the first one
 */
export function conditionBetween(
  after: number,
  statement: Node,
  block: Block,
  conditionOf: (test: Expression) => Condition | undefined,
): Condition | undefined {
  const exits = exitsOf(block).filter(({ range }) => after <= range[0] && range[1] <= statement.range[0]);
  return exits.length > MAX_EXITS ? undefined : allKnown(exits.map(exit => conditionToPass(exit, conditionOf)));
}

/** The statements of a block that may exit it. */
const exitsOf = perObject(({ statements }: Block): readonly Statement[] => statements.filter(mayExit));

/** The condition under which a statement completes. Code that raises creates nothing, so that it counts as completing. */
function conditionToPass(
  statement: Node,
  conditionOf: (test: Expression) => Condition | undefined,
): Condition | undefined {
  switch (statement.kind) {
    case "Block":
      return allKnown(statement.statements.map(inner => conditionToPass(inner, conditionOf)));
    case "If":
      return anyKnown(
        [...statement.branches.map(({ body }) => body), statement.otherwise].map(branch =>
          allKnown([
            conditionOfBranch(statement, branch, conditionOf),
            branch ? conditionToPass(branch, conditionOf) : true,
          ]),
        ),
      );
    default:
      return !mayExit(statement) || (isExit(statement) ? false : undefined);
  }
}

function isExit(statement: Node): boolean {
  return statement.kind === "Return" || (statement.kind === "OtherStatement" && statement.exits && !raises(statement));
}

/** `raise` without an operand, which stands in `except`, counts as an exit. */
function raises({ children }: OtherStatement): boolean {
  return children.length > 0;
}

/** Whether a statement may prevent those after it from running, other than by raising. */
const mayExit: (node: Node) => boolean = perObject((node: Node): boolean => {
  switch (node.kind) {
    case "Loop":
      // `break` and `continue` exit the loop alone.
      return returnsIn(node).length > 0 || node.blocks.slice(1).some(mayExit);
    case "Block":
    case "If":
    case "Match":
    case "Try":
    case "With":
      return childrenOf(node).some(mayExit);
    default:
      return isExit(node);
  }
});

function allKnown(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return conditions.every(condition => condition !== undefined) ? all(conditions) : undefined;
}

function anyKnown(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return conditions.every(condition => condition !== undefined) ? any(conditions) : undefined;
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
          pushAll(
            tests,
            failed.map(({ test }) => ({ test, holds: false })),
          );
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
        pushAll(tests, exitsBefore(inner, outer));
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
