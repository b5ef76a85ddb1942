import { perText } from "../../model/per-text.ts";

/** How often each name follows a dollar sign. */
const counts = perText((text): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [, name = ""] of text.matchAll(/\$\{?[!#]?([A-Z_a-z]\w*)/gu)) {
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
});

const exported = perText(
  (text): ReadonlySet<string> =>
    new Set(
      [...text.matchAll(/\b(?:export|declare|typeset)\b([^\n;]*)/gu)].flatMap(
        ([, names = ""]) => names.match(/\w+/gu) ?? [],
      ),
    ),
);

/** How often a script refers to a variable. `undefined`: programs that it runs may read the variable too. */
export function countReferences(name: string, script: string): number | undefined {
  return exported(script).has(name) ? undefined : counts(script).get(name);
}
