import dedent from "dedent";
import rule from "../../rules/no-duplicate-values.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const importCreate = 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';

/** Terraform and what is translated to it, where these lists are sets. */
const setHosts = ["terraform", "cdktf", "pulumi-aws", "pulumi-yaml"];

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no lists", client: {} },
      { name: "different values", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] } },
      { name: "values that differ by case", client: { AllowedOAuthScopes: ["orders/Read", "orders/read"] } },
      { name: "values that cannot be read", client: { CallbackURLs: [unknown, unknown] } },
      {
        name: "values of which parts cannot be read",
        client: {
          CallbackURLs: [
            { before: "https://", after: "/callback" },
            { before: "https://", after: "/callback" },
          ],
        },
      },
      {
        name: "the same value in two lists",
        client: { CallbackURLs: ["https://app.shop.test"], LogoutURLs: ["https://app.shop.test"] },
      },
    ],
    invalid: [
      {
        name: "a value that is listed twice",
        except: setHosts,
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] },
        messageIds: ["duplicate"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      {
        name: "a value that is listed three times",
        except: setHosts,
        client: { AllowedOAuthScopes: ["openid", "openid", "email", "openid"] },
        messageIds: ["duplicate", "duplicate"],
        fixed: { AllowedOAuthScopes: ["openid", "email"] },
      },
      {
        name: "values in several lists",
        except: setHosts,
        client: {
          ReadAttributes: ["email", "email"],
          WriteAttributes: ["name", "name"],
          SupportedIdentityProviders: ["COGNITO", "COGNITO"],
          CallbackURLs: ["https://app.shop.test/a", "https://app.shop.test/a"],
          LogoutURLs: ["https://app.shop.test/b", "https://app.shop.test/b"],
          AllowedOAuthFlows: ["code", "code"],
        },
        messageIds: ["duplicate", "duplicate", "duplicate", "duplicate", "duplicate", "duplicate"],
        fixed: {
          ReadAttributes: ["email"],
          WriteAttributes: ["name"],
          SupportedIdentityProviders: ["COGNITO"],
          CallbackURLs: ["https://app.shop.test/a"],
          LogoutURLs: ["https://app.shop.test/b"],
          AllowedOAuthFlows: ["code"],
        },
      },
      {
        name: "a value beside one that cannot be read",
        operation: "update",
        client: { CallbackURLs: ["https://app.shop.test", unknown, "https://app.shop.test"] },
        messageIds: ["duplicate"],
        fixed: { CallbackURLs: ["https://app.shop.test", unknown] },
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a list where Cognito takes none, which is for another rule",
          code: `${importCreate}\nnew CreateUserPoolClientCommand({ ClientName: ["web", "web"] });\n`,
        },
        {
          name: "the two cases of a condition",
          code: dedent`
            ${importCreate}
            export const create = (isTest: boolean) =>
              new CreateUserPoolClientCommand({
                ExplicitAuthFlows: isTest ? ["ALLOW_USER_SRP_AUTH"] : ["ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"],
              });
          `,
        },
      ],
      invalid: [
        {
          name: "a value that is a duplicate under a condition, and keeps it for when it is none",
          code: dedent`
            ${importCreate}
            export const create = (isTest: boolean) =>
              new CreateUserPoolClientCommand({
                AllowedOAuthScopes: [isTest ? "openid" : "profile", "openid"],
              });
          `,
          errors: [
            {
              messageId: "duplicate",
              at: '"openid"',
              message: "'openid' is already in 'AllowedOAuthScopes'. Remove the duplicate.",
            },
          ],
        },
        {
          name: "a value that a spread list has, and keeps it for the other client of that list",
          code: dedent`
            ${importCreate}
            const base = ["openid", "email"];
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: ["email", ...base] });
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: base });
          `,
          errors: [{ messageId: "duplicate", at: '"email"' }],
        },
        {
          name: "a value that repeats one of a spread list",
          code: dedent`
            ${importCreate}
            const base = ["openid", "email"];
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...base, "email"] });
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: base });
          `,
          errors: [{ messageId: "duplicate", at: '"email"' }],
          output: dedent`
            ${importCreate}
            const base = ["openid", "email"];
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...base] });
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: base });
          `,
        },
        {
          name: "a list that is spread twice, and keeps it",
          code: dedent`
            ${importCreate}
            const base = ["openid"];
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...base, ...base] });
          `,
          errors: [{ messageId: "duplicate", at: '"openid"' }],
        },
        {
          name: "duplicates within a constant",
          code: dedent`
            ${importCreate}
            const scopes = ["openid", "email", "openid"] as const;
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...scopes] });
            new CreateUserPoolClientCommand({
              AllowedOAuthFlows: [
                "code", // with PKCE
                "code",
              ],
            });
          `,
          errors: [
            { messageId: "duplicate", at: '"openid"' },
            { messageId: "duplicate", at: '"code"' },
          ],
          output: dedent`
            ${importCreate}
            const scopes = ["openid", "email", "openid"] as const;
            new CreateUserPoolClientCommand({ AllowedOAuthScopes: [...scopes] });
            new CreateUserPoolClientCommand({
              AllowedOAuthFlows: [
                "code", // with PKCE
              ],
            });
          `,
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "a scope that is written in two ways",
          code: dedent`
            import * as cognito from "aws-cdk-lib/aws-cognito";
            const pool = new cognito.UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.EMAIL, cognito.OAuthScope.custom("email")] } });
          `,
          errors: [
            {
              messageId: "duplicate",
              at: 'cognito.OAuthScope.custom("email")',
              message: "'email' is already in 'oAuth.scopes'. Remove the duplicate.",
            },
          ],
          output: dedent`
            import * as cognito from "aws-cdk-lib/aws-cognito";
            const pool = new cognito.UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.EMAIL] } });
          `,
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "a value that is a duplicate under a condition, and keeps it for when it is none",
          code: dedent`
            Conditions:
              Test: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AllowedOAuthScopes:
                    - openid
                    - !If [Test, openid, profile]
                    - email
          `,
          errors: [{ messageId: "duplicate", at: "openid" }],
        },
        {
          name: "an item of a block sequence, with its comments in place",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - https://app.shop.test/callback # the app
                    # the app again
                    - https://app.shop.test/callback
                    - https://admin.shop.test/callback
          `,
          errors: [{ messageId: "duplicate", at: "https://app.shop.test/callback" }],
          output: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - https://app.shop.test/callback # the app
                    # the app again
                    - https://admin.shop.test/callback
          `,
        },
        {
          name: "an alias of an item, and keeps it, because its anchor is used elsewhere",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - &url https://app.shop.test/callback
                    - *url
                  LogoutURLs:
                    - *url
          `,
          errors: [{ messageId: "duplicate", at: "*url" }],
        },
      ],
    },
  },
});
