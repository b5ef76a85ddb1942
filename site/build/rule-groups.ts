import type { RuleInfo } from "../src/rule-info.ts";

export interface RuleGroup {
  readonly title: string;
  readonly text: string;
  readonly has: (rule: RuleInfo) => boolean;
}

/** The rules by subject, the most serious first. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    title: "Errors in recommended",
    text: "Cognito rejects the app client.",
    has: ({ preset, level }) => preset === "recommended" && level === "error",
  },
  {
    title: "Warnings in recommended",
    text: "Cognito accepts the app client, and it does not do what is written or fails at sign-in.",
    has: ({ preset, level }) => preset === "recommended" && level === "warning",
  },
  { title: "Added by strict", text: "Security.", has: ({ preset }) => preset === "strict" },
  { title: "Added by all", text: "Habits.", has: ({ preset }) => preset === "all" },
];
