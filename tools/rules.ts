import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CognitoRule, Preset } from "../src/rule/cognito-rule.ts";

/** Every preset, the smallest first. Each includes the rules of those before it. */
export const presets = ["recommended", "strict", "all"] as const satisfies readonly Preset[];

/** The names of the rules of the project in a folder: those of the files in `rules/`. */
export function ruleNames(root: string): readonly string[] {
  return readdirSync(join(root, "rules"))
    .filter(file => file.endsWith(".ts") && file !== "index.ts")
    .map(file => file.replace(/\.ts$/u, ""))
    .toSorted();
}

/** The rules of the project in a folder, by name. */
export async function loadRules(root: string): Promise<ReadonlyMap<string, CognitoRule>> {
  const rules = new Map<string, CognitoRule>();
  for (const name of ruleNames(root)) {
    const file = join(root, "rules", `${name}.ts`);
    const { default: rule } = (await import(pathToFileURL(file).href)) as { default?: CognitoRule };
    if (!rule) {
      throw new Error(`${file} has no default export.`);
    }
    rules.set(name, rule);
  }
  return rules;
}

/** The presets that include a rule. */
export function presetsWith(rule: CognitoRule): readonly Preset[] {
  return presets.slice(presets.indexOf(rule.meta.docs.preset));
}
