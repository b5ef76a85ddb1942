import { parseForESLint } from "@typescript-eslint/parser";
import { expect, it, test } from "vitest";
import ts from "typescript";
import { CodeFile } from "../../../src/languages/javascript/code-file.ts";
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

/** What the target is worth where the parser has the types of both files. */
function read(source: string, withTypes = true): unknown {
  const files = new Map([
    ["/file.ts", source],
    ["/config.ts", config],
  ]);
  const options: ts.CompilerOptions = { noLib: true, strict: true, module: ts.ModuleKind.ESNext };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getCurrentDirectory: () => "/",
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
  const file = new CodeFile({ text: source, ast, scopeManager, visitorKeys, parserServices: services });
  const [value] = exploreScenarios(scenario => scenario.resolve(file.read(targetIn(file))));
  return value && plain(value);
}

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
  ["what is not there", 'import { nothing } from "./config"; target(nothing);'],
  ["a file that is not there", 'import { name } from "./missing"; target(name);'],
  ["what this file changes", 'const list: any = ["a"]; list.sort(); target(list);'],
])("types do not tell %s", (_name, source) => {
  expect(read(source)).toBe("unknown");
});

it("nothing is told without types", () => {
  expect(read('import { name } from "./config"; target(name);', false)).toBe("unknown");
});
