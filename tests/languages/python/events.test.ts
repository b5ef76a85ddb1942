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
  ])("by another name: %s", (statements, expected) => {
    expect(summaryOf(eventsAfter(statements))).toBe(expected);
  });
});
