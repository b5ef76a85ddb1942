import type { Range } from "../../model/site.ts";
import { parseExpression } from "./expressions.ts";
import type { Attribute, Block, Body, Label, Node, SyntaxError } from "./syntax-tree.ts";
import { parseQuoted, parseTemplate } from "./templates.ts";
import { TokenStream } from "./token-stream.ts";
import type { Token } from "./tokens.ts";

/** The tree of a range, and its first syntax error, after which the tree is a guess. */
export interface Parsed<Tree> {
  readonly tree: Tree;
  readonly errors: readonly SyntaxError[];
}

/**
 * Parses a text in HCL's native syntax, or a range of it that contains whole blocks. Never throws; takes linear time.
 *
 * @param range - by default the whole text
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(text: string, range: Range = [0, text.length]): Parsed<Body> {
  const stream = new TokenStream(text, range);
  const items: (Attribute | Block)[] = [];
  while (stream.token.kind !== "end") {
    parseItems(stream, items);
    if (stream.accept("}")) {
      stream.fail('There is no "{" for this.', { start: stream.lastEnd - 1, end: stream.lastEnd });
    }
  }
  return { tree: { items, range }, errors: stream.errors };
}

/** Parses a text that is a template as a whole, where quotes and backslashes have no meaning. */
export function parseHclTemplate(text: string): Parsed<Node> {
  const stream = new TokenStream(text, [0, text.length]);
  return { tree: parseTemplate(stream, parseExpression), errors: stream.errors };
}

function parseItems(stream: TokenStream, items: (Attribute | Block)[]): void {
  for (;;) {
    const { token } = stream;
    switch (token.kind) {
      case "end":
      case "}":
        return;
      case "newline":
        stream.advance();
        break;
      case "identifier":
        items.push(parseItem(stream));
        break;
      default:
        stream.fail("Expected an attribute or a block.");
        stream.advance();
        stream.skipLine();
    }
  }
}

function parseItem(stream: TokenStream): Attribute | Block {
  const word = stream.advance();
  const item = stream.accept("=") ? parseAttribute(word, stream) : parseBlock(word, stream);
  const { kind } = stream.token;
  if (kind !== "newline" && kind !== "}" && kind !== "end") {
    stream.fail("Expected the end of the line.");
    stream.skipLine();
  }
  return item;
}

function parseAttribute(word: Token, stream: TokenStream): Attribute {
  const value = parseExpression(stream);
  return {
    type: "attribute",
    name: stream.textOf(word),
    nameRange: [word.start, word.end],
    value,
    range: [word.start, Math.max(word.end, value.range[1])],
  };
}

function parseBlock(word: Token, stream: TokenStream): Block {
  const labels = parseLabels(stream);
  const opening = stream.expect("{", 'Expected "=" or "{".');
  const start = opening?.start ?? stream.lastEnd;
  const items: (Attribute | Block)[] = [];
  if (opening) {
    stream.nested(() => {
      parseItems(stream, items);
    });
    stream.expect("}");
  }
  return {
    type: "block",
    name: stream.textOf(word),
    nameRange: [word.start, word.end],
    labels,
    body: { items, range: [start, stream.lastEnd] },
    range: [word.start, stream.lastEnd],
  };
}

function parseLabels(stream: TokenStream): readonly Label[] {
  const labels: Label[] = [];
  for (;;) {
    const { token } = stream;
    if (token.kind === "identifier") {
      stream.advance();
      labels.push({ value: stream.textOf(token), range: [token.start, token.end] });
    } else if (token.kind === '"') {
      labels.push(parseQuotedLabel(stream));
    } else {
      return labels;
    }
  }
}

function parseQuotedLabel(stream: TokenStream): Label {
  const { parts, range } = parseQuoted(stream, parseExpression);
  const value = parts.map(part => (part.type === "text" ? part.value : undefined));
  if (value.includes(undefined)) {
    stream.fail("A label has no template.", { start: range[0], end: range[1] });
  }
  return { value: value.join(""), range };
}
