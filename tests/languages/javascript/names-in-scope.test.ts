import { expect, test } from "vitest";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import type { Library } from "../../../src/languages/language.ts";
import { parseCode } from "./parse-code.ts";

/** A package `lib`, whose module `lib/sub-part` is also its member `sub_part`. */
const library: Library = {
  canonical({ module, path }) {
    const [first, ...rest] = path;
    return module === "lib" && first === "sub_part"
      ? { module: "lib/sub-part", path: rest }
      : module.includes("lib")
        ? { module, path }
        : undefined;
  },
  constant: () => undefined,
  call: () => undefined,
  typeOf: () => undefined,
};

/** How code writes a name at the call `at()`. */
function nameIn(code: string, name: string, preferred: readonly string[] = []): string | undefined {
  const model = new JavaScriptModel(new CodeFile(parseCode(code), library));
  const at = model.calls.find(({ nameSite }) => model.text.slice(...nameSite.range) === "at");
  const [module = "", ...path] = name.split(" ");
  return at && model.nameFor({ module, path }, at.site, preferred);
}

test.each<readonly [code: string, name: string, written: string | undefined]>([
  ['import { A } from "lib"; at();', "lib A", "A"],
  ['import { A as B } from "lib"; at();', "lib A", "B"],
  ['import { A } from "lib"; at();', "lib A b c", "A.b.c"],
  ['import * as l from "lib"; at();', "lib A", "l.A"],
  ['import l from "lib"; at();', "lib A", "l.A"],
  ['import l = require("lib"); at();', "lib A", "l.A"],
  ['const l = require("lib"); at();', "lib A", "l.A"],
  ['const { A } = require("lib"); at();', "lib A", "A"],
  ['const x = 1, { a: { A } } = require("lib"); at();', "lib a A", "A"],
  ['import * as l from "lib"; import { A } from "lib"; at();', "lib A", "A"],
  ['import * as l from "lib"; at();', "lib/sub-part A", "l.sub_part.A"],
  ['import * as l from "lib/sub-part"; at();', "lib/sub-part A", "l.A"],
  ['import { aws_cognito as c } from "aws-cdk-lib"; at();', "aws-cdk-lib/aws-cognito A", "c.A"],
  ['import * as l from "lib"; function f(l) {} at();', "lib A", "l.A"],
  ['import * as l from "lib"; function f(m) { at(); }', "lib A", "l.A"],
  ['import * as l from "lib"; function f(l) { at(); }', "lib A", undefined],
  ['import * as l from "lib"; function f(l) { return () => at(); }', "lib A", undefined],
  ['import * as l from "lib"; { const l = 1; at(); }', "lib A", undefined],
  ['import * as l from "lib"; function f(l) { at(); } import * as m from "lib";', "lib A", "m.A"],
  ['import { A } from "lib"; at();', "lib B", undefined],
  ['import { A } from "other"; at();', "lib A", undefined],
  ['import type { A } from "lib"; at();', "lib A", undefined],
  ['import { type A } from "lib"; at();', "lib A", undefined],
  ['import { type A, B } from "lib"; at();', "lib B", "B"],
  ['function f() { const { A } = require("lib"); at(); }', "lib A", undefined],
  ['let l; l = require("lib"); at();', "lib A", undefined],
  ["at();", "lib A", undefined],
])("in %s the name %s is written %s", (code, name, written) => {
  expect(nameIn(code, name)).toBe(written);
});

test.each<readonly [code: string, preferred: readonly string[], written: string]>([
  ['import * as l from "lib"; import { A } from "lib"; at();', ["l.A"], "l.A"],
  ['import * as l from "lib"; import { A } from "lib"; at();', ["m.A", "l.A"], "l.A"],
  ['import * as l from "lib"; import { A } from "lib"; at();', ["m.A"], "A"],
  ['import * as l from "lib"; import { A } from "lib"; function f(l) { at(); }', ["l.A"], "A"],
])("in %s the spellings %j are tried first", (code, preferred, written) => {
  expect(nameIn(code, "lib A", preferred)).toBe(written);
});
