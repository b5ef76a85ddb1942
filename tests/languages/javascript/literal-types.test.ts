import { parseForESLint } from "@typescript-eslint/parser";
import { expect, it, test } from "vitest";
import ts from "typescript";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { LiteralTypes } from "../../../src/languages/javascript/symbols/literal-types.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import type { Library } from "../../../src/languages/language.ts";
import { exploreScenarios } from "../../../src/model/scenario.ts";
import { plain } from "../../harness/read-clients.ts";
import { targetIn } from "./read-target.ts";

const config = `
  export const name = "web";
  export const minutes = 60;
  export const isPublic = true;
  export const wide: string = "web";
  export let changing = "web";
  export const either: "a" | "b" = Math.random() > 0.5 ? "a" : "b";
  export const urls = ["https://a", "https://b"] as const;
  export const openUrls = ["https://a"];
  export const someUrls: readonly ["https://a", ...string[]] = ["https://a"];
  export const pair: ["https://a", "https://b"] = ["https://a", "https://b"];
  export const client = { name: "web", token: { minutes: 60 }, flags: [true], wide: "w" as string } as const;
  export const open = { name: "web" };
  export enum Flow { Code = "code", Implicit = "implicit" }
  export enum Only { One = "one" }
  export class Box { readonly a = "a"; }
  export const box = new Box();
  export function make(): "web" { return "web"; }
  export default "main" as const;
`;

/** Another file of the project, and the packages that its types come from. */
const clients = `
  import { UserPool, type IUserPool } from "aws-cdk-lib/aws-cognito";
  import Cognito from "aws-sdk/clients/cognitoidentityserviceprovider";
  import { CognitoIdentityProvider } from "@aws-sdk/client-cognito-identity-provider";
  import { App } from "aws-cdk-lib";
  import { Other } from "other/lib/other";
  import { Request } from "aws-sdk/lib/request";
  import { Nested } from "nested";
  export class Own {}
  export class Base {
    v2 = new Cognito();
    v3 = new CognitoIdentityProvider();
    pool: UserPool;
    imported: IUserPool;
    own: Own;
    app: App;
    other: Other;
    request: Request;
    nested: Nested;
    text: "web";
  }
`;
const packages = {
  "/node_modules/aws-cdk-lib/index.d.ts": "export declare class App { a: string }",
  "/node_modules/other/lib/other.d.ts": "export declare class Other { a: string }",
  "/node_modules/aws-sdk/lib/request.d.ts": "export declare class Request { a: string }",
  "/node_modules/nested/index.d.ts": 'export { Pool as Nested } from "inner/pools";',
  "/node_modules/nested/node_modules/inner/pools.d.ts": "export declare class Pool { a: string }",
  "/node_modules/aws-cdk-lib/aws-cognito/index.d.ts": 'export * from "./lib/user-pool";',
  "/node_modules/aws-cdk-lib/aws-cognito/lib/user-pool.d.ts":
    "export interface IUserPool { id: string } export declare class UserPool implements IUserPool { id: string }",
  "/node_modules/aws-sdk/clients/cognitoidentityserviceprovider.d.ts":
    "declare class CognitoIdentityServiceProvider { a: string } export default CognitoIdentityServiceProvider;",
  "/node_modules/@aws-sdk/client-cognito-identity-provider/index.d.ts": 'export * from "./dist-types/service";',
  "/node_modules/@aws-sdk/client-cognito-identity-provider/dist-types/service.d.ts":
    "export declare class CognitoIdentityProvider { b: string }",
};

/** A file, read by a parser with type information. */
function codeFile(source: string, withTypes = true, library?: Library): CodeFile {
  const files = new Map([
    ["/file.ts", source],
    ["/config.ts", config],
    ["/clients.ts", clients],
    ...Object.entries(packages),
  ]);
  const options: ts.CompilerOptions = {
    noLib: true,
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getCurrentDirectory: () => "/",
    directoryExists: () => true,
    fileExists: name => files.has(name),
    readFile: name => files.get(name),
    getSourceFile(name, target) {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, target, true);
    },
  };
  const programs = withTypes ? [ts.createProgram(["/file.ts"], options, host)] : null;
  const { ast, scopeManager, visitorKeys, services } = parseForESLint(source, {
    filePath: "/file.ts",
    programs,
    range: true,
    loc: true,
    sourceType: "module",
  });
  return new CodeFile({ text: source, ast, scopeManager, visitorKeys, parserServices: services }, library);
}

/** The target's value if the parser has the types of both files. */
function read(source: string, withTypes = true): unknown {
  const file = codeFile(source, withTypes);
  const [value] = exploreScenarios(scenario => scenario.resolve(file.read(targetIn(file))));
  return value && plain(value);
}

test.each([
  ["pool", { module: "aws-cdk-lib/aws-cognito", path: ["UserPool"] }],
  ["imported", { module: "aws-cdk-lib/aws-cognito", path: ["IUserPool"] }],
  ["v2", { module: "aws-sdk/clients/cognitoidentityserviceprovider", path: [] }],
  ["v3", { module: "@aws-sdk/client-cognito-identity-provider", path: ["CognitoIdentityProvider"] }],
  ["app", { module: "aws-cdk-lib", path: ["App"] }],
  ["other", { module: "other", path: ["Other"] }],
  ["request", { module: "aws-sdk", path: ["Request"] }],
  ["nested", { module: "inner", path: ["Pool"] }],
  ["text", undefined],
  ["own", undefined],
  ["missing", undefined],
])("types tell the package of the class of a field of another file: %s", (field, expected) => {
  const file = codeFile(
    `import { Base } from "./clients"; class Derived extends Base { m() { target(this.${field}); } }`,
  );
  expect(file.types?.classOf(targetIn(file))).toEqual(expected);
});

test.each([
  ["aws-cdk-lib/aws-cognito", { module: "known", path: ["UserPool"] }],
  ["other", { module: "aws-cdk-lib/aws-cognito", path: ["UserPool"] }],
])("types tell the class of a receiver, by the name that the library gives it: %s", (known, type) => {
  const library: Library = {
    canonical: ({ module, path }) => (module === known ? { module: "known", path } : undefined),
    constant: () => undefined,
    call: () => undefined,
    typeOf: () => undefined,
  };
  const source = 'import { Base } from "./clients"; class Derived extends Base { m() { this.pool.go(); } }';
  const [call] = new JavaScriptModel(codeFile(source, true, library)).calls;
  expect(call?.callee.kind === "method" && call.callee.receiver.type).toEqual(type);
});

test.each<[name: string, source: string, value: unknown]>([
  ["a string", 'import { name } from "./config"; target(name);', "web"],
  ["a number", 'import { minutes } from "./config"; target(minutes);', 60],
  ["a boolean", 'import { isPublic } from "./config"; target(isPublic);', true],
  ["a default export", 'import main from "./config"; target(main);', "main"],
  ["a namespace's member", 'import * as config from "./config"; target(config.name);', "web"],
  ["a list for reading only", 'import { urls } from "./config"; target(urls);', ["https://a", "https://b"]],
  ["a member of an object", 'import { client } from "./config"; target(client.token.minutes);', 60],
  ["a destructured member", 'import { client } from "./config"; const { name } = client; target(name);', "web"],
  ["an enum member", 'import { Flow } from "./config"; target([Flow.Code]);', ["code"]],
  ["the member of an enum of one", 'import { Only } from "./config"; target(Only.One);', "one"],
  ["what a test leaves", 'import { either } from "./config"; if (either === "a") { target(either); }', "a"],
  ["a key", 'import { name } from "./config"; const o = { web: 1 }; target(o[name]);', 1],
  ["a text with it", 'import { name } from "./config"; target(`https://${name}`);', "https://web"],
  ["a member of what is spread", 'import { client } from "./config"; target({ ...client }.name);', "web"],
])("types tell %s of another file", (_name, source, value) => {
  expect(read(source)).toEqual(value);
});

test.each<[name: string, source: string]>([
  ["a wider type", 'import { wide } from "./config"; target(wide);'],
  ["what may change", 'import { changing } from "./config"; target(changing);'],
  ["one of two", 'import { either } from "./config"; target(either);'],
  ["a list that others can change", 'import { openUrls } from "./config"; target(openUrls);'],
  ["a list of any length", 'import { someUrls } from "./config"; target(someUrls);'],
  ["a pair that others can change", 'import { pair } from "./config"; target(pair);'],
  ["an object that others can change", 'import { open } from "./config"; target(open.name);'],
  ["an instance", 'import { box } from "./config"; target(box);'],
  ["a class", 'import { Box } from "./config"; target(Box);'],
  ["a call", 'import { make } from "./config"; target(make());'],
  [
    "what is made of an import",
    'declare function __toESM(module: unknown): { readonly name: "web" }; target(__toESM(require("./config")));',
  ],
  ["what is not there", 'import { nothing } from "./config"; target(nothing);'],
  ["a file that is not there", 'import { name } from "./missing"; target(name);'],
  ["what this file changes", 'const list: any = ["a"]; list.sort(); target(list);'],
])("types do not tell %s", (_name, source) => {
  expect(read(source)).toBe("unknown");
});

/** The only value of the target's type. */
function typedValue(source: string): unknown {
  const file = codeFile(source);
  const value = file.types?.valueOf(targetIn(file), { range: [1, 2] });
  expect(value?.site.range ?? [1, 2]).toEqual([1, 2]);
  const [found] = value ? exploreScenarios(scenario => scenario.resolve(value)) : [];
  return found && plain(found);
}

test.each([
  ["/node_modules/a/index.d.ts", { module: "a", path: ["Pool"] }],
  ["/node_modules/@a/b/clients/pool.d.ts", { module: "@a/b", path: ["Pool"] }],
  ["/node_modules/a/clients/pool.d.ts", { module: "a", path: ["Pool"] }],
  ["/node_modules/a/b/lib/pool.d.ts", { module: "a", path: ["Pool"] }],
  ["/node_modules/aws-sdk/clients/a.tsb.d.ts", { module: "aws-sdk/clients/a.tsb", path: [] }],
  ["/node_modules/aws-sdk/clients/pool.ts", { module: "aws-sdk/clients/pool", path: [] }],
  ["/node_modules/aws-cdk-lib/aws-cognito/index.d.ts", { module: "aws-cdk-lib", path: ["Pool"] }],
  ["C:/project/pool.ts", undefined],
  [null, undefined],
  [undefined, undefined],
])("the package of a class is that of the file that declares it: %s", (fileName, name) => {
  const declarations = fileName === null ? [] : fileName && [{ getSourceFile: () => ({ fileName }) }];
  const types = LiteralTypes.from({
    program: { getTypeChecker: () => ({ getTypeAtLocation: () => ({ symbol: { name: "Pool", declarations } }) }) },
    esTreeNodeToTSNodeMap: { get: () => ({}) },
  });
  expect(types?.classOf(targetIn(codeFile("target(x);")))).toEqual(name);
});

test("an object may have more members than its type", () => {
  const file = codeFile('declare const x: { readonly a: "b" }; target(x);');
  expect(file.types?.valueOf(targetIn(file), { range: [0, 0] })).toMatchObject({ kind: "map", complete: false });
});

test("a list is read to some depth", () => {
  expect(typedValue("type T = readonly [T]; declare const x: T; target(x);")).toEqual([[[[["unknown"]]]]]);
});

test("only so many types are read of a list", () => {
  const items = Array.from({ length: 300 }, () => "readonly [1]");
  const value = typedValue(`declare const x: readonly [${items.join(", ")}]; target(x);`);
  expect(Array.isArray(value) && [value[0], value[299]]).toEqual([[1], "unknown"]);
});

test.each<[type: string, value: unknown]>([
  ['"web"', "web"],
  ["-1.5", -1.5],
  ["true", true],
  ["false", false],
  ['readonly ["a", 1]', ["a", 1]],
  ["readonly []", []],
  ['{ readonly a: "b"; readonly c: string }', { a: "b", c: "unknown" }],
  ['readonly [{ readonly a: "b" }]', [{ a: "b" }]],
  ["{ a: { b: { c: { d: { e: 1 } } } } }", { a: { b: { c: { d: { e: 1 } } } } }],
])("a type has one value: %s", (type, value) => {
  expect(typedValue(`declare const x: ${type}; target(x);`)).toEqual(value);
});

test.each([
  "string",
  "number",
  "boolean",
  "undefined",
  "null",
  "1n",
  "any",
  "unknown",
  "never",
  "symbol",
  '"a" | "b"',
  '["a"]',
  'readonly ["a", "b"?]',
  'readonly ["a", ...string[]]',
  'readonly ["a", ...string[], "b"]',
  'readonly "a"[]',
  "{ a: string }",
  "{}",
  '{ readonly a: "b"; (): void }',
  '{ readonly a: "b"; new (): object }',
  "Named",
  "Box",
  "Recursive",
  "{ a: { b: { c: { d: { e: { f: 1 } } } } } }",
])("a type has more than one value, or may have: %s", type => {
  const declarations = `interface Named { readonly a: "b" } declare class Box { readonly a: "b" }
    type Recursive = { readonly a: Recursive }; declare global { interface Array<T> { readonly a: "b" } }`;
  expect(typedValue(`${declarations} declare const x: ${type}; target(x); export {};`)).toBeUndefined();
});

test.each([
  ["few", 100, true],
  ["too many", 300, false],
])("a type has %s members to be read", (_, count, isRead) => {
  const members = Array.from({ length: count }, (_member, index) => `readonly m${index}: 1;`);
  expect(typedValue(`declare const x: { ${members.join(" ")} }; target(x);`) !== undefined).toBe(isRead);
});

test.each<[type: string, constants: readonly unknown[] | undefined]>([
  ['"a" | "b"', ["a", "b"]],
  ['"a" | 1 | null | undefined', [undefined, null, "a", 1]],
  ["boolean", [false, true]],
  ["true | undefined", [undefined, true]],
  ['"a"', undefined],
  ["string", undefined],
  ["string | undefined", undefined],
  ["1n | 2n", undefined],
  ['"a" | { b: 1 }', undefined],
  ["any", undefined],
])("every value of a type is told: %s", (type, constants) => {
  const file = codeFile(`declare const x: ${type}; target(x);`);
  const found = file.types?.constantsOf(targetIn(file));
  expect(found && new Set(found)).toEqual(constants && new Set(constants));
});

test("nothing is told of a node of another file", () => {
  const { types } = codeFile("target(1);");
  const node = targetIn(codeFile("target(1);"));
  expect(types?.valueOf(node, { range: [0, 0] })).toBeUndefined();
  expect(types?.constantsOf(node)).toBeUndefined();
  expect(types?.classOf(node)).toBeUndefined();
});

test.each([
  [{ program: {}, esTreeNodeToTSNodeMap: new Map() }, true],
  [{ program: null, esTreeNodeToTSNodeMap: new Map() }, false],
  [{ program: {}, esTreeNodeToTSNodeMap: undefined }, false],
  [{ program: {} }, false],
  [{ esTreeNodeToTSNodeMap: new Map() }, false],
  [{}, false],
  ["", false],
  [null, false],
  [undefined, false],
])("whether a parser has types: %#", (services, has) => {
  expect(LiteralTypes.from(services) !== undefined).toBe(has);
});

it("nothing is told without types", () => {
  expect(read('import { name } from "./config"; target(name);', false)).toBe("unknown");
});
