import { isSpread } from "../../../../model/expressions.ts";
import type { Site } from "../../../../model/site.ts";
import type { Expression } from "../../../../model/value.ts";

/** How a file writes a class at a place. */
export function spellingOf(cdkClass: string, site: Site | undefined): string | undefined {
  const spelling = site?.spelling;
  return spelling?.type === cdkClass ? spelling.qualifier : undefined;
}

/** The spellings of a class in an expression, in source order. */
export function* spellingsIn(expression: Expression, cdkClass: string): Generator<string | undefined> {
  yield spellingOf(cdkClass, expression.site);
  switch (expression.kind) {
    case "choice":
      for (const { then } of expression.options) {
        yield* spellingsIn(then, cdkClass);
      }
      break;
    case "list":
      for (const item of expression.items) {
        yield* spellingsIn(isSpread(item) ? item.of : item, cdkClass);
      }
      break;
    case "map":
      for (const member of expression.members) {
        yield* spellingsIn(isSpread(member) ? member.of : member.value, cdkClass);
      }
      break;
    default:
  }
}
