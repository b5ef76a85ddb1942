import type { Rule } from "eslint";
import type { FactId } from "../spec/facts.ts";

/** The smallest preset that includes the rule. `recommended` ⊂ `strict` ⊂ `all`. */
export type Preset = "recommended" | "strict" | "all";

/** `error`: Cognito rejects it. `warning`: everything else. */
export type Level = "error" | "warning";

/** A rule as ESLint sees it. */
export interface CognitoRule extends Rule.RuleModule {
  readonly name: string;
  readonly meta: Rule.RuleMetaData & {
    readonly docs: {
      readonly description: string;
      readonly url: string;
      readonly preset: Preset;
      readonly level: Level;
      readonly facts: readonly FactId[];
    };
    readonly messages: Readonly<Record<string, string>>;
  };
}
