import dedent from "dedent";
import { aligned } from "../harness/aligned.ts";
import type { TypedFile } from "./keystrokes.ts";

/** A client that is typed into a file that has no findings in the end. */
export interface TypedClient extends TypedFile {
  readonly name: string;
  readonly filename: string;
}

/** A file in which two marks enclose the typed text. */
function typedClient(name: string, filename: string, file: string): TypedClient {
  const [before = "", typed = "", after = ""] = file.split("‸");
  return { name, filename, before, typed, after: `${after}\n` };
}

const command = dedent`
  import { CognitoIdentityProviderClient, CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

  const cognito = new CognitoIdentityProviderClient({});

  export async function createWebClient(userPoolId) {
    ‸const answer = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientName: "web",
        GenerateSecret: false,
        RefreshTokenValidity: 30,
        AccessTokenValidity: 60,
        IdTokenValidity: 60,
        TokenValidityUnits: {
          AccessToken: "minutes",
          IdToken: "minutes",
          RefreshToken: "days",
        },
        ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        SupportedIdentityProviders: ["COGNITO"],
        CallbackURLs: ["https://app.example.net/callback"],
        LogoutURLs: ["https://app.example.net/"],
        DefaultRedirectURI: "https://app.example.net/callback",
        AllowedOAuthFlows: ["code"],
        AllowedOAuthScopes: ["openid", "email"],
        AllowedOAuthFlowsUserPoolClient: true,
        PreventUserExistenceErrors: "ENABLED",
        EnableTokenRevocation: true,
      }),
    );‸
    return answer.UserPoolClient.ClientId;
  }
`;

const l1 = dedent`
  import { Stack } from "aws-cdk-lib";
  import { CfnUserPool, CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";

  export class People extends Stack {
    constructor(scope, id) {
      super(scope, id);
      const pool = new CfnUserPool(this, "Pool", { userPoolName: "people" });
      ‸const client = new CfnUserPoolClient(this, "Client", {
        userPoolId: pool.ref,
        clientName: "web",
        generateSecret: false,
        refreshTokenValidity: 30,
        accessTokenValidity: 60,
        tokenValidityUnits: {
          accessToken: "minutes",
          refreshToken: "days",
        },
        explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        supportedIdentityProviders: ["COGNITO"],
        callbackUrLs: ["https://app.example.net/callback"],
        logoutUrLs: ["https://app.example.net/"],
        defaultRedirectUri: "https://app.example.net/callback",
        allowedOAuthFlows: ["code"],
        allowedOAuthScopes: ["openid", "email"],
        allowedOAuthFlowsUserPoolClient: true,
        preventUserExistenceErrors: "ENABLED",
        enableTokenRevocation: true,
      });‸
      this.clientId = client.ref;
    }
  }
`;

const l2 = dedent`
  import { Duration, Stack } from "aws-cdk-lib";
  import * as cognito from "aws-cdk-lib/aws-cognito";

  export class People extends Stack {
    constructor(scope, id) {
      super(scope, id);
      const pool = new cognito.UserPool(this, "Pool");
      ‸const client = pool.addClient("Web", {
        userPoolClientName: "web",
        generateSecret: false,
        authFlows: { userSrp: true },
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
          callbackUrls: ["https://app.example.net/callback"],
          logoutUrls: ["https://app.example.net/"],
        },
        supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
        accessTokenValidity: Duration.minutes(60),
        refreshTokenValidity: Duration.days(30),
        preventUserExistenceErrors: true,
        enableTokenRevocation: true,
      });‸
      this.clientId = client.userPoolClientId;
    }
  }
`;

const yaml = dedent`
  AWSTemplateFormatVersion: "2010-09-09"
  Resources:
    Pool:
      Type: AWS::Cognito::UserPool
      Properties:
        UserPoolName: people
    ‸Client:
      Type: AWS::Cognito::UserPoolClient
      Properties:
        UserPoolId: !Ref Pool
        ClientName: web
        GenerateSecret: false
        RefreshTokenValidity: 30
        AccessTokenValidity: 60
        TokenValidityUnits:
          AccessToken: minutes
          RefreshToken: days
        ExplicitAuthFlows:
          - ALLOW_USER_SRP_AUTH
          - ALLOW_REFRESH_TOKEN_AUTH
        SupportedIdentityProviders:
          - COGNITO
        CallbackURLs:
          - https://app.example.net/callback
        LogoutURLs:
          - https://app.example.net/
        DefaultRedirectURI: https://app.example.net/callback
        AllowedOAuthFlows: [code]
        AllowedOAuthScopes: [openid, email]
        AllowedOAuthFlowsUserPoolClient: true
        PreventUserExistenceErrors: ENABLED
        EnableTokenRevocation: true‸
  Outputs:
    PoolId:
      Value: !Ref Pool
`;

const json = dedent`
  {
    "AWSTemplateFormatVersion": "2010-09-09",
    "Resources": {
      "Pool": {
        "Type": "AWS::Cognito::UserPool",
        "Properties": { "UserPoolName": "people" }
      }‸,
      "Client": {
        "Type": "AWS::Cognito::UserPoolClient",
        "Properties": {
          "UserPoolId": { "Ref": "Pool" },
          "ClientName": "web",
          "GenerateSecret": false,
          "RefreshTokenValidity": 30,
          "AccessTokenValidity": 60,
          "TokenValidityUnits": {
            "AccessToken": "minutes",
            "RefreshToken": "days"
          },
          "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          "SupportedIdentityProviders": ["COGNITO"],
          "CallbackURLs": ["https://app.example.net/callback"],
          "LogoutURLs": ["https://app.example.net/"],
          "DefaultRedirectURI": "https://app.example.net/callback",
          "AllowedOAuthFlows": ["code"],
          "AllowedOAuthScopes": ["openid", "email"],
          "AllowedOAuthFlowsUserPoolClient": true,
          "PreventUserExistenceErrors": "ENABLED",
          "EnableTokenRevocation": true
        }
      }‸
    }
  }
`;

const terraform = dedent`
  resource "aws_cognito_user_pool" "people" {
    name = "people"
  }

  ‸resource "aws_cognito_user_pool_client" "web" {
    name            = "web"
    user_pool_id    = aws_cognito_user_pool.people.id
    generate_secret = false

    access_token_validity  = 60
    refresh_token_validity = 30
    token_validity_units {
      access_token  = "minutes"
      refresh_token = "days"
    }

    explicit_auth_flows                  = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    supported_identity_providers         = ["COGNITO"]
    callback_urls                        = ["https://app.example.net/callback"]
    logout_urls                          = ["https://app.example.net/"]
    default_redirect_uri                 = "https://app.example.net/callback"
    allowed_oauth_flows                  = ["code"]
    allowed_oauth_scopes                 = ["openid", "email"]
    allowed_oauth_flows_user_pool_client = true
    prevent_user_existence_errors        = "ENABLED"
    enable_token_revocation              = true
  }‸
`;

const cli = aligned`
  #!/usr/bin/env bash
  set -euo pipefail

  ‸aws cognito-idp create-user-pool-client \
    --user-pool-id "$POOL_ID" \
    --client-name web \
    --no-generate-secret \
    --access-token-validity 60 \
    --refresh-token-validity 30 \
    --token-validity-units AccessToken=minutes,RefreshToken=days \
    --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH \
    --supported-identity-providers COGNITO \
    --callback-urls https://app.example.net/callback \
    --logout-urls https://app.example.net/ \
    --default-redirect-uri https://app.example.net/callback \
    --allowed-o-auth-flows code \
    --allowed-o-auth-scopes openid email \
    --allowed-o-auth-flows-user-pool-client \
    --prevent-user-existence-errors ENABLED \
    --enable-token-revocation‸

  echo done
`;

const boto3 = dedent`
  import boto3

  cognito = boto3.client("cognito-idp")


  def create_web_client(user_pool_id):
      ‸answer = cognito.create_user_pool_client(
          UserPoolId=user_pool_id,
          ClientName="web",
          GenerateSecret=False,
          RefreshTokenValidity=30,
          AccessTokenValidity=60,
          TokenValidityUnits={
              "AccessToken": "minutes",
              "RefreshToken": "days",
          },
          ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          SupportedIdentityProviders=["COGNITO"],
          CallbackURLs=["https://app.example.net/callback"],
          LogoutURLs=["https://app.example.net/"],
          DefaultRedirectURI="https://app.example.net/callback",
          AllowedOAuthFlows=["code"],
          AllowedOAuthScopes=["openid", "email"],
          AllowedOAuthFlowsUserPoolClient=True,
          PreventUserExistenceErrors="ENABLED",
          EnableTokenRevocation=True,
      )‸
      return answer["UserPoolClient"]["ClientId"]
`;

const paws = dedent`
  library(paws)
  cognito <- cognitoidentityprovider()

  create_web_client <- function(user_pool_id) {
    ‸answer <- cognito$create_user_pool_client(
      UserPoolId = user_pool_id,
      ClientName = "web",
      GenerateSecret = FALSE,
      RefreshTokenValidity = 30,
      AccessTokenValidity = 60,
      TokenValidityUnits = list(
        AccessToken = "minutes",
        RefreshToken = "days"
      ),
      ExplicitAuthFlows = list("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
      SupportedIdentityProviders = list("COGNITO"),
      CallbackURLs = list("https://app.example.net/callback"),
      LogoutURLs = list("https://app.example.net/"),
      DefaultRedirectURI = "https://app.example.net/callback",
      AllowedOAuthFlows = list("code"),
      AllowedOAuthScopes = list("openid", "email"),
      AllowedOAuthFlowsUserPoolClient = TRUE,
      PreventUserExistenceErrors = "ENABLED",
      EnableTokenRevocation = TRUE
    )‸
    answer$UserPoolClient$ClientId
  }
`;

export const typedClients: readonly TypedClient[] = [
  typedClient("an SDK request", "create.ts", command),
  typedClient("a template in YAML", "template.yaml", yaml),
  typedClient("a template in JSON", "template.json", json),
  typedClient("CDK's L1 construct", "stack.js", l1),
  typedClient("CDK's L2 construct", "stack.ts", l2),
  typedClient("Terraform", "main.tf", terraform),
  typedClient("a command", "create.sh", cli),
  typedClient("boto3", "create.py", boto3),
  typedClient("paws", "create.R", paws),
];
