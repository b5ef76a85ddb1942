import dedent from "dedent";
import type { SourceCode } from "eslint";
import { describe, expect, it } from "vitest";
import { resourcesIn } from "../../src/hosts/resources-in.ts";
import { Scenario } from "../../src/model/scenario.ts";
import { plain } from "../harness/read-clients.ts";
import { foreignSourceCode, sourceCodeOf } from "./source-codes.ts";

const template = JSON.stringify({
  Resources: {
    Pool: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolTier: "LITE" } },
    Google: { Type: "AWS::Cognito::UserPoolIdentityProvider", Properties: { ProviderType: "Google" } },
  },
});
const terraform = 'resource "aws_cognito_user_pool" "main" {\n  user_pool_tier = "LITE"\n}';
const terraformJson = JSON.stringify({ resource: { aws_cognito_user_pool: { main: { user_pool_tier: "LITE" } } } });
const program = dedent`
  import { CfnUserPool } from "aws-cdk-lib/aws-cognito";
  new CfnUserPool(this, "Pool", { userPoolTier: "LITE" });
`;
const python = dedent`
  from aws_cdk import aws_cognito as cognito
  cognito.CfnUserPool(self, "Pool", user_pool_tier="LITE")
`;

describe("the user pools of a file", () => {
  it.each<[what: string, sourceCode: () => SourceCode, tiers: readonly string[]]>([
    ["a template", () => sourceCodeOf(template, "document"), ["LITE"]],
    ["a template that a parser for YAML has read", () => sourceCodeOf(template, "yaml"), ["LITE"]],
    ["a template that a parser for code has read", () => sourceCodeOf(template, "typescript", "a.json"), ["LITE"]],
    ["a template of ESLint's language for JSON", () => foreignSourceCode(template, "Document"), ["LITE"]],
    ["a template of a language that is not known", () => foreignSourceCode(template, "StyleSheet"), []],
    ["a Terraform configuration", () => sourceCodeOf(terraform, "hcl"), ["LITE"]],
    ["a Terraform configuration in JSON", () => sourceCodeOf(terraformJson, "document"), ["LITE"]],
    ["a program", () => sourceCodeOf(program, "typescript"), ["LITE"]],
    ["a program in Python", () => sourceCodeOf(python, "python"), ["LITE"]],
    ["a program without pools", () => sourceCodeOf("UserPool();", "typescript"), []],
    ["a script, none of whose commands is a resource", () => sourceCodeOf("echo UserPool", "shell"), []],
  ])("are found: %s", (_, sourceCode, tiers) => {
    const found = resourcesIn("user pool", sourceCode());
    expect(found.map(pool => plain(pool.written("UserPoolTier", new Scenario())))).toEqual(tiers);
  });

  it("are where they are written", () => {
    const [pool] = resourcesIn("user pool", sourceCodeOf(terraform, "hcl"));
    expect(pool && terraform.slice(...pool.range)).toBe('"main"');
  });

  it("are not looked for in a file without their name", () => {
    const unread: object = { text: "a();" };
    expect(resourcesIn("user pool", unread as SourceCode)).toEqual([]);
  });
});

it("the resources of another kind are those of that kind", () => {
  const found = resourcesIn("identity provider", sourceCodeOf(template, "document"));
  expect(found.map(provider => plain(provider.written("ProviderType", new Scenario())))).toEqual(["Google"]);
});
