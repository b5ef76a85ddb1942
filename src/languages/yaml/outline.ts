import { Entry, type IsOpened } from "../document/outline.ts";

const SPACE = 0x20;
const NUMBER_SIGN = 0x23;

/**
 * Finds the entries at the top of a YAML text by their indentation, without reading their values.
 *
 * Whatever an entry holds is indented deeper than its key, comments and empty lines aside, or the text is no YAML.
 *
 * @returns `undefined` where that says too little: with aliases, flow style, odd keys, several documents, directives
 */
export function outlineYaml(text: string, isOpened: IsOpened): readonly Entry[] | undefined {
  return hasAliases(text) ? undefined : new YamlScanner(text, isOpened).scan();
}

/** Behind a byte order mark, and behind a line that only begins the document. */
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

/** A key that stands in front of a colon. */
interface Header {
  readonly key: string;
  readonly end: number;
  /** Where its colon is. */
  readonly colon: number;
}

const plainHeader = /[\w$]+:(?=[\n ])/uy;
const anyHeader = /(?:"([^"\\\n]*)"|'([^'\n]*)'|([\w$][^\s:#"'`]*(?::+[^\s:#"'`]+)*))[\t ]*:(?=[\t\n\r ]|$)/uy;

function headerAt(text: string, start: number): Header | undefined {
  // Most keys are plain words. To say only whether there is one takes the engine less time than to say what it is.
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

/** How deep the end of a text is, so that it ends everything. */
const OUTERMOST = -1;

class YamlScanner {
  readonly #text: string;
  readonly #isOpened: IsOpened;
  /** Where the line begins that is next, which has more than a comment. Else the end of the text. */
  #line: number;
  /** How deep it is. */
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

  /** The entries from the next line on, each of which begins as deep as the first one. */
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

  /** Goes to the first line behind a position that is no deeper than this. Most lines of a template are deeper. */
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

  /** Goes to the first line from here that has more than a comment. */
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

/** Whether there is nothing but a comment on the rest of the line. */
function isBlank(text: string, position: number): boolean {
  if (text.charCodeAt(position) > NUMBER_SIGN) {
    return false;
  }
  nothing.lastIndex = position;
  return nothing.test(text);
}

/** Whether a name is anchored and, anywhere in the text, seems to be used. */
function hasAliases(text: string): boolean {
  const anchors = namesBehind("&", text);
  return anchors.size > 0 && [...namesBehind("*", text)].some(alias => anchors.has(alias));
}

const name = /[^\s,[\]{}]+/uy;

/** What stands behind an indicator where a value can begin. */
function namesBehind(indicator: "&" | "*", text: string): ReadonlySet<string> {
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
