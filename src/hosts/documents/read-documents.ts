import type { Range } from "../../model/site.ts";
import { outlineJson } from "../template/json-outline.ts";
import { looksLikeJson } from "../template/json-text.ts";
import { readTree, type Tree } from "../template/tree.ts";

/** A document of a text that has not been read. */
export interface UnreadDocument {
  /** The keys at its top. `undefined`: it is a list. */
  readonly keys: ReadonlySet<string> | undefined;
  /** `undefined`: it cannot be read. */
  read(): Tree | undefined;
}

/** The documents of a text: one of JSON, any number of YAML. */
export function documentsIn(text: string): readonly UnreadDocument[] {
  if (looksLikeJson(text)) {
    const keys = outlineJson(text)?.map(({ key }) => key);
    const isList = /^\s*\[/u.test(text);
    return keys || isList ? [{ keys: keys && new Set(keys), read: () => treeIn(text, [0, text.length], "json") }] : [];
  }
  return yamlRanges(text).map(range => ({
    keys: new Set(keysOfYaml(text.slice(...range))),
    read: () => treeIn(text, range, "yaml"),
  }));
}

function treeIn(text: string, range: Range, syntax: "json" | "yaml"): Tree | undefined {
  const tree = readTree(text, range, syntax);
  return tree === "needs-whole" ? undefined : tree;
}

/** Such a line ends a document wherever it stands, in a block of text too. */
const marker = /^(?:---|\.\.\.)(?=[\t\n\r ]|$)/gmu;

/** The ranges of the documents. One alone is the whole text, with what stands in front of it. */
function yamlRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, 0: line } of text.matchAll(marker)) {
    ranges.push([start, index]);
    start = index + line.length;
  }
  ranges.push([start, text.length]);
  const written = ranges.filter(range => /^[^\s#%]/mu.test(text.slice(...range).replace(/^\uFEFF/u, "")));
  return written.length === 1 ? [[0, text.length]] : written;
}

const yamlKey = /^(?:"([^"\n]*)"|'([^'\n]*)'|([\w$][\w$.-]*))[\t ]*:(?=[\t\n\r ]|$)/gmu;

function keysOfYaml(document: string): readonly string[] {
  return [...document.matchAll(yamlKey)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}
