import type { AWS } from "@serverless/typescript";

const configuration: AWS = {
  service: "reports",
  provider: { name: "aws", runtime: "nodejs22.x" },
  resources: {
    Resources: {
      ReportsClient: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: {
          UserPoolId: { Ref: "UserPool" },
          ClientName: "${self:service}-${sls:stage}",
          AllowedOAuthFlows: ["code"],
          AllowedOAuthScopes: ["openid"],
          CallbackURLs: ["https://${self:custom.domain}/signed-in"],
          SupportedIdentityProviders: ["COGNITO"],
        },
      },
    },
  },
};

module.exports = configuration;
