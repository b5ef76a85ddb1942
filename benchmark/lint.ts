import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { plugin } from "./built.ts";
import type { Run } from "./measure.ts";

export type Config = readonly Linter.Config[];

const typescript: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } };

export const configs = {
  /** Our parser and processor, and no rule. */
  bare: [typescript, ...plugin.configs.all.map(config => ({ ...config, rules: {} }))],
  recommended: [typescript, ...plugin.configs.recommended],
  all: [typescript, ...plugin.configs.all],
} satisfies Record<string, Config>;

/** Lints a text as an editor does: ESLint and the config are there already, and the text is another one. */
export function relint(text: string, filePath: string, config: Config): Run {
  const eslint = eslintWith(config);
  let edits = 0;
  return async () => {
    edits += 1;
    const [result] = await eslint.lintText(text + "\n".repeat(1 + (edits % 2)), { filePath });
    if (result?.messages.some(({ fatal }) => fatal)) {
      throw new Error(`${filePath} does not parse`);
    }
  };
}

/** Tells, at each call, the time of all rules together in percent of the time that ESLint takes to parse the file. */
export function shareOfParsing(text: string, filePath: string, config: Config): () => Promise<number> {
  const eslint = eslintWith(config, { stats: true });
  return async () => {
    const [result] = await eslint.lintText(text, { filePath });
    const pass = result?.stats?.times.passes[0];
    const inRules = Object.values(pass?.rules ?? {}).reduce((sum, { total }) => sum + total, 0);
    return (100 * inRules) / (pass?.parse?.total ?? NaN);
  };
}

function eslintWith(config: Config, options: ESLint.Options = {}): ESLint {
  return new ESLint({ overrideConfigFile: true, overrideConfig: [...config], ...options });
}
