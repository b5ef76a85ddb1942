import { adopt } from "./adopt.ts";
import type {
  Assign,
  AugmentedAssign,
  Delete,
  Expression,
  ExpressionStatement,
  Name,
  OtherStatement,
  Return,
  ScopeStatement,
  Statement,
} from "../syntax/nodes.ts";
import { grammar, parseExpression, parseList, parseYield, startsExpression } from "./parse-expression.ts";
import { parseFromImport, parseImport } from "./parse-import.ts";
import { parseName } from "./parse-parameters.ts";
import { parseTarget, requireTarget } from "./parse-targets.ts";
import { skipTypeParameters } from "./parse-type-parameters.ts";
import type { TokenStream } from "./token-stream.ts";
import type { TokenKind } from "./tokens.ts";

/**
 * The statements between semicolons up to the end of the line. A statement with a syntax error extends to there, too.
 *
 * @param first - the expressions that the first statement begins with, if they are parsed already
 */
export function parseSimpleStatements(tokens: TokenStream, statements: Statement[], first?: Expression): void {
  let parsed = first;
  do {
    const start = parsed?.range[0] ?? tokens.start;
    const statement = parsed ? parseBehindExpression(tokens, start, parsed) : parseSimpleStatement(tokens);
    parsed = undefined;
    if (!tokens.isAtLineEnd && !tokens.is(";")) {
      tokens.skipLine();
      Object.assign(statement, { range: tokens.rangeFrom(start) });
    }
    statements.push(statement);
  } while (tokens.accept(";") && !tokens.isAtLineEnd);
  tokens.accept("newline");
}

function parseSimpleStatement(tokens: TokenStream): Statement {
  const { start } = tokens;
  switch (tokens.kind) {
    case "return": {
      tokens.advance();
      const value = startsExpression(tokens) ? parseList(tokens) : undefined;
      return adopt<Return>({ kind: "Return", range: tokens.rangeFrom(start), ...(value && { value }) });
    }
    case "import":
      return parseImport(tokens);
    case "from":
      return parseFromImport(tokens);
    case "pass":
      tokens.advance();
      return otherStatement(tokens, start, false, []);
    case "break":
    case "continue":
      tokens.advance();
      return otherStatement(tokens, start, true, []);
    case "raise":
      return parseRaise(tokens);
    case "assert": {
      tokens.advance();
      const test = parseExpression(tokens);
      return otherStatement(tokens, start, false, tokens.accept(",") ? [test, parseExpression(tokens)] : [test]);
    }
    case "del":
      return parseDelete(tokens);
    case "global":
    case "nonlocal":
      return parseScope(tokens);
    case "name":
      return parseSoftKeyword(tokens) ?? parseBehindExpression(tokens, start, parseList(tokens));
    default:
      return parseBehindExpression(tokens, start, parseValue(tokens));
  }
}

/** A statement that begins with a name. `undefined`: the name is not used as a keyword. */
function parseSoftKeyword(tokens: TokenStream): Statement | undefined {
  switch (tokens.word) {
    case "type":
      return parseTypeAlias(tokens);
    case "print":
      return parsePrint(tokens);
    default:
      return undefined;
  }
}

/** `type Name = value`. */
function parseTypeAlias(tokens: TokenStream): Statement | undefined {
  const { start } = tokens;
  if (tokens.nextKind() !== "name") {
    return undefined;
  }
  tokens.advance();
  const name = parseName(tokens);
  skipTypeParameters(tokens, grammar);
  if (!tokens.accept("=")) {
    tokens.fail();
  }
  return otherStatement(tokens, start, false, [parseExpression(tokens)], [name]);
}

const printed: ReadonlySet<TokenKind> = new Set<TokenKind>(["name", "string", "number"]);

/** Python 2's `print value`. */
function parsePrint(tokens: TokenStream): Statement | undefined {
  const { start } = tokens;
  if (!printed.has(tokens.nextKind())) {
    return undefined;
  }
  tokens.advance();
  return otherStatement(tokens, start, false, [parseList(tokens)]);
}

function otherStatement(
  tokens: TokenStream,
  start: number,
  exits: boolean,
  children: readonly Expression[],
  targets: readonly Name[] = [],
): OtherStatement {
  return adopt<OtherStatement>({ kind: "OtherStatement", range: tokens.rangeFrom(start), exits, children, targets });
}

/** `raise error from cause`, and Python 2's `raise Error, value`. */
function parseRaise(tokens: TokenStream): Statement {
  const { start } = tokens;
  tokens.advance();
  const children: Expression[] = [];
  if (startsExpression(tokens)) {
    do {
      children.push(parseExpression(tokens));
    } while (tokens.accept("from") || tokens.accept(","));
  }
  return otherStatement(tokens, start, true, children);
}

function parseDelete(tokens: TokenStream): Delete {
  const { start } = tokens;
  const targets: Expression[] = [];
  tokens.advance();
  do {
    targets.push(requireTarget(tokens, parseTarget(tokens, grammar)));
  } while (tokens.accept(",") && startsExpression(tokens));
  return adopt<Delete>({ kind: "Delete", range: tokens.rangeFrom(start), targets });
}

function parseScope(tokens: TokenStream): ScopeStatement {
  const { start } = tokens;
  const isGlobal = tokens.is("global");
  const names: string[] = [];
  tokens.advance();
  do {
    if (!tokens.is("name")) {
      tokens.fail();
      break;
    }
    names.push(tokens.word);
    tokens.advance();
  } while (tokens.accept(","));
  return { kind: "ScopeStatement", range: tokens.rangeFrom(start), isGlobal, names };
}

/** An assignment, or an expression alone. */
function parseBehindExpression(tokens: TokenStream, start: number, first: Expression): Statement {
  switch (tokens.kind) {
    case "=":
      return parseAssignment(tokens, start, first);
    case ":":
      return parseAnnotation(tokens, start, first);
    case "augmented": {
      const operator = tokens.text.slice(tokens.start, tokens.end - 1);
      tokens.advance();
      const value = parseValue(tokens);
      const range = tokens.rangeFrom(start);
      requireTarget(tokens, first);
      return adopt<AugmentedAssign>({ kind: "AugmentedAssign", range, target: first, operator, value });
    }
    default: {
      const node: ExpressionStatement = { kind: "ExpressionStatement", range: tokens.rangeFrom(start), value: first };
      first.parent = node;
      return node;
    }
  }
}

function parseAssignment(tokens: TokenStream, start: number, first: Expression): Assign {
  const targets: Expression[] = [];
  let value = first;
  while (tokens.accept("=")) {
    targets.push(requireTarget(tokens, value));
    value = parseValue(tokens);
  }
  return adopt<Assign>({ kind: "Assign", range: tokens.rangeFrom(start), targets, value });
}

function parseAnnotation(tokens: TokenStream, start: number, target: Expression): Assign {
  tokens.advance();
  const annotation = parseExpression(tokens);
  const value = tokens.accept("=") ? parseValue(tokens) : undefined;
  requireTarget(tokens, target);
  return adopt<Assign>({
    kind: "Assign",
    range: tokens.rangeFrom(start),
    targets: [target],
    annotation,
    ...(value && { value }),
  });
}

/** What is assigned: one or more expressions, or `yield`. */
function parseValue(tokens: TokenStream): Expression {
  return tokens.is("yield") ? parseYield(tokens) : parseList(tokens);
}
