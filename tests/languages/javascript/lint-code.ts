import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../../src/index.ts";

interface Found {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
}

/** The findings of the named rules in code, in this order; by default, of all rules. */
export function lintCode(text: string, ...rules: readonly string[]): readonly Found[] {
  const names = rules.length > 0 ? rules : Object.keys(plugin.rules);
  const messages = new Linter().verify(
    text,
    {
      files: ["**/*.ts"],
      languageOptions: { parser: typescriptParser },
      plugins: { cognito: plugin },
      rules: Object.fromEntries(names.map(name => [`cognito/${name}`, "error"])),
    },
    { filename: "file.ts" },
  );
  return messages.map(({ ruleId, message, line }) => ({
    ruleId: ruleId?.replace("cognito/", "") ?? "",
    message,
    line,
  }));
}
