import { describe, expect, it } from "vitest";
import type { Reference } from "../../../src/languages/configuration.ts";
import { HclFile } from "../../../src/languages/hcl/file.ts";

/** The path of a reference, with `?` for a computed index, and its text. */
function print({ path, range }: Reference, text: string): string {
  return `${path.map(step => (typeof step === "number" ? `#${step}` : (step ?? "?"))).join(" ")} = ${text.slice(...range)}`;
}

describe("the references in an expression", () => {
  it.each<[expression: string, ...references: string[]]>([
    ["1"],
    ["null"],
    ["true"],
    ["a", "a = a"],
    ["a.b.c", "a b c = a.b.c"],
    ["a.b[0].c", "a b #0 c = a.b[0].c"],
    ["a.b.0", "a b #0 = a.b.0"],
    ["a.0.1", "a #0 #1 = a.0.1"],
    ["[a.0.12.b, c]", "a #0 #12 b = a.0.12.b", "c = c"],
    ["a[<<E\nb\nc\nE\n]", "a b\nc\n = a[<<E\nb\nc\nE\n]"],
    ['a["b"]', 'a b = a["b"]'],
    ['a["b${c}"]', 'a ? = a["b${c}"]', "c = c"],
    ["a[b.c].d[e]", "a ? d ? = a[b.c].d[e]", "b c = b.c", "e = e"],
    ["a[b][c].d", "a ? ? d = a[b][c].d", "b = b", "c = c"],
    ["a[true]", "a ? = a[true]"],
    ["a.b[*].c", "a b ? c = a.b[*].c"],
    ["a.*.b", "a ? b = a.*.b"],
    ["a[b][*]", "a ? ? = a[b][*]", "b = b"],
    ["(a).b", "a = a"],
    ["(a.b)[c]", "a b = a.b", "c = c"],
    ["(a)[*]", "a = a"],
    ["[a, b.c]", "a = a", "b c = b.c"],
    ['{ a = b, (c) = d, "${e}" = f }', "b = b", "c = c", "d = d", "e = e", "f = f"],
    ["f(a, b)", "a = a", "b = b"],
    ["f(a).b", "a = a"],
    ["a ? b : c", "a = a", "b = b", "c = c"],
    ["a + b", "a = a", "b = b"],
    ["!a", "a = a"],
    ['"a${b}c${d}"', "b = b", "d = d"],
    ['"%{ if a }b%{ endif }"', "a = a"],
    ['"%{ for a in b }${a}${c}%{ endfor }"', "b = b", "c = c"],
    ["[for a in b : a.c]", "b = b"],
    ["[for a, b in c : [a, b, d] if e]", "c = c", "d = d", "e = e"],
    ["{for a in b : c => d if a}", "b = b", "c = c", "d = d"],
    ["[for a in a.all : a.b]", "a all = a.all"],
    ["[for a in b : f[a]]", "b = b", "f ? = f[a]"],
    ["[for a in b : a[c]]", "b = b", "c = c"],
    ["[[for a in b : a], a]", "b = b", "a = a"],
    ["[for a in b : [for c in a : [a, c]]]", "b = b"],
  ])("%s", (expression, ...references) => {
    const text = `locals {\n  it = ${expression}\n}\n`;
    const [attribute] = new HclFile(text).blocks[0]?.attributes ?? [];
    expect(attribute?.references.map(reference => print(reference, text))).toEqual(references);
  });
});

it("has the references in a block with their attributes, in source order", () => {
  const text = `resource "a" "b" {
  c = d
  e {
    f = [g, h]
    i {
      j = k
    }
    l = m
  }
  n {
    o = p
  }
}
`;
  const [block] = new HclFile(text).blocks;
  expect(block?.references.map(({ attribute, path }) => `${attribute} ${path.join(".")}`)).toEqual([
    "c d",
    "f g",
    "f h",
    "j k",
    "l m",
    "o p",
  ]);
});
