/**
 * Names as a message lists them: `'code'`, `'code' and 'implicit'`, `'a', 'b' and 7 more`.
 *
 * @param limit - how many names are told apart from the rest
 */
export function quotedList(names: readonly string[], limit = names.length): string {
  const quoted = names.map(name => `'${name}'`);
  const rest = quoted.length - limit;
  const items = rest > 1 ? [...quoted.slice(0, limit), `${rest} more`] : quoted;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.slice(-1).join("")}`;
}
