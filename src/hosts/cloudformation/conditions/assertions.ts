import type { Expression } from "../../../model/value.ts";
import { memberOf, operandsOf, ownMembers } from "../../shared/static-members.ts";
import { constantOf, referenceOf } from "./comparisons.ts";

/**
 * The values that the assertions in a template's `Rules` allow for parameters, regardless of other parameters.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export function assertedValues(rules: Expression | undefined): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  const unconditional = rules
    ? ownMembers(rules).filter(({ value }) => memberOf(value, "RuleCondition").kind === "absent")
    : [];
  for (const { value: rule } of unconditional) {
    for (const assertion of operandsOf(memberOf(rule, "Assertions")) ?? []) {
      const found = valuesIn(memberOf(assertion, "Assert"));
      if (found && !values.has(found.parameter)) {
        values.set(found.parameter, found.values);
      }
    }
  }
  return values;
}

interface AssertedValues {
  readonly parameter: string;
  readonly values: readonly string[];
}

function valuesIn(assertion: Expression): AssertedValues | undefined {
  const [member, ...others] = ownMembers(assertion);
  const operands = member && others.length === 0 ? (operandsOf(member.value) ?? []) : [];
  switch (member?.key) {
    case "Fn::Contains":
    case "Fn::EachMemberIn": {
      const [first, second] = operands;
      const [list, tested] = member.key === "Fn::Contains" ? [first, second] : [second, first];
      const texts = list && operandsOf(list)?.map(constantOf);
      return valuesOf(tested, texts);
    }
    case "Fn::Equals": {
      const [left, right] = operands;
      return left && right ? (valuesOf(left, [constantOf(right)]) ?? valuesOf(right, [constantOf(left)])) : undefined;
    }
    case "Fn::Or": {
      const found = operands.map(valuesIn);
      const [first] = found;
      const isOfOne = found.every(other => other !== undefined && other.parameter === first?.parameter);
      return first && isOfOne ? { ...first, values: found.flatMap(other => other?.values ?? []) } : undefined;
    }
    default:
      return undefined;
  }
}

function valuesOf(
  tested: Expression | undefined,
  texts: readonly (string | undefined)[] = [],
): AssertedValues | undefined {
  const parameter = tested && referenceOf(tested);
  const values = texts.filter(text => text !== undefined);
  return parameter !== undefined && values.length > 0 && values.length === texts.length
    ? { parameter, values: [...new Set(values)] }
    : undefined;
}
