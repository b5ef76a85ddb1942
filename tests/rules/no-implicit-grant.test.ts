import dedent from "dedent";
import rule from "../../rules/no-implicit-grant.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no grants", client: {} },
      { name: "the code grant", shows: ["OAU-11", "OAU-12"], client: { ...oauth, AllowedOAuthFlows: ["code"] } },
      { name: "grants that cannot be read", client: { ...oauth, AllowedOAuthFlows: unknown } },
      { name: "a grant that cannot be read", client: { ...oauth, AllowedOAuthFlows: ["code", unknown] } },
    ],
    invalid: [
      {
        name: "the implicit grant alone",
        shows: ["OAU-11"],
        client: { ...oauth, AllowedOAuthFlows: ["implicit"] },
        messageIds: ["implicitGrant"],
        suggested: [{ ...oauth, AllowedOAuthFlows: ["code"] }],
      },
      {
        name: "the implicit grant beside the code grant",
        client: { ...oauth, AllowedOAuthFlows: ["code", "implicit"] },
        messageIds: ["implicitGrant"],
        suggested: [{ ...oauth, AllowedOAuthFlows: ["code"] }],
      },
      {
        name: "the implicit grant on a client with a secret",
        shows: ["OAU-12"],
        client: { ...oauth, AllowedOAuthFlows: ["implicit", "code"], GenerateSecret: true },
        messageIds: ["implicitGrant"],
        suggested: [{ ...oauth, AllowedOAuthFlows: ["code"], GenerateSecret: true }],
      },
      {
        name: "the implicit grant beside one that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: ["implicit", unknown] },
        messageIds: ["implicitGrant"],
      },
      {
        name: "the implicit grant beside the code grant and one that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: ["implicit", unknown, "code"] },
        messageIds: ["implicitGrant"],
        suggested: [{ ...oauth, AllowedOAuthFlows: [unknown, "code"] }],
      },
      {
        name: "the implicit grant beside one that does not go with the code grant",
        client: { ...oauth, AllowedOAuthFlows: ["implicit", "client_credentials"] },
        messageIds: ["implicitGrant"],
      },
      {
        name: "the implicit grant in an update",
        operation: "update",
        client: { ...oauth, AllowedOAuthFlows: ["implicit"] },
        messageIds: ["implicitGrant"],
        suggested: [{ ...oauth, AllowedOAuthFlows: ["code"] }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the implicit grant before grants from elsewhere, which may be the code grant",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { grants } from "./config";
            new CreateUserPoolClientCommand({ AllowedOAuthFlows: ["implicit", ...grants] });
          `,
          errors: [
            {
              messageId: "implicitGrant",
              at: '"implicit"',
              message: "The implicit grant exposes tokens in URLs. Use the code grant with PKCE.",
            },
          ],
        },
        {
          name: "an enum member, and writes another",
          code: dedent`
            import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ AllowedOAuthFlows: [OAuthFlowType.implicit] });
          `,
          errors: [{ messageId: "implicitGrant", at: "OAuthFlowType.implicit" }],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ AllowedOAuthFlows: [OAuthFlowType.code] });
            `,
          ],
          suggestionMessages: ["Use the code grant instead."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "the implicit grant that the construct allows by default, which is for another rule",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool });
          `,
        },
        {
          name: "a switch that is off",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: false } },
            });
          `,
        },
      ],
      invalid: [
        {
          name: "a switch that is on",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: true } },
            });
          `,
          errors: [{ messageId: "implicitGrant", at: "implicitCodeGrant: true" }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: { flows: { authorizationCodeGrant: true } },
              });
            `,
          ],
          suggestionMessages: ["Remove the implicit grant."],
        },
        {
          name: "the only switch, and turns another on",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { implicitCodeGrant: true } } });
          `,
          errors: [{ messageId: "implicitGrant", at: "implicitCodeGrant: true" }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { authorizationCodeGrant: true } } });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the implicit grant under a condition",
          code: dedent`
            Conditions:
              UsePostman: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AllowedOAuthFlows:
                    - code
                    - !If [UsePostman, implicit, !Ref AWS::NoValue]
          `,
          errors: [{ messageId: "implicitGrant", at: "implicit" }],
        },
      ],
    },
  },
});
