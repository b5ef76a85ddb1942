import type { TreeCursor } from "@lezer/common";
import type { Range } from "../../../model/site.ts";
import { buildExpression } from "./build-expression.ts";
import { blockOf, buildStatement } from "./build-statement.ts";
import { unclearNames } from "./faults.ts";
import type { Item } from "./item.ts";
import type { Block, Expression, Module, Statement } from "./nodes.ts";
import { setParents } from "./parents.ts";

/** The maximum nesting depth of parser nodes. Anything deeper counts as a syntax error. */
const MAX_DEPTH = 400;
/** With more syntax errors than this, the text is not Python, or nothing in it can be trusted. */
const MAX_FAULTS = 50;

/** Builds the tree of a module in one pass over the parser's tree. */
export function buildModule(cursor: TreeCursor, text: string): Module {
  const builder = new Builder(cursor, text);
  const script = builder.build(0);
  const body = blockOf(builder.faults.length > MAX_FAULTS ? [] : script.items, [0, text.length]);
  const unclear = unclearNames(body, builder.faults, text);
  const module: Module = { kind: "Module", range: [0, text.length], body, unclear, faults: builder.faults };
  setParents(module);
  return module;
}

/** The tree of a text that cannot be parsed. */
export function emptyModule(text: string): Module {
  const range: Range = [0, text.length];
  const body = blockOf([], range);
  const module: Module = { kind: "Module", range, body, unclear: new Set(), faults: [range] };
  setParents(module);
  return module;
}

class Builder {
  readonly faults: Range[] = [];
  readonly #cursor: TreeCursor;
  readonly #text: string;

  constructor(cursor: TreeCursor, text: string) {
    this.#cursor = cursor;
    this.#text = text;
  }

  /** Builds the item at the cursor, and leaves the cursor there. */
  build(depth: number): Item {
    const { name: type, from, to } = this.#cursor;
    const range: Range = [from, to];
    const { isError } = this.#cursor.type;
    if (isError || depth > MAX_DEPTH) {
      this.faults.push(range);
      return { type: "⚠", range, items: [] };
    }
    const items: Item[] = [];
    if (this.#cursor.firstChild()) {
      do {
        if (this.#cursor.name !== "Comment") {
          items.push(this.build(depth + 1));
        }
      } while (this.#cursor.nextSibling());
      this.#cursor.parent();
    }
    const node = this.#nodeOf({ type, range, items });
    return node ? { type, range, items: [], node } : { type, range, items };
  }

  #nodeOf(item: Item): Block | Statement | Expression | undefined {
    return item.type === "Body"
      ? blockOf(item.items, item.range)
      : (buildStatement(item, this.#text) ?? buildExpression(item, this.#text));
  }
}
