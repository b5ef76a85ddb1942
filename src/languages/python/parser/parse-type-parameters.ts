import type { ExpressionGrammar } from "./grammar.ts";
import type { TokenStream } from "./token-stream.ts";

/** Skips the type parameters of a class, a function or a type alias, if any: only types refer to them. */
export function skipTypeParameters(tokens: TokenStream, grammar: ExpressionGrammar): void {
  if (!tokens.is("[")) {
    return;
  }
  tokens.open("]");
  while (!tokens.isAtClose()) {
    if (tokens.is("*") || tokens.is("**")) {
      tokens.advance();
    }
    if (!tokens.accept("name")) {
      tokens.fail();
    }
    if (tokens.accept(":")) {
      grammar.expression(tokens);
    }
    if (tokens.accept("=")) {
      grammar.item(tokens);
    }
    tokens.endItem();
  }
  tokens.close();
}
