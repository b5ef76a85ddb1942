import type { CognitoRule } from "../src/rule/cognito-rule.ts";

const groups = [
  { summary: "Errors in recommended: Cognito rejects the app client", preset: "recommended", level: "error" },
  {
    summary: "Warnings in recommended: Cognito accepts it, but it does not work as it says",
    preset: "recommended",
    level: "warning",
  },
  { summary: "Added by strict: security", preset: "strict" },
  { summary: "Added by all: habits", preset: "all" },
] as const;

/** The list of rules in the README, folded by group. */
export function renderRuleTable(rules: ReadonlyMap<string, CognitoRule>): string {
  return groups
    .map(group => {
      const members = [...rules].filter(
        ([, { meta }]) => meta.docs.preset === group.preset && (!("level" in group) || meta.docs.level === group.level),
      );
      return members.length === 0 ? [] : renderGroup(group.summary, members).join("\n");
    })
    .filter(part => part.length > 0)
    .join("\n\n");
}

/** GitHub collapses a group, and renders its table because of the empty line. */
function renderGroup(summary: string, members: Parameters<typeof renderTable>[0]): readonly string[] {
  const title = `<summary>${summary} (${members.length})</summary>`;
  return ["<details>", title, "", ...renderTable(members), "", "</details>"];
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
