import { describe, expect, it, test } from "vitest";
import type { InstanceEvent } from "../../../src/languages/language.ts";
import { evaluate } from "../../../src/model/condition.ts";
import { instanceIn, modelOf } from "./read-model.ts";

/** The events of the instance that the first `Thing()` of a file creates. */
function eventsIn(source: string): readonly InstanceEvent[] {
  return instanceIn(modelOf(source), "Thing()").events();
}

/** Its events after `x = Thing()` in a function, which reads it first. */
function eventsAfter(statements: string): readonly InstanceEvent[] {
  return eventsIn(`def main():\n    x = Thing()\n    ${statements.replaceAll("\n", "\n    ")}`).slice(1);
}

function summaryOf(events: readonly InstanceEvent[]): string {
  return events.map(summary).join(", ");
}

/** `write a.b sure`: the kind, the path, its certainty, and how many of its keys precede an alias. */
function summary(event: InstanceEvent): string {
  const path = event.path.join(".") + (event.exact ? "" : "[?]");
  const aliased = event.aliased > 0 ? ` aliased ${event.aliased}` : "";
  return `${event.kind} ${path === "" ? "" : `${path} `}${certaintyOf(event)}${aliased}`;
}

/** `if`: where all tests hold. `unless`: where they fail. */
function certaintyOf({ when }: InstanceEvent): string {
  if (when === undefined) {
    return "perhaps";
  }
  switch (evaluate(when, () => undefined)) {
    case true:
      return "sure";
    case false:
      return "never";
    default:
      return evaluate(when, () => "truthy") === true ? "if" : "unless";
  }
}

describe("what happens to an instance", () => {
  test.each([
    ["x.a = 1", "write a sure"],
    ["x['a'] = 1", "write a sure"],
    ["x.a.b = 1", "write a.b sure"],
    ["x.a: int = 1", "write a sure"],
    ["del x.a", "write a sure"],
    ["with c: x.a = 1", "write a sure"],
    ["for i in l: x.a = 1", "write a perhaps"],
    ["x[key] = 1", "write [?] perhaps"],
    ["x.a, y = 1, 2", "write a perhaps, read a sure"],
    ["for x.a in l: pass", "write a perhaps, escape a perhaps"],
    ["x.update(a=1, b=2)", "write a sure, write b sure"],
    ["x.update(others)", "write perhaps"],
    ["x.list.append(1)", "add list sure"],
    ["x.list += [1]", "add list sure"],
    ["x.list.sort()", "write list perhaps"],
    ["x.a.list.sort()", "write a.list perhaps"],
    ["x.a = 1\nz.a.b = 2", "write a sure"],
    ["(x or y).index", "read sure"],
    ["x.a.b.list.append(1)", "add a.b.list sure"],
    ["x.setdefault('a', {}).b = 1", "write a.b perhaps"],
    ["x.run()", "call run sure"],
    ["y = x.run()", "call run sure"],
    ["x()", "call sure"],
    ["x.tree.find('y').a = 1", "call tree.find sure"],
    ["use(x)", "argument sure"],
    ["use(k=x)", "argument sure"],
    ["use([x])", "argument sure"],
    ["use(x.part)", "argument part sure"],
    ["use([x.part])", "argument part sure"],
    ["await use(x)", "argument sure"],
    ["use(items[x])", "read sure"],
    ["x.a", "read a sure"],
    ["y = x.a", "read a sure"],
    ["not x", "read sure"],
    ["x == 1", "read sure"],
    ["f'{x}'", "read sure"],
    ["if x: pass", "read sure"],
    ["with x: pass", "read sure"],
    ["y = x", "read sure"],
    ["del x", ""],
    ["x = other", ""],
    ["other.x = x", "publish perhaps"],
    ["other._x = x", "read sure"],
    ["other.x, y = x, 1", "publish perhaps"],
    ["other['x'] = x", "write perhaps, publish perhaps"],
    ["_y = other.x = x", "publish perhaps"],
    ["return x", "escape perhaps"],
    ["return [x]", "escape perhaps"],
    ["raise x", "escape perhaps"],
    ["yield x.a", "write a perhaps, escape a perhaps"],
    ["for y in x: pass", "escape perhaps"],
    ["y = lambda: x", "escape perhaps"],
  ])("%s", (statements, expected) => {
    expect(summaryOf(eventsAfter(statements))).toBe(expected);
  });

  test.each([
    ["if c: return\nx.a = 1", "write a unless"],
    ["if c: raise E\nx.a = 1", "write a sure"],
    ["if c:\n    x.a = 1\n    return\nx.b = 1", "write a if, write b unless"],
    ["if c: return\nelif d: return\nx.a = 1", "write a unless"],
    ["if c: pass\nelse: return\nx.a = 1", "write a if"],
    ["if c:\n    if d: return\nx.a = 1", "write a unless"],
    ["if c:\n    if d: return\n    x.a = 1", "write a unless"],
    ["x.a = 1\nif c: return", "write a sure"],
    ["if c:\n    for i in l: return\nx.a = 1", "write a perhaps"],
    ["x.a = 1\nreturn", "write a sure"],
    ["return\nx.a = 1", "write a never"],
    ["def f(): return 1\nx.a = 1", "write a sure"],
    ["try: return f()\nexcept E: pass\nx.a = 1", "write a perhaps"],
    ["with c: return\nx.a = 1", "write a perhaps"],
    ["for i in l: return\nx.a = 1", "write a perhaps"],
    ["for i in l:\n    if i: break\nx.a = 1", "write a sure"],
    ["match c:\n    case 1: return\nx.a = 1", "write a perhaps"],
  ])("unless the function is left before: %s", (statements, expected) => {
    expect(summaryOf(eventsAfter(statements))).toBe(expected);
  });

  it.each([
    [50, "write a unless"],
    [51, "write a perhaps"],
  ])("unless the function is left before in %d places", (count, expected) => {
    expect(summaryOf(eventsAfter(`${"if c: return\n".repeat(count)}x.a = 1`))).toBe(expected);
  });

  it.each([
    ["ahead of it", "def main():\n    x.a = 1\n    x = Thing()", "write a perhaps, read sure"],
    [
      "where it is made in one case",
      "def main():\n    if c:\n        x = Thing()\n        x.a = 1",
      "read sure, write a sure",
    ],
    ["where it may be made", "def main():\n    if c: x = Thing()\n    x.a = 1", "read sure, write a perhaps"],
    [
      "after a return ahead of it",
      "def main():\n    if c: return\n    x = Thing()\n    x.a = 1",
      "read sure, write a sure",
    ],
    [
      "in a round that goes on",
      "for i in l:\n    _x = Thing()\n    if i: continue\n    _x.a = 1",
      "read sure, write a unless",
    ],
    [
      "in a round that ends",
      "for i in l:\n    _x = Thing()\n    if i: break\n    _x.a = 1",
      "read sure, write a unless",
    ],
    ["in each round", "for i in l:\n    _x = Thing()\n    _x.a = 1", "read sure, write a sure"],
    [
      "by a method",
      "class C:\n    def m(self): self.f(Thing())\n    def f(self, y): y.a = 1",
      "read sure, write a perhaps",
    ],
    [
      "by a method behind a decorator",
      "class C:\n    def m(self): self.f(Thing())\n    @log\n    def f(self, y): y.a = 1",
      "read sure, write a perhaps",
    ],
    [
      "by a method beside a field",
      "class C:\n    x = 1\n    def m(self): self.f(Thing())\n    def f(self, y): y.a = 1",
      "read sure, write a perhaps",
    ],
    [
      "by a static method",
      "class C:\n    def m(self): self.f(Thing())\n    @staticmethod\n    def f(y): y.a = 1",
      "read sure, write a perhaps",
    ],
    [
      "by one of two methods",
      "class C:\n    def m(self): self.f(Thing())\n    def f(self, y): pass\n    def f(self, y): y.a = 1",
      "write a perhaps, argument sure",
    ],
    ["by a return outside of functions", "_x = Thing()\nreturn _x", "read sure, escape perhaps"],
    ["by another function", "_x = Thing()\ndef f(): _x.a = 1", "read sure, write a perhaps"],
    ["in place", "Thing().a = 1", "write a sure"],
    ["in place, by a call", "Thing().run()", "call run sure"],
    ["as an argument in place", "use(Thing())", "argument sure"],
  ])("%s", (_, source, expected) => {
    expect(summaryOf(eventsIn(source))).toBe(expected);
  });

  test.each([
    ["p = x.part\np.a = 1", "read part sure, write part.a sure aliased 1"],
    ["p = x.a.b\np.c.d = 1", "read a.b sure, write a.b.c.d sure aliased 2"],
    ["p = x[key]\np.a = 1", "read [?] sure, write a[?] perhaps"],
    ["p = x.part\np.a = 1\np = other", "read part sure, write part.a perhaps aliased 1"],
    ["p = q = x\np.a = 1\nq.b = 1", "read sure, write a sure, write b sure"],
    ["(y := x).a = 1", "write a sure, read sure"],
    ["(y := x)\ny.a = 1", "read sure, read sure, write a sure"],
    ["y = (z := x)\ny.a = 1", "read sure, read sure, write a sure"],
    ["with x as y: y.a = 1", "read sure, write a sure"],
    ["with c as y, x as z: y.a = 1", "read sure"],
    ["y = x or other\ny.a = 1", "read sure, write a perhaps"],
    ["y = x if c else other\ny.a = 1", "read perhaps, write a perhaps"],
    ["y = await x\ny.a = 1", "read sure, write a perhaps"],
    ["for y in [x]: y.a = 1", "read perhaps, write a perhaps"],
    ["for y in (x, z): y.a = 1", "read perhaps, write a perhaps"],
    ["for y in {x}: y.a = 1", "read perhaps, write a perhaps"],
    ["y = [x][0]\ny.a = 1", "write a perhaps, read sure"],
    ["def local(y): y.a = 1\nlocal(x)", "write a perhaps, read sure"],
    ["def local(y, z): z.a = 1\nlocal(1, x)", "write a perhaps, read sure"],
    ["def local(y, z): z.a = 1\nlocal(z=x)", "write a perhaps, read sure"],
    ["def local(y, *z): y.a = 1\nlocal(x, *w)", "write a perhaps, read sure"],
    ["def local(a, y): y.a = 1\nlocal(*w, x)", "write perhaps, argument sure"],
    ["def local(**y): y.a = 1\nlocal(y=x)", "write perhaps, argument sure"],
    ["from typing import NamedTuple\ny = NamedTuple(Other, x)\ny.a = 1", "argument sure"],
    ["def local(y): y.a = 1\nlocal([x])", "argument sure"],
    ["def local(y): return y\nlocal(x).a = 1", "read perhaps, write a perhaps, read sure"],
    ["def local(): return x\nlocal().a = 1", "read perhaps, write a perhaps"],
    ["def local(): return x or y\nlocal()", "escape perhaps, read perhaps"],
    ["y = x\nx = y\ny.a = 1", "read perhaps, read perhaps, write a perhaps"],
  ])("by another name: %s", (statements, expected) => {
    expect(summaryOf(eventsAfter(statements))).toBe(expected);
  });
});

it.each([
  [4, "write a sure"],
  [5, "write a perhaps"],
])("what happens to an instance by the last of %d further names", (count, expected) => {
  const names = Array.from({ length: count }, (_, at) => `x${at + 1} = x${at}\n`).join("");
  const events = eventsIn(`def main():\n    x0 = Thing()\n    ${names.replaceAll("\n", "\n    ")}x${count}.a = 1`);
  expect(summaryOf(events.filter(({ kind }) => kind === "write"))).toBe(expected);
});

describe("what happens to an instance in a field", () => {
  const made = "class C:\n    def __init__(self):\n        self._x = Thing()\n";

  it.each([
    ["of self", "        self._x.a = 1", "read sure, write a sure"],
    ["of self, in another method", "    def m(self): self._x.a = 1", "read sure, write a perhaps"],
    ["by a name", "        y = self._x\n        y.a = 1", "read sure, read sure, write a sure"],
    ["by another field", "        self._y = self._x\n        self._y.a = 1", "read sure, read sure, write a sure"],
    ["that is assigned again", "        self._x.a = 1\n        self._x = x", "read sure, write a perhaps"],
    ["of something", "def f(c): c._x.a = 1", "read sure, write a perhaps"],
    ["of self and something", "        self._x.a = 1\ndef f(c): c._x.b", "read sure, write a perhaps, read b perhaps"],
    [
      "beside that of another class",
      "        self._x.a = 1\nclass D:\n    def m(self): self._x.b",
      "read sure, write a sure",
    ],
    [
      "that a method returns",
      "    def m(self): return self._x\n    def n(self): self.m().a = 1",
      "read sure, read perhaps, write a perhaps",
    ],
    [
      "that a property returns",
      "    @property\n    def x(self): return self._x\ndef f(c): c.x.a = 1",
      "read sure, read perhaps, write a perhaps",
    ],
    ["that is returned", "    def m(self): return self._x", "read sure, escape perhaps"],
    ["that is an argument", "        use(self._x)", "read sure, argument sure"],
    ["that an unused property returns", "    @property\n    def x(self): return self._x", "read sure, escape perhaps"],
  ])("%s", (_, rest, expected) => {
    expect(summaryOf(eventsIn(`${made}${rest}`))).toBe(expected);
  });

  it.each([
    ["the same object", "    c._x.a = 1", "read sure, write a sure"],
    ["another object", "    d._x.a = 1", "read sure, write a perhaps"],
    ["a part of the object", "    c.b._x.a = 1", "read sure, write a perhaps"],
    ["both", "    c._x.a = 1\n    d._x.b", "read sure, write a perhaps, read b perhaps"],
    ["an object that may be another", "    c._x.a = 1\n    c = d", "read sure, write a perhaps"],
  ])("of %s", (_, rest, expected) => {
    expect(summaryOf(eventsIn(`def f(c, d):\n    c._x = Thing()\n${rest}`))).toBe(expected);
  });
});

describe("what is written to an instance of a subclass", () => {
  const made = "import lib\nclass P(lib.Pool):\n    def __init__(self):\n        super().__init__()\n";

  it.each([
    ["in its constructor", "        self.a = 1", "write a sure"],
    ["in its constructor, to a part", "        self.node.a = 1", "write node.a sure"],
    ["in a method", "    def m(self): self.a = 1", "write a perhaps"],
    ["by a name of self", "        x = self\n        x.a = 1", "write a sure"],
    ["in its constructor, and made in one place", "        self.a = 1\nP()", "write a sure"],
    ["where it is made", "def f():\n    p = P()\n    p.a = 1", "write a perhaps"],
    ["where two are made", "        self.a = 1\ndef f():\n    P()\n    P()", "write a perhaps"],
    ["beside self of another class", "class Q:\n    def m(self): self.b = 1", ""],
    ["beside what else is made", "Q().b = 1", ""],
  ])("%s", (_, rest, expected) => {
    const events = instanceIn(modelOf(`${made}${rest}`), "super().__init__()").events();
    expect(summaryOf(events.filter(({ kind }) => kind === "write"))).toBe(expected);
  });
});

describe("an event", () => {
  it.each([
    ["x = Thing()", true],
    ["x = y = Thing()", true],
    ["x = Thing()\n__all__ = ['y']", false],
    ["o.x = Thing()", false],
    ["x = o.x = Thing()", false],
  ])("tells whether a name is visible by default: %j", (source, isByDefault) => {
    expect(eventsIn(source)[0]).toMatchObject({ kind: "publish", isByDefault });
  });

  it.each([
    ["_x = Thing()"],
    ["_x = [Thing()]"],
    ["o._x = Thing()"],
    ["def f(): x = Thing()"],
    ["x = Thing().a"],
    ["x: Thing()"],
  ])("is no publication: %j", source => {
    expect(eventsIn(source).map(({ kind }) => kind)).not.toContain("publish");
  });

  it.each([
    ["use(x)", true, true],
    ["await use(x)", true, true],
    ["y = use(x)", true, false],
    ["y = await use(x)", true, false],
    ["use([x])", false, true],
    ["use((x,))", false, true],
    ["use({x})", false, true],
    ["use({'k': x})", false, true],
    ["use([*x])", false, true],
    ["use(x if c else y)", false, true],
    ["use(x or y)", false, true],
  ])("tells what it is an argument of: %s", (statement, isWhole, isAlone) => {
    expect(eventsAfter(statement)[0]).toMatchObject({ kind: "argument", isWhole, isDiscarded: isAlone });
  });

  it("has what is written, and where", () => {
    const [, write] = eventsIn("_x = Thing()\n_x.a = 60 * 2");
    expect(write).toMatchObject({ kind: "write", keyRange: [16, 17], value: { kind: "literal", value: 120 } });
  });

  it("has what is added, and where", () => {
    const [append, insert] = eventsAfter("x.l.append(1)\nx.l.insert(0, 2)");
    expect(append).toMatchObject({ kind: "add", at: "back", items: [{ value: 1 }], isOptional: false });
    expect(insert).toMatchObject({ kind: "add", at: "front", items: [{ value: 2 }] });
  });

  it("has the library's names", () => {
    const events = instanceIn(modelOf("import lib\n_x = lib.Pool()\n_x.node.default_child = 1"), "lib.Pool()").events();
    expect(summaryOf(events)).toBe("read sure, write node.defaultChild sure");
  });

  it("is no change where the library knows the function that it is an argument of", () => {
    const after = (statement: string) =>
      summaryOf(instanceIn(modelOf(`import lib, other\n_x = lib.Pool()\n${statement}`), "lib.Pool()").events());
    expect(after("lib.use(_x)")).toBe("read sure, argument sure");
    expect(after("other.use(_x)")).toBe("read sure, write perhaps, argument sure");
  });
});
