/** Something decided outside the file: a stack parameter, a named condition, the test of a conditional expression. */
export interface Variable {
  /** Equal ids denote one variable. */
  readonly id: string;
  /** How the file writes it, if that is not the id. */
  readonly label?: string;
  /** All of its cases, at least two. */
  readonly cases: readonly string[];
  /** Cases that nothing in the file names: the remaining values, besides those that it is compared with. */
  readonly unnamed?: readonly string[];
  /**
   * The access paths that it depends on. Variables may depend on each other if they share a path, or if one has a part
   * of the other's. A variable without any is independent of all others.
   */
  readonly about?: readonly string[];
  /** Set if the value is supplied from outside, such as a stack parameter, whether or not anything else reads it. */
  readonly supplied?: SuppliedVariable;
}

/** A value that is supplied from outside. */
export interface SuppliedVariable {
  /** Equal names denote one supplied value. */
  readonly name: string;
  /** The case that it has unless another value is supplied. Absent if one must be supplied. */
  readonly usual?: string;
}

/** A boolean function of variables. */
export type Condition =
  | boolean
  | { readonly kind: "is"; readonly variable: Variable; readonly case: string }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "all"; readonly operands: readonly Condition[] }
  | { readonly kind: "any"; readonly operands: readonly Condition[] };

const truth = ["true", "false"] as const;

/** A condition that is known only by its name or text. Those with equal ids are decided together. */
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

/**
 * The value of a condition, or the first variable that has no case yet.
 *
 * @param caseOf - the case of a variable. `undefined`: not decided
 */
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

/** The variables that a condition depends on, one for each occurrence. */
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

/** Whether two variables may depend on each other in an unknown way. */
export function areRelated(one: Variable, other: Variable): boolean {
  return (
    one.id !== other.id &&
    (one.about ?? []).some(a => (other.about ?? []).some(b => isPathWithin(a, b) || isPathWithin(b, a)))
  );
}

/** Whether an access path leads to the same value as another, or to a part of it. */
export function isPathWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}
