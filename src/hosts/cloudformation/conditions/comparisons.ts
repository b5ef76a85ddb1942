import { opaque, type Condition, type SuppliedVariable } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import { ownMembers, stringOfExpression, textOfScalar } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { isSpread } from "../../../model/expressions.ts";

/** The case of a parameter whose value is none of those that a file names. Parameters cannot contain this character. */
export const ANY_OTHER = "\u0000";

/** The literals that a template's conditions compare an operand with; the operand equals at most one of them. */
export class Comparisons {
  readonly #literals = new Map<string, Set<string>>();

  constructor(conditions: Expression | undefined) {
    if (conditions) {
      this.#collect(conditions);
    }
  }

  /** The literals that the operand is compared with. */
  literalsFor(operand: string): readonly string[] {
    return [...(this.#literals.get(operand) ?? [])];
  }

  /**
   * The condition under which an otherwise unknown operand equals a literal.
   *
   * @param supplied - the parameter that the operand refers to, if it is one
   */
  compare(operand: string, literal: string, supplied?: SuppliedVariable): Condition {
    const literals = this.#literals.get(operand);
    const about = [operand];
    if (!literals?.has(literal)) {
      return opaque(`${operand} is ${literal}`, about);
    }
    const variable = { id: operand, cases: [...literals, ANY_OTHER], about, ...(supplied && { supplied }) };
    return { kind: "is", variable, case: literal };
  }

  #collect(expression: Expression): void {
    if (expression.kind === "list") {
      for (const item of expression.items) {
        this.#collect(item.kind === "spread" ? item.of : item);
      }
    } else if (expression.kind === "map") {
      for (const member of expression.members) {
        if (isSpread(member)) {
          this.#collect(member.of);
          continue;
        }
        if (member.key === "Fn::Equals") {
          this.#add(member.value);
        }
        this.#collect(member.value);
      }
    }
  }

  #add(operands: Expression): void {
    const [left, right] = allItemsOf(operands) ?? [];
    if (left && right) {
      this.#addLiteral(left, constantOf(right));
      this.#addLiteral(right, constantOf(left));
    }
  }

  #addLiteral(operand: Expression, literal: string | undefined): void {
    if (literal !== undefined) {
      const key = keyOfOperand(operand);
      const literals = this.#literals.get(key) ?? new Set();
      this.#literals.set(key, literals.add(literal));
    }
  }
}

/** The text of a literal without placeholders. */
export function constantOf(expression: Expression): string | undefined {
  const text = textOfScalar(expression);
  return text !== undefined && splitPlaceholders(text).every(part => typeof part === "string") ? text : undefined;
}

/** The name that a `Ref`, or an `Fn::Sub` of a single variable, refers to. */
export function referenceOf(expression: Expression): string | undefined {
  const [member, ...others] = ownMembers(expression);
  const argument = member && others.length === 0 ? stringOfExpression(member.value) : undefined;
  if (argument === undefined || member?.key === "Ref") {
    return argument;
  }
  const [placeholder, ...rest] = splitPlaceholders(argument);
  return member?.key === "Fn::Sub" && typeof placeholder === "object" && rest.length === 0
    ? placeholder.name
    : undefined;
}

export function keyOfReference(name: string): string {
  return `Ref ${name}`;
}

/** A key that two operands share only if they have the same value. */
export function keyOfOperand(operand: Expression): string {
  const name = referenceOf(operand);
  return name === undefined ? describe(operand) : keyOfReference(name);
}

/** Operands with longer descriptions are not compared with others. */
const DESCRIPTION_LIMIT = 1000;

export function describe(expression: Expression): string {
  const description = new Description();
  description.add(expression);
  return description.text.length > DESCRIPTION_LIMIT ? placeOf(expression) : description.text;
}

class Description {
  text = "";

  add(expression: Expression): void {
    if (this.text.length > DESCRIPTION_LIMIT) {
      return;
    }
    const operands = allItemsOf(expression);
    const members = ownMembers(expression);
    if (expression.kind === "literal") {
      this.text += JSON.stringify(textOfScalar(expression) ?? null);
    } else if (operands) {
      this.text += "[";
      for (const operand of operands) {
        this.add(operand);
      }
      this.text += "]";
    } else if (expression.kind === "map" && expression.complete && members.length === expression.members.length) {
      this.text += "{";
      for (const { key, value } of members) {
        this.text += JSON.stringify(key);
        this.add(value);
      }
      this.text += "}";
    } else {
      this.text += placeOf(expression);
    }
  }
}

function placeOf({ site }: Expression): string {
  return `at ${site.range[0]}`;
}
