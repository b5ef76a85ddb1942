import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Quote } from "../../../src/edits/print/style.ts";
import { yaml } from "../../../src/languages/yaml/style.ts";

const style = { quote: undefined, fallback: '"' as Quote, inFlow: false };

describe("a string in YAML", () => {
  it.each([
    "code",
    "ALLOW_USER_SRP_AUTH",
    "aws.cognito.signin.user.admin",
    "https://example.com/callback?a=b&c=%20#d",
    "com.example.app://signin",
    "My client (web)",
    "phone_number",
    "online",
  ])("needs no quotes: %s", text => {
    expect(yaml.printString(text, style)).toBe(text);
  });

  it.each([
    ["a string that is empty", ""],
    ["a boolean", "yes"],
    ["an old boolean", "N"],
    ["a null", "~"],
    ["a number", "012"],
    ["an old number", "1:30"],
    ["a date", "2010-09-09"],
    ["an infinity", ".inf"],
    ["a merge", "<<"],
    ["a tag", "!Ref x"],
    ["an alias", "*x"],
    ["a mapping", "a: b"],
    ["a key", "a:"],
    ["a comment", "a #b"],
    ["a list", "- a"],
    ["white space around", " a "],
    ["a directive", "%a"],
  ])("is quoted where it would be %s", (_name, text) => {
    expect(yaml.printString(text, style)).toBe(JSON.stringify(text));
  });

  it("is quoted between brackets where older readers would see a key", () => {
    expect(yaml.printString("https://example.com", { ...style, inFlow: true })).toBe('"https://example.com"');
  });

  it("is quoted as its siblings are", () => {
    expect(yaml.printString("it's", { ...style, quote: "'" })).toBe("'it''s'");
  });

  it("is quoted in the other way where the usual one cannot hold it", () => {
    expect(yaml.printString("a\tb", { ...style, quote: "'" })).toBe(String.raw`"a\tb"`);
  });

  it("has what cannot be printed as an escape", () => {
    expect(yaml.printString("a\u007F\uFEFF", style)).toBe(String.raw`"a\u007f\ufeff"`);
  });

  it("is the same string for readers of YAML 1.1 and 1.2", () => {
    const words = fc.constantFrom(
      "y",
      "on",
      "0x1F",
      "1_0",
      "1e3",
      ".5",
      "+1",
      "=",
      "a",
      "b:",
      "#",
      "'",
      '"',
      "?",
      "-",
      " ",
      ",",
      "{",
      "\\",
      "\u2028",
      "\uFEFF",
      "\n",
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 4 }).map(parts => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    const anyStyle = fc.record({
      quote: fc.constantFrom<(Quote | undefined)[]>(undefined, "'", '"'),
      fallback: fc.constantFrom<Quote[]>("'", '"'),
      inFlow: fc.boolean(),
    });
    fc.assert(
      fc.property(text, anyStyle, (value, how) => {
        const printed = yaml.printString(value, how);
        const document = how.inFlow ? `k: [${printed}, ${printed}]\n` : `k:\n- ${printed}\n- ${printed} # c\n`;
        for (const version of ["1.1", "1.2"] as const) {
          expect(parse(document, { version, logLevel: "silent" })).toEqual({ k: [value, value] });
        }
      }),
    );
  });
});
