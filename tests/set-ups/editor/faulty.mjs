// Files with something wrong in each way of writing. `findings` is what is underlined, `offers` is what the light bulb
// has there and the lines that it writes, `fixed` is what "fix all" replaces by what, and `edit` is what the user types
// instead of what, which ends the finding `ends`.

const yaml = {
  name: "template.yaml",
  languageId: "yaml",
  text: `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [Code]
      AllowedOAuthScopes:
        - email # shown in the menu
      CallbackURLs: ['https://app.example.net/signed-in']
      SupportedIdentityProviders: [COGNITO, GOOGLE]
      AccessTokenValidity: 60
`,
  findings: [
    "9:27 error cognito/valid-enum-values",
    "11:11 warning cognito/require-openid-scope",
    "13:45 error cognito/valid-identity-providers",
    "14:28 error cognito/valid-token-validity",
  ],
  offers: {
    "Fix this cognito/valid-enum-values problem": ["      AllowedOAuthFlows: [code]"],
    "Add 'openid' to 'AllowedOAuthScopes'. (cognito/require-openid-scope)": ["        - openid"],
    "Use 'Google'. (cognito/valid-identity-providers)": ["      SupportedIdentityProviders: [COGNITO, Google]"],
    "Set the unit to minutes, for 1 hour. (cognito/valid-token-validity)": [
      "      TokenValidityUnits:",
      "        AccessToken: minutes",
    ],
  },
  fixed: ["[Code]", "[code]"],
  edit: ["AccessTokenValidity: 60", "AccessTokenValidity: 1"],
  ends: "14:28 error cognito/valid-token-validity",
};

const terraform = {
  name: "main.tf",
  languageId: "terraform",
  text: `resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = var.user_pool_id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["Code"]
  allowed_oauth_scopes                 = ["email"] # shown in the menu
  callback_urls                        = ["https://app.example.net/signed-in"]
  supported_identity_providers         = ["COGNITO"]
  access_token_validity                = 60
}
`,
  findings: [
    "6:43 error cognito/valid-enum-values",
    "7:43 warning cognito/require-openid-scope",
    "10:42 error cognito/valid-token-validity",
  ],
  offers: {
    "Fix this cognito/valid-enum-values problem": ['  allowed_oauth_flows                  = ["code"]'],
    "Add 'openid' to 'allowed_oauth_scopes'. (cognito/require-openid-scope)": [
      '  allowed_oauth_scopes                 = ["email", "openid"] # shown in the menu',
    ],
    "Set the unit to minutes, for 1 hour. (cognito/valid-token-validity)": [
      "  token_validity_units {",
      '    access_token = "minutes"',
      "  }",
    ],
  },
  fixed: ['["Code"]', '["code"]'],
  edit: ["= 60", "= 1"],
  ends: "10:42 error cognito/valid-token-validity",
};

const json = {
  name: "template.json",
  languageId: "json",
  text: `{
  "Resources": {
    "Web": {
      "Type": "AWS::Cognito::UserPoolClient",
      "Properties": {
        "UserPoolId": { "Ref": "Pool" },
        "ExplicitAuthFlows": ["ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": ["orders/read"],
        "AccessTokenValidity": 60
      }
    }
  }
}
`,
  findings: [
    "7:31 error cognito/no-mixed-auth-flows",
    "9:31 error cognito/require-client-credentials-secret",
    "11:32 error cognito/valid-token-validity",
  ],
  offers: {
    "Set 'GenerateSecret' to true, which replaces an existing client. (cognito/require-client-credentials-secret)": [
      '        "GenerateSecret": true,',
    ],
    "Fix this cognito/no-mixed-auth-flows problem": [
      '        "ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],',
    ],
    "Set the unit to minutes, for 1 hour. (cognito/valid-token-validity)": [
      '        "AccessTokenValidity": 60,',
      '        "TokenValidityUnits": {',
      '          "AccessToken": "minutes"',
      "        }",
    ],
  },
  fixed: ["ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"],
  edit: ['"AccessTokenValidity": 60', '"AccessTokenValidity": 1'],
  ends: "11:32 error cognito/valid-token-validity",
};

const sdk = {
  name: "clients.ts",
  languageId: "typescript",
  text: `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

export const create = (poolId: string) =>
  new CreateUserPoolClientCommand({
    UserPoolId: poolId,
    ClientName: "web",
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthScopes: ["openid"],
    SupportedIdentityProviders: ["COGNITO"],
    CallbackURLs: ["https://app.example.net/signed-in#top"],
    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"],
  } as const);
`,
  findings: ["11:20 error cognito/valid-redirect-urls", "12:48 error cognito/no-mixed-auth-flows"],
  offers: {
    "Use 'https://app.example.net/signed-in'. (cognito/valid-redirect-urls)": [
      '    CallbackURLs: ["https://app.example.net/signed-in"],',
    ],
    "Fix this cognito/no-mixed-auth-flows problem": [
      '    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"],',
    ],
  },
  fixed: ['"USER_PASSWORD_AUTH"', '"ALLOW_USER_PASSWORD_AUTH"'],
  edit: ["#top", ""],
  ends: "11:20 error cognito/valid-redirect-urls",
};

const cdk = {
  name: "stack.ts",
  languageId: "typescript",
  text: `import { Duration, Stack } from "aws-cdk-lib";
import { OAuthScope, UserPool } from "aws-cdk-lib/aws-cognito";

export class People extends Stack {
  readonly pool = new UserPool(this, "Pool");
  readonly web = this.pool.addClient("Web", {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.EMAIL],
    },
    accessTokenValidity: Duration.minutes(1),
  });
}
`,
  findings: ["7:5 warning cognito/no-default-oauth", "11:26 error cognito/valid-token-validity"],
  offers: {
    "Set the unit to hours, for 1 hour. (cognito/valid-token-validity)": [
      "    accessTokenValidity: Duration.hours(1),",
    ],
    "Set the unit to days, for 1 day. (cognito/valid-token-validity)": ["    accessTokenValidity: Duration.days(1),"],
  },
  edit: ["Duration.minutes(1)", "Duration.minutes(15)"],
  ends: "11:26 error cognito/valid-token-validity",
};

const script = {
  name: "create-client.sh",
  languageId: "shellscript",
  text: `#!/usr/bin/env bash
set -euo pipefail

# The app that people sign in with.
aws cognito-idp create-user-pool-client \\
  --user-pool-id "$POOL_ID" \\
  --client-name web \\
  --allowed-o-auth-flows-user-pool-client \\
  --allowed-oauth-flows code \\
  --allowed-o-auth-scopes openid email \\
  --callback-urls "https://app.example.net/signed-in" \\
  --supported-identity-providers COGNITO \\
  --access-token-validity 60
`,
  findings: [
    "9:3 error cognito/no-unknown-members",
    "13:27 error cognito/valid-token-validity",
  ],
  offers: {
    "Fix this cognito/no-unknown-members problem": ["  --allowed-o-auth-flows code \\"],
    "Set the unit to minutes, for 1 hour. (cognito/valid-token-validity)": [
      "  --access-token-validity 60 \\",
      "  --token-validity-units AccessToken=minutes",
    ],
  },
  fixed: ["--allowed-oauth-flows", "--allowed-o-auth-flows"],
  edit: ["--access-token-validity 60", "--access-token-validity 1"],
  ends: "13:27 error cognito/valid-token-validity",
};

export const faulty = [yaml, terraform, json, sdk, cdk, script];
