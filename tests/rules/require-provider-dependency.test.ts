import rule from "../../rules/require-provider-dependency.ts";
import { testRule } from "../harness/test-rule.ts";

const providers = ["SupportedIdentityProviders:", "  - COGNITO", "  - Google"];

/** A template with a pool, its Google provider, and a client with these properties and attributes. */
function template(properties: readonly string[], attributes: readonly string[] = [], pool = "!Ref Pool"): string {
  return [
    "Resources:",
    "  Pool:",
    "    Type: AWS::Cognito::UserPool",
    "  GoogleProvider:",
    "    Type: AWS::Cognito::UserPoolIdentityProvider",
    "    Properties:",
    "      UserPoolId: !Ref Pool",
    "      ProviderName: Google",
    "      ProviderType: Google",
    "  Client:",
    "    Type: AWS::Cognito::UserPoolClient",
    ...attributes.map(line => `    ${line}`),
    "    Properties:",
    `      UserPoolId: ${pool}`,
    ...properties.map(line => `      ${line}`),
    "",
  ].join("\n");
}

function json(attributes: object): string {
  const template = {
    Resources: {
      Pool: { Type: "AWS::Cognito::UserPool" },
      Okta: {
        Type: "AWS::Cognito::UserPoolIdentityProvider",
        Properties: { UserPoolId: { Ref: "Pool" }, ProviderName: "Okta", ProviderType: "OIDC" },
      },
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        ...attributes,
        Properties: { UserPoolId: { Ref: "Pool" }, SupportedIdentityProviders: ["Okta"] },
      },
    },
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

const message =
  "Nothing makes this client wait for 'GoogleProvider', which makes the provider 'Google'. When the client comes first, Cognito answers: The provider Google does not exist for User Pool.";

testRule(rule, {
  everyHost: {
    valid: [{ name: "a provider of a pool that is elsewhere", client: { SupportedIdentityProviders: ["Google"] } }],
    invalid: [],
  },

  perHost: {
    "cloudformation, block YAML": {
      valid: [
        { name: "a client that waits", code: template(providers, ["DependsOn: GoogleProvider"]) },
        { name: "a client that waits for several", code: template(providers, ["DependsOn: [Pool, GoogleProvider]"]) },
        { name: "a reference", code: template(["SupportedIdentityProviders: [!Ref GoogleProvider]"]) },
        { name: "a reference elsewhere", code: template([...providers, "ClientName: !Sub 'a-${GoogleProvider}'"]) },
        { name: "no provider", code: template(["SupportedIdentityProviders: [COGNITO]"]) },
        { name: "a provider that is made elsewhere", code: template(["SupportedIdentityProviders: [Facebook]"]) },
        { name: "another pool", code: template(providers, [], "!ImportValue Pool") },
        {
          name: "a pool that is a parameter",
          code: `Parameters:\n  P: { Type: String }\n${template(providers, [], "!Ref P")}`,
        },
        { name: "an order that cannot be read", code: template(providers, ["DependsOn: ${self:custom.order}"]) },
        {
          name: "a provider whose name is not known",
          code: template(providers).replace("ProviderName: Google", "ProviderName: !Ref Name"),
        },
        { name: "a template that a macro changes", code: `Transform: Custom\n${template(providers)}` },
        {
          name: "a provider that is made where the client is not",
          code: template(providers, ["Condition: Prod"])
            .replace("    Properties", "    Condition: Dev\n    Properties")
            .replace(
              "Resources:",
              "Conditions:\n  Prod: !Equals [!Ref AWS::Region, a]\n  Dev: !Not [Condition: Prod]\nResources:",
            ),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: template(providers),
          errors: [{ messageId: "noOrder", at: "Google", message }],
          output: template(providers, ["DependsOn: GoogleProvider"]),
        },
        {
          name: "a client that waits for something else",
          code: template(providers, ["DependsOn: Pool"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(providers, ["DependsOn: [Pool, GoogleProvider]"]),
        },
        {
          name: "a client that waits for other things",
          code: template(providers, ["DependsOn:", "  - Pool"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(providers, ["DependsOn:", "  - Pool", "  - GoogleProvider"]),
        },
        {
          name: "a provider in one branch of a condition",
          code: template(["SupportedIdentityProviders: !If [Social, [Google], [COGNITO]]"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(
            ["SupportedIdentityProviders: !If [Social, [Google], [COGNITO]]"],
            ["DependsOn: GoogleProvider"],
          ),
        },
        {
          name: "a provider that waits for the client",
          code: template(providers).replace("    Properties", "    DependsOn: Client\n    Properties"),
          errors: [{ messageId: "noOrder", at: "Google" }],
        },
      ],
    },
    "cloudformation, JSON": {
      valid: [{ name: "a client that waits", code: json({ DependsOn: ["Okta"] }) }],
      invalid: [
        {
          name: "a client without an order",
          code: json({}),
          errors: [{ messageId: "noOrder", at: '"Okta"' }],
          output: json({ DependsOn: "Okta" }),
        },
      ],
    },
  },
});
