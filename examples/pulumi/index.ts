import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const domain = config.require("domain");

const pool = new aws.cognito.UserPool("readers");

export const shop = new aws.cognito.UserPoolClient("shop", {
  userPoolId: pool.id,
  allowedOauthFlowsUserPoolClient: true,
  // The documentation of the argument says "clientCredentials", too, and means another name.
  allowedOauthFlows: ["clientCredentials"],
  allowedOauthScopes: ["orders/write"],
  generateSecret: true,
});

export const reader = new aws.cognito.UserPoolClient("reader", {
  userPoolId: pool.id,
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthFlows: ["code"],
  allowedOauthScopes: ["openid", "email"],
  callbackUrls: [pulumi.interpolate`https://${domain}/signed-in`],
  supportedIdentityProviders: ["COGNITO"],
  accessTokenValidity: 60,
});
