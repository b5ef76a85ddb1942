/** The maximum nesting depth of a template: deeper than any real one, but safe for the stack. */
export const MAX_DEPTH = 200;

/** The maximum number of nodes that all aliases of a file may expand to. */
export const MAX_ALIASED_NODES = 10_000;

/** The maximum apparent nesting depth of a text that is passed to `yaml` at all. */
const SAFE_DEPTH = 500;

const lineFeed = 10;
const opening: ReadonlySet<number | undefined> = new Set(["[", "{"].map(bracket => bracket.codePointAt(0)));
const closing: ReadonlySet<number | undefined> = new Set(["]", "}"].map(bracket => bracket.codePointAt(0)));
const indenting: ReadonlySet<number | undefined> = new Set([" ", "\t", "-", "?", ":"].map(sign => sign.codePointAt(0)));

/**
 * Whether a text could overflow the stack of `yaml`, which is recursive: not everything that happens then can be
 * caught. Only counts brackets and indentation, even inside strings.
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
