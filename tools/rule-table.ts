import type { CognitoRule } from "../src/rule/create-rule.ts";

const groups = [
  { heading: "Errors in `recommended`: Cognito refuses the app client", preset: "recommended", level: "error" },
  {
    heading: "Warnings in `recommended`: Cognito accepts it, and it does not do what it says",
    preset: "recommended",
    level: "warning",
  },
  { heading: "Added by `strict`: security", preset: "strict" },
  { heading: "Added by `all`: habits", preset: "all" },
] as const;

/** The list of rules of the README. */
export function renderRuleTable(rules: ReadonlyMap<string, CognitoRule>): string {
  return groups
    .map(group => {
      const members = [...rules].filter(
        ([, { meta }]) => meta.docs.preset === group.preset && (!("level" in group) || meta.docs.level === group.level),
      );
      return members.length === 0 ? [] : [`### ${group.heading}`, "", ...renderTable(members)].join("\n");
    })
    .filter(part => part.length > 0)
    .join("\n\n");
}

function renderTable(rules: readonly (readonly [string, CognitoRule])[]): readonly string[] {
  return [
    "| Rule | Description | 🔧 | 💡 |",
    "| --- | --- | --- | --- |",
    ...rules.map(([name, rule]) => renderRow(name, rule)),
  ];
}

function renderRow(name: string, { meta }: CognitoRule): string {
  const description = meta.docs.description.replaceAll("|", String.raw`\|`);
  return `| [${name}](docs/rules/${name}.md) | ${description} | ${meta.fixable ? "🔧" : ""} | ${meta.hasSuggestions ? "💡" : ""} |`;
}
