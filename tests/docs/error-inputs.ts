import dedent from "dedent";

/** A file that causes an error. */
export interface ErrorInput {
  readonly filename: string;
  readonly text: string;
  /** Options of the rule, if it reports nothing without them. */
  readonly options?: Members;
}

type Members = Readonly<Record<string, unknown>>;

const userPoolId = "us-east-1_Example1";

function template(properties: Members, others: Members = {}, attributes: Members = {}): ErrorInput {
  const client = { Type: "AWS::Cognito::UserPoolClient", ...attributes, Properties: properties };
  return { filename: "template.json", text: JSON.stringify({ Resources: { Client: client, ...others } }, null, 2) };
}

function cloudFormation(properties: Members, others: Members = {}): ErrorInput {
  return template({ UserPoolId: userPoolId, ...properties }, others);
}

/** A client of a pool in the same template. */
function ofPool(properties: Members, others: Members = {}, pool: Members = {}): ErrorInput {
  const resources = { Pool: { Type: "AWS::Cognito::UserPool", Properties: pool }, ...others };
  return template({ UserPoolId: { Ref: "Pool" }, ...properties }, resources);
}

function cdk(options: string): ErrorInput {
  return {
    filename: "stack.ts",
    text: dedent`
      import { Duration } from "aws-cdk-lib";
      import * as cognito from "aws-cdk-lib/aws-cognito";
      const pool = new cognito.UserPool(this, "Pool");
      pool.addClient("Web", { ${options} });
    `,
  };
}

/** The CDK's L1 construct. */
function cfnConstruct(properties: string): ErrorInput {
  return {
    filename: "stack.ts",
    text: dedent`
      import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
      new CfnUserPoolClient(this, "Web", { ${properties} });
    `,
  };
}

function terraform(body: string): ErrorInput {
  return {
    filename: "main.tf",
    text: dedent`
      resource "aws_cognito_user_pool_client" "web" {
        user_pool_id = "${userPoolId}"
        ${body}
      }
    `,
  };
}

function managedTerraform(body: string): ErrorInput {
  const { filename, text } = terraform(`name_pattern = "web"\n  ${body}`);
  return { filename, text: text.replace("aws_cognito_user_pool_client", "aws_cognito_managed_user_pool_client") };
}

function boto3(keywords: string): ErrorInput {
  return {
    filename: "setup_auth.py",
    text: dedent`
      import boto3

      cognito = boto3.client("cognito-idp")
      cognito.create_user_pool_client(${keywords})
    `,
  };
}

/** Pulumi's resource in Python. */
function pulumiPython(keywords: string): ErrorInput {
  return {
    filename: "__main__.py",
    text: dedent`
      import pulumi_aws as aws

      aws.cognito.UserPoolClient("web", ${keywords})
    `,
  };
}

/** The CDK's construct of CloudFormation's resource in Python. */
function cdkPython(keywords: string): ErrorInput {
  return {
    filename: "app.py",
    text: dedent`
      from aws_cdk import aws_cognito as cognito

      cognito.CfnUserPoolClient(self, "Web", ${keywords})
    `,
  };
}

function paws(given: string): ErrorInput {
  return { filename: "setup_auth.R", text: `paws::cognitoidentityprovider()$create_user_pool_client(${given})\n` };
}

const inPool = `UserPoolId="${userPoolId}", ClientName="web"`;

function sdk(members: string, command = "CreateUserPoolClientCommand"): ErrorInput {
  return {
    filename: "setup.ts",
    text: dedent`
      import { ${command} } from "@aws-sdk/client-cognito-identity-provider";
      new ${command}({ UserPoolId: "${userPoolId}", ${members} });
    `,
  };
}

function cli(options: string): ErrorInput {
  return { filename: "setup.sh", text: `aws cognito-idp create-user-pool-client ${options}\n` };
}

const cliClient = `--user-pool-id ${userPoolId} --client-name web`;

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.acme.io/signed-in"],
  SupportedIdentityProviders: ["COGNITO"],
};
const machine = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
  AllowedOAuthScopes: ["orders/read"],
  GenerateSecret: true,
};
const rotation = { RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 10 } };
const server = {
  Type: "AWS::Cognito::UserPoolResourceServer",
  Properties: {
    UserPoolId: { Ref: "Pool" },
    Identifier: "orders",
    Name: "Orders",
    Scopes: [{ ScopeName: "read", ScopeDescription: "Read" }],
  },
};
const google = {
  Type: "AWS::Cognito::UserPoolIdentityProvider",
  Properties: {
    UserPoolId: { Ref: "Pool" },
    ProviderName: "Google",
    ProviderType: "Google",
    ProviderDetails: { client_id: "a", client_secret: "b", authorize_scopes: "openid" },
  },
};
const requiredEmail = { Schema: [{ Name: "email", Required: true, Mutable: true }] };
const mapped = {
  ...google,
  Properties: { ...google.Properties, AttributeMapping: { email: "email", given_name: "given_name" } },
};
const publicClient = { ...oauth, CallbackURLs: ["com.acme.app://signed-in"], GenerateSecret: true };
const overHttp = { ...oauth, CallbackURLs: ["http://app.acme.io/signed-in"] };

function oauthWith(changes: Members): ErrorInput {
  return cloudFormation({ ...oauth, ...changes });
}

/** A validation error of Cognito about a property, whose name it writes with a lowercase first letter. */
function constraint(name: string): string {
  return `Value … at '${name}' failed to satisfy constraint`;
}

const scopeErrors = {
  "valid-scopes": oauthWith({ AllowedOAuthScopes: ["openID"] }),
  "no-undeclared-scopes": ofPool({ ...machine, AllowedOAuthScopes: ["orders/write"] }, { Server: server }),
  "require-resource-server-dependency": ofPool(machine, { Server: server }),
  "no-undeclared-resource-servers": ofPool(machine),
};
const writeErrors = {
  "valid-attributes": cloudFormation({ WriteAttributes: ["email_verified"] }),
  "no-undeclared-attributes": ofPool({ WriteAttributes: ["custom:tenant"] }, {}, requiredEmail),
  "require-writable-required-attributes": ofPool({ WriteAttributes: ["name"] }, {}, requiredEmail),
};
const withoutFlag = cloudFormation({ ...oauth, AllowedOAuthFlowsUserPoolClient: false });
const unmatchable = oauthWith({ CallbackURLs: ["https://*.acme.io/signed-in"] });
const unknownName = cloudFormation({ CallbackUrls: ["https://app.acme.io/"] });
const unlikeAnyName = cloudFormation({ Frobnicate: true });

/** For each rule that is listed for a message, a minimal input that causes the error. */
export const errorInputs: Readonly<Record<string, Readonly<Record<string, ErrorInput>>>> = {
  "Access and Id Token expiration times must be less than or equal to refresh token expiration times.": {
    "token-validity-order": cloudFormation({
      AccessTokenValidity: 5,
      RefreshTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "hours", RefreshToken: "minutes" },
    }),
  },
  "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.": {
    "no-refresh-flow-with-rotation": cloudFormation({ ...rotation, ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] }),
  },
  "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.": {
    "require-oauth-flows-and-scopes": cloudFormation({ AllowedOAuthFlowsUserPoolClient: true }),
  },
  "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.": {
    "no-mixed-auth-flows": cloudFormation({ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"] }),
  },
  "CallbackUrls can not be empty when code flow or implicit flow is selected": {
    "require-callback-urls": oauthWith({ CallbackURLs: [] }),
  },
  "… cannot use fragment": { "valid-redirect-urls": oauthWith({ CallbackURLs: ["https://app.acme.io/#top"] }) },
  "… cannot use the HTTP protocol.": { "valid-redirect-urls": cloudFormation(overHttp) },
  "client_credentials flow can not be selected along with code flow or implicit flow.": {
    "no-mixed-client-credentials": oauthWith({ AllowedOAuthFlows: ["client_credentials", "code"] }),
  },
  "client_credentials flow can not be selected if client does not have a client secret.": {
    "require-client-credentials-secret": cloudFormation({ ...machine, GenerateSecret: false }),
  },
  "… is not supported with client_credentials flow": {
    "valid-client-credentials-scopes": cloudFormation({ ...machine, AllowedOAuthScopes: ["openid"] }),
  },
  "Client Secret is required to set EnablePropagateAdditionalUserContextData as true": {
    "require-context-data-secret": cloudFormation({ EnablePropagateAdditionalUserContextData: true }),
  },
  "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid":
    {
      "valid-analytics-configuration": cloudFormation({
        AnalyticsConfiguration: { ApplicationId: "0123456789abcdef0123456789abcdef" },
      }),
    },
  "Invalid range for token validity.": { "valid-token-validity": cloudFormation({ AccessTokenValidity: 25 }) },
  "Invalid read attributes specified while creating a client": {
    "valid-attributes": cloudFormation({ ReadAttributes: ["mail"] }),
    "no-undeclared-attributes": ofPool({ ReadAttributes: ["custom:tenant"] }, {}, requiredEmail),
  },
  "Invalid scope requested: …": scopeErrors,
  "Invalid write attributes specified while creating a client": writeErrors,
  "The default redirect URI … is not in the callback URIs list.": {
    "require-registered-default-redirect": oauthWith({ DefaultRedirectURI: "https://app.acme.io/other" }),
    "no-orphan-default-redirect": cloudFormation({ DefaultRedirectURI: "https://app.acme.io/" }),
  },
  "The following features need to be disabled for the LITE pricing tier configured: …": {
    "no-tier-mismatch": ofPool({ ExplicitAuthFlows: ["ALLOW_USER_AUTH"] }, {}, { UserPoolTier: "LITE" }),
  },
  "The integration with Pinpoint is not supported for the requested … region.": {
    "no-analytics-configuration": cloudFormation({
      AnalyticsConfiguration: {
        ApplicationArn: "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef",
      },
    }),
  },
  "The provider … does not exist for User Pool …": {
    "require-provider-dependency": ofPool({ ...oauth, SupportedIdentityProviders: ["Google"] }, { Google: google }),
    "valid-identity-providers": oauthWith({ SupportedIdentityProviders: ["Login with Amazon"] }),
    "no-lookalike-identity-providers": oauthWith({ SupportedIdentityProviders: ["google"] }),
    "no-undeclared-identity-providers": ofPool({ ...oauth, SupportedIdentityProviders: ["Okta"] }),
  },
  "Provider … cannot be of type …": {
    "valid-identity-providers": ofPool(
      { ...oauth, SupportedIdentityProviders: ["google"] },
      {
        Google: { ...google, Properties: { ...google.Properties, ProviderName: "google" } },
      },
    ),
  },
  [constraint("allowedOAuthFlows")]: { "valid-enum-values": oauthWith({ AllowedOAuthFlows: ["token"] }) },
  [constraint("explicitAuthFlows")]: {
    "valid-enum-values": cloudFormation({ ExplicitAuthFlows: ["ALLOW_SRP_AUTH"] }),
    "no-unrecognized-enum-values": cloudFormation({ ExplicitAuthFlows: ["ALLOW_FROBNICATION"] }),
  },
  [constraint("preventUserExistenceErrors")]: {
    "valid-enum-values": cloudFormation({ PreventUserExistenceErrors: "true" }),
  },
  [constraint("tokenValidityUnits.…")]: {
    "valid-enum-values": cloudFormation({ AccessTokenValidity: 1, TokenValidityUnits: { AccessToken: "hour" } }),
  },
  [constraint("refreshTokenRotation.feature")]: {
    "valid-enum-values": cloudFormation({ RefreshTokenRotation: { Feature: "ENABLE" } }),
    "require-rotation-feature": cloudFormation({ RefreshTokenRotation: { RetryGracePeriodSeconds: 10 } }),
  },
  [constraint("refreshTokenRotation.retryGracePeriodSeconds")]: {
    "valid-retry-grace-period": sdk(
      'ClientName: "web", RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 61 }',
    ),
  },
  [constraint("authSessionValidity")]: {
    "valid-auth-session-validity": sdk('ClientName: "web", AuthSessionValidity: 2'),
  },
  [constraint("accessTokenValidity")]: {
    "valid-token-validity": sdk('ClientName: "web", AccessTokenValidity: 86401'),
    "valid-member-values": sdk(
      'ClientName: "web", AccessTokenValidity: 86401, TokenValidityUnits: { AccessToken: unit }',
    ),
  },
  [constraint("idTokenValidity")]: { "valid-token-validity": sdk('ClientName: "web", IdTokenValidity: 86401') },
  [constraint("refreshTokenValidity")]: {
    "valid-token-validity": sdk('ClientName: "web", RefreshTokenValidity: 315360001'),
  },
  [constraint("callbackURLs")]: {
    "valid-redirect-urls": oauthWith({ CallbackURLs: ["https://app.acme.io/ signed-in"] }),
    "valid-member-values": oauthWith({ CallbackURLs: [`https://app.acme.io/${"x".repeat(1024)}`] }),
  },
  [constraint("logoutURLs")]: { "valid-redirect-urls": oauthWith({ LogoutURLs: ["https://app.acme.io/ signed-out"] }) },
  [constraint("defaultRedirectURI")]: {
    "valid-redirect-urls": oauthWith({ DefaultRedirectURI: "https://app.acme.io/ signed-in" }),
  },
  [constraint("allowedOAuthScopes")]: {
    "valid-member-values": oauthWith({ AllowedOAuthScopes: ["openid email"] }),
  },
  [constraint("userPoolId")]: {
    "valid-user-pool-reference": template(
      { UserPoolId: { "Fn::GetAtt": ["Pool", "Arn"] } },
      { Pool: { Type: "AWS::Cognito::UserPool" } },
    ),
    "valid-member-values": template({ UserPoolId: "example" }),
  },
  [constraint("clientId")]: {
    "valid-member-values": sdk('ClientId: "us-east-1_Example1", ClientName: "web"', "UpdateUserPoolClientCommand"),
  },
  [constraint("clientName")]: { "valid-member-values": cloudFormation({ ClientName: "web/app" }) },
  [constraint("clientSecret")]: { "valid-member-values": sdk('ClientName: "web", ClientSecret: "too short"') },
  [constraint("readAttributes")]: { "valid-member-values": cloudFormation({ ReadAttributes: [""] }) },
  [constraint("writeAttributes")]: { "valid-member-values": cloudFormation({ WriteAttributes: [""] }) },
  [constraint("supportedIdentityProviders")]: {
    "valid-member-values": oauthWith({ SupportedIdentityProviders: ["x".repeat(33)] }),
  },
  [constraint("analyticsConfiguration.…")]: {
    "valid-member-values": cloudFormation({ AnalyticsConfiguration: { ApplicationId: "my app" } }),
  },
  "Member must have length less than or equal to 100": {
    "valid-member-values": oauthWith({
      CallbackURLs: Array.from({ length: 101 }, (_, index) => `https://app.acme.io/${index}`),
    }),
  },
  redirect_mismatch: {
    "no-unmatchable-redirect-urls": unmatchable,
    "no-placeholder-urls": oauthWith({ CallbackURLs: ["https://example.com/"] }),
  },
  "An error was encountered with the requested page": { "no-unmatchable-redirect-urls": unmatchable },
  invalid_scope: {
    "valid-scopes": oauthWith({ AllowedOAuthScopes: ["openID"] }),
    "require-openid-scope": oauthWith({ AllowedOAuthScopes: ["email"] }),
  },
  invalid_grant: { "require-oauth-client-flag": withoutFlag, "no-unmatchable-redirect-urls": unmatchable },
  unauthorized_client: { "require-oauth-client-flag": withoutFlag, "no-unmatchable-redirect-urls": unmatchable },
  "Client is not enabled for OAuth2.0 flows": { "require-oauth-client-flag": withoutFlag },
  invalid_client: { "no-secret-in-public-client": cloudFormation(publicClient) },
  "Client … is configured with secret but SECRET_HASH was not received": {
    "no-secret-in-public-client": cloudFormation(publicClient),
  },
  "Unable to verify secret hash for client …": { "no-secret-in-public-client": cloudFormation(publicClient) },
  "Auth flow not enabled for this client": { "explicit-auth-flows": cloudFormation({}) },
  "A client attempted to write unauthorized attribute": {
    "require-writable-required-attributes": ofPool({ WriteAttributes: ["name"] }, {}, requiredEmail),
    "require-writable-mapped-attributes": ofPool(
      { ...oauth, SupportedIdentityProviders: ["Google"], WriteAttributes: ["email"] },
      { Google: mapped },
    ),
  },
  "user.…: Attribute cannot be updated.": {
    "require-writable-mapped-attributes": ofPool(
      { ...oauth, SupportedIdentityProviders: ["Google"] },
      { Google: mapped },
      { Schema: [{ Name: "email", Required: true, Mutable: false }] },
    ),
  },
  "Login option is not available. Please try another one": {
    "require-identity-providers": oauthWith({ SupportedIdentityProviders: [] }),
  },
  "Login pages unavailable": {
    "require-managed-login-branding": ofPool(oauth, {
      Domain: {
        Type: "AWS::Cognito::UserPoolDomain",
        Properties: { UserPoolId: { Ref: "Pool" }, Domain: "acme", ManagedLoginVersion: 2 },
      },
    }),
  },
  "Required String parameter 'redirect_uri' is not present": {
    "require-logout-urls": cloudFormation(oauth),
    "no-unmatchable-redirect-urls": oauthWith({ LogoutURLs: ["https://*.acme.io/signed-out"] }),
  },
  "User does not exist.": {
    "no-user-enumeration": cloudFormation({ PreventUserExistenceErrors: "LEGACY" }),
    "require-prevent-user-existence-errors": cloudFormation({}),
  },
  "extraneous key […] is not permitted": {
    "no-unknown-members": unknownName,
    "no-unrecognized-members": unlikeAnyName,
    "no-read-only-members": cloudFormation({ ClientId: "1example23456789" }),
  },
  "required key […] not found": { "no-missing-members": template({ ClientName: "web" }) },
  "… is not a valid enum value": { "valid-enum-values": oauthWith({ AllowedOAuthFlows: ["token"] }) },
  "expected type: …, found: …": { "valid-member-values": oauthWith({ CallbackURLs: "https://app.acme.io/" }) },
  "failed validation constraint for keyword […]": { "valid-member-values": cloudFormation({ ClientName: "web/app" }) },
  "… is not less or equal to …": {
    "valid-auth-session-validity": cloudFormation({ AuthSessionValidity: 16 }),
    "valid-retry-grace-period": cloudFormation({
      RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 61 },
    }),
    "valid-member-values": oauthWith({ SupportedIdentityProviders: ["x".repeat(33)] }),
  },
  "… is not greater or equal to …": { "valid-auth-session-validity": cloudFormation({ AuthSessionValidity: 2 }) },
  "'null' values are not allowed in templates": { "valid-member-values": cloudFormation({ ClientName: null }) },
  "… Must be a duration between … and …": {
    "valid-token-validity": cdk("accessTokenValidity: Duration.days(2)"),
    "token-validity-order": cdk("accessTokenValidity: Duration.hours(5), refreshTokenValidity: Duration.hours(1)"),
    "valid-auth-session-validity": cdk("authSessionValidity: Duration.minutes(2)"),
    "valid-retry-grace-period": cdk("refreshTokenRotationGracePeriod: Duration.seconds(61)"),
  },
  "callbackUrl must not be empty when codeGrant or implicitGrant OAuth flows are enabled.": {
    "require-callback-urls": cdk("oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [] }"),
  },
  "Cannot activate enablePropagateAdditionalUserContextData in an app client without a client secret.": {
    "require-context-data-secret": cdk("enablePropagateAdditionalUserContextData: true"),
  },
  "clientCredentials OAuth flow cannot be selected along with codeGrant or implicitGrant.": {
    "no-mixed-client-credentials": cdk(
      "generateSecret: true, oAuth: { flows: { clientCredentials: true, authorizationCodeGrant: true } }",
    ),
  },
  "… does not match pattern …": {
    "valid-member-values": cfnConstruct(`userPoolId: "${userPoolId}", clientName: "web/app"`),
  },
  "… is greater than the maximum of 15": {
    "valid-auth-session-validity": cfnConstruct(`userPoolId: "${userPoolId}", authSessionValidity: 16`),
  },
  "… is greater than the maximum of 60": {
    "valid-retry-grace-period": cfnConstruct(
      `userPoolId: "${userPoolId}", refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 61 }`,
    ),
  },
  "… is missing required property: …": { "no-missing-members": cfnConstruct('clientName: "web"') },
  "… is not one of …": {
    "valid-enum-values": cfnConstruct(`userPoolId: "${userPoolId}", allowedOAuthFlows: ["token"]`),
  },
  "RefreshTokenValidity: 0 is less than the minimum of 1": {
    "no-silently-changed-values": cfnConstruct(`userPoolId: "${userPoolId}", refreshTokenValidity: 0`),
  },
  "defaultRedirectUri must be included in callbackUrls.": {
    "require-registered-default-redirect": cdk(
      'oAuth: { callbackUrls: ["https://app.acme.io/"], defaultRedirectUri: "https://app.acme.io/other" }',
    ),
  },
  "OAuth settings cannot be specified when disableOAuth is set.": {
    "no-synth-errors": cdk('disableOAuth: true, oAuth: { callbackUrls: ["https://app.acme.io/"] }'),
    "require-oauth-client-flag": cdk(
      'disableOAuth: true, oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://app.acme.io/"] }',
    ),
  },
  "Either … must be specified.": {
    "no-synth-errors": cdk("analytics: { applicationId: imported.id }"),
    "valid-analytics-configuration": cdk('analytics: { applicationId: "0123456789abcdef0123456789abcdef" }'),
  },
  "defaultRedirectUri must match the … pattern, got …": {
    "valid-redirect-urls": cdk(
      'oAuth: { callbackUrls: ["https://app.acme.io/ a"], defaultRedirectUri: "https://app.acme.io/ a" }',
    ),
  },
  "… cannot be converted into a whole number of seconds.": {
    "no-synth-errors": cdk("refreshTokenRotationGracePeriod: Duration.millis(1500)"),
  },
  "Attribute … value must be one of: …": { "valid-enum-values": terraform('explicit_auth_flows = ["ALLOW_SRP_AUTH"]') },
  "must have a duration between … and …": { "valid-token-validity": terraform("access_token_validity = 25") },
  "value must be between 3 and 15": { "valid-auth-session-validity": terraform("auth_session_validity = 16") },
  "value must be between 0 and 60": {
    "valid-retry-grace-period": terraform(
      'refresh_token_rotation {\n    feature = "ENABLED"\n    retry_grace_period_seconds = 61\n  }',
    ),
  },
  "expected … to be in the range (…), got …": {
    "valid-token-validity": terraform("refresh_token_validity = 315360001"),
    "valid-auth-session-validity": managedTerraform("auth_session_validity = 16"),
    "valid-retry-grace-period": managedTerraform(
      'refresh_token_rotation {\n    feature = "ENABLED"\n    retry_grace_period_seconds = 61\n  }',
    ),
  },
  "expected … to be one of […], got …": { "valid-enum-values": terraform('prevent_user_existence_errors = "true"') },
  "set must contain at most …": {
    "valid-member-values": terraform(
      `callback_urls = [${Array.from({ length: 101 }, (_, index) => `"https://app.acme.io/${index}"`).join(", ")}]`,
    ),
  },
  "An argument named … is not expected here.": {
    "no-unknown-members": terraform('callback_url = ["https://app.acme.io/"]'),
    "no-unrecognized-members": terraform("frobnicate = true"),
  },
  "The argument … is required, but no definition was found.": {
    "no-missing-members": terraform('callback_urls = ["https://app.acme.io/"]'),
  },
  "Provider produced inconsistent result after apply": {
    "no-silently-changed-values": terraform("refresh_token_validity = 0"),
  },
  'Unknown parameter in …: "…", must be one of: …': {
    "no-unknown-members": boto3(`${inPool}, CallbackUrls=["https://app.acme.io/"]`),
    "no-unrecognized-members": boto3(`${inPool}, Frobnicate=True`),
  },
  'Missing required parameter in …: "…"': { "no-missing-members": boto3('ClientName="web"') },
  "Invalid type for parameter …, value: …, type: …, valid types: …": {
    "valid-member-values": boto3(`${inPool}, CallbackURLs="https://app.acme.io/"`),
  },
  "Invalid length for parameter …, value: …, valid min length: …": {
    "valid-member-values": boto3(`UserPoolId="${userPoolId}", ClientName=""`),
  },
  "Invalid range for parameter …, value: …, valid min value: …": {
    "valid-token-validity": boto3(`${inPool}, RefreshTokenValidity=-1`),
    "valid-auth-session-validity": boto3(`${inPool}, AuthSessionValidity=2`),
    "valid-retry-grace-period": boto3(
      `${inPool}, RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": -1}`,
    ),
    "valid-member-values": boto3(`${inPool}, AccessTokenValidity=0, TokenValidityUnits={"AccessToken": unit}`),
  },
  "Unknown options: …": {
    "no-unknown-members": cli(`${cliClient} --callback-uris https://app.acme.io/`),
    "no-stray-words": cli(`${cliClient} --default-redirect-uri https://app.acme.io/ https://app.acme.io/other`),
    "valid-member-values": cli(`${cliClient} --generate-secret true`),
  },
  "Unable to retrieve …": {
    "no-fetched-urls": {
      ...cli(`${cliClient} --default-redirect-uri https://app.acme.io/signed-in`),
      options: { awsCli: 1 },
    },
  },
  "ignored explicit argument …": { "valid-member-values": cli(`${cliClient} --generate-secret=true`) },
  "the following arguments are required: …": { "no-missing-members": cli("--client-name web") },
  "got an unexpected keyword argument '…'": {
    "no-unknown-members": cdkPython('user_pool_id=pool.user_pool_id, callback_urls=["https://app.acme.io/"]'),
    "no-unrecognized-members": pulumiPython('user_pool_id=pool.id, description="The web app"'),
  },
  "unused argument (…": {
    "no-unknown-members": paws(`${inPool}, CallbackUrls = list("https://app.acme.io/")`),
    "no-unrecognized-members": paws(`${inPool}, Frobnicate = TRUE`),
  },
  "type of argument … must be …; got … instead": {
    "no-synth-errors": {
      filename: "app.py",
      text: dedent`
        from aws_cdk import aws_cognito as cognito

        cognito.UserPoolClient(self, "Web", user_pool=pool, access_token_validity=60)
      `,
    },
  },
  "missing 1 required keyword-only argument: '…'": { "no-missing-members": cdkPython('client_name="web"') },
  "Missing required property '…'": { "no-missing-members": pulumiPython('name="web"') },
  InvalidOAuthFlowException: {
    "require-callback-urls": oauthWith({ CallbackURLs: [] }),
    "no-mixed-client-credentials": oauthWith({ AllowedOAuthFlows: ["client_credentials", "code"] }),
    "require-client-credentials-secret": cloudFormation({ ...machine, GenerateSecret: false }),
    "valid-client-credentials-scopes": cloudFormation({ ...machine, AllowedOAuthScopes: ["openid"] }),
  },
  ScopeDoesNotExistException: scopeErrors,
  FeatureUnavailableInTierException: {
    "no-tier-mismatch": ofPool({ ExplicitAuthFlows: ["ALLOW_USER_AUTH"] }, {}, { UserPoolTier: "LITE" }),
  },
  "Member must satisfy enum value set": { "valid-enum-values": oauthWith({ AllowedOAuthFlows: ["token"] }) },
  "failed to satisfy constraint": { "valid-member-values": template({ UserPoolId: "example" }) },
};
