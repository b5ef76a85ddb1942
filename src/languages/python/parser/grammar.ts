import type { Expression } from "../syntax/nodes.ts";
import type { TokenStream } from "./token-stream.ts";

type Parse = (tokens: TokenStream) => Expression;

/** The parsers of expressions, for the parsers of what contains expressions and is contained in them. */
export interface ExpressionGrammar {
  /** A conditional expression, a lambda, or an operand. */
  readonly expression: Parse;
  /** An expression or `name := value`. */
  readonly named: Parse;
  /** A named expression or `*items`. */
  readonly item: Parse;
  /** One or more expressions, or `*items`, which commas make a tuple. */
  readonly list: Parse;
  readonly yield: Parse;
  /** An operand of operators that bind at least as strongly. */
  readonly operand: (tokens: TokenStream, precedence: number) => Expression;
}
