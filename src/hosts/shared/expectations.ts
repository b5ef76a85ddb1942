import type { Occurrence } from "../../languages/language.ts";

/** Calls of test libraries that compare with what they are given, and of CDK's assertions on templates. */
const expectation =
  /^(?:assert|expect|should|Match$|(?:deep|not|strict)\w*Equal|raises$|equal$|eql$|to(?:Be|Contain|Equal|Have|Include|Match|Strict|Throw)|has[A-Z]|haveResource|findResources$|resource\w*Count|allResources|templateMatches$)/u;

/** Whether something is part of what a test expects or gives to a test double, which configures nothing. */
export function isExpected({ enclosing, isTestDouble }: Pick<Occurrence, "enclosing" | "isTestDouble">): boolean {
  return isTestDouble === true || enclosing.some(name => expectation.test(name));
}
