import { CognitoIdentityProviderClient, CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

const cognito = new CognitoIdentityProviderClient({});

/** Makes the app client of a tenant, who signs in with a password that is never sent. */
export async function createClient(userPoolId: string, tenant: string): Promise<string | undefined> {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: tenant,
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: "minutes" },
    }),
  );
  return UserPoolClient?.ClientId;
}
