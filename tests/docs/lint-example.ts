import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import type { Example } from "./rule-page.ts";

/** Lints examples with one rule, using the parsers that the presets and users configure. */
export class ExampleLinter {
  readonly #rule: string;
  readonly #linter = new Linter({ configType: "flat" });

  constructor(rule: string) {
    this.#rule = `cognito/${rule}`;
  }

  /** The rule's messages about the example. */
  reports({ code, filename, options }: Example): readonly Linter.LintMessage[] {
    return this.#linter.verify(code, this.#config(options), { filename });
  }

  /** The example after `--fix`. */
  fix({ code, filename, options }: Example): string {
    return this.#linter.verifyAndFix(code, this.#config(options), { filename }).output;
  }

  /** The example after the first suggestion. */
  suggest(example: Example): string | undefined {
    const [suggestion] = this.reports(example).flatMap(({ suggestions }) => suggestions ?? []);
    if (!suggestion) {
      return undefined;
    }
    const [start, end] = suggestion.fix.range;
    return example.code.slice(0, start) + suggestion.fix.text + example.code.slice(end);
  }

  #config(options: string | undefined): Linter.Config[] {
    const level: Linter.RuleEntry = options === undefined ? "error" : ["error", JSON.parse(options)];
    return [
      { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
      ...plugin.configs.all.map(config => ({ ...config, rules: {} })),
      { plugins: { cognito: plugin }, rules: { [this.#rule]: level } },
    ];
  }
}
