import dedent from "dedent";
import { stringify } from "yaml";
import { aligned } from "../harness/aligned.ts";
import type { TextFile } from "./examples.ts";

const names = Array.from({ length: 12 }, (_, index) => `App${index}`);

const resources = {
  Pool: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "people" } },
  ...Object.fromEntries(
    names.map((name, index) => [
      name,
      {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: {
          UserPoolId: { Ref: "Pool" },
          ClientName: `app-${index}`,
          GenerateSecret: false,
          RefreshTokenValidity: 30,
          AccessTokenValidity: 60,
          IdTokenValidity: 60,
          TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "days" },
          ReadAttributes: ["email", "name"],
          WriteAttributes: ["email", "name"],
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          SupportedIdentityProviders: ["COGNITO"],
          CallbackURLs: [`https://app-${index}.example.net/signed-in`],
          LogoutURLs: [`https://app-${index}.example.net/`],
          DefaultRedirectURI: `https://app-${index}.example.net/signed-in`,
          AllowedOAuthFlows: ["code"],
          AllowedOAuthScopes: ["openid", "email"],
          AllowedOAuthFlowsUserPoolClient: true,
          PreventUserExistenceErrors: "ENABLED",
          EnableTokenRevocation: true,
          AuthSessionValidity: 5,
        },
      },
    ]),
  ),
};
const template = { AWSTemplateFormatVersion: "2010-09-09", Resources: resources };

const constructs = names.map(
  (name, index) => dedent`
    readonly ${name} = this.pool.addClient("${name}", {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: ["https://app-${index}.example.net/signed-in"],
        logoutUrls: [\`https://app-${index}.example.net/\`],
      },
      authFlows: { userSrp: true },
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(30),
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    });
  `,
);

const stack = aligned`
  import { Duration, Stack } from "aws-cdk-lib";
  import { OAuthScope, UserPool, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";

  export class People extends Stack {
    readonly pool = new UserPool(this, "Pool");
    ${constructs.join("\n")}
  }
`;

const functions = names.map(
  (name, index) => dedent`
    export const create${name} = (UserPoolId: string) =>
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: "app-${index}",
        ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        AccessTokenValidity: 60,
        TokenValidityUnits: { AccessToken: "minutes" },
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ["code"],
        AllowedOAuthScopes: ["openid", "email"],
        SupportedIdentityProviders: ["COGNITO"],
        CallbackURLs: ["https://app-${index}.example.net/signed-in"],
      });
  `,
);

const commands = aligned`
  import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

  ${functions.join("\n\n")}
`;

/** Files of hundreds of lines in which Cognito rejects nothing. */
export const wholeFiles: readonly TextFile[] = [
  { name: "block.yaml", text: stringify(template, { lineWidth: 0 }) },
  { name: "flow.yaml", text: stringify(template, { lineWidth: 60, collectionStyle: "flow" }) },
  { name: "template.json", text: `${JSON.stringify(template, null, 2)}\n` },
  { name: "stack.ts", text: stack },
  { name: "commands.ts", text: commands },
];
