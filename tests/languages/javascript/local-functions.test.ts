import { describe, expect, it } from "vitest";
import {
  callsOf,
  functionAround,
  functionNameOf,
  localFunctionOf,
  onlyCallOf,
} from "../../../src/languages/javascript/scope/local-functions.ts";
import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { isFunction, type FunctionNode } from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { findNode, textOf } from "./nodes.ts";
import { codeFile } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

describe("a callee is a function of the file", () => {
  it.each([
    ["a declaration", "function f() { 1; } target(f)", "function f() { 1; }"],
    ["a declaration further down", "target(f); function f() { 1; }", "function f() { 1; }"],
    ["a function expression", "const f = function () { 1; }; target(f)", "function () { 1; }"],
    ["an arrow function", "const f = () => 1; target(f)", "() => 1"],
    ["an arrow function itself", "target(() => 1)", "() => 1"],
    ["a wrapped arrow function", "target((() => 1) as any)", "() => 1"],
    ["a variable that is not assigned again", "let f = () => 1; target(f!)", "() => 1"],
    ["a method", "class C { f() { 1; } m() { target(this.f); } }", "() { 1; }"],
    ["a method by a string", "class C { f() { 1; } m() { target(this['f']); } }", "() { 1; }"],
    ["a static method", "class C { f() { 2; } static f() { 1; } } target(C.f)", "() { 1; }"],
    ["a private method", "class C { f() { 2; } #f() { 1; } m() { target(this.#f); } }", "() { 1; }"],
    ["a constructor", "class C { f() { 2; } constructor() { 1; } } target(C)", "() { 1; }"],
  ])("%s", (_, source, text) => {
    const file = codeFile(source);
    expect(textOf(localFunctionOf(targetIn(file), file), file)).toBe(text);
  });

  it.each([
    ["a global", "target(f)"],
    ["an import", 'import { f } from "m"; target(f)'],
    ["a constant", "const f = 1; target(f)"],
    ["a constant without a value", "declare const f; target(f)"],
    ["a declaration that is assigned", "function f() {} f = 1; target(f)"],
    ["a variable that is assigned again", "let f = () => 1; f = 1; target(f)"],
    ["a declaration beside another", "function f() {} function f() {} target(f)"],
    ["a parameter", "function g(f) { target(f); }"],
    ["a destructured arrow function", "const { f } = () => 1; target(f)"],
    ["a class without a constructor", "class C { f() {} } target(C)"],
    ["a class with a declared constructor", "class C { constructor(); } target(C)"],
    ["a setter", "class C { set f(x) {} m() { target(this.f); } }"],
    ["a field", "class C { f = () => 1; m() { target(this.f); } }"],
    ["a method by another's name", "class C { f() {} m() { target(this.g); } }"],
    ["a method of another object", "class C { f() {} m() { target(that.f); } }"],
    ["a method by an unknown name", "class C { f() {} m() { target(this[f]); } }"],
  ])("not %s", (_, source) => {
    const file = codeFile(source);
    expect(localFunctionOf(targetIn(file), file)).toBeUndefined();
  });
});

describe("around an expression is", () => {
  it.each([
    ["no function", "target(1)", undefined],
    ["an arrow function", "const f = () => target(1)", "() => target(1)"],
    ["the inner of two functions", "function f() { return () => target(1); }", "() => target(1)"],
    ["the function around a block", "function f() { if (a) { target(1); } }", "function f() { if (a) { target(1); } }"],
  ])("%s", (_, source, text) => {
    const file = codeFile(source);
    expect(textOf(functionAround(targetIn(file), file), file)).toBe(text);
  });
});

/** The function that has the name `f`, or is passed to `target`. */
function functionIn(file: CodeFile): FunctionNode {
  const fn = findNode(file, node => {
    const parent = file.parentOf(node);
    const name = parent?.type === "MethodDefinition" ? parent.key : isFunction(node) && functionNameOf(node, file);
    const isNamed = name && "name" in name && name.name === "f";
    return isFunction(node) && (isNamed === true || parent?.type === "CallExpression");
  });
  if (!isFunction(fn)) {
    throw new Error("There is no function f in the file.");
  }
  return fn;
}

describe("the name of a function is", () => {
  it.each([
    ["its own", "const g = function f() {};", "f"],
    ["that of a constant", "const g = () => 1;", "g"],
    ["that of a pattern", "const { g } = () => 1;", "{ g }"],
    ["none", "g(() => 1);", undefined],
    ["none of a class that extends it", "class g extends (function () {}) {}", undefined],
  ])("%s", (_, source, name) => {
    const file = codeFile(source);
    const fn = findNode(file, isFunction);
    expect(textOf(isFunction(fn) ? functionNameOf(fn, file) : undefined, file)).toBe(name);
    expect(isFunction(fn) && callsOf(fn, file)).toEqual([]);
  });
});

describe("the calls of a function", () => {
  it.each([
    ["none", "function f() {}", []],
    ["one", "function f() {} f(1)", ["f(1)"]],
    ["some, among other mentions", "function f() {} f(1); g(f); f(2); f.call(3); new f()", ["f(1)", "f(2)"]],
    ["those of an arrow function", "const f = () => 1; f(1)", ["f(1)"]],
    ["those of a function expression", "const g = function f() { f(1); }; g(2)", ["f(1)"]],
    ["those of a method", "class C { f() {} m() { this.f(1); this.g(2); that.f(3); g(this.f); } }", ["this.f(1)"]],
    ["those of a static method", "class C { static f() { this.f(1); } } C.f(2); g.f(3)", ["this.f(1)", "C.f(2)"]],
    ["those of a private method", "class C { #f() {} m() { this.#f(1); } }", ["this.#f(1)"]],
  ])("are %s", (_, source, texts) => {
    const file = codeFile(source);
    expect(callsOf(functionIn(file), file).map(call => textOf(call, file))).toEqual(texts);
  });
});

describe("a function's only call is known of", () => {
  it.each([
    ["a declaration", "function f() {} f(1)", "f(1)"],
    ["an arrow function", "const f = () => 1; f(1)", "f(1)"],
    ["an arrow function that is called at once", "(() => 1)()", "(() => 1)()"],
    ["a private method", "class C { private f() {} m() { this.f(1); } }", "this.f(1)"],
    ["a method with a private name", "class C { #f() {} m() { this.#f(1); } }", "this.#f(1)"],
  ])("%s", (_, source, text) => {
    const file = codeFile(source);
    expect(textOf(onlyCallOf(functionIn(file), file), file)).toBe(text);
  });

  it.each([
    ["that is not called", "function f() {}"],
    ["that is called twice", "function f() {} f(1); f(2)"],
    ["that is handed on, too", "function f() {} f(1); g(f)"],
    ["that is only handed on", "function f() {} g(f)"],
    ["that is exported", "export function f() {} f(1)"],
    ["that is exported by default", "export default function f() {} f(1)"],
    ["that is an exported constant", "export const f = () => 1; f(1)"],
    ["that is a public method", "class C { f() {} m() { this.f(1); } }"],
    ["that is a protected method", "class C { protected f() {} m() { this.f(1); } }"],
    ["that is an argument", "g(() => 1)"],
  ])("not of one %s", (_, source) => {
    const file = codeFile(source);
    expect(onlyCallOf(functionIn(file), file)).toBeUndefined();
  });
});
