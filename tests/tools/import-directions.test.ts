import { dirname } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const rule = "@typescript-eslint/no-restricted-imports";

const eslint = new ESLint({
  cwd: dirname(dirname(import.meta.dirname)),
  // The files do not exist, so that their types are unknown.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === rule,
});

async function isAllowed(file: string, statement: string): Promise<boolean> {
  const [result] = await eslint.lintText(`${statement}\n`, { filePath: file });
  expect(result?.fatalErrorCount).toBe(0);
  return !result?.messages.some(({ ruleId }) => ruleId === rule);
}

describe("the project's own lint allows", () => {
  it.each([
    ["src/spec/new.ts", 'import { properties } from "./properties.ts";'],
    ["src/model/new.ts", 'import { timeUnits } from "../spec/time-units.ts";'],
    ["src/edits/new.ts", 'import { isLiteral } from "../model/value.ts";'],
    ["src/languages/new/style.ts", 'import { isLiteral } from "../../model/value.ts";'],
    ["src/hosts/aws-sdk/new.ts", 'import { setProperty } from "../../edits/edit.ts";'],
    ["src/hosts/cdk/new.ts", 'import type { FoundAppClient } from "../shared/host.ts";'],
    ["src/hosts/cdk/new.ts", 'import type { Program } from "../../languages/language.ts";'],
    ["src/languages/yaml/new.ts", 'import { parseDocument } from "yaml";'],
    ["src/hosts/cdk/new.ts", 'import type { SourceCode } from "eslint";'],
    ["src/rule/new.ts", 'import { appClientsIn } from "../hosts/app-clients-in.ts";'],
    ["src/configs.ts", 'import { rules } from "../rules/index.ts";'],
    ["src/bin/new.ts", 'import { ESLint } from "eslint";'],
    ["rules/new.ts", 'import { createRule } from "../src/rule/create-rule.ts";'],
  ])("in %s: %s", async (file, statement) => {
    expect(await isAllowed(file, statement)).toBe(true);
  });
});

describe("the project's own lint refuses", () => {
  it.each([
    ["src/spec/new.ts", 'import type { Value } from "../model/value.ts";'],
    ["src/model/new.ts", 'import { setProperty } from "../edits/edit.ts";'],
    ["src/edits/new.ts", 'import { json } from "../languages/json/style.ts";'],
    ["src/edits/new.ts", 'import type { FoundAppClient } from "../hosts/shared/host.ts";'],
    ["src/edits/printing/new.ts", 'import type { FoundAppClient } from "../../hosts/shared/host.ts";'],
    ["src/hosts/cdk/new.ts", 'import { createRule } from "../../rule/create-rule.ts";'],
    ["src/hosts/cdk/l2/new.ts", 'import { createRule } from "../../../rule/create-rule.ts";'],
    ["src/hosts/cdk/new.ts", 'import type { TSESTree } from "@typescript-eslint/utils";'],
    ["src/hosts/cdk/l2/new.ts", 'import type { CodeFile } from "../../../languages/javascript/code-file.ts";'],
    ["src/hosts/new.ts", 'import { rules } from "../../rules/index.ts";'],
    ["src/rule/new.ts", 'import rule from "../../rules/no-implicit-grant.ts";'],
    ["src/processors/new.ts", 'import { rules } from "../../rules/index.ts";'],
    ["src/hosts/cdk/new.ts", 'import { AST_NODE_TYPES } from "@typescript-eslint/utils";'],
    ["src/hosts/cdk/new.ts", 'import { readFileSync } from "node:fs";'],
    ["src/index.ts", 'import { parse } from "jsonc-parser";'],
    ["rules/new.ts", 'import { appClientsIn } from "../src/hosts/app-clients-in.ts";'],
    ["rules/new.ts", 'import type { Rule } from "eslint";'],
    ["rules/new.ts", 'import other from "./no-implicit-grant.ts";'],
  ])("in %s: %s", async (file, statement) => {
    expect(await isAllowed(file, statement)).toBe(false);
  });
});
