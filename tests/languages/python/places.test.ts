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
    ["a string of two, the second of which has a prefix", "target('a' r'b')", "'a' r'b'"],
    ["a string with a prefix, beside a backslash", "target(r'a')\nx = '\\\\'", "'a'"],
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

/** The editable parts of a value: a container as its text, an item as the texts of its slot and its value. */
function editsOf(source: string): readonly string[] {
  const textAt = (range: Site["range"]) => source.slice(...range);
  return partsOf(readExpression(source)).flatMap(({ site: { slot, container, range } }) => {
    const own = textAt(range);
    const item = slot?.container.layout === "delimited" && slot.container.items[slot.index];
    return [
      ...(item ? [`${textAt(item)}: ${own}${slot.fixed ? ", fixed" : ""}`] : []),
      ...(container?.layout === "delimited" ? [textAt(container.range)] : []),
    ];
  });
}

describe("where a change is", () => {
  it.each([
    ["p['a'] = 1", "'a'", "1"],
    ["p.a = 1", "a", "1"],
    ["p.update(a=1)", "a", "1"],
    ["p.update({'a': 1})", "'a'", "1"],
    ["del p['a']", "'a'", "del p['a']"],
    ["p.pop('a')", "'a'", "p.pop('a')"],
  ])("%s", (change, key, text) => {
    const source = `p = {'b': 2}\n${change}\ntarget(p)`;
    const value = readExpression(source);
    const member = value.kind === "map" ? value.members.at(-1) : undefined;
    const ranges = member && !("kind" in member) ? [member.keyRange, member.value.site.range] : [];
    expect(ranges.map(range => source.slice(...range))).toEqual([key, text]);
  });
});

describe("what can be edited", () => {
  it("is nothing of what is nested too deeply", () => {
    const depth = 101;
    const values = partsOf(readExpression(`target(${"[".repeat(depth)}1${"]".repeat(depth)})`));
    expect(values.at(-1)?.kind).toBe("unknown");
    expect(values.at(-1)?.site.range).toEqual([7 + depth, 8 + depth]);
  });

  it.each([4999, 5000])("is each of %d items", count => {
    const values = partsOf(readExpression(`target([${"1, ".repeat(count)}])`));
    expect(values.filter(({ kind }) => kind === "literal").length).toBe(4999);
  });

  it.each([
    ["[1]", "["],
    ["(1,)", "("],
    ["{'a': 1}", "{"],
  ])("has brackets of its own: %s", (written, bracket) => {
    const { container } = readExpression(`target(${written})`).site;
    expect(container?.layout === "delimited" && container.form.open).toBe(bracket);
  });

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
    ["nothing of a sum of lists but its items", "target([1] + [2])", ["[1]", "1: 1", "[2]", "2: 2"]],
    ["nothing of a tuple without brackets", "A = 1, 2\ntarget(A)", []],
    ["nothing of a tuple that ends with a bracket", "A = 1, (2)\ntarget(A)", []],
    ["nothing of a tuple that begins with a bracket", "A = (1), 2\ntarget(A)", []],
    [
      "the items of a tuple with a tuple of one",
      "target(((1,), 2))",
      ["(1,): (1,), fixed", "(1,)", "1: 1", "2: 2, fixed"],
    ],
    ["nothing of a list that is used twice and added to", "A = [1]\nA.append(2)\nprint(A)\ntarget(A)", []],
    ["nothing of a result that is added to", "def f():\n    A = [1]\n    A.append(2)\n    return A\ntarget(f())", []],
    [
      "a list beside a name that is used twice",
      "A = [1]\nprint(A)\ntarget([A, [2]])",
      ["[A, [2]]", "[2]: [2]", "[2]", "2: 2"],
    ],
    ["nothing of a part of what is used", "A = {'a': {'b': [1]}}\nprint(A['a'])\ntarget(A['a']['b'])", []],
    ["nothing of a list that a built-in makes", "target(list())", []],
    ["nothing of a text that is split", "target('a,b'.split(','))", []],
    [
      "nothing of a dictionary with a filter",
      "target({k: v for k, v in {'a': 1, **{'b': None}}.items() if v is not None})",
      [],
    ],
    ["nothing of a dictionary with a filter for what is true", "target({k: v for k, v in {'a': 0}.items() if v})", []],
    ["nothing of a dictionary with a filter for keys", "target({k: v for k, v in {'a': 0}.items() if k in ['b']})", []],
    ["the value of an update, in its place", "p = {}\np.update({'a': 1})\ntarget(p)", ["{}", "1: 1, fixed"]],
    ["nothing of a key that is unknown", "target({x: 1})", ["{x: 1}"]],
    ["nothing of a name that has a value in one branch alone", "if x:\n    A = 1\nelse:\n    import A\ntarget(A)", []],
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
