/** Something decided outside the file: a stack parameter, a named condition, the test of a conditional expression. */
export interface Variable {
  /** Two variables with one id are one variable. */
  readonly id: string;
  /** How the file writes it, where the id is not that. */
  readonly label?: string;
  /** Every case it can have, at least two. */
  readonly cases: readonly string[];
  /** The cases that nothing in the file names: what is left of a value beside all that it is compared with. */
  readonly unnamed?: readonly string[];
  /**
   * The access paths of the values that it depends on. Variables that share one, or of which one has a part of
   * another's, may depend on each other. Without any, a variable is independent of all others.
   */
  readonly about?: readonly string[];
  /** Set where somebody gives the value from outside, as a stack parameter, whether or not anything else reads it. */
  readonly supplied?: SuppliedVariable;
}

/** What somebody gives from outside. */
export interface SuppliedVariable {
  /** What is given: equal names are one. */
  readonly name: string;
  /** The case that it has unless somebody gives another. Absent where somebody must give one. */
  readonly usual?: string;
}

/** What a choice depends on. */
export type Condition =
  | boolean
  | { readonly kind: "is"; readonly variable: Variable; readonly case: string }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "all"; readonly operands: readonly Condition[] }
  | { readonly kind: "any"; readonly operands: readonly Condition[] };

const truth = ["true", "false"] as const;

/** A condition about which nothing is known but its name or text: equal ids are decided together. */
export function opaque(id: string, about?: readonly string[]): Condition {
  return { kind: "is", variable: { id, cases: truth, ...(about && { about }) }, case: "true" };
}

export function not(operand: Condition): Condition {
  return typeof operand === "boolean" ? !operand : { kind: "not", operand };
}

export function all(operands: readonly Condition[]): Condition {
  const open = operands.filter(operand => operand !== true);
  return open.includes(false) ? false : open.length === 0 ? true : { kind: "all", operands: open };
}

export function any(operands: readonly Condition[]): Condition {
  const open = operands.filter(operand => operand !== false);
  return open.includes(true) ? true : open.length === 0 ? false : { kind: "any", operands: open };
}

/** The truth of a condition where each variable has the case that `caseOf` gives, or the first variable it still needs. */
export function evaluate(condition: Condition, caseOf: (variable: Variable) => string | undefined): boolean | Variable {
  if (typeof condition === "boolean") {
    return condition;
  }
  switch (condition.kind) {
    case "is": {
      const chosen = caseOf(condition.variable);
      return chosen === undefined ? condition.variable : chosen === condition.case;
    }
    case "not": {
      const operand = evaluate(condition.operand, caseOf);
      return typeof operand === "boolean" ? !operand : operand;
    }
    case "all":
    case "any": {
      const decisive = condition.kind === "any";
      let missing: Variable | undefined;
      for (const operand of condition.operands) {
        const result = evaluate(operand, caseOf);
        if (result === decisive) {
          return decisive;
        }
        if (typeof result !== "boolean") {
          missing ??= result;
        }
      }
      return missing ?? !decisive;
    }
  }
}

/** The variables on which a condition depends, each once for every time that it is mentioned. */
export function variablesIn(condition: Condition): readonly Variable[] {
  if (typeof condition === "boolean") {
    return [];
  }
  switch (condition.kind) {
    case "is":
      return [condition.variable];
    case "not":
      return variablesIn(condition.operand);
    default:
      return condition.operands.flatMap(variablesIn);
  }
}

/** Whether two variables may depend on each other though neither tells the other. */
export function areRelated(one: Variable, other: Variable): boolean {
  return (
    one.id !== other.id &&
    (one.about ?? []).some(a => (other.about ?? []).some(b => isPathWithin(a, b) || isPathWithin(b, a)))
  );
}

/** Whether an access path leads to what another leads to, or to a part of it. */
export function isPathWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}
