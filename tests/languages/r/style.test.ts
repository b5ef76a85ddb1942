import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styleOfText } from "../../../src/edits/print/local-style.ts";
import { printInline } from "../../../src/edits/print/print.ts";
import { structure } from "../../../src/edits/print/printable.ts";
import type { Quote, StringStyle } from "../../../src/edits/print/style.ts";
import { scalarOf } from "../../../src/languages/r/literals.ts";
import { r } from "../../../src/languages/r/style.ts";
import { tokensIn } from "../../../src/languages/r/tokens.ts";

const plain: StringStyle = { quote: undefined, fallback: '"', inFlow: true };

describe("R", () => {
  it.each<[Quote, string]>([
    ["'", String.raw`'it\'s "a"\\\n'`],
    ['"', String.raw`"it's \"a\"\\\n"`],
  ])("writes strings and keys that are data in quotes: %s", (quote, printed) => {
    const value = 'it\'s "a"\\\n';
    for (const style of [
      { ...plain, quote },
      { ...plain, fallback: quote },
    ]) {
      expect(r.printString(value, style)).toBe(printed);
      expect(r.printKey(value, style, "data")).toBe(printed);
    }
  });

  it("writes every string so that it is read as the same", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7E\n\t\r]*$/u), fc.constantFrom<Quote[]>("'", '"'), (value, quote) => {
        const [token, ...others] = tokensIn(r.printString(value, { ...plain, quote }));
        expect(others).toEqual([]);
        expect(token && scalarOf(token)).toBe(value);
      }),
    );
  });

  it("writes names of arguments, booleans, calls and nothing", () => {
    expect(r.printKey("ClientName", plain, "names")).toBe("ClientName");
    expect([true, false].map(value => r.printBoolean?.(value))).toEqual(["TRUE", "FALSE"]);
    expect(r.printCall?.("f", ["1", "b = 2"], false)).toBe("f(1, b = 2)");
    expect(r.absent).toBe("NULL");
  });

  it("writes lists and structures", () => {
    const value = structure([
      ["Validity", 1],
      ["Flows", ["code", "implicit"]],
      ["None", []],
    ]);
    expect(printInline(value, styleOfText("", r))).toBe(
      'list(Validity = 1, Flows = list("code", "implicit"), None = list())',
    );
  });

  it("gives names to the members of structures and maps, but not to the items of lists", () => {
    expect(r.list).toMatchObject({ keys: "none", pair: "", allowsTrailingComma: false });
    for (const form of [r.structure, r.map]) {
      expect(form).toMatchObject({ keys: "names", pair: " = ", allowsTrailingComma: false });
    }
  });

  it("has comments up to the end of the line", () => {
    r.comment.lastIndex = 2;
    expect(r.comment.exec("a # b\r\nc")?.[0]).toBe("# b");
  });

  it.each([
    ["ClientName = 1", " = "],
    ["a.b=1", "="],
    ["`a b` = 1", undefined],
    ["`a b` = f(c=1)", undefined],
  ])("keeps the separator of an argument: %s", (argument, separator) => {
    expect(r.structure.pairIn?.exec(argument)?.[1]).toBe(separator);
  });
});
