import type { Preset } from "../../src/rule/cognito-rule.ts";

/** The presets. Each includes the rules of those before it. */
export const presets: readonly Preset[] = ["recommended", "strict", "all"];

export function isPreset(value: unknown): value is Preset {
  return presets.some(preset => preset === value);
}

/** Whether a preset includes the rules of another. */
export function includes(preset: Preset, other: Preset): boolean {
  return presets.indexOf(other) <= presets.indexOf(preset);
}
