import type { Preset } from "../rule/create-rule.ts";
import type { Kind } from "./kinds.ts";

/** What the command tells the config that it hands to ESLint. */
export interface CommandSettings {
  readonly preset: Preset;
  /** Whether app clients are counted, or recorded with all that is known of them. Without it neither. */
  readonly inventory?: "count" | "records";
  /** Files that are read as this kind, as patterns of a config: those that are named, and those in the named folders. */
  readonly as?: { readonly kind: Kind; readonly files: readonly string[]; readonly inFolders: readonly string[] };
}

/** The threads in which ESLint may lint have the environment, and load the config by its path. */
const variable = "COGNITO_LINT_SETTINGS";

export function setCommandSettings(settings: CommandSettings): void {
  process.env[variable] = JSON.stringify(settings);
}

export function commandSettings(): CommandSettings {
  const settings = process.env[variable];
  return settings === undefined ? { preset: "recommended" } : (JSON.parse(settings) as CommandSettings);
}
