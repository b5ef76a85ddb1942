import { describe, expect, it } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { analyzeScopes, type Scopes } from "../../../src/languages/python/scope/analyze-scopes.ts";
import type { Binding, Scope } from "../../../src/languages/python/scope/bindings.ts";

function scopesIn(text: string): Scopes {
  return analyzeScopes(parse(text));
}

/** `function v = assign 1, other (2)`: where a name is bound, how and to what value, and how often it is read. */
function bindingsIn(text: string): readonly string[] {
  return scopesIn(text).all.flatMap(scope =>
    [...scope.bindings.values()].map(binding => summaryOf(binding, scope, text)),
  );
}

function summaryOf({ name, definitions, references }: Binding, { kind }: Scope, text: string): string {
  const bound = definitions.map(({ kind: by, value }) => (value ? `${by} ${text.slice(...value.range)}` : by));
  const how = bound.length > 0 ? ` = ${bound.join(", ")}` : "";
  return `${kind} ${name}${how}${references.length > 0 ? ` (${references.length})` : ""}`;
}

describe("a name is bound", () => {
  it.each<readonly [text: string, ...bindings: string[]]>([
    ["v = 1", "module v = assign 1"],
    ["v: int = 1", "module v = assign 1"],
    ["v: int", "module v"],
    ["v += 1", "module v = augmented 1"],
    ["(v := 1)", "module v = assign 1"],
    ["v = w = 1", "module v = assign 1", "module w = assign 1"],
    ["v, w = 1, 2", "module v = assign 1", "module w = assign 2"],
    ["[v, w] = (1, 2)", "module v = assign 1", "module w = assign 2"],
    ["(v, w) = [1, 2]", "module v = assign 1", "module w = assign 2"],
    ["v, (w, x) = 1, (2, 3)", "module v = assign 1", "module w = assign 2", "module x = assign 3"],
    ["v, w = {1, 2}", "module v = other", "module w = other"],
    ["v, w = 1, 2, 3", "module v = other", "module w = other"],
    ["v, *w = 1, 2", "module v = other", "module w = other"],
    ["v, w = 1, *x", "module v = other", "module w = other"],
    ["v, w = x", "module v = other", "module w = other"],
    ["del v", "module v = other"],
    ["for v in [1]: pass", "module v = other"],
    ["for v, w in [(1, 2)]: pass", "module v = other", "module w = other"],
    ["with f() as v: pass", "module v = with f()"],
    ["with (f, g) as (v, w): pass", "module v = other", "module w = other"],
    ["with f() as (v, w): pass", "module v = other", "module w = other"],
    ["try: pass\nexcept E as v: pass", "module v = other"],
    ["match 1:\n    case v: pass", "module v = other"],
    ["type v = int", "module v = other"],
    ["import v", "module v = import"],
    ["import v.w", "module v = import"],
    ["from m import a as v", "module v = import"],
    ["def v(): pass", "module v = function"],
    ["class v: pass", "module v = class"],
    [
      "def f(v, w=1, *x, **y): pass",
      "module f = function",
      "function v = parameter",
      "function w = parameter 1",
      "function x = parameter",
      "function y = parameter",
    ],
    ["lambda v=1: v", "function v = parameter 1 (1)"],
    ["[v for v in w]", "comprehension v = other (1)"],
    ["[v := 1 for w in x]", "module v = assign 1", "comprehension w = other"],
    ["[[v := 1 for w in x] for y in z]", "module v = assign 1", "comprehension y = other", "comprehension w = other"],
    ["class C:\n    v = 1", "module C = class", "class v = assign 1"],
    ["def f():\n    v = 1", "module f = function", "function v = assign 1"],
    ["def f():\n    [v := 1 for w in x]", "module f = function", "function v = assign 1", "comprehension w = other"],
    ["def f():\n    global v\n    v = 1", "module f = function", "module v = assign 1"],
    [
      "def f():\n    v = 1\n    def g():\n        nonlocal v\n        v = 2",
      "module f = function",
      "function v = assign 1, assign 2",
      "function g = function",
    ],
    ["def f():\n    nonlocal v\n    v = 1", "module f = function", "function v = assign 1"],
    ["v = (v := 1)", "module v = assign v := 1, assign 1"],
  ])("by %s", (text, ...bindings) => {
    expect(bindingsIn(text)).toEqual(bindings);
  });

  it.each<readonly [text: string, ...bindings: string[]]>([
    ["v = 1\nfrom m import *", "module v = assign 1, other"],
    ["from m import *\nv = 1", "module v = assign 1"],
    ["v = 1\nfrom m import *\nv = 2", "module v = assign 1, other, assign 2"],
    ["v = 1\nfrom m import *\nfrom n import *", "module v = assign 1, other, other"],
    ["def f():\n    v = 1\nfrom m import *", "module f = function, other", "function v = assign 1"],
  ])("and again by a later wildcard import: %s", (text, ...bindings) => {
    expect(bindingsIn(text)).toEqual(bindings);
  });
});

describe("a name refers", () => {
  /** The scope in which the last mention of `v` is bound: its kind, and the value of its first definition. */
  function referentIn(text: string): string | undefined {
    const { all } = scopesIn(text);
    const end = text.lastIndexOf("v") + 1;
    const found = all
      .flatMap(({ bindings }) => [...bindings.values()])
      .find(({ name, references }) => name === "v" && references.some(({ range }) => range[1] === end));
    const value = found?.definitions[0]?.value;
    return found && `${found.scope.kind} ${value ? text.slice(...value.range) : ""}`;
  }

  it.each([
    ["v = 1\nv", "module 1"],
    ["v = 1\nv[0] = 2", "module 1"],
    ["v = 1\nv.a.b", "module 1"],
    ["v = 1\nf(x=v)", "module 1"],
    ["v = 1\ndef f(): v", "module 1"],
    ["v = 1\ndef f() -> v: pass", "module 1"],
    ["v = 1\ndef f(x: v): pass", "module 1"],
    ["v = 1\ndef f(x=v): pass", "module 1"],
    ["v = 1\n@v\ndef f(): pass", "module 1"],
    ["v = 1\n@v\nclass C: pass", "module 1"],
    ["v = 1\nclass C(v): pass", "module 1"],
    ["v = 1\nx: v = 2", "module 1"],
    ["v = 1\nfor x in v: pass", "module 1"],
    ["v = 1\nwith v as x: pass", "module 1"],
    ["v = 1\nassert v", "module 1"],
    ["v = 1\nmatch v:\n    case 1: pass", "module 1"],
    ["v = 1\n[v for x in y]", "module 1"],
    ["v = 1\n[x for v in v]", "module 1"],
    ["v = 1\n[x for x in y for v in v]", "comprehension "],
    ["v = 1\ndef f(v=2): v", "function 2"],
    ["v = 1\ndef f():\n    v = 2\n    def g(): v", "function 2"],
    ["v = 1\ndef f():\n    v: int\n    v", "function "],
    ["v = 1\nclass C:\n    v = 2\n    x = v", "class 2"],
    ["v = 1\nclass C:\n    v = 2\n    def f(self): v", "module 1"],
    ["v = 1\ndef f():\n    v = 2\n    def g():\n        global v\n        v", "module 1"],
    ["v = 1\ndef f():\n    v = 2\n    def g():\n        global v\n        def h(): v", "module 1"],
    ["def f():\n    global v\n    v", undefined],
    ["v", undefined],
    ["x.v", undefined],
    ["[0 for v in x]\nv", undefined],
    ["def f():\n    v = 1\nv", undefined],
  ])("%s", (text, referent) => {
    expect(referentIn(text)).toBe(referent);
  });

  it("in source order, whatever scope it is read in", () => {
    const text = "def f(): v\nv = 1\nclass C:\n    v\nv";
    const [v] = scopesIn(text).all.flatMap(({ bindings }) => bindings.get("v") ?? []);
    expect(v?.references.map(({ range }) => range[0])).toEqual([9, 30, 32]);
  });
});

it("lists the modules of wildcard imports", () => {
  expect(scopesIn("from a import *\nfrom b import c\nfrom .d import *").wildcards).toEqual(["a", ".d"]);
});
