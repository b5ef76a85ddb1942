import { Entry, type IsOpened } from "../document/outline.ts";

/**
 * Finds the entries at the top of a YAML text by their indentation, without reading their values.
 *
 * Whatever an entry holds is indented deeper than its key, comments and empty lines aside, or the text is no YAML.
 *
 * @returns `undefined` where that says too little: with aliases, flow style, odd keys, several documents, directives
 */
export function outlineYaml(text: string, isOpened: IsOpened): readonly Entry[] | undefined {
  return hasAliases(text) ? undefined : outlineEntries(text, startOfContent(text), text.length, [], isOpened);
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

const header = /(?:"([^"\\\n]*)"|'([^'\n]*)'|([\w$][^\s:#"'`]*(?::+[^\s:#"'`]+)*))[\t ]*:(?=[\t\n\r ]|$)/uy;

function outlineEntries(
  text: string,
  start: number,
  end: number,
  path: readonly string[],
  isOpened: IsOpened,
): readonly Entry[] | undefined {
  const headers = findHeaders(text, start, end);
  if (!headers || headers.length === 0) {
    return undefined;
  }
  const entries: Entry[] = [];
  for (const [index, { key, keyRange, bodyStart }] of headers.entries()) {
    const range = [keyRange[0], headers[index + 1]?.lineStart ?? end] as const;
    if (!isOpened(path, key)) {
      entries.push(new Entry(key, ...keyRange, ...range));
      continue;
    }
    const children =
      bodyStart === undefined ? undefined : outlineEntries(text, bodyStart, range[1], [...path, key], isOpened);
    if (!children) {
      return undefined;
    }
    entries.push(new Entry(key, ...keyRange, ...range, children));
  }
  return entries;
}

interface Header {
  readonly key: string;
  readonly keyRange: readonly [number, number];
  readonly lineStart: number;
  /** The next line, where nothing but a comment stands behind the key. */
  readonly bodyStart: number | undefined;
}

/** The lines that are indented as the first one, all of which must begin with a key. */
function findHeaders(text: string, start: number, end: number): readonly Header[] | undefined {
  const first = firstLine(text, start, end);
  if (first === undefined) {
    return [];
  }
  const indent = skipSpaces(text, first) - first;
  const headers: Header[] = [];
  for (let line: number | undefined = first; line !== undefined && line < end; line = nextLine(text, line, indent)) {
    const position = skipSpaces(text, line);
    if (isBlank(text, position)) {
      continue;
    }
    header.lastIndex = position;
    const match = position - line === indent ? header.exec(text) : null;
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || key === undefined) {
      return undefined;
    }
    const colon = header.lastIndex - 1;
    headers.push({
      key,
      keyRange: [position, position + match[0].slice(0, -1).trimEnd().length],
      lineStart: line,
      bodyStart: isBlank(text, colon + 1) ? endOfLine(text, colon) : undefined,
    });
  }
  return headers;
}

/** The start of the first line that has more than a comment. */
function firstLine(text: string, start: number, end: number): number | undefined {
  for (let line = start; line < end; line = endOfLine(text, line)) {
    if (!isBlank(text, skipSpaces(text, line))) {
      return line;
    }
  }
  return undefined;
}

/** By an indentation, what comes before a line that is not indented deeper: most lines of a template are. */
const lineBreaks = new Map<number, RegExp>();

/** The start of the next line that is not indented deeper. */
function nextLine(text: string, position: number, indent: number): number | undefined {
  const lineBreak = lineBreaks.get(indent) ?? new RegExp(String.raw`\n {0,${indent}}(?! )`, "gu");
  lineBreaks.set(indent, lineBreak);
  lineBreak.lastIndex = position;
  const match = lineBreak.exec(text);
  return match ? match.index + 1 : undefined;
}

/** The start of the next line, or the end of the text. */
function endOfLine(text: string, position: number): number {
  const lineFeed = text.indexOf("\n", position);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

function skipSpaces(text: string, start: number): number {
  let position = start;
  while (text.charCodeAt(position) === 0x20) {
    position += 1;
  }
  return position;
}

const nothing = /[\t ]*(?:#|\r?\n|$)/uy;

/** Whether there is nothing but a comment on the rest of the line. */
function isBlank(text: string, position: number): boolean {
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
