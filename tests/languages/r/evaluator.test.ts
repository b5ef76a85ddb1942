import { describe, expect, it, test } from "vitest";
import { Constants } from "../../../src/languages/r/constants.ts";
import { Evaluator } from "../../../src/languages/r/evaluator.ts";
import { Source } from "../../../src/languages/r/source.ts";
import { argumentsForm, listForm } from "../../../src/languages/r/style.ts";
import type { Range } from "../../../src/model/site.ts";
import type { Expression } from "../../../src/model/value.ts";

/** The value on the last line of a text. */
function lastIn(text: string): Expression {
  const source = new Source(text);
  const start = source.tokens.findLastIndex(({ kind }) => kind === "newline") + 1;
  return new Evaluator(source, new Constants(source)).read([start, source.tokens.length]);
}

/** A value as data. What is unknown is `?`, and what is spread is in a list of its own. */
function dataOf(value: Expression): unknown {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "absent":
      return null;
    case "list":
      return value.items.map(item => (item.kind === "spread" ? { spread: dataOf(item.of) } : dataOf(item)));
    case "map":
      return Object.fromEntries(
        value.members.map((member, index) =>
          "key" in member ? [member.key, dataOf(member.value)] : [index, dataOf(member.of)],
        ),
      );
    default:
      return "?";
  }
}

describe("a value", () => {
  test.each<[text: string, value: unknown]>([
    ["TRUE", true],
    ["FALSE", false],
    ["T", true],
    ["F", false],
    ["NULL", null],
    ["NA", "?"],
    ["TF", "?"],
    ["5", 5],
    ["5L", 5],
    ["-5L", -5],
    ["-5.5", -5.5],
    ["0.5", 0.5],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1.5e-1", 0.15],
    ["0x1F", 31],
    ["0x1FL", 31],
    ["5i", "?"],
    ["1e999", "?"],
    ["- x", "?"],
    ["-5 + 3", "?"],
    ["-5:3", "?"],
    ["-'5'", "?"],
    ["+5", "?"],
    ["!TRUE", "?"],
    ["5 5", "?"],
    ["(5)", "?"],
    ["'a'", "a"],
    [`"it's"`, "it's"],
    [String.raw`'it\'s \"a\" \n\r\t\\ \`'`, 'it\'s "a" \n\r\t\\ `'],
    [String.raw`'\u00e9'`, "?"],
    [String.raw`'a\x41'`, "?"],
    [`r"(a\\n)"`, String.raw`a\n`],
    [`R'--[a]--'`, "a"],
    [`r"{a}"`, "a"],
    [`'r"(a)'`, 'r"(a)'],
    ["'a\\\nb'", "?"],
    ["list()", []],
    ["list(1, 'a', x)", [1, "a", "?"]],
    ["list(NULL)", "?"],
    ["list(1, list(2))", [1, [2]]],
    ["list(1, ...)", [1, { spread: "?" }]],
    ["list(1, ..1)", [1, "?"]],
    ["c(1, ...)", [1, { spread: "?" }]],
    ["list(a = 1, ...)", "?"],
    ["list(a = 1, 'b' = 2, `c d` = 3)", { a: 1, b: 2, "c d": 3 }],
    ["list(a = list(b = NULL))", { a: { b: null } }],
    ["list(a = 1, 2)", "?"],
    ["c('a', 'b')", ["a", "b"]],
    ["c('a', x)", ["a", { spread: "?" }]],
    ["c('a', c('b', 'c'))", ["a", { spread: ["b", "c"] }]],
    ["c('a', NULL)", ["a", { spread: null }]],
    ["c(a = 1)", { a: 1 }],
    ["c(list(a = 1), x)", { 0: { a: 1 }, 1: "?" }],
    ["c(list(a = 1), list(b = 2))", { 0: { a: 1 }, 1: { b: 2 } }],
    ["c(list(a = 1), 'b')", [{ spread: { a: 1 } }, "b"]],
    ["c(x, y)", [{ spread: "?" }, { spread: "?" }]],
    ["list(list(a = 1), x)", [{ a: 1 }, "?"]],
    ["list", "?"],
    ["list[1]", "?"],
    ["c['a']", "?"],
    ["list(1)$a", "?"],
    ["list(1)(2)", "?"],
    ["f(1)", "?"],
    ["x::list(1)", "?"],
    ["'list'(1)", "?"],
    ["list(list(list(list(list(list(list(list(1))))))))", [[[[[[[[1]]]]]]]]],
    ["list(list(list(list(list(list(list(list(list(1)))))))))", [[[[[[[["?"]]]]]]]]],
    ["list <- f\nlist(1)", "?"],
    ["T <- f\nT", "?"],
    ["f <- function('a') 1\n'a'", "a"],
    ["`1` <- 'a'\nx[1] <- 2\n`1`", "a"],
    ["a <- 1\na", 1],
    ["a <- 1\nb <- a\nb", 1],
    ["a <- 1\nb <- a\nc <- b\nc", "?"],
    ["a <- list(1)\nlist(a)", [[1]]],
    ["a <- 1\nc('b', a)", ["b", 1]],
  ])("%s", (text, value) => {
    expect(dataOf(lastIn(text))).toEqual(value);
  });

  describe("in eight others", () => {
    const around = (opening: string, count: number, value: string) =>
      `${opening.repeat(count)}${value}${")".repeat(count)}`;
    const listsAround = (count: number, value: string) => around("list(", count, value);
    const structuresAround = (count: number, value: string) => around("list(a = ", count, value);

    test.each<[name: string, text: string, value: string]>([
      ["a structure", structuresAround(8, "list(b = 1)"), structuresAround(8, "x")],
      ["a name", `a <- 1\n${listsAround(8, "a")}`, listsAround(8, "x")],
      ["the value of a name", `a <- ${listsAround(8, "1")}\na`, listsAround(7, "x")],
    ])("is unknown: %s", (_name, text, value) => {
      expect(dataOf(lastIn(text))).toEqual(dataOf(lastIn(value)));
    });

    test.each<[name: string, text: string, value: string]>([
      ["a structure", structuresAround(7, "list(b = 1)"), structuresAround(7, "c(b = 1)")],
      ["a name", `a <- 1\n${listsAround(7, "a")}`, listsAround(7, "1")],
      ["the value of a name", `a <- ${listsAround(7, "1")}\na`, listsAround(7, "1")],
    ])("is known in seven: %s", (_name, text, value) => {
      expect(dataOf(lastIn(text))).toEqual(dataOf(lastIn(value)));
    });
  });
});

describe("a place", () => {
  /** The text of a value, its slot and its container with those of what is in it. */
  function placesOf(value: Expression, text: string): object {
    const at = (range: Range) => text.slice(...range);
    const { range, slot, container, spelling } = value.site;
    const inner =
      value.kind === "list"
        ? value.items.map(item => (item.kind === "spread" ? item.of : item))
        : value.kind === "map"
          ? value.members.map(member => ("key" in member ? member.value : member.of))
          : [];
    return {
      at: at(range),
      ...(slot && { slot: at(slot.container.items[slot.index] ?? [0, 0]) }),
      ...(container?.layout === "delimited" && { brackets: at(container.range), items: container.items.map(at) }),
      ...(spelling && { type: spelling.type }),
      ...(inner.length > 0 && { inner: inner.map(item => placesOf(item, text)) }),
    };
  }

  test.each<[text: string, places: object]>([
    ["5L", { at: "5L", type: "integer" }],
    ["5", { at: "5" }],
    ["-5L", { at: "-5L", type: "integer" }],
    ["'5L'", { at: "'5L'" }],
    ["NULL", { at: "NULL" }],
    ["list()", { at: "list()", brackets: "()", items: [] }],
    [
      "list('a', x )",
      {
        at: "list('a', x )",
        brackets: "('a', x )",
        items: ["'a'", "x"],
        inner: [
          { at: "'a'", slot: "'a'" },
          { at: "x", slot: "x" },
        ],
      },
    ],
    [
      "list(a = 1, b = list(c = 'd'))",
      {
        at: "list(a = 1, b = list(c = 'd'))",
        brackets: "(a = 1, b = list(c = 'd'))",
        items: ["a = 1", "b = list(c = 'd')"],
        inner: [
          { at: "1", slot: "a = 1" },
          {
            at: "list(c = 'd')",
            slot: "b = list(c = 'd')",
            brackets: "(c = 'd')",
            items: ["c = 'd'"],
            inner: [{ at: "'d'", slot: "c = 'd'" }],
          },
        ],
      },
    ],
    [
      "c('a', x)",
      { at: "c('a', x)", brackets: "('a', x)", items: ["'a'", "x"], inner: [{ at: "'a'", slot: "'a'" }, { at: "x" }] },
    ],
    [
      "c(list(a = 1), x)",
      {
        at: "c(list(a = 1), x)",
        inner: [
          { at: "list(a = 1)", brackets: "(a = 1)", items: ["a = 1"], inner: [{ at: "1", slot: "a = 1" }] },
          { at: "x" },
        ],
      },
    ],
    ["paste0('a', x)", { at: "paste0('a', x)" }],
    ["c(a = 1)", { at: "c(a = 1)", brackets: "(a = 1)", items: ["a = 1"], inner: [{ at: "1", slot: "a = 1" }] }],
    ["a <- list('b')\na", { at: "list('b')", inner: [{ at: "'b'" }] }],
  ])("%s", (text, places) => {
    expect(placesOf(lastIn(text), text)).toEqual(places);
  });

  test.each([
    ["list(1, 2)", { ...listForm, open: "(" }],
    ["c('a')", { ...listForm, open: "(" }],
    ["list(a = 1, b = 2)", { ...argumentsForm, open: "(" }],
  ])("for more is anywhere between the parentheses: %s", (text, form) => {
    expect(lastIn(text).site.container).toMatchObject({ form, firstFree: 0 });
  });

  it("of a member is that of its name, too", () => {
    const text = "list(a = 1, 'b' = 2)";
    const value = lastIn(text);
    const members = value.kind === "map" ? value.members : [];
    expect(
      members.map(member => "key" in member && [member.keyRange, member.range].map(range => text.slice(...range))),
    ).toEqual([
      ["a", "a = 1"],
      ["'b'", "'b' = 2"],
    ]);
  });
});
