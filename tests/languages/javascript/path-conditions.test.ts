import { describe, expect, test } from "vitest";
import type { Call } from "../../../src/languages/language.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import type { Condition } from "../../../src/model/condition.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import { codeFile } from "./parse-code.ts";

function modelOf(code: string): JavaScriptModel {
  return new JavaScriptModel(codeFile(code));
}

function called(name: string, { calls }: JavaScriptModel): Call {
  const call = calls.find(({ callee }) =>
    callee.kind === "method"
      ? callee.method === name
      : callee.kind === "local"
        ? callee.name === name
        : callee.kind === "name" && callee.name.path.at(-1) === name,
  );
  if (!call) {
    throw new Error(`There is no ${name}() in the file.`);
  }
  return call;
}

/** The outcomes of the tests in the argument of `target` under which a condition holds, as `"TF"`. */
function outcomesWhere(condition: Condition, target: Call): readonly string[] {
  const given = target.arguments.get({ parameters: ["of"] }, "of");
  const found = Array.from(
    exploreEverything(scenario => {
      const value = scenario.resolve(given);
      return scenario.holds(condition) === true && value.kind === "literal" ? String(value.value) : "";
    }),
    ({ found: outcomes }) => outcomes,
  );
  return [...new Set(found)].filter(outcomes => outcomes !== "").sort();
}

const any = ["FF", "FT", "TF", "TT"];

describe("the tests that a call depends on", () => {
  /** The outcomes of `x` and `y` under which `target` is called. */
  function outcomes(code: string): readonly string[] {
    const outcome = "(x ? 'T' : 'F') + (y ? 'T' : 'F')";
    const model = modelOf(`function f(x, y, z) { ${code.replace("target()", `target(${outcome})`)} }`);
    const call = called("target", model);
    return outcomesWhere(call.exists(call.arguments.get({ parameters: ["of"] }, "of")), call);
  }

  test.each<readonly [code: string, outcomes: readonly string[]]>([
    ["target()", any],
    ["if (x) target();", ["TF", "TT"]],
    ["if (x) ; else target();", ["FF", "FT"]],
    ["if (x) ; else if (y) target();", ["FT"]],
    ["if (x) ; else if (y) ; else target();", ["FF"]],
    ["if (x) ; else if (y) ; else if (target()) ;", ["FF"]],
    ["if (target()) ;", any],
    ["if (x) target(); else if (y) ;", ["TF", "TT"]],
    ["if (x) { if (y) { target(); } }", ["TT"]],
    ["if (x) { while (z) target(); }", ["TF", "TT"]],
    ["if (x) { try { target(); } catch {} }", ["TF", "TT"]],
    ["if (-z) target();", any],
    ["if (z) target();", any],
    ["if (x && z) target();", ["TF", "TT"]],
    ["myassert(x); target();", any],
    ["const v = x ? target() : 1;", ["TF", "TT"]],
    ["const v = x ? 1 : target();", ["FF", "FT"]],
    ["const v = target() ? 1 : 2;", any],
    ["x && target();", ["TF", "TT"]],
    ["x || target();", ["FF", "FT"]],
    ["x ?? target();", any],
    ["target() && x;", any],
    ["target() || x;", any],
    ["x && y && target();", ["TT"]],
    ["const v = x && [target()] ? 1 : 2;", ["TF", "TT"]],
    ["if (x && [target()]) throw e;", ["TF", "TT"]],
    ["if (x) throw e; target();", ["FF", "FT"]],
    ["if (x) return; target();", ["FF", "FT"]],
    ["if (x) { return; } target();", ["FF", "FT"]],
    ["if (x) { g(); return; } target();", ["FF", "FT"]],
    ["if (x) g(); target();", any],
    ["target(); if (x) throw e;", any],
    ["if (x) throw e; else g(); target();", ["FF", "FT"]],
    ["if (x) g(); else throw e; target();", ["TF", "TT"]],
    ["if (x) g(); else if (y) throw e; target();", ["FF", "TF", "TT"]],
    ["if (x) throw e; else if (y) throw e; target();", ["FF"]],
    ["if (x) throw e; if (y) throw e; target();", ["FF"]],
    ["if (x) { if (y) throw e; } target();", ["FF", "FT", "TF"]],
    ["if (x) { throw e; } while (z) target();", ["FF", "FT"]],
    ["while (z) { if (x) continue; target(); }", ["FF", "FT"]],
    ["while (z) { if (x) break; target(); }", ["FF", "FT"]],
    ["if (x) { while (z) return; } target();", any],
    ["if (x) ; else while (z) return; target();", any],
    ["if (x) { g(() => { return; }); } target();", any],
    ["if (x) { class C { m() { return; } } } target();", any],
    ["try { if (x) return; } finally {} target();", any],
    ["{ if (x) return; } target();", ["FF", "FT"]],
    ["if (x) { function g() { target(); } }", any],
    ["if (x) { const g = () => target(); }", any],
    ["if (x) { class C { p = target(); } }", any],
    ["if (x) { class C { [target()] = 1; } }", any],
    ["assert(x); target();", ["TF", "TT"]],
    ["assert(!x); target();", ["FF", "FT"]],
    ["assert(x && y); target();", ["TT"]],
    ["assert(x, 'message'); target();", ["TF", "TT"]],
    ["assert(x, `message`); target();", ["TF", "TT"]],
    ["assert(x, new Error()); target();", ["TF", "TT"]],
    ["assert(x, z); target();", any],
    ["assert(); target();", any],
    ["assert.ok(x); target();", ["TF", "TT"]],
    ["t.ok(x); target();", ["TF", "TT"]],
    ["ok(x); target();", ["TF", "TT"]],
    ["okay(x); target();", any],
    ["invariant(x); target();", ["TF", "TT"]],
    ["tinyInvariant(x); target();", any],
    ["assertDefined(x); target();", ["TF", "TT"]],
    ["assert.equal(x, y); target();", any],
    ["t.assert(x); target();", any],
    ["console.assert(x); target();", any],
    ["(assert(x)); target();", ["TF", "TT"]],
    ["g(x); target();", any],
    ["assert(x) || g(); target();", any],
    ["f.g.h()(x); target();", any],
    ["if (z) { assert(x); } target();", any],
  ])("%j", (code, expected) => {
    expect(outcomes(code)).toEqual(expected);
  });

  test("are those of a module, too", () => {
    const model = modelOf("import { x } from 'x'; if (x.a) throw e; target(x.a ? 'T' : 'F');");
    const call = called("target", model);
    expect(outcomesWhere(call.exists(call.arguments.get({ parameters: ["of"] }, "of")), call)).toEqual(["F"]);
  });

  test.each<readonly [what: string, code: string, isLimited: boolean]>([
    ["of something else", "if (z) target(x ? 1 : 2);", false],
    ["of the object that has the tested member", "if (x) target(x.a ? 1 : 2);", false],
    ["of the object that has the tested member, as a guard", "if (!x) return; target(x.a ? 1 : 2);", false],
    ["of the object that has the tested member, by a name", "const b = z && x; if (b) target(x.a ? 1 : 2);", false],
    ["of the call itself", "target(x ? 1 : 2) && x;", false],
    ["of a function of the tested object", "if (x) target(g(x) ? 1 : 2);", false],
    ["of one of two that are the same in other words", "if (x.a === 1) target((g(x.a) ? 1 : 2) + (y ? 3 : 4));", true],
    ["of a function of the object and a part of its tested member", "if (x.a) target(g(x, x.a.b) ? 1 : 2);", true],
    ["of a member of the tested object", "if (x.a) target(x ? 1 : 2);", true],
    ["of the same in other words", "if (x.a === 1) target(g(x.a) ? 1 : 2);", true],
    ["of the same in other words, as a guard", "if (x.a === 1) return; target(g(x.a) ? 1 : 2);", true],
    ["of a call that checks", "validate(x); target(x.a ? 1 : 2);", true],
    ["of a method that checks", "z.validate(x); target(x.a ? 1 : 2);", true],
    ["of a method of what asserts", "assert.equal(x.a, 1); target(x.a ? 1 : 2);", true],
    ["of a method of what asserts, of two", "assert.ok(x.a, z); target(x.a ? 1 : 2);", true],
    ["of a call that may use it", "g(x); target(x.a ? 1 : 2);", false],
    ["of a call for the console", "console.assert(x.a); target(x.a ? 1 : 2);", false],
    ["of another call that checks", "validate(z); target(x.a ? 1 : 2);", false],
    ...["check", "ensure", "invariant", "validate", "verify", "assert"].map(
      verb => [`of a call of ${verb}`, `${verb}Options(x, z); target(x.a ? 1 : 2);`, true] as const,
    ),
    ["of a call that does something checked", "recheck(x); target(x.a ? 1 : 2);", false],
    ["of nothing", "if (x) target(1);", false],
  ])("may be %s", (_, code, isLimited) => {
    const call = called("target", modelOf(`function f(x, y, z) { ${code} }`));
    expect(call.exists(call.arguments.get({ parameters: ["of"] }, "of")) !== true).toBe(isLimited);
  });

  test.each([
    [50, false],
    [51, true],
  ])("are the last %d of many that may end the block", (count, isKnown) => {
    const others = "if (x.a && !x.a) return; ".repeat(count - 1);
    const model = modelOf(`function f(x) { if (!x.a) return; ${others} target(x.a ? "T" : "F"); }`);
    const call = called("target", model);
    expect(outcomesWhere(call.exists(call.arguments.get({ parameters: ["of"] }, "of")), call)).toEqual(
      isKnown ? ["F", "T"] : ["T"],
    );
  });
});

describe("the condition under which an earlier call is made with a later one", () => {
  const target = "target((x ? 'T' : 'F') + (y ? 'T' : 'F'))";
  const where = (matches: RegExp) => any.filter(outcomes => matches.test(outcomes));

  test.each<readonly [code: string, outcomes: readonly string[]]>([
    ["earlier();", any],
    ["const v = [earlier()];", any],
    ["new G({ a: earlier() });", any],
    ["if (x) earlier();", where(/^T/u)],
    ["if (x) { earlier(); }", where(/^T/u)],
    ["if (x) earlier(); else if (y) ;", where(/^T/u)],
    ["if (x) ; else if (y) earlier();", ["FT"]],
    ["if (x) ; else earlier();", where(/^F/u)],
    ["if (x) { if (y) earlier(); }", ["TT"]],
    ["if (-z) earlier();", any],
    ["if (-z) ; else if (x) earlier();", where(/^T/u)],
    ["if (earlier()) ;", any],
    ["if (x) { if (earlier()) ; }", []],
    ["while (x) earlier();", []],
    ["do earlier(); while (x);", []],
    ["for (;;) earlier();", []],
    ["for (const a of x) earlier();", []],
    ["for (const a in x) earlier();", []],
    ["try { earlier(); } catch {}", []],
    ["switch (x) { case 1: earlier(); }", []],
    ["x && earlier();", []],
    ["earlier() && x;", any],
    ["const v = earlier() ? 1 : 2;", any],
    ["const v = x ? earlier() : 1;", []],
    ["const v = () => earlier();", []],
    ["function g() { earlier(); }", []],
    ["function g() { earlier(); } g();", any],
    ["function g() { earlier(); } g(); g();", []],
    ["function g() { earlier(); } if (x) g();", []],
    ["function g() { if (x) earlier(); } g();", []],
    ["const g = () => earlier(); g();", any],
  ])("%j", (code, expected) => {
    const model = modelOf(`function f(x, y, z) { ${code}\n${target} }`);
    const later = called("target", model);
    const condition = model.isMadeWith(called("earlier", model).result, later.result);
    expect(outcomesWhere(condition, later)).toEqual(expected);
  });
});

describe("the condition under which a method is called once for each instance", () => {
  type Row = readonly [code: string, outcomes: readonly string[] | boolean | undefined];

  function whenConnected(code: string): Row[1] {
    const model = modelOf(code.replace("TARGET", "target((x ? 'T' : 'F') + (y ? 'T' : 'F'));"));
    const event = called("made", model)
      .result.events()
      .find(({ kind }) => kind === "call");
    const when = event ? event.when : false;
    const isPartial = when !== undefined && typeof when !== "boolean";
    return isPartial ? outcomesWhere(when, called("target", model)) : when;
  }

  test.each<Row>([
    ["p.connect();", true],
    ["(p.connect());", true],
    ["p.connect()!;", true],
    ["g(), p.connect();", true],
    ["await p.connect();", true],
    ["const v = p.connect();", true],
    ["const v = [p.connect()];", true],
    ["const v = { a: p.connect() };", true],
    ["const v = [...p.connect()];", true],
    ["const v = `${p.connect()}`;", true],
    ["const v = -p.connect();", true],
    ["const v = p.connect().a;", true],
    ["const v = g(p.connect());", true],
    ["const v = new G(p.connect());", true],
    ["v = p.connect();", true],
    ["v.a = p.connect();", true],
    ["v ??= p.connect();", undefined],
    ["v += p.connect();", undefined],
    ["p.connect().a ??= 1;", true],
    ["p.connect().a?.(1);", true],
    ["v?.(p.connect());", undefined],
    ["v?.a(p.connect());", undefined],
    ["v.a(p.connect());", true],
    ["v.a?.b.c(p.connect());", undefined],
    ["p.connect() && v;", undefined],
    ["v && p.connect();", undefined],
    ["v ? p.connect() : 1;", undefined],
    ["const v = p.connect() + 1;", undefined],
    ["const g = () => p.connect();", undefined],
    ["const g = (a = p.connect()) => a;", undefined],
    ["function g() { p.connect(); }", undefined],
    ["if (p.connect()) ;", undefined],
    ["while (v) p.connect();", undefined],
    ["for (const a of v) p.connect();", undefined],
    ["try { p.connect(); } catch {}", undefined],
    ["try { } catch { p.connect(); }", undefined],
    ["try { } finally { p.connect(); }", undefined],
    ["switch (v) { case 1: p.connect(); }", undefined],
    ["a: p.connect();", undefined],
    ["{ p.connect(); }", true],
    ["export const v = p.connect();", true],
    ["if (v) throw e; p.connect();", true],
    ["while (v) break; p.connect();", undefined],
    ["{ while (v) break; p.connect(); }", undefined],
    ["p.connect(); while (v) break;", true],
    ["{ p.connect(); while (v) break; }", true],
    ["while (v) { g(); } p.connect();", true],
    ["while(v)break;p.connect()", undefined],
    ["if (v) { while (v) break; } p.connect();", undefined],
    ["if (v) ; else { while (v) break; } p.connect();", undefined],
    ["if (v) { while (v) break; g(); } p.connect();", undefined],
    ["function g() { return; } p.connect();", true],
    ["class C { m() { return; } } p.connect();", true],
    ["class C { static { for (;;) break; } } p.connect();", true],
    ["const v = p.connect()?.a;", true],
    ["const v = p.connect().a?.b;", true],
  ])("%j", (code, expected) => {
    expect(whenConnected(`const p = made();\n${code}`)).toEqual(expected);
  });

  test.each<Row>([
    ["function f(x, y) { const p = made(); if (x) return; p.connect(); TARGET }", ["FF", "FT"]],
    ["function f(x, y) { const p = made(); if (x) { return; } else if (y) return; p.connect(); TARGET }", ["FF"]],
    ["function f(x, y) { const p = made(); if (x) p.connect(); TARGET }", ["TF", "TT"]],
    ["function f(x, y) { const p = made(); if (x) { if (y) p.connect(); } TARGET }", ["TT"]],
    ["function f(x, y) { const p = made(); if (x) g(); else p.connect(); TARGET }", ["FF", "FT"]],
    ["function f(x, y) { const p = made(); if (x) { if (y) return; p.connect(); } TARGET }", ["TF"]],
    ["function f(x, y) { const p = made(); if (x) throw e; p.connect(); TARGET }", true],
    [
      "function f(x, y) { const p = made(); if (x) { if (y) return; throw e; } p.connect(); TARGET }",
      ["FF", "FT", "TF"],
    ],
    ["function f(x, y) { const p = made(); if (x) { assert(y); return; } p.connect(); TARGET }", ["FF", "FT"]],
    ["function f(x, y) { const p = made(); { if (x) return; assert(y); } p.connect(); TARGET }", ["FF", "FT"]],
    ["function f(x, y) { const p = made(); if (x) { const a = 1; return; } p.connect(); TARGET }", ["FF", "FT"]],
    ["function f(x, y) { const p = made(); TARGET return p.connect(); }", true],
    ["function f(x, y) { for (;;) { const p = made(); if (x) continue; p.connect(); TARGET } }", ["FF", "FT"]],
    ["function f(x, y) { for (;;) { const p = made(); if (x) break; p.connect(); TARGET } }", ["FF", "FT"]],
    ["while (v) var p = made(); p.connect();", undefined],
    ["do var p = made(); while (v); p.connect();", undefined],
    ["for (; v; ) var p = made(); p.connect();", undefined],
    ["for (const a of v) var p = made(); p.connect();", undefined],
    ["for (const a in v) var p = made(); p.connect();", undefined],
    ["switch (v) { case 1: var p = made(); } p.connect();", undefined],
    ["function f(x, y) { const p = made(); assert(x); p.connect(); TARGET }", true],
    ["function f(x, y) { const p = made(); try { return; } catch {} p.connect(); TARGET }", undefined],
    ["function f(v) { while (v) break; const p = made(); p.connect(); }", true],
    ["function f(v) { if (made()) ; }", false],
    ["{ const p = made(); p.connect(); }", true],
    ["for (;;) { const p = made(); p.connect(); }", true],
    ["for (const p = made();;) { p.connect(); }", undefined],
    ["for (const p of made()) { p.connect(); }", undefined],
    ["for (const p in made()) { p.connect(); }", false],
    ["while (p = made()) { p.connect(); } let p;", undefined],
    ["switch (v) { case 1: const p = made(); p.connect(); }", undefined],
    ["if (v) { const p = made(); p.connect(); }", true],
    ["class C { static { const p = made(); p.connect(); } }", true],
    ["class C { p = made(); constructor() { this.p.connect(); } }", true],
    ["class C { p = made(); m() { this.p.connect(); } }", undefined],
    ["class C { p = made(); m() { this.p.connect(); } constructor() {} }", undefined],
    ["class C { static p = made(); constructor() { C.p.connect(); } }", undefined],
    ["class C { p = made(); constructor() { while (v) break; this.p.connect(); } }", undefined],
    ["const f = (p = made()) => p.connect();", undefined],
    ["const f = (p = made()) => { p.connect(); };", undefined],
    ["function f(p = made()) { p.connect(); }", undefined],
    ["function f(p = made()) { while (v) break; p.connect(); }", undefined],
    ["function f() { return made(); } const p = f(); p.connect();", undefined],
  ])("%j", (code, expected) => {
    expect(whenConnected(code)).toEqual(expected);
  });

  test.each([
    [100, false],
    [101, true],
  ])("is unknown after more than %d statements that may end the block", (count, isUnknown) => {
    const others = Array.from({ length: count }, (_, index) => `if (v === ${index}) return;`).join(" ");
    expect(whenConnected(`function f(v) { const p = made(); ${others} p.connect(); TARGET }`) === undefined).toBe(
      isUnknown,
    );
  });
});
