import type { DelimitedContainer, Range, Site, Slot } from "../../model/site.ts";
import type { Expression, Member } from "../../model/value.ts";
import { arrayForm, objectForm } from "./style.ts";
import { takesOperands } from "../shared/intrinsic-names.ts";
import { readNumber } from "../shared/plain-scalar.ts";
import { MAX_DEPTH } from "../shared/tree-limits.ts";

/**
 * Reads JSON text, with comments and trailing commas but otherwise strict.
 *
 * @returns `undefined` if the text is not JSON, or is nested too deeply
 */
export function readJson(text: string, range: Range): Expression | undefined {
  try {
    return new JsonReader(text, range).readDocument();
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

const trivia = /[\t\n\r ]+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy;
const stringToken = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/uy;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?/iuy;
const wordToken = /true|false|null/uy;

const BYTE_ORDER_MARK = "\uFEFF";

class JsonReader {
  readonly #text: string;
  readonly #end: number;
  #position: number;
  #depth = 0;

  constructor(text: string, [start, end]: Range) {
    this.#text = text;
    this.#position = text.startsWith(BYTE_ORDER_MARK, start) ? start + 1 : start;
    this.#end = end;
  }

  readDocument(): Expression {
    const root = this.#readValue();
    this.#skipTrivia();
    if (this.#position !== this.#end) {
      throw new SyntaxError("More text behind the value.");
    }
    return root;
  }

  #readValue(slot?: Slot): Expression {
    this.#skipTrivia();
    switch (this.#text[this.#position]) {
      case "{":
        return this.#readObject(slot);
      case "[":
        return this.#readArray(slot);
      case '"': {
        const [value, range] = this.#readString();
        return { kind: "literal", value, site: siteOf(range, slot) };
      }
      default:
        return this.#readNumberOrWord(slot);
    }
  }

  #readObject(slot: Slot | undefined): Expression {
    const members: Member<Expression>[] = [];
    const container = this.#readItems("}", (itemSlot, start) => {
      const [key, keyRange] = this.#readString();
      this.#skipTrivia();
      this.#expect(":");
      const value = takesOperands(key) ? this.#readOperands(itemSlot) : this.#readValue(itemSlot);
      members.push({ key, keyRange, range: [start, value.site.range[1]], value });
    });
    return { kind: "map", members, complete: true, site: siteOf(container.range, slot, container) };
  }

  #readArray(slot: Slot | undefined): Expression {
    const items: Expression[] = [];
    const container = this.#readItems("]", itemSlot => {
      items.push(this.#readValue(itemSlot));
    });
    return { kind: "list", items, complete: true, site: siteOf(container.range, slot, container) };
  }

  #readOperands(slot: Slot): Expression {
    this.#skipTrivia();
    if (this.#text[this.#position] !== "[") {
      return this.#readValue(slot);
    }
    const items: Expression[] = [];
    const { range } = this.#readItems("]", itemSlot => {
      items.push(this.#readValue({ ...itemSlot, fixed: true }));
    });
    return { kind: "list", items, complete: true, site: siteOf(range, slot) };
  }

  /** Reads from an opening bracket to its closing one. */
  #readItems(close: string, readItem: (slot: Slot, start: number) => void): DelimitedContainer {
    if (this.#depth === MAX_DEPTH) {
      throw new SyntaxError("Nested too deep.");
    }
    this.#depth += 1;
    const range: [number, number] = [this.#position, this.#position];
    const items: Range[] = [];
    const form = close === "}" ? objectForm : arrayForm;
    const container: DelimitedContainer = { layout: "delimited", form, range, items };
    this.#position += 1;
    for (;;) {
      this.#skipTrivia();
      if (this.#text[this.#position] === close) {
        break;
      }
      const start = this.#position;
      readItem({ container, index: items.length }, start);
      items.push([start, this.#position]);
      this.#skipTrivia();
      if (this.#text[this.#position] !== close) {
        this.#expect(",");
      }
    }
    this.#position += 1;
    range[1] = this.#position;
    this.#depth -= 1;
    return container;
  }

  #readString(): [value: string, range: Range] {
    const start = this.#position;
    const value: unknown = JSON.parse(this.#readToken(stringToken));
    if (typeof value !== "string") {
      throw new SyntaxError("Not a string.");
    }
    return [value, [start, this.#position]];
  }

  #readNumberOrWord(slot: Slot | undefined): Expression {
    const start = this.#position;
    const isWord = /[a-z]/u.test(this.#text[start] ?? "");
    const token = this.#readToken(isWord ? wordToken : numberToken);
    const site = siteOf([start, this.#position], slot);
    if (isWord) {
      return { kind: "literal", value: token === "null" ? null : token === "true", site };
    }
    const value = readNumber(token);
    return value === undefined ? { kind: "unknown", site } : { kind: "literal", value, site };
  }

  #readToken(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) {
      throw new SyntaxError(`Unexpected text at ${this.#position}.`);
    }
    this.#position += token.length;
    return token;
  }

  #expect(character: string): void {
    if (this.#text[this.#position] !== character) {
      throw new SyntaxError(`Expected ${character} at ${this.#position}.`);
    }
    this.#position += 1;
  }

  #skipTrivia(): void {
    for (;;) {
      trivia.lastIndex = this.#position;
      const length = trivia.exec(this.#text)?.[0].length ?? 0;
      if (length === 0) {
        return;
      }
      this.#position += length;
    }
  }
}

function siteOf(range: Range, slot: Slot | undefined, container?: DelimitedContainer): Site {
  return { range, ...(slot && { slot }), ...(container && { container }) };
}
