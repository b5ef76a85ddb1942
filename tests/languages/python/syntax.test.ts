import { describe, expect, it } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { attributesOf } from "../../../src/languages/python/syntax/attributes.ts";
import { childCovering } from "../../../src/languages/python/syntax/child-covering.ts";
import { childrenOf, isExpression } from "../../../src/languages/python/syntax/children.ts";
import { baseOf, isTarget, namesIn } from "../../../src/languages/python/syntax/targets.ts";
import { nodesOfKind } from "../../../src/languages/python/syntax/nodes-of-kind.ts";
import { isMutationTarget } from "../../../src/languages/python/syntax/mutation-targets.ts";
import type { Node } from "../../../src/languages/python/syntax/nodes.ts";

const expressions: readonly (readonly [kind: Node["kind"], text: string, children: readonly string[]])[] = [
  ["Name", "a", []],
  ["Constant", "1", []],
  ["FormattedString", "f'a{b}{c!r:{d}}'", ["b", "c", "d"]],
  ["List", "[a, b]", ["a", "b"]],
  ["Tuple", "(a, b)", ["a", "b"]],
  ["Set", "{a, b}", ["a", "b"]],
  ["Starred", "[*a]", ["a"]],
  ["Dict", "{a: b, **c, d: e}", ["a", "b", "c", "d", "e"]],
  ["Call", "a(b, c=d, *e, **f)", ["a", "b", "d", "e", "f"]],
  ["Attribute", "a.b", ["a"]],
  ["Subscript", "a[b]", ["a", "b"]],
  ["Subscript", "a[b:c]", ["a", "b", "c"]],
  ["BinaryOperation", "a + b", ["a", "b"]],
  ["BooleanOperation", "a or b", ["a", "b"]],
  ["Comparison", "a < b", ["a", "b"]],
  ["UnaryOperation", "not a", ["a"]],
  ["Conditional", "a if b else c", ["b", "a", "c"]],
  ["Lambda", "lambda a, b=c, *d: e", ["a", "b", "c", "d", "e"]],
  ["Comprehension", "[a for b in c if d]", ["a", "c", "d", "b"]],
  ["NamedExpression", "(a := b)", ["b", "a"]],
  ["Await", "await a", ["a"]],
  ["OtherExpression", "(yield a)", ["a"]],
];

const statements: readonly (readonly [kind: Node["kind"], text: string, children: readonly string[]])[] = [
  ["Module", "a", ["a"]],
  ["Block", "a\nb", ["a", "b"]],
  ["Assign", "a = b = c", ["c", "a", "b"]],
  ["Assign", "a: b = c", ["b", "c", "a"]],
  ["AugmentedAssign", "a += b", ["b", "a"]],
  ["ExpressionStatement", "a", ["a"]],
  ["Return", "return a", ["a"]],
  ["Return", "return", []],
  ["Delete", "del a, b", ["a", "b"]],
  ["If", "if a: b\nelif c: d\nelse: e", ["a", "b", "c", "d", "e"]],
  ["Loop", "for a in b: c\nelse: d", ["b", "a", "c", "d"]],
  ["Loop", "while a: b", ["a", "b"]],
  ["With", "with a as b, c: d", ["a", "b", "c", "d"]],
  ["Try", "try: a\nexcept b as c: d\nfinally: e", ["b", "c", "a", "d", "e"]],
  ["Match", "match a:\n    case b: c", ["a", "b", "c"]],
  ["FunctionDefinition", "@a\ndef b(c: d = e) -> f: g", ["a", "b", "c", "d", "e", "f", "g"]],
  ["ClassDefinition", "@a\nclass b(c, d=e): f", ["a", "b", "c", "e", "f"]],
  ["Import", "from a import b, c as d", ["b", "d"]],
  ["ScopeStatement", "global a", []],
  ["OtherStatement", "assert a, b", ["a", "b"]],
  ["OtherStatement", "type a = b", ["b", "a"]],
];

describe("the children of a node", () => {
  it.each([...expressions, ...statements])("%s: %s", (kind, text, children) => {
    const [node] = nodesOfKind(kind, parse(text));
    // Blocks begin with their colon.
    const texts = node && childrenOf(node).map(({ range }) => text.slice(...range).replace(/^: /u, ""));
    expect(texts).toEqual(children);
  });

  it.each(expressions)("are those of an expression: %s: %s", (kind, text) => {
    const [node] = nodesOfKind(kind, parse(text));
    expect(node && isExpression(node)).toBe(true);
  });

  it.each(statements)("are those of a statement: %s: %s", (kind, text) => {
    const [node] = nodesOfKind(kind, parse(text));
    expect(node && isExpression(node)).toBe(false);
  });
});

describe("the nodes of a kind", () => {
  it("are found at any depth, once each", () => {
    const text = "a(b(c), [d()])\ndef f(): e()";
    const root = parse(text);
    const calls = nodesOfKind("Call", root);
    expect(calls.map(({ range }) => text.slice(...range))).toEqual(["a(b(c), [d()])", "b(c)", "d()", "e()"]);
    expect(nodesOfKind("Call", root)).toBe(calls);
    expect(nodesOfKind("Lambda", root)).toEqual([]);
  });
});

describe("the child that contains a range", () => {
  const text = "a; b; c(d, [e])\nf\n";

  it.each([
    ["a", "a"],
    ["b", "b"],
    ["e", "c(d, [e])"],
    ["d, [e]", "c(d, [e])"],
    ["f", "f"],
    ["a; b", undefined],
  ])("%s", (part, found) => {
    const { body } = parse(text);
    const start = text.indexOf(part);
    const child = childCovering([start, start + part.length], body);
    expect(child && text.slice(...child.range)).toBe(found);
  });

  it("is none behind all statements", () => {
    expect(childCovering([text.length, text.length], parse(text).body)).toBeUndefined();
  });

  it("is found among those of an expression", () => {
    const [call] = nodesOfKind("Call", parse(text));
    const start = text.indexOf("[e]");
    const child = call && childCovering([start + 1, start + 2], call);
    expect(child && text.slice(...child.range)).toBe("[e]");
  });
});

describe("the attributes of a module", () => {
  it.each([
    ["x.a = 1", true],
    ["x.a: int = 1", true],
    ["x.a: int", true],
    ["y = x.a = 1", true],
    ["x.a += 1", true],
    ["del x.a", true],
    ["for x.a in y: pass", true],
    ["with y as x.a: pass", true],
    ["with y as x.a, z: pass", true],
    ["x.a, y = 1, 2", true],
    ["[y, (x.a, z)] = 1, (2, 3)", true],
    ["for y, x.a in z: pass", true],
    ["y = x.a", false],
    ["y: x.a = 1", false],
    ["y += x.a", false],
    ["for y in x.a: pass", false],
    ["with x.a as y: pass", false],
    ["x.a.b = 1", false],
    ["x.a[0] = 1", false],
    ["y = [x.a]", false],
    ["x.a()", false],
  ])("are assigned by %s: %s", (text, isAssigned) => {
    const { assigned, mentioned } = attributesOf(parse(text));
    expect(assigned.has("a")).toBe(isAssigned);
    expect(mentioned.get("a")).toHaveLength(1);
  });

  it("are told by their names, in source order", () => {
    const text = "x = y.a\nz.a = w.b(v.a)";
    const { mentioned } = attributesOf(parse(text));
    expect(mentioned.get("a")?.map(({ range }) => text.slice(...range))).toEqual(["y.a", "z.a", "v.a"]);
    expect([...mentioned.keys()]).toEqual(["a", "b"]);
  });

  it.each([
    ["setattr(x, 'a', 1)", ["x a"]],
    ["setattr(x, name, 1)", ["x ?"]],
    ["delattr(x, 'a')", ["x a"]],
    ["object.__setattr__(x, 'a', 1)", ["x a"]],
    ["object.__delattr__(x, 'a')", ["x a"]],
    ["monkeypatch.setattr('m.x.name', 1)", ["? name"]],
    ["patch('m.a')", ["? a"]],
    ["mock.patch('m.a')", ["? a"]],
    ["mock.patch.object(x, 'a')", ["x a"]],
    ["vars(x)['a'] = 1", ["x ?"]],
    ["vars(x).update(y)", ["x ?"]],
    ["(y := vars(x))['a'] = 1", ["x ?"]],
    ["vars()['a'] = 1", ["? ?"]],
    ["vars(x)['a'].b = 1", ["x ?"]],
    ["x.__dict__['a'] = 1", ["x ?"]],
    ["x.__dict__.update(y)", ["x ?"]],
    ["x.__dict__ = y", ["x ?"]],
    ["print(vars(x))", []],
    ["y = vars(x)['a']", []],
    ["f(y[vars(x)])", []],
    ["y[vars(x)] = 1", []],
    ["y = x.__dict__['a']", []],
    ["requests.patch(x, y)", []],
    ["patch(x)", []],
    ["setattr()", []],
    ["set(x, 'a')", []],
    ["f()(x, 'a')", []],
  ])("are written by names that are data: %s", (text, expected) => {
    const written = attributesOf(parse(text)).dynamic.map(
      ({ holder, name }) => `${holder ? text.slice(...holder.range) : "?"} ${name ?? "?"}`,
    );
    expect(written).toEqual(expected);
  });
});

describe("an item", () => {
  it.each([
    ["x[0] = 1", true],
    ["x[0] += 1", true],
    ["del x[0]", true],
    ["y = x[0]", false],
    ["y += x[0]", false],
    ["f(x[0])", false],
    ["x[0]()", false],
    ["x[0]", false],
  ])("is mutated by %s: %s", (text, isMutated) => {
    const [item] = nodesOfKind("Subscript", parse(text));
    expect(item && isMutationTarget(item)).toBe(isMutated);
  });

  it.each([
    ["x.append(1)", true],
    ["x.update(y)", true],
    ["x.difference_update(y)", true],
    ["x.intersection_update(y)", true],
    ["x.symmetric_difference_update(y)", true],
    ["x.difference(y)", false],
    ["x.count(1)", false],
    ["x.append", false],
    ["f(x.append)", false],
  ])("is mutated by a method: %s: %s", (text, isMutated) => {
    const [method] = nodesOfKind("Attribute", parse(text));
    expect(method && isMutationTarget(method)).toBe(isMutated);
  });
});

describe("several targets", () => {
  it.each<readonly [text: string, kind: Node["kind"], areTargets: boolean]>([
    ["a, b = c", "Tuple", true],
    ["[a, b] = c", "List", true],
    ["c = a, b", "Tuple", false],
    ["for (a, b), c in d: pass", "Tuple", true],
    ["for c in (a, b): pass", "Tuple", false],
    ["c, (a, b) = d", "Tuple", true],
    ["c, [a, b] = d", "List", true],
    ["[c, [a, b]] = d", "List", true],
    ["f((a, b))", "Tuple", false],
  ])("are told from values: %s", (text, kind, areTargets) => {
    const found = nodesOfKind(kind, parse(text)).at(-1);
    expect(found && isTarget(found)).toBe(areTargets);
  });

  it.each([
    ["a = 1", ["a"]],
    ["a, (b, *c) = 1", ["a", "b", "c"]],
    ["[a, b.c, d[0]] = 1", ["a"]],
  ])("bind names: %s", (text, names) => {
    const [assignment] = nodesOfKind("Assign", parse(text));
    expect(assignment?.targets.flatMap(namesIn).map(({ id }) => id)).toEqual(names);
  });

  it.each([
    ["a", "a"],
    ["a.b[0].c", "a"],
    ["a().b", undefined],
    ["'a'.b", undefined],
  ])("have a name at the bottom: %s", (text, name) => {
    const [statement] = nodesOfKind("ExpressionStatement", parse(text));
    expect(statement && baseOf(statement.value)?.id).toBe(name);
  });
});
