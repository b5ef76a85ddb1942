import fc from "fast-check";
import { standardAttributes } from "../../src/spec/attributes.ts";
import { enumMembers } from "../../src/spec/enum-values.ts";
import { properties, type Property } from "../../src/spec/properties/app-client.ts";
import { reservedScopes } from "../../src/spec/scopes.ts";
import { isList, unknown, type TestClient, type TestValue } from "../harness/client.ts";

const urls = [
  "https://app.example.net/signed-in",
  "https://app.example.net/",
  "com.example.app://signed-in",
  "http://localhost:3000/callback",
  "http://app.example.net/signed-in",
  "https://app.example.net/signed-in#top",
  "https://*.example.net/",
  "https://App.example.net:443/",
  "app.example.net",
  " https://app.example.net",
  "https://example.com",
  "",
];

const providers = ["COGNITO", "Google", "GOOGLE", "SignInWithApple", "Facebook", "Okta", "cognito", "Saml Provider"];
const scopes = [...reservedScopes, "orders/read", "orders/write", "open id", "OpenID", "offline_access"];
const attributes = [...standardAttributes, "custom:tenant", "email_verified", "Email", "sub"];

/** Values of some members: right, nearly right and wrong ones. */
const texts: Partial<Record<Property, readonly string[]>> = {
  ClientName: ["web", "", "a b", "-"],
  CallbackURLs: urls,
  LogoutURLs: urls,
  DefaultRedirectURI: urls,
  SupportedIdentityProviders: providers,
  AllowedOAuthScopes: scopes,
  ReadAttributes: attributes,
  WriteAttributes: attributes,
  "AnalyticsConfiguration.ApplicationId": ["0123456789abcdef0123456789abcdef", "x"],
  "AnalyticsConfiguration.ApplicationArn": [
    "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef",
  ],
  "AnalyticsConfiguration.RoleArn": ["arn:aws:iam::123456789012:role/analytics"],
  "AnalyticsConfiguration.ExternalId": ["id"],
};

function wordsOf(property: Property): readonly string[] {
  const values = enumMembers.get(property);
  if (!values) {
    return texts[property] ?? ["x"];
  }
  const [first = ""] = values.values;
  return [...values.values, ...Object.keys(values.meanings).slice(0, 3), first.toUpperCase(), "other"];
}

function valueOf(property: Property): fc.Arbitrary<TestValue> {
  const { type } = properties[property];
  const words = fc.constantFrom(...wordsOf(property));
  switch (type) {
    case "string":
      return words;
    case "strings":
      return fc.uniqueArray(fc.oneof({ weight: 20, arbitrary: words }, fc.constant(unknown)), { maxLength: 4 });
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.constantFrom(0, 1, 3, 5, 10, 15, 30, 60, 61, 1440, 3600, 86_400, 315_360_001);
    case "structure":
      throw new Error(`${property} has members of its own.`);
  }
}

/** Names that identify a request's pool and client; each host writes its own. */
const identity: readonly Property[] = ["UserPoolId", "ClientId", "ClientName", "ClientSecret"];

const members = (Object.keys(properties) as readonly Property[]).filter(
  property => properties[property].type !== "structure" && !identity.includes(property),
);

/** Members that occur together, so that rules about several of them report something. */
const bundles: readonly TestClient[] = [
  {},
  {},
  {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthScopes: ["openid"],
    CallbackURLs: ["https://app.example.net/signed-in"],
    SupportedIdentityProviders: ["COGNITO"],
  },
  {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["client_credentials"],
    AllowedOAuthScopes: ["orders/read"],
    GenerateSecret: true,
  },
  {
    "RefreshTokenRotation.Feature": "ENABLED",
    "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
    ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
  },
  { AccessTokenValidity: 60, IdTokenValidity: 60, "TokenValidityUnits.AccessToken": "minutes" },
];

const someMembers = fc
  .uniqueArray(fc.constantFrom(...members), { maxLength: 6 })
  .chain(chosen => fc.tuple(...chosen.map(property => valueOf(property).map(value => [property, value] as const))))
  .map(entries => Object.fromEntries(entries) as TestClient);

/** App clients, few of which could be deployed. No list has duplicate items. */
export const randomClient: fc.Arbitrary<TestClient> = fc
  .tuple(fc.constantFrom(...bundles), someMembers, fc.array(fc.constantFrom(...members), { maxLength: 2 }))
  .map(([bundle, others, gone]) =>
    Object.fromEntries(
      Object.entries({ ...bundle, ...others }).filter(([property]) => !gone.includes(property as Property)),
    ),
  );

/** The same, but lists may have duplicate items. */
export const randomClientWithDuplicates: fc.Arbitrary<TestClient> = fc
  .tuple(randomClient, fc.nat(3))
  .map(([client, copied]) =>
    Object.fromEntries(
      Object.entries(client).map(([property, value]) => [
        property,
        isList(value) ? [...value, ...value.slice(0, copied)] : value,
      ]),
    ),
  );
