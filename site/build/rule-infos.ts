import { rules } from "../../rules/index.ts";
import type { CognitoRule } from "../../src/rule/cognito-rule.ts";
import type { RuleInfo } from "../src/rule-info.ts";

/** Every rule, by name. */
export const ruleInfos: readonly RuleInfo[] = Object.values<CognitoRule>(rules).map(({ name, meta }) => ({
  name,
  description: meta.docs.description,
  preset: meta.docs.preset,
  level: meta.docs.level,
  isFixable: meta.fixable !== undefined,
  hasSuggestions: meta.hasSuggestions === true,
}));
