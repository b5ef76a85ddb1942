import type { DelimitedContainer, Range } from "../../model/site.ts";
import type { Style } from "../print/style.ts";

/** An item between brackets, including parentheses around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** The end of the item's comma, or of the item if it has none. */
  readonly commaEnd: number;
  readonly hasComma: boolean;
}

/** What is between brackets, in source order. */
export interface Contents {
  readonly items: readonly Item[];
  readonly comments: readonly Range[];
}

/** Reads what is around the items. `null`: it is not only commas, comments and parentheses where they belong. */
export function readContents(
  text: string,
  { range: [open, close], items: ranges }: DelimitedContainer,
  style: Style,
): Contents | null {
  const comments: Range[] = [];
  const items: Item[] = [];
  const readGapAfter = (position: number, index: number) =>
    readGap(text, [position, ranges[index]?.[0] ?? close - 1], style, comments);
  let before = readGapAfter(open + 1, 0);
  if (!isInPlace(before, /^\(*$/u)) {
    return null;
  }
  for (const [index, [start, end]] of ranges.entries()) {
    const behind = readGapAfter(end, index + 1);
    if (!isInPlace(behind, index + 1 < ranges.length ? /^\)*,\(*$/u : /^\)*,?$/u)) {
      return null;
    }
    const opening = before.indexOf("(");
    const closing = behind.lastIndexOf(")");
    const comma = behind.indexOf(",");
    const itemEnd = end + closing + 1;
    items.push({
      start: opening === -1 ? start : start - before.length + opening,
      end: itemEnd,
      commaEnd: comma === -1 ? itemEnd : end + comma + 1,
      hasComma: comma !== -1,
    });
    before = behind;
  }
  return { items, comments };
}

/** The text between two items, or between one and a bracket, with the comments collected and replaced by spaces. */
function readGap(text: string, [start, end]: Range, { comment }: Style, comments: Range[]): string {
  let gap = "";
  while (start + gap.length < end) {
    const position = start + gap.length;
    comment.lastIndex = position;
    if (comment.test(text) && comment.lastIndex <= end) {
      comments.push([position, comment.lastIndex]);
      gap += " ".repeat(comment.lastIndex - position);
    } else {
      gap += text.charAt(position);
    }
  }
  return gap;
}

function isInPlace(gap: string, order: RegExp): boolean {
  return order.test(gap.replaceAll(/\s/gu, ""));
}
