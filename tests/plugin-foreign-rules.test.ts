import { type ESLint, Linter } from "eslint";
import { builtinRules } from "eslint/use-at-your-own-risk";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";
import cognito from "../src/index.ts";

// The rules of popular plugins are tested in tests/set-ups/foreign-rules.

const typescript = tseslint.plugin as ESLint.Plugin;
const typescriptRules = Object.keys(typescript.rules ?? {}).map(name => `@typescript-eslint/${name}`);
// eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other list of them
const rules = [...builtinRules.keys(), ...typescriptRules];

const templates = {
  "template.yaml": `# TODO: ${"a very long comment ".repeat(20)}\nResources:   \n\n\n\n  client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      ClientName: 'web'  `,
  "template.json": `{\n\t"Resources": {   \n"client": { "Type": "AWS::Cognito::UserPoolClient", "Properties": { "ClientName": "web" } } } }`,
};

const everywhere: Linter.Config = {
  plugins: { "@typescript-eslint": typescript },
  rules: Object.fromEntries(rules.map(id => [id, "error"])),
};

test.each(Object.entries(templates))(
  "no rule of ESLint or typescript-eslint stumbles over %s",
  { timeout: 30_000 },
  (name, text) => {
    expect(rules.length).toBeGreaterThan(400);
    const linter = new Linter({ cwd: "/project" });
    const messages = linter.verify(text, [everywhere, ...cognito.configs.all], { filename: `/project/${name}` });
    expect(messages.filter(({ ruleId }) => !ruleId?.startsWith("cognito/"))).toEqual([]);
  },
);
