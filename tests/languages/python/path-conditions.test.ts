import { describe, expect, test } from "vitest";
import type { Call, Library } from "../../../src/languages/language.ts";
import { PythonModel } from "../../../src/languages/python/semantic/model.ts";
import type { Condition } from "../../../src/model/condition.ts";
import { exploreScenarios } from "../../../src/model/scenario.ts";

const library: Library = {
  canonical: () => undefined,
  constant: () => undefined,
  call: () => undefined,
  typeOf: () => undefined,
};

function called(name: string, { calls }: PythonModel): Call {
  const call = calls.find(({ lastName, callee }) => (callee.kind === "local" ? callee.name : lastName) === name);
  if (!call) {
    throw new Error(`There is no ${name}() in the file.`);
  }
  return call;
}

/** The outcomes of the tests in the argument of `target` under which a condition holds, as `"TF"`. */
function outcomesWhere(condition: Condition, target: Call): readonly string[] {
  const given = target.arguments.get({ parameters: ["of"] }, "of");
  const found = [
    ...exploreScenarios(scenario => {
      const value = scenario.resolve(given);
      const outcomes =
        value.kind === "text" || value.kind === "literal" ? String("value" in value && value.value) : "?";
      return scenario.holds(condition) === true ? outcomes : "";
    }),
  ];
  return [...new Set(found)].filter(outcomes => outcomes !== "").sort();
}

describe("the tests that a call depends on", () => {
  const outcome = "('T' if x else 'F') + ('T' if y else 'F')";
  const any = ["FF", "FT", "TF", "TT"];

  /** The outcomes of `x` and `y` under which `target` is called. */
  function outcomes(code: string): readonly string[] {
    const model = new PythonModel(`outcome = ${outcome}\n${code.replace("target()", "target(outcome)")}`, library);
    const call = called("target", model);
    return outcomesWhere(call.exists(call.arguments.get({ parameters: ["of"] }, "of")), call);
  }

  test.each<readonly [code: string, outcomes: readonly string[]]>([
    ["target()", any],
    ["if x: target()", ["TF", "TT"]],
    ["if x: pass\nelse: target()", ["FF", "FT"]],
    ["if x: pass\nelif y: target()", ["FT"]],
    ["if x: pass\nelif y: pass\nelse: target()", ["FF"]],
    ["if x: pass\nelif y: pass\nelif target(): pass", any],
    ["if x: target()\nelif y: pass", ["TF", "TT"]],
    ["if x:\n    if y: target()", ["TT"]],
    ["if x:\n    if target(): pass", ["TF", "TT"]],
    ["if x:\n    with f(): target()", ["TF", "TT"]],
    ["if -z: target()", any],
    ["if -z: pass\nelse: target()", any],
    ["if x and -z: target()", any],
    ["v = target() if x else None", ["TF", "TT"]],
    ["v = None if x else target()", ["FF", "FT"]],
    ["v = 1 if target() else 2", any],
    ["x and target()", ["TF", "TT"]],
    ["x or target()", ["FF", "FT"]],
    ["target() and x", any],
    ["target() or x", any],
    ["x and y and target()", ["TT"]],
    ["v = 1 if x and [target()] else 2", ["TF", "TT"]],
    ["(x and [target()]) or z", ["TF", "TT"]],
    ["if x and [target()]: raise E", ["TF", "TT"]],
    ["if x: exit()\ntarget()", any],
    ["if x: raise E\ntarget()", ["FF", "FT"]],
    ["target()\nif x: raise E", any],
    ["if x: raise E\nelse: f()\ntarget()", any],
    ["if x: f()\nelif y: raise E\ntarget()", any],
    ["if x: raise E\nelif y: raise E\ntarget()", ["FF"]],
    ["if x: raise E\nif y: raise E\ntarget()", ["FF"]],
    ["if x: raise E\nwhile z: target()", ["FF", "FT"]],
    ["while z:\n    if x: continue\n    target()", ["FF", "FT"]],
    ["def f():\n    if x: return\n    target()", ["FF", "FT"]],
    ["if x:\n    def f(): target()", any],
    ["if x:\n    f = lambda: target()", any],
    ["if x:\n    def f(a=target()): pass", ["TF", "TT"]],
    ["if x:\n    f = lambda a=target(): a", ["TF", "TT"]],
    ["if x:\n    class C: target()", ["TF", "TT"]],
  ])("%j", (code, expected) => {
    expect(outcomes(code)).toEqual(expected);
  });

  test("leave out what the argument does not depend on", () => {
    const model = new PythonModel(`if z: target(${outcome})`, library);
    const call = called("target", model);
    expect(call.exists(call.arguments.get({ parameters: ["of"] }, "of"))).toBe(true);
  });
});

describe("the condition under which an earlier call is made with a later one", () => {
  const target = "target(('T' if x else 'F') + ('T' if y else 'F') + ('T' if z else 'F'))";
  const any = ["FFF", "FFT", "FTF", "FTT", "TFF", "TFT", "TTF", "TTT"];
  const where = (matches: RegExp) => any.filter(outcomes => matches.test(outcomes));

  test.each<readonly [code: string, outcomes: readonly string[]]>([
    ["earlier()", any],
    ["if x: earlier()", where(/^T/u)],
    ["if x: earlier()\nelif y: pass\nelse: pass", where(/^T/u)],
    ["if x: pass\nelif y: earlier()", where(/^FT/u)],
    ["if x: pass\nelif y: earlier()\nelif z: pass", where(/^FT/u)],
    ["if x: pass\nelif y: pass\nelif z: earlier()", ["FFT"]],
    ["if x: pass\nelse: earlier()", where(/^F/u)],
    ["if x: pass\nelif y: pass\nelse: earlier()", where(/^FF/u)],
    ["if x:\n    if y: earlier()", where(/^TT/u)],
    ["if x: earlier()\nelif -a: pass", where(/^T/u)],
    ["if x: pass\nelif -a: earlier()", []],
    ["if -a: earlier()", []],
    ["if -a: pass\nelif x: earlier()", []],
    ["if -a: pass\nelse: earlier()", []],
    ["if x: pass\nelif -a: pass\nelse: earlier()", []],
    ["if earlier(): pass", any],
    ["if x:\n    if earlier(): pass", where(/^T/u)],
    ["if x: pass\nelif earlier(): pass", []],
    ["while x: earlier()", []],
    ["for a in x: earlier()", []],
    ["try: earlier()\nexcept E: pass", []],
    ["match x:\n    case 1: earlier()", []],
    ["if x:\n    with f(): earlier()", []],
    ["[earlier() for a in x]", []],
    ["x and earlier()", []],
    ["earlier() and x", any],
    ["earlier() if x else None", []],
    ["f = lambda: earlier()", []],
    ["def f(): earlier()", []],
    ["def f(): earlier()\nf()", any],
    ["def f(): earlier()\nf()\nf()", []],
    ["def f(): earlier()\nif x: f()", []],
  ])("%j", (code, expected) => {
    const model = new PythonModel(`${code}\n${target}`, library);
    const later = called("target", model);
    const condition = model.isMadeWith(called("earlier", model).result, later.result);
    expect(outcomesWhere(condition, later)).toEqual(expected);
  });

  test("is unknown where the call is not earlier, but under a test", () => {
    const model = new PythonModel("later()\nif x: earlier()", library);
    expect(model.isMadeWith(called("earlier", model).result, called("later", model).result)).toBe(false);
  });
});

describe("the condition under which a method is called once for each instance", () => {
  test.each<readonly [code: string, outcomes: readonly string[] | true | undefined]>([
    ["p.connect()", true],
    ["if x: p.connect()", ["TF", "TT"]],
    ["if x: pass\nelif y: p.connect()", ["FT"]],
    ["if x: pass\nelse: p.connect()", ["FF", "FT"]],
    ["if -z: p.connect()", undefined],
    ["if p.connect(): pass", true],
    ["if x: pass\nelif p.connect(): pass", undefined],
    ["p.connect() and z", true],
    ["z or p.connect()", undefined],
    ["v = 1 if p.connect() else 2", true],
    ["v = p.connect() if z else 2", undefined],
    ["v = 1 if z else p.connect()", undefined],
    ["with p.connect(): pass", true],
    ["while z: p.connect()", undefined],
    ["try: p.connect()\nexcept E: pass", undefined],
    ["match z:\n    case 1: p.connect()", undefined],
    ["[p.connect() for a in z]", undefined],
    ["f = lambda: p.connect()", undefined],
    ["def f(): p.connect()", undefined],
  ])("%j", (code, expected) => {
    const model = new PythonModel(`p = made()\n${code}\ntarget(('T' if x else 'F') + ('T' if y else 'F'))`, library);
    const event = called("made", model)
      .result.events()
      .find(({ kind }) => kind === "call");
    const { when } = event ?? { when: false };
    const isPartial = when !== undefined && when !== true;
    expect(isPartial ? outcomesWhere(when, called("target", model)) : when).toEqual(expected);
  });
});
