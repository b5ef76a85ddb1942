import dedent from "dedent";
import rule from "../../rules/no-lookalike-identity-providers.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

/** Hosts in which the harness also writes the pool, so that the name is certainly wrong. */
const withPool = ["cdk-l2", "cloudformation", "cdk-l1"];

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      {
        name: "the reserved names",
        shows: ["X-10"],
        client: { SupportedIdentityProviders: ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"] },
      },
      {
        name: "other names",
        shows: ["IDP-02"],
        client: { SupportedIdentityProviders: ["MySaml", "GoogleWorkspace", "GOOGL"] },
      },
      { name: "a provider that cannot be read", client: { SupportedIdentityProviders: [unknown] } },
      {
        name: "a name that no provider can have, which is for another rule",
        client: { SupportedIdentityProviders: ["Cognito User Pool"] },
      },
    ],
    invalid: [
      {
        name: "names in another case",
        shows: ["X-10"],
        client: { SupportedIdentityProviders: ["Cognito", "GOOGLE"] },
        except: withPool,
        messageIds: ["lookalike", "lookalike"],
        suggested: [
          { SupportedIdentityProviders: ["COGNITO", "GOOGLE"] },
          { SupportedIdentityProviders: ["Cognito", "Google"] },
        ],
      },
      {
        name: "a name in another case in an update",
        operation: "update",
        client: { SupportedIdentityProviders: ["SigninWithApple"] },
        messageIds: ["lookalike"],
        suggested: [{ SupportedIdentityProviders: ["SignInWithApple"] }],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      invalid: [
        {
          name: "a custom provider on a pool that is made elsewhere",
          shows: ["IDP-02"],
          code: 'import { UserPoolClient, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, supportedIdentityProviders: [UserPoolClientIdentityProvider.custom("facebook")] });\n',
          errors: [
            {
              messageId: "lookalike",
              at: 'UserPoolClientIdentityProvider.custom("facebook")',
              message: "Provider names are case-sensitive: 'facebook' is not 'Facebook'.",
            },
          ],
          suggestions: [
            'import { UserPoolClient, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, supportedIdentityProviders: [UserPoolClientIdentityProvider.FACEBOOK] });\n',
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "a pool of another stack",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !ImportValue pool-id
                  SupportedIdentityProviders: [LOGINWITHAMAZON]
          `,
          errors: [{ messageId: "lookalike", at: "LOGINWITHAMAZON" }],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !ImportValue pool-id
                    SupportedIdentityProviders: [LoginWithAmazon]
            `,
          ],
        },
      ],
    },
  },
});
