import type { Range } from "../../model/site.ts";
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

/** A comment that tells ESLint something. */
export interface Directive {
  /** What it says, without the marks of a comment. */
  readonly value: string;
  readonly range: Range;
}

/** What an inert parser asks of whoever sets it up. */
export interface InertParserOptions {
  /** What kind of file it is for, which our rules find in the parser services as `cognitoLanguage`. */
  readonly language: string;
  /** The comments that tell ESLint something about this plugin's rules, in the order of the text. */
  readonly directivesIn: (text: string) => readonly Directive[];
  /** Called for each file before it is parsed. */
  readonly onParse: () => void;
}

/** What ESLint needs of a parser. */
export interface Parser {
  parseForESLint(text: string, options?: ParserOptions): ParseResult;
}

/** What ESLint tells a parser of a file. */
export interface ParserOptions {
  readonly filePath?: string;
}

/**
 * Makes an ESLint parser that reads nothing of a file but its directive comments. Our rules read the text, and rules of
 * other plugins, which are often on for every file, find nothing here that they could report or stumble over.
 */
export function createInertParser(options: InertParserOptions): Parser {
  return { parseForESLint: (text, { filePath } = {}) => parse(text, filePath, options) };
}

/** What ESLint takes from a parser. */
export interface ParseResult {
  readonly ast: object;
  readonly visitorKeys: Record<string, string[]>;
  readonly scopeManager: object;
  readonly services: object;
}

function parse(
  text: string,
  filePath: string | undefined,
  { language, directivesIn, onParse }: InertParserOptions,
): ParseResult {
  onParse();
  const root = {
    // Without a type it is no node, so that not even rules that visit every node visit this one.
    type: undefined,
    sourceType: "module",
    range: [0, text.length],
    loc: wholeOf(text),
    body: [],
    tokens: [],
    comments: commentsOf(directivesIn(text), text),
  };
  return {
    ast: root,
    visitorKeys: {},
    scopeManager: inertScopeManager(root),
    services: { ...inertTypeServices, cognitoLanguage: language, cognitoFile: filePath },
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

function commentsOf(directives: readonly Directive[], text: string): Comment[] {
  if (directives.length === 0) {
    return [];
  }
  const locate = locator(text);
  return directives.map(({ value, range: [start, end] }) => ({
    // A line comment could not hold `eslint-disable`, which ESLint takes from block comments only.
    type: "Block",
    value,
    range: [start, end],
    loc: { start: locate(start), end: locate(end) },
  }));
}
