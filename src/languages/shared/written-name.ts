/**
 * How a file writes a name: by one of the preferred ways, if what that begins with is imported, else by the way with the
 * fewest members. `undefined`: it would have to import it.
 *
 * @param imported - the names that the file imports and that mean the same at the place
 * @param ways - the ways to the name from what is imported, each with dots between its members
 */
export function writtenName(
  preferred: readonly string[],
  imported: readonly string[],
  ways: readonly string[],
): string | undefined {
  return preferred.find(text => imported.some(name => startsWith(text, name))) ?? shortest(ways);
}

function startsWith(text: string, name: string): boolean {
  return text === name || text.startsWith(`${name}.`);
}

function shortest(names: readonly string[]): string | undefined {
  const [first] = names.toSorted((a, b) => a.split(".").length - b.split(".").length);
  return first;
}
