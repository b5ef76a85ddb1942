/** How deep a template may be nested: deeper than any real one, and far from the end of anybody's stack. */
export const MAX_DEPTH = 200;

/** How many nodes all aliases of a file together may stand for. */
export const MAX_ALIASED_NODES = 10_000;

/** How deep a text may seem to be nested that is given to `yaml` at all. */
const SAFE_DEPTH = 500;

const lineFeed = 10;
const opening: ReadonlySet<number | undefined> = new Set(["[", "{"].map(bracket => bracket.codePointAt(0)));
const closing: ReadonlySet<number | undefined> = new Set(["]", "}"].map(bracket => bracket.codePointAt(0)));
const indenting: ReadonlySet<number | undefined> = new Set([" ", "\t", "-", "?", ":"].map(sign => sign.codePointAt(0)));

/**
 * Whether a text could take `yaml` to the end of the stack, as it calls itself for each level: not everything that
 * happens there can be caught. Only brackets and the beginnings of lines are looked at, and those in strings count, too.
 */
export function mayOverflow(text: string): boolean {
  let brackets = 0;
  let indentation = 0;
  let beginsLine = true;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === lineFeed) {
      indentation = 0;
      beginsLine = true;
      continue;
    }
    beginsLine &&= indenting.has(code);
    if (beginsLine) {
      indentation += 1;
    } else if (opening.has(code)) {
      brackets += 1;
    } else if (closing.has(code)) {
      brackets = Math.max(0, brackets - 1);
    }
    if (brackets + indentation > SAFE_DEPTH) {
      return true;
    }
  }
  return false;
}
