import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";

interface AuthStackProps extends StackProps {
  readonly siteUrl: string;
}

export class AuthStack extends Stack {
  constructor(scope: Construct, id: string, props: AuthStackProps) {
    super(scope, id, props);

    const userPool = new cognito.UserPool(this, "UserPool", { selfSignUpEnabled: true });

    // Neither OAuth settings nor "no OAuth": CDK makes this a client with the implicit grant.
    userPool.addClient("Forum");

    userPool.addClient("Teachers", {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: [`${props.siteUrl}/teach`, "http://teach.example.net/signed-in"],
        scopes: [cognito.OAuthScope.OPENID],
      },
      accessTokenValidity: Duration.minutes(2),
      authSessionValidity: Duration.minutes(30),
    });

    userPool.addClient("Students", {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: [`${props.siteUrl}/learn`, "http://localhost:5173/learn"],
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
      },
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(90),
      preventUserExistenceErrors: true,
    });

    new cognito.UserPoolClient(this, "Grading", {
      userPool,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [cognito.OAuthScope.custom("grades/write")],
      },
    });

    new cognito.CfnUserPoolClient(this, "Library", {
      userPoolId: userPool.userPoolId,
      allowedOAuthFlows: ["code"],
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthScopes: ["openid"],
      callbackUrLs: ["https://library.example.net/signed-in", "https://*.library.example.net/signed-in"],
      defaultRedirectUri: "https://library.example.net/",
      refreshTokenValidity: 43_200,
      supportedIdentityProviders: ["COGNITO"],
    });
  }
}
