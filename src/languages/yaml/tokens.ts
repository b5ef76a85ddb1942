import type { CST, Scalar } from "yaml";

/** Where an item of a collection starts: at its dash, anchor, tag, `?` or key. */
export function startOfItem({ start, key, sep, value }: CST.CollectionItem): number | undefined {
  const first = start.find(({ type }) => marksItem.has(type)) ?? key ?? sep?.[0] ?? value;
  return first?.offset;
}

const marksItem: ReadonlySet<CST.TokenType> = new Set(["seq-item-ind", "explicit-key-ind", "anchor", "tag"]);

/** The actual items, excluding comments after the last one and what follows a trailing comma. */
export function writtenItems(items: readonly CST.CollectionItem[]): readonly CST.CollectionItem[] {
  return items.filter(({ start, key, sep, value }) => Boolean(key ?? sep ?? value) || start.some(isWritten));
}

function isWritten({ type }: CST.SourceToken): boolean {
  return marksItem.has(type);
}

/** The tokens after the first one of a type; they precede the value. */
export function tokensAfter(
  tokens: readonly CST.SourceToken[],
  type: CST.SourceToken["type"],
): readonly CST.SourceToken[] | undefined {
  const index = tokens.findIndex(token => token.type === type);
  return index === -1 ? undefined : tokens.slice(index + 1);
}

/** The end of the last anchor, tag or indicator. */
export function endOfMarks(tokens: readonly CST.SourceToken[]): number | undefined {
  const last = tokens.findLast(({ type }) => marksItem.has(type) || type === "map-value-ind");
  return last && last.offset + last.source.length;
}

/** Whether replacing a value together with its tag would remove an anchor. */
export function hasAnchorAfterTag(tokens: readonly CST.SourceToken[]): boolean {
  const tag = tokens.findIndex(({ type }) => type === "tag");
  return tag !== -1 && tokens.findIndex(({ type }) => type === "anchor") > tag;
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
