/** Created by the build. */
declare module "virtual:*-parser" {
  const parser: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  export = parser;
}

declare module "virtual:rules" {
  export const rules: readonly import("./rule-info.ts").RuleInfo[];
  export const version: string;
}
