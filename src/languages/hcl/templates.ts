import { heredocAt } from "./heredoc.ts";
import { withoutIndentation } from "./indentation.ts";
import { parseNames } from "./names.ts";
import type { Directive, Interpolation, Node, Template } from "./syntax-tree.ts";
import { TemplateReader } from "./template-reader.ts";
import type { TokenStream } from "./token-stream.ts";

/** The parser of expressions. Templates and expressions contain each other. */
type ParseExpression = (stream: TokenStream) => Node;

/** Parses a quoted string, starting at its opening quote. */
export function parseQuoted(stream: TokenStream, parseExpression: ParseExpression): Template {
  const { start, end } = stream.token;
  const reader = new TemplateReader(stream, "quoted", [end, stream.range[1]]);
  readParts(reader, stream, parseExpression);
  const isClosed = reader.isAt('"');
  if (!isClosed) {
    stream.fail("The string is not closed.", { start, end });
  }
  const behind = isClosed ? reader.position + 1 : reader.position;
  stream.moveTo(behind);
  return { type: "template", parts: reader.finish(), range: [start, behind] };
}

/** Parses a heredoc. */
export function parseHeredoc(stream: TokenStream, parseExpression: ParseExpression): Template {
  const { start, end } = stream.token;
  const heredoc = heredocAt(stream.text, start, stream.range[1]);
  const reader = new TemplateReader(stream, "heredoc", heredoc?.body ?? [end, end]);
  readParts(reader, stream, parseExpression);
  if (heredoc && reader.position > heredoc.body[1]) {
    stream.fail("The heredoc ends in a template.", { start, end });
  }
  stream.moveTo(Math.max(reader.position, end));
  const parts = reader.finish();
  return {
    type: "template",
    parts: heredoc?.isIndented ? withoutIndentation(parts) : parts,
    range: [start, end],
  };
}

/** Parses the whole text of a stream as a template. */
export function parseTemplate(stream: TokenStream, parseExpression: ParseExpression): Template {
  const reader = new TemplateReader(stream, "heredoc", stream.range);
  readParts(reader, stream, parseExpression);
  return { type: "template", parts: reader.finish(), range: stream.range };
}

function readParts(reader: TemplateReader, stream: TokenStream, parseExpression: ParseExpression): void {
  for (let opening = reader.readToOpening(); opening !== undefined; opening = reader.readToOpening()) {
    const { position: start } = reader;
    const trimsBefore = stream.text[start + 2] === "~";
    stream.moveTo(start + (trimsBefore ? 3 : 2));
    const part = stream.nested(
      () => (opening === "$" ? parseInterpolation : parseDirective)(stream, parseExpression),
      true,
    );
    const trimsAfter = stream.accept("~") !== undefined;
    const closing = stream.token;
    if (closing.kind !== "}") {
      stream.fail('Expected "}" of a template.');
    }
    reader.add({ ...part, range: [start, closing.end] }, trimsBefore, trimsAfter);
  }
}

function parseInterpolation(stream: TokenStream, parseExpression: ParseExpression): Omit<Interpolation, "range"> {
  return { type: "interpolation", value: parseExpression(stream) };
}

function parseDirective(stream: TokenStream, parseExpression: ParseExpression): Omit<Directive, "range"> {
  const token = stream.expect("identifier", "Expected a keyword.");
  const keyword = token ? stream.textOf(token) : "";
  const names = keyword === "for" ? parseNames(stream) : [];
  if (stream.isAt("in")) {
    stream.advance();
  }
  const value = keyword === "if" || keyword === "for" ? parseExpression(stream) : undefined;
  return { type: "directive", keyword, names, value };
}
