import { readTree } from "../../../src/languages/document/tree.ts";
import type { Range } from "../../../src/model/site.ts";
import type { Expression } from "../../../src/model/value.ts";
import { dataOf, expressionAt, resolved } from "../../edits/edit-text.ts";

/** What a text that cannot be known stands for. */
export const unknown = { unknown: true };

/** Reads a text, or a range of it. Throws if it cannot be read. */
export function read(text: string, range?: Range): Expression {
  const tree = readTree(text, range);
  if (typeof tree !== "object") {
    throw new Error(`Read as ${String(tree)}: ${text}`);
  }
  return tree.root;
}

export function readData(text: string): unknown {
  return dataOf(resolved(read(text)));
}

/** The text of a value, and of its item or member. */
export function placeOf(
  text: string,
  ...path: readonly (string | number)[]
): { value: string; item: string | undefined } {
  const { range, slot } = expressionAt(read(text), path).site;
  const item = slot?.container.items[slot.index];
  return { value: text.slice(...range), item: item && text.slice(...item) };
}

/** What a function returns, or {@link unknown} if it throws. */
export function tryTo(parseText: () => unknown): unknown {
  try {
    return parseText();
  } catch {
    return unknown;
  }
}
