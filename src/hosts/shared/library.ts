import type { Library } from "../../languages/language.ts";
import type { QualifiedName } from "../../model/qualified-name.ts";

/** What one host knows of its library. A part that is left out knows nothing. */
export type LibraryPart = Pick<Library, "canonical"> & Partial<Library>;

/**
 * What all hosts know of their libraries. Each name belongs to the part that makes it canonical; no two parts know the
 * same one.
 */
export function mergeLibraries(parts: readonly LibraryPart[]): Library {
  const ownerOf = (name: QualifiedName) => parts.find(part => part.canonical(name) !== undefined);
  return {
    canonical: name => ownerOf(name)?.canonical(name),
    constant: (name, site) => ownerOf(name)?.constant?.(name, site),
    call: call => ownerOf(call.name)?.call?.(call),
    typeOf: (name, given) => ownerOf(name)?.typeOf?.(name, given),
  };
}
