import { endOfValue, skipTrivia } from "./skip.ts";
import { Entry, type IsOpened } from "../shared/outline.ts";

/**
 * Finds the top-level members of a JSON text without reading their values. Comments are skipped.
 *
 * @returns `undefined` if the text is not certainly JSON with a template in it
 */
export function outlineJson(text: string, isOpened: IsOpened): readonly Entry[] | undefined {
  const scanner = new JsonScanner(text, isOpened);
  const entries = scanner.scanObject([]);
  return scanner.isAtEnd() ? entries : undefined;
}

/** A key and its colon. One with escapes may be any key and is not matched. */
const keyWithColon = /"([^"\\\n]*)"[\t\n\r ]*:/uy;

const BYTE_ORDER_MARK = "\uFEFF";

class JsonScanner {
  readonly #text: string;
  readonly #isOpened: IsOpened;
  #position: number;

  constructor(text: string, isOpened: IsOpened) {
    this.#text = text;
    this.#isOpened = isOpened;
    this.#position = skipTrivia(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  }

  isAtEnd(): boolean {
    return this.#position === this.#text.length;
  }

  scanObject(path: readonly string[]): readonly Entry[] | undefined {
    if (!this.#take("{")) {
      return undefined;
    }
    const entries: Entry[] = [];
    while (!this.#take("}")) {
      const entry = this.#scanMember(path);
      if (!entry || !(this.#take(",") || this.#isAt("}"))) {
        return undefined;
      }
      entries.push(entry);
    }
    return entries;
  }

  #scanMember(path: readonly string[]): Entry | undefined {
    const keyStart = this.#position;
    keyWithColon.lastIndex = keyStart;
    const key = keyWithColon.exec(this.#text)?.[1];
    if (key === undefined) {
      return undefined;
    }
    const start = skipTrivia(this.#text, keyWithColon.lastIndex);
    this.#position = start;
    const isOpened = this.#isOpened(path, key);
    const children = isOpened ? this.scanObject([...path, key]) : undefined;
    if (isOpened ? !children : !this.#skipValue()) {
      return undefined;
    }
    return new Entry(key, keyStart, keyStart + key.length + 2, start, this.#position, children);
  }

  #skipValue(): boolean {
    const end = endOfValue(this.#text, this.#position);
    this.#position = skipTrivia(this.#text, end ?? this.#position);
    return end !== undefined;
  }

  #isAt(character: string): boolean {
    return this.#text[this.#position] === character;
  }

  #take(character: string): boolean {
    if (!this.#isAt(character)) {
      return false;
    }
    this.#position = skipTrivia(this.#text, this.#position + 1);
    return true;
  }
}
