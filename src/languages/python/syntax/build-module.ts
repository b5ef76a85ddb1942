import type { TreeCursor } from "@lezer/common";
import type { Range } from "../../../model/site.ts";
import { buildExpression } from "./build-expression.ts";
import { blockOf, buildStatement } from "./build-statement.ts";
import { unclearNames } from "./faults.ts";
import type { Item } from "./item.ts";
import type { Block, Call, Expression, Module, Statement } from "./nodes.ts";
import { setParents } from "./parents.ts";

/** The maximum nesting depth of parser nodes. Anything deeper counts as a syntax error. */
const MAX_DEPTH = 400;
/** With more syntax errors than this, the text is not Python, or nothing in it can be trusted. */
const MAX_FAULTS = 50;

/** Builds the tree of a module in one pass over the parser's tree. */
export function buildModule(cursor: TreeCursor, text: string): Module {
  const builder = new Builder(cursor, text);
  const script = builder.build(0);
  builder.faults.sort((a, b) => a[0] - b[0]);
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
      if (!isError || !this.#isAllowed()) {
        this.faults.push(withWhatIsClosed(range, this.#text));
      }
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
    if (node?.kind === "Call") {
      this.faults.push(...misplacedArguments(node));
    }
    return node ? { type, range, items: [], node } : { type, range, items };
  }

  /** Whether Python allows what the parser does not: `yield` without a value, `1.` without digits behind the point. */
  #isAllowed(): boolean {
    const { from, to, node } = this.#cursor;
    const before = this.#text.slice(Math.max(0, from - 40), from).trimEnd();
    return from === to && (node.parent?.name.startsWith("Yield") || /(?<![\w.])\d[\d_]*\.$/u.test(before));
  }

  #nodeOf(item: Item): Block | Statement | Expression | undefined {
    return item.type === "Body"
      ? blockOf(item.items, item.range)
      : (buildStatement(item, this.#text) ?? buildExpression(item, this.#text));
  }
}

const closingBracket = /\s*[)\]}]/uy;

/** A closing bracket without an opening one may end what is in front of it too early. */
function withWhatIsClosed([start, end]: Range, text: string): Range {
  let from = start;
  closingBracket.lastIndex = start;
  if (closingBracket.test(text)) {
    while (/[\s,]/u.test(text.charAt(from - 1))) {
      from -= 1;
    }
  }
  return [from, end];
}

/** A positional argument behind a keyword is a keyword that is being typed. */
function misplacedArguments({ arguments: given }: Call): readonly Range[] {
  const first = given.findIndex(({ kind }) => kind === "keyword" || kind === "members");
  return first === -1
    ? []
    : given
        .slice(first)
        .filter(({ kind, value }) => kind === "positional" && value.kind !== "Comprehension")
        .map(({ range }) => range);
}
