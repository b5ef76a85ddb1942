import { longestValue, shortened } from "./shortened.ts";

/** The longest item of a list that is shown in full, in characters. */
const longestItem = 40;

/**
 * Names as a message lists them: `'code'`, `'code' and 'implicit'`, `'a', 'b' and 7 more`. As many are named as fit
 * into the length of one value, and at least one.
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

/** The first items, and how many there are beyond them. */
function joined(items: readonly string[], count: number, conjunction: string): string {
  const rest = items.length - count;
  const shown = [...items.slice(0, count), ...(rest > 0 ? [`${rest} more`] : [])];
  return shown.length < 2
    ? shown.join("")
    : `${shown.slice(0, -1).join(", ")} ${conjunction} ${shown.slice(-1).join("")}`;
}
