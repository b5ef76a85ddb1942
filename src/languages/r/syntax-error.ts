import { unbalancedBracket } from "../shared/unbalanced-bracket.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { tokensIn, type Token } from "./tokens.ts";

/** The first string or bracket of an R text that is not closed. */
export function syntaxErrorInR(text: string): SyntaxProblem | undefined {
  return syntaxErrorOf(tokensIn(text));
}

/** The first string or bracket among tokens that is not closed. */
export function syntaxErrorOf(tokens: readonly Token[]): SyntaxProblem | undefined {
  const unclosed = tokens.find(({ kind }) => kind === "end");
  return unclosed
    ? { message: "unterminated string", offset: unclosed.range[0] }
    : unbalancedBracket(
        tokens
          .filter(({ kind }) => kind === "open" || kind === "close")
          .map(({ text, range }) => ({ text, offset: range[0] })),
      );
}
