import { Linter } from "eslint";
import fc from "fast-check";
import * as jsoncParser from "jsonc-eslint-parser";
import { describe, expect, it } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import plugin from "../../src/index.ts";
import { hosts } from "../harness/hosts.ts";
import { lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";
import { randomClientWithDuplicates } from "./random-client.ts";

const linter = new Linter({ configType: "flat" });

/** The messages and their positions. ESLint sorts those of one parser, the processor those of ours. */
function places(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId ?? ""} ${message}`).sort();
}

describe("whoever parses a template", () => {
  it.each([
    ["cloudformation, block YAML", "template.yaml", yamlParser],
    ["cloudformation, flow YAML", "template.yaml", yamlParser],
    ["cloudformation, JSON", "template.json", jsoncParser],
  ] as const)("no finding is lost and none is there twice: %s", (name, filename, parser) => {
    const host = hosts.find(other => other.name === name);
    checkRandomly(
      fc.property(randomClientWithDuplicates, client => {
        const text = host?.write(client, "create") ?? "";
        const expected = places(lint(filename, text));
        expect(new Set(expected).size).toBe(expected.length);
        const theirs = [...plugin.configs.all, { files: ["**/*.{yaml,json}"], languageOptions: { parser } }];
        expect(places(linter.verify(text, theirs, { filename }))).toEqual(expected);
      }),
      30,
    );
  });
});
