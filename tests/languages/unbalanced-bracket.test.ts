import { describe, expect, it } from "vitest";
import { unbalancedBracket } from "../../src/languages/shared/unbalanced-bracket.ts";

function problemIn(text: string): unknown {
  const problem = unbalancedBracket([...text].map((bracket, offset) => ({ text: bracket, offset })));
  return problem && [problem.offset, problem.message];
}

describe("brackets without a partner", () => {
  it.each([
    ["()", undefined],
    ["[]", undefined],
    ["{}", undefined],
    ["([{}])[]", undefined],
    ["(", [0, "'(' was never closed"]],
    ["([", [1, "'[' was never closed"]],
    ["()[{}", [2, "'[' was never closed"]],
    [")", [0, "unmatched ')'"]],
    ["())(", [2, "unmatched ')'"]],
    ["(]", [1, "closing parenthesis ']' does not match opening parenthesis '('"]],
    ["[}", [1, "closing parenthesis '}' does not match opening parenthesis '['"]],
    ["{)", [1, "closing parenthesis ')' does not match opening parenthesis '{'"]],
  ])("in %s", (text, problem) => {
    expect(problemIn(text)).toEqual(problem);
  });
});
