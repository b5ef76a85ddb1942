import { adopt } from "./adopt.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type { Expression, Starred } from "../syntax/nodes.ts";
import type { TokenStream } from "./token-stream.ts";
import { precedences } from "./tokens.ts";

/** The targets between `for` and `in`. */
export function parseTargets(tokens: TokenStream, grammar: ExpressionGrammar): readonly Expression[] {
  const targets: Expression[] = [];
  do {
    targets.push(requireTarget(tokens, parseTarget(tokens, grammar)));
  } while (tokens.accept(",") && !tokens.is("in"));
  return targets;
}

export function parseTarget(tokens: TokenStream, grammar: ExpressionGrammar): Expression {
  return tokens.is("*") ? parseStarred(tokens, grammar) : grammar.operand(tokens, precedences.bitOr);
}

/** `*items`. */
export function parseStarred(tokens: TokenStream, grammar: ExpressionGrammar): Starred {
  const { start } = tokens;
  tokens.advance();
  const value = grammar.operand(tokens, precedences.bitOr);
  return adopt<Starred>({ kind: "Starred", range: tokens.rangeFrom(start), value });
}

/** Records a syntax error if nothing can be assigned to an expression. There is one already if a part is missing. */
export function requireTarget<T extends Expression>(tokens: TokenStream, target: T): T {
  if (!isAssignable(target)) {
    tokens.fail(...target.range);
  }
  return target;
}

const assignable: ReadonlySet<Expression["kind"]> = new Set<Expression["kind"]>([
  ...(["Name", "Attribute", "Subscript", "OtherExpression"] as const),
]);

function isAssignable(target: Expression): boolean {
  switch (target.kind) {
    case "Tuple":
    case "List":
      return target.items.every(isAssignable);
    case "Starred":
      return isAssignable(target.value);
    default:
      return assignable.has(target.kind);
  }
}
