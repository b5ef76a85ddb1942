import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Quote } from "../../../src/edits/print/style.ts";
import {
  aliasNames,
  blockMappingForm,
  blockSequenceForm,
  flowMappingForm,
  flowSequenceForm,
  yaml,
} from "../../../src/languages/yaml/style.ts";

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
    const inFlow = { ...style, inFlow: true };
    expect(yaml.printString("https://example.com", inFlow)).toBe('"https://example.com"');
    expect(yaml.printString("a?b", inFlow)).toBe('"a?b"');
    expect(yaml.printString("a", inFlow)).toBe("a");
    expect(yaml.printString("My client (web)", inFlow)).toBe("My client (web)");
    expect(yaml.printString("aws.cognito.signin.user.admin", inFlow)).toBe("aws.cognito.signin.user.admin");
  });

  it("is quoted as its siblings are", () => {
    expect(yaml.printString("it's", { ...style, quote: "'" })).toBe("'it''s'");
    expect(yaml.printString("code", { ...style, quote: "'" })).toBe("'code'");
    expect(yaml.printString("code", { ...style, quote: '"' })).toBe('"code"');
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

describe("the style of YAML", () => {
  it("has new lists and maps between brackets, and others in blocks", () => {
    expect(yaml).toMatchObject({ list: flowSequenceForm, structure: flowMappingForm, map: flowMappingForm });
    const flow = { open: "[", close: "]", allowsTrailingComma: true };
    expect(flowSequenceForm).toEqual({ ...blockSequenceForm, ...flow });
    expect(flowMappingForm).toEqual({ ...blockMappingForm, ...flow, open: "{", close: "}", padded: true });
    expect(blockSequenceForm).toEqual({ keys: "none", pair: "" });
    expect(blockMappingForm).toEqual({ keys: "data", pair: ": " });
  });

  it("has functions as tags, and no tabs", () => {
    expect(yaml.printCall?.("Ref", ["Pool"], false)).toBe("!Ref Pool");
    expect(yaml.printCall?.("Join", ["a", "b"], false)).toBe("!Join a b");
    expect(yaml.refusesTabs).toBe(true);
  });

  it("has the same quotes around keys as around values", () => {
    expect(yaml.printKey("a", style, "data")).toBe("a");
    expect(yaml.printKey("yes", { ...style, fallback: "'" }, "data")).toBe("'yes'");
  });

  it.each([
    ["# a b\n# c", "# a b"],
    ["#\r\n", "#"],
    ["a # b", undefined],
  ])("has comments up to the end of the line: in %j, %j", (text, comment) => {
    yaml.comment.lastIndex = 0;
    expect(yaml.comment.exec(text)?.[0]).toBe(comment);
  });
});

describe("an anchor", () => {
  it.each([
    ["a: &x 1\nb: *x\n", true],
    ["a: &x 1\nb: *xy\n", false],
    ["a: &x-y_1 1\nb: [*x-y_1]\n", true],
    ["a: [&x 1, &y 2]\nb: {c: *y}\n", true],
    ["a: &x 1\n*x: 2\n", true],
    ["a: &x 1\nb: c\n", false],
    ["a: b\nc: *x\n", false],
    ["a: &x: 1\nb: *x:\n", true],
    ["a: &x: 1\nb: *x\n", false],
  ])("in the first line of %j is referred to by an alias: %j", (text, isReferredTo) => {
    expect(yaml.isReferredTo?.(text, [0, text.indexOf("\n")])).toBe(isReferredTo);
    expect(yaml.isReferredTo?.(text, [text.indexOf("\n"), text.length])).toBe(false);
  });

  it("may have every name that follows an asterisk", () => {
    expect([...aliasNames("a: *b\n*c: [*d, *e]\nf: {g: *h}\ni: j*k\nl: *")]).toEqual([
      "b",
      "c:",
      "c",
      "d",
      "e",
      "h",
      "k",
    ]);
    expect([...aliasNames("a: b\n")]).toEqual([]);
  });
});
