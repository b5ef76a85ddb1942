import type { Range } from "../../../model/site.ts";
import { adopt, adoptAll } from "./adopt.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type {
  Attribute,
  Await,
  BinaryOperation,
  BooleanOperation,
  Comparison,
  Conditional,
  Expression,
  Lambda,
  NamedExpression,
  OtherExpression,
  UnaryOperation,
} from "../syntax/nodes.ts";
import { numberOf } from "./number-literal.ts";
import { parseBraces, parseParentheses, parseSquareBrackets, sequence } from "./parse-brackets.ts";
import { parseArguments, parseCall, parseSubscript } from "./parse-call.ts";
import { parseLambdaParameters, parseName } from "./parse-parameters.ts";
import { parseStrings } from "./parse-strings.ts";
import { parseStarred } from "./parse-targets.ts";
import type { TokenStream } from "./token-stream.ts";
import { precedences, type TokenKind } from "./tokens.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** The maximum height of an expression. The operands of a longer chain are kept, but not its structure. */
const MAX_HEIGHT = 200;

/** A conditional expression, a lambda, or an operand. */
export function parseExpression(tokens: TokenStream): Expression {
  return parseExpressionFrom(tokens, tokens.start, undefined);
}

/** @param first - the atom that it begins with, if that is parsed already */
export function parseExpressionFrom(tokens: TokenStream, start: number, first: Expression | undefined): Expression {
  const { height } = tokens;
  tokens.height = 0;
  let node: Expression;
  if (!first && tokens.is("lambda")) {
    node = parseLambda(tokens);
  } else {
    node = parseOperators(
      tokens,
      precedences.or,
      start,
      first ? parsePower(tokens, start, first) : parseUnary(tokens, 0),
    );
    if (tokens.is("if")) {
      node = parseConditional(tokens, start, node);
    }
  }
  tokens.height = Math.max(height, tokens.height);
  return node;
}

function parseConditional(tokens: TokenStream, start: number, then: Expression): Expression {
  tokens.advance();
  const test = parseOperand(tokens, precedences.or);
  tokens.height += 1;
  if (!tokens.accept("else")) {
    tokens.fail();
    return other(tokens.rangeFrom(start), [then, test]);
  }
  // What is in front of it was as deep, and could be entered.
  tokens.nesting += 1;
  const otherwise = parseExpression(tokens);
  tokens.leave();
  tokens.height += 1;
  return adopt<Conditional>({ kind: "Conditional", range: tokens.rangeFrom(start), test, then, otherwise });
}

function parseLambda(tokens: TokenStream): Expression {
  const { start } = tokens;
  if (!tokens.enter()) {
    return other(tokens.rangeFrom(tokens.lastEnd), []);
  }
  tokens.advance();
  const parameters = parseLambdaParameters(tokens, grammar);
  if (!tokens.accept(":")) {
    tokens.fail();
  }
  const body = parseExpression(tokens);
  tokens.leave();
  tokens.height += 1;
  return adopt<Lambda>({ kind: "Lambda", range: tokens.rangeFrom(start), parameters, body });
}

/** An expression or `name := value`. */
export function parseNamed(tokens: TokenStream): Expression {
  const { start } = tokens;
  const target = parseExpression(tokens);
  if (!tokens.is(":=") || target.kind !== "Name") {
    return target;
  }
  tokens.advance();
  const value = parseExpression(tokens);
  tokens.height += 1;
  return adopt<NamedExpression>({ kind: "NamedExpression", range: tokens.rangeFrom(start), target, value });
}

function parseItem(tokens: TokenStream): Expression {
  return tokens.is("*") ? parseStarred(tokens, grammar) : parseNamed(tokens);
}

/** One or more expressions, or `*items`, which commas make a tuple. */
export function parseList(tokens: TokenStream): Expression {
  const { start } = tokens;
  return parseListFrom(tokens, start, parseListItem(tokens));
}

/** @param first - the first expression, which is parsed already */
export function parseListFrom(tokens: TokenStream, start: number, first: Expression): Expression {
  if (!tokens.is(",")) {
    return first;
  }
  const items = [first];
  while (tokens.accept(",") && startsExpression(tokens)) {
    items.push(parseListItem(tokens));
  }
  return sequence("Tuple", tokens.rangeFrom(start), items);
}

function parseListItem(tokens: TokenStream): Expression {
  return tokens.is("*") ? parseStarred(tokens, grammar) : parseExpression(tokens);
}

const expressionStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(["name", "number", "string", "formatted", "None", "True", "False", "...", "(", "[", "{"] as const),
  ...(["*", "-", "+", "~", "not", "lambda", "await"] as const),
]);

/** Whether the current token can begin an expression or `*items`. */
export function startsExpression(tokens: TokenStream): boolean {
  return expressionStarts.has(tokens.kind);
}

/** `yield`, `yield value` or `yield from values`. */
export function parseYield(tokens: TokenStream): Expression {
  const { start } = tokens;
  tokens.advance();
  const children = tokens.accept("from") || startsExpression(tokens) ? [parseList(tokens)] : [];
  return other(tokens.rangeFrom(start), children);
}

/** An operand of operators that bind at least as strongly as `minimum`. */
function parseOperand(tokens: TokenStream, minimum: number): Expression {
  const { start } = tokens;
  return parseOperators(tokens, minimum, start, parseUnary(tokens, minimum));
}

/** Binary operators from left to right. */
function parseOperators(tokens: TokenStream, minimum: number, start: number, first: Expression): Expression {
  let left = first;
  while (tokens.precedence >= minimum) {
    if (tokens.height > MAX_HEIGHT) {
      return parseLongChain(tokens, minimum, start, left);
    }
    const { precedence } = tokens;
    const operator = parseOperator(tokens);
    const right = parseOperand(tokens, precedence + 1);
    left = binary(tokens.rangeFrom(start), left, operator, right, precedence);
    tokens.height += 1;
  }
  return left;
}

function binary(
  range: Range,
  left: Expression,
  operator: string,
  right: Expression,
  precedence: number,
): BinaryOperation | BooleanOperation | Comparison {
  const node: BinaryOperation | BooleanOperation | Comparison =
    operator === "and" || operator === "or"
      ? { kind: "BooleanOperation", range, left, operator, right }
      : {
          kind: precedence === precedences.comparison ? "Comparison" : "BinaryOperation",
          range,
          left,
          operator,
          right,
        };
  left.parent = node;
  right.parent = node;
  return node;
}

/** Consumes a binary operator. */
function parseOperator(tokens: TokenStream): string {
  const operator = tokens.kind;
  tokens.advance();
  if (operator === "is" && tokens.accept("not")) {
    return "is not";
  }
  if (operator === "not") {
    if (!tokens.accept("in")) {
      tokens.fail();
    }
    return "not in";
  }
  return operator;
}

function parseLongChain(tokens: TokenStream, minimum: number, start: number, first: Expression): Expression {
  const children = [first];
  while (tokens.precedence >= minimum) {
    const { precedence } = tokens;
    parseOperator(tokens);
    children.push(parseOperand(tokens, precedence + 1));
  }
  return other(tokens.rangeFrom(start), children);
}

/** @param minimum - how strongly the operator binds of which it is an operand */
function parseUnary(tokens: TokenStream, minimum: number): Expression {
  const { start, kind } = tokens;
  if (!tokens.enter()) {
    return other(tokens.rangeFrom(tokens.lastEnd), []);
  }
  let node: Expression;
  if (kind === "-" || kind === "+" || kind === "~" || kind === "not") {
    if (kind === "not" && minimum > precedences.not) {
      tokens.fail();
    }
    tokens.advance();
    const operand = kind === "not" ? parseOperand(tokens, precedences.not) : parseUnary(tokens, minimum);
    tokens.height += 1;
    node = { kind: "UnaryOperation", range: tokens.rangeFrom(start), operator: kind, operand } satisfies UnaryOperation;
    operand.parent = node;
  } else {
    node = parsePower(tokens, start, kind === "await" ? parseAwait(tokens) : parseAtom(tokens));
  }
  tokens.leave();
  return node;
}

/** What follows an atom: members, calls, subscripts, and a power. */
function parsePower(tokens: TokenStream, start: number, atom: Expression): Expression {
  const base = parseTrailers(tokens, start, atom);
  if (!tokens.is("**")) {
    return base;
  }
  tokens.advance();
  const exponent = parseUnary(tokens, precedences.product);
  tokens.height += 1;
  return binary(tokens.rangeFrom(start), base, "**", exponent, precedences.none);
}

function parseAwait(tokens: TokenStream): Expression {
  const { start } = tokens;
  const name = parseName(tokens);
  if (!startsExpression(tokens) || tokens.is("*")) {
    // Before Python 3.7, it was a name.
    return name;
  }
  const from = tokens.start;
  const value = parseTrailers(tokens, from, parseAtom(tokens));
  tokens.height += 1;
  return adopt<Await>({ kind: "Await", range: tokens.rangeFrom(start), value });
}

function parseTrailers(tokens: TokenStream, start: number, atom: Expression): Expression {
  let node = atom;
  while (isAtTrailer(tokens)) {
    if (tokens.height > MAX_HEIGHT) {
      return parseLongTrailers(tokens, start, node);
    }
    node = parseTrailer(tokens, start, node);
    tokens.height += 1;
  }
  return node;
}

function isAtTrailer({ kind }: TokenStream): boolean {
  return kind === "." || kind === "(" || kind === "[";
}

function parseTrailer(tokens: TokenStream, start: number, node: Expression): Expression {
  switch (tokens.kind) {
    case "(":
      return parseCall(tokens, grammar, start, node);
    case "[":
      return parseSubscript(tokens, grammar, start, node);
    default:
      return parseMember(tokens, start, node);
  }
}

function parseLongTrailers(tokens: TokenStream, start: number, first: Expression): Expression {
  const children = [first];
  while (isAtTrailer(tokens)) {
    switch (tokens.kind) {
      case "(":
        pushAll(
          children,
          parseArguments(tokens, grammar).map(({ value }) => value),
        );
        break;
      case "[":
        pushAll(children, parseSubscript(tokens, grammar, start, first).children);
        break;
      default:
        parseMember(tokens, start, first);
    }
  }
  return other(tokens.rangeFrom(start), children);
}

/** A member of a value that is parsed already. */
export function parseMember(tokens: TokenStream, start: number, value: Expression): Expression {
  tokens.advance();
  if (!tokens.is("name") && !tokens.is("await")) {
    tokens.fail();
    return other(tokens.rangeFrom(start), [value]);
  }
  const nameRange: Range = [tokens.start, tokens.end];
  const name = tokens.word;
  tokens.advance();
  const node: Attribute = { kind: "Attribute", range: tokens.rangeFrom(start), value, name, nameRange };
  value.parent = node;
  return node;
}

function parseAtom(tokens: TokenStream): Expression {
  const range: Range = [tokens.start, tokens.end];
  switch (tokens.kind) {
    case "name":
      return parseName(tokens);
    case "string":
    case "formatted":
      return parseStrings(tokens, grammar);
    case "number": {
      const value = numberOf(tokens.text.slice(tokens.start, tokens.end));
      tokens.advance();
      return value === undefined ? other(range, []) : { kind: "Constant", range, value };
    }
    case "True":
    case "False":
    case "None": {
      const value = tokens.is("None") ? null : tokens.is("True");
      tokens.advance();
      return { kind: "Constant", range, value };
    }
    case "(":
      return parseParentheses(tokens, grammar);
    case "[":
      return parseSquareBrackets(tokens, grammar);
    case "{":
      return parseBraces(tokens, grammar);
    case "...":
      tokens.advance();
      return other(range, []);
    default:
      return tokens.missing();
  }
}

function other(range: Range, children: readonly Expression[]): OtherExpression {
  const node: OtherExpression = { kind: "OtherExpression", range, children };
  adoptAll(node, children);
  return node;
}

export const grammar: ExpressionGrammar = {
  expression: parseExpression,
  named: parseNamed,
  item: parseItem,
  list: parseList,
  yield: parseYield,
  operand: parseOperand,
};
