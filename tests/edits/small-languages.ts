import type { Style } from "../../src/edits/print/style.ts";
import { HclFile } from "../../src/languages/hcl/file.ts";
import { hcl } from "../../src/languages/hcl/style.ts";
import type { Container, DelimitedForm, LinesForm, Range, Site, Slot } from "../../src/model/site.ts";
import type { Expression, Member, Scalar } from "../../src/model/value.ts";

/** Languages that are parsed just as far as tests of edits need, and HCL, which has its own parser. */
export type SmallLanguage = "body" | "call" | "command" | "hcl";

const listForm: DelimitedForm = { keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: true };
const objectForm: DelimitedForm = {
  keys: "data",
  pair: " = ",
  open: "{",
  close: "}",
  padded: true,
  endsEntriesWithLines: true,
  allowsTrailingComma: false,
};
const bodyForm: LinesForm = { keys: "names", pair: " = ", blocks: { open: " {", close: "}" } };
const argumentsForm: DelimitedForm = { keys: "names", pair: "=", open: "(", close: ")", allowsTrailingComma: true };
const dictionaryForm: DelimitedForm = { ...listForm, keys: "data", pair: ": ", open: "{", close: "}" };

/** Attributes and nested blocks, one per line. */
const body: Style = {
  comment: /#[^\n\r]*|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//uy,
  printString: value => JSON.stringify(value),
  printKey: key => key,
  list: listForm,
  structure: objectForm,
  map: objectForm,
};

/** A call with keyword arguments. */
const call: Style = {
  comment: /#[^\n\r]*/uy,
  printString: (value, { quote, fallback }) =>
    (quote ?? fallback) === '"' ? JSON.stringify(value) : `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  printKey: (key, _style, keys) => (keys === "names" ? key : JSON.stringify(key)),
  printBoolean: value => (value ? "True" : "False"),
  printCall: (name, given) => `${name}(${given.join(", ")})`,
  absent: "None",
  list: listForm,
  structure: dictionaryForm,
  typedStructure: argumentsForm,
  map: dictionaryForm,
};

/** A command with its options. */
const command: Style = {
  comment: /#[^\n\r]*/uy,
  printString: value => (/^[\w./:@%+-]+$/u.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`),
  printKey: key => `--${key}`,
  printSwitch: (option, value) => (value ? option : option.replace("--", "--no-")),
  list: listForm,
  structure: listForm,
  map: listForm,
};

export const smallStyles: Readonly<Record<SmallLanguage, Style>> = { body, call, command, hcl };

export function readSmall(text: string, language: SmallLanguage): Expression {
  if (language === "hcl") {
    return readBlock(text);
  }
  const reader = new SmallReader(text, smallStyles[language].comment);
  switch (language) {
    case "body":
      return reader.readWholeBody();
    case "call":
      return reader.readCall();
    case "command":
      return reader.readCommand();
  }
}

/** The body of the only block of an HCL file. */
function readBlock(text: string): Expression {
  const [block, ...others] = new HclFile(text).blocks;
  if (!block || block.isBroken || others.length > 0) {
    throw new Error(`Not one block:\n${text}`);
  }
  return block.read({
    valueOf: () => undefined,
    variable: ({ path }) => ({ id: path.join("."), cases: ["true", "false"] }),
    call: () => undefined,
  });
}

const constants: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
  ["None", null],
]);

class SmallReader {
  readonly #text: string;
  readonly #comment: RegExp;
  #position = 0;

  constructor(text: string, comment: RegExp) {
    this.#text = text;
    this.#comment = comment;
  }

  readWholeBody(): Expression {
    const found = this.#readBody(0);
    if (this.#position < this.#text.length) {
      this.#fail();
    }
    return found;
  }

  #readBody(start: number, slot?: Slot): Expression {
    const items: Range[] = [];
    const pairs: (Range | undefined)[] = [];
    const range: [number, number] = [start, start];
    const container: Container = { layout: "lines", form: bodyForm, range, items, pairs };
    const members: Member<Expression>[] = [];
    for (let key = this.#readWord(); key; key = this.#readWord()) {
      const inner: Slot = { container, index: items.length };
      const keyEnd = this.#position;
      const isBlock = !this.#take("=");
      if (isBlock && !this.#take("{")) {
        this.#fail();
      }
      this.#skip();
      pairs.push(isBlock ? undefined : [keyEnd, this.#position]);
      const value = isBlock ? this.#readBody(this.#behindBracket(), inner) : this.#readValue(inner);
      if (isBlock && !this.#take("}")) {
        this.#fail();
      }
      items.push([key.range[0], this.#position]);
      members.push({ key: key.text, keyRange: key.range, range: [key.range[0], this.#position], value });
      this.#endLine();
    }
    this.#skip();
    range[1] = this.#position;
    return { kind: "map", members, complete: true, site: siteOf(range, slot, container) };
  }

  /** Each item of a body has its own line. */
  #endLine(): void {
    const position = this.#position;
    this.#skip();
    const isLast = this.#position === this.#text.length || this.#text[this.#position] === "}";
    if (!isLast && !this.#text.slice(position, this.#position).includes("\n")) {
      this.#fail();
    }
  }

  #behindBracket(): number {
    return this.#text.lastIndexOf("{", this.#position - 1) + 1;
  }

  readCall(): Expression {
    this.#position = this.#text.indexOf("(");
    return this.#readArguments();
  }

  #readArguments(slot?: Slot, start = this.#position): Expression {
    return this.#readMembers("(", ")", argumentsForm, "=", slot, start);
  }

  #readMembers(
    open: string,
    close: string,
    form: DelimitedForm,
    sign: string,
    slot: Slot | undefined,
    start: number,
  ): Expression {
    const members: Member<Expression>[] = [];
    let positional = 0;
    const container = this.#readItems(open, close, form, inner => {
      const position = this.#position;
      const key = form.keys === "names" ? this.#readWord() : this.#readQuoted();
      if (!key || !this.#take(sign)) {
        this.#position = position;
        this.#readValue(inner);
        positional += 1;
        if (members.length > 0) {
          this.#fail();
        }
        return;
      }
      const value = this.#readValue(inner);
      members.push({ key: key.text, keyRange: key.range, range: [key.range[0], this.#position], value });
    });
    container.firstFree = positional;
    return { kind: "map", members, complete: true, site: siteOf([start, this.#position], slot, container) };
  }

  #readItems(open: string, close: string, form: DelimitedForm, read: (slot: Slot) => void): DelimitedItems {
    this.#skip();
    const start = this.#position;
    if (!this.#take(open)) {
      this.#fail();
    }
    const items: Range[] = [];
    const range: [number, number] = [start, start];
    const container: DelimitedItems = { layout: "delimited", form, range, items };
    while (!this.#take(close)) {
      this.#skip();
      const itemStart = this.#position;
      read({ container, index: items.length });
      items.push([itemStart, this.#position]);
      if (!this.#take(",") && !this.#isNext(close)) {
        this.#fail();
      }
    }
    range[1] = this.#position;
    return container;
  }

  #readValue(slot: Slot): Expression {
    this.#skip();
    const start = this.#position;
    switch (this.#text[start]) {
      case "[": {
        const items: Expression[] = [];
        const container = this.#readItems("[", "]", listForm, inner => {
          items.push(this.#readValue(inner));
        });
        return { kind: "list", items, complete: true, site: siteOf(container.range, slot, container) };
      }
      case "{":
        return this.#readMembers("{", "}", dictionaryForm, ":", slot, start);
      case '"':
      case "'": {
        const text = this.#readQuoted()?.text ?? "";
        return { kind: "literal", value: text, site: siteOf([start, this.#position], slot) };
      }
      default:
        return this.#readOther(slot, start);
    }
  }

  #readOther(slot: Slot, start: number): Expression {
    const word = this.#match(/[\w.-]+/uy) ?? this.#fail();
    if (this.#text[this.#position] === "(") {
      return this.#readArguments(slot, start);
    }
    const site = siteOf([start, this.#position], slot);
    const constant = constants.get(word);
    const value = constant === undefined && /^-?\d/u.test(word) ? Number(word) : constant;
    return value === undefined ? { kind: "unknown", site } : { kind: "literal", value, site };
  }

  #readQuoted(): Word | undefined {
    this.#skip();
    const start = this.#position;
    const quoted = this.#match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/uy);
    if (quoted === undefined) {
      return undefined;
    }
    const inner = quoted.slice(1, -1);
    const escaped = quoted.startsWith("'") ? inner.replaceAll("\\'", "'").replaceAll('"', '\\"') : inner;
    return { text: String(JSON.parse(`"${escaped}"`)), range: [start, this.#position] };
  }

  #readWord(): Word | undefined {
    this.#skip();
    const start = this.#position;
    const text = this.#match(/[A-Za-z_]\w*/uy);
    return text === undefined ? undefined : { text, range: [start, this.#position] };
  }

  #take(text: string): boolean {
    const isNext = this.#isNext(text);
    this.#position += isNext ? text.length : 0;
    return isNext;
  }

  #isNext(text: string): boolean {
    this.#skip();
    return this.#text.startsWith(text, this.#position);
  }

  #skip(): void {
    while (this.#match(/\s+/uy) !== undefined || this.#match(this.#comment) !== undefined) {
      // Comments and white space may follow each other.
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  #fail(): never {
    throw new SyntaxError(`Unexpected text at ${this.#position}: ${this.#text.slice(this.#position)}`);
  }

  readCommand(): Expression {
    const words: Word[] = [];
    for (let word = this.#readShellWord(); word; word = this.#readShellWord()) {
      words.push(word);
    }
    const first = words.findIndex(({ text }) => text.startsWith("--"));
    const options = first === -1 ? [] : words.slice(first);
    const head = (first === -1 ? words.at(-1) : words[first - 1])?.range[1] ?? 0;
    const items: Range[] = [];
    const container: Container = {
      layout: "words",
      form: { keys: "names", pair: " " },
      range: [head, words.at(-1)?.range[1] ?? 0],
      items,
    };
    const members = groupsOf(options).map(([option, ...values], index): Member<Expression> => {
      const range: Range = [option.range[0], values.at(-1)?.range[1] ?? option.range[1]];
      items.push(range);
      const isOff = option.text.startsWith("--no-");
      const key = option.text.replace(/^--(?:no-)?/u, "");
      return { key, keyRange: option.range, range, value: valueOf(key, isOff, option, values, { container, index }) };
    });
    return { kind: "map", members, complete: true, site: { range: container.range, container } };
  }

  #readShellWord(): Word | undefined {
    this.#match(/(?:[\t ]|\\\r?\n)+/uy);
    const start = this.#position;
    const raw = this.#match(/(?:[^\s'"\\]|\\[^\r\n]|'[^']*'|"[^"]*")+/uy);
    const text = raw?.replaceAll(
      /'([^']*)'|"([^"]*)"|\\(.)/gu,
      (_all, single?: string, double?: string, escaped?: string) => single ?? double ?? escaped ?? "",
    );
    if (text === undefined && this.#text.slice(this.#position).trim() !== "") {
      this.#fail();
    }
    return text === undefined ? undefined : { text, range: [start, this.#position] };
  }
}

const listOptions: ReadonlySet<string> = new Set([
  "ExplicitAuthFlows",
  "CallbackURLs",
  "AllowedOAuthScopes",
  "LogoutURLs",
]);

function valueOf(key: string, isOff: boolean, option: Word, values: readonly Word[], slot: Slot): Expression {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) {
    return { kind: "literal", value: !isOff, site: { range: option.range, slot } };
  }
  const range: Range = [first.range[0], last.range[1]];
  if (!listOptions.has(key)) {
    return { kind: "literal", value: first.text, site: { range, slot } };
  }
  const container: Container = {
    layout: "words",
    form: { keys: "none", pair: "" },
    range: [option.range[1], last.range[1]],
    items: values.map(word => word.range),
  };
  const items = values.map((word, index): Expression => ({
    kind: "literal",
    value: word.text,
    site: { range: word.range, slot: { container, index } },
  }));
  return { kind: "list", items, complete: true, site: { range, slot, container } };
}

/** Each option with the words that follow it. */
function groupsOf(words: readonly Word[]): readonly [Word, ...Word[]][] {
  const groups: [Word, ...Word[]][] = [];
  for (const word of words) {
    if (word.text.startsWith("--")) {
      groups.push([word]);
    } else {
      groups.at(-1)?.push(word);
    }
  }
  return groups;
}

interface Word {
  readonly text: string;
  readonly range: Range;
}

/** Positional arguments precede all others. Their number is known at the end. */
type DelimitedItems = Extract<Container, { layout: "delimited" }> & { firstFree?: number };

function siteOf(range: Range, slot: Slot | undefined, container?: Container): Site {
  return { range, ...(slot && { slot }), ...(container && { container }) };
}
