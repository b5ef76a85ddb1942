import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Operation } from "../../src/model/app-client.ts";
import type { CognitoRule } from "../../src/rule/cognito-rule.ts";
import { aligned } from "../harness/aligned.ts";
import { unknown, type TestClient } from "../harness/client.ts";
import { hosts, type TestHost } from "../harness/hosts.ts";

/** The rules that report what Cognito rejects. */
const refusals = Object.entries<CognitoRule>(rules).filter(([, { meta }]) => meta.docs.level === "error");

/** The findings of error-level rules in a file. Warnings are ignored. */
function errorsIn(text: string, { filename, languageOptions }: Pick<TestHost, "filename" | "languageOptions">) {
  const messages = new Linter({ configType: "flat" }).verify(
    text,
    {
      files: [`**/${filename}`],
      languageOptions,
      plugins: { cognito: { rules: Object.fromEntries(refusals) } },
      rules: Object.fromEntries(refusals.map(([name]) => [`cognito/${name}`, "error"])),
    },
    { filename },
  );
  return messages.map(({ ruleId, message }) => `${ruleId ?? "fatal"}: ${message}`);
}

interface Uncertainty {
  readonly what: string;
  readonly client: TestClient;
  readonly operation?: Operation;
  /** Hosts in which this client has another meaning. */
  readonly except?: string;
}

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

const seconds = {
  "TokenValidityUnits.AccessToken": "seconds",
  "TokenValidityUnits.IdToken": "seconds",
  "TokenValidityUnits.RefreshToken": "seconds",
} as const;

const uncertainties: readonly Uncertainty[] = [
  {
    what: "ALLOW_CLIENT_TOKEN_AUTH with scopes, and neither flag nor grants",
    client: {
      GenerateSecret: true,
      ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"],
      AllowedOAuthScopes: ["orders/read"],
    },
  },
  { what: "ALLOW_CLIENT_TOKEN_AUTH without a secret", client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] } },
  {
    what: "ALLOW_CLIENT_TOKEN_AUTH on an OAuth client without grants",
    client: {
      ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ["orders/read"],
    },
  },
  {
    what: "ALLOW_CLIENT_TOKEN_AUTH beside a flow for users",
    client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] },
  },
  { what: "rotation without a list of flows", client: { "RefreshTokenRotation.Feature": "ENABLED" } },
  {
    what: "rotation with legacy flows",
    client: { "RefreshTokenRotation.Feature": "ENABLED", ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] },
  },
  {
    what: "rotation with an empty list of flows",
    client: { "RefreshTokenRotation.Feature": "ENABLED", ExplicitAuthFlows: [] },
  },
  { what: "flows without the refresh flow", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] } },
  { what: "an empty list of flows", client: { ExplicitAuthFlows: [] } },
  {
    what: "OAuth settings without the flag",
    client: {
      AllowedOAuthFlows: ["code", "client_credentials"],
      AllowedOAuthScopes: ["openid"],
      LogoutURLs: ["https://app.shop.test/"],
    },
  },
  {
    what: "OAuth settings with the flag off",
    client: {
      AllowedOAuthFlowsUserPoolClient: false,
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["openid"],
    },
  },
  {
    what: "whether the client of an update has a secret",
    operation: "update",
    client: {
      EnablePropagateAdditionalUserContextData: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["orders/read"],
    },
  },
  { what: "a refresh token validity of 0", client: { RefreshTokenValidity: 0 } },
  { what: "units without amounts", client: seconds },
  { what: "fractions", client: { AccessTokenValidity: 0.01, AuthSessionValidity: 2.5 }, except: "cdk-l2" },
  {
    what: "the bounds themselves",
    client: { AccessTokenValidity: 300, IdTokenValidity: 86_400, RefreshTokenValidity: 86_400, ...seconds },
  },
  {
    what: "the bounds themselves, with the shortest refresh token",
    client: { AccessTokenValidity: 3600, IdTokenValidity: 300, RefreshTokenValidity: 3600, ...seconds },
  },
  { what: "fragments in logout URLs", client: { ...oauth, LogoutURLs: ["https://app.shop.test/#/bye"] } },
  {
    what: "a default redirect URI without callback URLs",
    client: { DefaultRedirectURI: "https://app.shop.test/callback" },
  },
  {
    what: "URLs of apps, addresses over https, user information, ports, upper case, queries",
    client: {
      ...oauth,
      CallbackURLs: [
        "myapp://",
        "myapp://example",
        "exp://localhost:8081",
        "com.shop.app:/callback",
        "https://192.168.1.5:3000/cb",
        "https://[2001:db8::1]/cb",
        "https://me:secret@app.shop.test:8443/cb?a=b&c=*",
        "https://App.Shop.test/",
        "http://localhost?next=/",
        "http://LOCALHOST:3000/",
        "localhost:3000",
      ],
    },
  },
  {
    what: "items that are listed twice",
    client: {
      ...oauth,
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_SRP_AUTH"],
      AllowedOAuthScopes: ["openid", "openid"],
      ReadAttributes: ["email", "email"],
      SupportedIdentityProviders: ["COGNITO", "COGNITO"],
    },
  },
  {
    what: "sub to read, and attributes for developers",
    client: { ReadAttributes: ["sub", "dev:custom:plan", "dev:plan"], WriteAttributes: ["dev:custom:plan"] },
  },
  {
    what: "items that are not known",
    client: {
      ...oauth,
      AllowedOAuthScopes: [unknown, "orders/read"],
      SupportedIdentityProviders: [unknown, "MySaml"],
      ExplicitAuthFlows: unknown,
      CallbackURLs: [unknown],
      ReadAttributes: unknown,
    },
  },
  {
    what: "scopes that the service manages",
    client: { ...oauth, AllowedOAuthScopes: ["openid", "aws.cognito/dcr/register", "aws.cognito.other"] },
  },
  { what: "claims without openid", client: { ...oauth, AllowedOAuthScopes: ["email", "phone", "profile"] } },
  {
    what: "the admin scope for machines",
    client: {
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["aws.cognito.signin.user.admin"],
    },
  },
  { what: "choice-based sign-in where the tier is not known", client: { ExplicitAuthFlows: ["ALLOW_USER_AUTH"] } },
];

describe.each(uncertainties)("nobody knows $what, so that no error is reported", testCase => {
  const { client, operation = "create", except } = testCase;
  const written = hosts.flatMap(host => {
    const text = host.name === except ? undefined : host.write(client, operation);
    return text === undefined ? [] : [{ host, text }];
  });

  it("in at least one host", () => {
    expect(written).not.toEqual([]);
  });
  it.each(written)("in $host.name", ({ host, text }) => {
    expect(errorsIn(text, host)).toEqual([]);
  });
});

/** A template with a pool, a provider, a resource server and a client, all of which are valid. */
function template(properties: Readonly<Record<"pool" | "provider" | "client", readonly string[]>>): string {
  return aligned`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
        Properties:
          ${["UserPoolName: shop", ...properties.pool].join("\n")}
      Provider:
        Type: AWS::Cognito::UserPoolIdentityProvider
        Properties:
          UserPoolId: !Ref Pool
          ${["ProviderName: Google", ...properties.provider].join("\n")}
      Client:
        Type: AWS::Cognito::UserPoolClient
        DependsOn: Provider
        Properties:
          UserPoolId: !Ref Pool
          ${properties.client.join("\n")}
  `;
}

const templates: readonly { readonly what: string; readonly text: string }[] = [
  {
    what: "numbers and switches in quotes, which CloudFormation converts",
    text: template({
      pool: [],
      provider: [],
      client: ["AuthSessionValidity: '5'", "EnableTokenRevocation: 'true'", "AccessTokenValidity: '12'"],
    }),
  },
  {
    what: "rotation without its feature",
    text: template({ pool: [], provider: [], client: ["RefreshTokenRotation: { RetryGracePeriodSeconds: 10 }"] }),
  },
  {
    what: "an immutable attribute to write, and readable ones without a required one",
    text: template({
      pool: ["Schema: [{ Name: email, Required: true }, { Name: tenant, Mutable: false }]"],
      provider: [],
      client: ["WriteAttributes: [email, 'custom:tenant']", "ReadAttributes: ['custom:tenant']"],
    }),
  },
  {
    what: "aliases that are not writable, and a mapping of the user name",
    text: template({
      pool: ["AliasAttributes: [email, phone_number]"],
      provider: ["AttributeMapping: { username: sub }"],
      client: ["WriteAttributes: [name]", "SupportedIdentityProviders: [Google]"],
    }),
  },
  {
    what: "providers, scopes and attributes of a pool of another stack",
    text: template({
      pool: [],
      provider: [],
      client: [
        "AllowedOAuthFlowsUserPoolClient: true",
        "AllowedOAuthFlows: [code]",
        "AllowedOAuthScopes: [openid, orders/read]",
        "CallbackURLs: ['https://app.shop.test/']",
        "SupportedIdentityProviders: [Facebook, MySaml]",
        "WriteAttributes: ['custom:role']",
      ],
    }).replaceAll("UserPoolId: !Ref Pool", "UserPoolId: !ImportValue Pool"),
  },
  {
    what: "the secret of another client in an output",
    text: `${template({ pool: [], provider: [], client: ["GenerateSecret: true"] })}\nOutputs:\n  Secret:\n    Value: !GetAtt Client.ClientSecret\n`,
  },
  {
    what: "a tier that a parameter gives",
    text: `Parameters:\n  Tier: { Type: String, Default: LITE }\n${template({
      pool: ["UserPoolTier: !Ref Tier"],
      provider: [],
      client: ["ExplicitAuthFlows: [ALLOW_USER_AUTH]"],
    })}`,
  },
];

describe("no error is reported in templates", () => {
  const yaml = hosts.find(({ filename }) => filename === "template.yaml") as TestHost;
  it.each(templates)("about $what", ({ text }) => {
    expect(errorsIn(text, yaml)).toEqual([]);
  });
});
