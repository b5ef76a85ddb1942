import { describe, expect, test } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import type { Call } from "../../../src/languages/python/syntax/nodes.ts";
import type { Range } from "../../../src/model/site.ts";
import { descendantsOf, expectNodesInPlace, expectNodesInside } from "./nodes-in-place.ts";
import { printTree } from "./print-tree.ts";

/** Tables of valid Python and its tree. */
function parses(cases: readonly (readonly [code: string, tree: string])[]): void {
  test.each(cases)("%j", (code, tree) => {
    const module = parse(code);
    expect(printTree(module)).toBe(tree);
    expect(module.errors).toEqual([]);
    expectNodesInside(module, code);
    expectNodesInPlace(module, code);
  });
}

describe("literals", () => {
  parses([
    ["True, False, None", "(true, false, null)"],
    ["...", "?"],
    ["0, 7, 1_000, 0x_ff, 0o17, 0B11", "(0, 7, 1000, 255, 15, 3)"],
    ["1.5, .5, 1_0.2_5, 25e-1, 00.5", "(1.5, 0.5, 10.25, 2.5, 0.5)"],
    ["1., 1e3, 1j, 1.5J, 9007199254740993, 0777", "(?, ?, ?, ?, ?, ?)"],
    ["1if x else 2", "(1 if x else 2)"],
    ["0xfor x", "(15 or x)"],
    ["1 .real, 1..real", "(1.real, ?.real)"],
    [`'a', "b", '''c''', """d"""`, '("a", "b", "c", "d")'],
    [`'', "", '''''', """"""`, '("", "", "", "")'],
    [`'''a'b''c\\'''d'''`, `"a'b''c'''d"`],
    [
      String.raw`'\'', '\n\x41\u00e9\U0001F600\101', r'\n\'', 'a\
b'`,
      String.raw`("'", "\nAé😀A", "\\n\\'", "ab")`,
    ],
    ["'a' \"b\" '''c'''", '"abc"'],
    ["u'a' R'b' U\"c\"", '"abc"'],
    ["b'a', Rb'a', bR'a', 'a' b'c'", "(?, ?, ?, ?)"],
    [String.raw`'\N{BULLET}'`, "?"],
    ["'''a\r\nb\rc'''", String.raw`"a\nb\nc"`],
    ["'é\u{1F600}'", '"é\u{1F600}"'],
    ["0xa, 0x10, 00, 0_0", "(10, 16, 0, 0)"],
    ["0b, 0o8, 0x, 1e400, 0e5", "(?, ?, ?, ?, ?)"],
    ["1or x", "(1 or x)"],
    [String.raw`'\\ \' \" \a\b\f\n\r\t\v'`, JSON.stringify("\\ ' \" \u0007\b\f\n\r\t\v")],
    [String.raw`'\d\8\{\_'`, JSON.stringify("\\d\\8\\{\\_")],
    [String.raw`'\U0010FFFF', '\U00110000', '\x4', '\u12', '\1234'`, '("\u{10FFFF}", ?, ?, ?, "S4")'],
    ["rt'{a}', tR'{b}', rb'a', BR'a', U'a'", '(?(a), ?(b), ?, ?, "a")'],
    ["'a\\\r\nb' 'c\\\rd'", '"abcd"'],
  ]);
});

describe("formatted strings", () => {
  parses([
    ["f'a{b}c'", 'f["a", b, "c"]'],
    ["f''", "f[]"],
    ["f'{{a}}{b}{{{c}}}'", 'f["{a}", b, "{", c, "}"]'],
    ["f'{a!r}{b:>3}{c=}{d}'", "f[?, ?, ?, d]"],
    ["f'{a:{b}.{c}}{d:%H:%M}'", "f[?, ?]"],
    ["f'{a:=5}{b!r:^{c}}{d:}'", "f[?, ?, ?]"],
    ["f'{a!=b}{a == b}{a if b else c}'", "f[(a != b), (a == b), (a if b else c)]"],
    ["f'{a[1:2]}{ {1: 2}[1] }{(lambda x: x)(1)}'", "f[a[slice 1, 2], {1: 2}[1], (lambda x: x)(1)]"],
    ["f'{a, *b}{yield}'", "f[(a, *b), ?]"],
    ["f'{d['k']} {f'{f'{x}'}'}'", 'f[d["k"], " ", f[f[x]]]'],
    ["f'{\n a # comment\n}'", "f[a]"],
    ["f'''{\na\n}\nb'''", String.raw`f[a, "\nb"]`],
    [String.raw`f'\{a}\n{b}\N{BULLET}{c}'`, String.raw`f["\\", a, "\n", b, ?, c]`],
    [String.raw`rf'\N{a}\n{b}'`, String.raw`f["\\N", a, "\\n", b]`],
    ["'a' f'{b}' 'c'", 'f["a", b, "c"]'],
    ["f'{a}' b'c'", "?(a)"],
    ["t'a{b}', Tr'{a}'", "(?(b), ?(a))"],
    ["F'{a}' fR'{b}' rF'{c}'", "f[a, b, c]"],
    ["f'{'\\n'.join(a)}'", String.raw`f["\n".join(a)]`],
    ["f'''a'b{c}''d'''", `f["a'b", c, "''d"]`],
    [String.raw`f'{a:\}b'`, 'f[?, "b"]'],
    ["f'{ {1}:3}b'", 'f[?, "b"]'],
    ["f'{'k':>3}b'", 'f[?, "b"]'],
    ["f'{a:{b:{c}}}d'", 'f[?, "d"]'],
  ]);
});

describe("operators", () => {
  parses([
    ["a or b and not c == d", "(a or (b and (not (c == d))))"],
    ["a | b ^ c & d << e + f * -g ** -h", "(a | (b ^ (c & (d << (e + (f * (- (g ** (- h)))))))))"],
    ["a - b - c", "((a - b) - c)"],
    ["a ** b ** c", "(a ** (b ** c))"],
    ["a @ b // c % d >> e", "((((a @ b) // c) % d) >> e)"],
    ["not not a", "(not (not a))"],
    ["~a, +b", "((~ a), (+ b))"],
    ["a < b <= c != d", "(((a < b) <= c) != d)"],
    ["a in b, a not in b, a is b, a is not b", "((a in b), (a not in b), (a is b), (a is not b))"],
    ["a > b, a >= b, a == b", "((a > b), (a >= b), (a == b))"],
    ["a if b else c if d else e", "(a if b else (c if d else e))"],
    ["lambda: 1", "(lambda : 1)"],
    ["lambda a, /, b=1, *c, d, **e: a", "(lambda a, b = 1, *c, !d, !**e: a)"],
    ["lambda *, a: lambda: a", "(lambda !a: (lambda : a))"],
    ["await a ** b, await(c)", "(((await a) ** b), (await c))"],
    ["(a := b), f(c := 1), [d := 2], x[e := 3]", "((a := b), f((c := 1)), [(d := 2)], x[(e := 3)])"],
    ["(yield), (yield a, b), (yield from c)", "(?, ?((a, b)), ?(c))"],
    ["not a + b", "(not (a + b))"],
  ]);
});

describe("what operators make", () => {
  test.each([
    ["a and b", "BooleanOperation"],
    ["a or b", "BooleanOperation"],
    ["a < b", "Comparison"],
    ["a <= b < c", "Comparison"],
    ["a == b", "Comparison"],
    ["a is not b", "Comparison"],
    ["a not in b", "Comparison"],
    ["a | b", "BinaryOperation"],
    ["a + b", "BinaryOperation"],
    ["a ** b", "BinaryOperation"],
  ])("%s is a %s", (code, kind) => {
    const [statement] = parse(code).body.statements;
    expect(statement).toMatchObject({ kind: "ExpressionStatement", value: { kind } });
  });
});

describe("brackets", () => {
  parses([
    ["(), (a), (a,), (a, b), ((a))", "((), a, (a,), (a, b), a)"],
    ["a,", "(a,)"],
    ["*a, b", "(*a, b)"],
    ["[], [a], [a, *b,]", "([], [a], [a, *b])"],
    ["{}, {a}, {a, *b}", "({}, {a}, {a, *b})"],
    ["{a: b, **c, 'd': lambda: e,}", '{a: b, **c, "d": (lambda : e)}'],
    ["[a for b in c]", "<a, c for b in c>"],
    ["{a: b for c, d in e if f if g}", "<a, b, e, f, g for c, d in e>"],
    ["{a for (b, *c) in d for e in f}", "<a, d, f for (b, *c), e in d>"],
    ["(a async for b in c if await d)", "<a, c, (await d) for b in c>"],
    ["f(a for a in b), f((c for c in d), e)", "(f(<a, b for a in b>), f(<c, d for c in d>, e))"],
    ["f(), f(a, *b, c=d, *e, **g,)", "(f(), f(a, *b, c=d, *e, **g))"],
    ["f(a)(b)[c].d[e](g=h).i", "f(a)(b)[c].d[e](g=h).i"],
    ["a[b], a[b, c], a[b,], a[*b]", "(a[b], a[(b, c)], a[(b,)], a[(*b,)])"],
    ["a[:], a[b:], a[:b], a[::b]", "(a[slice ], a[slice b], a[slice b], a[slice b])"],
    ["a[b:c:d], a[b:c, d]", "(a[slice b, c, d], a[slice b, c, d])"],
    ["f(async_=1, match=2, type=3, print=4)", "f(async_=1, match=2, type=3, print=4)"],
    ["{**a, 'b': c}", '{**a, "b": c}'],
    ["a[b:, c], a[b, c:]", "(a[slice b, c], a[slice b, c])"],
    ["a.await", "a.await"],
    ["a.b.c.d", "a.b.c.d"],
    ["a = [b for b in c\nif b] + d[e:\nf]\ng", "a = (<b, c, b for b in c> + d[slice e, f]); g"],
    ["a = [b for b in c\nif b\n]\nd", "a = <b, c, b for b in c>; d"],
    ["a = {\n  b\n  if c else d:\n  e}\nf", "a = {(b if c else d): e}; f"],
  ]);
});

describe("simple statements", () => {
  parses([
    ["a = b = c, d", "a = b = (c, d)"],
    ["a, (b, *c), [d] = e", "(a, (b, *c), [d]) = e"],
    ["a.b = c[d] = yield e", "a.b = c[d] = ?(e)"],
    ["a: b", "a: b"],
    ["a.b: c = d, e", "a.b: c = (d, e)"],
    ["a += b; a //= c; a @= d; a **= e; a >>= f", "a += b; a //= c; a @= d; a **= e; a >>= f"],
    ["return; return a, *b", "return; return (a, *b)"],
    ["pass; break; continue; raise; raise a from b", "other; exit; exit; exit; exit a, b"],
    ["assert a; assert a, b", "other a; other a, b"],
    ["del a, b.c, (d[e], f)", "del a, b.c, (d[e], f)"],
    ["global a, b; nonlocal c", "global a, b; nonlocal c"],
    ["import a, b.c, d.e as f", "import a, b, d.e as f"],
    ["from a.b import c, d as e", "import a.b:c as c, a.b:d as e"],
    ["from . import a; from .. b import (c, d,)", "import .:a as a; import ..b:c as c, ..b:d as d"],
    ["from .... import a; from a . b import c", "import ....:a as a; import a.b:c as c"],
    ["from a import *", "import a.*"],
    ["type A = b; type B[T: (c, d) = e, *F, **G] = T", "other b -> A; other T -> B"],
    ["type = 1; type(a); type.b; match = 2; case = 3", "type = 1; type(a); type.b; match = 2; case = 3"],
    ["match(a); match; match.a", "match(a); match; match.a"],
    ["print(a); print; print.b", "print(a); print; print.b"],
    ["match[a] = b; match[a]: b", "match[a] = b; match[a]: b"],
    ["match - a; match * a; match not in a", "(match - a); (match * a); (match not in a)"],
    ["a\\\n  = b \\\n  + c", "a = (b + c)"],
    ["yield a; await b", "?(a); (await b)"],
    ["match(a);\nb", "match(a); b"],
    ["match(a)\nb", "match(a); b"],
    ["match[a]: b", "match[a]: b"],
    ["match[a]: b = c", "match[a]: b = c"],
    ["match + a", "(match + a)"],
    ["match not in a", "(match not in a)"],
    ["match  not   in a", "(match not in a)"],
    ["match\tnot\tin a", "(match not in a)"],
    ["match = 2\nmatch.a", "match = 2; match.a"],
    ["match\na", "match; a"],
    ["del a,", "del a"],
  ]);
});

describe("statements with blocks", () => {
  parses([
    ["if a: b\nelif c: d; e\nelse: f", "if a {b} elif c {d; e} else {f}"],
    ["if a:\n  if b:\n    c\n  else:\n    d\nelse:\n  e", "if a {if b {c} else {d}} else {e}"],
    ["while a := b: c\nelse: d", "loop (a := b) {c} {d}"],
    ["for a in b: c\nelse: d", "loop b -> a {c} {d}"],
    ["for a, (b, *c) in d, *e: f", "loop (d, *e) -> a, (b, *c) {f}"],
    ["for a, in b: c", "loop b -> a {c}"],
    ["async for a[b] in c: d", "loop c -> a[b] {d}"],
    ["with a, b as c, d as (e, f): g", "with a, b as c, d as (e, f) {g}"],
    ["with (a as b, c as d,): e", "with a as b, c as d {e}"],
    ["with (a, b): c", "with a, b {c}"],
    ["with (a, b) as c: d", "with (a, b) as c {d}"],
    ["with (a), (b) as c: d", "with a, b as c {d}"],
    ["with (a).b() as self.c, (d): e", "with a.b() as self.c, d {e}"],
    ["with (yield a): b", "with ?(a) {b}"],
    ["with (a if b else c): d", "with (a if b else c) {d}"],
    ["with (\n  open(a) as b,\n  open(c)\n): d", "with open(a) as b, open(c) {d}"],
    ["async with a: b", "with a {b}"],
    ["try: a\nexcept B: c\nexcept (D, E) as f: g", "try B, (D, E) -> f {a} {c} {g}"],
    ["try: a\nexcept: b\nelse: c\nfinally: d", "try {a} {b} {c} {d}"],
    ["try: a\nexcept* B as c: d", "try B -> c {a} {d}"],
    ["try: a\nexcept B, C: d", "try B, C {a} {d}"],
    ["try: a\nfinally: b", "try {a} {b}"],
    ["def f(a, b: c = d, /, *e: f, g=h, **i) -> j: k", "def f(a, b: c = d, *e: f, !g = h, !**i) -> j {k}"],
    ["def f(*, a): b", "def f(!a) {b}"],
    ["def f(*args: *Ts): pass", "def f(*args: *Ts) {other}"],
    ["def f[T: int, *U, **V](a: T): b", "def f(a: T) {b}"],
    ["async def f(): await a", "async def f() {(await a)}"],
    ["@a\n@b.c(d)\n\n# e\n@f[0] or g\ndef h(): i", "@a @b.c(d) @(f[0] or g) def h() {i}"],
    ["@a\nasync def b(): c\n@d\nclass E: f", "@a async def b() {c}; @d class E() {f}"],
    ["class A: b\nclass C(D, metaclass=E, *f): g", "class A() {b}; class C(D, metaclass=E, *f) {g}"],
    ["class H[T](I): j", "class H(I) {j}"],
    ["async = 1; f(async); async.a", "async = 1; f(async); async.a"],
    ["match a:\n  case 1 | 'b' | None: c\n  case _: d", 'match a, 1, "b", null {c} {d}'],
    ["match a, b:\n  case (c, [d, *e]) if f: g", "match (a, b), f -> c, d, e {g}"],
    ["match a:\n  case {'b': c, **d}: e\n  case f.g: h", 'match a, "b", f.g -> c, d {e} {h}'],
    ["match a:\n  case -1 | 2+3j: b", "match a, (- 1), (2 + ?) {b}"],
    ["match a:\n  case B(c, d=e) as f: g\n  case h.I(): j", "match a, B, h.I -> c, e, f {g} {j}"],
    ["match a:\n  case *b, _: c", "match a -> b {c}"],
    ["match (a):\n  case b: c", "match a -> b {c}"],
    ["match [a, b].c:\n  case d: e", "match (a, b) -> d {e}"],
    ["match -a, b:\n  case c: d", "match a, b -> c {d}"],
    ["match *a, b:\n  case c: d", "match a, b -> c {d}"],
    ["match (a) if b else c:\n  case d: e", "match a, b, c -> d {e}"],
    ["match not a:\n  case b: c", "match (not a) -> b {c}"],
    ["match match:\n  case case: type", "match match -> case {type}"],
    ["match a := b, c:\n  case d: e", "match ((a := b), c) -> d {e}"],
    ["match +a:\n  case b: c", "match a -> b {c}"],
    ["match not ina:\n  case b: c", "match (not ina) -> b {c}"],
    ["match not_in:\n  case b: c", "match not_in -> b {c}"],
    ["match (a) and b:\n  case c: d", "match a, b -> c {d}"],
    ["match (a) or b, c:\n  case d: e", "match a, b, c -> d {e}"],
    ["match (a) < b:\n  case c: d", "match a, b -> c {d}"],
    ["match (a) + b.c(d)[e]:\n  case f: g", "match a, b.c(d)[e] -> f {g}"],
    ["match (a)(b).c[d]:\n  case e: f", "match a, b, d -> e {f}"],
    ["match a:\n  case b,: c\n  case d, if e: f\n  case g, h: i", "match a, e -> b, d, g, h {c} {f} {i}"],
    ["with ((a, b)): c", "with (a, b) {c}"],
    ["with (a for b in c): d", "with <a, c for b in c> {d}"],
  ]);
});

describe("layout", () => {
  parses([
    ["", ""],
    ["\n\n# a\n  # b\n", ""],
    ["\uFEFFa = 1", "a = 1"],
    ["a\r\nif b:\r\n  c\r\n\r\n  d\r\ne", "a; if b {c; d}; e"],
    ["a\rif b:\r  c\r  d\re", "a; if b {c; d}; e"],
    ["if a:\n\tb\n        c\nd", "if a {b; c}; d"],
    ["\fa\n\f\nif b:\n  c\n\f\nd", "a; if b {c}; d"],
    ["if a:\n    # b\n  # c\n    d\n# e\n    f\n", "if a {d; f}"],
    ["if a: # b\n  c # d", "if a {c}"],
    ["x = [\n1,\n# a\n\n  2]\ny", "x = [1, 2]; y"],
    ["a = 1;\nb;", "a = 1; b"],
    ["if a:\n  b; c;\nd", "if a {b; c}; d"],
    ["if a:\\\n  b\nc", "if a {b}; c"],
    ["naïve = ℌ𝔢llo_ª", "naïve = Hello_a"],
    ["(a\n.b\n.c())", "a.b.c()"],
    ["if a:\n  b\n\n\n", "if a {b}"],
    ["a = b \\\r\n  + c", "a = (b + c)"],
    ["a = b \\\n\n+c", "a = b; (+ c)"],
    ["if a:\n  \tb\n        c\nd", "if a {b; c}; d"],
  ]);

  test("ranges are those of the text, in UTF-16", () => {
    const code = "é = f('\u{1F600}', (b), c=(d))";
    const slice = (range: Range | undefined) => range && code.slice(...range);
    const call = descendantsOf(parse(code)).find((node): node is Call => node.kind === "Call");
    const given = call?.arguments ?? [];
    expect(slice(call?.range)).toBe("f('\u{1F600}', (b), c=(d))");
    expect(slice(call?.argumentsRange)).toBe("('\u{1F600}', (b), c=(d))");
    expect(given.map(({ range }) => slice(range))).toEqual(["'\u{1F600}'", "(b)", "c=(d)"]);
    expect(given.map(({ value }) => slice(value.range))).toEqual(["'\u{1F600}'", "b", "d"]);
    expect(given.map(({ value }) => slice(value.outer))).toEqual([undefined, "(b)", "(d)"]);
    expect(slice(given[2]?.nameRange)).toBe("c");
  });
});

describe("Python 2", () => {
  parses([
    ["print 'a', b", 'other ("a", b)'],
    ["print a", "other a"],
    ["raise A, 'b'", 'exit A, "b"'],
    ["try: a\nexcept B, e: c", "try B, e {a} {c}"],
    ["a <> b", "(a <> b)"],
    ["print 1", "other 1"],
    ["print 1, a", "other (1, a)"],
    ["print -1", "(print - 1)"],
    ["await = 1; f(await); await * a; await.b", "await = 1; f(await); (await * a); await.b"],
    ["await\nawait * a", "await; (await * a)"],
  ]);
});

/** Tables of code with the range of each error in «», its tree, and the names in the statements with errors. */
function recovers(cases: readonly (readonly [marked: string, tree: string, namesInErrors: string])[]): void {
  test.each(cases)("%j", (marked, tree, namesInErrors) => {
    const code = marked.replaceAll(/[«»]/gu, "");
    const module = parse(code);
    expect(printTree(module)).toBe(tree);
    expect(markErrors(code, module.errors)).toBe(marked);
    expect(module.errors.every(([, end]) => end <= code.length)).toBe(true);
    expect([...module.namesInErrors].toSorted().join(" ")).toBe(namesInErrors);
    expectNodesInside(module, code);
  });
}

function markErrors(code: string, errors: readonly Range[]): string {
  return errors.reduceRight(
    (marked, [start, end]) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
    code,
  );
}

describe("a broken statement loses only itself", () => {
  recovers([
    ["a = b «c»\nd = e", "a = b; d = e", "a b c"],
    ["a =«» \nb = 1", "a = ?; b = 1", "a"],
    ["a = b +«»\nc", "a = (b + ?); c", "a b"],
    ["a «$ b»; c", "a; c", "a b"],
    ["exec «'a'»\nb", "exec; b", "a exec"],
    ["a.«»\nb", "?(a); b", "a"],
    ["«1» = a\nb", "1 = a; b", "a"],
    ["«f(a)» += b", "f(a) += b", "a b f"],
    ["«f(a)» = b", "f(a) = b", "a b f"],
    ["del «f()»", "del f()", "del f"],
    ["a if b«»\nc", "?(a, b); c", "a b if"],
    ["import«»\nfrom a«»\nfrom b import«»\nb", "import ; import ; import ; b", "a b from import"],
    ["a = 10«L»\nb", "a = 10; b", "L a"],
    ["lambda a«»\nb", "(lambda a: ?); b", "a lambda"],
    ["a «:= b»", "a", "a b"],
    ["(a.b «:= c»)", "a.b", "a b c"],
    ["a not «b»", "(a not in b)", "a b not"],
    ["a + «not» b", "(a + (not b))", "a b not"],
    ["a == «not» b", "(a == (not b))", "a b not"],
    ["«(a, 1)» = b", "(a, 1) = b", "a b"],
    ["«[a, *b()]» = c", "[a, *b()] = c", "a b c"],
    ["a. «=» b", "?(a) = b", "a b"],
    ["continue «a»", "exit", "a continue"],
    ["break «a»", "exit", "a break"],
    ["type A «b»", "other b -> A", "A b type"],
    ["type A«»\nb", "other ? -> A; b", "A type"],
    ["del a «b»", "del a", "a b del"],
    ["del«»\na", "del ?; a", "del"],
    ["global «1»\na", "global ; a", "global"],
    ["global a, «1»\nb", "global a; b", "a global"],
    ["nonlocal a,«»\nb", "nonlocal a; b", "a nonlocal"],
    ["from «import» a\nb", "import :a as a; b", "a from import"],
    ["import a.«»\nb", "import a; b", "a import"],
    ["import a«.1»\nb", "import a; b", "a import"],
    ["from a. «import» b\nc", "import a.:b as b; c", "a b from import"],
    ["import a as«»\nb", "import a; b", "a as import"],
    ["import a as «1, c»\nb", "import a; b", "a as c import"],
    ["from a import b as «1»\nc", "import a:b as b; c", "a as b from import"],
    ["def f[«1»](): a", "def f() {a}", "def f"],
    ["def f(«1», a): b", "def f(a) {b}", "a def f"],
    ["def f(*, «1», a): b", "def f(!a) {b}", "a def f"],
    ["(lambda «1: a»)", "(lambda : 1)", "a lambda"],
    ["def f«:» a", "def f() {a}", "a"],
    ["def f(a): b «c»", "def f(a) {b}", "b c"],
    ["a = «\u0301b»", "a = ?", "a b"],
    ["a = «·b»", "a = ?", "a b"],
    ["a«“b»", "a", "a b"],
    ["a = «\\ b»\nc", "a = ?; c", "a b"],
    ["«$ a»\nb", "?; b", "a"],
    ["if b:\n  «$ a»\nc", "if b {?}; c", "a"],
    ["a.«.»b", "?(a).b", "a b"],
    ["a« )»\nb", "a; b", "a"],
    ["« )»\nb", "?; b", ""],
    ["a «b(c; d)»; e", "a; e", "a b c d"],
    ["a «b[c; d]»; e", "a; e", "a b c d"],
    ["a «b{c; d}»; e", "a; e", "a b c d"],
    ["a «f'b; c'»; d", "a; d", "a b c f"],
    ["a «f'''b'; c'''»; d", "a; d", "a b c f"],
    ["lambda a «b»", "(lambda a: b)", "a b lambda"],
    ["lambda «,» a: b", "(lambda a: b)", "a b lambda"],
    ["def f(a, «,» b): c", "def f(a, b) {c}", "a b def f"],
    ["def f[«,» a](): b", "def f() {b}", "a def f"],
    ["a\n«;»b\nc", "a; ?; b; c", "b"],
    ["a\n@«b'»\nc\nd", "a; other ?; c; d", "b"],
    ["a\nif b:\n  c\n  @d«'»\n  e\nf", "a; if b {c; other d; e}; f", "d e"],
    ["a\n@«b'»\nif c:\n  d\ne", "a; other ?; if c {d}; e", "b"],
  ]);
});

describe("an argument that is being typed", () => {
  recovers([
    ["f(a=1, b=«)»\nc", "f(a=1, b=?); c", "a b f"],
    ["f(a=1, b=«,» c=2)", "f(a=1, b=?, c=2)", "a b c f"],
    ["f(a=1, «b»)", "f(a=1, b)", "a b f"],
    ["f(**a, «b»)", "f(**a, b)", "a b f"],
    ["f(a «b», c)", "f(a, c)", "a b c f"],
    ["f(a.b«=1», c)", "f(a.b, c)", "a b c f"],
    ["f(«class=1», c)", "f(?, c)", "c class f"],
    ["f(a, «,» b)", "f(a, ?, b)", "a b f"],
    ["{'a': 1, 'b'«,» 'c': 2}", '{"a": 1, **?("b"), "c": 2}', "a b c"],
    ["[a, (b «c»), d]", "[a, b, d]", "a b c d"],
    ["f(\n    a=1,\n    «with»\n)\nb", "f(a=1, ?); b", "a f with"],
    ["(a, b «for c in d»)", "(a, b)", "a b c d for in"],
    ["[a, b «for c in d»]", "[a, b]", "a b c d for in"],
    ["{a: b, c: d «for e in f»}", "{a: b, c: d}", "a b c d e f for in"],
    ["{**a «for b in c»}", "{**a}", "a b c for in"],
    ["{a for b«}»\nc", "<a for b in ?>; c", "a b for"],
    ["a[«]»\nb", "a[slice ]; b", "a"],
    ["if a:\n  f(\n    b=1,\n    «with»\n  )\nc", "if a {f(b=1, ?)}; c", "b f with"],
    ["a = (b«, ]»\nc", "a = (b, ?); c", "a b"],
    ["f(a«»", "f(a)", "a f"],
    ["f(a,«» ", "f(a)", "a f"],
    ["[(a«]»\nb", "[a]; b", "a"],
    ["f(a «b(c, d)», e)", "f(a, e)", "a b c d e f"],
    ["f(a «b[c, d]», e)", "f(a, e)", "a b c d e f"],
    ["f(a «b{c, d}», e)", "f(a, e)", "a b c d e f"],
    ["f(a «b(c]»), d«)»", "(f(a), d)", "a b c d f"],
    ["f(a «b(c[d)», e)", "f(a, e)", "a b c d e f"],
  ]);
});

describe("a bracket that is not closed ends where a statement begins", () => {
  recovers([
    ["a = f(b, c«»\ndef g(): d", "a = f(b, c); def g() {d}", "a b c f"],
    ["a = [b,«»\nreturn c", "a = [b]; return c", "a b"],
    ["if a:\n  b = f(c«»\n  with d: e\ng", "if a {b = f(c); with d {e}}; g", "b c f"],
    ["a = f(b«»\nc = 1\nd = 2", "a = f(b); c = 1; d = 2", "a b f"],
    ["a = f(b«»\nif c(d):\n  e\ng", "a = f(b); if c(d) {e}; g", "a b f"],
    ["a = [b,«»\nfor c in 'd:': # e\n  g", 'a = [b]; loop "d:" -> c {g}', "a b"],
    ["a = [b\nfor c in {d:\ne}]\ng", "a = <b, {d: e} for c in {d: e}>; g", ""],
    ["if (a\nif b else c): d", "if (a if b else c) {d}", ""],
    ["def f(a, b«»\n  return c", "def f(a, b) {return c}", "a b def f"],
    ["a = (b«]»\nc", "a = b; c", "a b"],
    ["a«)»\nb", "a; b", "a"],
    ["(yield\nfrom a)", "?(a)", ""],
    ["a = f(b«»\nif c:«»", "a = f(b); if c {}", "a b f"],
    ["a = f(b«»\nif c(')'):\n  d", 'a = f(b); if c(")") {d}', "a b f"],
    ["a = f(b«»\nif c('#'):\n  d", 'a = f(b); if c("#") {d}', "a b f"],
    ["a = f(b\nif c # d:\n  «e»", "a = f(?(b, c))", "a b c d e f if"],
    ["a = [b\nfor c in «'d:»\ne«]»", "a = <b, ? for c in ?>; e", "a b c d e for in"],
    ["a = f(b«»\nfrom c import d", "a = f(b); import c:d as d", "a b f"],
    ["a = (yield«»\nimport b", "a = ?; import b", "a yield"],
    ["f(a«»\n«$ b)»\nc", "f(a); ?; c", "a b f"],
    ["def f(a«»\n  from b import c\nd", "def f(a) {import b:c as c}; d", "a def f"],
    ["if (yield«»\n  import a\nb", "if ? {import a}; b", "if yield"],
  ]);
});

describe("a header without a colon, and a clause without a statement", () => {
  recovers([
    ["if a«»\n  b\nc", "if a {b}; c", "a if"],
    ["for a in b«»\n  c\nelse«»\n  d", "loop b -> a {c} {d}", "a b else for in"],
    ["class A(B)«»\n  c = 1", "class A(B) {c = 1}", "A B class"],
    ["def«»\n  a", "def () {a}", "def"],
    ["while a «b»: c", "loop a {c}", "a b while"],
    ["if a:«»\nb", "if a {}; b", ""],
    ["if a:«»", "if a {}", ""],
    ["«else»:\n  a\nb", "loop {a}; b", "else"],
    ["«except» A as b:\n  c", "loop A -> b {c}", "A as b except"],
    ["«try»:\n  a\nb", "try {a}; b", "try"],
    ["@a«»\nb", "other a; b", "a"],
    ["@a«» «»«;»", "other a; ?", "a"],
    ["a\n  «b»\nc", "a; b; c", "b"],
    ["if a:\n    b\n  «c»\nd", "if a {b}; c; d", "c"],
    ["match a:\n  «b»\n  case c: d", "match a -> c {d} {b}", "b"],
    ["a\n  «b»\n  c\nd", "a; b; c; d", "b"],
    ["a\n    «b»\n  «c»\nd", "a; b; c; d", "b c"],
    ["if a:\n  if b:\n    c\n «else»:\n  d", "if a {if b {c}}; loop {d}", "else"],
    ["«elif» a: b", "loop a {b}", "a elif"],
    ["«finally»: a", "loop {a}", "finally"],
    ["for a«:» b", "loop -> a {b}", "b"],
    ["with (a as b)«»\n  c", "with a as b {c}", "a as b with"],
    ["a «def f(): b»", "a", "a b def f"],
    ["match:«»\n  «case» «a: b»", "match: ?; case", "a b case match"],
    ["match a«»\n  case b: c", "match a -> b {c}", "a b case match"],
    ["case «a,: b»", "case", "a b case"],
    ["match a:\n  case {'b'«}»: c", 'match a, "b" {c}', "a b case match"],
    ["match a:\n  case *«1»: b", "match a {b}", "a case match"],
    ["match a:\n  case b as «1»: c", "match a -> b {c}", "a as b case match"],
    ["match a:\n  case {**«1»}: c", "match a {c}", "a case match"],
    ["match a:\n  case«:» c", "match a, ? {c}", "c"],
    ["match a:\n  case b «c»: d", "match a -> b {d}", "a b c case match"],
    ["match a:\n  case B(c «d»): e", "match a, B -> c {e}", "B a c case d match"],
    ["if a:«»\n  ", "if a {}", ""],
    ["match a:«»\nb", "match a {}; b", ""],
    ["match a:«»", "match a {}", ""],
    ["match a:\n  case [*«,» b]: c", "match a -> b {c}", "a b case match"],
    ["match a:\n  case {**«,» 'b': c}: d", 'match a, "b" -> c {d}', "a b c case match"],
    ["match a:\n  «b»\n  case c: d «e»\nf", "match a -> c {d} {b}; f", "b d e"],
    ["try: a\nexcept b «c»: d\nelse: e\nf", "try b {a} {d} {e}; f", "b c else except try"],
  ]);
});

describe("strings that are not closed", () => {
  recovers([
    ["a = «'b»\nc", "a = ?; c", "a b"],
    ["f(«'a, b)»\nc", "f(?); c", "a b f"],
    ["a = «'''b\nc»", "a = ?", "a b c"],
    ["a = f'{x«'»\nc", "a = f[?]; c", "a f x"],
    ["a = f'{b«»\nc", "a = f[?]; c", "a b f"],
    ["a = f'{«}»'\nb", "a = f[?]; b", "a f"],
    ["a = f'{b «c»}' + d", "a = (f[?] + d)", "a b c d f"],
    ["f(f'{a«', b=c)»\nd", "f(f[?], b=c); d", "a b c f"],
    ["a = f'«b»\nc", 'a = f["b"]; c', "a b f"],
    ["a = f'«{b}c»\nd", 'a = f[b, "c"]; d', "a b c f"],
    ["a = f'''«b\nc»", String.raw`a = f["b\nc"]`, "a b c f"],
    ["f'{(a«}»' + b", "(f[a] + b)", "a b f"],
    ["f'{a[b«}»' + c", "(f[a[b]] + c)", "a b c f"],
    ["f'{a:b«»'\nc", "f[?]; c", "a b f"],
    ["f'{a:{b}c«»'\nd", "f[?]; d", "a b c f"],
    ["a = «'b\\\n»\nc«'»\nd", "a = ?; c; d", "a b c"],
    ["f'«a\\»", String.raw`f["a\\"]`, "a f"],
    ["«'a\\»", "?", "a"],
    ["a «f'b»\nc", "a; c", "a b f"],
    ["a «f'''b\nc»", "a", "a b c f"],
    ["f'a}b'", 'f["a}b"]', ""],
  ]);
});

test("a text with errors everywhere is not Python", () => {
  const bad = "a b\n";
  expect(parse(bad.repeat(50)).body.statements).toHaveLength(50);
  expect(parse(bad.repeat(50)).errors).toHaveLength(50);
  const module = parse(bad.repeat(51));
  expect(printTree(module)).toBe("");
  expect(module.errors).toEqual([[0, 204]]);
});
