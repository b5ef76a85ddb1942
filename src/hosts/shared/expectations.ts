import type { Occurrence } from "../../languages/language.ts";

/** Calls of test libraries that compare with their arguments, and of the CDK's assertions on templates. */
const expectation =
  /^(?:assert|expect|should|Match$|(?:deep|not|strict)\w*Equal|raises$|equal$|eql$|to(?:Be|Contain|Equal|Have|Include|Match|Strict|Throw)|has[A-Z]|haveResource|findResources$|resource\w*Count|allResources|templateMatches$)/u;

/** Whether something is an expected value of a test, or an argument of a test double, and so configures nothing. */
export function isExpected({ enclosing, isTestDouble }: Pick<Occurrence, "enclosing" | "isTestDouble">): boolean {
  return isTestDouble === true || enclosing.some(name => expectation.test(name));
}
