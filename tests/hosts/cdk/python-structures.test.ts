import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import { clientsInProgram } from "../../../src/hosts/on-demand.ts";
import { inCanonicalNames, structures } from "../../../src/hosts/cdk/library/structures.ts";
import { library } from "../../../src/hosts/registry.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { openPython } from "../../../src/languages/python/on-demand.ts";
import { renameMember, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import { plain } from "../../harness/read-clients.ts";

function sourceOf(text: string): string {
  return `${dedent`
    from aws_cdk import aws_cognito as cognito
    from aws_cdk.aws_cognito import CfnUserPoolClient
  `}\n${text}\n`;
}

function clientOf(text: string): FoundAppClient {
  const [client, ...others] = clientsInProgram(known => openPython(sourceOf(text), known));
  if (!client || others.length > 0) {
    throw new Error("There is not one client.");
  }
  return client;
}

/** What a function tells of a client with a single scenario. */
function inOnlyScenario<T>(text: string, show: (client: AppClient) => T): T {
  const [shown, ...others] = exploreAppClient(clientOf(text), show);
  expect(others).toEqual([]);
  return shown as T;
}

describe("keys of Python are the members of a structure", () => {
  test.each([
    [`{"flows": {"implicit_code_grant": True}, "callback_urls": ["https://a"]}`, ["implicit"], ["https://a"]],
    [`{**{"callback_urls": ["https://a"]}, "flows": {"implicit_code_grant": True}}`, ["implicit"], ["https://a"]],
    [`{"flows": {"implicitCodeGrant": True}, "callbackUrls": ["https://a"]}`, [], undefined],
    [`{"flows": cognito.OAuthFlows(implicit_code_grant=True), "other": 1}`, ["implicit"], undefined],
    [`{"flows": {"implicit_code_grant": True, "other": True, "callback_urls": []}}`, ["implicit"], undefined],
  ])("%s", (settings, flows, urls) => {
    const text = `cognito.UserPoolClient(stack, "C", user_pool=pool, o_auth=${settings})`;
    expect(
      inOnlyScenario(text, client => [plain(client.get("AllowedOAuthFlows")), plain(client.get("CallbackURLs"))]),
    ).toEqual([flows, urls]);
  });
});

it("what is no member of a structure keeps its key, unless that is a name of the CDK's own language", () => {
  const { spell } = openPython("", library);
  const range = [0, 1] as const;
  const value = { kind: "unknown", site: { range } } as const;
  const members = ["user_pool", "userPool", "other"].map(key => ({ key, keyRange: range, range, value }));
  const options = { kind: "map", members, complete: true, site: { range } } as const;
  expect(inCanonicalNames(options, structures.userPoolClient, spell)).toMatchObject({
    members: [{ key: "userPool" }, { key: "other" }],
  });
});

describe("resources in Python have the members of their types", () => {
  const client = `cognito.UserPoolClient(stack, "C", user_pool=pool)`;
  const related = (...statements: readonly string[]) =>
    inOnlyScenario(statements.join("\n"), ({ relatedResources }) => relatedResources);

  it.each([
    [
      `cognito.UserPool(stack, "P", feature_plan=cognito.FeaturePlan.LITE, standard_attributes=cognito.StandardAttributes(given_name=cognito.StandardAttribute(required=True, mutable=False)), custom_attributes={"plan": cognito.StringAttribute(mutable=True)})`,
    ],
    [
      `cognito.CfnUserPool(stack, "P", user_pool_tier="LITE", schema=[cognito.CfnUserPool.SchemaAttributeProperty(name="given_name", required=True, mutable=False), cognito.CfnUserPool.SchemaAttributeProperty(name="plan", attribute_data_type="String", mutable=True)])`,
    ],
  ])("as a pool: %s", pool => {
    const { userPool } = related(
      `pool = ${pool}`,
      pool.includes("Cfn") ? `CfnUserPoolClient(stack, "C", user_pool_id=pool.ref)` : client,
    );
    expect(userPool && plain(userPool.tier)).toBe("LITE");
    expect(userPool?.attributes).toMatchObject([
      { name: "given_name", required: true, mutable: false },
      { name: "custom:plan", required: false, mutable: true },
    ]);
  });

  it("as a domain", () => {
    const domain = `cognito.UserPoolDomain(stack, "D", user_pool=pool, managed_login_version=cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN)`;
    const resource = `cognito.CfnUserPoolDomain(stack, "D", user_pool_id=pool.user_pool_id, domain="d", managed_login_version=2)`;
    for (const made of [domain, resource]) {
      const { managedLoginDomain } = related(`pool = cognito.UserPool(stack, "P")`, `domain = ${made}`, client);
      expect(managedLoginDomain?.name).toBe("domain");
    }
  });

  it("as an identity provider", () => {
    const google = `cognito.UserPoolIdentityProviderGoogle(stack, "G", user_pool=pool, scopes=["email"], attribute_mapping=cognito.AttributeMapping(given_name=cognito.ProviderAttribute.GOOGLE_GIVEN_NAME, custom={"custom:plan": cognito.ProviderAttribute.other("plan")}))`;
    const okta = `cognito.UserPoolIdentityProviderOidc(stack, "O", user_pool=pool, name="Okta")`;
    const resource = `cognito.CfnUserPoolIdentityProvider(stack, "R", user_pool_id=pool.user_pool_id, provider_name="Login", provider_type="SAML", attribute_mapping={"email": "mail"})`;
    const { identityProviders } = related(`pool = cognito.UserPool(stack, "P")`, google, okta, resource, client);
    expect(
      identityProviders.map(({ providerName, providerType, mappedAttributes, mapping }) => [
        plain(providerName),
        providerType && plain(providerType),
        mappedAttributes,
        mapping?.requestedScopes,
      ]),
    ).toEqual([
      ["Google", "Google", ["given_name", "custom:plan"], ["email"]],
      ["Okta", "unknown", [], undefined],
      ["Login", "SAML", ["email"], undefined],
    ]);
  });

  it("as a resource server", () => {
    const server = `cognito.UserPoolResourceServer(stack, "S", user_pool=pool, identifier="api", scopes=[cognito.ResourceServerScope(scope_name="read", scope_description="r")])`;
    const dictionary = `pool.add_resource_server("T", identifier="web", scopes=[cognito.ResourceServerScopeProps(scope_name="read", scope_description="r")])`;
    const { resourceServers } = related(`pool = cognito.UserPool(stack, "P")`, server, dictionary, client);
    expect(resourceServers.map(({ identifier, scopes }) => [plain(identifier), scopes])).toEqual([
      ["api", ["read"]],
      ["web", ["read"]],
    ]);
  });
});

describe("a list of structures", () => {
  const scope = (name: string) =>
    `cognito.CfnUserPoolResourceServer.ResourceServerScopeTypeProperty(scope_name="${name}", scope_description="d")`;

  test.each([
    [`[${scope("read")}, ${scope("write")}]`, ["read", "write"]],
    [`[${scope("read")}, *[${scope("write")}]]`, ["read", "write"]],
    [`[${scope("read")}, *scopes]`, undefined],
    [`[{"scopeName": "read", "scopeDescription": "d"}]`, undefined],
  ])("has canonical names in each item: %s", (scopes, expected) => {
    const text = dedent`
      pool = cognito.UserPool(stack, "P")
      cognito.CfnUserPoolResourceServer(stack, "S", user_pool_id=pool.user_pool_id, identifier="api", scopes=${scopes})
      cognito.UserPoolClient(stack, "C", user_pool=pool)
    `;
    expect(
      inOnlyScenario(text, client => client.relatedResources.resourceServers.map(server => server.scopes)),
    ).toEqual([expected]);
  });
});

describe("a structure of an L1 construct", () => {
  const units = (given: string) => `CfnUserPoolClient(stack, "C", user_pool_id="us-east-1_A", ${given})`;

  test.each([
    [`token_validity_units=CfnUserPoolClient.TokenValidityUnitsProperty(access_token="days")`, "days"],
    [`token_validity_units={"access_token": "days"}`, "unknown"],
    [`**{"token_validity_units": {"access_token": "days"}}`, "unknown"],
    [`**{"token_validity_units": CfnUserPoolClient.TokenValidityUnitsProperty(access_token="days")}`, "days"],
  ])("is known if its type is: %s", (given, expected) => {
    expect(inOnlyScenario(units(given), client => plain(client.get("TokenValidityUnits.AccessToken")))).toBe(expected);
  });

  it("is written by its type", () => {
    const text = units(`client_name="web"`);
    const edits = clientOf(text).render(setProperty("TokenValidityUnits", { AccessToken: "days" }));
    expect(edits && applyTextEdits(sourceOf(text), edits)).toBe(
      sourceOf(
        units(
          `client_name="web", token_validity_units=CfnUserPoolClient.TokenValidityUnitsProperty(access_token="days")`,
        ),
      ),
    );
  });

  it.each([
    [
      "RefreshTokenRotation.Feature",
      "ENABLED",
      `refresh_token_rotation=CfnUserPoolClient.RefreshTokenRotationProperty(feature="ENABLED")`,
    ],
    [
      "AnalyticsConfiguration.ApplicationId",
      "a",
      `analytics_configuration=CfnUserPoolClient.AnalyticsConfigurationProperty(application_id="a")`,
    ],
  ] as const)("is written by its type next to others: %s", (property, value, expected) => {
    const text = units(`client_name="web"`);
    const edits = clientOf(text).render(setProperty(property, value));
    expect(edits && applyTextEdits(sourceOf(text), edits)).toContain(expected);
  });
});

it("has types that jsii checks, so that another name of a member is no new behaviour", () => {
  const text = `CfnUserPoolClient(stack, "C", user_pool_id="us-east-1_A", client_nam="web")`;
  const client = clientOf(text);
  const edits = inOnlyScenario(text, ({ members, checksTypes }) => {
    expect(checksTypes).toEqual({ nothing: "None" });
    return members.map(member => renameMember(member, "ClientName"));
  });
  expect(edits.map(edit => client.isOnlySuggested?.(edit) ?? false)).toEqual(edits.map(() => false));
});

test.each([
  ["client.enable_token_revocation = False", "enable_token_revocation"],
  [`client.add_property_override("EnableTokenRevocation", False)`, "EnableTokenRevocation"],
])("a property has the name by which it is changed: %s", (statement, name) => {
  const text = `client = CfnUserPoolClient(stack, "C", user_pool_id="us-east-1_A")\n${statement}`;
  expect(clientOf(text).nameOf("EnableTokenRevocation")).toBe(name);
});
