import { Entry, type IsOpened } from "../shared/outline.ts";

const SPACE = 0x20;
const NUMBER_SIGN = 0x23;

/**
 * Finds the top-level entries of a YAML text by their indentation, without reading their values.
 *
 * In valid YAML, everything inside an entry is indented more than its key, except for comments and empty lines.
 *
 * @returns `undefined` if that is not enough: with aliases, flow style, unusual keys, several documents or directives
 */
export function outlineYaml(text: string, isOpened: IsOpened): readonly Entry[] | undefined {
  return hasAliases(text) ? undefined : new YamlScanner(text, isOpened).scan();
}

/** The position after a byte order mark, or after a line that only starts the document. */
function startOfContent(text: string): number {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let lineStart = start; lineStart < text.length; lineStart = endOfLine(text, lineStart)) {
    if (!isBlank(text, lineStart)) {
      const isMarker = text.startsWith("---", lineStart) && isBlank(text, lineStart + 3);
      return isMarker ? endOfLine(text, lineStart) : start;
    }
  }
  return start;
}

/** A key followed by a colon. */
interface Header {
  readonly key: string;
  readonly end: number;
  /** The position of its colon. */
  readonly colon: number;
}

const plainHeader = /[\w$]+:(?=[\n ])/uy;
const anyHeader = /(?:"([^"\\\n]*)"|'([^'\n]*)'|([\w$][^\s:#"'`]*(?::+[^\s:#"'`]+)*))[\t ]*:(?=[\t\n\r ]|$)/uy;

function headerAt(text: string, start: number): Header | undefined {
  // Most keys are plain words. A plain test is faster than a match with groups.
  plainHeader.lastIndex = start;
  if (plainHeader.test(text)) {
    const colon = plainHeader.lastIndex - 1;
    return { key: text.slice(start, colon), end: colon, colon };
  }
  anyHeader.lastIndex = start;
  const match = anyHeader.exec(text);
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && key !== undefined
    ? { key, end: start + match[0].slice(0, -1).trimEnd().length, colon: anyHeader.lastIndex - 1 }
    : undefined;
}

/** The indentation of the end of the text, which ends everything. */
const OUTERMOST = -1;

class YamlScanner {
  readonly #text: string;
  readonly #isOpened: IsOpened;
  /** The start of the next line that contains more than a comment; otherwise the end of the text. */
  #line: number;
  /** Its indentation. */
  #indent = OUTERMOST;

  constructor(text: string, isOpened: IsOpened) {
    this.#text = text;
    this.#isOpened = isOpened;
    this.#line = text.length;
  }

  scan(): readonly Entry[] | undefined {
    this.#goTo(startOfContent(this.#text));
    return this.#scanEntries([], OUTERMOST);
  }

  /** The entries from the next line on, all of which have the indentation of the first. */
  #scanEntries(path: readonly string[], outerIndent: number): readonly Entry[] | undefined {
    const indent = this.#indent;
    if (indent <= outerIndent) {
      return undefined;
    }
    const entries: Entry[] = [];
    while (this.#indent === indent) {
      const entry = this.#scanEntry(path, indent);
      if (!entry) {
        return undefined;
      }
      entries.push(entry);
    }
    return this.#indent <= outerIndent ? entries : undefined;
  }

  #scanEntry(path: readonly string[], indent: number): Entry | undefined {
    const start = this.#line + indent;
    const header = headerAt(this.#text, start);
    if (!header) {
      return undefined;
    }
    const { key, end, colon } = header;
    if (!this.#isOpened(path, key)) {
      this.#goToOuter(colon, indent);
      return new Entry(key, start, end, start, this.#line);
    }
    if (!isBlank(this.#text, colon + 1)) {
      return undefined;
    }
    this.#goTo(endOfLine(this.#text, colon));
    const children = this.#scanEntries([...path, key], indent);
    return children && new Entry(key, start, end, start, this.#line, children);
  }

  /** Moves to the first line after a position that is not indented more than this. Most lines of a template are. */
  #goToOuter(position: number, indent: number): void {
    let line = position;
    do {
      do {
        line = endOfLine(this.#text, line);
      } while (isDeeper(this.#text, line, indent));
      this.#goTo(line);
      line = this.#line;
    } while (this.#indent > indent);
  }

  /** Moves to the first line from a position that contains more than a comment. */
  #goTo(start: number): void {
    for (let line = start; line < this.#text.length; line = endOfLine(this.#text, line)) {
      const position = skipSpaces(this.#text, line);
      if (!isBlank(this.#text, position)) {
        this.#line = line;
        this.#indent = position - line;
        return;
      }
    }
    this.#line = this.#text.length;
    this.#indent = OUTERMOST;
  }
}

function isDeeper(text: string, line: number, indent: number): boolean {
  for (let position = line + indent; position >= line; position -= 1) {
    if (text.charCodeAt(position) !== SPACE) {
      return false;
    }
  }
  return true;
}

/** The start of the next line, or the end of the text. */
function endOfLine(text: string, position: number): number {
  const lineFeed = text.indexOf("\n", position);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

function skipSpaces(text: string, start: number): number {
  let position = start;
  while (text.charCodeAt(position) === SPACE) {
    position += 1;
  }
  return position;
}

const nothing = /[\t ]*(?:#|\r?\n|$)/uy;

/** Whether the rest of the line contains at most a comment. */
function isBlank(text: string, position: number): boolean {
  if (text.charCodeAt(position) > NUMBER_SIGN) {
    return false;
  }
  nothing.lastIndex = position;
  return nothing.test(text);
}

/** Whether an anchor's name seems to be used as an alias anywhere in the text. */
function hasAliases(text: string): boolean {
  const anchors = namesAfter("&", text);
  return anchors.size > 0 && [...namesAfter("*", text)].some(alias => anchors.has(alias));
}

const name = /[^\s,[\]{}]+/uy;

/** The names after an indicator, where a value can start. */
function namesAfter(indicator: "&" | "*", text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let position = text.indexOf(indicator); position !== -1; position = text.indexOf(indicator, position + 1)) {
    name.lastIndex = position + 1;
    const match = /[\s,[{]/u.test(text[position - 1] ?? " ") ? name.exec(text) : null;
    if (match) {
      names.add(match[0]);
    }
  }
  return names;
}
