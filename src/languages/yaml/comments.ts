import { Lexer } from "yaml";
import type { Range } from "../../model/site.ts";

const SCALAR_FOLLOWS = "\u001F";
const lexerMarks = new Set(["\u0002", "\u0018", SCALAR_FOLLOWS]);

/** The comments in a YAML text up to the last one that may be an ESLint directive. */
export function* yamlComments(text: string): Iterable<Range> {
  const last = [...text.matchAll(/#[ \t]*eslint/gu)].at(-1)?.index ?? -1;
  let offset = 0;
  let isScalar = false;
  for (const token of last === -1 ? [] : new Lexer().lex(text)) {
    if (offset > last) {
      return;
    }
    if (!isScalar && lexerMarks.has(token)) {
      isScalar = token === SCALAR_FOLLOWS;
      continue;
    }
    const end = offset + token.length;
    if (!isScalar && token.startsWith("#") && text.startsWith(token, offset)) {
      yield [offset, end];
    }
    isScalar = false;
    offset = end;
  }
}
