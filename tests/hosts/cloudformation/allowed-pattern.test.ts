import { describe, expect, it } from "vitest";
import { allows, alternativesOf } from "../../../src/hosts/cloudformation/conditions/allowed-pattern.ts";

describe("an AllowedPattern", () => {
  it.each([
    ["[a-z]+", "abc", true],
    ["[a-z]+", "ab1", false],
    ["[a-z]+", "1ab", false],
    ["a|b", "b", true],
    ["a|b", "ab", false],
    ["^https://.*$", "https://a.test", true],
    ["", "", true],
    ["", "a", false],
    ["\\d{3}", "123", true],
    ["[\\w\\-.]+", "a-b.c", true],
  ])("%s of the whole text %j: %j", (pattern, text, isAllowed) => {
    expect(allows(pattern, text)).toBe(isAllowed);
  });

  it.each([
    ["is no regular expression", "("],
    ["is one only in Java: possessive", "a++"],
    ["is one only in Java: a class of characters", "\\p{Alpha}"],
    ["is one only in Java: its opposite", "\\P{Alpha}"],
    ["is one only in Java: a quotation", "\\Qa\\E"],
    ["is one only in Java: the start of the text", "\\Aa"],
    ["is one only in Java: the end of the text", "a\\z"],
    ["is one only in Java: the end of the last line", "a\\Z"],
    ["is one only in Java: a line break", "\\R"],
    ["is one only in Java: the end of the last match", "\\Ga"],
    ["may be another in Java: flags or a look-around", "(?i)a"],
    ["is another in Java: an intersection", "[a&&b]"],
    ["is another in Java: a class in a class", "[a[b]]"],
    ["is another in Java: a class in a class", "[[a]b]"],
    ["is another in Java: a class in a class", "[ab[c]]"],
    ["repeats a group", "(a)*"],
    ["repeats a group", "(a)+"],
    ["repeats a group", "(a){2}"],
    ["repeats too much", "a*b*c*d*"],
    ["repeats too much", "a+b+c{1,}d{2,3}"],
    ["repeats too much", "a{10,}b{10,}c{10,}d{10,}"],
    ["has too many optional parts", "a?b?c?d?e?f?g?"],
    ["has too many alternatives", "(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)"],
    ["has too many long alternatives", "(aa|b)(aa|b)(aa|b)(aa|b)(aa|b)(aa|b)(aa|b)"],
    ["has too many empty alternatives", "(|b)(|b)(|b)(|b)(|b)(|b)(|b)"],
  ])("that %s is not tried: %s", (_, pattern) => {
    expect(allows(pattern, "a")).toBeUndefined();
  });

  it("is tried up to some limits", () => {
    expect(allows("a*b+c{1,}d{2}", "bcdd")).toBe(true);
    expect(allows("a?b?c?d?e?f?", "af")).toBe(true);
    expect(allows("(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)", "acegik")).toBe(true);
    expect(allows("a{2}b{2}c{2}d{2}", "aabbccdd")).toBe(true);
    expect(allows("a+", "a".repeat(64))).toBe(true);
    expect(allows("a+", "a".repeat(65))).toBeUndefined();
  });
});

describe("the texts that match an AllowedPattern", () => {
  it.each([
    ["a|b", ["a", "b"]],
    ["minutes|hours|days", ["minutes", "hours", "days"]],
    ["^a|b$", ["a", "b"]],
    ["(a|b)", ["a", "b"]],
    ["(?:a|b)", ["a", "b"]],
    ["^(?:a b|c-d|e/f:g)$", ["a b", "c-d", "e/f:g"]],
    ["a", undefined],
    ["a|", undefined],
    ["|a", undefined],
    ["a||b", undefined],
    ["a.b|c", undefined],
    ["a|b+", undefined],
    ["xx(a|b)", undefined],
    ["(a|b)x", undefined],
    ["a|b$x", undefined],
    ["(?=a|b)", undefined],
    ["", undefined],
  ])("%s are %j", (pattern, texts) => {
    expect(alternativesOf(pattern)).toEqual(texts);
  });
});
