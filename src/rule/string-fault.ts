import { textParts, type Value } from "../model/value.ts";
import type { StringConstraint } from "../spec/constraints.ts";

/** A placeholder that a script replaces before the file is used: `[STAGE]`, `%STAGE%`, `@STAGE@`, `<your pool>`. */
const blank = /<[\w .-]+>|[[%@#]{1,2}[A-Z][A-Z\d_-]*[\]%@#]{1,2}/u;

/**
 * What Cognito rejects about a string, as the predicate of a sentence. Does not contain the string, which may be a
 * secret.
 */
export function stringFault(value: Value, constraint: StringConstraint): string | undefined {
  const parts = textParts(value);
  if (!parts) {
    return undefined;
  }
  const { minimumLength = 0, maximumLength = Infinity, forbidden, form } = constraint;
  const known = parts.map(part => part ?? "").join("");
  if (blank.test(known)) {
    return undefined;
  }
  const length = [...known].length;
  const isWhole = value.kind === "literal" && isWrittenInPlace(value);
  if (isWhole && length > 0 && form && !form.pattern.test(known)) {
    return `must be ${form.description}`;
  }
  if (length > maximumLength) {
    const least = parts.includes(undefined) ? "at least " : "";
    return `has ${least}${describeLength(length)}. The maximum is ${maximumLength}`;
  }
  const character = parts.map(part => part && forbidden?.exec(part)?.[0]).find(Boolean);
  if (character) {
    return `must not contain ${describeCharacter(character)}`;
  }
  if (!isWhole || length >= minimumLength) {
    return undefined;
  }
  return length === 0 ? "must not be empty" : `has ${describeLength(length)}. The minimum is ${minimumLength}`;
}

/** Whether a value is not a fallback, as in `process.env.POOL_ID ?? ""`, which only satisfies the compiler. */
function isWrittenInPlace({ site: { slot } }: Value): boolean {
  return slot !== undefined && !slot.fixed;
}

function describeLength(length: number): string {
  return `${length} ${length === 1 ? "character" : "characters"}`;
}

const names: Readonly<Record<string, string>> = {
  " ": "a space",
  "\n": "a line break",
  "\r": "a line break",
  "\t": "a tab",
};

function describeCharacter(character: string): string {
  const name = Object.hasOwn(names, character) ? names[character] : undefined;
  return (
    name ?? (/[\p{Z}\p{C}]/u.test(character) ? `the character ${codeOf(character)}` : `the character '${character}'`)
  );
}

/** `U+00A0` for an invisible character. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
