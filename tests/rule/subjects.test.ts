import { parser as typescript } from "typescript-eslint";
import dedent from "dedent";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { setProperty } from "../../src/edits/edit.ts";
import { isTrue, itemsOf, stringOf } from "../../src/model/value.ts";
import { parsers } from "../../src/processors/parsers.ts";
import type { CognitoRule } from "../../src/rule/cognito-rule.ts";
import { createRule } from "../../src/rule/create-rule.ts";

const docs = { description: "An example", preset: "all", level: "warning", facts: [] } as const;

/** About the user pools of a file. Its edit addresses an item of a list. */
const mutableAttributes = createRule({
  name: "mutable-attributes",
  subject: "user pool",
  meta: { type: "problem", docs, fixable: "code", messages: { immutable: "{{ name }} cannot be changed." } },

  check(pool, report) {
    for (const [index, item] of itemsOf(pool.get("Schema")).entries()) {
      const path = `Schema.${index}.Mutable` as const;
      const name = stringOf(pool.get(`Schema.${index}.Name`));
      if (name !== undefined && isTrue(pool.get(path)) === false) {
        report({ at: item, messageId: "immutable", data: { name: pool.nameOf(path) }, fix: setProperty(path, true) });
      }
    }
  },
});

/** About identity providers, one of whose properties is a map whose keys are data. */
const mappedNames = createRule({
  name: "mapped-names",
  subject: "identity provider",
  meta: { type: "problem", docs, fixable: "code", messages: { unmapped: "Map a name." } },

  check(provider, report) {
    if (provider.has("AttributeMapping.custom:full.name") === false) {
      report({
        at: provider,
        messageId: "unmapped",
        fix: setProperty("AttributeMapping.custom:full.name", "name"),
      });
    }
  },
});

const languages = {
  template: { filename: "template.yaml", parser: parsers.document },
  terraform: { filename: "main.tf", parser: parsers.hcl },
  terraformJson: { filename: "main.tf.json", parser: parsers.document },
  stack: { filename: "stack.ts", parser: typescript },
};

function fix(rule: CognitoRule, text: string, language: keyof typeof languages): [string, string[]] {
  const { filename, parser } = languages[language];
  const linter = new Linter();
  const config = {
    files: [filename],
    languageOptions: { parser },
    plugins: { cognito: { rules: { [rule.name]: rule } } },
    rules: { [`cognito/${rule.name}`]: "error" },
  } as const satisfies Linter.Config;
  const messages = linter.verify(text, config, filename).map(({ message }) => message);
  return [linter.verifyAndFix(text, config, filename).output, messages];
}

const pool = dedent`
  Parameters:
    Stage: { Type: String }
  Conditions:
    IsProduction: !Equals [!Ref Stage, production]
  Resources:
    Pool:
      Type: AWS::Cognito::UserPool
      Properties:
        Schema:
          - Name: email
            Mutable: true
          - Name: tenant
            Mutable: false # once and for all
          - Name: plan
`;

const fixedPool = pool.replace("false #", "true #").replace("Name: plan", "Name: plan\n          Mutable: true");

const stack = dedent`
  import { CfnUserPool, CfnUserPoolIdentityProvider } from "aws-cdk-lib/aws-cognito";
  const pool = new CfnUserPool(this, "Pool", {
    schema: [{ name: "email", mutable: true }, { name: "tenant", mutable: false }, { name: "plan" }],
  });
  new CfnUserPoolIdentityProvider(this, "Google", {
    userPoolId: pool.ref,
    providerName: "Google",
    providerType: "Google",
    attributeMapping: { email: "email" },
  });
`;

describe("a rule about user pools", () => {
  it("changes items of a list in a template", () => {
    expect(fix(mutableAttributes, pool, "template")).toEqual([
      fixedPool,
      ["Schema.1.Mutable cannot be changed.", "Schema.2.Mutable cannot be changed."],
    ]);
  });

  it("changes items of a list in a program", () => {
    expect(fix(mutableAttributes, stack, "stack")).toEqual([
      stack.replace("mutable: false", "mutable: true").replace('{ name: "plan" }', '{ name: "plan", mutable: true }'),
      ["schema.1.mutable cannot be changed.", "schema.2.mutable cannot be changed."],
    ]);
  });

  it("changes nested blocks in a Terraform configuration", () => {
    const configuration = dedent`
      resource "aws_cognito_user_pool" "main" {
        name = "main"
        schema {
          name    = "tenant"
          mutable = false
        }
        schema {
          name = "plan"
        }
      }
    `;
    expect(fix(mutableAttributes, configuration, "terraform")).toEqual([
      configuration
        .replace("mutable = false", "mutable = true")
        .replace('name = "plan"', 'name    = "plan"\n    mutable = true'),
      ["schema.0.mutable cannot be changed.", "schema.1.mutable cannot be changed."],
    ]);
  });

  it("changes items of a list in a Terraform configuration in JSON", () => {
    const configuration = `{ "resource": { "aws_cognito_user_pool": { "main": { "schema": [{ "name": "tenant", "mutable": false }] } } } }`;
    expect(fix(mutableAttributes, configuration, "terraformJson")).toEqual([
      configuration.replace("false", "true"),
      ["schema.0.mutable cannot be changed."],
    ]);
  });

  it("counts the items that there are in a scenario", () => {
    const conditional = pool.replace(
      "- Name: email",
      "- !If [IsProduction, !Ref AWS::NoValue, { Name: nickname, Mutable: true }]\n        - Name: email",
    );
    const [output, messages] = fix(mutableAttributes, conditional, "template");
    expect(output).toBe(
      conditional.replace("false #", "true #").replace("Name: plan", "Name: plan\n          Mutable: true"),
    );
    expect(messages).toHaveLength(2);
  });

  it("does not see what surely is not there", () => {
    expect(fix(mutableAttributes, "Resources: {}", "template")).toEqual(["Resources: {}", []]);
    expect(fix(mutableAttributes, "const text = 'UserPool';", "stack")).toEqual(["const text = 'UserPool';", []]);
  });
});

describe("a rule about identity providers", () => {
  it("adds a member to a map of data", () => {
    expect(fix(mappedNames, stack, "stack")).toEqual([
      stack.replace('{ email: "email" }', '{ email: "email", "custom:full.name": "name" }'),
      ["Map a name."],
    ]);
  });

  it("adds a map in a Terraform configuration, where it is an attribute", () => {
    const configuration = dedent`
      resource "aws_cognito_identity_provider" "google" {
        user_pool_id  = aws_cognito_user_pool.main.id
        provider_name = "Google"
        provider_type = "Google"
      }
    `;
    expect(fix(mappedNames, configuration, "terraform")).toEqual([
      dedent`
        resource "aws_cognito_identity_provider" "google" {
          user_pool_id      = aws_cognito_user_pool.main.id
          provider_name     = "Google"
          provider_type     = "Google"
          attribute_mapping = { "custom:full.name" = "name" }
        }
      `,
      ["Map a name."],
    ]);
  });

  it("adds the map where there is none", () => {
    const template = dedent`
      Resources:
        Google:
          Type: AWS::Cognito::UserPoolIdentityProvider
          Properties:
            ProviderName: Google
            ProviderType: Google
    `;
    expect(fix(mappedNames, template, "template")).toEqual([
      `${template}\n      AttributeMapping:\n        custom:full.name: name`,
      ["Map a name."],
    ]);
  });
});
