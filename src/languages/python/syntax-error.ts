import { unbalancedBracket } from "../shared/unbalanced-bracket.ts";
import type { SyntaxProblem } from "../syntax-problem.ts";
import { parse } from "./parser/parser.ts";
import { lexemesIn } from "./parser/lexemes.ts";

/**
 * The first string or bracket of a Python text that is not closed. Everything else that the parser cannot read may be
 * the syntax of a version that it does not know.
 */
export function syntaxErrorInPython(text: string): SyntaxProblem | undefined {
  const problem = unclosedIn(text);
  // Since Python 3.12, the expressions in a formatted string may have its quotes, which only the parser understands.
  return problem && parse(text).errors.length > 0 ? problem : undefined;
}

function unclosedIn(text: string): SyntaxProblem | undefined {
  const lexemes = lexemesIn(text);
  const unclosed = lexemes.find(({ isClosed }) => !isClosed);
  if (unclosed) {
    const [offset] = unclosed.range;
    // Since Python 3.12, the expressions in a formatted string may span lines.
    const isFormatted = /[ft][rb]?$/iu.test(text.slice(Math.max(0, offset - 2), offset));
    const name = unclosed.mark.length === 1 ? "string literal" : "triple-quoted string literal";
    return isFormatted && unclosed.mark.length === 1 ? undefined : { message: `unterminated ${name}`, offset };
  }
  return unbalancedBracket(
    lexemes.filter(({ kind }) => kind === "bracket").map(({ mark, range }) => ({ text: mark, offset: range[0] })),
  );
}
