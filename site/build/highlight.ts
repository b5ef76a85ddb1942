import { StreamLanguage, type LanguageSupport } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { classHighlighter, highlightTree } from "@lezer/highlight";
import { languageSupport } from "../src/editor/language-support.ts";
import { languageIds, languageOfFile } from "../src/languages.ts";
import { escaped } from "./html.ts";

type Parser = LanguageSupport["language"]["parser"];

/** Highlights code with the same classes as the editor. */
export class Highlighter {
  readonly #parsers: ReadonlyMap<string, Parser>;

  private constructor(parsers: ReadonlyMap<string, Parser>) {
    this.#parsers = parsers;
  }

  static async load(): Promise<Highlighter> {
    const parsers = new Map<string, Parser>([["toml", StreamLanguage.define(toml).parser]]);
    for (const id of languageIds) {
      const support = await languageSupport[id]();
      parsers.set(id, "language" in support ? support.language.parser : support.parser);
    }
    return new Highlighter(parsers);
  }

  /** @param word - the first word of a fence, such as `ts` */
  html(code: string, word: string): string {
    const parser = this.#parsers.get(languageOfFile(word) ?? word);
    if (!parser) {
      return escaped(code);
    }
    const parts: string[] = [];
    let done = 0;
    highlightTree(parser.parse(code), classHighlighter, (from, to, classes) => {
      parts.push(escaped(code.slice(done, from)), `<span class="${classes}">${escaped(code.slice(from, to))}</span>`);
      done = to;
    });
    return parts.join("") + escaped(code.slice(done));
  }
}
