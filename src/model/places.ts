import { mapInstance } from "./arguments.ts";
import type { Range, Site, Slot } from "./site.ts";
import type { Expression } from "./value.ts";
import { isSpread, spread } from "./expressions.ts";

/** The expression at another place that refers to it by name. Only what the name determines is kept. */
export function usedAt(expression: Expression, range: Range): Expression {
  switch (expression.kind) {
    case "list":
    case "map":
      return expression;
    case "choice":
      return { ...expression, site: { range } };
    default: {
      const { spelling } = expression.site;
      return { ...expression, site: { range, ...(spelling && { spelling }) } };
    }
  }
}

/** The expression in the slot of a list or map. A container that is written elsewhere is not in that slot. */
export function placedIn(slot: Slot, expression: Expression, range: Range): Expression {
  if (!isWithin(expression.site.range, range)) {
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

function isWithin(inner: Range, outer: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** The expression without sites to edit, because it is shared. */
export function withoutPlaces(expression: Expression): Expression {
  const { range, spelling } = expression.site;
  const site: Site = { range, ...(spelling && { spelling }) };
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
