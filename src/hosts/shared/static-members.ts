import { perObject } from "../../model/per-object.ts";
import type { Expression, MapExpression, Member, Spread } from "../../model/value.ts";
import { isSpread } from "../../model/expressions.ts";

/** The value of an unconditional member. Absent or unknown if there is none. */
export function memberOf(expression: Expression, key: string): Expression {
  const { kind, site } = expression;
  if (kind !== "map") {
    return { kind: kind === "absent" ? "absent" : "unknown", site };
  }
  for (const member of lastMembers(expression, key)) {
    if (!isSpread(member)) {
      if (member.key === key) {
        return member.value;
      }
      continue;
    }
    const spread = memberOf(member.of, key);
    if (spread.kind !== "absent") {
      return spread;
    }
  }
  return { kind: expression.complete ? "absent" : "unknown", site };
}

/**
 * Larger maps are indexed when they are searched repeatedly. A template may have thousands of parameters and refer to
 * each.
 */
const MAX_SEARCHED = 30;

const searched = new WeakSet<MapExpression["members"]>();

function isSearchedAgain(members: MapExpression["members"]): boolean {
  const again = searched.has(members);
  searched.add(members);
  return again;
}

interface Index {
  readonly own: ReadonlyMap<string, number>;
  /** The positions of spreads in the map. */
  readonly spreads: readonly number[];
}

/** The members of a map that may define a key, last first. */
function lastMembers(map: MapExpression, key: string): readonly (Member<Expression> | Spread)[] {
  const { members } = map;
  if (members.length <= MAX_SEARCHED || !isSearchedAgain(members)) {
    return members.toReversed();
  }
  const index = indexOf(members);
  const own = index.own.get(key) ?? -1;
  const spreads = index.spreads.filter(position => position > own).reverse();
  return [...spreads, own].flatMap(position => members[position] ?? []);
}

const indexOf = perObject((members: MapExpression["members"]): Index => {
  const own = new Map<string, number>();
  const spreads: number[] = [];
  for (const [position, member] of members.entries()) {
    if (isSpread(member)) {
      spreads.push(position);
    } else {
      own.set(member.key, position);
    }
  }
  return { own, spreads };
});

/** A member that was left unread, with the value that has since been read. */
export function withValue({ key, keyRange, range }: Member<Expression>, value: Expression): Member<Expression> {
  return { key, keyRange, range, value };
}

/** The members of a map itself. */
export function ownMembers(expression: Expression): readonly Member<Expression>[] {
  return expression.kind === "map" ? expression.members.filter(isOwnMember) : [];
}

function isOwnMember(member: Member<Expression> | Spread): member is Member<Expression> {
  return !isSpread(member);
}

/** The text of a literal string, number or boolean. */
export function textOfScalar(expression: Expression): string | undefined {
  return expression.kind === "literal" && expression.value !== null ? String(expression.value) : undefined;
}

export function stringOfExpression(expression: Expression | undefined): string | undefined {
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : undefined;
}
