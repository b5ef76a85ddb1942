import dedent from "dedent";
import rule from "../../rules/no-partial-update.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const tokenSettings = {
  RefreshTokenValidity: 30,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  "TokenValidityUnits.AccessToken": "minutes",
} as const;

const oauthSettings = {
  ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  SupportedIdentityProviders: ["COGNITO"],
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  AllowedOAuthFlowsUserPoolClient: true,
} as const;

const CallbackURLs = ["https://app.shop.test/callback"];
const PreventUserExistenceErrors = "ENABLED";
const wholeClient = {
  ...tokenSettings,
  ...oauthSettings,
  CallbackURLs,
  LogoutURLs: [],
  PreventUserExistenceErrors,
} as const;

const importUpdate = 'import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a new client, which has nothing to lose", client: { CallbackURLs } },
      {
        name: "an update with all usual settings",
        shows: ["UPD-01", "UPD-03"],
        operation: "update",
        client: wholeClient,
      },
      {
        name: "an update with values that cannot be read",
        operation: "update",
        client: { ...wholeClient, CallbackURLs: unknown, ExplicitAuthFlows: unknown },
      },
      {
        name: "an update of a client without OAuth",
        operation: "update",
        client: {
          ...tokenSettings,
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
          AllowedOAuthFlowsUserPoolClient: false,
          PreventUserExistenceErrors,
        },
      },
      {
        name: "an update of a client for machines",
        operation: "update",
        client: {
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          AllowedOAuthFlowsUserPoolClient: true,
        },
      },
      {
        name: "an update of a client for GetClientToken",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"], AllowedOAuthScopes: ["orders/read"] },
      },
    ],
    invalid: [
      {
        name: "an update of the callback URLs alone",
        shows: ["UPD-01", "UPD-03"],
        operation: "update",
        client: { CallbackURLs },
        messageIds: ["resetsSettings"],
      },
      {
        name: "an update of everything but the URLs",
        operation: "update",
        client: { ...tokenSettings, ...oauthSettings, PreventUserExistenceErrors },
        messageIds: ["resetsSettings"],
      },
      {
        name: "an update that lets sign-ins tell again which users exist",
        operation: "update",
        client: { ...tokenSettings, ...oauthSettings, CallbackURLs, LogoutURLs: [] },
        messageIds: ["resetsSettings"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "changes to what DescribeUserPoolClient returned",
          code: dedent`
            import { CognitoIdentityProvider } from "@aws-sdk/client-cognito-identity-provider";
            const cognito = new CognitoIdentityProvider();
            export async function update(ids: { UserPoolId: string; ClientId: string }) {
              const { UserPoolClient } = await cognito.describeUserPoolClient(ids);
              await cognito.updateUserPoolClient({ ...UserPoolClient, ...ids, CallbackURLs: ["https://app.shop.test"] });
            }
          `,
        },
        {
          name: "a request from somewhere",
          code: dedent`
            ${importUpdate}
            import { request } from "./request";
            new UpdateUserPoolClientCommand(request);
          `,
        },
        {
          name: "changes to what may be there",
          code: dedent`
            ${importUpdate}
            export const update = (described?: object, isTest = false) =>
              new UpdateUserPoolClientCommand({
                ...(described ?? {}),
                ClientId: "example",
                ...(isTest ? { CallbackURLs: ["http://localhost:3000"] } : {}),
              });
          `,
        },
        {
          name: "changes to a copy",
          code: dedent`
            ${importUpdate}
            export function update(described: object) {
              const request = { ...described, ClientId: 'example' };
              return new UpdateUserPoolClientCommand(request);
            }
          `,
        },
      ],
      invalid: [
        {
          name: "the name of the command, with the settings that are reset",
          code: dedent`
            ${importUpdate}
            new UpdateUserPoolClientCommand({
              UserPoolId: "us-east-1_Example1",
              ClientId: "example",
              ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
              AllowedOAuthFlowsUserPoolClient: false,
              PreventUserExistenceErrors: "ENABLED",
              RefreshTokenValidity: 30,
            });
          `,
          errors: [
            {
              messageId: "resetsSettings",
              at: "UpdateUserPoolClientCommand",
              message:
                "This update resets what it omits: 'AccessTokenValidity', 'IdTokenValidity' and 1 more. Start from DescribeUserPoolClient.",
            },
          ],
        },
        {
          name: "a request with conditions once",
          code: dedent`
            ${importUpdate}
            export const update = (callbacks?: string[], logouts?: string[]) =>
              new UpdateUserPoolClientCommand({
                UserPoolId: "us-east-1_Example1",
                ClientId: "example",
                ...(callbacks && { CallbackURLs: callbacks }),
                ...(logouts && { LogoutURLs: logouts }),
              });
          `,
          errors: [
            {
              messageId: "resetsSettings",
              at: "UpdateUserPoolClientCommand",
              message:
                "This update resets what it omits: 'ExplicitAuthFlows' and 9 more. Start from DescribeUserPoolClient.",
            },
          ],
        },
        {
          name: "a setting that is given as undefined",
          code: dedent`
            ${importUpdate}
            import { client } from "./client";
            new UpdateUserPoolClientCommand({ ...client, ExplicitAuthFlows: undefined });
          `,
          errors: [{ messageId: "resetsSettings", at: "UpdateUserPoolClientCommand" }],
        },
      ],
    },
    "sdk-v2": {
      invalid: [
        {
          name: "the name of the method",
          code: dedent`
            import AWS from "aws-sdk";
            const cognito = new AWS.CognitoIdentityServiceProvider();
            cognito.updateUserPoolClient({ UserPoolId: "us-east-1_Example1", ClientId: "example", RefreshTokenValidity: 1 });
          `,
          errors: [{ messageId: "resetsSettings", at: "updateUserPoolClient" }],
        },
      ],
    },
  },
});
