import type { Range } from "../../../model/site.ts";
import type { Block, Expression, Statement } from "./nodes.ts";

/**
 * A node of the parser's tree while it is being converted: a token; a node that has become an expression, statement or
 * block; or one that its parent interprets and that still has its items.
 */
export interface Item {
  readonly type: string;
  readonly range: Range;
  readonly items: readonly Item[];
  readonly node?: Expression | Statement | Block;
}

/** The runs of items between the separators, including empty ones. */
export function splitAt(items: readonly Item[], separator: string): readonly (readonly Item[])[] {
  const stretches: Item[][] = [[]];
  for (const item of items) {
    if (item.type === separator) {
      stretches.push([]);
    } else {
      stretches.at(-1)?.push(item);
    }
  }
  return stretches;
}

/** The range from the first non-empty item to the last. */
export function rangeOf(items: readonly Item[]): Range {
  return [items[0]?.range[0] ?? 0, items.at(-1)?.range[1] ?? 0];
}
