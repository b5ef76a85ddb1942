import dedent from "dedent";
import { describe, expect, it } from "vitest";
import type { Call, Flow, Instance } from "../../../src/languages/language.ts";
import type { PythonModel } from "../../../src/languages/python/semantic/model.ts";
import { evaluate, variablesIn } from "../../../src/model/condition.ts";
import type { Expression } from "../../../src/model/value.ts";
import { callIn, instanceIn, modelOf } from "./read-model.ts";

/** An instance that no Python file creates. */
const foreign: Instance = {
  id: undefined,
  label: undefined,
  nameAt: () => undefined,
  events: () => [],
  mentionOf: () => undefined,
};

/** Where an instance goes at a call: into its result, but not that of some functions, and anywhere at `leave()`. */
function flowAt({ lastName }: Call): Flow {
  return { result: !/^(?:show|leave|cast)$/u.test(lastName ?? ""), into: [], escapes: lastName === "leave" };
}

/** The value of the argument of the first call of `target`. */
function targetIn(model: PythonModel): Expression {
  return argumentsOf(model)[0] as Expression;
}

/** The values of the arguments of the calls of `target`. */
function argumentsOf(model: PythonModel): readonly Expression[] {
  return model.calls
    .filter(({ lastName, callee }) => (lastName ?? (callee.kind === "local" && callee.name)) === "target")
    .map(call => call.arguments.get({ parameters: ["value"] }, "value"));
}

describe("what is derived from an instance reaches another", () => {
  it.each<readonly [text: string, isReached: boolean | "maybe"]>([
    ["end(start())", true],
    ["x = start()\nend(x)", true],
    ["x = start()\nend(k=x)", true],
    ["x = start()\nend(*x)", true],
    ["x = start()\nend(x.a)", true],
    ["x = start()\nend(x['k'])", true],
    ["x = start()\nend(i[x])", true],
    ["x = start()\nend([x])", true],
    ["x = start()\nend((x, 1))", true],
    ["x = start()\nend({x})", true],
    ["x = start()\nend([*x])", true],
    ["x = start()\nend({'k': x})", true],
    ["x = start()\nend({x: 1})", true],
    ["x = start()\nend(f'{x}')", true],
    ["x = start()\nend(x + 1)", true],
    ["x = start()\nend(x == 1)", true],
    ["x = start()\nend(x or 1)", true],
    ["x = start()\nend(1 if x else 2)", true],
    ["x = start()\nend(await x)", true],
    ["x = start()\nend([y for y in x])", true],
    ["x = start()\n[end(y) for y in x]", true],
    ["x = start()\nend(make(x))", true],
    ["x = start()\nend(x.make())", true],
    ["x = start()\nx.end()", true],
    ["x = start()\ny = x\nend(y)", true],
    ["x = y = start()\nend(y)", true],
    ["x, (y, z) = start()\nend(z)", true],
    ["[x, *y] = start()\nend(x)", true],
    ["o.x = start()\nend(p.x)", true],
    ["o.x, y = start()\nend(p.x)", true],
    ["end(y := start())", true],
    ["(y := start())\nend(y)", true],
    ["for y in start(): end(y)", true],
    ["with start() as y: end(y)", true],
    ["with z as y, start() as x: end(x)", true],
    ["with start(), z as x: end(x)", false],
    ["def f(): return start()\nend(f())", true],
    ["class C:\n    def f(self): return start()\n    def g(self): end(self.f())", true],
    ["class C:\n    def f(self): return start()\nend(c.f())", true],
    ["def f(y): end(y)\nf(start())", true],
    ["def f(x, y): end(y)\nf(1, start())", true],
    ["def f(y): return 1\nend(f(start()))", true],
    ["from typing import cast\nend(cast(T, start()))", true],
    ["from typing import cast\ny = cast(T, start())\nend(y)", true],
    ["from typing import cast\nend(cast(start(), y))", false],
    ["x = start()\nend()", false],
    ["x = start()\nend(x=y)", false],
    ["x = start()\nend(y.x)", false],
    ["x = start()\nend(show(x))", false],
    ["x = start()\nx.y = 1\nend(y)", false],
    ["x = start()\nx.y = 1\nend(z.y)", false],
    ["x = start()\nx\nnot x\nif x: end()", false],
    ["x = start()\nif x.a: end()", false],
    ["o.x = start()\nend(p.y)", false],
    ["def f(x, y): end(x)\nf(1, start())", false],
    ["x = start()\nend(leave(x))", "maybe"],
    ["x = start()\nleave(x)\nend(x)", true],
    ["x = start()\nraise x\nend()", "maybe"],
    ["x = start()\nf = lambda: x\nend()", "maybe"],
    ["o['x'] = start()\nend()", "maybe"],
    ["*y, x = start()\nend()", "maybe"],
    ["def f(): return start()\nend()", "maybe"],
    ["return start()\nend()", "maybe"],
  ])("%s: %s", (text, isReached) => {
    const model = modelOf(text);
    const [start, end] = ["start", "end"].map(name => model.calls.find(({ lastName }) => lastName === name)?.result);
    expect(start && end && model.reaches(start, end, flowAt)).toBe(isReached);
  });

  it("as its receiver or an argument", () => {
    const model = modelOf("x = a()\nx.b(x)");
    const vias: string[] = [];
    model.reaches(instanceIn(model, "a()"), foreign, flowAt);
    model.reaches(instanceIn(model, "a()"), callIn(model, "a()").result, flowAt);
    model.reaches(instanceIn(model, "a()"), instanceIn(modelOf("c()"), "c()"), (_, via) => {
      vias.push(via);
      return { result: false, into: [], escapes: false };
    });
    expect(vias.toSorted()).toEqual(["argument", "receiver"]);
  });

  it("through those that a call puts it into", () => {
    const model = modelOf("x = a()\ny = b()\ny.add(x)\nc(y)\nd(x)");
    const [x, y, c, d] = ["a()", "b()", "c(y)", "d(x)"].map(written => instanceIn(model, written));
    const add = (into: Instance) => (call: Call) => ({
      result: call.lastName !== "add" && call.lastName !== "d",
      into: call.lastName === "add" ? [into] : [],
      escapes: false,
    });
    expect(x && y && c && model.reaches(x, c, add(y))).toBe(true);
    expect(x && y && d && model.reaches(x, d, add(y))).toBe(false);
    expect(x && d && model.reaches(x, d, add(foreign))).toBe("maybe");
  });

  it("perhaps, if one of them is from another file", () => {
    const model = modelOf("a()");
    expect(model.reaches(instanceIn(model, "a()"), foreign, flowAt)).toBe("maybe");
    expect(model.reaches(foreign, instanceIn(model, "a()"), flowAt)).toBe("maybe");
  });
});

describe("one instance is made whenever another is", () => {
  it.each([
    ["a()\nb()", true],
    ["b()\na()", true],
    ["f(a(), b())", true],
    ["if c:\n    a()\n    b()", true],
    ["a()\nif c: b()", true],
    ["if c: b()\na()", true],
    ["if a(): b()", true],
    ["b() if a() else 1", true],
    ["a() and b()", true],
    ["for x in y:\n    a()\n    b()", true],
    ["def f():\n    a()\n    b()", true],
    ["def f():\n    a()\nf()\nb()", true],
    ["def f():\n    for x in y: a()\nf()\nb()", false],
    ["def f():\n    def g(): a()\n    g()\nf()\nb()", true],
    ["a()\ndef f(): b()", true],
    ["with c: a()\nwith d: b()", true],
    ["class C: a()\nb()", true],
    ["f = lambda: [a(), b()]", true],
    ["def f(x=a()): pass\nb()", true],
    ["@a()\ndef f(): pass\nb()", true],
    ["f = lambda x=a(): x\nb()", true],
    ["if c: a()\nif d: b()", false],
    ["def f(x=b()): pass\nfor i in l:\n    a()\n    f()", false],
    ["def f():\n    return lambda: b()\nfor i in l:\n    a()\n    f()", false],
    ["b()\nif c: a()", false],
  ])("%s: %s", (text, isAlways) => {
    const model = modelOf(text);
    const condition = model.isMadeWith(instanceIn(model, "a()"), instanceIn(model, "b()"));
    expect(condition === true).toBe(isAlways);
  });

  it.each([
    ["if c: a()\nb()", true, false, ["c"]],
    ["if c: pass\nelse: a()\nb()", false, true, ["c"]],
    ["if c:\n    if d: a()\nb()", true, false, ["d", "c"]],
    ["if c: a()\nif d: b()", false, false, []],
    ["for x in y: a()\nb()", false, false, []],
    ["if c:\n    with d: a()\nb()", false, false, []],
    ["b()\nif c: a()", false, false, []],
  ])("under its condition: %s", (text, ifTruthy, ifFalsy, tested) => {
    const model = modelOf(text);
    const condition = model.isMadeWith(instanceIn(model, "a()"), instanceIn(model, "b()"));
    expect(evaluate(condition, () => "truthy")).toBe(ifTruthy);
    expect(evaluate(condition, () => "falsy")).toBe(ifFalsy);
    expect(variablesIn(condition).map(({ label, id }) => label ?? id)).toEqual(tested);
  });

  it("is not known of one of another file", () => {
    const model = modelOf("a()");
    expect(model.isMadeWith(instanceIn(model, "a()"), foreign)).toBe(false);
    expect(model.isMadeWith(foreign, instanceIn(model, "a()"))).toBe(false);
  });
});

describe("there is exactly one instance at a place", () => {
  it.each([
    ["x = a()\nhere", true],
    ["def f():\n    x = a()\n    here", true],
    ["def f():\n    o.x = a()\nf()\nhere", true],
    ["def f():\n    o.x = a()\nhere", true],
    ["def f():\n    o.x = a()\nf()\nf()\nhere", false],
    ["def f():\n    x = a()\n    here\nf()\nf()", true],
    ["f = lambda: a()\nhere", false],
    ["for x in y: a()\nhere", true],
  ])("%s: %s", (text, isOne) => {
    const model = modelOf(text);
    const at = text.indexOf("here");
    expect(model.isOneAt({ range: [at, at + 4] }, instanceIn(model, "a()"))).toBe(isOne);
  });

  it("unless it is no place or no instance of the file", () => {
    const model = modelOf("x = a()\nhere + 1");
    expect(model.isOneAt({ range: [8, 12] }, foreign)).toBe(false);
    expect(model.isOneAt({ range: [8, 13] }, instanceIn(model, "a()"))).toBe(false);
    expect(model.isOneAt({ range: [8, 16] }, instanceIn(model, "a()"))).toBe(true);
  });
});

describe("two values are the same", () => {
  it.each([
    ["def f(x):\n    target(x)\n    target(x)", true],
    ["def f(x):\n    target(x.y)\n    target(x.y)", true],
    ["def f(x):\n    target(x.y)\n    target(x.z)", false],
    ["def f(x):\n    target(x.y)\n    target(x)", false],
    ["def f(x, y):\n    target(x)\n    target(y)", false],
    ["def f(x): target(x)\ndef g(x): target(x)", false],
    ["def f(x):\n    target(x)\n    x = g()\n    target(x)", false],
    ["def f(x):\n    target(g(x))\n    target(g(x))", false],
    ["def f(x):\n    target(x[0])\n    target(x[0])", false],
    ["def f(x):\n    target(g().y)\n    target(g().y)", false],
    ["import x\ntarget(x.y)\ntarget(x.y)", true],
    ["target(x)\ntarget(x)", false],
    ["class C:\n    def f(self): target(self)\n    def g(self): target(self)", true],
    ["class C:\n    def f(self): target(self.x)\n    def g(this): target(this.x)", true],
    ["class C:\n    def f(self): target(self)\nclass D:\n    def f(self): target(self)", false],
    ["class C:\n    def f(self, x): target(x)\n    def g(self, x): target(x)", false],
  ])("%s: %s", (text, areSame) => {
    const model = modelOf(text);
    const [one, other] = argumentsOf(model);
    expect(one && other && model.areSame(one, other)).toBe(areSame);
  });
});

describe("a value is older than an instance", () => {
  it.each([
    ["import x\ntarget(x)\na()", true],
    ["import x\ntarget(x.y.z)\na()", true],
    ["import x\ny = x.z\ntarget(y)\na()", true],
    ["import x\ny = x\nz = y.a\ntarget(z.b)\na()", true],
    ["def f(x):\n    target(x)\n    a()", true],
    ["def f(x):\n    target(x.y)\n    a()", true],
    ["def f(x):\n    def g():\n        target(x)\n        a()", true],
    ["def f(x): target(x)\na()", false],
    ["x = g()\ntarget(x)\na()", false],
    ["import x\ntarget(x())\na()", false],
    ["import x\ntarget(x[0])\na()", false],
    ["import x\ntarget(await x)\na()", false],
    ["import x\nx = 1\ntarget(x)\na()", false],
    ["def x(): pass\ntarget(x)\na()", false],
    ["target(x)\na()", false],
    ["target(1)\na()", false],
  ])("%s: %s", (text, isOlder) => {
    const model = modelOf(text);
    expect(model.isOlder(targetIn(model), instanceIn(model, "a()"))).toBe(isOlder);
  });

  it("but not certainly than one of another file", () => {
    const model = modelOf("import x\ntarget(x)");
    expect(model.isOlder(targetIn(model), foreign)).toBe(false);
  });
});

describe("the accesses of a path", () => {
  const text = dedent`
    import lib
    from typing import cast
    pool = lib.Pool()
    one = pool.node.default_child
    two = cast(lib.Client, pool.node.default_child)
    three: lib.Fake = other.default_child
    node = pool.node
    node.default_child.a = 1
    node.default_value
    lib.Client().default_child
    thing.default_child: lib.Fake = 1
  `;
  const model = modelOf(text);
  const accesses = model.accessesTo(["node", "defaultChild"]);

  it("are told with the class of the object, if it is known", () => {
    expect(accesses.map(({ of }) => of?.path.join("."))).toEqual([
      "Pool",
      "Pool",
      undefined,
      undefined,
      "Client",
      undefined,
    ]);
  });

  it("are told with the object", () => {
    expect(accesses.map(({ holder }) => text.slice(...holder.site.range))).toEqual([
      "pool",
      "pool",
      "other",
      "node",
      "lib.Client()",
      "thing",
    ]);
  });

  it("are told with the type that the file asserts", () => {
    const types = accesses.map(({ assertedType }) => assertedType?.path.join("."));
    expect(types).toEqual([undefined, "Client", "Fake", undefined, undefined, undefined]);
  });

  it("are told with whether they may be of an instance", () => {
    const pool = instanceIn(model, "lib.Pool()");
    expect(accesses.map(access => access.mayBeOf(pool))).toEqual([true, true, false, true, false, false]);
    expect(accesses.some(access => access.mayBeOf(foreign))).toBe(false);
  });

  it("are found by the last key alone", () => {
    expect(model.accessesTo(["defaultChild"])).toHaveLength(accesses.length);
  });

  it("are none of an empty path", () => {
    expect(model.accessesTo([])).toEqual([]);
  });
});
