import type { Range } from "../../../model/site.ts";
import { adopt } from "./adopt.ts";
import type {
  Argument,
  Block,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  If,
  Loop,
  Name,
  OtherStatement,
  Statement,
  Try,
  With,
} from "../syntax/nodes.ts";
import { beginHeader, parseBlock } from "./parse-block.ts";
import { parseParentheses } from "./parse-brackets.ts";
import { parseArguments } from "./parse-call.ts";
import { grammar, parseExpression, parseExpressionFrom, parseList, parseNamed } from "./parse-expression.ts";
import { parseMatch } from "./parse-match.ts";
import { parseName, parseParameters } from "./parse-parameters.ts";
import { parseSimpleStatements } from "./parse-simple-statement.ts";
import { parseTarget, parseTargets, requireTarget } from "./parse-targets.ts";
import { skipTypeParameters } from "./parse-type-parameters.ts";
import type { TokenStream } from "./token-stream.ts";
import type { TokenKind } from "./tokens.ts";

/** Parses the statement at the current token, or several between semicolons. */
export function parseStatement(tokens: TokenStream, statements: Statement[]): void {
  const { indent } = tokens;
  tokens.statementIndent = indent;
  if (tokens.isName("match")) {
    const parsed = parseMatch(tokens, indent, parseStatement);
    if (parsed?.kind === "Match") {
      statements.push(parsed);
    } else {
      parseSimpleStatements(tokens, statements, parsed);
    }
    return;
  }
  const statement = parseCompoundStatement(tokens, indent, tokens.start);
  if (statement) {
    statements.push(statement);
  } else {
    parseSimpleStatements(tokens, statements);
  }
}

/** A statement with blocks. `undefined`: the current token begins none. */
function parseCompoundStatement(tokens: TokenStream, indent: number, start: number): Statement | undefined {
  switch (tokens.kind) {
    case "if":
      return parseIf(tokens, indent, start);
    case "for":
      return parseFor(tokens, indent, start);
    case "while":
      return parseWhile(tokens, indent, start);
    case "with":
      return parseWith(tokens, indent, start);
    case "try":
      return parseTry(tokens, indent, start);
    case "@":
    case "def":
    case "class":
      return parseDefinition(tokens, indent, start);
    case "elif":
    case "else":
    case "except":
    case "finally":
      return parseStrayClause(tokens, indent, start);
    case "name":
      return tokens.word === "async" ? parseAsync(tokens, indent, start, []) : undefined;
    default:
      return undefined;
  }
}

/** `undefined`: the name is not used as a keyword. */
function parseAsync(
  tokens: TokenStream,
  indent: number,
  start: number,
  decorators: readonly Expression[],
): Statement | undefined {
  const next = tokens.nextKind();
  if (next !== "def" && next !== "for" && next !== "with") {
    return undefined;
  }
  tokens.advance();
  return next === "def"
    ? parseFunction(tokens, indent, start, decorators, true)
    : parseCompoundStatement(tokens, indent, start);
}

/** Whether a clause of a statement follows that begins at a column. */
function isAtClause(tokens: TokenStream, keyword: TokenKind, indent: number): boolean {
  return tokens.is(keyword) && tokens.indent === indent;
}

/** A clause without anything but a block. */
function parseElse(tokens: TokenStream, keyword: TokenKind, indent: number): readonly Block[] {
  if (!isAtClause(tokens, keyword, indent)) {
    return [];
  }
  beginHeader(tokens, indent);
  return [parseBlock(tokens, indent, parseStatement)];
}

function parseIf(tokens: TokenStream, indent: number, start: number): If {
  const branches: { test: Expression; body: Block }[] = [];
  do {
    beginHeader(tokens, indent);
    const test = parseNamed(tokens);
    branches.push({ test, body: parseBlock(tokens, indent, parseStatement) });
  } while (isAtClause(tokens, "elif", indent));
  const [otherwise] = parseElse(tokens, "else", indent);
  const range = rangeTo(otherwise ?? branches.at(-1)?.body, start);
  return adopt<If>({ kind: "If", range, branches, ...(otherwise && { otherwise }) });
}

function parseFor(tokens: TokenStream, indent: number, start: number): Loop {
  beginHeader(tokens, indent);
  const targets = parseTargets(tokens, grammar);
  const head: Expression[] = [];
  if (tokens.accept("in")) {
    head.push(parseList(tokens));
  } else {
    tokens.fail();
  }
  return parseLoop(tokens, indent, start, targets, head);
}

function parseWhile(tokens: TokenStream, indent: number, start: number): Loop {
  beginHeader(tokens, indent);
  return parseLoop(tokens, indent, start, [], [parseNamed(tokens)]);
}

function parseLoop(
  tokens: TokenStream,
  indent: number,
  start: number,
  targets: readonly Expression[],
  head: readonly Expression[],
): Loop {
  const blocks = [parseBlock(tokens, indent, parseStatement), ...parseElse(tokens, "else", indent)];
  return adopt<Loop>({ kind: "Loop", range: rangeTo(blocks.at(-1), start), targets, head, blocks });
}

function parseWith(tokens: TokenStream, indent: number, start: number): With {
  beginHeader(tokens, indent);
  const items = tokens.is("(") ? parseWithParentheses(tokens) : parseWithItems(tokens, []);
  const body = parseBlock(tokens, indent, parseStatement);
  return adopt<With>({ kind: "With", range: rangeTo(body, start), items, body });
}

type WithItem = With["items"][number];

/** `(item as target, …)`, or items of which the first begins with a parenthesis. */
function parseWithParentheses(tokens: TokenStream): readonly WithItem[] {
  const { start } = tokens;
  const targets = new Map<Expression, Expression>();
  const group = parseParentheses(tokens, grammar, targets);
  if (tokens.is(":") || targets.size > 0) {
    const contexts = group.kind === "Tuple" && !group.outer ? group.items : [group];
    return contexts.map(context => withItem(context, targets.get(context)));
  }
  return parseWithItems(tokens, [parseWithItem(tokens, parseExpressionFrom(tokens, start, group))]);
}

function parseWithItems(tokens: TokenStream, items: WithItem[]): readonly WithItem[] {
  if (items.length > 0 && !tokens.accept(",")) {
    return items;
  }
  do {
    items.push(parseWithItem(tokens, parseExpression(tokens)));
  } while (tokens.accept(","));
  return items;
}

function parseWithItem(tokens: TokenStream, context: Expression): WithItem {
  return withItem(context, tokens.accept("as") ? requireTarget(tokens, parseTarget(tokens, grammar)) : undefined);
}

function withItem(context: Expression, target: Expression | undefined): WithItem {
  return { context, ...(target && { target }) };
}

function parseTry(tokens: TokenStream, indent: number, start: number): Try {
  const targets: Name[] = [];
  const head: Expression[] = [];
  beginHeader(tokens, indent);
  const { lastEnd } = tokens;
  const blocks = [parseBlock(tokens, indent, parseStatement)];
  while (isAtClause(tokens, "except", indent)) {
    beginHeader(tokens, indent);
    tokens.accept("*");
    parseHandler(tokens, head, targets);
    blocks.push(parseBlock(tokens, indent, parseStatement));
  }
  blocks.push(...parseElse(tokens, "else", indent), ...parseElse(tokens, "finally", indent));
  if (blocks.length === 1) {
    tokens.fail(start, lastEnd);
  }
  return adopt<Try>({ kind: "Try", range: rangeTo(blocks.at(-1), start), targets, head, blocks });
}

/** The exceptions of a handler, and the name that one is bound to. */
function parseHandler(tokens: TokenStream, head: Expression[], targets: Name[]): void {
  if (tokens.is(":") || tokens.isAtLineEnd) {
    return;
  }
  do {
    head.push(parseExpression(tokens));
  } while (tokens.accept(","));
  if (tokens.accept("as")) {
    targets.push(parseDefinedName(tokens));
  }
}

/** A clause of a statement that is not there. Whether its block runs is unknown, as with that of a loop. */
function parseStrayClause(tokens: TokenStream, indent: number, start: number): Loop {
  const targets: Name[] = [];
  const head: Expression[] = [];
  tokens.fail();
  beginHeader(tokens, indent);
  parseHandler(tokens, head, targets);
  const body = parseBlock(tokens, indent, parseStatement);
  return adopt<Loop>({ kind: "Loop", range: rangeTo(body, start), targets, head, blocks: [body] });
}

/** A function or a class with its decorators, if any. */
function parseDefinition(tokens: TokenStream, indent: number, start: number): Statement {
  const decorators: Expression[] = [];
  while (tokens.is("@")) {
    tokens.advance();
    decorators.push(parseNamed(tokens));
    if (!tokens.isAtLineEnd) {
      tokens.skipLine();
    }
    tokens.accept("newline");
  }
  switch (tokens.kind) {
    case "def":
      return parseFunction(tokens, indent, start, decorators);
    case "class":
      return parseClass(tokens, indent, start, decorators);
    default: {
      const definition = tokens.isName("async") ? parseAsync(tokens, indent, start, decorators) : undefined;
      return definition ?? parseNothingDecorated(tokens, start, decorators);
    }
  }
}

function parseNothingDecorated(tokens: TokenStream, start: number, children: readonly Expression[]): OtherStatement {
  const end = children.at(-1)?.range[1] ?? start;
  tokens.fail(end, end);
  return adopt<OtherStatement>({ kind: "OtherStatement", range: [start, end], exits: false, children, targets: [] });
}

function parseFunction(
  tokens: TokenStream,
  indent: number,
  start: number,
  decorators: readonly Expression[],
  isAsync = false,
): FunctionDefinition {
  beginHeader(tokens, indent);
  const name = parseDefinedName(tokens);
  skipTypeParameters(tokens, grammar);
  let parameters: FunctionDefinition["parameters"] = [];
  if (tokens.is("(")) {
    parameters = parseParameters(tokens, grammar);
  } else {
    tokens.fail();
  }
  const returns = tokens.accept("->") ? parseExpression(tokens) : undefined;
  const body = parseBlock(tokens, indent, parseStatement);
  return adopt<FunctionDefinition>({
    kind: "FunctionDefinition",
    range: rangeTo(body, start),
    name,
    isAsync,
    decorators,
    parameters,
    ...(returns && { returns }),
    body,
  });
}

function parseClass(
  tokens: TokenStream,
  indent: number,
  start: number,
  decorators: readonly Expression[],
): ClassDefinition {
  beginHeader(tokens, indent);
  const name = parseDefinedName(tokens);
  skipTypeParameters(tokens, grammar);
  const bases: readonly Argument[] = tokens.is("(") ? parseArguments(tokens, grammar) : [];
  const body = parseBlock(tokens, indent, parseStatement);
  return adopt<ClassDefinition>({
    kind: "ClassDefinition",
    range: rangeTo(body, start),
    name,
    decorators,
    bases,
    body,
  });
}

/** The name that is defined at the current token, which is empty if there is none. */
function parseDefinedName(tokens: TokenStream): Name {
  if (tokens.is("name")) {
    return parseName(tokens);
  }
  tokens.fail();
  return { kind: "Name", range: [tokens.lastEnd, tokens.lastEnd], id: "" };
}

/** The range of a statement that ends with a block. */
function rangeTo(last: Block | undefined, start: number): Range {
  return [start, last?.range[1] ?? start];
}
