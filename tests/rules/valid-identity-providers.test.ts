import rule from "../../rules/valid-identity-providers.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

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
                "'Cognito User Pool' in 'SupportedIdentityProviders' has to be 'COGNITO'. Cognito answers: The provider Cognito User Pool does not exist for User Pool, with the id of the pool.",
            },
          ],
          output:
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ SupportedIdentityProviders: ["COGNITO"] });\n',
        },
      ],
    },
  },
});
