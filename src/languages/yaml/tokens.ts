import type { CST, Scalar } from "yaml";

/** Where an item of a collection starts: at its dash, anchor, tag, `?` or key. */
export function startOfItem({ start, key, sep, value }: CST.CollectionItem): number | undefined {
  const first = start.find(({ type }) => marksItem.has(type)) ?? key ?? sep?.[0] ?? value;
  return first?.offset;
}

const marksItem: ReadonlySet<CST.TokenType> = new Set(["seq-item-ind", "explicit-key-ind", "anchor", "tag"]);

/** The end of the last anchor, tag or indicator. */
export function endOfMarks(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.findLast(({ type }) => marksItem.has(type) || type === "map-value-ind");
  return last && last.offset + last.source.length;
}

/** Whether replacing a value together with its tag, if it has one, would remove an anchor. */
export function hasAnchorAfterTag(tokens: readonly CST.SourceToken[]): boolean {
  return indexOf("anchor", tokens) > indexOf("tag", tokens);
}

function indexOf(wanted: CST.TokenType, tokens: readonly CST.SourceToken[]): number {
  return tokens.findIndex(({ type }) => type === wanted);
}

/** Whether a scalar is empty, as the value of `key:`. */
export function isEmptyScalar(node: Scalar.Parsed): boolean {
  return node.type === "PLAIN" && node.source === "";
}

/**
 * The end of a scalar's text without the line ending after it, but including empty lines that are, or may be, part of
 * it (`|+`).
 */
export function endOfScalar({ range, type }: Scalar.Parsed, source: string): number {
  const [start, end] = range;
  if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED") {
    return end;
  }
  const isKept = /^[|>]\d?\+/u.test(source.slice(start, start + 3));
  let position = end;
  while (position > start && source[position - 1] === "\n") {
    position -= source[position - 2] === "\r" ? 2 : 1;
    if (isKept) {
      break;
    }
  }
  return position;
}

/** Whether a quoted scalar is terminated, rather than ending with an escaped quote at the end of the text. */
export function isClosed({ range: [start, end], type }: Scalar.Parsed, source: string): boolean {
  switch (type) {
    case "QUOTE_DOUBLE":
      return /^"[^"\\]*(?:\\[\s\S][^"\\]*)*"$/u.test(source.slice(start, end));
    case "QUOTE_SINGLE":
      return /^'[^']*(?:''[^']*)*'$/u.test(source.slice(start, end));
    default:
      return true;
  }
}
