import dedent from "dedent";
import rule from "../../rules/require-openid-scope.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const codeClient = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no scopes", client: {} },
      { name: "an empty list", client: { AllowedOAuthScopes: [] } },
      { name: "email beside openid", client: { ...codeClient, AllowedOAuthScopes: ["email", "openid"] } },
      { name: "openid alone", client: { ...codeClient, AllowedOAuthScopes: ["openid"] } },
      {
        name: "scopes that need no openid",
        client: { ...codeClient, AllowedOAuthScopes: ["aws.cognito.signin.user.admin", "orders/read"] },
      },
      { name: "email beside a scope that cannot be read", client: { AllowedOAuthScopes: ["email", unknown] } },
      {
        name: "email beside a scope of which a part cannot be read",
        client: { AllowedOAuthScopes: ["email", { before: "open", after: "" }] },
      },
      { name: "scopes that cannot be read", client: { AllowedOAuthScopes: unknown } },
      {
        name: "the client credentials grant, whose scopes are wrong in another way",
        client: { AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: ["email"], GenerateSecret: true },
      },
      {
        name: "a client for GetClientToken",
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"], AllowedOAuthScopes: ["profile"] },
      },
    ],
    invalid: [
      {
        name: "email without openid",
        client: { ...codeClient, AllowedOAuthScopes: ["email"] },
        // It adds openid itself.
        except: ["cdk-l2"],
        messageIds: ["noOpenId"],
        suggested: [{ ...codeClient, AllowedOAuthScopes: ["email", "openid"] }],
      },
      {
        name: "several scopes once",
        client: { AllowedOAuthScopes: ["orders/read", "phone", "email", "profile", "phone"] },
        messageIds: ["noOpenId"],
        suggested: [{ AllowedOAuthScopes: ["orders/read", "phone", "email", "profile", "phone", "openid"] }],
      },
      {
        name: "profile without openid where the grants cannot be read",
        client: { AllowedOAuthFlows: unknown, AllowedOAuthScopes: ["profile"] },
        messageIds: ["noOpenId"],
        suggested: [{ AllowedOAuthFlows: unknown, AllowedOAuthScopes: ["profile", "openid"] }],
      },
      {
        name: "an update",
        operation: "update",
        client: { AllowedOAuthScopes: ["email"] },
        messageIds: ["noOpenId"],
        suggested: [{ AllowedOAuthScopes: ["email", "openid"] }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "scopes that are spread from somewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { defaults } from "./scopes";
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...defaults, "email"] });
          `,
        },
        {
          name: "openid and email under the same condition",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            export const create = (claims: boolean) =>
              new CreateUserPoolClientCommand({
                AllowedOAuthScopes: ["orders/read", ...(claims ? ["openid", "email"] : [])],
              });
          `,
        },
      ],
      invalid: [
        {
          name: "the first of the scopes, with all of them in the message",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: ["email", "phone", "profile"] });
          `,
          errors: [
            {
              messageId: "noOpenId",
              at: '"email"',
              message:
                "'email', 'phone' and 'profile' cannot be requested without 'openid'. Add it to 'AllowedOAuthScopes'.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ AllowedOAuthScopes: ["email", "phone", "profile", "openid"] });
            `,
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "email, to which the construct adds openid",
          code: dedent`
            import { OAuthScope, UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { scopes: [OAuthScope.EMAIL, OAuthScope.custom("phone")] } });
          `,
        },
        {
          name: "the default scopes",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client");
          `,
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the branch of a condition that lacks openid, and leaves the other",
          code: dedent`
            Conditions:
              Full: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AllowedOAuthScopes: !If
                    - Full
                    - [openid, email]
                    - [profile] # no mail addresses here
          `,
          errors: [{ messageId: "noOpenId", at: "profile" }],
          suggestions: [
            dedent`
              Conditions:
                Full: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    AllowedOAuthScopes: !If
                      - Full
                      - [openid, email]
                      - [profile, openid] # no mail addresses here
            `,
          ],
        },
      ],
    },
  },
});
