import type { Preset } from "../../src/rule/cognito-rule.ts";

/** What the page shows about a rule, without the rule itself. */
export interface RuleInfo {
  readonly name: string;
  readonly description: string;
  /** The smallest preset that includes the rule. */
  readonly preset: Preset;
  readonly level: "error" | "warning";
  readonly isFixable: boolean;
  readonly hasSuggestions: boolean;
}
