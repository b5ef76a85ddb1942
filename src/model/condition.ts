/** Something decided outside the file: a stack parameter, a named condition, the test of a conditional expression. */
export interface Variable {
  /** Two variables with one id are one variable. */
  readonly id: string;
  /** How the file writes it, where the id is not that. */
  readonly label?: string;
  /** Every case it can have, at least two. */
  readonly cases: readonly string[];
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
export function opaque(id: string): Condition {
  return { kind: "is", variable: { id, cases: truth }, case: "true" };
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
