import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { plugin } from "./built.ts";
import { quantile, type Run } from "./measure.ts";

export type Config = readonly Linter.Config[];

const typescript: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } };

export const configs = {
  /** Our parser and processor without any rule. */
  bare: [typescript, ...plugin.configs.all.map(config => ({ ...config, rules: {} }))],
  recommended: [typescript, ...plugin.configs.recommended],
  all: [typescript, ...plugin.configs.all],
} satisfies Record<string, Config>;

/** Lints a text as an editor does: ESLint and the config are loaded, and only the text changes. */
export function relint(text: string, filePath: string, config: Config): Run {
  const eslint = eslintWith(config);
  const edited = editing(text);
  return async () => {
    const [result] = await eslint.lintText(edited(), { filePath });
    const [problem] = result?.messages.filter(({ ruleId }) => ruleId === null) ?? [];
    if (problem) {
      throw new Error(`${filePath} is not linted: ${problem.message}`);
    }
  };
}

/** Gives a text that is always another than the last one, so that nothing is remembered of it. */
export function editing(text: string): () => string {
  let edits = 0;
  return () => {
    edits += 1;
    return text + "\n".repeat(1 + (edits % 2));
  };
}

/** The times that ESLint reports for a file, in milliseconds. */
export interface PassTimes {
  readonly parsing: number;
  /** All rules together. */
  readonly rules: number;
}

/** Typical times for a file that is linted repeatedly. */
export async function measurePasses(text: string, filePath: string, config: Config): Promise<PassTimes> {
  const eslint = eslintWith(config, { stats: true });
  const parsing: number[] = [];
  const rules: number[] = [];
  for (let run = 0; run < WARM_UP + 30; run += 1) {
    const [result] = await eslint.lintText(text, { filePath });
    const pass = result?.stats?.times.passes[0];
    parsing.push(pass?.parse?.total ?? NaN);
    rules.push(Object.values(pass?.rules ?? {}).reduce((sum, { total }) => sum + total, 0));
  }
  return { parsing: quantile(parsing.slice(WARM_UP), 0.25), rules: quantile(rules.slice(WARM_UP), 0.25) };
}

const WARM_UP = 10;

function eslintWith(config: Config, options: ESLint.Options = {}): ESLint {
  return new ESLint({ overrideConfigFile: true, overrideConfig: [...config], ...options });
}
