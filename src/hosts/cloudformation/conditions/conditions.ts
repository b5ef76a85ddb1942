import { all, any, not, opaque, type Condition } from "../../../model/condition.ts";
import type { Choice, Expression } from "../../../model/value.ts";
import { opaqueCondition, operandOf, referenceOf, type Comparisons } from "./comparisons.ts";
import { resolveIntrinsics } from "../intrinsics/intrinsics.ts";
import type { Parameters } from "./parameters.ts";
import type { TemplateScope } from "../intrinsics/scope.ts";
import { memberOf, ownMembers, stringOfExpression, textOfScalar } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";

/** Conditions with more parts are decided as a whole. */
const SIZE_LIMIT = 256;

/** Conditions nested more deeply through references are decided as a whole too. */
const DEPTH_LIMIT = 256;

/** The `Conditions` of a template. */
export class ConditionReader {
  readonly #section: Expression | undefined;
  readonly #parameters: Parameters;
  readonly #comparisons: Comparisons;
  readonly #scope: TemplateScope;
  readonly #known = new Map<string, Condition>();
  #depth = 0;

  constructor(section: Expression | undefined, parameters: Parameters, comparisons: Comparisons, scope: TemplateScope) {
    this.#section = section;
    this.#parameters = parameters;
    this.#comparisons = comparisons;
    this.#scope = scope;
  }

  named(name: string): Condition {
    const known = this.#known.get(name);
    if (known !== undefined) {
      return known;
    }
    const itself = opaque(`Condition ${name}`);
    // Used for the condition while it is being read: one that refers to itself is opaque.
    this.#known.set(name, itself);
    const definition = this.#section && memberOf(this.#section, name);
    const condition = definition?.kind === "map" ? this.#read(definition) : itself;
    const result = sizeOf(condition) > SIZE_LIMIT ? itself : condition;
    this.#known.set(name, result);
    return result;
  }

  #read(expression: Expression): Condition {
    if (this.#depth === DEPTH_LIMIT) {
      return opaqueCondition(expression);
    }
    this.#depth += 1;
    const condition = this.#readOne(expression);
    this.#depth -= 1;
    return condition;
  }

  #readOne(expression: Expression): Condition {
    const [member, ...others] = ownMembers(expression);
    if (member && others.length === 0) {
      const { key, value } = member;
      const name = stringOfExpression(value);
      if (key === "Condition" && name !== undefined) {
        return this.named(name);
      }
      const operands = allItemsOf(value) ?? [];
      const [first, second] = operands;
      switch (key) {
        case "Fn::Equals":
          if (first && second && operands.length === 2) {
            return this.#equals(first, second);
          }
          break;
        case "Fn::Not":
          if (first && operands.length === 1) {
            return not(this.#read(first));
          }
          break;
        case "Fn::And":
        case "Fn::Or":
          if (operands.length > 0) {
            const read = operands.map(operand => this.#read(operand));
            return key === "Fn::And" ? all(read) : any(read);
          }
      }
    }
    return opaqueCondition(expression);
  }

  #equals(left: Expression, right: Expression): Condition {
    return this.#equalIn(
      { operand: left, value: this.#resolve(left) },
      { operand: right, value: this.#resolve(right) },
    );
  }

  #resolve(operand: Expression): Expression {
    return resolveIntrinsics(operand, this.#scope);
  }

  /** The condition under which two operands are equal. */
  #equalIn(left: OperandCase, right: OperandCase): Condition {
    if (left.value.kind === "choice") {
      return inEveryCase(left.value, value => this.#equalIn({ ...left, value }, right));
    }
    if (right.value.kind === "choice") {
      return this.#equalIn(right, left);
    }
    const leftText = textOfScalar(left.value);
    const rightText = textOfScalar(right.value);
    if (leftText !== undefined && rightText !== undefined) {
      return leftText === rightText;
    }
    if (rightText !== undefined) {
      return this.#compare(left, rightText);
    }
    if (leftText !== undefined) {
      return this.#compare(right, leftText);
    }
    const operands = [operandOf(left.operand), operandOf(right.operand)];
    const keys = operands.map(({ key }) => key).sort();
    const subjects = operands.map(({ subject }) => subject);
    return keys[0] === keys[1] || opaque(keys.join(" is "), subjects);
  }

  /** The condition under which an operand equals a text. Opaque if its value is unknown. */
  #compare({ operand, value }: OperandCase, text: string): Condition {
    const name = referenceOf(operand);
    if (name !== undefined) {
      return this.#parameters.compare(name, text);
    }
    const canBe = value.kind !== "text" || value.parts.every(part => part === undefined || text.includes(part));
    return canBe && this.#comparisons.compare(operandOf(operand), text);
  }
}

/** An operand as it is written, with its value in one case. */
interface OperandCase {
  readonly operand: Expression;
  readonly value: Expression;
}

function inEveryCase({ options }: Choice, test: (value: Expression) => Condition): Condition {
  const cases: Condition[] = [];
  const before: Condition[] = [];
  for (const { when, then } of options) {
    cases.push(all([...before, when, test(then)]));
    before.push(not(when));
  }
  return any(cases);
}

function sizeOf(condition: Condition): number {
  if (typeof condition === "boolean" || condition.kind === "is") {
    return 1;
  }
  if (condition.kind === "not") {
    return 1 + sizeOf(condition.operand);
  }
  let size = 1;
  for (const operand of condition.operands) {
    size += sizeOf(operand);
  }
  return size;
}
