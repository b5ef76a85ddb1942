import type { Range } from "../../model/site.ts";
import type { Tree, UnreadDocument } from "../documents.ts";
import { outlineJson } from "../json/outline.ts";
import { endOfValue, skipTrivia } from "../json/skip.ts";
import { looksLikeJson } from "../json/text.ts";
import { readTree } from "./tree.ts";

/** The documents in a text. JSON has several if it is the output of several commands. */
export function documentsIn(text: string): readonly UnreadDocument[] {
  if (!looksLikeJson(text)) {
    return yamlRanges(text).map(range => unread(text, range, "yaml", keysOfYaml(text.slice(...range))));
  }
  const keys = keysOfJson(text);
  return keys
    ? [unread(text, [0, text.length], "json", keys)]
    : jsonRanges(text).map(range => unread(text, range, "json", keysOfJson(text.slice(...range))));
}

function unread(text: string, range: Range, syntax: "json" | "yaml", keys: UnreadDocument["keys"]): UnreadDocument {
  return { text: text.slice(...range), keys, read: () => treeIn(text, range, syntax) };
}

function treeIn(text: string, range: Range, syntax: "json" | "yaml"): Tree | undefined {
  const tree = readTree(text, range, syntax);
  return tree === "needs-whole" ? undefined : tree;
}

function jsonRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  for (let start = skipTrivia(text, 0); start < text.length;) {
    const end = endOfValue(text, start);
    if (end === undefined) {
      return [];
    }
    const next = skipTrivia(text, end);
    ranges.push([start, next]);
    start = next;
  }
  return ranges;
}

function keysOfJson(document: string): ReadonlySet<string> | undefined {
  const entries = outlineJson(document, () => false);
  return entries && new Set(entries.map(({ key }) => key));
}

/** Such a line ends a document anywhere, even in a block scalar. */
const marker = /^(?:---|\.\.\.)(?=[\t\n\r ]|$)/gmu;

/** The ranges of the documents. A single one includes what precedes it, such as directives. */
function yamlRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, 0: line } of text.matchAll(marker)) {
    ranges.push([start, index]);
    start = index + line.length;
  }
  ranges.push([start, text.length]);
  const written = ranges.filter(range => /^\uFEFF?[^\s#%]/mu.test(text.slice(...range)));
  const [first, ...others] = written;
  return first && others.length === 0 ? [[0, first[1]]] : written;
}

const yamlKey = /^(?:"([^"\n]*)"|'([^'\n]*)'|([\w$][\w$.-]*))[\t ]*:(?=[\t\n\r ]|$)/gmu;

/** Blank lines, comments and the start of a document, followed by a list. */
const yamlList = /^(?:(?:---)?[\t ]*(?:#.*)?\r?\n)*-[\t ]/u;

function keysOfYaml(document: string): ReadonlySet<string> | undefined {
  if (yamlList.test(document)) {
    return undefined;
  }
  const matches = [...document.matchAll(yamlKey)];
  return new Set(matches.map(([, double, single, plain]) => double ?? single ?? plain ?? ""));
}
