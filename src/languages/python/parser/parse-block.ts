import { adoptAll } from "./adopt.ts";
import type { Block, Statement } from "../syntax/nodes.ts";
import { parseSimpleStatements } from "./parse-simple-statement.ts";
import type { TokenStream } from "./token-stream.ts";

/** Parses the statement at the current token, or several between semicolons. */
export type ParseStatement = (tokens: TokenStream, statements: Statement[]) => void;

/** Consumes the keyword of a header: the part of a statement or clause in front of its block. */
export function beginHeader(tokens: TokenStream, indent: number): void {
  tokens.statementIndent = indent;
  tokens.isHeader = true;
  tokens.advance();
}

/**
 * The block behind a header, from its colon to its last statement.
 *
 * @param indent - the column of the header
 */
export function parseBlock(tokens: TokenStream, indent: number, parseStatement: ParseStatement): Block {
  const statements: Statement[] = [];
  if (!tokens.is(":")) {
    tokens.skipLine(":");
  }
  let { start } = tokens;
  const hasColon = tokens.accept(":");
  const { lastEnd } = tokens;
  tokens.isHeader = false;
  if (!tokens.isAtLineEnd) {
    parseSimpleStatements(tokens, statements);
  } else if (tokens.accept("newline") && tokens.indent > indent) {
    start = hasColon ? start : tokens.start;
    parseStatements(tokens, tokens.indent, statements, parseStatement);
  } else {
    tokens.fail(lastEnd, lastEnd);
  }
  const end = statements.at(-1)?.range[1] ?? lastEnd;
  const block: Block = { kind: "Block", range: [Math.min(start, end), end], statements };
  adoptAll(block, statements);
  return block;
}

/** Parses statements that are indented as far as `indent`, or further. */
export function parseStatements(
  tokens: TokenStream,
  indent: number,
  statements: Statement[],
  parseStatement: ParseStatement,
): void {
  if (!tokens.enter()) {
    tokens.accept("newline");
    return;
  }
  let column = indent;
  while (!tokens.is("end") && tokens.indent >= indent) {
    if (tokens.indent !== column && tokens.indent !== indent) {
      tokens.fail();
    }
    column = tokens.indent;
    parseStatement(tokens, statements);
  }
  tokens.leave();
}
