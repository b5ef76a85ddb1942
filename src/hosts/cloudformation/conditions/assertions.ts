import type { Expression } from "../../../model/value.ts";
import { memberOf, ownMembers } from "../../shared/static-members.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { constantOf, referenceOf } from "./comparisons.ts";

/** What assertions say of a parameter's value, regardless of other parameters. */
export interface Restriction {
  /** The only values that it can have. `undefined`: any value that is not excluded. */
  readonly allowed: readonly string[] | undefined;
  readonly excluded: readonly string[];
}

/**
 * What the assertions in a template's `Rules` say of each parameter.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export function restrictionsIn(rules: Expression | undefined): ReadonlyMap<string, Restriction> {
  const restrictions = new Map<string, Restriction>();
  const unconditional = rules
    ? ownMembers(rules).filter(({ value }) => memberOf(value, "RuleCondition").kind === "absent")
    : [];
  for (const { value: rule } of unconditional) {
    for (const assertion of allItemsOf(memberOf(rule, "Assertions")) ?? []) {
      for (const tested of testsIn(memberOf(assertion, "Assert"))) {
        restrictions.set(tested.parameter, restrictedBy(tested, restrictions.get(tested.parameter)));
      }
    }
  }
  return restrictions;
}

/** A test of one parameter: that it has one of some values, or none of them. */
interface ParameterTest {
  readonly parameter: string;
  readonly values: readonly string[];
  readonly isNegated?: true;
}

/** All of a parameter's assertions must hold. */
function restrictedBy({ values, isNegated }: ParameterTest, earlier: Restriction | undefined): Restriction {
  const { allowed, excluded } = earlier ?? { allowed: undefined, excluded: [] };
  return isNegated
    ? { allowed, excluded: [...excluded, ...values] }
    : { allowed: allowed ? allowed.filter(value => values.includes(value)) : values, excluded };
}

/** The tests that all hold if an assertion holds. */
function testsIn(assertion: Expression): readonly ParameterTest[] {
  const [member, ...others] = ownMembers(assertion);
  const operands = others.length === 0 && member?.key === "Fn::And" ? (allItemsOf(member.value) ?? []) : undefined;
  return operands ? operands.flatMap(testsIn) : [testIn(assertion) ?? []].flat();
}

function testIn(assertion: Expression): ParameterTest | undefined {
  const [member, ...others] = ownMembers(assertion);
  const operands = member && others.length === 0 ? (allItemsOf(member.value) ?? []) : [];
  switch (member?.key) {
    case "Fn::Contains":
    case "Fn::EachMemberIn": {
      const [first, second] = operands;
      const [list, tested] = member.key === "Fn::Contains" ? [first, second] : [second, first];
      const texts = list && allItemsOf(list)?.map(constantOf);
      return valuesOf(tested, texts);
    }
    case "Fn::Equals": {
      const [left, right] = operands;
      return left && right ? (valuesOf(left, [constantOf(right)]) ?? valuesOf(right, [constantOf(left)])) : undefined;
    }
    case "Fn::Not": {
      const [negated, ...rest] = operands;
      const test = negated && rest.length === 0 ? testIn(negated) : undefined;
      return test && !test.isNegated ? { ...test, isNegated: true } : undefined;
    }
    case "Fn::Or": {
      const found = operands.map(testIn);
      const [first] = found;
      const isOfOne = found.every(other => other && !other.isNegated && other.parameter === first?.parameter);
      return first && isOfOne ? { ...first, values: found.flatMap(other => other?.values ?? []) } : undefined;
    }
    default:
      return undefined;
  }
}

function valuesOf(
  tested: Expression | undefined,
  texts: readonly (string | undefined)[] = [],
): ParameterTest | undefined {
  const parameter = tested && referenceOf(tested);
  const values = texts.filter(text => text !== undefined);
  return parameter !== undefined && values.length > 0 && values.length === texts.length
    ? { parameter, values: [...new Set(values)] }
    : undefined;
}
