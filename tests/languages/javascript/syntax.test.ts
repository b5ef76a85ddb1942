import { describe, expect, it, test } from "vitest";
import { boundNames, bindingPath } from "../../../src/languages/javascript/syntax/patterns.ts";
import {
  isFunction,
  literalString,
  propertyOf,
  staticName,
  unwrap,
} from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { isDeleted, isWriteTarget } from "../../../src/languages/javascript/syntax/write-targets.ts";
import { findNode, textOf } from "./nodes.ts";
import { codeFile } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

test.each([
  ["x", "x"],
  ["(x)", "x"],
  ["x as string", "x"],
  ["<string>x", "x"],
  ["x satisfies string", "x"],
  ["x!", "x"],
  ["f<string>", "f"],
  ["x?.y", "x?.y"],
  ["((x as any)!) satisfies string", "x"],
  ["-x", "-x"],
])("%s without what wraps it is %s", (source, text) => {
  const file = codeFile(`target(${source})`);
  const unwrapped = unwrap(targetIn(file));
  expect(textOf(unwrapped, file)).toBe(text);
  expect(unwrapped.type).not.toBe("ChainExpression");
});

test("parentheses that a parser keeps wrap an expression", () => {
  const expression = targetIn(codeFile("target(x)"));
  const wrapped = Object.assign(targetIn(codeFile("target((x))")), { type: "ParenthesizedExpression", expression });
  expect(unwrap(wrapped)).toBe(expression);
});

describe("the name of a member", () => {
  test.each([
    ["x.a", "a"],
    ["x['a']", "a"],
    ["x[1]", "1"],
    ["x[`a`]", "a"],
    ["x[a]", undefined],
    ["x[`${a}`]", undefined],
    ["x[`a${b}`]", undefined],
    ["x[null]", undefined],
    ["x[/a/]", undefined],
    ["x[a.b]", undefined],
  ])("of %s is %s", (source, name) => {
    const access = targetIn(codeFile(`target(${source})`));
    expect(access.type === "MemberExpression" && staticName(access.property, access.computed)).toBe(name);
  });

  test("finds the property of an object", () => {
    const object = targetIn(codeFile("target({ ...x, a: 1, ['b']: 2, [c]: 3, d() {} })"));
    const keys = ["a", "b", "c", "d", "x"];
    const found = object.type === "ObjectExpression" ? keys.filter(key => propertyOf(object, key)) : [];
    expect(found).toEqual(["a", "b", "d"]);
  });
});

test.each([
  ["'a'", "a"],
  ["`a`", "a"],
  ["``", ""],
  ["`a${b}`", undefined],
  ["1", undefined],
  ["a", undefined],
])("the string %s is %s", (source, value) => {
  expect(literalString(targetIn(codeFile(`target(${source})`)))).toBe(value);
});

test("there is no string without an expression", () => {
  expect(literalString(undefined)).toBeUndefined();
});

test.each([
  ["() => 1", true],
  ["function () {}", true],
  ["class {}", false],
  ["f", false],
])("whether %s is a function: %s", (source, is) => {
  expect(isFunction(targetIn(codeFile(`target(${source})`)))).toBe(is);
});

describe("the names that a pattern binds, with the keys of their values", () => {
  test.each([
    ["a", { a: [] }],
    ["{ a }", { a: ["a"] }],
    ["{ a: b }", { b: ["a"] }],
    ["{ 'a': b, 1: c, [`d`]: e }", { b: ["a"], c: ["1"], e: ["d"] }],
    ["{ a: { b } }", { b: ["a", "b"] }],
    ["{ [a]: b }", { b: undefined }],
    ["{ [a]: { b } }", { b: undefined }],
    ["{ a = 1 }", { a: undefined }],
    ["{ a: { b } = c }", { b: undefined }],
    ["{ a, ...b }", { a: ["a"], b: undefined }],
    ["[a, , b]", { a: ["0"], b: ["2"] }],
    ["[{ a }, [b]]", { a: ["0", "a"], b: ["1", "0"] }],
    ["[a, ...[b]]", { a: ["0"], b: undefined }],
    ["[a = 1]", { a: undefined }],
  ])("%s", (pattern, names) => {
    const file = codeFile(`const ${pattern} = x`);
    const declarator = findNode(file, ({ type }) => type === "VariableDeclarator");
    const id = declarator.type === "VariableDeclarator" ? declarator.id : declarator;
    const bound = boundNames(id);
    expect(Object.fromEntries(bound.map(({ name, keys }) => [textOf(name, file), keys]))).toEqual(names);
    expect(bound.map(({ name }) => bindingPath(id, name))).toEqual(Object.values(names));
    expect(bindingPath(id, file.program)).toBeUndefined();
  });

  test("a parameter property", () => {
    const file = codeFile("class C { constructor(private a: A, public b = 1) {} }");
    const fn = findNode(file, isFunction);
    const bound = isFunction(fn) ? fn.params.flatMap(boundNames) : [];
    expect(bound.map(({ keys }) => keys)).toEqual([[], undefined]);
  });

  test("what is no pattern binds nothing", () => {
    expect(boundNames(codeFile("x").program)).toEqual([]);
  });
});

describe("whether an expression is written", () => {
  it.each([
    ["x.a = 1", true],
    ["x.a += 1", true],
    ["b = x.a", false],
    ["x.a++", true],
    ["--x.a", true],
    ["-x.a", false],
    ["delete x.a", true],
    ["typeof x.a", false],
    ["[x.a] = b", true],
    ["[x.a = 1] = b", true],
    ["[b = x.a] = c", false],
    ["[...x.a] = b", true],
    ["({ c: x.a } = b)", true],
    ["({ c: x.a })", false],
    ["({ [x.a]: c } = b)", false],
    ["({ ...x.a } = b)", true],
    ["({ c: x.a = 1 } = b)", true],
    ["for (x.a of b) {}", true],
    ["for (x.a in b) {}", true],
    ["for (const b of x.a) {}", false],
    ["for (const b in x.a) {}", false],
    ["x.a! = 1", true],
    ["(x.a as any) = 1", true],
    ["delete x?.a", true],
    ["f(x.a)", false],
    ["f(x.a!)", false],
    ["x.a", false],
  ])("%s: %s", (source, is) => {
    const file = codeFile(source);
    const access = findNode(file, node => node.type === "MemberExpression");
    expect(isWriteTarget(access, file)).toBe(is);
    expect(isDeleted(access, file)).toBe(source.startsWith("delete"));
  });

  test("what is deleted is not what a deletion takes apart", () => {
    const file = codeFile("delete x.a.b; delete y!.a; delete z.a!");
    const isDeletedIn = (text: string) =>
      isDeleted(
        findNode(file, node => textOf(node, file) === text),
        file,
      );
    expect(["x.a.b", "x.a", "y!", "z.a"].map(isDeletedIn)).toEqual([true, false, false, true]);
  });
});
