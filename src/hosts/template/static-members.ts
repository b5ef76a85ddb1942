import type { Expression, Member, Spread } from "../../model/value.ts";

/** The value of a member that does not depend on any condition; absent or unknown where there is none. */
export function memberOf(expression: Expression, key: string): Expression {
  const { kind, site } = expression;
  if (kind !== "map") {
    return { kind: kind === "absent" ? "absent" : "unknown", site };
  }
  for (const member of expression.members.toReversed()) {
    if (!isSpreadMember(member)) {
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

/** A member that was left unread, with what has been read of it. */
export function withValue({ key, keyRange, range }: Member<Expression>, value: Expression): Member<Expression> {
  return { key, keyRange, range, value };
}

/** The members that stand in a map itself. */
export function ownMembers(expression: Expression): readonly Member<Expression>[] {
  return expression.kind === "map" ? expression.members.filter(isOwnMember) : [];
}

function isOwnMember(member: Member<Expression> | Spread): member is Member<Expression> {
  return !isSpreadMember(member);
}

export function isSpreadMember(member: Member<Expression> | Spread): member is Spread {
  return "kind" in member;
}

/** The items of a list that says all there is in it. */
export function operandsOf(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind !== "list" || !expression.complete) {
    return undefined;
  }
  const items = expression.items.filter(item => item.kind !== "spread");
  return items.length === expression.items.length ? items : undefined;
}

/** The text of a string, number or boolean that is written out. */
export function textOfScalar(expression: Expression): string | undefined {
  return expression.kind === "literal" && expression.value !== null ? String(expression.value) : undefined;
}

export function stringOfExpression(expression: Expression | undefined): string | undefined {
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : undefined;
}
