import { all, not, type Condition } from "../../../model/condition.ts";
import { either } from "../../../model/expressions.ts";
import { withoutPart } from "../../../model/members.ts";
import { withChange, type Change } from "../../../model/updates.ts";
import type { Expression } from "../../../model/value.ts";
import {
  frameOf,
  isWithin,
  onlyDefinition,
  statementAround,
  type Binding,
  type Definition,
} from "../scope/bindings.ts";
import type { Block, If, Node, Statement } from "../syntax/nodes.ts";
import type { Reference } from "./references.ts";
import { alwaysExits, isFollowed, type Write } from "./writes.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** What the search for a reaching value needs of the evaluator. */
export interface DefinitionReader {
  writesOf(binding: Binding): readonly Write[];
  /** @param before - the previous value of the name, for `+=`. `undefined`: unknown */
  readDefinition(definition: Definition, before: () => Expression | undefined): Expression;
  /** The strong updates that a reference makes. `undefined`: unknown. */
  strongUpdatesBy(reference: Reference, when: Condition): readonly Change[] | undefined;
  /** `undefined`: its relation to other tests is unknown. */
  conditionOf(test: Node): Condition | undefined;
  /** Searches before a statement. `undefined`: there are too many such steps in a row. */
  stepBack<Answer>(search: () => Answer): Answer | undefined;
}

/** The maximum number of blocks and statements that are visited for one value. */
const MAX_STEPS = 2000;

/**
 * The value of a variable where it is read, if that is certain.
 *
 * Within the variable's own function, the search walks back through the statements. Whether code in a loop, in a `try`
 * or in another function has run is unknown. If the variable is written there, its value is known only if it is
 * assigned once, and without the parts that are mutated anywhere.
 *
 * @param root - the expression that the value is needed for, which may be evaluated later than `place`: `f` in `def
 *   f(a=NAMES)`
 */
export function reachingValue(
  binding: Binding,
  place: Node,
  root: Node,
  reader: DefinitionReader,
): Expression | undefined {
  const writes = reader.writesOf(binding);
  const home = frameOf(homeOf(binding));
  const isForeign = writes.some(({ frame, definition }) => frame !== home && definition?.kind !== "parameter");
  const start = isForeign || !isFollowed(binding) ? undefined : startIn(home, place, writes);
  const walk = new Walk(writes, reader);
  const value = start && walk.before(start);
  return value ? without(value, walk.laterMutations(start, place, root)) : settledValue(binding, writes, reader);
}

/** The node whose frame the variable belongs to. */
function homeOf({ scope }: Binding): Node {
  const { node } = scope;
  return node.kind === "FunctionDefinition" ? node.body : node;
}

/**
 * Where the search starts: at the place itself, or at the definition of the function around it, if all writes precede
 * that.
 */
function startIn(home: Node, place: Node, writes: readonly Write[]): Node | undefined {
  let start = place;
  while (frameOf(start) !== home) {
    const frame = frameOf(start);
    if (!frame.parent) {
      return undefined;
    }
    start = frame;
  }
  return start === place || writes.every(({ node }) => node.range[1] <= start.range[0]) ? start : undefined;
}

function without(value: Expression, mutations: readonly (readonly string[])[]): Expression {
  return mutations.reduce(withoutPart, value);
}

/** The value of a variable that is assigned once, wherever it is read. */
function settledValue(binding: Binding, writes: readonly Write[], reader: DefinitionReader): Expression | undefined {
  const definition = onlyDefinition(binding);
  if (!definition) {
    return undefined;
  }
  const value = reader.readDefinition(definition, () => undefined);
  return without(
    value,
    writes.flatMap(({ mutations }) => mutations),
  );
}

class Walk {
  readonly #writes: readonly Write[];
  readonly #reader: DefinitionReader;
  readonly #known = new Map<Node, Expression | undefined>();
  #budget = MAX_STEPS;

  constructor(writes: readonly Write[], reader: DefinitionReader) {
    this.#writes = writes;
    this.#reader = reader;
  }

  /** The value just before a node. `undefined`: unknown. */
  before(node: Node): Expression | undefined {
    const statement = statementAround(node);
    if (!statement || !this.#writes.every(write => write.statement !== statement || isLater(write, node))) {
      return undefined;
    }
    return this.#beforeStatement(statement);
  }

  /** The paths that may be mutated between the place and the end of the expression that the value is needed for. */
  laterMutations(start: Node, place: Node, root: Node): readonly (readonly string[])[] {
    const isSameFrame = frameOf(root) === frameOf(place);
    const late = this.#writes.filter(
      ({ node }) => node.range[0] > start.range[1] && (!isSameFrame || node.range[0] < root.range[1]),
    );
    return late.flatMap(({ mutations }) => mutations);
  }

  #beforeStatement(statement: Statement): Expression | undefined {
    if (!this.#known.has(statement)) {
      this.#known.set(statement, undefined);
      const { parent } = statement;
      this.#known.set(
        statement,
        parent?.kind === "Block" ? this.#reader.stepBack(() => this.#in(parent, statement.range[0])) : undefined,
      );
    }
    return this.#known.get(statement);
  }

  /** The value in a block just before a position. */
  #in(block: Block, position: number): Expression | undefined {
    const changes: (readonly Change[])[] = [];
    let end = position;
    for (;;) {
      this.#budget -= 1;
      if (this.#budget < 0) {
        return undefined;
      }
      const write = this.#writes.findLast(({ node }) => node.range[0] < end);
      const statement = write && statementIn(block, write.node);
      if (!statement) {
        const value = this.#atStart(block);
        return value && applied(value, changes);
      }
      const within = this.#writes.filter(({ node }) => isWithin(node, statement));
      const steps = this.#changesOf(statement, within, true);
      if (!steps) {
        const value = this.#after(statement, within);
        return value && applied(value, changes);
      }
      changes.push(steps);
      [end] = statement.range;
    }
  }

  /** The strong updates that a statement makes. `undefined`: it also writes in other ways. */
  #changesOf(statement: Statement, within: readonly Write[], when: Condition): readonly Change[] | undefined {
    if (statement.kind === "If") {
      return this.#changesOfBranches(statement, within, when);
    }
    const [write, ...others] = within;
    if (!write?.reference || others.length > 0 || write.statement !== statement) {
      return undefined;
    }
    return this.#reader.strongUpdatesBy(write.reference, when);
  }

  #changesOfBranches(statement: If, within: readonly Write[], when: Condition): readonly Change[] | undefined {
    const blocks = [
      ...statement.branches.map(({ body }) => body),
      ...(statement.otherwise ? [statement.otherwise] : []),
    ];
    if (blocks.some(alwaysExits) || within.some(({ node }) => !blocks.some(block => isWithin(node, block)))) {
      return undefined;
    }
    const changes: Change[] = [];
    let failed: Condition = when;
    for (const [index, block] of blocks.entries()) {
      const test = statement.branches[index]?.test;
      const condition = test ? this.#reader.conditionOf(test) : true;
      if (condition === undefined) {
        return undefined;
      }
      for (const inner of block.statements) {
        const writes = within.filter(({ node }) => isWithin(node, inner));
        const made = writes.length > 0 ? this.#changesOf(inner, writes, all([failed, condition])) : [];
        if (!made) {
          return undefined;
        }
        pushAll(changes, made);
      }
      failed = all([failed, not(condition)]);
    }
    return changes;
  }

  /** The value after a statement that assigns it in at least one branch. */
  #after(statement: Statement, within: readonly Write[]): Expression | undefined {
    if (statement.kind === "If") {
      return this.#afterBranches(statement, within);
    }
    const [write, ...others] = within;
    return write?.definition &&
      others.length === 0 &&
      write.statement === statement &&
      isAlwaysRun(write.node, statement)
      ? this.#reader.readDefinition(write.definition, () => this.#beforeStatement(statement))
      : undefined;
  }

  #afterBranches(statement: If, within: readonly Write[]): Expression | undefined {
    const { branches, otherwise, range } = statement;
    if (within.some(write => write.statement === statement)) {
      return undefined;
    }
    const isLeft = alwaysExits(otherwise);
    const reached = branches.filter(({ body }) => !alwaysExits(body));
    let value = isLeft ? undefined : this.#afterOtherwise(statement);
    if (!isLeft && value === undefined) {
      return undefined;
    }
    for (const { test, body } of reached.toReversed()) {
      const then = this.#in(body, body.range[1]);
      // The last remaining branch decides, because the others exit.
      const condition = value === undefined ? true : this.#reader.conditionOf(test);
      if (then === undefined || condition === undefined) {
        return undefined;
      }
      value = value === undefined ? then : either(condition, then, value, { range });
    }
    return value;
  }

  #afterOtherwise(statement: If): Expression | undefined {
    const { otherwise } = statement;
    return otherwise ? this.#in(otherwise, otherwise.range[1]) : this.#beforeStatement(statement);
  }

  /** The value at the start of a block. */
  #atStart(block: Block): Expression | undefined {
    const around = block.parent;
    switch (around?.kind) {
      case "FunctionDefinition":
        return this.#parameter();
      case "ClassDefinition":
      case "If":
        return this.#writesAt(around).length > 0 ? undefined : this.#beforeStatement(around);
      case "Loop":
      case "Match":
        return this.#isWrittenIn(around) ? undefined : this.#beforeStatement(around);
      case "Try":
        return block === around.blocks[0] || !this.#isWrittenIn(around) ? this.#beforeStatement(around) : undefined;
      case "With": {
        const [write, ...others] = this.#writesAt(around);
        if (others.length > 0) {
          return undefined;
        }
        return write
          ? write.definition && this.#reader.readDefinition(write.definition, () => undefined)
          : this.#beforeStatement(around);
      }
      default:
        return undefined;
    }
  }

  #parameter(): Expression | undefined {
    const write = this.#writes.find(({ definition }) => definition?.kind === "parameter");
    return write?.definition && this.#reader.readDefinition(write.definition, () => undefined);
  }

  #writesAt(statement: Statement): readonly Write[] {
    return this.#writes.filter(write => write.statement === statement);
  }

  #isWrittenIn(node: Node): boolean {
    return this.#writes.some(write => isWithin(write.node, node));
  }
}

/** Whether a write within a statement happens after one of the statement's nodes is read. */
function isLater({ definition, reference, statement }: Write, node: Node): boolean {
  if (definition) {
    return definition.node === statement && definition.kind !== "other";
  }
  const change = reference?.node.parent;
  return change === statement || (change?.kind === "Call" && isWithin(node, change));
}

/** Whether a part of a statement is evaluated whenever the statement is executed. */
function isAlwaysRun(node: Node, statement: Statement): boolean {
  let inner = node;
  for (let outer = inner.parent; outer && outer !== statement; outer = inner.parent) {
    const isSkippable =
      (outer.kind === "BooleanOperation" && outer.right === inner) ||
      (outer.kind === "Conditional" && outer.test !== inner) ||
      (outer.kind === "Comparison" && outer.right === inner && outer.left.kind === "Comparison") ||
      outer.kind === "Comprehension";
    if (isSkippable) {
      return false;
    }
    inner = outer;
  }
  return true;
}

/** The statement of a block that contains a node. */
function statementIn(block: Block, node: Node): Statement | undefined {
  let inner: Node = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (outer === block) {
      return inner as Statement;
    }
    inner = outer;
  }
  return undefined;
}

function applied(value: Expression, changes: readonly (readonly Change[])[]): Expression {
  return changes.toReversed().flat().reduce(withChange, value);
}
