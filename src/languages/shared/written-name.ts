/**
 * How a file can write a name: by the first preferred spelling whose first name is imported, otherwise by the shortest
 * spelling. `undefined`: the name would have to be imported.
 *
 * @param imported - the names that the file imports and that are not shadowed at the place
 * @param spellings - the name as a member of each of those imports that lead to it, as dotted names
 */
export function writtenName(
  preferred: readonly string[],
  imported: readonly string[],
  spellings: readonly string[],
): string | undefined {
  return preferred.find(text => imported.some(name => startsWith(text, name))) ?? shortest(spellings);
}

function startsWith(text: string, name: string): boolean {
  return text === name || text.startsWith(`${name}.`);
}

function shortest(names: readonly string[]): string | undefined {
  const [first] = names.toSorted((a, b) => a.split(".").length - b.split(".").length);
  return first;
}
