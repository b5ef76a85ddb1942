import type { Range } from "../../../model/site.ts";
import type { Block, Expression, Statement } from "./nodes.ts";

/**
 * What the parser calls one thing: a token, or a node that has been made an expression, a statement or a block, or one
 * that only its parent can make something of and that still has its items.
 */
export interface Item {
  readonly type: string;
  readonly range: Range;
  readonly items: readonly Item[];
  readonly node?: Expression | Statement | Block;
}

/** The stretches between the separators, the empty ones too. */
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

/** The first and the last of what is not empty. */
export function rangeOf(items: readonly Item[]): Range {
  return [items[0]?.range[0] ?? 0, items.at(-1)?.range[1] ?? 0];
}
