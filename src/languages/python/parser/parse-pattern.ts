import type { Expression, Name } from "../syntax/nodes.ts";
import { grammar, parseMember } from "./parse-expression.ts";
import { parseName } from "./parse-parameters.ts";
import type { TokenStream } from "./token-stream.ts";
import { precedences } from "./tokens.ts";

/** What the patterns of a `match` statement refer to, and the names that they bind. */
export interface PatternNames {
  readonly values: Expression[];
  readonly targets: Name[];
}

/** The pattern between `case` and its guard or colon. */
export function parsePatterns(tokens: TokenStream, names: PatternNames): void {
  do {
    parsePattern(tokens, names);
  } while (tokens.accept(",") && !tokens.is(":") && !tokens.is("if") && !tokens.isAtLineEnd);
}

function parsePattern(tokens: TokenStream, names: PatternNames): void {
  if (!tokens.enter()) {
    return;
  }
  do {
    parseAlternative(tokens, names);
  } while (tokens.accept("|"));
  if (tokens.accept("as")) {
    parseCapture(tokens, names);
  }
  tokens.leave();
}

function parseAlternative(tokens: TokenStream, names: PatternNames): void {
  switch (tokens.kind) {
    case "name":
      parseNamePattern(tokens, names);
      break;
    case "*":
      tokens.advance();
      parseCapture(tokens, names);
      break;
    case "(":
    case "[":
      tokens.open(tokens.is("(") ? ")" : "]");
      while (!tokens.isAtClose()) {
        parsePattern(tokens, names);
        tokens.endItem();
      }
      tokens.close();
      break;
    case "{":
      parseMapping(tokens, names);
      break;
    default:
      names.values.push(parseLiteral(tokens));
  }
}

/** A literal, also negative or complex. */
function parseLiteral(tokens: TokenStream): Expression {
  return grammar.operand(tokens, precedences.sum);
}

/** `name`, `module.value` or `Class(…)`. */
function parseNamePattern(tokens: TokenStream, names: PatternNames): void {
  const { start } = tokens;
  const name = parseName(tokens);
  let value: Expression = name;
  while (tokens.is(".")) {
    value = parseMember(tokens, start, value);
  }
  if (tokens.is("(")) {
    names.values.push(value);
    parseClassArguments(tokens, names);
  } else if (value !== name) {
    names.values.push(value);
  } else {
    bind(name, names);
  }
}

function parseClassArguments(tokens: TokenStream, names: PatternNames): void {
  tokens.open(")");
  while (!tokens.isAtClose()) {
    if (tokens.is("name") && tokens.nextKind() === "=") {
      tokens.advance();
      tokens.advance();
    }
    parsePattern(tokens, names);
    tokens.endItem();
  }
  tokens.close();
}

function parseMapping(tokens: TokenStream, names: PatternNames): void {
  tokens.open("}");
  while (!tokens.isAtClose()) {
    if (tokens.accept("**")) {
      parseCapture(tokens, names);
    } else {
      names.values.push(parseLiteral(tokens));
      if (tokens.accept(":")) {
        parsePattern(tokens, names);
      } else {
        tokens.fail();
      }
    }
    tokens.endItem();
  }
  tokens.close();
}

function parseCapture(tokens: TokenStream, names: PatternNames): void {
  if (tokens.is("name")) {
    bind(parseName(tokens), names);
  } else {
    tokens.fail();
  }
}

/** The wildcard `_` binds nothing. */
function bind(name: Name, { targets }: PatternNames): void {
  if (name.id !== "_") {
    targets.push(name);
  }
}
