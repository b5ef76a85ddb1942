/** What the tests of the rules hand to the harness: a rule and its cases. */
export const recorded = [];

/** Stands in for the harness. */
export function testRule(rule, cases) {
  recorded.push({ rule, cases });
}
