import { adopt } from "./adopt.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type { Expression, FormattedString, OtherExpression } from "../syntax/nodes.ts";
import { parseFormatted, type FormattedContent } from "./parse-formatted.ts";
import { unescape } from "./string-literal.ts";
import type { TokenStream } from "./token-stream.ts";

/** Adjacent string literals, which are one string. */
export function parseStrings(tokens: TokenStream, grammar: ExpressionGrammar): Expression {
  const { start } = tokens;
  const first = parsePiece(tokens, grammar);
  if (typeof first === "string" && !isAtString(tokens)) {
    return { kind: "Constant", range: tokens.rangeFrom(start), value: first };
  }
  const pieces = [first];
  while (isAtString(tokens)) {
    pieces.push(parsePiece(tokens, grammar));
  }
  const range = tokens.rangeFrom(start);
  if (pieces.every(piece => typeof piece === "string")) {
    return { kind: "Constant", range, value: pieces.join("") };
  }
  const children = pieces.flatMap(piece => (typeof piece === "object" ? piece.children : []));
  const known = pieces.filter(piece => piece !== undefined && !(typeof piece === "object" && piece.isTemplate));
  if (known.length < pieces.length) {
    return adopt<OtherExpression>({ kind: "OtherExpression", range, children });
  }
  const parts = known.flatMap(piece => (typeof piece === "object" ? piece.parts : [piece]));
  return adopt<FormattedString>({ kind: "FormattedString", range, parts, children });
}

function isAtString(tokens: TokenStream): boolean {
  return tokens.is("string") || tokens.is("formatted");
}

/** The value of one literal. `undefined`: bytes, or a literal that cannot be decoded. */
function parsePiece(tokens: TokenStream, grammar: ExpressionGrammar): string | FormattedContent | undefined {
  if (tokens.is("formatted")) {
    return parseFormatted(tokens, grammar);
  }
  const { text, contentStart, contentEnd, opening, isClosed } = tokens;
  if (!isClosed) {
    tokens.fail();
  }
  tokens.advance();
  return isClosed && !opening.isBytes ? unescape(text.slice(contentStart, contentEnd), opening.isRaw) : undefined;
}
