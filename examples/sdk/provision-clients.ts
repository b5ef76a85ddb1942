import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ExplicitAuthFlowsType,
  UpdateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";

const cognito = new CognitoIdentityProviderClient({});

const MINUTES_A_DAY = 24 * 60;

/** One client for each tenant, with a long session for its kiosk devices. */
export async function createKioskClient(userPoolId: string, tenant: string) {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: `kiosk-${tenant}`,
      AccessTokenValidity: 12,
      IdTokenValidity: 12,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: "hours", IdToken: "hours", RefreshToken: "hours" },
      EnablePropagateAdditionalUserContextData: true,
      ExplicitAuthFlows: [ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH],
      RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 10 },
    }),
  );
  return UserPoolClient?.ClientId;
}

export async function createBackOfficeClient(userPoolId: string) {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: "back-office",
      GenerateSecret: true,
      AccessTokenValidity: MINUTES_A_DAY / 2,
      TokenValidityUnits: { AccessToken: "minutes" },
      EnablePropagateAdditionalUserContextData: true,
      ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
    }),
  );
  return UserPoolClient?.ClientId;
}

/** Adds a redirect to a client and keeps everything else. */
export async function addRedirect(userPoolId: string, clientId: string, url: string) {
  const { UserPoolClient } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId }),
  );
  const { ClientSecret, CreationDate, LastModifiedDate, ...settings } = UserPoolClient ?? {};
  await cognito.send(
    new UpdateUserPoolClientCommand({
      ...settings,
      UserPoolId: userPoolId,
      ClientId: clientId,
      CallbackURLs: [...(settings.CallbackURLs ?? []), url],
    }),
  );
}

/** Moves a client to its new site. */
export async function moveSite(userPoolId: string, clientId: string) {
  await cognito.send(
    new UpdateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientId: clientId,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ["openid"],
      CallbackURLs: ["/signed-in", "https://new.example.net/signed-in#top"],
      SupportedIdentityProviders: ["COGNITO"],
    }),
  );
}
