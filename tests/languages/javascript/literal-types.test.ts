import { parseForESLint } from "@typescript-eslint/parser";
import { expect, it, test } from "vitest";
import ts from "typescript";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
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
  export class Own {}
  export class Base {
    v2 = new Cognito();
    v3 = new CognitoIdentityProvider();
    pool: UserPool;
    imported: IUserPool;
    own: Own;
  }
`;
const packages = {
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
function codeFile(source: string, withTypes = true): CodeFile {
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
  return new CodeFile({ text: source, ast, scopeManager, visitorKeys, parserServices: services });
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
  ["own", undefined],
  ["missing", undefined],
])("types tell the package of the class of a field of another file: %s", (field, expected) => {
  const file = codeFile(
    `import { Base } from "./clients"; class Derived extends Base { m() { target(this.${field}); } }`,
  );
  expect(file.types?.classOf(targetIn(file))).toEqual(expected);
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

it("nothing is told without types", () => {
  expect(read('import { name } from "./config"; target(name);', false)).toBe("unknown");
});
