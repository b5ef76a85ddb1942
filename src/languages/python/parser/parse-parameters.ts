import type { ExpressionGrammar } from "./grammar.ts";
import type { Expression, Name, Parameter } from "../syntax/nodes.ts";
import type { TokenStream } from "./token-stream.ts";
import { parseTarget } from "./parse-targets.ts";

/** The parameters of a function, with their parentheses. */
export function parseParameters(tokens: TokenStream, grammar: ExpressionGrammar): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let isKeywordOnly = false;
  tokens.open(")");
  while (!tokens.isAtClose()) {
    isKeywordOnly = parseParameter(tokens, grammar, parameters, isKeywordOnly, true) || isKeywordOnly;
    tokens.endItem();
  }
  tokens.close();
  return parameters;
}

/** The parameters of a lambda, up to the colon. */
export function parseLambdaParameters(tokens: TokenStream, grammar: ExpressionGrammar): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let isKeywordOnly = false;
  while (!tokens.is(":")) {
    isKeywordOnly = parseParameter(tokens, grammar, parameters, isKeywordOnly, false) || isKeywordOnly;
    if (!tokens.accept(",")) {
      break;
    }
  }
  return parameters;
}

/** Parses a parameter, `*` or `/`. True: only keywords can fill those that follow. */
function parseParameter(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  parameters: Parameter[],
  isKeywordOnly: boolean,
  mayHaveAnnotation: boolean,
): boolean {
  if (tokens.accept("/")) {
    return false;
  }
  const kind = tokens.is("*") ? "items" : tokens.is("**") ? "members" : "plain";
  if (kind !== "plain") {
    tokens.advance();
  }
  if (!tokens.is("name")) {
    if (kind !== "items") {
      tokens.fail();
    }
    return kind === "items";
  }
  const name = parseName(tokens);
  let annotation: Expression | undefined;
  if (mayHaveAnnotation && tokens.accept(":")) {
    annotation = tokens.is("*") ? parseTarget(tokens, grammar) : grammar.expression(tokens);
  }
  const usual = tokens.accept("=") ? grammar.expression(tokens) : undefined;
  parameters.push({
    name,
    kind,
    isKeywordOnly,
    ...(annotation && { annotation }),
    ...(usual && { default: usual }),
  });
  return kind === "items";
}

/** The name at the current token. */
export function parseName(tokens: TokenStream): Name {
  const name: Name = { kind: "Name", range: [tokens.start, tokens.end], id: tokens.word };
  tokens.advance();
  return name;
}
