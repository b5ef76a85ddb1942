import { unknown, type Plain } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import { joinText, partsOf } from "../../model/text.ts";
import type { Expression } from "../../model/value.ts";
import type { TemplatePart } from "./syntax-tree.ts";
import { pushAll } from "../../model/large-lists.ts";

/** Longer texts are not built. */
const MAX_LENGTH = 10_000;

/**
 * The text of a template. What is between `%{ if … }` and `%{ endif }` may be missing.
 *
 * @param values - the values of the interpolations, each at the index of its part
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
      pushAll(joined, part.type === "text" ? [part.value] : partsOf(values[index]));
    }
  }
  const length = joined.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  return length > MAX_LENGTH ? unknown(site) : joinText(joined, site);
}
