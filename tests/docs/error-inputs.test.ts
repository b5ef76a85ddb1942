import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readErrorTable } from "../../src/bin/explain/error-table.ts";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import { errorInputs, type ErrorInput } from "./error-inputs.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/errors.md"), "utf8");
const entries = readErrorTable(page.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).filter(
  ({ rules }) => rules.length > 0,
);

const linter = new Linter({ configType: "flat" });

/** The rules that report something in an input, one of them with the options that it needs. */
function rulesIn({ filename, text, options }: ErrorInput, rule: string): readonly (string | null)[] {
  const configs: Linter.Config[] = [
    { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
    ...plugin.configs.all,
    { rules: { [`cognito/${rule}`]: options ? ["error", options] : "error" } },
  ];
  return linter.verify(text, configs, { filename }).map(({ ruleId }) => ruleId);
}

describe("each rule that is named for a message reports what makes the error", () => {
  it("with an input for each", () => {
    const missing = entries.flatMap(({ texts, rules }) => {
      const tried = new Set(texts.flatMap(text => Object.keys(errorInputs[text] ?? {})));
      return rules.filter(rule => !tried.has(rule)).map(rule => `${texts.join()}: ${rule}`);
    });
    expect(missing).toEqual([]);
  });

  it("and no input for others", () => {
    const named = (text: string, rule: string) =>
      entries.some(({ texts, rules }) => texts.includes(text) && rules.includes(rule));
    const others = Object.entries(errorInputs).flatMap(([text, inputs]) =>
      Object.keys(inputs)
        .filter(rule => !named(text, rule))
        .map(rule => `${text}: ${rule}`),
    );
    expect(others).toEqual([]);
  });

  describe.each(Object.entries(errorInputs))("%s", (_, inputs) => {
    it.each(Object.entries(inputs))("%s", (rule, input) => {
      expect(rulesIn(input, rule), input.text).toContain(`cognito/${rule}`);
    });
  });
});
