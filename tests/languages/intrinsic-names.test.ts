import { expect, it } from "vitest";
import { longName, takesOperands } from "../../src/languages/shared/intrinsic-names.ts";

it.each([
  ...["And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "GetAtt"],
  ...["GetAZs", "If", "ImportValue", "Join", "Length", "Not", "Or", "Select", "Split", "Sub", "ToJsonString"],
  "Transform",
])("!%s is short for a function", name => {
  expect(longName(`!${name}`)).toBe(`Fn::${name}`);
});

it.each([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ["!Other", undefined],
  ["?If", undefined],
])("%s is short for %s", (tag, name) => {
  expect(longName(tag)).toBe(name);
});

it.each([
  ["Fn::If", true],
  ["Ref", false],
  ["MyFn::If", false],
])("%s takes operands: %s", (key, isFunction) => {
  expect(takesOperands(key)).toBe(isFunction);
});
