import { mapInstance } from "./arguments.ts";
import { covers, type Definition, type Range, type Site, type Slot } from "./site.ts";
import type { Expression } from "./value.ts";
import { isSpread, spread } from "./expressions.ts";

/**
 * The expression at another place that refers to it by name. Only what the name determines is kept.
 *
 * @param references - the number of references to the name in the file, if known
 */
export function usedAt(expression: Expression, range: Range, references?: number): Expression {
  return movedTo(expression, range, former => ({
    range: former?.range ?? expression.site.range,
    // A reference to an alias depends on the names of both.
    ...(references !== undefined && (!former || former.references === 1) && { references }),
  }));
}

/** The expression at a place that is equivalent to a part of it: `"${var.url}"` for `var.url`. */
export function standingAt(expression: Expression, range: Range): Expression {
  return movedTo(expression, range, definition => definition);
}

function movedTo(
  expression: Expression,
  range: Range,
  definitionFrom: (former: Definition | undefined) => Definition | undefined,
): Expression {
  switch (expression.kind) {
    case "list":
    case "map":
      return expression;
    case "choice":
      return { ...expression, site: { range } };
    default: {
      const { spelling } = expression.site;
      const definition = isScalar(expression) ? definitionFrom(expression.site.definition) : undefined;
      return { ...expression, site: { range, ...(spelling && { spelling }), ...(definition && { definition }) } };
    }
  }
}

function isScalar({ kind }: Expression): boolean {
  return kind === "literal" || kind === "text";
}

/** The expression in the slot of a list or map. A container that is written elsewhere is not in that slot. */
export function placedIn(slot: Slot, expression: Expression, range: Range): Expression {
  if (!covers(range, expression.site.range)) {
    return expression;
  }
  const placed: Expression = { ...expression, site: { ...expression.site, slot } };
  return placed.kind === "choice"
    ? {
        ...placed,
        options: placed.options.map(({ when, then }) => ({
          when,
          then: placedIn({ ...slot, fixed: true }, then, range),
        })),
      }
    : placed;
}

/** The expression without sites to edit, because it is shared. */
export function withoutPlaces(expression: Expression): Expression {
  const { range, spelling, definition } = expression.site;
  const site: Site = { range, ...(spelling && { spelling }), ...(definition && { definition }) };
  switch (expression.kind) {
    case "choice":
      return {
        ...expression,
        site,
        options: expression.options.map(({ when, then }) => ({ when, then: withoutPlaces(then) })),
      };
    case "list":
      return {
        ...expression,
        site,
        items: expression.items.map(item => (isSpread(item) ? spread(withoutPlaces(item.of)) : withoutPlaces(item))),
      };
    case "map":
      return {
        ...expression,
        site,
        members: expression.members.map(member =>
          isSpread(member) ? spread(withoutPlaces(member.of)) : { ...member, value: withoutPlaces(member.value) },
        ),
      };
    case "instance":
      return { ...mapInstance(expression, withoutPlaces), site };
    default:
      return { ...expression, site };
  }
}
