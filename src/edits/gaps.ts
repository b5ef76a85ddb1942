import type { DelimitedContainer, Range } from "../model/site.ts";
import type { Syntax } from "./syntax.ts";

/** An item between brackets, with the parentheses around it. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Behind the item's comma, or behind the item where it has none. */
  readonly commaEnd: number;
  readonly hasComma: boolean;
}

/** What stands between brackets, in the order of the text. */
export interface Contents {
  readonly items: readonly Item[];
  readonly comments: readonly Range[];
}

interface Token {
  readonly type: "comment" | "comma" | "(" | ")";
  readonly range: Range;
}

/** Reads what stands around the items, or `null` where it is not only commas, comments and parentheses in place. */
export function readContents(text: string, container: DelimitedContainer, syntax: Syntax): Contents | null {
  const [open, close] = container.range;
  const gaps: (readonly Token[])[] = [];
  let position = open + 1;
  for (const [start, end] of [...container.items, [close - 1, close] as const]) {
    const gap = readGap(text, position, start, syntax);
    if (!gap) {
      return null;
    }
    gaps.push(gap);
    position = end;
  }
  const items: Item[] = [];
  for (const [index, [start, end]] of container.items.entries()) {
    const [, before] = splitAtComma(gaps[index] ?? []);
    const [after, , comma] = splitAtComma(gaps[index + 1] ?? []);
    const itemEnd = after.findLast(isParenthesis)?.range[1] ?? end;
    items.push({
      start: before.find(isParenthesis)?.range[0] ?? start,
      end: itemEnd,
      commaEnd: comma?.range[1] ?? itemEnd,
      hasComma: comma !== undefined,
    });
  }
  if (!gaps.every((gap, index) => isInPlace(gap, index, items.length))) {
    return null;
  }
  const comments = gaps
    .flat()
    .filter(({ type, range }) => type === "comment" && !items.some(item => holds(item, range)));
  return { items, comments: comments.map(({ range }) => range) };
}

function holds(item: Item, [start]: Range): boolean {
  return item.start <= start && start < item.end;
}

function readGap(text: string, start: number, end: number, { comment, hasParentheses }: Syntax): Token[] | null {
  const tokens: Token[] = [];
  let position = start;
  while (position < end) {
    const character = text.charAt(position);
    if (character === "," || (hasParentheses && (character === "(" || character === ")"))) {
      tokens.push({ type: character === "," ? "comma" : character, range: [position, position + 1] });
      position += 1;
    } else if (/\s/u.test(character)) {
      position += 1;
    } else {
      comment.lastIndex = position;
      const length = comment.exec(text)?.[0].length;
      if (length === undefined) {
        return null;
      }
      tokens.push({ type: "comment", range: [position, position + length] });
      position += length;
    }
  }
  return position === end ? tokens : null;
}

function splitAtComma(gap: readonly Token[]): [before: readonly Token[], after: readonly Token[], comma?: Token] {
  const index = gap.findIndex(({ type }) => type === "comma");
  const comma = gap[index];
  return comma ? [gap.slice(0, index), gap.slice(index + 1), comma] : [gap, gap];
}

/** Whether the gap in front of an item, or of the closing bracket, has its comma and closes before it opens. */
function isInPlace(gap: readonly Token[], index: number, items: number): boolean {
  const order = gap
    .filter(({ type }) => type !== "comment")
    .map(({ type }) => (type === "comma" ? "," : type))
    .join("");
  if (index === 0) {
    return items === 0 ? order === "" : /^\(*$/u.test(order);
  }
  return index < items ? /^\)*,\(*$/u.test(order) : /^\)*,?$/u.test(order);
}

function isParenthesis({ type }: Token): boolean {
  return type === "(" || type === ")";
}
