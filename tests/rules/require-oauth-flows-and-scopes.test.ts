import dedent from "dedent";
import rule from "../../rules/require-oauth-flows-and-scopes.ts";
import { unknown } from "../harness/client.ts";
import { aligned } from "../harness/aligned.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const on = { AllowedOAuthFlowsUserPoolClient: true } as const;
const off = { AllowedOAuthFlowsUserPoolClient: false } as const;
const urls = { CallbackURLs: ["https://app.shop.test/callback"] } as const;
const both = { AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid"] } as const;

/** A call with a callback URL and these members. */
function sdk(...members: readonly string[]): string {
  return aligned`
    import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new CreateUserPoolClientCommand({
      CallbackURLs: ["https://app.shop.test/callback"],
      ${members.join(",\n")},
    });
  `;
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a client without OAuth", client: {} },
      { name: "a client whose OAuth is off", client: { ...off, AllowedOAuthFlows: [] } },
      { name: "a client with both", client: { ...on, ...both, ...urls } },
      { name: "grants that cannot be read", client: { ...on, ...both, ...urls, AllowedOAuthFlows: unknown } },
      { name: "a scope that cannot be read", client: { ...on, ...both, ...urls, AllowedOAuthScopes: [unknown] } },
      { name: "a flag that cannot be read", client: { AllowedOAuthFlowsUserPoolClient: unknown } },
      {
        name: "a client for GetClientToken, of which it is not known whether it needs grants",
        client: { ...on, ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"], AllowedOAuthScopes: ["orders/read"] },
      },
    ],
    invalid: [
      {
        name: "neither of them",
        client: { ...on, ...urls },
        messageIds: ["nothingListed"],
        suggested: [
          { ...on, ...urls, ...both },
          { ...off, ...urls },
        ],
      },
      {
        name: "grants without scopes",
        client: { ...on, ...urls, AllowedOAuthFlows: ["code", "implicit"] },
        messageIds: ["nothingListed"],
        suggested: [
          { ...on, ...urls, AllowedOAuthFlows: ["code", "implicit"], AllowedOAuthScopes: ["openid"] },
          { ...off, ...urls, AllowedOAuthFlows: ["code", "implicit"] },
        ],
      },
      {
        name: "scopes with an empty list of grants",
        client: { ...on, ...urls, AllowedOAuthFlows: [], AllowedOAuthScopes: ["openid"] },
        // The CDK's construct throws if it disables OAuth while OAuth is configured.
        except: ["cdk-l2"],
        messageIds: ["nothingListed"],
        suggested: [
          { ...on, ...urls, ...both },
          { ...off, ...urls, AllowedOAuthFlows: [], AllowedOAuthScopes: ["openid"] },
        ],
      },
      {
        name: "machine scopes without grants, and no callback for the code grant",
        client: { ...on, AllowedOAuthScopes: ["orders/read"] },
        messageIds: ["nothingListed"],
        suggested: [{ ...off, AllowedOAuthScopes: ["orders/read"] }],
      },
      {
        name: "the client credentials grant without scopes",
        client: { ...on, ...urls, AllowedOAuthFlows: ["client_credentials"], GenerateSecret: true },
        messageIds: ["nothingListed"],
        suggested: [{ ...off, ...urls, AllowedOAuthFlows: ["client_credentials"], GenerateSecret: true }],
      },
      {
        name: "a grant that no user signs in with, beside one without scopes",
        client: { ...on, ...urls, AllowedOAuthFlows: ["code", "client_credentials"], GenerateSecret: true },
        messageIds: ["nothingListed"],
        suggested: [{ ...off, ...urls, AllowedOAuthFlows: ["code", "client_credentials"], GenerateSecret: true }],
      },
      {
        name: "an update that resets both",
        operation: "update",
        client: { ...on },
        messageIds: ["nothingListed"],
        suggested: [{ ...off }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a list under a misspelt name, which another rule reports",
          code: sdk(
            "AllowedOAuthFlowsUserPoolClient: true",
            'AllowedOAuthFlow: ["code"]',
            'AllowedOAuthScopes: ["openid"]',
          ),
        },
      ],
      invalid: [
        {
          name: "neither of them, in words",
          code: sdk("AllowedOAuthFlowsUserPoolClient: true"),
          errors: [{ messageId: "nothingListed", at: "true" }],
          suggestions: [
            sdk(
              'AllowedOAuthFlows: ["code"]',
              'AllowedOAuthScopes: ["openid"]',
              "AllowedOAuthFlowsUserPoolClient: true",
            ),
            sdk("AllowedOAuthFlowsUserPoolClient: false"),
          ],
          suggestionMessages: [
            "Use the code grant with the scope 'openid'.",
            "Turn OAuth off with 'AllowedOAuthFlowsUserPoolClient'.",
          ],
        },
        {
          name: "no grants, in words",
          code: sdk("AllowedOAuthFlowsUserPoolClient: true", 'AllowedOAuthScopes: ["email"]', "AllowedOAuthFlows: []"),
          errors: [{ messageId: "nothingListed", at: "[]" }],
          suggestions: [
            sdk(
              "AllowedOAuthFlowsUserPoolClient: true",
              'AllowedOAuthScopes: ["email"]',
              'AllowedOAuthFlows: ["code"]',
            ),
            sdk("AllowedOAuthFlowsUserPoolClient: false", 'AllowedOAuthScopes: ["email"]', "AllowedOAuthFlows: []"),
          ],
          suggestionMessages: [
            "Set 'AllowedOAuthFlows' to the code grant.",
            "Turn OAuth off with 'AllowedOAuthFlowsUserPoolClient'.",
          ],
        },
        {
          name: "no scopes, in words",
          code: sdk("AllowedOAuthFlowsUserPoolClient: true", "AllowedOAuthScopes: []", 'AllowedOAuthFlows: ["code"]'),
          errors: [{ messageId: "nothingListed", at: "[]" }],
          suggestions: [
            sdk(
              "AllowedOAuthFlowsUserPoolClient: true",
              'AllowedOAuthScopes: ["openid"]',
              'AllowedOAuthFlows: ["code"]',
            ),
            sdk("AllowedOAuthFlowsUserPoolClient: false", "AllowedOAuthScopes: []", 'AllowedOAuthFlows: ["code"]'),
          ],
          suggestionMessages: [
            "Set 'AllowedOAuthScopes' to the scope 'openid'.",
            "Turn OAuth off with 'AllowedOAuthFlowsUserPoolClient'.",
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a misspelt grant, which another rule reports",
          code: stackOf(
            'new cognito.UserPool(stack, "Pool").addClient("Client", {',
            '  oAuth: { flows: { authorisationCodeGrant: true }, callbackUrls: ["https://shop.test/"] },',
            "});",
          ),
        },
        {
          name: "no grants, which means the default ones",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, oAuth: {} });\n',
        },
      ],
      invalid: [
        {
          name: "grants that are all off",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { implicitCodeGrant: false } } });\n',
          errors: [
            {
              messageId: "nothingListed",
              at: "{ implicitCodeGrant: false }",
              message: "OAuth is on, so 'oAuth.flows' must not be empty.",
            },
          ],
        },
        {
          name: "no scopes",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { clientCredentials: true }, scopes: [] } });\n',
          errors: [{ messageId: "nothingListed", at: "[]" }],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the branch of a condition that has no grants",
          code: dedent`
            Conditions:
              Prod: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: !If [Prod, [code], !Ref AWS::NoValue]
                  AllowedOAuthScopes: [openid]
          `,
          errors: [{ messageId: "nothingListed", at: "true" }],
          suggestions: [
            dedent`
              Conditions:
                Prod: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    AllowedOAuthFlowsUserPoolClient: false
                    AllowedOAuthFlows: !If [Prod, [code], !Ref AWS::NoValue]
                    AllowedOAuthScopes: [openid]
            `,
          ],
          suggestionMessages: ["Turn OAuth off with 'AllowedOAuthFlowsUserPoolClient'."],
        },
      ],
    },
  },
});
