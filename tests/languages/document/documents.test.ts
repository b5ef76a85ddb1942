import { describe, expect, it } from "vitest";
import { DataFile } from "../../../src/languages/document/file.ts";
import { json } from "../../../src/languages/json/style.ts";
import { yaml } from "../../../src/languages/yaml/style.ts";
import { dataOf, resolved } from "../../edits/edit-text.ts";
import { outlined } from "./outline-text.ts";

/** The documents of a text, each with its keys and its content. */
function documentsIn(text: string) {
  return new DataFile(text).documents.map(document => {
    const tree = document.read();
    return {
      text: document.text,
      keys: document.keys && [...document.keys].join(),
      content: tree && dataOf(resolved(tree.root)),
    };
  });
}

describe("the documents of a YAML text", () => {
  it.each([
    ["a: 1", ["a: 1"]],
    ["a: 1\n---\nb: 2\n", ["a: 1\n", "\nb: 2\n"]],
    ["---\na: 1\n--- # c\nb: 2\n---\t\nc: 3\n", ["\na: 1\n", " # c\nb: 2\n", "\t\nc: 3\n"]],
    ["a: 1\r\n---\r\nb: 2\r\n", ["a: 1\r\n", "\r\nb: 2\r\n"]],
    ["a: 1\n...\nb: 2\n", ["a: 1\n", "\nb: 2\n"]],
    ["a: 1\n...\n---\nb: 2\n", ["a: 1\n", "\nb: 2\n"]],
    ["a: |\n  b\n---\nc: 2\n", ["a: |\n  b\n", "\nc: 2\n"]],
    ["a: |\n  ---\nb: ---\n---c: 3\n....: 4\n", ["a: |\n  ---\nb: ---\n---c: 3\n....: 4\n"]],
    ["a: 1\n---", ["a: 1\n"]],
    ["a: 1\n---\n# c\n---\n\n  # d\n", ["a: 1\n"]],
    ["# c\n---\na: 1\n...\n", ["# c\n---\na: 1\n"]],
    ["%YAML 1.2\n---\na: 1\n", ["%YAML 1.2\n---\na: 1\n"]],
    ["\uFEFF---\na: 1\n", ["\uFEFF---\na: 1\n"]],
    ["\uFEFFa: 1\n---\nb: 2\n", ["\uFEFFa: 1\n", "\nb: 2\n"]],
    ["\uFEFF# c\n---\na: 1\n---\nb: 2\n", ["\na: 1\n", "\nb: 2\n"]],
    ["", []],
    ["# c\n", []],
    ["---\n", []],
  ])("%j are %j", (text, texts) => {
    expect(documentsIn(text).map(document => document.text)).toEqual(texts);
  });

  it.each([
    ["a: 1\nb-c.d: 2\n$e_f:\n", "a,b-c.d,$e_f"],
    ["a:\n  b: 1\nc: 2\n", "a,c"],
    ["\"a b\": 1\n'c:d' : 2\ne\t:\n", "a b,c:d,e"],
    ["a: 1\r\nb:\r\n", "a,b"],
    ["a: 1\nb:", "a,b"],
    ["# a: 1\n", undefined],
    ["a:1\nb: 2\n", "b"],
    ["- a: 1\nb: 2\n", undefined],
    ["# c\n\n--- # d\n-\ta: 1\n", undefined],
    ["---\r\n\r\n- a\r\n", undefined],
    ["-a: 1\nb: 2\n", "b"],
    ["text\n- a\nb: 1\n", "b"],
    ["{ a: 1 }", ""],
    ["&x a: 1\nb: 2\n", "b"],
  ])("%j have the keys %j, or are lists", (text, keys) => {
    expect(documentsIn(text)[0]?.keys).toBe(keys);
  });

  it("are read with the sites of the whole text", () => {
    const text = "a: 1\n---\nb: cd\n";
    const [, second] = new DataFile(text).documents;
    const tree = second?.read();
    expect(tree).toMatchObject({ style: yaml, root: { members: [{ key: "b", range: [9, 14], keyRange: [9, 10] }] } });
  });

  it("have the keys and the style of YAML each, whatever they look like", () => {
    const documents = new DataFile('a: 1\n---\nb: 2\n---\n{ "c": 3 }\n').documents;
    expect(documents.map(({ keys }) => keys && [...keys].join())).toEqual(["a", "b", ""]);
    expect(documents.map(document => document.read()?.style === yaml)).toEqual([true, true, true]);
  });

  it.each([
    ["a: 1\n---\nb: [\n---\nc: 3\n", [{ a: 1 }, undefined, { c: 3 }]],
    ["a: &x 1\n---\nb: *x\n", [{ a: 1 }, undefined]],
    ["a: 1\n---\n%TAG ! tag:x,\n---\nb: !Ref x\n", [{ a: 1 }, undefined]],
  ])("%j are read on their own: %j", (text, contents) => {
    expect(documentsIn(text).map(({ content }) => content)).toEqual(contents);
  });
});

describe("the documents of a JSON text", () => {
  it.each([
    ['{ "a": 1 }\n', ['{ "a": 1 }\n'], ["a"], [{ a: 1 }]],
    ['\uFEFF{ "a": 1, "b": {"c": 2} }', ['\uFEFF{ "a": 1, "b": {"c": 2} }'], ["a,b"], [{ a: 1, b: { c: 2 } }]],
    ['{ "a": 1 }\n{ "b": 2 } // c\n', ['{ "a": 1 }\n', '{ "b": 2 } // c\n'], ["a", "b"], [{ a: 1 }, { b: 2 }]],
    ['[{ "a": 1 }]\n', ['[{ "a": 1 }]\n'], [undefined], [[{ a: 1 }]]],
    ['{ "a": 1 } x', ['{ "a": 1 } ', "x"], ["a", undefined], [{ a: 1 }, undefined]],
    ['// c\n{ "a": tru }', ['// c\n{ "a": tru }'], ["a"], [undefined]],
    ['{ "a": tru }', ['{ "a": tru }'], ["a"], [undefined]],
    ['{ "a": 1', [], [], []],
    ['{ "a": 1 } "', [], [], []],
    ['{ "a": 1 ; }', [], [], []],
  ])("%j are %j, with the keys %j", (text, texts, keys, contents) => {
    const documents = documentsIn(text);
    expect(documents.map(document => document.text)).toEqual(texts);
    expect(documents.map(document => document.keys)).toEqual(keys);
    expect(documents.map(({ content }) => content)).toEqual(contents);
  });

  it("are read with the sites of the whole text", () => {
    const [, second] = new DataFile('{ "a": 1 }\n{ "b": 2 }\n').documents;
    expect(second?.read()).toMatchObject({ style: json, root: { site: { range: [11, 21] } } });
  });
});

describe("a file", () => {
  it("has the outline that its language shows", () => {
    expect(outlined("a: 1\nin:\n  b: 2\n")).toBe("a«a: 1\n» in{ b«b: 2\n» }");
    expect(outlined('{ "a": 1 }')).toBe('"a" (a)«1 »');
  });

  it.each([
    ["a: 1", false, { a: 1 }],
    ['{ "a": 1 }', true, { a: 1 }],
    ['{ "a": 1, b: 2 }', true, undefined],
    ["{ a: 1 }", false, { a: 1 }],
    ['"a"', false, "a"],
    ["a: [", false, undefined],
  ])("%j is JSON, or YAML if nothing only JSON has begins it: %j", (text, isJson, content) => {
    const file = new DataFile(text);
    const tree = file.read();
    expect(file.isJson).toBe(isJson);
    expect(file.style).toBe(isJson ? json : yaml);
    expect(tree && dataOf(resolved(tree.root))).toEqual(content);
  });

  it("is read in part by its language", () => {
    expect(new DataFile("a: &x 1\nb: *x\n").readBlock([8, 14])).toBe("needs-whole");
    expect(new DataFile("a: {}").readBlock([3, 5])).toMatchObject({ style: yaml });
    expect(new DataFile('{ "a": {} }').readBlock([7, 10])).toMatchObject({ style: json });
    expect(new DataFile('{ "a": {b: 1} }').readBlock([7, 14])).toMatchObject({ style: yaml });
  });
});
