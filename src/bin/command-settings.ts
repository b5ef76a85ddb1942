import type { Preset } from "../rule/cognito-rule.ts";

/** What the command tells the config that it passes to ESLint. */
export interface CommandSettings {
  readonly preset: Preset;
  /** Whether app clients are counted, or recorded in full. By default neither. */
  readonly inventory?: "count" | "records";
  /** Files that are read as this kind, as glob patterns of a config: named files, and files in named folders. */
  readonly as?: { readonly kind: string; readonly files: readonly string[]; readonly inFolders: readonly string[] };
}

/** ESLint's worker threads share the environment, and load the config by its path. */
const variable = "COGNITO_LINT_SETTINGS";

export function setCommandSettings(settings: CommandSettings): void {
  process.env[variable] = JSON.stringify(settings);
}

export function commandSettings(): CommandSettings {
  const settings = process.env[variable];
  return settings === undefined ? { preset: "recommended" } : (JSON.parse(settings) as CommandSettings);
}
