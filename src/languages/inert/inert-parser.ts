import { commentValue, findDirectiveComments } from "./directive-comments.ts";
import { inertScopeManager } from "./scope-manager.ts";
import { inertTypeServices } from "./type-services.ts";
import { locator, type Location } from "../document/locations.ts";

interface SourceLocation {
  readonly start: Location;
  readonly end: Location;
}

interface Comment {
  readonly type: "Block";
  readonly value: string;
  readonly range: [start: number, end: number];
  readonly loc: SourceLocation;
}

/** What an inert parser asks of whoever sets it up. */
export interface InertParserOptions {
  /** Whether a text can hold an app client. In one that cannot, only comments of the file's own kind are looked for. */
  readonly mayHoldClients: (text: string) => boolean;
  /** Called for each file before it is parsed. */
  readonly onParse: () => void;
}

/** What ESLint needs of a parser. */
export interface Parser {
  parseForESLint(text: string): ParseResult;
}

/**
 * Makes an ESLint parser that reads nothing of a file but its directive comments. Our rules read the text, and rules of
 * other plugins, which are often on for every file, find nothing here that they could report or stumble over.
 */
export function createInertParser(options: InertParserOptions): Parser {
  return { parseForESLint: text => parse(text, options) };
}

/** What ESLint takes from a parser. */
export interface ParseResult {
  readonly ast: object;
  readonly visitorKeys: Record<string, string[]>;
  readonly scopeManager: object;
  readonly services: object;
}

function parse(text: string, { mayHoldClients, onParse }: InertParserOptions): ParseResult {
  onParse();
  const root = {
    // Without a type it is no node, so that not even rules that visit every node visit this one.
    type: undefined,
    sourceType: "module",
    range: [0, text.length],
    loc: wholeOf(text),
    body: [],
    tokens: [],
    comments: readComments(text, mayHoldClients(text)),
  };
  return {
    ast: root,
    visitorKeys: {},
    scopeManager: inertScopeManager(root),
    services: { ...inertTypeServices, isCognitoTemplate: true },
  };
}

/** Counts lines only when somebody asks where the file ends. */
function wholeOf(text: string): SourceLocation {
  return {
    start: { line: 1, column: 0 },
    get end() {
      return locator(text)(text.length);
    },
  };
}

function readComments(text: string, mayHoldClients: boolean): Comment[] {
  const ranges = findDirectiveComments(text, mayHoldClients);
  if (ranges.length === 0) {
    return [];
  }
  const locate = locator(text);
  return ranges.map(([start, end]) => ({
    // A line comment could not hold `eslint-disable`, which ESLint takes from block comments only.
    type: "Block",
    value: commentValue(text, [start, end]),
    range: [start, end],
    loc: { start: locate(start), end: locate(end) },
  }));
}
