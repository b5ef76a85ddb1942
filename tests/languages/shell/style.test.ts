import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quote, StringStyle } from "../../../src/edits/print/style.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import { shell } from "../../../src/languages/shell/style.ts";
import { stringOfText } from "../../../src/model/written-text.ts";

const word: StringStyle = { quote: undefined, fallback: '"', inFlow: false };

/** What a script is given as the second word of a command. */
function readBack(printed: string): string | undefined {
  const [command] = new ShellScript(`tool ${printed} end`).commandsWith(/tool/u);
  const [, second, last, ...others] = command?.words ?? [];
  return second && last && others.length === 0 ? stringOfText(second.text) : undefined;
}

describe("a word", () => {
  it.each([
    ["https://a.test/b?c", '"https://a.test/b?c"'],
    ["https://a.test:1/b_c+d,e=f%20", "https://a.test:1/b_c+d,e=f%20"],
    ["@a-b", "@a-b"],
    ["", '""'],
    ["a b", '"a b"'],
    ["a\nb", '"a\nb"'],
    ["a;", '"a;"'],
    ["#a", '"#a"'],
    [`$a"\`\\'`, `"\\$a\\"\\\`\\\\'"`],
  ])("is quoted only where it must be: %s", (value, printed) => {
    expect(shell.printString(value, word)).toBe(printed);
  });

  it.each<[Quote, string]>([
    ["'", `'it'\\''s $5'`],
    ['"', `"it's \\$5"`],
  ])("has the quotes of its neighbours: %s", (quote, printed) => {
    expect(shell.printString("it's $5", { ...word, quote })).toBe(printed);
    expect(shell.printString("it's $5", { ...word, fallback: quote })).toBe(printed);
    expect(shell.printString("its", { ...word, quote })).toBe(`${quote}its${quote}`);
  });

  it("is read as the same", () => {
    const text = fc.stringMatching(/^[\x20-\x7E\n]*$/u);
    fc.assert(
      fc.property(text, fc.constantFrom<(Quote | undefined)[]>("'", '"', undefined), (value, quote) => {
        expect(readBack(shell.printString(value, { ...word, quote }))).toBe(value);
      }),
    );
  });

  it("has no quotes within a word of several values", () => {
    expect(shell.printString("a b", { ...word, inFlow: true, form: { keys: "names", pair: "=", isBare: true } })).toBe(
      "a b",
    );
  });
});

describe("a string in JSON", () => {
  const item: StringStyle = { quote: "'", fallback: '"', inFlow: true, form: { keys: "none", pair: "" } };

  it.each([
    ["a", '"a"'],
    ["it's", String.raw`"it\u0027s"`],
    ["$5`", String.raw`"\u00245\u0060"`],
  ])("has no characters that a shell expands or that end a quoted word: %s", (value, printed) => {
    expect(shell.printString(value, item)).toBe(printed);
    expect(shell.printKey(value, item, "data")).toBe(printed);
    expect(JSON.parse(printed)).toBe(value);
  });
});

describe("an option", () => {
  it("is written by its name", () => {
    expect(shell.printKey("--client-name", word, "names")).toBe("--client-name");
  });

  it.each([
    [true, "--generate-secret"],
    [false, "--no-generate-secret"],
  ])("that is a switch is %s", (value, printed) => {
    expect(shell.printSwitch?.("--generate-secret", value)).toBe(printed);
  });
});

describe("a comment", () => {
  it("ends with its line", () => {
    const { comment } = shell;
    comment.lastIndex = 2;
    expect(comment.exec("a # b\r\nc")?.[0]).toBe("# b");
  });
});
