import { any, type Condition, type Variable } from "../../../model/condition.ts";
import type { Scalar } from "../../../model/value.ts";

export type Constant = Scalar | undefined;

export type Comparison = "<" | "<=" | ">" | ">=";

/** What a test asks of a value. */
export type Question =
  | { readonly kind: "truth" }
  /** Whether it is `null` or `undefined`. */
  | { readonly kind: "nullish" }
  | { readonly kind: "equals"; readonly constant: Constant }
  | { readonly kind: "compares"; readonly by: Comparison; readonly number: number };

/** One of the parts into which the tests of a file divide the values that an expression can have. */
interface Part {
  readonly name: string;
  readonly isNamed: boolean;
  readonly answers: (question: Question) => boolean;
}

/** A partition of the values of one expression by all that the tests of a file ask of it. */
export class Partition {
  readonly #id: string;
  readonly #about: readonly string[];
  readonly #isCount: boolean;
  readonly #constants = new Map<string, Constant>();
  /** Between which numbers a comparison divides, of whole numbers. */
  readonly #bounds = new Set<number>();
  #closed: readonly Constant[] = [];
  #isNullishAsked = false;
  #isTruthAsked = false;
  #parts: readonly Part[] | undefined;

  /**
   * @param id - equal for expressions of which all are the same
   * @param about - the access paths on which they depend
   * @param isCount - whether they are whole numbers that are not negative, such as the length of a list
   */
  constructor(id: string, about: readonly string[], isCount: boolean) {
    this.#id = id;
    this.#about = about;
    this.#isCount = isCount;
  }

  /** Notes a question that some test asks. */
  note(question: Question): void {
    switch (question.kind) {
      case "truth":
        this.#isTruthAsked = true;
        break;
      case "nullish":
        this.#isNullishAsked = true;
        break;
      case "equals":
        this.#constants.set(nameOf(question.constant), question.constant);
        break;
      case "compares":
        this.#bounds.add(boundOf(question.by, question.number));
    }
  }

  /** Notes every value that there is. */
  close(constants: readonly Constant[]): void {
    this.#closed = constants;
  }

  /** When the answer to a question is yes. `undefined`: no test of the file was known to ask it. */
  when(question: Question): Condition | undefined {
    if (!this.#isNoted(question)) {
      return undefined;
    }
    this.#parts ??= this.#divide();
    const parts = this.#parts;
    const yes = parts.filter(({ answers }) => answers(question));
    if (yes.length === 0 || yes.length === parts.length) {
      return yes.length > 0;
    }
    const unnamed = parts.filter(({ isNamed }) => !isNamed).map(({ name }) => name);
    const variable: Variable = {
      id: this.#id,
      cases: parts.map(({ name }) => name),
      about: this.#about,
      // Of two cases each is what the other leaves.
      ...(unnamed.length > 0 && parts.length > 2 && { unnamed }),
    };
    return any(yes.map(({ name }) => ({ kind: "is", variable, case: name })));
  }

  #isNoted(question: Question): boolean {
    switch (question.kind) {
      case "truth":
        return this.#isTruthAsked;
      case "nullish":
        return this.#isNullishAsked;
      case "equals":
        return this.#constants.has(nameOf(question.constant));
      case "compares":
        return this.#bounds.has(boundOf(question.by, question.number));
    }
  }

  #divide(): readonly Part[] {
    const closed = this.#closed;
    const asked = [...this.#constants.values()];
    if (closed.length > 1 && asked.every(constant => closed.includes(constant) || isNothing(constant))) {
      return closed.map(constant => constantPart(constant, !isNothing(constant)));
    }
    const numbers = asked.filter(constant => typeof constant === "number");
    if (this.#isCount || this.#bounds.size > 0) {
      const others = asked.filter(constant => typeof constant !== "number");
      return [
        ...others.map(constant => constantPart(constant, isName(constant))),
        ...this.#segments(numbers),
        ...this.#rest(),
      ];
    }
    return [...asked.map(constant => constantPart(constant, isName(constant))), ...this.#rest()];
  }

  /** The whole numbers that no test tells apart, as one part each. */
  #segments(points: readonly number[]): readonly Part[] {
    const compared = [...this.#bounds];
    const atPoints = [...points, ...(this.#isTruthAsked || this.#isCount ? [0] : [])].flatMap(point => [
      point - 0.5,
      point + 0.5,
    ]);
    const lowest = this.#isCount ? -0.5 : -Infinity;
    const bounds = [...new Set([...compared, ...atPoints])].filter(bound => bound > lowest).toSorted((a, b) => a - b);
    return [lowest, ...bounds].map((from, index) => {
      const to = bounds[index] ?? Infinity;
      const isPoint = points.some(point => from < point && point < to) && to - from === 1;
      const isBetween = compared.includes(to) && (compared.includes(from) || (this.#isCount && from === lowest));
      return segmentPart(
        from,
        to,
        isPoint || isBetween || (this.#isCount && to === Infinity && compared.includes(from)),
      );
    });
  }

  /** What is left of all values. */
  #rest(): readonly Part[] {
    if (this.#isCount && this.#constants.size === [...this.#constants.values()].filter(isNumber).length) {
      return [];
    }
    const nothing: readonly Constant[] = [null, undefined].filter(constant => !this.#constants.has(nameOf(constant)));
    const nullish: readonly Part[] = !this.#isNullishAsked
      ? []
      : nothing.length === 2
        ? [restPart("nullish", false, true)]
        : nothing.map(constant => constantPart(constant, false));
    return [
      ...nullish,
      ...(this.#isTruthAsked
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
          return isNothing(value);
        case "equals":
          return question.constant === value;
        case "compares":
          return typeof value === "number" && compare(value, question.by, question.number);
      }
    },
  };
}

function segmentPart(from: number, to: number, isNamed: boolean): Part {
  const value = from === -Infinity ? to - 0.5 : to === Infinity ? from + 0.5 : (from + to) / 2;
  return { ...constantPart(value, isNamed), name: `${from} < ${to}` };
}

function restPart(name: string, isTruthy: boolean, isNullish: boolean): Part {
  return {
    name,
    isNamed: false,
    answers: ({ kind }) => (kind === "truth" && isTruthy) || (kind === "nullish" && isNullish),
  };
}

/** The number between whole numbers at which the answer of a comparison changes. */
function boundOf(by: Comparison, number: number): number {
  if (!Number.isInteger(number)) {
    return number;
  }
  return by === ">" || by === "<=" ? number + 0.5 : number - 0.5;
}

export function compare(value: number, by: Comparison, number: number): boolean {
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

function isNumber(constant: Constant): boolean {
  return typeof constant === "number";
}

function isNothing(constant: Constant): boolean {
  return constant === null || constant === undefined;
}

/** Whether a constant is a name for a case, and not one that other tests ask for in other words. */
function isName(constant: Constant): boolean {
  return (typeof constant === "string" && constant !== "") || typeof constant === "number";
}

function nameOf(constant: Constant): string {
  return constant === undefined ? "undefined" : JSON.stringify(constant);
}
