import type { Plain } from "./expressions.ts";
import type { Site } from "./site.ts";
import type { Literal, Scalar, Text } from "./value.ts";

/**
 * Joins parts of a string in order. A part that is `undefined` becomes a placeholder.
 *
 * @param hasWords - whether each placeholder is certain to be a word without slashes and spaces
 */
export function joinText(given: readonly (string | undefined)[], site: Site, hasWords = false): Literal<string> | Text {
  const parts: (string | undefined)[] = [];
  for (const part of given) {
    const last = parts.at(-1);
    if (part !== undefined && typeof last === "string") {
      parts[parts.length - 1] = last + part;
    } else {
      parts.push(part);
    }
  }
  const known = parts.filter(part => part !== "");
  const [only = "", ...others] = known;
  return (others.length === 0 && known[0] === only) || known.length === 0
    ? { kind: "literal", value: only, site }
    : { kind: "text", parts: known, site, ...(hasWords && { hasWords }) };
}

/**
 * Joins values as a string. What is neither a scalar nor text becomes a placeholder.
 *
 * @param spell - how the language formats a scalar in a string: `True` in Python, `true` in JavaScript
 */
export function concatenate(
  values: readonly Plain[],
  site: Site,
  spell: (scalar: Scalar) => string = String,
): Literal<string> | Text {
  return joinText(
    values.flatMap(value => partsOf(value, spell)),
    site,
    values.every(isOfWords),
  );
}

/** Whether a value is known except for placeholders that are words. */
export function isOfWords(value: Plain): boolean {
  return value.kind === "literal" || (value.kind === "text" && value.hasWords === true);
}

/**
 * The parts that a value adds to a string. A placeholder is `undefined`.
 *
 * @param spell - how a scalar is formatted. `undefined`: it is not known. By default, null is not
 */
export function partsOf(
  value: Plain | undefined,
  spell: (scalar: Scalar) => string | undefined = spellKnown,
): readonly (string | undefined)[] {
  switch (value?.kind) {
    case "literal":
      return [spell(value.value)];
    case "text":
      return value.parts;
    default:
      return [undefined];
  }
}

function spellKnown(scalar: Scalar): string | undefined {
  return scalar === null ? undefined : String(scalar);
}
