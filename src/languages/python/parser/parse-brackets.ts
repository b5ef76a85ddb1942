import type { Range } from "../../../model/site.ts";
import { adopt, adoptAll } from "./adopt.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type { Comprehension, Dict, DictEntry, Expression, OtherExpression, Sequence } from "../syntax/nodes.ts";
import { parseTargets } from "./parse-targets.ts";
import type { TokenStream } from "./token-stream.ts";
import { precedences } from "./tokens.ts";
import { pushAll } from "../../../model/large-lists.ts";

/**
 * A tuple, a generator, or an expression in parentheses.
 *
 * @param targets - receives the targets of `(item as target, …)` in a `with` statement
 */
export function parseParentheses(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  targets?: Map<Expression, Expression>,
): Expression {
  const { start } = tokens;
  const items: Expression[] = [];
  let isTuple = false;
  tokens.open(")");
  while (!tokens.isAtClose()) {
    const item = tokens.is("yield") ? grammar.yield(tokens) : grammar.item(tokens);
    if (items.length === 0 && startsClause(tokens)) {
      return closeComprehension(tokens, grammar, start, [item]);
    }
    if (targets && tokens.accept("as")) {
      targets.set(item, grammar.operand(tokens, precedences.bitOr));
    }
    items.push(item);
    isTuple ||= tokens.is(",");
    tokens.endItem();
  }
  tokens.close();
  tokens.height += 1;
  const range = tokens.rangeFrom(start);
  const [only] = items;
  if (only && !isTuple) {
    only.outer = range;
    return only;
  }
  return sequence("Tuple", range, items);
}

/** A list or a list comprehension. */
export function parseSquareBrackets(tokens: TokenStream, grammar: ExpressionGrammar): Expression {
  const { start } = tokens;
  tokens.open("]");
  return parseItems(tokens, grammar, "List", start, []);
}

/** A dictionary, a set, or a comprehension of one. */
export function parseBraces(tokens: TokenStream, grammar: ExpressionGrammar): Expression {
  const { start } = tokens;
  tokens.open("}");
  if (tokens.isAtClose() || tokens.is("**")) {
    return parseEntries(tokens, grammar, start, undefined);
  }
  const first = grammar.item(tokens);
  return tokens.is(":")
    ? parseEntries(tokens, grammar, start, first)
    : parseItems(tokens, grammar, "Set", start, [first]);
}

/** @param items - the first item, if it is parsed already */
function parseItems(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  kind: Sequence["kind"],
  start: number,
  items: Expression[],
): Expression {
  if (items.length === 0 && !tokens.isAtClose()) {
    items.push(grammar.item(tokens));
  }
  if (startsClause(tokens)) {
    return closeComprehension(tokens, grammar, start, items);
  }
  tokens.endItem();
  while (!tokens.isAtClose()) {
    items.push(grammar.item(tokens));
    tokens.endItem();
  }
  tokens.close();
  tokens.height += 1;
  return sequence(kind, tokens.rangeFrom(start), items);
}

export function sequence(kind: Sequence["kind"], range: Range, items: readonly Expression[]): Sequence {
  const node: Sequence = { kind, range, items };
  adoptAll(node, items);
  return node;
}

/** @param first - the key of the first entry, if it is parsed already */
function parseEntries(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  start: number,
  first: Expression | undefined,
): Expression {
  const entries: DictEntry[] = [];
  let key = first;
  while (key || !tokens.isAtClose()) {
    const entry = parseEntry(tokens, grammar, key);
    if (entries.length === 0 && entry.key && startsClause(tokens)) {
      return closeComprehension(tokens, grammar, start, [entry.key, entry.value]);
    }
    entries.push(entry);
    tokens.endItem();
    key = undefined;
  }
  tokens.close();
  tokens.height += 1;
  return adopt<Dict>({ kind: "Dict", range: tokens.rangeFrom(start), entries });
}

function parseEntry(tokens: TokenStream, grammar: ExpressionGrammar, parsed: Expression | undefined): DictEntry {
  const start = parsed ? (parsed.outer ?? parsed.range)[0] : tokens.start;
  if (tokens.accept("**")) {
    const value = grammar.operand(tokens, precedences.bitOr);
    return { key: undefined, value, range: tokens.rangeFrom(start) };
  }
  const key = parsed ?? grammar.item(tokens);
  if (tokens.accept(":")) {
    const value = grammar.expression(tokens);
    return { key, value, range: tokens.rangeFrom(start) };
  }
  tokens.fail();
  const range = tokens.rangeFrom(start);
  return { key: undefined, value: adopt<OtherExpression>({ kind: "OtherExpression", range, children: [key] }), range };
}

/** Whether a clause of a comprehension follows. */
export function startsClause(tokens: TokenStream): boolean {
  return tokens.is("for") || tokens.isName("async");
}

function closeComprehension(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  start: number,
  elements: readonly Expression[],
): Expression {
  const clauses = parseClauses(tokens, grammar, elements);
  tokens.endItem();
  tokens.close();
  tokens.height += 1;
  return adopt<Comprehension>({ kind: "Comprehension", range: tokens.rangeFrom(start), ...clauses });
}

/** @param elements - the element, or the key and the value, in front of the clauses */
export function parseClauses(
  tokens: TokenStream,
  grammar: ExpressionGrammar,
  elements: readonly Expression[],
): Pick<Comprehension, "targets" | "first" | "children"> {
  const targets: Expression[] = [];
  const children = [...elements];
  let first: Expression | undefined;
  for (;;) {
    if (tokens.isName("async")) {
      tokens.advance();
    }
    if (tokens.accept("for")) {
      pushAll(targets, parseTargets(tokens, grammar));
      if (!tokens.accept("in")) {
        tokens.fail();
        return { targets, first, children };
      }
      const iterable = grammar.operand(tokens, precedences.or);
      first ??= iterable;
      children.push(iterable);
    } else if (tokens.accept("if")) {
      children.push(grammar.operand(tokens, precedences.or));
    } else {
      return { targets, first, children };
    }
  }
}
