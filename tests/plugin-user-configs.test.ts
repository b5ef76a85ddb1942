import js from "@eslint/js";
import type { Linter } from "eslint";
import * as jsoncParser from "jsonc-eslint-parser";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import { lint, recommended, rulesOnly, summary } from "./processors/lint.ts";

// Other plugins and older versions of ESLint are tested in tests/set-ups/user-configs.

const yaml =
  "Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      AccessTokenValidity: 100\n";
const json =
  '{ "Resources": { "Web": { "Type": "AWS::Cognito::UserPoolClient",\n"Properties": { "AccessTokenValidity": 100 } } } }';
const yamlFinding = "5:28 cognito/valid-token-validity";
const jsonFinding = "2:40 cognito/valid-token-validity";
const misplaced = "2:3 The app clients in this template are not checked";

/** A rule of the user's that reports the first line of every tree that is not ours. */
const theirs = "1:1 their/rule";
const their: Linter.Config = {
  plugins: {
    their: {
      rules: {
        rule: {
          create: context => ({
            Program() {
              context.report({ loc: { line: 1, column: 0 }, message: "Theirs." });
            },
          }),
        },
      },
    },
  },
};
const theirRule: Linter.RulesRecord = { "their/rule": "error" };
const processor: Linter.Processor = {
  meta: { name: "their", version: "1.0.0" },
  supportsAutofix: true,
  preprocess: text => [text],
  postprocess: lists => lists.flat(),
};

/** Configs of users: first the entries for all files, then those for YAML and JSON. */
const users: Record<string, readonly [every: Linter.Config[], own: Linter.Config[]]> = {
  nothing: [[], []],
  "typescript-eslint": [[js.configs.recommended, ...tseslint.configs.recommended], []],
  "parsers for YAML and JSON": [
    [],
    [
      { files: ["**/*.yaml"], languageOptions: { parser: yamlParser }, rules: theirRule },
      { files: ["**/*.json"], languageOptions: { parser: jsoncParser }, rules: theirRule },
    ],
  ],
  "a processor": [
    [],
    [{ files: ["**/*.{yaml,json}"], languageOptions: { parser: yamlParser }, processor, rules: theirRule }],
  ],
};

async function report(filename: string, text: string, config: readonly Linter.Config[]): Promise<string[]> {
  const result = await lint(filename, text, [their, ...config]);
  return summary(result).map(line => line.replace(/(?<= not checked),.*/u, ""));
}

describe("a preset", () => {
  test.each([
    ["nothing", "first", [yamlFinding], [jsonFinding]],
    ["nothing", "documented", [yamlFinding], [jsonFinding]],
    ["nothing", "last", [yamlFinding], [jsonFinding]],
    ["typescript-eslint", "first", [misplaced], [jsonFinding]],
    ["typescript-eslint", "documented", [yamlFinding], [jsonFinding]],
    ["typescript-eslint", "last", [yamlFinding], [jsonFinding]],
    ["parsers for YAML and JSON", "first", [theirs, yamlFinding], [theirs, jsonFinding]],
    ["parsers for YAML and JSON", "documented", [theirs, yamlFinding], [theirs, jsonFinding]],
    // This cannot be detected: the last parser wins.
    ["parsers for YAML and JSON", "last", [yamlFinding], [jsonFinding]],
    ["a processor", "documented", [theirs, yamlFinding], [theirs, jsonFinding]],
  ] as const)("with %s, %s", async (name, place, yamlReport, jsonReport) => {
    const [every, own] = users[name] ?? [[], []];
    const order = {
      first: [recommended, every, own],
      documented: [every, recommended, own],
      last: [every, own, recommended],
    };
    expect(await report("template.yaml", yaml, order[place].flat())).toEqual(yamlReport);
    expect(await report("template.json", json, order[place].flat())).toEqual(jsonReport);
  });
});

test("rulesOnly works on the user's parsers wherever it stands", async () => {
  const [, own] = users["parsers for YAML and JSON"] ?? [[], []];
  for (const config of [
    [...rulesOnly, ...own],
    [...own, ...rulesOnly],
  ]) {
    expect(await report("template.yaml", yaml, config)).toEqual([theirs, yamlFinding]);
    expect(await report("template.json", json, config)).toEqual([theirs, jsonFinding]);
  }
});
