import { unknown, type Plain } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import { joinText } from "../../model/text.ts";
import type { Expression } from "../../model/value.ts";
import type { TemplatePart } from "./syntax-tree.ts";

/** Longer texts than this are not put together. */
const MAX_LENGTH = 10_000;

/**
 * The text that a template makes. What stands between `%{ if … }` and `%{ endif }` may be there or not.
 *
 * @param values - of the interpolations, each at the place of its part
 */
export function joinParts(parts: readonly TemplatePart[], values: readonly Plain[], site: Site): Expression {
  const joined: (string | undefined)[] = [];
  let depth = 0;
  for (const [index, part] of parts.entries()) {
    if (part.type === "directive") {
      if (depth === 0) {
        joined.push(undefined);
      }
      depth += part.keyword === "if" || part.keyword === "for" ? 1 : part.keyword.startsWith("end") ? -1 : 0;
    } else if (depth === 0) {
      joined.push(...(part.type === "text" ? [part.value] : textOf(values[index])));
    }
  }
  const length = joined.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  return length > MAX_LENGTH ? unknown(site) : joinText(joined, site);
}

/** What a value adds to a text. */
function textOf(value: Plain | undefined): readonly (string | undefined)[] {
  switch (value?.kind) {
    case "text":
      return value.parts;
    case "literal":
      return [value.value === null ? undefined : String(value.value)];
    default:
      return [undefined];
  }
}
