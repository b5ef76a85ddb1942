import rule from "../../rules/valid-identity-providers.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** A template with a pool, a provider of this name if there is one, and a client with these providers. */
function template(providers: string, providerName?: string): string {
  const provider = [
    "  Provider:",
    "    Type: AWS::Cognito::UserPoolIdentityProvider",
    "    Properties:",
    "      UserPoolId: !Ref Pool",
    `      ProviderName: ${providerName ?? ""}`,
  ];
  return [
    "Resources:",
    "  Pool:",
    "    Type: AWS::Cognito::UserPool",
    ...(providerName === undefined ? [] : provider),
    "  Client:",
    "    Type: AWS::Cognito::UserPoolClient",
    "    Properties:",
    "      UserPoolId: !Ref Pool",
    `      SupportedIdentityProviders: ${providers}`,
    "",
  ].join("\n");
}

const stack = (provider: string, later = "") =>
  stackOf(
    'const pool = new cognito.UserPool(stack, "Pool");',
    `pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom("${provider}")] });`,
    later,
  );

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      {
        name: "the reserved names",
        shows: ["X-10"],
        client: { SupportedIdentityProviders: ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"] },
      },
      { name: "a custom provider", shows: ["IDP-02"], client: { SupportedIdentityProviders: ["MySaml", "Okta"] } },
      {
        name: "custom providers with names that begin like reserved ones",
        client: { SupportedIdentityProviders: ["GoogleWorkspace", "Cognito2", "Apple", "Amazon"] },
      },
      { name: "a provider that cannot be read", client: { SupportedIdentityProviders: [unknown, "COGNITO"] } },
      {
        name: "a partly known name",
        client: { SupportedIdentityProviders: [{ before: "Cognito User Pool", after: "" }] },
      },
    ],
    invalid: [
      {
        name: "the name in the console",
        shows: ["IDP-02"],
        client: { SupportedIdentityProviders: ["Cognito User Pool", "Google"] },
        messageIds: ["misspelt"],
        fixed: { SupportedIdentityProviders: ["COGNITO", "Google"] },
      },
      {
        name: "a name that stands beside the right one",
        client: { SupportedIdentityProviders: ["COGNITO", "Cognito User Pool"] },
        messageIds: ["misspelt"],
        fixed: { SupportedIdentityProviders: ["COGNITO"] },
      },
      {
        name: "names as people say them, in an update",
        shows: ["X-10"],
        operation: "update",
        client: { SupportedIdentityProviders: ["Login with Amazon", "Sign in with Apple"] },
        messageIds: ["misspelt", "misspelt"],
        fixed: { SupportedIdentityProviders: ["LoginWithAmazon", "SignInWithApple"] },
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "another case, because the pool may have an OIDC provider of that name",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ UserPoolId: poolId, SupportedIdentityProviders: ["GOOGLE"] });\n',
        },
      ],
      invalid: [
        {
          name: "what Cognito answers",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ SupportedIdentityProviders: ["Cognito User Pool"] });\n',
          errors: [
            {
              messageId: "misspelt",
              at: '"Cognito User Pool"',
              message:
                "'Cognito User Pool' in 'SupportedIdentityProviders' has to be 'COGNITO'. Cognito answers: The provider Cognito User Pool does not exist for User Pool <id>.",
            },
          ],
          output:
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ SupportedIdentityProviders: ["COGNITO"] });\n',
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        { name: "a provider that the file makes under this very name", code: template("[GOOGLE]", "GOOGLE") },
        {
          name: "a provider that the file makes under a name that is not known",
          code: template("[GOOGLE]", "!Ref Name"),
        },
        { name: "a provider by its reference", code: template("[!Ref Provider]", "google") },
        {
          name: "another case where the pool is in another file",
          code: template("[GOOGLE]").replace("!Ref Pool", "!ImportValue Pool"),
        },
      ],
      invalid: [
        {
          name: "another case where the file makes the provider",
          shows: ["IDP-02", "X-10"],
          code: template("[cognito, google]", "Google"),
          errors: [
            { messageId: "misspelt", at: "cognito" },
            { messageId: "misspelt", at: "google" },
          ],
          output: template("[cognito, Google]", "Google"),
          suggestions: [template("[COGNITO, google]", "Google")],
        },
        {
          name: "another case where the file makes the pool and no provider, without being sure of what is meant",
          code: template("[GOOGLE]"),
          errors: [
            {
              messageId: "misspelt",
              at: "GOOGLE",
              message:
                "'GOOGLE' in 'SupportedIdentityProviders' has to be 'Google'. Cognito answers: The provider GOOGLE does not exist for User Pool <id>.",
            },
          ],
          suggestions: [template("[Google]")],
          suggestionMessages: ["Use 'Google'."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a name that a provider elsewhere may have", code: stack("GOOGLE", "export { pool };") },
        {
          name: "a name that a provider may be given",
          code: stack(
            "GOOGLE",
            'new cognito.UserPoolIdentityProviderOidc(stack, "Oidc", { userPool: pool, name: config.name });',
          ),
        },
        {
          name: "a name that a provider is given only sometimes",
          code: stack(
            "GOOGLE",
            'if (config.google) { new cognito.UserPoolIdentityProviderOidc(stack, "Oidc", { userPool: pool, name: "GOOGLE" }); }',
          ),
        },
      ],
      invalid: [
        {
          name: "a misspelt name in the file that has the pool",
          code: stack("GOOGLE"),
          errors: [{ messageId: "misspelt", at: 'cognito.UserPoolClientIdentityProvider.custom("GOOGLE")' }],
          suggestions: [stack("GOOGLE").replace('custom("GOOGLE")', "GOOGLE")],
        },
      ],
    },
  },
});
