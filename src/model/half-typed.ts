import { mapCases } from "./expressions.ts";
import type { Expression, Member, Spread } from "./value.ts";

/**
 * A value without the members whose key is still being typed: shorthands for undeclared names that are not keys here.
 * Any of them may become any member, so absent members are unknown.
 *
 * @param isKey - whether a member of this name can be written here
 */
export function withoutHalfTypedKeys(expression: Expression, isKey: (name: string) => boolean): Expression {
  switch (expression.kind) {
    case "choice":
      return mapCases(expression, value => withoutHalfTypedKeys(value, isKey));
    case "map":
      return {
        ...expression,
        members: expression.members
          .filter(member => !isHalfTyped(member, isKey))
          .map(member =>
            "kind" in member
              ? { ...member, of: withoutHalfTypedKeys(member.of, isKey) }
              : { ...member, value: withoutHalfTypedKeys(member.value, isKey) },
          ),
        complete: expression.complete && !expression.members.some(member => isHalfTyped(member, isKey)),
      };
    default:
      return expression;
  }
}

function isHalfTyped(member: Member<Expression> | Spread, isKey: (name: string) => boolean): boolean {
  return !("kind" in member) && member.isUndeclared === true && !isKey(member.key);
}
