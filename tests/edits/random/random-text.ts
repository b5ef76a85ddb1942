import type { Language } from "../edit-text.ts";

/** Returns a number from 0 up to, but not including, a limit. */
export type Choose = (limit: number) => number;

export type Data = string | number | boolean | readonly Data[] | DataMap;

export interface DataMap {
  readonly [key: string]: Data;
}

export interface RandomText {
  readonly text: string;
  /** The keys and indices that lead to the data. */
  readonly path: readonly (string | number)[];
}

const plainWords = ["code", "implicit", "openid", "ALLOW_CUSTOM_AUTH", "https://example.com/a?b=1&c", "com.example:/x"];
const trickyWords = [
  "a, b",
  "yes",
  "012",
  "",
  "it's",
  'say "x"',
  "#no",
  "a: b",
  "x #y",
  "ä",
  "\\",
  "[x]",
  "null",
  "-",
  "${A}",
];

/** Some members of an app client in any order, mixed with others. */
export function randomData(choose: Choose): DataMap {
  const members = new Map<string, Data>();
  for (let count = choose(7); count > 0; count -= 1) {
    const [key, dataOf] = pick(choose, memberData);
    members.set(key, dataOf(choose));
  }
  return Object.fromEntries(members);
}

type MakeData = (choose: Choose) => Data;

const memberData: readonly (readonly [key: string, data: MakeData])[] = [
  ["ClientName", randomWord],
  ["GenerateSecret", choose => choose(2) === 0],
  ["RefreshTokenValidity", choose => choose(60)],
  ["TokenValidityUnits", randomUnits],
  ["ExplicitAuthFlows", randomWords],
  ["CallbackURLs", randomWords],
  ["AllowedOAuthScopes", randomWords],
  ["PreventUserExistenceErrors", choose => pick(choose, ["LEGACY", "ENABLED"])],
  ["Other", choose => randomValue(choose, 2)],
  ["a b", randomWord],
  ["it's", choose => randomValue(choose, 1)],
];

export function randomWord(choose: Choose): string {
  return pick(choose, choose(2) === 0 ? plainWords : trickyWords);
}

function randomWords(choose: Choose): Data {
  return Array.from({ length: choose(4) }, () => randomWord(choose));
}

function randomUnits(choose: Choose): Data {
  const units = ["AccessToken", "IdToken", "RefreshToken"].filter(() => choose(2) === 0);
  return Object.fromEntries(units.map(unit => [unit, pick(choose, ["hours", "minutes"])]));
}

function randomValue(choose: Choose, depth: number): Data {
  switch (choose(depth > 0 ? 5 : 3)) {
    case 0:
      return choose(100);
    case 1:
      return choose(2) === 0;
    case 2:
      return randomWord(choose);
    case 3:
      return Array.from({ length: choose(3) }, () => randomValue(choose, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: choose(3) }, (_, index) => [`k${index}`, randomValue(choose, depth - 1)]),
      );
  }
}

export function pick<T>(choose: Choose, [first, ...others]: readonly [T, ...T[]] | readonly T[]): T {
  const index = choose(others.length + 1);
  return (index === 0 ? first : others[index - 1]) as T;
}

/** Writes data in the most unusual layouts, with comments everywhere, each of which occurs once. */
export function randomText(data: DataMap, language: Language, choose: Choose): RandomText {
  const writer = language === "yaml" ? new YamlWriter(choose) : new BracketWriter(language, choose);
  const { text, path } = writer.write(data);
  return { text: choose(4) === 0 ? text.replaceAll("\n", "\r\n") : text, path };
}

class BracketWriter {
  protected readonly choose: Choose;
  protected readonly unit: string;
  readonly #language: Language;
  #comments = 0;

  constructor(language: Language, choose: Choose) {
    this.#language = language;
    this.choose = choose;
    this.unit = this.pick(language === "yaml" ? ["  ", "    ", " "] : ["  ", "    ", "\t"]);
  }

  write(data: DataMap): RandomText {
    if (this.#language === "javascript") {
      const [start, end] = this.pick([
        ["const input = ", ";\n"],
        ["// it's\nconst input: Input = ", ""],
        ["  const command = new Command(", ");\n"],
      ]);
      return { text: start + this.value(data, "") + end, path: [] };
    }
    return this.oneIn(2)
      ? { text: this.value(data, ""), path: [] }
      : { text: this.#brackets([`"Properties": ${this.value(data, this.unit)}`], "{}", ""), path: ["Properties"] };
  }

  /** A value in flow style, on a line with this indentation. */
  protected value(data: Data, indentation: string): string {
    const inner = indentation + this.unit;
    if (typeof data !== "object") {
      return this.#inParentheses(this.scalar(data));
    }
    if (isList(data)) {
      const items = data.map(item => this.value(item, inner));
      const list = this.#brackets(items, "[]", indentation);
      return this.#language === "javascript" ? list + this.pick(["", "", "", " as const"]) : list;
    }
    const members = Object.entries(data).map(
      ([key, value]) => this.key(key) + this.#colon() + this.value(value, inner),
    );
    return this.#brackets([...members, ...this.#extraMembers()], "{}", indentation);
  }

  #brackets(items: readonly string[], [open = "", close = ""]: string, indentation: string): string {
    const hasTrailingComma = items.length > 0 && this.oneIn(3);
    const commaAt = (index: number): string => (index < items.length - 1 || hasTrailingComma ? "," : "");
    const newLine = `\n${indentation}${this.unit}`;
    switch (this.choose(4)) {
      case 0: {
        const padding = this.pick(["", " "]);
        const comma = this.pick([", ", ",", ",  "]);
        return open + padding + items.join(comma) + (hasTrailingComma ? "," : "") + padding + close;
      }
      case 1:
        return (
          open +
          this.gap(newLine) +
          items.map((item, index) => item + this.gap(newLine) + commaAt(index) + this.gap(newLine)).join("") +
          close
        );
      default:
        return `${
          open +
          this.trailingComment() +
          items
            .map((item, index) => {
              const comment = this.oneIn(5) ? newLine + this.comment() : "";
              return comment + newLine + item + this.blockComment() + commaAt(index) + this.trailingComment();
            })
            .join("") +
          (this.oneIn(6) ? newLine + this.comment() : "")
        }\n${indentation}${close}`;
    }
  }

  #colon(): string {
    return this.#language === "yaml" ? ": " : this.pick([": ", ": ", ":", " : "]);
  }

  #extraMembers(): readonly string[] {
    return this.#language === "javascript" && this.oneIn(8)
      ? [this.pick(["...rest", "method() { return [1, 2]; }"])]
      : [];
  }

  #inParentheses(text: string): string {
    return this.#language === "javascript" && this.oneIn(10) ? `(${text})` : text;
  }

  protected key(key: string): string {
    const isIdentifier = /^\w+$/u.test(key);
    return this.#language === "javascript" && isIdentifier && this.oneIn(2) ? key : this.scalar(key);
  }

  protected scalar(data: string | number | boolean): string {
    const text = JSON.stringify(data);
    return this.#language === "javascript" && typeof data === "string" && this.oneIn(2)
      ? `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
      : text;
  }

  /** White space and comments that may surround items and commas. */
  protected gap(newLine: string): string {
    return this.pick(["", "", " ", newLine, ` ${this.#newBlockComment()} `, ` ${this.comment()}${newLine}`]);
  }

  protected comment(): string {
    return `// ${this.nextComment()}`;
  }

  protected trailingComment(): string {
    return this.oneIn(5) ? ` ${this.comment()}` : "";
  }

  protected blockComment(): string {
    return this.oneIn(8) ? ` ${this.#newBlockComment()}` : "";
  }

  #newBlockComment(): string {
    return `/* ${this.nextComment()} */`;
  }

  protected nextComment(): string {
    this.#comments += 1;
    return this.pick([`<${this.#comments}>`, `<${this.#comments}>, it's [x}`]);
  }

  protected oneIn(limit: number): boolean {
    return this.choose(limit) === 0;
  }

  protected pick<T>(from: readonly [T, ...T[]]): T {
    return pick(this.choose, from);
  }
}

class YamlWriter extends BracketWriter {
  #anchors = 0;

  constructor(choose: Choose) {
    super("yaml", choose);
  }

  override write(data: DataMap): RandomText {
    const end = this.pick(["", "\n", "\n\n", `\n${this.comment()}\n`, "\nLast: 1\n", "\n   \n\nLast: |\n  x"]);
    const listEnd = end.replace(/Last.*/su, "- y");
    switch (this.choose(4)) {
      case 0:
        return { text: this.#block(data, 0) + end, path: [] };
      case 1:
        return { text: `Properties:${this.#below(data, 0)}${end}`, path: ["Properties"] };
      case 2:
        return { text: `- x\n${this.#behindDash(data, 0)}${listEnd}`, path: [1] };
      default:
        return { text: `Properties: ${this.value(data, "  ")}${this.trailingComment()}${end}`, path: ["Properties"] };
    }
  }

  /** The text after a colon. */
  #below(data: Data, column: number): string {
    const anchor = this.oneIn(10) ? ` &a${(this.#anchors += 1)}` : "";
    if (typeof data !== "object") {
      return `${anchor} ${this.#blockScalar(data, column) ?? this.#scalarOnLine(data)}${this.trailingComment()}`;
    }
    if (Object.keys(data).length === 0 || this.oneIn(4)) {
      const indentation = " ".repeat(column + 1 + this.choose(3));
      return `${anchor} ${this.value(data, indentation)}${this.trailingComment()}`;
    }
    const deeper = column + 1 + this.choose(4);
    return `${anchor}${this.trailingComment()}\n${this.#block(data, isList(data) && this.oneIn(2) ? column : deeper)}`;
  }

  /** The lines of a non-empty collection. */
  #block(data: readonly Data[] | DataMap, column: number): string {
    const indentation = " ".repeat(column);
    const lines = isList(data)
      ? data.map(item => this.#behindDash(item, column))
      : [
          ...Object.entries(data).map(([key, value]) => `${indentation}${this.key(key)}:${this.#below(value, column)}`),
          ...this.#extraLines(column),
        ];
    return lines.map((line, index) => (index > 0 ? this.#aboveLine(column) : "") + line).join("\n");
  }

  /** A list item. The first line of a nested block is on the line of the dash. */
  #behindDash(data: Data, column: number): string {
    const dash = `${" ".repeat(column)}-`;
    if (typeof data !== "object") {
      return dash + this.#below(data, column);
    }
    if (Object.keys(data).length === 0 || this.oneIn(4)) {
      return `${dash} ${this.value(data, " ".repeat(column + 1))}${this.trailingComment()}`;
    }
    const inner = column + 2 + this.choose(3);
    return this.oneIn(4)
      ? `${dash}${this.trailingComment()}\n${this.#block(data, inner)}`
      : dash + this.#block(data, inner).slice(column + 1);
  }

  #aboveLine(column: number): string {
    return this.pick(["", "", "", "\n", "     \n", `${" ".repeat(this.choose(column + 3))}${this.comment()}\n`]);
  }

  /** Members whose values end in unusual ways. */
  #extraLines(column: number): readonly string[] {
    const indentation = " ".repeat(column);
    const text = this.pick(["", "", "|", "|+", "|-", ">-", "nothing", "quoted", "plain", "alias", "!Ref X"]);
    switch (text) {
      case "":
        return [];
      case "nothing":
        return [`${indentation}Nothing:${this.trailingComment()}`];
      case "quoted":
        return [`${indentation}Quoted: "x # no\n\n${indentation}  y"${this.trailingComment()}`];
      case "plain":
        return [`${indentation}Plain: x\n${indentation}  y${this.trailingComment()}`];
      case "alias":
        return [`${indentation}Anchor: &b 1`, `${indentation}Alias: *b`];
      case "!Ref X":
        return [`${indentation}Tagged: !Ref X${this.trailingComment()}`];
      default:
        return [`${indentation}Notes: ${text}${this.trailingComment()}\n${indentation}   x\n\n${indentation}   # no`];
    }
  }

  #blockScalar(data: string | number | boolean, column: number): string | undefined {
    return typeof data === "string" && /^[a-z]+$/u.test(data) && this.oneIn(6)
      ? `|-\n${" ".repeat(column + 1 + this.choose(3))}${data}`
      : undefined;
  }

  protected override scalar(data: string | number | boolean): string {
    if (typeof data !== "string") {
      return String(data);
    }
    const isPlain = /^(?!yes|null)[A-Za-z]\w*$/u.test(data);
    return this.pick([isPlain ? data : JSON.stringify(data), JSON.stringify(data), `'${data.replaceAll("'", "''")}'`]);
  }

  /** A scalar outside brackets, where more is allowed without quotes. */
  #scalarOnLine(data: string | number | boolean): string {
    return typeof data === "string" && /^https?:\S+$/u.test(data) && this.oneIn(2) ? data : this.scalar(data);
  }

  protected override gap(newLine: string): string {
    return this.pick(["", "", " ", newLine, ` ${this.comment()}${newLine}`]);
  }

  protected override comment(): string {
    return `# ${this.nextComment()}`;
  }

  protected override blockComment(): string {
    return "";
  }
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}
