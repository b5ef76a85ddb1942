import { perObject } from "../../model/per-object.ts";
import type { Call, Callee, Program } from "../../languages/language.ts";

/**
 * The calls of a program whose callees may have one of these last names, in source order for each name. Most calls of a
 * file have nothing to do with app clients, so hosts look only at those that may.
 *
 * @param names - in canonical spelling
 */
export function callsNamed(names: readonly string[], program: Program): readonly Call[] {
  const byName = callsByName(program);
  const { spell } = program;
  const written = new Set(spell ? names.flatMap(name => [name, spell(name)]) : names);
  return [...written].flatMap(name => byName.get(name) ?? []);
}

/** The calls of a program with such a last name, in source order. Methods may have it in the language's spelling. */
export function callsMatching(matches: (name: string) => boolean, program: Program): readonly Call[] {
  return [...callsByName(program)]
    .flatMap(([name, calls]) => (matches(name) ? calls : []))
    .sort((a, b) => a.site.range[0] - b.site.range[0]);
}

const callsByName = perObject((program: Program): ReadonlyMap<string, readonly Call[]> => {
  const byName = new Map<string, Call[]>();
  for (const call of program.calls) {
    const name = lastNameOf(call);
    if (name !== undefined) {
      const calls = byName.get(name) ?? [];
      calls.push(call);
      byName.set(name, calls);
    }
  }
  return byName;
});

/** The last part of a callee's name. A method may have it in the language's spelling. */
export function lastNameOf(call: Call): string | undefined {
  return call.lastName ?? canonicalLastName(call.callee);
}

function canonicalLastName(callee: Callee): string | undefined {
  switch (callee.kind) {
    case "method":
      return callee.method;
    case "name":
    case "super":
      return callee.name.path.at(-1);
    case "local":
      return callee.name;
  }
}
