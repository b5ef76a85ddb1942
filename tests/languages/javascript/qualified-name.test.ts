import { describe, expect, it } from "vitest";
import type { Node } from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { codeFile, type Language } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

function qualifiedNameOf(source: string, language?: Language): string | undefined {
  const file = codeFile(source, language);
  const qualifiedName = file.qualifiedNameOf(targetIn(file));
  return qualifiedName && [qualifiedName.module, ...qualifiedName.path].join(" ");
}

describe("an expression stands for a member of a module", () => {
  it.each([
    ["named import", 'import { A } from "m"; target(A)', "m A"],
    ["aliased import", 'import { A as B } from "m"; target(B)', "m A"],
    ["import by a string", 'import { "a-b" as B } from "m"; target(B)', "m a-b"],
    ["inline type import", 'import { type A, B } from "m"; target(B)', "m B"],
    ["namespace import", 'import * as ns from "m"; target(ns.A)', "m A"],
    ["a whole package of modules", 'import * as ns from "aws-cdk-lib"; target(ns)', "aws-cdk-lib"],
    [
      "a file that is named like a package",
      'import { A } from "./aws-cdk-lib/lib/a"; target(A)',
      "./aws-cdk-lib/lib/a A",
    ],
    ["default import", 'import D from "m"; target(D.A)', "m A"],
    ["default import of a class", 'import D from "m"; target(D)', "m"],
    ["the default of a namespace", 'import * as ns from "m"; target(ns.default.A)', "m A"],
    ["import equals require", 'import ns = require("m"); target(ns.A)', "m A"],
    ["import equals a member", 'import * as ns from "m"; import A = ns.A; target(A)', "m A"],
    ["a member by a string", 'import * as ns from "m"; target(ns["A"])', "m A"],
    ["a member of a member", 'import * as ns from "m"; target(ns.a.b.C)', "m a b C"],
    ["an optional member", 'import * as ns from "m"; target(ns?.A)', "m A"],
    ["a destructured namespace", 'import * as ns from "m"; const { A } = ns; target(A)', "m A"],
    ["a constant member", 'import * as ns from "m"; const B = ns.A; target(B)', "m A"],
    ["a constant of a constant", 'import { A } from "m"; const B = A; const C = B; target(C)', "m A"],
    ["a cast", 'import { A } from "m"; target((A as any)!)', "m A"],
    ["the last of a sequence", 'import * as ns from "m"; target((0, 1, ns.A))', "m A"],
    [
      "a helper by the last of a sequence",
      'const ns = (0, 1, tslib_1.__importStar)(require("m")); target(ns.A)',
      "m A",
    ],
    ["the default of a default import", 'import D from "m"; target(D.default.A)', "m A"],
    ["a call without this", 'import * as ns from "m"; target((0, ns.A))', "m A"],
    ["type arguments", 'import { A } from "m"; target(A<string>)', "m A"],
    ["require of a module", 'const ns = require("m"); target(ns.A)', "m A"],
    ["a member of require", 'const A = require("m").A; target(A)', "m A"],
    ["destructured require", 'const { A } = require("m"); target(A)', "m A"],
    ["renamed destructured require", 'const { A: B } = require("m"); target(B)', "m A"],
    ["nested destructured require", 'const { a: { A } } = require("m"); target(A)', "m a A"],
    ["require by a template", "const { A } = require(`m`); target(A)", "m A"],
    ["a let that is not written", 'let { A } = require("m"); target(A)', "m A"],
    [
      "createRequire",
      'import { createRequire } from "node:module"; const require = createRequire(import.meta.url); target(require("m").A)',
      "m A",
    ],
    ["dynamic import", 'const ns = await import("m"); target(ns.A)', "m A"],
    ["destructured dynamic import", 'const { A } = await import("m"); target(A)', "m A"],
    ["the default of a dynamic import", 'const ns = await import("m"); target(ns.default.A)', "m A"],
    ["a member of a dynamic import", 'target((await import("m")).A)', "m A"],
    ["X-Ray", 'const AWS = xray.captureAWS(require("aws-sdk")); target(AWS.A)', "aws-sdk A"],
    ["TypeScript's import of a namespace", 'const ns = __importStar(require("m")); target(ns.A)', "m A"],
    ["TypeScript's default import", 'const d_1 = __importDefault(require("m")); target(d_1.default.A)', "m A"],
    ["a helper of tslib", 'const ns = tslib_1.__importStar(require("m")); target(ns.A)', "m A"],
    ["a helper of tslib without this", 'const ns = (0, tslib_1.__importStar)(require("m")); target(ns.A)', "m A"],
    ["Babel's import of a namespace", 'var ns = _interopRequireWildcard(require("m")); target(ns.A)', "m A"],
    ["swc's import of a namespace", 'const ns = _interop_require_wildcard._(require("m")); target(ns.A)', "m A"],
    ["esbuild's import", 'var ns = __toESM(require("m")); target(ns.A)', "m A"],
    [
      "the SDK by a deep path",
      'import { A } from "@aws-sdk/client-cognito-identity-provider/dist-cjs/commands/A"; target(A)',
      "@aws-sdk/client-cognito-identity-provider A",
    ],
    ["the CDK's module", 'import { A } from "aws-cdk-lib/aws-cognito"; target(A)', "aws-cdk-lib/aws-cognito A"],
    ["the CDK's namespace", 'import { aws_cognito as c } from "aws-cdk-lib"; target(c.A)', "aws-cdk-lib/aws-cognito A"],
    [
      "the CDK's namespace of its namespace",
      'import * as cdk from "aws-cdk-lib"; target(cdk.aws_cognito.A)',
      "aws-cdk-lib/aws-cognito A",
    ],
    [
      "the CDK by a deep path",
      'import { A } from "aws-cdk-lib/aws-cognito/lib/user-pool"; target(A)',
      "aws-cdk-lib/aws-cognito A",
    ],
    [
      "the CDK's core",
      'import { Duration } from "aws-cdk-lib/core"; target(Duration.minutes)',
      "aws-cdk-lib Duration minutes",
    ],
    ["the CDK's version 1", 'import { A } from "@aws-cdk/aws-cognito/lib"; target(A)', "@aws-cdk/aws-cognito A"],
    ["monocdk", 'import { aws_cognito } from "monocdk"; target(aws_cognito.A)', "monocdk/aws-cognito A"],
  ])("%s", (_name, source, qualifiedName) => {
    expect(qualifiedNameOf(source)).toBe(qualifiedName);
  });

  it.each([
    ["require", 'const { A } = require("m"); target(A)'],
    ["var", 'var ns = require("m"); target(ns.A)'],
  ])("%s in CommonJS", (_name, source) => {
    expect(qualifiedNameOf(source, "commonjs")).toBe("m A");
  });
});

describe("an expression stands for nothing of a module", () => {
  it.each([
    ["a parameter that hides an import", 'import { A } from "m"; function f(A) { target(A) }'],
    ["a const that hides an import", 'import { A } from "m"; { const A = f(); target(A) }'],
    ["a name that is written again", 'let { A } = require("m"); A = f(); target(A)'],
    ["a global", "target(A)"],
    ["a class of the file", "class A {} target(A)"],
    ["a function named require", 'function require() {} const { A } = require("m"); target(A)'],
    ["a parameter named require", 'function f(require) { target(require("m").A) }'],
    ["require of something unknown", "target(require(name).A)"],
    ["an unknown member", 'import * as ns from "m"; target(ns[k])'],
    ["a destructured default", 'import * as ns from "m"; const { A = x } = ns; target(A)'],
    ["the rest of a module", 'import * as ns from "m"; const { B, ...A } = ns; target(A)'],
    ["a result", 'import { f } from "m"; target(f())'],
    ["an instance", 'import { A } from "m"; target(new A())'],
    ["the result of another function", 'target((() => 1)(require("m")).A)'],
    ["the result of a member", 'target(x.f(require("m")).A)'],
    ["the result of a member named like swc's", 'target(x._(require("m")).A)'],
    ["the result of an unknown member", 'target(x[f](require("m")).A)'],
    ["the result of a sequence", 'target((__importStar, f)(require("m")).A)'],
    ["a helper whose name begins like one", 'const ns = __importStarOf(require("m")); target(ns.A)'],
    ["a helper whose name ends like one", 'const ns = my__importStar(require("m")); target(ns.A)'],
    ["a helper without an argument", "target(__importStar().A)"],
    [
      "what a function named require is made by",
      'import { make } from "m"; const require = make(1); target(require("m").A)',
    ],
    ["what something makes", 'const require = make(1); target(require("m").A)'],
    ["members in a circle", "const A = B.C; const B = A.C; target(A)"],
    ["what helpers give in a circle", "const A = __importStar(B); const B = __importStar(A); target(A)"],
    ["sequences in a circle", "const A = (0, B); const B = (0, A); target(A)"],
    ["awaited names in a circle", "const A = await B; const B = await A; target(A)"],
    ["the result of a helper's member", 'target(__importStar.f(require("m")).A)'],
    ["aliases by imports in a circle", "import A = B; import B = A; target(A)"],
    ["imports in a circle", "import A = B.C; import B = A.C; target(A)"],
    ["names in a circle", "const A = B; const B = A; target(A)"],
  ])("%s", (_name, source) => {
    expect(qualifiedNameOf(source)).toBeUndefined();
  });
});

function qualifiedTypeNameOf(source: string): string | undefined {
  const file = codeFile(source);
  const declaration = file.program.body.findLast(node => node.type === "VariableDeclaration");
  const id = declaration?.declarations[0]?.id;
  const type: Node | undefined = id?.type === "Identifier" ? id.typeAnnotation : undefined;
  const qualifiedName = type && file.qualifiedTypeNameOf(type);
  return qualifiedName && [qualifiedName.module, ...qualifiedName.path].join(" ");
}

describe("a type stands for a member of a module", () => {
  it.each([
    ["named import", 'import { T } from "m"; let x: T', "m T"],
    ["type import", 'import type { T } from "m"; let x: T', "m T"],
    ["inline type import", 'import { type T as U } from "m"; let x: U', "m T"],
    ["namespace", 'import type * as ns from "m"; let x: ns.a.T', "m a T"],
    ["import type", 'let x: import("m").a.T', "m a T"],
    ["an alias", 'import { T } from "m"; type U = T; let x: U', "m T"],
    ["Readonly", 'import { T } from "m"; let x: Readonly<T>', "m T"],
    ["a whole module", 'let x: import("m")', "m"],
    ["or null", 'import { T } from "m"; let x: null | T', "m T"],
    ["or undefined", 'import { T } from "m"; let x: T | undefined', "m T"],
    ["the CDK's namespace", 'import { aws_cognito as c } from "aws-cdk-lib"; let x: c.T', "aws-cdk-lib/aws-cognito T"],
  ])("%s", (_name, source, qualifiedName) => {
    expect(qualifiedTypeNameOf(source)).toBe(qualifiedName);
  });

  it.each([
    ["a part of a type", 'import { T } from "m"; let x: Partial<T>'],
    ["a type without members", 'import { T } from "m"; let x: Omit<T, "a">'],
    ["a list", 'import { T } from "m"; let x: T[]'],
    ["one type or another", 'import { T, U } from "m"; let x: T | U'],
    ["a type of the file", "interface T {} let x: T"],
    ["an alias with parameters", 'import { T } from "m"; type U<V> = T; let x: U<1>'],
    ["a type parameter that hides an import", "let x: { <T>(a: T): T }"],
    ["an alias of itself or nothing", "type T = T | null; let x: T"],
    ["a Readonly of itself", "type T = Readonly<T>; let x: T"],
    ["aliases in a circle", "type T = U; type U = T; let x: T"],
    ["a Readonly of one's own", 'import { T } from "m"; type Readonly<V> = {}; let x: Readonly<T>'],
  ])("not %s", (_name, source) => {
    expect(qualifiedTypeNameOf(source)).toBeUndefined();
  });
});

function inferredClassOf(source: string): string | undefined {
  const file = codeFile(`import * as ns from "m"; import type { C } from "m";\n${source}`);
  const qualifiedName = file.inferredClassOf(targetIn(file));
  return qualifiedName && [qualifiedName.module, ...qualifiedName.path].join(" ");
}

describe("an expression is an instance of a class of a module", () => {
  it.each([
    ["made in place", "target(new ns.C())"],
    ["in a const", "const c = new ns.C(); target(c)"],
    ["in a const of a const", "const c = new ns.C(); const d = c; target(d)"],
    ["in a let that is assigned once", "let c; before(() => { c = new ns.C() }); target(c)"],
    ["in a let that is assigned alike", "let c = null; c = new ns.C(); c = new ns.C(); target(c)"],
    ["in an annotated variable", "let c: C; target(c)"],
    ["in a typed parameter", "function f(c: C) { target(c) }"],
    ["in an optional typed parameter", "function f(c?: C) { target(c) }"],
    ["by a cast", "target(x as C)"],
    ["in a class field", "class A { c = new ns.C(); m() { target(this.c) } }"],
    ["in a #private class field", "class A { #c = new ns.C(); m() { target(this.#c) } }"],
    ["in an annotated class field", "class A { private c: C; m() { target(this.c) } }"],
    [
      "in a field that the constructor sets",
      "class A { c; constructor() { this.c = new ns.C() } m() { target(this.c) } }",
    ],
    ["in a field that nothing declares", "class A { constructor() { this.c = new ns.C() } m() { target(this.c) } }"],
    ["in a parameter property", "class A { constructor(private readonly c: C) {} m() { target(this.c) } }"],
    ["in a static field", "class A { static c = new ns.C() } target(A.c)"],
    ["in a member of an object", "const all = { c: new ns.C() }; target(all.c)"],
    ["or made where there is none", "let c; target(c ??= new ns.C())"],
    ["given or made", "function f(given) { const c = given ?? new ns.C(); target(c) }"],
    ["from a function that returns it", "const make = () => new ns.C(); target(make())"],
    ["from a function of that type", "function make(): C { return x } target(make())"],
    ["from X-Ray", "target(AWSXRay.captureAWSClient(new ns.C()))"],
  ])("%s", (_name, source) => {
    expect(inferredClassOf(source)).toBe("m C");
  });

  it.each([
    ["a let that is assigned differently", "let c = new ns.C(); c = new ns.D(); target(c)"],
    ["a let that is assigned something else, too", "let c = new ns.C(); c = f(); target(c)"],
    ["an untyped parameter", "function f(c) { target(c) }"],
    ["a field of another class", "class A { c = new ns.C() } class B { m() { target(this.c) } }"],
    ["a field of another this", "class A { c = new ns.C(); m() { return function () { target(this.c) } } }"],
    ["the class itself", "target(ns.C)"],
    ["a function that calls itself", "function f() { return f() } target(f())"],
  ])("not %s", (_name, source) => {
    expect(inferredClassOf(source)).not.toBe("m C");
  });
});
