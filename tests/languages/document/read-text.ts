import { readTree } from "../../../src/languages/document/tree.ts";
import { isSameRange, type Container, type Range } from "../../../src/model/site.ts";
import type { Expression, Member } from "../../../src/model/value.ts";
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

/**
 * Every value in a text, one line each (`↵` stands for a line break in it), indented by depth: its key, kind and text, the item or member that it is in, and
 * the brackets or column of what is in it: `a list «[b]» in «a: [b]» of [ ]`.
 */
export function sitesIn(text: string): string {
  const lines: string[] = [];
  visit("", read(text), 0);
  return lines.join("\n");

  function visit(name: string, value: Expression, depth: number): void {
    const line = name + describeSite(value, text);
    lines.push("  ".repeat(depth) + line.replaceAll("\n", "↵"));
    const parts = value.kind === "map" ? value.members : value.kind === "list" ? value.items : [];
    for (const part of parts) {
      if ("key" in part) {
        visit(`${keyIn(part, text)} `, part.value, depth + 1);
      } else {
        visit(part.kind === "spread" ? "... " : "- ", part.kind === "spread" ? part.of : part, depth + 1);
      }
    }
  }
}

/** The key as it is written, and the text of the member where the value does not tell. */
function keyIn({ key, keyRange, range, value: { site } }: Member<Expression>, text: string): string {
  const written = text.slice(...keyRange);
  const item = site.slot?.container.items[site.slot.index];
  const isItem = item && isSameRange(item, range);
  return [written, ...(written === key ? [] : [`(${key})`]), ...(isItem ? [] : [`«${text.slice(...range)}»`])].join(
    " ",
  );
}

function describeSite(value: Expression, text: string): string {
  const { range, slot, container, definition } = value.site;
  const item = slot?.container.items[slot.index];
  return [
    value.kind === "literal" ? JSON.stringify(value.value) : value.kind,
    ...((value.kind === "list" || value.kind === "map") && !value.complete ? ["and more"] : []),
    `«${text.slice(...range)}»`,
    ...(definition ? [`from «${text.slice(...definition.range)}»`] : []),
    ...(item ? [`in «${text.slice(...item)}»`] : []),
    ...(slot?.fixed ? ["fixed"] : []),
    ...(container ? [layoutOf(container, text)] : []),
  ].join(" ");
}

function layoutOf(container: Container, text: string): string {
  switch (container.layout) {
    case "delimited":
      return `of ${container.form.open} ${container.form.close} ${text.slice(...container.range).length}`;
    case "indented":
      return `of ${container.form.keys === "none" ? "items" : "members"} at ${container.indent}`;
    default:
      return container.layout;
  }
}
