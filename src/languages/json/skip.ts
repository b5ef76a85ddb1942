const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SLASH = 0x2f;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

const SPACE = 0x20;
const space = /[\t\n\r ]*/uy;
const word = /[\w.+-]+/uy;
/**
 * What can be skipped between brackets: white space, commas, colons, words, simple strings. Limited, because V8 fails
 * on too many repetitions.
 */
const filling = /[\t\n\r ,:\w.+-]*(?:"[^"\\\n]*"[\t\n\r ,:\w.+-]*){0,1000}/uy;
const comment = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy;

/** The end of the JSON value that starts at a position. `undefined`: there is none. */
export function endOfValue(text: string, start: number): number | undefined {
  switch (text.charCodeAt(start)) {
    case QUOTE:
      return endOfString(text, start);
    case OPENING_BRACE:
    case OPENING_BRACKET:
      return endOfNested(text, start);
    default:
      return endOfMatch(word, text, start);
  }
}

/** The end of the string whose opening quote is at a position. */
function endOfString(text: string, start: number): number | undefined {
  for (let position = start + 1; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) {
      return position + 1;
    }
    if (code === LINE_FEED) {
      return undefined;
    }
    if (code === BACKSLASH) {
      position += 1;
    }
  }
  return undefined;
}

/**
 * The end of the object or array that starts at a position. It does not matter which bracket closes which. But syntax
 * that JSON lacks may be YAML, where strings and comments differ.
 */
function endOfNested(text: string, start: number): number | undefined {
  let depth = 0;
  let position: number | undefined = start;
  do {
    const code = text.charCodeAt(position);
    if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      depth += 1;
      position += 1;
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
      depth -= 1;
      position += 1;
    } else {
      position = endOfFilling(text, position) ?? endOfOther(code, text, position);
    }
  } while (depth > 0 && position !== undefined);
  return position;
}

function endOfFilling(text: string, start: number): number | undefined {
  const end = endOfMatch(filling, text, start);
  return end === start ? undefined : end;
}

/** The end of a string with escapes, or of a comment. */
function endOfOther(code: number, text: string, position: number): number | undefined {
  return code === QUOTE ? endOfString(text, position) : endOfMatch(comment, text, position);
}

/** The position of the next thing other than white space and comments. */
export function skipTrivia(text: string, start: number): number {
  let position = skipSpace(text, start);
  while (text.charCodeAt(position) === SLASH) {
    const end = endOfMatch(comment, text, position);
    if (end === undefined) {
      return position;
    }
    position = skipSpace(text, end);
  }
  return position;
}

function skipSpace(text: string, start: number): number {
  if (text.charCodeAt(start) > SPACE) {
    return start;
  }
  space.lastIndex = start;
  space.test(text);
  return space.lastIndex;
}

function endOfMatch(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
