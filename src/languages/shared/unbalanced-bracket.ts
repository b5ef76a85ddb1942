import type { SyntaxProblem } from "../syntax-problem.ts";

/** A bracket in a text, in words of one character. */
export interface Bracket {
  readonly text: string;
  readonly offset: number;
}

const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** The first of some brackets that has no partner, as Python's own parser says it. */
export function unbalancedBracket(brackets: readonly Bracket[]): SyntaxProblem | undefined {
  const open: Bracket[] = [];
  for (const bracket of brackets) {
    const expected = pairs[bracket.text];
    if (expected === undefined) {
      open.push(bracket);
      continue;
    }
    const partner = open.pop();
    if (partner?.text !== expected) {
      return {
        message: partner
          ? `closing parenthesis '${bracket.text}' does not match opening parenthesis '${partner.text}'`
          : `unmatched '${bracket.text}'`,
        offset: bracket.offset,
      };
    }
  }
  const [unclosed] = open.slice(-1);
  return unclosed && { message: `'${unclosed.text}' was never closed`, offset: unclosed.offset };
}
