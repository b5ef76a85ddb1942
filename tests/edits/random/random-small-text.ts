import type { SmallLanguage } from "../small-languages.ts";
import { type Choose, type Data, type DataMap, pick } from "./random-text.ts";

/** Writes data in a small language in many layouts, with comments if the language has them. */
export function randomSmallText(data: DataMap, language: SmallLanguage, choose: Choose): string {
  const writer = new SmallWriter(choose);
  const text = writer.write(data, language);
  return choose(4) === 0 ? text.replaceAll("\n", "\r\n") : text;
}

class SmallWriter {
  readonly #choose: Choose;
  #comments = 0;

  constructor(choose: Choose) {
    this.#choose = choose;
  }

  write(data: DataMap, language: SmallLanguage): string {
    switch (language) {
      case "body":
        return this.#body(data, "") + this.#pick(["", "\n", "\n\n"]);
      case "call":
        return `x = f${this.#arguments(data, "", this.#pick([[], ['"web"'], ["self", '"web"']]))}\n`;
      case "command":
        return this.#command(data);
      case "hcl":
        return `resource "client" "web" ${this.#braces(this.#body(data, "  "), "")}\n`;
    }
  }

  /** The lines of a body, without the final line break. */
  #body(data: DataMap, indentation: string): string {
    const entries = Object.entries(data);
    const width = this.#oneIn(3) ? 0 : Math.max(0, ...entries.map(([key]) => key.length));
    const lines = entries.map(([key, value]) => {
      const above = this.#pick(["", "", "", "", "\n", `${indentation}${this.#comment()}\n`]);
      const line = isMap(value)
        ? this.#block(key, value, indentation)
        : `${key.padEnd(width)} = ${this.#value(value, indentation)}`;
      return above + indentation + line + this.#trailingComment();
    });
    return lines.join("\n");
  }

  #block(key: string, data: DataMap, indentation: string): string {
    return `${key} ${this.#braces(this.#body(data, `${indentation}  `), indentation)}`;
  }

  #braces(body: string, indentation: string): string {
    return body === "" && this.#oneIn(2) ? "{}" : `{${this.#trailingComment()}\n${body}${body && "\n"}${indentation}}`;
  }

  #arguments(data: DataMap, indentation: string, positional: readonly string[]): string {
    const members = Object.entries(data).map(([key, value]) => `${key}=${this.#python(value, `${indentation}    `)}`);
    return this.#brackets([...positional, ...members], "()", indentation);
  }

  #python(data: Data, indentation: string): string {
    if (isMap(data)) {
      return `Settings${this.#arguments(data, indentation, [])}`;
    }
    return typeof data === "boolean" ? (data ? "True" : "False") : this.#value(data, indentation);
  }

  #value(data: Data, indentation: string): string {
    return Array.isArray(data)
      ? this.#brackets(
          data.map((item: Data) => this.#value(item, indentation)),
          "[]",
          indentation,
        )
      : JSON.stringify(data);
  }

  #brackets(items: readonly string[], [open = "", close = ""]: string, indentation: string): string {
    const comma = items.length > 0 && this.#oneIn(2) ? "," : "";
    if (this.#oneIn(2)) {
      return open + items.join(", ") + comma + close;
    }
    const newLine = `\n${indentation}  `;
    const lines = items.map((item, index) => {
      const isLast = index === items.length - 1;
      return newLine + item + (isLast ? comma : ",") + this.#trailingComment();
    });
    return `${open + lines.join("")}\n${indentation}${close}`;
  }

  #command(data: DataMap): string {
    const options = Object.entries(data).flatMap(([key, value]) => this.#option(key, value));
    const isContinued = this.#oneIn(2);
    const gap = (): string => (isContinued ? " \\\n  " : this.#pick([" ", " ", " \\\n "]));
    return `aws create-client${options.map(option => gap() + option).join("")}\n`;
  }

  #option(key: string, value: Data): readonly string[] {
    if (typeof value === "boolean") {
      return [value ? `--${key}` : `--no-${key}`];
    }
    const items: readonly Data[] = Array.isArray(value) ? value : [value];
    const words = items.filter(item => typeof item !== "object").map(item => this.#word(String(item)));
    return words.length === 0 ? [] : [`--${[key, ...words].join(" ")}`];
  }

  #word(text: string): string {
    const isPlain = /^[\w./:]+$/u.test(text);
    const quoted = `'${text.replaceAll("'", String.raw`'\''`)}'`;
    return isPlain ? this.#pick([text, quoted, `"${text}"`]) : quoted;
  }

  #comment(): string {
    this.#comments += 1;
    return `# <${this.#comments}>, it's [x}`;
  }

  #trailingComment(): string {
    return this.#oneIn(6) ? ` ${this.#comment()}` : "";
  }

  #oneIn(limit: number): boolean {
    return this.#choose(limit) === 0;
  }

  #pick<T>(from: readonly [T, ...T[]]): T {
    return pick(this.#choose, from);
  }
}

function isMap(data: Data): data is DataMap {
  return typeof data === "object" && !Array.isArray(data);
}
