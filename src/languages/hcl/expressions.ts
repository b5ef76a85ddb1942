import { parseNames } from "./names.ts";
import { parseHeredoc, parseQuoted } from "./templates.ts";
import type { TokenStream } from "./token-stream.ts";
import { precedence, type Token, type TokenKind } from "./tokens.ts";
import type { BinaryOperator, Call, For, Index, Missing, Node, ObjectItem } from "./syntax-tree.ts";

/** The maximum length of a chain of operators or accesses, each of which is nested in the next. */
const MAX_CHAIN = 200;

/**
 * Parses an expression of HCL's native syntax.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export function parseExpression(stream: TokenStream): Node {
  const test = parseBinary(stream, 1);
  if (!stream.accept("?")) {
    return test;
  }
  const then = stream.nested(() => parseExpression(stream));
  const otherwise = stream.expect(":") ? stream.nested(() => parseExpression(stream)) : missing(stream);
  return { type: "conditional", test, then, otherwise, range: [test.range[0], otherwise.range[1]] };
}

function missing(stream: TokenStream): Missing {
  return { type: "missing", range: [stream.lastEnd, stream.lastEnd] };
}

function parseBinary(stream: TokenStream, minimum: number): Node {
  let left = parseUnary(stream);
  for (let length = 0; ; length += 1) {
    const { kind } = stream.token;
    const strength = precedence.get(kind);
    if (strength === undefined || strength < minimum) {
      return left;
    }
    if (length === MAX_CHAIN) {
      stream.giveUp();
      return left;
    }
    stream.advance();
    const right = parseBinary(stream, strength + 1);
    left = { type: "binary", operator: kind as BinaryOperator, left, right, range: [left.range[0], right.range[1]] };
  }
}

function parseUnary(stream: TokenStream): Node {
  const { kind, start } = stream.token;
  if (kind !== "!" && kind !== "-") {
    return parseAccesses(stream);
  }
  stream.advance();
  const operand = stream.nested(() => parseUnary(stream));
  return { type: "unary", operator: kind, operand, range: [start, operand.range[1]] };
}

/** A value followed by accesses: `a.b[0].c`. */
function parseAccesses(stream: TokenStream): Node {
  let node = parsePrimary(stream);
  for (let length = 0; ; length += 1) {
    const access =
      stream.token.kind === "." ? parseAttribute(node, stream) : stream.token.kind === "[" && parseIndex(node, stream);
    if (!access) {
      return node;
    }
    if (length === MAX_CHAIN) {
      stream.giveUp();
      return node;
    }
    node = access;
  }
}

function parseAttribute(of: Node, stream: TokenStream): Node {
  stream.advance();
  const token = stream.token;
  const range = [of.range[0], token.end] as const;
  switch (token.kind) {
    case "identifier":
      stream.advance();
      return { type: "get-attribute", of, name: stream.textOf(token), range };
    case "*":
      stream.advance();
      return { type: "splat", of, range };
    case "number":
      stream.advance();
      return oldIndexes(of, token, stream);
    default:
      stream.fail("Expected the name of an attribute.");
      return missing(stream);
  }
}

/** `list.0`, and `list.0.1`, whose indices look like one number. */
function oldIndexes(of: Node, token: Token, stream: TokenStream): Node {
  let { start } = token;
  let node = of;
  for (const digits of stream.textOf(token).split(".")) {
    const range = [start, start + digits.length] as const;
    node = {
      type: "index",
      of: node,
      key: { type: "number", value: Number(digits), range },
      range: [of.range[0], range[1]],
    };
    start = range[1] + 1;
  }
  return node;
}

function parseIndex(of: Node, stream: TokenStream): Node {
  stream.advance();
  return stream.nested(() => {
    if (stream.accept("*")) {
      stream.expect("]");
      return { type: "splat", of, range: [of.range[0], stream.lastEnd] };
    }
    const key = parseExpression(stream);
    stream.expect("]");
    return { type: "index", of, key, range: [of.range[0], stream.lastEnd] } satisfies Index;
  }, true);
}

function parsePrimary(stream: TokenStream): Node {
  const { token } = stream;
  const range = [token.start, token.end] as const;
  switch (token.kind) {
    case '"':
      return parseQuoted(stream, parseExpression);
    case "heredoc":
      return parseHeredoc(stream, parseExpression);
    case "number":
      stream.advance();
      return { type: "number", value: Number(stream.textOf(token)), range };
    case "identifier":
      return parseName(stream);
    case "(":
      return parseParentheses(stream);
    case "[":
      return parseTuple(stream);
    case "{":
      return parseObject(stream);
    default:
      stream.fail("Expected a value.");
      return missing(stream);
  }
}

function parseName(stream: TokenStream): Node {
  const token = stream.advance();
  let name = stream.textOf(token);
  while (stream.accept("::")) {
    const part = stream.expect("identifier", "Expected the name of a function.");
    name += `::${part ? stream.textOf(part) : ""}`;
  }
  const range = [token.start, stream.lastEnd] as const;
  if (stream.token.kind === "(") {
    return parseCall(name, token.start, stream);
  }
  switch (name) {
    case "true":
    case "false":
      return { type: "boolean", value: name === "true", range };
    case "null":
      return { type: "null", range };
    default:
      return { type: "name", name, range };
  }
}

function parseCall(name: string, start: number, stream: TokenStream): Call {
  stream.advance();
  return stream.nested(() => {
    const given: Node[] = [];
    let isExpanded = false;
    while (!isAtEnd(stream, ")")) {
      given.push(parseExpression(stream));
      isExpanded = stream.accept("...") !== undefined;
      if (!stream.accept(",") || isExpanded) {
        break;
      }
    }
    stream.expect(")");
    return { type: "call", name, arguments: given, isExpanded, range: [start, stream.lastEnd] };
  }, true);
}

function isAtEnd({ token }: TokenStream, closing: TokenKind): boolean {
  return token.kind === closing || token.kind === "end";
}

function parseParentheses(stream: TokenStream): Node {
  const { start } = stream.advance();
  return stream.nested(() => {
    const of = parseExpression(stream);
    stream.expect(")");
    return { type: "parentheses", of, range: [start, stream.lastEnd] };
  }, true);
}

function parseTuple(stream: TokenStream): Node {
  const { start } = stream.advance();
  return stream.nested(() => {
    if (stream.isAt("for")) {
      return parseFor(start, "]", stream);
    }
    const items: Node[] = [];
    while (!isAtEnd(stream, "]")) {
      items.push(parseExpression(stream));
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect("]");
    return { type: "tuple", items, range: [start, stream.lastEnd] };
  }, true);
}

function parseObject(stream: TokenStream): Node {
  const { start } = stream.advance();
  return stream.nested(() => {
    skipNewlines(stream);
    if (stream.isAt("for")) {
      return stream.nested(() => parseFor(start, "}", stream), true);
    }
    const items: ObjectItem[] = [];
    while (!isAtEnd(stream, "}")) {
      items.push(parseObjectItem(stream));
      const isSeparated = stream.accept(",") ?? stream.accept("newline");
      skipNewlines(stream);
      if (!isSeparated) {
        break;
      }
    }
    stream.expect("}");
    return { type: "object", items, range: [start, stream.lastEnd] };
  }, false);
}

function skipNewlines(stream: TokenStream): void {
  while (stream.token.kind === "newline") {
    stream.advance();
  }
}

function parseObjectItem(stream: TokenStream): ObjectItem {
  const key = parseExpression(stream);
  if (!stream.accept("=") && !stream.accept(":")) {
    stream.fail('Expected "=".');
    return { key, value: missing(stream), range: key.range };
  }
  const value = parseExpression(stream);
  return { key, value, range: [key.range[0], value.range[1]] };
}

function parseFor(start: number, closing: "]" | "}", stream: TokenStream): For {
  stream.advance();
  const names = parseNames(stream);
  if (stream.isAt("in")) {
    stream.advance();
  } else {
    stream.fail('Expected "in".');
  }
  const of = parseExpression(stream);
  stream.expect(":");
  const first = parseExpression(stream);
  const second = closing === "}" && stream.expect("=>") ? parseExpression(stream) : undefined;
  const isGrouped = stream.accept("...") !== undefined;
  const filter = parseFilter(stream);
  stream.expect(closing);
  return {
    type: "for",
    names,
    of,
    key: second && first,
    result: second ?? first,
    filter,
    isGrouped,
    range: [start, stream.lastEnd],
  };
}

function parseFilter(stream: TokenStream): Node | undefined {
  if (!stream.isAt("if")) {
    return undefined;
  }
  stream.advance();
  return parseExpression(stream);
}
