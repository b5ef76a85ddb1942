import { describe, expect, it } from "vitest";
import { endOfValue, skipTrivia } from "../../../src/languages/json/skip.ts";
import { outlined } from "../document/outline-text.ts";

describe("the outline of a JSON text", () => {
  it.each([
    ["{}", ""],
    ['{"a":1}', '"a" (a)«1»'],
    ['{ "a" : 1 , "b": [2] }', '"a" (a)«1 » "b" (b)«[2] »'],
    ['{\t"a":\r\n1,\n"b"\n: {"c": {}} }\n', '"a" (a)«1» "b" (b)«{"c": {}} »'],
    [
      '{ "in": { "a": 1, "deep": { "b": {} } }, "c": 2 }',
      '"in" (in){ "a" (a)«1» "deep" (deep){ "b" (b)«{} » } } "c" (c)«2 »',
    ],
    ['{ "a": { "in": {} }, "deep": [] }', '"a" (a)«{ "in": {} }» "deep" (deep)«[] »'],
    ['{ "in": {} }', '"in" (in){  }'],
    ['\uFEFF{ "a": 1 }', '"a" (a)«1 »'],
    ['{ "a": 1, }', '"a" (a)«1»'],
    ['{ "a": 1 } // c', '"a" (a)«1 »'],
    ['/* c */ { "a": 1 /* d */, // e\n "b": 2 }', '"a" (a)«1 /* d */» "b" (b)«2 »'],
    ['{ "a": /* c */ 1 }', '"a" (a)«1 »'],
    ['{ "": 1, "a b": 2, "__proto__": 3 }', '"" ()«1» "a b" (a b)«2» "__proto__" (__proto__)«3 »'],
  ])("of %j is %j", (text, entries) => {
    expect(outlined(text)).toBe(entries);
  });

  it.each([
    '{ "a": 1',
    '{ "a": 1 } {}',
    '{ "a": 1 "b": 2 }',
    '{ "a" 1 }',
    '{ "a": }',
    '{ "a": , "b": 1 }',
    '{ "a": 1,, "b": 2 }',
    "{ , }",
    '{ "a": "b }',
    '{ "a": [1 }',
    '{ "a": /* 1 }',
    '{ "\\u0061": 1 }',
    '{ "a\n": 1 }',
    '{ "in": 1 }',
    '{ "in": [] }',
    '{ "in": { "a": 1 }',
    '{ "in": { a: 1 } }',
    '{ "in": { "deep": 1 } }',
    '{ "a": 1 } /*',
    '{ "a": 1, b: 2 }',
    "[]",
    "// c",
    '// c\n"a": 1 }',
    '{ "in": "a": 1 } }',
  ])("is not certain of %j", text => {
    expect(outlined(text)).toBeUndefined();
  });
});

describe("the end of a JSON value", () => {
  it.each([
    '"a"',
    '""',
    String.raw`"a \" b \\"`,
    "1",
    "-1.5e+3",
    "true",
    "{}",
    "[]",
    '{"a": [1, "]", {"b": null}]}',
    '{"a":["b"]}',
    String.raw`["\"]", "\\"]`,
    "[ // ]\n]",
    "[ // ]\r]",
    "[/* ] */]",
    '{\t"a"\r\n:\n1}',
    "{ a: 1 }",
    `[${'"a",'.repeat(3000)}1]`,
    "[{]}",
  ])("is found: %j", value => {
    const text = `x${value}`;
    expect([endOfValue(text, 1), endOfValue(`${text},"]}`, 1), endOfValue(`${text} y`, 1)]).toEqual(
      Array.from({ length: 3 }, () => text.length),
    );
  });

  it.each([
    "",
    ",",
    "}",
    ":",
    "'a'",
    "/* c */ 1",
    '"a',
    '"a\n"',
    String.raw`"a\"`,
    "[1, 2",
    '["a]',
    '["a\\n]',
    '["a\n"]',
    "['a']",
    "[#]",
    "[/]",
    "[/* ]",
    "[1 // ]",
    "{ a & b }",
  ])("does not exist in %j", text => {
    expect(endOfValue(text, 0)).toBeUndefined();
  });
});

describe("white space and comments of JSON", () => {
  it.each([
    ["", ""],
    [" \t\r\n", "a"],
    ["// c\n", "a"],
    ["// c\r", "a"],
    ["/* c\n */", "a"],
    ["/**/ // c\n\n /* d */ ", "a"],
    ["", "/a"],
    [" ", "/* a"],
    [" // c", ""],
    ["", "\u00A0a"],
    ["", "\u000Ba"],
  ])("are %j before %j", (trivia, rest) => {
    expect(skipTrivia(`x${trivia}${rest}`, 1)).toBe(1 + trivia.length);
  });
});
