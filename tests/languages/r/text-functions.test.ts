import { describe, expect, test } from "vitest";
import { Constants } from "../../../src/languages/r/constants.ts";
import { Evaluator } from "../../../src/languages/r/evaluator.ts";
import { Source } from "../../../src/languages/r/source.ts";

/** The value of an expression, with `◯` for parts of a text that are not known, and `?` if nothing is. */
function valueOf(text: string): unknown {
  const source = new Source(text);
  const value = new Evaluator(source, new Constants(source)).read([0, source.tokens.length]);
  return value.kind === "literal"
    ? value.value
    : value.kind === "text"
      ? value.parts.map(part => part ?? "◯").join("")
      : "?";
}

describe("paste and paste0", () => {
  test.each<[text: string, value: unknown]>([
    ["paste0('a', 'b', \"c\")", "abc"],
    ["paste0('a')", "a"],
    ["paste0()", ""],
    ["paste('a', 'b', 'c')", "a b c"],
    ["paste('a', 'b', sep = '')", "ab"],
    ["paste('a', sep = '-', 'b')", "a-b"],
    ["paste0('a', TRUE, FALSE, 1L, 99999, -5)", "aTRUEFALSE199999-5"],
    ["paste0('a', 100000)", "a◯"],
    ["paste0('a', -100000)", "a◯"],
    ["paste0('a', 1.5)", "a◯"],
    ["paste0('a', x)", "a◯"],
    ["paste0('a', paste0(x, 'b'))", "a◯b"],
    ["paste0(x)", "◯"],
    ["paste0('a', NULL)", "?"],
    ["paste0('a', c('b', 'c'))", "?"],
    ["paste0('a', list(b = 1))", "?"],
    ["paste0('a', 'b', collapse = '')", "?"],
    ["paste0(a = 'a', 'b')", "?"],
    ["paste('a', 'b', sep = s)", "?"],
    [`${"paste0(".repeat(8)}'a'${")".repeat(8)}`, "a"],
    [`${"paste0(".repeat(9)}'a'${")".repeat(9)}`, "◯"],
    ["paste('a', 'b', sep = 1)", "?"],
  ])("%s", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });
});

describe("sprintf", () => {
  test.each<[text: string, value: unknown]>([
    ["sprintf('a')", "a"],
    ["sprintf('%s-%s', 'a', 'b')", "a-b"],
    ["sprintf('%d%%', 5L)", "5%"],
    ["sprintf('%s %s', TRUE, 5L)", "TRUE 5"],
    ["sprintf('%d %d', TRUE, 5L)", "◯ 5"],
    ["sprintf('%s/%s', x, 'b')", "◯/b"],
    ["sprintf('%s', c('a', 'b'))", "?"],
    ["sprintf('%s', 'a', 'b')", "?"],
    ["sprintf('%s %s', 'a')", "?"],
    ["sprintf('%5s', 'a')", "?"],
    ["sprintf('%s %x', 'a', 'b')", "?"],
    ["sprintf('%', 'a')", "?"],
    ["sprintf('%s 5%', 'a')", "?"],
    ["sprintf('%s %1$s', 'a')", "?"],
    ["sprintf(x, 'a')", "?"],
    ["sprintf(5, 'a')", "?"],
    ["sprintf()", "?"],
    ["sprintf(fmt = '%s', 'a')", "?"],
    ["sprintf('%s', x = 'a')", "?"],
  ])("%s", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each(["toupper('a')", "format('a')"])("is no other function: %s", text => {
    expect(valueOf(text)).toBe("?");
  });
});
