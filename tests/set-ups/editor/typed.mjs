// Finished files without findings. `until` are the rules that find something missing while one is being written from the
// top, each with what has to be typed to content it.

export const typed = [
  {
    name: "new.yaml",
    languageId: "yaml",
    text: `Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    DependsOn: Google
    Properties:
      UserPoolId: !Ref Pool
      ClientName: !Sub "\${AWS::StackName}-web"
      # How people sign in.
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes:
        - openid
        - email
      CallbackURLs:
        - !If [IsProd, "https://app.example.net/signed-in", "http://localhost:3000/signed-in"]
      SupportedIdentityProviders: [COGNITO, Google]
      AccessTokenValidity: 45
      TokenValidityUnits:
        AccessToken: minutes
      PreventUserExistenceErrors: ENABLED
  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties:
      UserPoolId: !Ref Pool
      ProviderName: Google
Outputs:
  WebClientId:
    Value: !Ref Web
`,
    until: {
      "no-missing-members": "UserPoolId",
      "require-oauth-flows-and-scopes": "- openid",
      "require-callback-urls": "CallbackURLs:",
      "require-identity-providers": "COGNITO",
      // An empty URL is reported at its key.
      "valid-redirect-urls": "http://localhost",
    },
  },
  {
    name: "new.json",
    languageId: "json",
    text: `{
  "Resources": {
    "Machine": {
      "Type": "AWS::Cognito::UserPoolClient",
      "Properties": {
        "UserPoolId": { "Ref": "Pool" },
        "GenerateSecret": true,
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": ["orders/read"],
        "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"],
        "AccessTokenValidity": 15,
        "TokenValidityUnits": { "AccessToken": "minutes" }
      }
    }
  }
}
`,
    until: {
      "no-missing-members": "UserPoolId",
      "require-oauth-flows-and-scopes": "orders/read",
    },
  },
  {
    name: "new-clients.ts",
    languageId: "typescript",
    text: `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

const origin = "https://app.example.net";

export const create = (poolId: string) =>
  new CreateUserPoolClientCommand({
    UserPoolId: poolId,
    ClientName: "web",
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthScopes: ["openid", "email"],
    CallbackURLs: [\`\${origin}/signed-in\`, "http://localhost:3000/signed-in"],
    SupportedIdentityProviders: ["COGNITO"],
    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    AccessTokenValidity: 45,
    TokenValidityUnits: { AccessToken: "minutes" },
    PreventUserExistenceErrors: "ENABLED",
  });
`,
    until: {
      "no-missing-members": "ClientName",
      "require-oauth-flows-and-scopes": '["openid',
      "require-callback-urls": "CallbackURLs",
      "require-identity-providers": "COGNITO",
      "valid-token-validity": "AccessToken:",
    },
  },
  {
    name: "new-stack.ts",
    languageId: "typescript",
    text: `import { Duration, Stack } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";

export class People extends Stack {
  readonly pool = new cognito.UserPool(this, "Pool", { selfSignUpEnabled: true });
  readonly web = this.pool.addClient("Web", {
    userPoolClientName: \`\${Stack.of(this).stackName}-web\`,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
      callbackUrls: ["https://app.example.net/signed-in"],
    },
    accessTokenValidity: Duration.minutes(45),
    preventUserExistenceErrors: true,
  });
  readonly machine = new cognito.CfnUserPoolClient(this, "Machine", {
    userPoolId: this.pool.userPoolId,
    generateSecret: true,
    allowedOAuthFlowsUserPoolClient: true,
    allowedOAuthFlows: ["client_credentials"],
    allowedOAuthScopes: ["orders/read"],
  });
}
`,
    until: {
      "no-default-oauth": "callbackUrls",
      "no-missing-members": "userPoolId",
      "require-oauth-flows-and-scopes": "orders/read",
    },
  },
  {
    name: "new.tf",
    languageId: "terraform",
    text: `locals {
  origin = "https://\${var.domain}"
}

resource "aws_cognito_resource_server" "orders" {
  identifier   = "orders"
  name         = "orders"
  user_pool_id = var.user_pool_id

  scope {
    scope_name        = "read"
    scope_description = "Reads orders"
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = var.user_pool_id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = concat(["openid"], aws_cognito_resource_server.orders.scope_identifiers)
  callback_urls                        = ["\${local.origin}/signed-in", var.dev ? "http://localhost:3000" : "https://beta.example.net"]
  supported_identity_providers         = ["COGNITO"]

  access_token_validity = 45
  token_validity_units {
    access_token = "minutes"
  }
}

output "client_id" {
  value = aws_cognito_user_pool_client.web.id
}
`,
    until: {
      "no-missing-members": "user_pool_id = var.user_pool_id\n\n  allowed",
      "require-oauth-flows-and-scopes": '["openid"]',
      "require-callback-urls": "callback_urls",
      "require-identity-providers": "COGNITO",
      "valid-token-validity": '"minutes"',
    },
  },
  {
    name: "new.sh",
    languageId: "shellscript",
    text: `#!/usr/bin/env bash
set -euo pipefail
origin="https://app.example.net"

client_id=$(aws cognito-idp create-user-pool-client \\
  --user-pool-id "$POOL_ID" \\
  --client-name web \\
  --allowed-o-auth-flows-user-pool-client \\
  --allowed-o-auth-flows code \\
  --allowed-o-auth-scopes openid email \\
  --callback-urls "$origin/signed-in" http://localhost:3000/signed-in \\
  --supported-identity-providers COGNITO \\
  --token-validity-units AccessToken=minutes,IdToken=minutes \\
  --access-token-validity 45 \\
  --query UserPoolClient.ClientId --output text)
echo "$client_id"
`,
    until: {
      "no-missing-members": "--client-name web",
      "require-oauth-flows-and-scopes": "openid",
      "require-callback-urls": "--callback-urls",
      "require-identity-providers": "COGNITO",
    },
  },
];
