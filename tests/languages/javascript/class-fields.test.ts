import { describe, expect, it, test } from "vitest";
import {
  accessesOfMember,
  classAroundThis,
  classFieldOf,
  classOfThis,
  declaredField,
  getterOf,
  methodOf,
  type ClassField,
} from "../../../src/languages/javascript/scope/class-fields.ts";
import {
  assignmentsOf,
  constantFieldValue,
  onlyValueOf,
} from "../../../src/languages/javascript/scope/field-values.ts";
import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import type { Node } from "../../../src/languages/javascript/syntax/syntax-tree.ts";
import { findNode, textOf } from "./nodes.ts";
import { codeFile } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

/** The field that the argument of `target(…)` refers to. */
function fieldIn(file: CodeFile): ClassField | undefined {
  const access = targetIn(file);
  return access.type === "MemberExpression" ? classFieldOf(access, file) : undefined;
}

/** The texts of nodes, in source order. */
function textsOf(nodes: readonly Node[] | undefined, file: CodeFile): readonly (string | undefined)[] | undefined {
  return nodes?.toSorted((one, other) => one.range[0] - other.range[0]).map(node => textOf(node, file));
}

describe("an access refers to a field of the class", () => {
  it.each([
    ["by this", "class C { f = 1; m() { target(this.f); } }", "f = 1;"],
    ["by this and a string", "class C { f = 1; m() { target(this['f']); } }", "f = 1;"],
    ["by this in another field", "class C { f = 1; g = target(this.f); }", "f = 1;"],
    ["by this in an arrow function", "class C { f = 1; m() { (() => target(this.f))(); } }", "f = 1;"],
    ["by this in an arrow function of a field", "class C { f = 1; g = () => target(this.f); }", "f = 1;"],
    ["by this in a class expression", "x(class { f = 1; m() { target(this.f); } });", "f = 1;"],
    ["by this in a static method", "class C { f = 1; static f = 2; static m() { target(this.f); } }", "static f = 2;"],
    ["by this in a static field", "class C { f = 1; static f = 2; static g = target(this.f); }", "static f = 2;"],
    ["by this in a static block", "class C { f = 1; static f = 2; static { target(this.f); } }", "static f = 2;"],
    ["by this, beside a static one", "class C { static f = 1; f = 2; m() { target(this.f); } }", "f = 2;"],
    ["by its class", "class C { f = 1; static f = 2; } target(C.f);", "static f = 2;"],
    ["by its class, within it", "class C { static f = 1; static m() { target(C.f); } }", "static f = 1;"],
    ["of a private name", "class C { f = 1; #f = 2; m() { target(this.#f); } }", "#f = 2;"],
    ["of a string as its name", "class C { 'f' = 1; m() { target(this.f); } }", "'f' = 1;"],
    ["beside others", "class C { a = 1; f = 2; b = 3; m() { this.a; target(this.f); } }", "f = 2;"],
    ["that is a parameter", "class C { constructor(private f: F) {} m() { target(this.f); } }", "private f: F"],
    [
      "that is a parameter with a default",
      "class C { constructor(a, f, readonly f = 1) {} m() { target(this.f); } }",
      "readonly f = 1",
    ],
    [
      "that is a parameter beside others",
      "class C { constructor(private a, private f, private b) {} m() { target(this.f); } }",
      "private f",
    ],
  ])("%s", (_, source, declaration) => {
    const file = codeFile(source);
    expect(textOf(fieldIn(file)?.declaration, file)).toBe(declaration);
  });

  it.each([
    ["nothing declares it", "class C { m() { target(this.f); } }"],
    ["a method declares it", "class C { f() {} m() { target(this.f); } }"],
    ["a parameter has its name", "class C { constructor(f) {} m(f) { target(this.f); } }"],
    ["only a static field has its name", "class C { static f = 1; m() { target(this.f); } }"],
    ["a field of a computed name may be it", "class C { [f] = 1; m() { target(this.f); } }"],
    ["the class has no such static field", "class C { f = 1; constructor(private f) {} } target(C.f);"],
  ])("without a declaration if %s", (_, source) => {
    expect(fieldIn(codeFile(source))).toMatchObject({ declaration: undefined });
  });

  it.each([
    ["this is outside of a class", "target(this.f);"],
    ["this is that of a function", "class C { f = 1; m() { function g() { target(this.f); } } }"],
    ["this is that of a function expression", "class C { f = 1; m() { x(function () { target(this.f); }); } }"],
    ["this is that of an object's method", "class C { f = 1; m() { x({ g() { target(this.f); } }); } }"],
    ["this is in a computed name", "class C { f = 1; [target(this.f)] = 2; }"],
    ["this is in a method's computed name", "class C { f = 1; [target(this.f)]() {} }"],
    ["the name is not known", "class C { f = 1; m() { target(this[f]); } }"],
    ["the class by a name that is not known", "class C { static f = 1; } target(C[f]);"],
    ["the object is another", "class C { f = 1; m() { target(that.f); } }"],
    ["the object is a variable", "class C { static f = 1; } const D = C; target(D.f);"],
    ["the object is a function", "function C() {} target(C.f);"],
    ["the object is a call", "class C { static f = 1; } target(C().f);"],
    ["the class is declared twice", "class C { static f = 1; } class C {} target(C.f);"],
  ])("not if %s", (_, source) => {
    expect(fieldIn(codeFile(source))).toBeUndefined();
  });

  test("and all accesses to one", () => {
    const file = codeFile("class C { f = 1; g = this.f; m() { target(this.f); } }");
    const fields = fieldIn(file)?.accesses.map(access => classFieldOf(access, file));
    expect(fields).toHaveLength(2);
    expect(new Set(fields)).toEqual(new Set([fieldIn(file)]));
  });
});

describe("who can access a field:", () => {
  it.each([
    ["class C { f = 1; m() { target(this.f); } }", false, false],
    ["class C { protected f = 1; m() { target(this.f); } }", false, false],
    ["class C { private f = 1; m() { target(this.f); } }", true, false],
    ["class C { #f = 1; m() { target(this.#f); } }", true, false],
    ["class C { constructor(private f) {} m() { target(this.f); } }", true, false],
    ["class C { constructor(public f) {} m() { target(this.f); } }", false, false],
    ["class C { m() { target(this.f); } }", false, false],
    ["class C { static f = 1; static m() { target(this.f); } }", false, false],
    ["class C { static f = 1; } target(C.f);", false, true],
    ["class C { static f = 1; static m() { this.f; target(C.f); } }", false, true],
    ["class C { private static f = 1; static m() { target(C.f); } }", true, true],
  ])("%s", (source, isPrivate, isNamedByClass) => {
    expect(fieldIn(codeFile(source))).toMatchObject({ isPrivate, isNamedByClass });
  });
});

describe("the accesses of a field", () => {
  it.each([
    ["by this", "class C { f = 1; g = this.f + this.g; m() { target(this.f); } }", ["this.f", "this.f"]],
    ["of a private name", "class C { f; #f; m() { this.f; target(this.#f); } }", ["this.#f"]],
    [
      "by this of another type",
      "class C { f; m() { (this as any).f; target(this.f); } }",
      ["(this as any).f", "this.f"],
    ],
    ["by an alias", "class C { f; m() { const self = this; self.f; target(this.f); } }", ["self.f", "this.f"]],
    [
      "by its class",
      "class C { static f; static m() { this.f; target(this.f); } } C.f; C.g; x(C); x[C];",
      ["this.f", "this.f", "C.f"],
    ],
    ["by its class only if it is static", "class C { f; m() { target(this.f); } } C.f;", ["this.f"]],
    ["not by an unknown name", "class C { static f; } target(C.f); C[f]; x[C];", ["C.f"]],
  ])("%s", (_, source, texts) => {
    const file = codeFile(source);
    expect(textsOf(fieldIn(file)?.accesses, file)).toEqual(texts);
  });

  it("not those that a statement makes names of", () => {
    const file = codeFile("class C { static f = 1; } with (C) { f; } target(C.f);", "commonjs");
    expect(textsOf(fieldIn(file)?.accesses, file)).toEqual(["C.f"]);
  });

  it.each([
    ["another object's", "class C { f; m() { that.f; that.g; target(this.f); } } that.f;", ["that.f"]],
    ["a variable's", "class C { f; m() { let x = this; x.f; x = 1; target(this.f); } }", ["x.f"]],
    ["a destructured variable's", "class C { f; m() { const { x } = this; x.f; target(this.f); } }", ["x.f"]],
  ])("in the same class through other objects: %s", (_, source, texts) => {
    const file = codeFile(source);
    expect(textsOf(fieldIn(file)?.others, file)).toEqual(texts);
  });
});

describe("the variables that are destructured from a field", () => {
  it.each([
    ["the whole", "const { f } = this;", [["f", [], true]]],
    ["by another name", "const { f: x, g } = this;", [["x", [], true]]],
    ["by a string", "const { 'f': x } = this;", [["x", [], true]]],
    [
      "twice",
      "const { f, f: x } = this;",
      [
        ["f", [], true],
        ["x", [], true],
      ],
    ],
    ["a part", "const { f: { a: { b } } } = this;", [["b", ["a", "b"], true]]],
    ["an item", "const { f: [, x] } = this;", [["x", ["1"], true]]],
    ["with a default", "const { f = 1 } = this;", [["f", [], false]]],
    [
      "a rest",
      "const { f: { a, ...rest } } = this;",
      [
        ["a", ["a"], true],
        ["rest", [], false],
      ],
    ],
    ["from an alias", "const self = this; const { f } = self;", [["f", [], true]]],
    ["from this of another type", "const { f } = this as any;", [["f", [], true]]],
    ["that can be assigned", "let { f } = this;", [["f", [], true]]],
    ["none of another field", "const { g, h: { f } } = this;", []],
    ["none of an unknown name", "const { [f]: x } = this;", []],
    ["none of a loop", "for (this; ; ) {}", []],
    ["none of a rest", "const { ...rest } = this;", []],
    ["none from another object", "const { f } = that;", []],
    ["none from a part", "const { f } = this.f;", []],
    ["none from a call", "const { f } = this.m();", []],
    ["none from a destructured variable", "const { g } = this; const { f } = g;", []],
    ["none from a variable that is assigned", "let self = this; self = that; const { f } = self;", []],
    ["none of items", "const [f] = this;", []],
    ["none of an alias", "const f = this;", []],
    ["none of a variable without a value", "let f;", []],
    ["none of an argument", "x(({ f }) => 1, this);", []],
  ])("%s", (_, statement, aliases) => {
    const file = codeFile(`class C { f = 1; m() { ${statement} target(this.f); } }`);
    const found = fieldIn(file)?.aliases.map(({ variable, path, exact }) => [variable.name, path, exact]);
    expect(found).toEqual(aliases);
  });

  it.each([
    ["anywhere in the file", "class C { static f = 1; } const { f, g } = C; target(C.f);", ["f"]],
    [
      "in the class",
      "class C { static f = 1; static m() { const { f } = C; const { f: x } = this; target(C.f); } }",
      ["f", "x"],
    ],
    ["but not those of another's", "class C { static f = 1; } const { f } = D; target(C.f);", []],
    ["but not those of an instance's", "class C { f = 1; m() { target(this.f); } } const { f } = C;", []],
    ["but not a default's", "class C { static f = 1; } const { x: { f } = C } = y; target(C.f);", []],
    ["but not an argument's", "class C { static f = 1; } (({ f }) => 1)(C); target(C.f);", []],
  ])("of a class: %s", (_, source, names) => {
    const file = codeFile(source);
    expect(
      fieldIn(file)
        ?.aliases.map(({ variable }) => variable.name)
        .toSorted(),
    ).toEqual(names);
  });
});

describe("whether a field may be written without being named", () => {
  it.each([
    ["this[x] = 1;", true],
    ["(this as any)[x] = 1;", true],
    ["delete this[x];", true],
    ["const self = this; self[x] = 1;", true],
    ["const self = this as any; self[x] = 1;", true],
    ["Object.assign(this, x);", true],
    ["_.extend(this, x);", true],
    ["extend(this, x);", true],
    ["extend(this as any);", true],
    ["lodash?.['merge'](this, x);", true],
    ["const self = this; Object.assign(self, x);", true],
    ["this[x] = 1; that[x]; y(this);", true],
    ["Object.assign(this, x); Object.keys(this);", true],
    ["this[x];", false],
    ["this.x = 1;", false],
    ["this.x[y] = 1;", false],
    ["that[x] = 1;", false],
    ["let self = this; self = that; self[x] = 1;", false],
    ["const { self } = this; self[x] = 1;", false],
    ["self[x] = 1;", false],
    ["Object.assign(that, this);", false],
    ["Object.assign();", false],
    ["Object[assign](this, x);", false],
    ["assign[x](this);", false],
    ["x(this);", false],
    ["reassign(this);", false],
    ["assigned(this);", false],
    ["(() => 1)(this);", false],
  ])("in its class by %s %s", (statement, isWrittenByKey) => {
    const file = codeFile(`class C { f = 1; #p = 1; m() { this.#p; ${statement} target(this.f); } }`);
    expect(fieldIn(file)).toMatchObject({ isWrittenByKey });
    const access = findNode(file, node => textOf(node, file) === "this.#p");
    expect(access.type === "MemberExpression" && classFieldOf(access, file)).toMatchObject({ isWrittenByKey: false });
  });

  it.each([
    ["C[x] = 1;", true],
    ["C[x]; C[x] = 1;", true],
    ["delete C[x];", true],
    ["Object.assign(C, x);", true],
    ["x(C); Object.assign(C, x);", true],
    ["C[x];", false],
    ["C.x = 1;", false],
    ["x[C] = 1;", false],
    ["Object.assign(x, C);", false],
    ["x(C);", false],
    ["new Object.assign(C, x);", false],
    ["", false],
  ])("through its class by %s %s", (statement, isWrittenByKey) => {
    const file = codeFile(`class C { static f = 1; g = 1; m() { target(this.g); } } C.f; ${statement}`);
    const access = findNode(file, node => textOf(node, file) === "C.f");
    expect(access.type === "MemberExpression" && classFieldOf(access, file)).toMatchObject({ isWrittenByKey });
    expect(fieldIn(file)).toMatchObject({ isWrittenByKey: false });
  });
});

describe("what a class declares", () => {
  it.each([
    ["a field", "class C { f = 1; m() { this.f; this.g; } } C.f;", ["this.f"]],
    ["a static field", "class C { static f = 1; static m() { this.f; } } C.f;", ["this.f", "C.f"]],
    ["a method", "class C { f() { this.f(); } }", ["this.f"]],
    ["a static method", "class C { static f() {} } C.f();", ["C.f"]],
    ["a field of an unknown name", "class C { static [f] = 1; static { this[f]; } } C[f];", []],
  ])("is accessed: %s", (_, source, texts) => {
    const file = codeFile(source);
    const member = findNode(file, ({ type }) => type === "PropertyDefinition" || type === "MethodDefinition");
    const isMember = member.type === "PropertyDefinition" || member.type === "MethodDefinition";
    expect(isMember && textsOf(accessesOfMember(member, file), file)).toEqual(texts);
  });

  it.each([
    ["class C { f = 1; static { target(this.f); } }", "f = 1;"],
    ["class C { static f = 1; m() { target(this.f); } }", "static f = 1;"],
    ["class C { [f] = 1; m() { target(this.f); } }", undefined],
  ])("is a field: %s", (source, text) => {
    const file = codeFile(source);
    const declaration = findNode(file, ({ type }) => type === "PropertyDefinition");
    const field = declaration.type === "PropertyDefinition" ? declaredField(declaration, file) : undefined;
    expect(textOf(field?.declaration, file)).toBe(text);
    expect(field?.isNamedByClass ?? false).toBe(false);
  });
});

describe("an access refers to", () => {
  it.each([
    ["a method", "class C { f() { 1; } m() { target(this.f); } }", "() { 1; }", undefined],
    ["a getter", "class C { get f() { 1; } m() { target(this.f); } }", undefined, "() { 1; }"],
    ["a setter", "class C { set f(x) { 1; } m() { target(this.f); } }", undefined, undefined],
    [
      "a getter beside a setter",
      "class C { set f(x) {} get f() { 1; } m() { target(this.f); } }",
      undefined,
      "() { 1; }",
    ],
    ["a static method", "class C { f() { 1; } static f() { 2; } } target(C.f);", "() { 2; }", undefined],
    [
      "a method beside a static one",
      "class C { f() { 1; } static f() { 2; } m() { target(this.f); } }",
      "() { 1; }",
      undefined,
    ],
    ["a static getter", "class C { static get f() { 1; } } target(C.f);", undefined, "() { 1; }"],
    [
      "a method by a private name",
      "class C { #f() { 1; } f() { 2; } m() { target(this.#f); } }",
      "() { 1; }",
      undefined,
    ],
    ["the last of two methods", "class C { f() { 1; } f() { 2; } m() { target(this.f); } }", "() { 2; }", undefined],
    [
      "the implementation of an overloaded method",
      "class C { f(x: string): void; f(x: number): void; f(x: any) { 1; } m() { target(this.f); } }",
      "(x: any) { 1; }",
      undefined,
    ],
    ["a method without a body", "class C { f(): void; m() { target(this.f); } }", undefined, undefined],
    ["an abstract method", "abstract class C { abstract f(): void; m() { target(this.f); } }", undefined, undefined],
    ["a field", "class C { f = () => 1; m() { target(this.f); } }", undefined, undefined],
    ["another method", "class C { g() {} m() { target(this.f); } }", undefined, undefined],
    ["a method of an unknown name", "class C { [f]() {} m() { target(this.f); } }", undefined, undefined],
    ["a method by an unknown name", "class C { f() {} m() { target(this[f]); } }", undefined, undefined],
    ["another object's method", "class C { f() {} m() { target(that.f); } }", undefined, undefined],
    ["the constructor", "class C { constructor() {} m() { target(this.constructor); } }", undefined, undefined],
  ])("%s", (_, source, method, getter) => {
    const file = codeFile(source);
    const access = targetIn(file);
    const isAccess = access.type === "MemberExpression";
    expect(textOf(isAccess ? methodOf(access, file) : undefined, file)).toBe(method);
    expect(textOf(isAccess ? getterOf(access, file) : undefined, file)).toBe(getter);
  });
});

test.each([
  ["target(this);", undefined, undefined],
  ["function f() { target(this); }", undefined, undefined],
  ["class C { f = target(this); }", "C", "C"],
  ["class C { m() { target(this); } }", "C", "C"],
  ["class C { constructor() { target(this); } }", "C", "C"],
  ["class C { m() { x(() => target(this)); } }", "C", "C"],
  ["class C { m() { x(function () { target(this); }); } }", undefined, undefined],
  ["class C { static f = target(this); }", "C", undefined],
  ["class C { static m() { target(this); } }", "C", undefined],
  ["class C { static { target(this); } }", "C", undefined],
  ["class C { m() { x(class D { m() { target(this); } }); } }", "D", "D"],
])("the classes around this, and of it: %s", (source, around, of) => {
  const file = codeFile(source);
  const node = targetIn(file);
  const isThis = node.type === "ThisExpression";
  expect(classAroundThis(node, file)?.id?.name).toBe(around);
  expect(isThis ? classOfThis(node, file)?.id?.name : "").toBe(of);
});

describe("the value of a field", () => {
  it.each([
    ["a private field's", "class C { private f = 1; m() { target(this.f); } }", "1", "1"],
    ["of a private name", "class C { #f = 1; m() { target(this.#f); } }", "1", "1"],
    ["a readonly field of a class", "class C { static readonly f = 1; } target(C.f);", "1", "1"],
    [
      "a public field's, which a subclass may override",
      "class C { readonly f = 1; m() { target(this.f); } }",
      undefined,
      "1",
    ],
    ["a static field's, which another file may write", "class C { static f = 1; } target(C.f);", undefined, "1"],
    ["a declared field's", "class C { declare private f = 1; m() { target(this.f); } }", undefined, "1"],
    ["a decorated field's", "class C { @x private f = 1; m() { target(this.f); } }", undefined, "1"],
    ["none of a field without a value", "class C { private f; m() { target(this.f); } }", undefined, undefined],
    ["none of a field that nothing declares", "class C { m() { target(this.f); } }", undefined, undefined],
    ["none of a parameter", "class C { constructor(private f = 1) {} m() { target(this.f); } }", undefined, undefined],
    [
      "none of a parameter that is assigned",
      "class C { constructor(private f) { this.f = 1; } m() { target(this.f); } }",
      undefined,
      undefined,
    ],
    ["the assigned one", "class C { private f; m() { this.f = 1; target(this.f); } }", undefined, "1"],
    ["the assigned one without a declaration", "class C { m() { this.f = 1; target(this.f); } }", undefined, "1"],
    [
      "the one that is assigned by an alias",
      "class C { private f; m() { const x = this; x.f = 1; target(this.f); } }",
      undefined,
      "1",
    ],
    [
      "none of two assignments",
      "class C { private f; m() { this.f = 1; this.f = 2; target(this.f); } }",
      undefined,
      undefined,
    ],
    [
      "none of a value and an assignment",
      "class C { private f = 1; m() { this.f = 2; target(this.f); } }",
      undefined,
      undefined,
    ],
    [
      "none of another assignment",
      "class C { private f; m() { this.f ||= 1; target(this.f); } }",
      undefined,
      undefined,
    ],
    ["none of an update", "class C { private f; m() { this.f++; target(this.f); } }", undefined, undefined],
    [
      "none of a deleted field",
      "class C { private f = 1; m() { delete this.f; target(this.f); } }",
      undefined,
      undefined,
    ],
    [
      "none of a destructuring assignment",
      "class C { private f; m() { [this.f] = x; target(this.f); } }",
      undefined,
      undefined,
    ],
    ["none of an assignment of it", "class C { private f; m() { x = this.f; target(this.f); } }", undefined, undefined],
    [
      "none of an assignment through another object",
      "class C { private f = 1; m() { that.f = 2; target(this.f); } }",
      undefined,
      undefined,
    ],
    [
      "none of an assignment and one through another object",
      "class C { private f; m() { this.f = 1; that.f = 2; target(this.f); } }",
      undefined,
      undefined,
    ],
    [
      "none of an assignment by key",
      "class C { private f = 1; m() { this[x] = 2; target(this.f); } }",
      undefined,
      undefined,
    ],
    ["that is read through another object", "class C { private f = 1; m() { that.f; target(this.f); } }", "1", "1"],
    ["that is destructured", "class C { private f = 1; m() { let { f } = this; f = 2; target(this.f); } }", "1", "1"],
    ["that is written in part", "class C { private f = 1; m() { this.f.x = 2; target(this.f); } }", "1", "1"],
  ])("%s", (_, source, constant, only) => {
    const file = codeFile(source);
    const field = fieldIn(file);
    expect(textOf(field && constantFieldValue(field, file), file)).toBe(constant);
    expect(textOf(field && onlyValueOf(field, file), file)).toBe(only);
  });

  test("is assigned", () => {
    const file = codeFile(
      "class C { f; m() { this.f = 1; this.f ??= 2; this.f++; x = this.f; [this.f] = x; this.f + 1; this.f.a = 3; target(this.f); } }",
    );
    const field = fieldIn(file);
    expect(textsOf(field && assignmentsOf(field, file), file)).toEqual(["this.f = 1", "this.f ??= 2"]);
  });
});
