import type { Site } from "./site.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "./value.ts";
import { isSpread, mapCases, spread, unknown, type Plain } from "./expressions.ts";

/** A member of an object, or an item of a list by its index. */
export function memberOf(expression: Expression, key: string, site: Site): Expression {
  return mapCases(expression, value => {
    switch (value.kind) {
      case "map":
        return key in Object.prototype ? unknown(site) : memberOfMap(value, key, site);
      case "list":
        return itemOf(value, key, site);
      case "instance":
        return { ...value, path: [...value.path, key], site };
      default:
        return unknown(site);
    }
  });
}

/** The value at a path of keys and indices. An `undefined` key is unknown. */
export function memberAt(value: Expression, path: readonly (string | number | undefined)[], site: Site): Expression {
  let current = value;
  for (const step of path) {
    if (step === undefined) {
      return unknown(site);
    }
    current = memberOf(current, String(step), site);
  }
  return current;
}

function memberOfMap(map: MapExpression, key: string, site: Site): Expression {
  let fallbacks: Expression = map.complete ? { kind: "absent", site } : unknown(site);
  for (const member of map.members) {
    if (!isSpread(member)) {
      fallbacks = member.key === key ? member.value : fallbacks;
      continue;
    }
    const earlier = fallbacks;
    fallbacks = mapCases(member.of, of => spreadMember(of, key, earlier, site));
  }
  return fallbacks;
}

/** A member of a map that another value is spread into. */
function spreadMember(of: Plain, key: string, earlier: Expression, site: Site): Expression {
  switch (of.kind) {
    case "map":
      return mapCases(memberOfMap(of, key, site), value => (value.kind === "absent" ? earlier : value));
    case "literal":
    case "absent":
      return earlier;
    default:
      return unknown(site);
  }
}

function itemOf(list: ListExpression, key: string, site: Site): Expression {
  const index = /^\d+$/u.test(key) ? Number(key) : -1;
  const upTo = list.items.slice(0, index + 1);
  const item = upTo[index];
  return !item || isSpread(item) || upTo.some(isSpread) ? unknown(site) : item;
}

/** The value with a fallback for `undefined`. */
export function withDefault(expression: Expression, fallback: () => Expression): Expression {
  return mapCases(expression, value => (value.kind === "absent" ? fallback() : value));
}

/** The expression with the part at a path made unknown. */
export function withoutPart(expression: Expression, path: readonly string[]): Expression {
  return havoc(expression, path, false);
}

/** The expression after a part may have been deleted: if it was absent, it still is. */
export function withPartDeleted(expression: Expression, path: readonly string[]): Expression {
  return havoc(expression, path, true);
}

function havoc(expression: Expression, path: readonly string[], byDeletion: boolean): Expression {
  return mapCases(expression, value => {
    const [key, ...rest] = path;
    if (value.kind === "list" || (value.kind === "map" && key === undefined)) {
      return unknown(value.site);
    }
    if (value.kind !== "map" || key === undefined) {
      return value;
    }
    const { range } = value.site;
    const before = memberOf(value, key, value.site);
    const mayBeDeletion = byDeletion && rest.length === 0;
    if ((before.kind === "unknown" && !mayBeDeletion) || (before.kind === "absent" && byDeletion)) {
      return value;
    }
    const part = rest.length === 0 ? unknown(value.site) : havoc(before, rest, byDeletion);
    const changed: MapExpression = {
      kind: "map",
      site: { range },
      members: [{ key, keyRange: range, range, value: part, ...(mayBeDeletion && { mayBeDeletion }) }],
      complete: true,
    };
    return { ...value, members: [...value.members, spread(changed)] };
  });
}

/** Whether a value has parts that can be changed. */
export function hasParts(value: Expression): boolean {
  return value.kind === "choice"
    ? value.options.some(({ then }) => hasParts(then))
    : value.kind === "list" || value.kind === "map";
}

/**
 * A value to spread after other members: its `undefined` members overwrite them, which those of a spread with absent
 * values would not.
 */
export function overwriting(earlier: readonly (Member<Expression> | Spread)[], value: Expression): Expression {
  return mapCases(value, plain => {
    switch (plain.kind) {
      case "map": {
        const isOverwritten = (key: string) => earlier.some(member => isSpread(member) || member.key === key);
        const members = plain.members.map(member => {
          if (isSpread(member)) {
            return spread(overwriting(earlier, member.of));
          }
          return mayBeAbsent(member.value) && isOverwritten(member.key)
            ? { ...member, value: unknown(member.value.site) }
            : member;
        });
        return { ...plain, members };
      }
      case "list":
      case "text":
        // The items of a list and the characters of a string become members.
        return unknown(plain.site);
      case "literal":
        return typeof plain.value === "string" && plain.value !== "" ? unknown(plain.site) : plain;
      default:
        return plain;
    }
  });
}

/** Whether a value can be `undefined`. */
function mayBeAbsent(expression: Expression): boolean {
  return expression.kind === "choice"
    ? expression.options.some(({ then }) => mayBeAbsent(then))
    : expression.kind === "absent";
}
