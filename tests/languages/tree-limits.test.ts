import { describe, expect, it } from "vitest";
import { mayOverflow } from "../../src/languages/shared/tree-limits.ts";

describe("a text may be nested too deeply", () => {
  it.each([
    ["by brackets", "[".repeat(501)],
    ["by braces", "{".repeat(501)],
    ["by spaces", " ".repeat(501)],
    ["by tabs", "\t".repeat(501)],
    ["by items", "-".repeat(501)],
    ["by keys", "?".repeat(501)],
    ["by values", ":".repeat(501)],
    ["in a later line", `a\n${" ".repeat(501)}`],
    ["by brackets in many lines", "[\n".repeat(501)],
    ["by brackets with texts between them", "[a".repeat(501)],
    ["by indentation and brackets", `${" ".repeat(250)}${"[".repeat(251)}`],
    ["by brackets behind some that close nothing", `]]]}${"[".repeat(501)}`],
  ])("%s", (_, text) => {
    expect(mayOverflow(text)).toBe(true);
  });

  it.each([
    ["no brackets", ""],
    ["few brackets", "[".repeat(500)],
    ["few spaces", " ".repeat(500)],
    ["lists that are closed", "[]".repeat(600)],
    ["objects that are closed", "{}".repeat(600)],
    ["spaces in several lines", `${" ".repeat(400)}\n`.repeat(2)],
    ["spaces in a line of text", `a${" ".repeat(600)}`],
    ["an indented line of text", `${" ".repeat(300)}a${" ".repeat(300)}`],
  ])("but not by %s", (_, text) => {
    expect(mayOverflow(text)).toBe(false);
  });
});
