import type { Range } from "../../../model/site.ts";
import { adopt, adoptAll } from "./adopt.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type { Argument, Call, Comprehension, Expression, Subscript } from "../syntax/nodes.ts";
import { parseClauses, sequence, startsClause } from "./parse-brackets.ts";
import type { TokenStream } from "./token-stream.ts";

/** The call of a callee that is parsed already. */
export function parseCall(tokens: TokenStream, grammar: ExpressionGrammar, start: number, callee: Expression): Call {
  const from = tokens.start;
  const given = parseArguments(tokens, grammar);
  const argumentsRange = tokens.rangeFrom(from);
  const node: Call = { kind: "Call", range: tokens.rangeFrom(start), callee, arguments: given, argumentsRange };
  callee.parent = node;
  for (const { value } of given) {
    value.parent = node;
  }
  return node;
}

/** The arguments of a call, or the bases of a class, with their parentheses. */
export function parseArguments(tokens: TokenStream, grammar: ExpressionGrammar): readonly Argument[] {
  const given: Argument[] = [];
  let hasKeyword = false;
  tokens.open(")");
  while (!tokens.isAtClose()) {
    const argument = parseArgument(tokens, grammar);
    if (argument.kind === "keyword" || argument.kind === "members") {
      hasKeyword = true;
    } else if (argument.kind === "positional" && hasKeyword) {
      // It is a keyword that is being typed.
      tokens.fail(...argument.range);
    }
    given.push(argument);
    tokens.endItem();
  }
  tokens.close();
  return given;
}

function parseArgument(tokens: TokenStream, grammar: ExpressionGrammar): Argument {
  const { start } = tokens;
  if (tokens.is("*") || tokens.is("**")) {
    const kind = tokens.is("*") ? "items" : "members";
    tokens.advance();
    const value = grammar.expression(tokens);
    return { kind, value, range: tokens.rangeFrom(start) };
  }
  const value = grammar.named(tokens);
  if (tokens.is("=") && value.kind === "Name" && !value.outer) {
    tokens.advance();
    const given = grammar.expression(tokens);
    return {
      kind: "keyword",
      name: value.id,
      nameRange: value.range,
      value: given,
      range: tokens.rangeFrom(start),
    };
  }
  if (startsClause(tokens)) {
    const clauses = parseClauses(tokens, grammar, [value]);
    const range = tokens.rangeFrom(start);
    return { kind: "positional", value: adopt<Comprehension>({ kind: "Comprehension", range, ...clauses }), range };
  }
  return { kind: "positional", value, range: value.outer ?? value.range };
}

/** The subscript of a value that is parsed already. */
export function parseSubscript(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  start: number,
  value: Expression,
): Subscript {
  tokens.open("]");
  const { index, children } = parseIndex(tokens, grammar);
  tokens.close();
  const node: Subscript = { kind: "Subscript", range: tokens.rangeFrom(start), value, index, children };
  value.parent = node;
  adoptAll(node, children);
  return node;
}

function parseIndex(tokens: TokenStream, grammar: ExpressionGrammar): Pick<Subscript, "index" | "children"> {
  const { start } = tokens;
  const items: Expression[] = [];
  let isSlice = false;
  let isTuple = false;
  let end = start;
  if (tokens.isAtClose()) {
    tokens.fail();
    return { index: undefined, children: [] };
  }
  while (!tokens.isAtClose()) {
    if (!tokens.is(":")) {
      isTuple ||= tokens.is("*");
      items.push(grammar.item(tokens));
    }
    while (tokens.accept(":")) {
      isSlice = true;
      if (!tokens.is(":") && !tokens.is(",") && !tokens.isAtClose()) {
        items.push(grammar.expression(tokens));
      }
    }
    isTuple ||= tokens.is(",");
    tokens.endItem();
    end = tokens.lastEnd;
  }
  const [first] = items;
  if (isSlice || !first) {
    return { index: undefined, children: items };
  }
  const range: Range = [start, end];
  const index = isTuple ? sequence("Tuple", range, items) : first;
  return { index, children: [index] };
}
