import { longestValue, shortened } from "./shortened.ts";

/** The maximum length of an item that is shown in full, in characters. */
const longestItem = 40;

/**
 * Names as a list in a message: `'code'`, `'code' and 'implicit'`, `'a', 'b' and 7 more`. At least one is named, and no
 * more than fit into the length of one value.
 */
export function quotedList(names: readonly string[], conjunction: "and" | "or" = "and"): string {
  const quoted = names.map(name => `'${shortened(name, longestItem)}'`);
  for (let count = quoted.length; count > 1; count -= 1) {
    const text = joined(quoted, count, conjunction);
    if (text.length <= longestValue) {
      return text;
    }
  }
  return joined(quoted, 1, conjunction);
}

/** The first items, and the number of remaining ones. */
function joined(items: readonly string[], count: number, conjunction: string): string {
  const rest = items.length - count;
  const shown = [...items.slice(0, count), ...(rest > 0 ? [`${rest} more`] : [])];
  return shown.length < 2
    ? shown.join("")
    : `${shown.slice(0, -1).join(", ")} ${conjunction} ${shown.slice(-1).join("")}`;
}
