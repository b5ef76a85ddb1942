import { noteOnFile } from "../current-file.ts";
import { mayHoldDocumentClients } from "../triggers.ts";
import { commentValue, findDirectiveComments } from "./directive-comments.ts";
import { inertScopeManager } from "./inert-scope-manager.ts";
import { inertTypeServices } from "./inert-type-services.ts";
import { locator, type Location } from "./locations.ts";

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

/**
 * An ESLint parser that reads nothing of a YAML or JSON file but its directive comments. Rules on templates read the
 * text, and rules of other plugins, which are often on for every file, find nothing here that they could report or
 * stumble over.
 */
export const inertParser = { parseForESLint };

/** What ESLint takes from a parser. */
export interface ParseResult {
  readonly ast: object;
  readonly visitorKeys: Record<string, string[]>;
  readonly scopeManager: object;
  readonly services: object;
}

function parseForESLint(text: string): ParseResult {
  noteOnFile({ tree: "inert" });
  const root = {
    // Without a type it is no node, so that not even rules that visit every node visit this one.
    type: undefined,
    sourceType: "module",
    range: [0, text.length],
    loc: wholeOf(text),
    body: [],
    tokens: [],
    comments: readComments(text),
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

function readComments(text: string): Comment[] {
  const ranges = findDirectiveComments(text, mayHoldDocumentClients(text));
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
