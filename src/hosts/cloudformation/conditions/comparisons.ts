import { opaque, type Condition, type SuppliedVariable } from "../../../model/condition.ts";
import { perObject } from "../../../model/per-object.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import { ownMembers, stringOfExpression, textOfScalar } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { isSpread } from "../../../model/expressions.ts";

/** The case of a parameter whose value is none of those that a file names. Parameters cannot contain this character. */
export const ANY_OTHER = "\u0000";

/** What a condition compares. */
export interface Operand {
  /** Two operands share it only if they have the same value. */
  readonly key: string;
  /** Two operands with different subjects are independent. */
  readonly subject: string;
}

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
  compare({ key, subject }: Operand, literal: string, supplied?: SuppliedVariable): Condition {
    const literals = this.#literals.get(key);
    const about = [subject];
    if (!literals?.has(literal)) {
      return opaque(`${key} is ${literal}`, about);
    }
    const variable = { id: key, cases: [...literals, ANY_OTHER], about, ...(supplied && { supplied }) };
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
      const { key } = operandOf(operand);
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

/** A `Ref` as an operand. */
export function referenceTo(name: string): Operand {
  const key = `Ref ${name}`;
  return { key, subject: key };
}

/** An operand as it is written. */
export function operandOf(expression: Expression): Operand {
  const name = referenceOf(expression);
  return name === undefined
    ? { key: describe(expression, identityOf), subject: describe(expression, placeOf) }
    : referenceTo(name);
}

/** A condition that is known only by what is written. */
export function opaqueCondition(expression: Expression): Condition {
  return opaque(`Condition ${describe(expression, identityOf)}`, [`Condition ${describe(expression, placeOf)}`]);
}

/** Operands with longer descriptions are not compared with others. */
const DESCRIPTION_LIMIT = 1000;

/** @param nameOf - how what is not known is called */
function describe(expression: Expression, nameOf: (site: Site) => string): string {
  const description = new Description(nameOf);
  description.add(expression);
  return description.text.length > DESCRIPTION_LIMIT ? nameOf(expression.site) : description.text;
}

class Description {
  text = "";
  readonly #nameOf: (site: Site) => string;

  constructor(nameOf: (site: Site) => string) {
    this.#nameOf = nameOf;
  }

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
      this.text += this.#nameOf(expression.site);
    }
  }
}

function placeOf({ range, definition }: Site): string {
  return `at ${(definition?.range ?? range)[0]}`;
}

let values = 0;

/** Differs for each value, even if several are written at one place: under an alias, or in a function of a program. */
const identityOf = perObject(({ range: [start] }: Site) => {
  values += 1;
  return `value ${values} at ${start}`;
});
