import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examplesOf } from "../../tests/docs/rule-page.ts";
import type { RuleInfo } from "../src/rule-info.ts";
import { escaped } from "./html.ts";
import { layout, sidebar } from "./layout.ts";
import { repository } from "./paths.ts";
import { ruleGroups, type RuleGroup } from "./rule-groups.ts";
import { ruleInfos } from "./rule-infos.ts";

/** The common names of the tools that the examples are written for. */
const writtenWith: readonly (readonly [id: string, label: string, sign: RegExp])[] = [
  ["cloudformation", "CloudFormation", /AWS::Cognito::/u],
  ["cdk", "CDK", /aws-cdk-lib|aws_cdk/u],
  ["terraform", "Terraform", /resource "aws|cdktf/u],
  ["sdk", "AWS SDK for JavaScript", /client-cognito-identity-provider|aws-sdk|CognitoIdentityServiceProvider/u],
  ["cli", "AWS CLI", /aws cognito-idp/u],
  ["pulumi", "Pulumi", /@pulumi|pulumi_aws|runtime:/u],
  ["python", "Python", /import boto3|aws_cdk/u],
  ["amplify", "Amplify, SST", /@aws-amplify|sst\b|\$config/u],
];

/** The page of all rules, with filters. */
export function rulesPage(): string {
  const select = (id: string, label: string, options: readonly (readonly [string, string])[]) =>
    `<label>${label} <select id="${id}">${options.map(([value, text]) => `<option value="${value}">${text}</option>`).join("")}</select></label>`;
  const filters = `<form class="filters" id="rule-filters">
<label class="grow">Find <input type="search" id="filter-text" placeholder="a word of the name or description" autocomplete="off"></label>
${select("filter-preset", "Preset", [
  ["", "Any"],
  ["recommended", "recommended"],
  ["strict", "strict"],
  ["all", "all"],
])}
${select("filter-level", "Level", [
  ["", "Any"],
  ["error", "Error"],
  ["warning", "Warning"],
])}
${select("filter-edit", "Repair", [
  ["", "Any"],
  ["fix", "Fix"],
  ["suggest", "Suggestions"],
  ["none", "None"],
])}
${select("filter-host", "Examples in", [["", "Any"], ...writtenWith.map(([id, label]) => [id, label] as const)])}
</form>`;
  const main = `<div class="document">
${sidebar("rules/")}
<main id="main" class="wide">
<article class="prose">
<h1>Rules</h1>
<p>A rule looks at app clients and not at the tool that makes them, so it runs on everything that <a href="../docs/hosts/">is read</a>.</p>
${filters}
<p id="filter-status" role="status">${ruleInfos.length} rules</p>
${ruleGroups.map(group).join("\n")}
</article>
</main>
</div>`;
  return layout({
    path: "rules/",
    title: "Rules",
    description: `The ${ruleInfos.length} rules of eslint-plugin-cognito for Amazon Cognito app clients.`,
    section: "rules",
    main,
  });
}

function group({ title, text, has }: RuleGroup): string {
  const members = ruleInfos.filter(has);
  return `<section class="rule-group"><h2>${title}</h2><p>${text}</p><ul class="rule-list">${members.map(row).join("\n")}</ul></section>`;
}

function row({ name, description, preset, level, isFixable, hasSuggestions }: RuleInfo): string {
  const edits = [isFixable ? "fix" : "", hasSuggestions ? "suggest" : ""].filter(edit => edit !== "");
  const marks = `${isFixable ? '<span class="badge good">Fix</span> ' : ""}${hasSuggestions ? '<span class="badge">Suggestions</span>' : ""}`;
  return `<li data-preset="${preset}" data-level="${level}" data-edit="${edits.join(" ") || "none"}" data-hosts="${hostsOf(name).join(" ")}"><a href="${name}/">${name}</a><span class="marks">${marks}</span><span class="description">${inlineCode(description)}.</span></li>`;
}

function inlineCode(text: string): string {
  return escaped(text).replaceAll(/`([^`]+)`/gu, "<code>$1</code>");
}

/** The tools that the examples on a rule's page are written for. */
function hostsOf(rule: string): readonly string[] {
  const examples = examplesOf(readFileSync(join(repository, `docs/rules/${rule}.md`), "utf8"));
  return writtenWith.filter(([, , sign]) => examples.some(({ code }) => sign.test(code))).map(([id]) => id);
}
