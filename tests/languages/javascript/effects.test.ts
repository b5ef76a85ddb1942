import { expect, test } from "vitest";
import { unknown, valuesOf } from "./read-target.ts";

/** Whether a list may be changed by statements that hand it on. */
function mayChange(statements: string): boolean {
  const [value] = valuesOf(`const v = ["a"]; ${statements}\ntarget(v)`);
  expect([unknown, ["a"]]).toContainEqual(value);
  return !Array.isArray(value);
}

const imported = (name: string, module = "./helpers") => `import { ${name} } from "${module}"; ${name}(v);`;

test.each<readonly [what: string, statements: string]>([
  ["a function of another file", imported("tune")],
  ["a default export of another file", 'import tune from "./helpers"; tune(v);'],
  ["a function of another module", 'import * as helpers from "./helpers"; helpers.tune(v);'],
  ["a function that is required", 'const { tune } = require("./helpers"); tune(v);'],
  ["a function that is given", "function f(change) { change(v); }"],
  ["a function that is given to an arrow function", "const f = change => { change(v); };"],
  ["a call that is waited for", `import { tune } from "./helpers"; await tune(v);`],
  ["a call that is not", `import { tune } from "./helpers"; void tune(v);`],
  ["a call in a condition", `import { tune } from "./helpers"; x && tune(v);`],
  ["a call in a choice", `import { tune } from "./helpers"; x ? tune(v) : 1;`],
  ["a call in parentheses", `import { tune } from "./helpers"; (tune(v) as void);`],
  ["an optional call", `import { tune } from "./helpers"; tune?.(v);`],
  ["an inherited method", 'import { Base } from "./helpers"; class C extends Base { m() { this.change(v); } }'],
  ["a method of the superclass", 'import { Base } from "./helpers"; class C extends Base { m() { super.change(v); } }'],
  ["a method of an instance of another file", 'import { C } from "./helpers"; const c = new C(); c.change(v);'],
  ["a method of a part of such an instance", 'import { C } from "./helpers"; const c = new C(); c.a.b!.change(v);'],
  ["a method of a parameter of such a type", 'import { C } from "./helpers"; function f(c: C) { c.change(v); }'],
  ["a method of an unknown object, by a verb", "x.addFlow(v);"],
  ["a method of an unknown object whose name has a capital", "myThing.addFlow(v);"],
  ["a method of a parameter whose name is a capital", "function f(Thing) { Thing.addFlow(v); }"],
  ["a method that adds what depends", "x.addDependencyTo(v);"],
  ["a function whose name ends like an assertion", imported("reassert")],
  ["a parameter whose name ends like a callback", "function f(mycallback) { mycallback(v); }"],
  ["a parameter whose name begins like a callback", "function f(callbacks) { callbacks(v); }"],
  ["a function of another file that sounds like its subject", imported("handlePool")],
  ["a module whose name begins like a harmless one", imported("tune", "pinos")],
  ["a module whose name ends like a harmless one", imported("tune", "my-pino")],
  ["a module whose name contains a harmless one", imported("tune", "./node:x")],
])("a list may be changed by %s", (_, statements) => {
  expect(mayChange(statements)).toBe(true);
});

test.each(
  [
    ..."add append apply assign attach augment configure customise customize decorate defaultFlow disable enable".split(
      " ",
    ),
    ..."enrich ensure extend fill harden inject merge mutate normalise normalize override patch populate".split(" "),
    ..."prepare remove restrict sanitize secure set strip toggle tweak unset addFlow add_flow add2".split(" "),
  ].map(name => [name] as const),
)("a list may be changed by an unknown function that is called %s", name => {
  expect(mayChange(`${name}(v);`)).toBe(true);
  expect(mayChange(`x.${name}(v);`)).toBe(true);
});

const harmless = [
  ..."aws-cdk-lib monocdk constructs cdk-nag @aws-cdk @aws-solutions-constructs @aws-sdk @aws-amplify".split(" "),
  ..."@aws-lambda-powertools @smithy aws-sdk aws-xray-sdk @pulumi cdktf @cdktf sst alchemy assert fs path".split(" "),
  ..."util vitest jest @jest chai sinon pino winston bunyan debug chalk commander".split(" "),
  ..."node:fs node:x @aws-sdk/client-s3 @pulumi/aws assert:strict @jest/globals aws-xray-sdk-core".split(" "),
];

test.each<readonly [what: string, statements: string]>([
  ["a call whose result is used", 'import { configure } from "./helpers"; const x = configure(v);'],
  ["a call whose result is returned", 'import { configure } from "./helpers"; function f() { return configure(v); }'],
  ["a call that is an argument", 'import { configure } from "./helpers"; g(configure(v));'],
  ["a class of another file", 'import { Thing } from "./helpers"; new Thing(v);'],
  ["a function that makes a client", "addClient(v);"],
  ["a method that makes a pool", "x.addPool(v);"],
  ["a method of Cognito", "x.setCognito(v);"],
  ["a function of the file that only reads", "function configure(x) { return x.length; } configure(v);"],
  ["a function that a call makes", "g()(v);"],
  ["an item that is called", "gs[0](v);"],
  ["an unknown function", "use(v);"],
  ["a function of the language", "String(v);"],
  ["what a call of the file gives", "const change = make(); change(v);"],
  ["a callback", "function f(callback) { callback(v); }"],
  ...["callback", "cb", "done", "next", "reject", "resolve"].map(
    name => [`a function that passes it on: ${name}`, `function f(${name}) { ${name}(v); }`] as const,
  ),
  ["a method of an unknown object that does not sound like it", "x.change(v);"],
  ["a method of a class without a base", "class C { m() { this.change(v); } }"],
  ["a method of a class with an unknown base", "class C extends make() { m() { this.addFlow(v); } }"],
  ["a method of a class with a base of the file", "class B {} class C extends B { m() { this.addFlow(v); } }"],
  [
    "a method of a harmless base",
    'import { Stack } from "aws-cdk-lib"; class C extends Stack { m() { this.addX(v); } }',
  ],
  ["a method outside of a class", "this.addFlow(v);"],
  ["a method of an instance of a library", 'import { C } from "aws-sdk"; const c = new C(); c.configure(v);'],
  ["a method of a part of such an instance", 'import { C } from "aws-sdk"; const c = new C(); c.a.b.configure(v);'],
  ["a dependency", "x.addDependency(v);"],
  ["a dependency by another name", "x.addDependsOn(v);"],
  ["a static method of the language", "Reflect.setX(v);"],
  ["an assertion", "assert(v);"],
  ["an assertion of another file", imported("assertValid")],
  ["an expectation", imported("expectSame")],
  ["a demand", imported("shouldHold")],
  ["a method of an assertion", "assert.addFlow(v);"],
  ["a method of an expectation", 'import { expect } from "./helpers"; expect(v).addTo(v);'],
  ["a method of a member of an expectation", 'import { expect } from "./helpers"; expect(v).not.addTo(v);'],
  ...["console", "log", "logger", "Logger", "logging", "print", "debug", "info", "warn", "error", "trace"].flatMap(
    name => [
      [`a function that shows it: ${name}`, imported(name)] as const,
      [`a method of what shows it: ${name}`, `import { ${name} } from "./helpers"; ${name}.configure(v);`] as const,
      [`a method of a member that shows it: ${name}`, `x.${name}.configure(v);`] as const,
      [`a method that shows it: ${name}`, `import x from "./helpers"; x.${name}(v);`] as const,
    ],
  ),
  ...harmless.map(module => [`a function of ${module}`, imported("configure", module)] as const),
  ...["change", "readd", "address", "customixe", "addition", "sets"].map(
    name => [`an unknown function that is called ${name}`, `${name}(v);`] as const,
  ),
])("a list is not changed by %s", (_, statements) => {
  expect(mayChange(statements)).toBe(false);
});

test.each([
  ["logs", true],
  ["catalog", true],
  ["asserted", false],
])("a function of another file is judged by its whole name: %s", (name, changes) => {
  expect(mayChange(imported(name))).toBe(changes);
});
