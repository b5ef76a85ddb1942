import { describe, expect, it } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import type { Expression, Spread } from "../../../src/model/value.ts";
import { readExpression } from "./read-python.ts";

/** A value, the items of a list and the members of a map, looking into spreads and choices. */
function partsOf(value: Expression | Spread): readonly Expression[] {
  switch (value.kind) {
    case "spread":
      return partsOf(value.of);
    case "choice":
      return value.options.flatMap(({ then }) => partsOf(then));
    case "list":
      return [value, ...value.items.flatMap(partsOf)];
    case "map":
      return [value, ...value.members.flatMap(member => partsOf("kind" in member ? member : member.value))];
    default:
      return [value];
  }
}

describe("where a value is", () => {
  it.each([
    ["a literal", "target('a')", "'a'"],
    ["a string whose prefix would be wrong for another", "target(r'a')", "'a'"],
    ["a string with a prefix in capitals", "target(U'a')", "'a'"],
    ["a string that needs its prefix", String.raw`target(r"\d")`, String.raw`r"\d"`],
    ["a string of two, the first of which has a prefix", "target(r'a' 'b')", "'a' 'b'"],
    ["a long string with a prefix", "target(r'''a''')", "r'''a'''"],
    ["a format string", "target(f'{1}')", "f'{1}'"],
    ["a number", "target(-1)", "-1"],
    ["a sum", "target(60 * 24)", "60 * 24"],
    ["a test", "target(not True)", "not True"],
    ["a union of dictionaries", "target({'a': 1} | {'b': 2})", "{'a': 1} | {'b': 2}"],
    ["a sum of lists", "target([1] + [2])", "[1] + [2]"],
    ["a name that stands for a scalar", "A = 1\ntarget(A)", "A"],
    ["a list behind a name", "A = [1]\ntarget(A)", "[1]"],
    ["a constant of a class", "class C:\n    A = 1\ntarget(C.A)", "C.A"],
    ["a result", "def f():\n    return 1\ntarget(f())", "f()"],
    ["an item", "target({'a': f(1)}['a'])", "f(1)"],
    ["an item that does not exist", "target({}['a'])", "{}['a']"],
    ["something unknown", "target(f(1))", "f(1)"],
  ])("%s", (_name, source, text) => {
    expect(source.slice(...readExpression(source).site.range)).toBe(text);
  });

  it("has the key and the whole of a member", () => {
    const source = "K = 'b'\ntarget({'a': 1, K: [2]})";
    const value = readExpression(source);
    const members = value.kind === "map" ? value.members : [];
    const texts = members.map(member =>
      "kind" in member
        ? []
        : [...[member.keyRange, member.range].map(range => source.slice(...range)), member.computed],
    );
    expect(texts).toEqual([
      ["'a'", "'a': 1", undefined],
      ["K", "K: [2]", true],
    ]);
  });
});

/** What can be edited of a value: a container as its text, an item as the text of its place and its own. */
function editsOf(source: string): readonly string[] {
  const textAt = (range: Site["range"]) => source.slice(...range);
  return partsOf(readExpression(source)).flatMap(({ site: { slot, container, range } }) => {
    const item = slot?.container.items[slot.index];
    return [
      ...(item ? [`${textAt(item)}: ${textAt(range)}${slot.fixed ? ", fixed" : ""}`] : []),
      ...(container?.layout === "delimited" ? [textAt(container.range)] : []),
    ];
  });
}

describe("what can be edited", () => {
  it.each([
    ["a list", "target([1, *x, 2])", ["[1, *x, 2]", "1: 1", "2: 2"]],
    ["a tuple of one, which must keep its comma", "target((1,))", ["(1,)", "1: 1"]],
    ["a tuple with a comma at its end", "target((1, 2, ))", ["(1, 2, )", "1: 1", "2: 2"]],
    ["the items of a tuple without one", "target((1, 2))", ["1: 1, fixed", "2: 2, fixed"]],
    ["a dictionary", "target({'a': 1, **x})", ["{'a': 1, **x}", "'a': 1: 1"]],
    ["one in another", "target({'a': [1]})", ["{'a': [1]}", "'a': [1]: [1]", "[1]", "1: 1"]],
    ["a name that stands for a scalar, in its place", "A = 1\ntarget([A])", ["[A]", "A: A"]],
    [
      "a branch, which stays",
      "target([1 if x else 2])",
      ["[1 if x else 2]", "1 if x else 2: 1, fixed", "1 if x else 2: 2, fixed"],
    ],
    ["a list behind a name that is used once", "A = [1]\ntarget(A)", ["[1]", "1: 1"]],
    [
      "a list behind a name that is changed, but not its end",
      "A = [1]\nA.append(2)\ntarget(A)",
      ["1: 1", "2: 2, fixed"],
    ],
    ["nothing of a list behind a name that is used twice", "A = [1]\nf(A)\ntarget(A)", []],
    ["nothing of a list behind a name that is used twice in one list", "A = [1]\ntarget([*A, *A])", ["[*A, *A]"]],
    ["nothing of a dictionary behind a name that is used twice", "A = {'a': [1]}\nprint(A)\ntarget(A)", []],
    [
      "a part of a dictionary, another of which is used",
      "A = {'a': [1], 'b': 2}\nprint(A['b'])\ntarget(A['a'])",
      ["'a': [1]: [1]", "[1]", "1: 1"],
    ],
    ["nothing of a part that is used twice", "A = {'a': [1]}\nprint(A['a'])\ntarget(A['a'])", []],
    ["nothing of a list of a class", "class C:\n    A = [1]\ntarget(C.A)", []],
    ["nothing of a result", "def f():\n    return [1]\ntarget(f())", []],
    ["nothing of a sum", "target('a' + 'b')", []],
  ])("is %s", (_name, source, edits) => {
    expect(editsOf(source)).toEqual(edits);
  });
});

describe("where a scalar is defined", () => {
  it.each([
    ["a name", "A = 'a'\ntarget(A)", "'a'", 1],
    ["a name that is used twice", "A = 'a'\nf(A)\ntarget(A)", "'a'", 2],
    ["a name of a name", "A = 'a'\nB = A\ntarget(B)", "'a'", 1],
    ["a literal", "target('a')", undefined, undefined],
    ["a constant of a class", "class C:\n    A = 'a'\ntarget(C.A)", "'a'", undefined],
  ])("%s", (_name, source, text, references) => {
    const { definition } = readExpression(source).site;
    expect(definition && source.slice(...definition.range)).toBe(text);
    expect(definition?.references).toBe(references);
  });
});
