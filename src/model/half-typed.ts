import { mapCases } from "./expressions.ts";
import type { Expression, Member, Spread } from "./value.ts";

/**
 * A value without the members whose key is still being typed: a shorthand for a name that nothing declares, and that is no
 * key here. It may become any member, so that nothing is known of those that are not there.
 *
 * @param isKey - whether something of this name can be written here
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
