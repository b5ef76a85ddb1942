import type { Library } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";

/** What one host knows about its library. By default, nothing. */
export type LibraryPart = Pick<Library, "canonical"> & Partial<Library>;

/**
 * What all hosts know about their libraries. Each name belongs to the part that makes it canonical; no two parts know
 * the same name.
 */
export function mergeLibraries(parts: readonly LibraryPart[]): Library {
  /**
   * Asks the part that knows a name, under its canonical name there: a member of an instance may be spelled
   * differently.
   */
  const ask = <Answer>(
    name: QualifiedName,
    answer: (part: LibraryPart, canonical: QualifiedName) => Answer,
  ): Answer | undefined => {
    for (const part of parts) {
      const canonical = part.canonical(name);
      if (canonical) {
        return answer(part, canonical);
      }
    }
    return undefined;
  };
  return {
    canonical: given => ask(given, (_, name) => name),
    constant: (given, site) => ask(given, (part, name) => part.constant?.(name, site)),
    call: given => ask(given.name, (part, name) => part.call?.({ ...given, name })),
    typeOf: (given, args) => ask(given, (part, name) => part.typeOf?.(name, args)),
    commonType: (one, other) => ask(one, (part, name) => part.commonType?.(name, other)),
  };
}
