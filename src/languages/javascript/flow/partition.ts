import { any, type Condition, type Variable } from "../../../model/condition.ts";
import type { Scalar } from "../../../model/value.ts";

export type Constant = Scalar | undefined;

export type Comparison = "<" | "<=" | ">" | ">=";

/** A question that a test asks about a value. */
export type Question = { readonly kind: "truth" } | ComparingQuestion;

/** A question that compares a value with others. */
export type ComparingQuestion =
  /** Whether it is `null` or `undefined`. */
  | { readonly kind: "nullish" }
  | { readonly kind: "equals"; readonly constant: Constant }
  | { readonly kind: "compares"; readonly by: Comparison; readonly number: number };

/** A class of values that no test of the file distinguishes. */
interface Part {
  readonly name: string;
  readonly isNamed: boolean;
  readonly answers: (question: Question) => boolean;
}

/** The partition of an expression's values by the questions that the file asks about it. */
export class Partition {
  readonly #id: string;
  readonly #about: readonly string[];
  readonly #isCount: boolean;
  readonly #constants = new Map<string, Constant>();
  /** Where comparisons divide the numbers: at an integer, or halfway between two. */
  readonly #bounds = new Set<number>();
  #closed: readonly Constant[] = [];
  #hasNullishTest = false;
  #hasTruthTest = false;
  #parts: readonly Part[] | undefined;

  /**
   * @param id - equal for expressions that always have the same value
   * @param about - the access paths they depend on
   * @param isCount - whether they are non-negative integers, such as the length of a list
   */
  constructor(id: string, about: readonly string[], isCount: boolean) {
    this.#id = id;
    this.#about = about;
    this.#isCount = isCount;
  }

  /** Adds a question that a test asks. */
  note(question: Question): void {
    switch (question.kind) {
      case "truth":
        this.#hasTruthTest = true;
        break;
      case "nullish":
        this.#hasNullishTest = true;
        break;
      case "equals":
        this.#constants.set(nameOf(question.constant), question.constant);
        break;
      case "compares":
        this.#bounds.add(boundOf(question.by, question.number));
    }
  }

  /** Adds every possible value, for an expression of a closed type. */
  close(constants: readonly Constant[]): void {
    this.#closed = constants;
  }

  /** The condition under which the answer to a question is yes. `undefined`: the question was never added. */
  when(question: Question): Condition | undefined {
    if (!this.#isNoted(question)) {
      return undefined;
    }
    this.#parts ??= this.#divide();
    const parts = this.#parts;
    const yes = parts.filter(({ answers }) => answers(question));
    if (yes.length === parts.length) {
      return true;
    }
    const unnamed = parts.filter(({ isNamed }) => !isNamed).map(({ name }) => name);
    const variable: Variable = {
      id: this.#id,
      cases: parts.map(({ name }) => name),
      about: this.#about,
      // With two cases, each is the complement of the other.
      ...(unnamed.length > 0 && parts.length > 2 && { unnamed }),
    };
    return any(yes.map(({ name }) => ({ kind: "is", variable, case: name })));
  }

  #isNoted(question: Question): boolean {
    switch (question.kind) {
      case "truth":
        return this.#hasTruthTest;
      case "nullish":
        return this.#hasNullishTest;
      case "equals":
        return this.#constants.has(nameOf(question.constant));
      case "compares":
        return this.#bounds.has(boundOf(question.by, question.number));
    }
  }

  #divide(): readonly Part[] {
    const closed = this.#closed;
    const asked = [...this.#constants.values()];
    if (closed.length > 1 && asked.every(constant => closed.includes(constant) || isNullish(constant))) {
      return closed.map(constant => constantPart(constant, !isNullish(constant)));
    }
    if (this.#isCount || this.#bounds.size > 0) {
      const integers = asked.filter(isInteger);
      const others = asked.filter(constant => !isInteger(constant));
      return [
        ...others.map(constant => constantPart(constant, isName(constant))),
        ...this.#segments(integers),
        ...this.#rest(),
      ];
    }
    return [...asked.map(constant => constantPart(constant, isName(constant))), ...this.#rest()];
  }

  /** One part for each range of numbers that no test distinguishes. */
  #segments(points: readonly number[]): readonly Part[] {
    const compared = [...this.#bounds];
    const atPoints = [...points, ...(this.#hasTruthTest || this.#isCount ? [0] : [])].flatMap(point => [
      point - 0.5,
      point + 0.5,
    ]);
    const lowest = this.#isCount ? -0.5 : -Infinity;
    const bounds = [...new Set([...compared, ...atPoints])].filter(bound => bound > lowest).toSorted((a, b) => a - b);
    return [lowest, ...bounds].map((from, index) => {
      const to = bounds[index] ?? Infinity;
      const point = points.find(value => from < value && value < to);
      const isBetween = compared.includes(to) && (compared.includes(from) || (this.#isCount && from === lowest));
      const isLast = this.#isCount && to === Infinity && compared.includes(from);
      return {
        ...constantPart(point ?? (from + to) / 2, point !== undefined || isBetween || isLast),
        name: `${from} < ${to}`,
      };
    });
  }

  /** The parts that contain all remaining values. */
  #rest(): readonly Part[] {
    const nothing: readonly Constant[] = [null, undefined].filter(constant => !this.#constants.has(nameOf(constant)));
    const nullish: readonly Part[] = !this.#hasNullishTest
      ? []
      : nothing.length === 2
        ? [restPart("nullish", false, true)]
        : nothing.map(constant => constantPart(constant, false));
    if (this.#isCount) {
      return nullish;
    }
    return [
      ...nullish,
      ...(this.#hasTruthTest
        ? [restPart("truthy", true, false), restPart("falsy", false, false)]
        : [restPart("other", false, false)]),
    ];
  }
}

function constantPart(value: Constant, isNamed: boolean): Part {
  return {
    name: nameOf(value),
    isNamed,
    answers: question => {
      switch (question.kind) {
        case "truth":
          return Boolean(value);
        case "nullish":
          return isNullish(value);
        case "equals":
          return question.constant === value;
        case "compares":
          return compare(value, question.by, question.number);
      }
    },
  };
}

function restPart(name: string, isTruthy: boolean, isNullish: boolean): Part {
  return {
    name,
    isNamed: false,
    answers: ({ kind }) => (kind === "truth" && isTruthy) || (kind === "nullish" && isNullish),
  };
}

/** The bound at which the result of a comparison changes. For integers it lies halfway between two. */
function boundOf(by: Comparison, number: number): number {
  if (!Number.isInteger(number)) {
    return number;
  }
  return by === ">" || by === "<=" ? number + 0.5 : number - 0.5;
}

/** Compares a constant with a number, to which JavaScript converts it. */
export function compare(constant: Constant, by: Comparison, number: number): boolean {
  const value = constant as number;
  switch (by) {
    case "<":
      return value < number;
    case "<=":
      return value <= number;
    case ">":
      return value > number;
    case ">=":
      return value >= number;
  }
}

function isInteger(constant: Constant): constant is number {
  return Number.isInteger(constant);
}

function isNullish(constant: Constant): boolean {
  return constant === null || constant === undefined;
}

/**
 * Whether a constant can name a case. Booleans, empty strings and nullish values cannot, because tests of truthiness and
 * nullishness ask about them too.
 */
function isName(constant: Constant): boolean {
  return (typeof constant === "string" && constant !== "") || typeof constant === "number";
}

function nameOf(constant: Constant): string {
  return constant === undefined ? "undefined" : JSON.stringify(constant);
}
