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

/** An ESLint directive comment. */
export interface Directive {
  /** Its text, without comment delimiters. */
  readonly value: string;
  readonly range: Range;
}

/** What the creator of an inert parser provides. */
export interface InertParserOptions {
  /** The kind of file that it is for, which our rules find in the parser services as `cognitoLanguage`. */
  readonly language: string;
  /** The comments that are ESLint directives for this plugin's rules, in source order. */
  readonly directivesIn: (text: string) => readonly Directive[];
  /** Called before each file is parsed. */
  readonly onParse: () => void;
}

/** The interface of an ESLint parser. */
export interface Parser {
  parseForESLint(text: string, options?: ParserOptions): ParseResult;
}

/** What ESLint passes to a parser about a file. */
export interface ParserOptions {
  readonly filePath?: string;
}

/**
 * Creates an ESLint parser that reads nothing from a file but its directive comments. Our rules read the text. Rules of
 * other plugins, which often apply to every file, find nothing here to report or to crash on.
 */
export function createInertParser(options: InertParserOptions): Parser {
  return { parseForESLint: (text, { filePath } = {}) => parse(text, filePath, options) };
}

/** The result that ESLint expects from a parser. */
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
    // Without a type it is not a node, so that even rules that visit every node skip it.
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

/** Counts lines only when the end of the file is needed. */
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
    // ESLint accepts `eslint-disable` only in block comments, not in line comments.
    type: "Block",
    value,
    range: [start, end],
    loc: { start: locate(start), end: locate(end) },
  }));
}
