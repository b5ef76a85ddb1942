import { describe, expect, it } from "vitest";
import { clientsIn, findingsIn, json, known } from "../documents.ts";

const ack = `apiVersion: cognitoidentityprovider.services.k8s.aws/v1alpha1
kind: UserPoolClient
metadata:
  name: shop
spec:
  name: web
  userPoolRef:
    from:
      name: customers
  callbackURLs: [https://app.example.net/signed-in]
  defaultRedirectURI: https://app.example.net/signed-in
  analyticsConfiguration:
    applicationARN: arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef
`;

const crossplane = `apiVersion: cognitoidp.aws.upbound.io/v1beta1
kind: UserPoolClient
metadata:
  name: shop
spec:
  forProvider:
    region: eu-west-3
    userPoolIdRef:
      name: customers
    name: web
    allowedOauthFlows: [code]
    callbackUrls: [https://app.example.net/signed-in]
    tokenValidityUnits:
      - accessToken: minutes
  providerConfigRef:
    name: default
`;

const community = `apiVersion: cognitoidentityprovider.aws.crossplane.io/v1alpha1
kind: UserPoolClient
metadata:
  name: shop
spec:
  forProvider:
    region: eu-west-3
    userPoolIdSelector:
      matchLabels: { app: shop }
    clientName: web
    callbackURLs: [https://app.example.net/signed-in]
`;

describe("AWS Controllers for Kubernetes", () => {
  it("have names with capitals", () => {
    expect(clientsIn(ack)).toEqual([
      {
        host: "ack",
        operation: "create",
        at: "shop",
        ClientName: "web",
        CallbackURLs: ["https://app.example.net/signed-in"],
        DefaultRedirectURI: "https://app.example.net/signed-in",
        AnalyticsConfiguration: { applicationARN: expect.any(String) as string },
        "AnalyticsConfiguration.ApplicationArn": expect.stringMatching(/^arn:/u) as string,
      },
    ]);
  });

  it("have names in capitals inside structures, too", () => {
    const text = ack
      .replace(/ {2}analyticsConfiguration:\n.*\n/u, "")
      .replace(
        / {2}userPoolRef:\n.*\n.*\n/u,
        "  userPoolID: eu-west-3_Example1\n  analyticsConfiguration: { applicationID: a, applicationARN: b, roleARN: c, externalID: d }\n",
      );
    expect(clientsIn(text)).toMatchObject([
      {
        UserPoolId: "eu-west-3_Example1",
        "AnalyticsConfiguration.ApplicationId": "a",
        "AnalyticsConfiguration.ApplicationArn": "b",
        "AnalyticsConfiguration.RoleArn": "c",
        "AnalyticsConfiguration.ExternalId": "d",
      },
    ]);
    expect(clientsIn(text)[0]).not.toHaveProperty("GenerateSecret");
  });

  it("have structures that are no lists", () => {
    const text = ack.replace("applicationARN", "- applicationARN");
    expect(clientsIn(text)).toMatchObject([{ "AnalyticsConfiguration.ApplicationArn": "unknown" }]);
  });

  it.each([
    ["a name", "name: web"],
    ["a pool", "userPoolRef:\n    from:\n      name: customers"],
  ])("are patches without %s", (_, line) => {
    const text = ack.replace(`  ${line}\n`, "");
    expect(text).not.toBe(ack);
    expect(clientsIn(ack)[0]).not.toHaveProperty("GenerateSecret");
    expect(clientsIn(text)).toMatchObject([{ GenerateSecret: "unknown" }]);
  });

  it("know no other names, and refer to a pool by their own", () => {
    const text = ack.replace("callbackURLs", "callbackUrls");
    expect(findingsIn(ack, "client.yaml").filter(line => line.includes("members"))).toEqual([]);
    expect(findingsIn(text, "client.yaml")).toContain("cognito/no-unknown-members: callbackUrls");
  });

  it("refuse a string for a switch", () => {
    const text = ack.replace("  name: web", "  name: web\n  generateSecret: 'true'");
    expect(findingsIn(text, "client.yaml")).toContain("cognito/valid-member-values: 'true'");
  });
});

describe("Crossplane", () => {
  it("has Terraform's names and lists of one", () => {
    expect(clientsIn(crossplane)).toEqual([
      {
        host: "crossplane",
        operation: "create",
        at: "shop",
        ClientName: "web",
        AllowedOAuthFlows: ["code"],
        CallbackURLs: ["https://app.example.net/signed-in"],
        TokenValidityUnits: { accessToken: "minutes" },
        "TokenValidityUnits.AccessToken": "minutes",
      },
    ]);
    const namespaced = crossplane.replace("aws.upbound", "aws.m.upbound").replace("- accessToken", "  accessToken");
    expect(clientsIn(namespaced)).toEqual(clientsIn(crossplane));
  });

  it("had the API's names once", () => {
    expect(clientsIn(community)).toEqual([
      {
        host: "crossplane",
        operation: "create",
        at: "shop",
        ClientName: "web",
        CallbackURLs: ["https://app.example.net/signed-in"],
      },
    ]);
  });

  it("may take the rest from elsewhere", () => {
    const initial = crossplane.replace("  forProvider", "  initProvider:\n    generateSecret: true\n  forProvider");
    expect(clientsIn(initial)).toMatchObject([{ GenerateSecret: "unknown", AllowedOAuthFlows: ["code"] }]);
    const referring = crossplane.replace(
      "    tokenValidityUnits:",
      "    analyticsConfiguration:\n      - applicationIdRef: { name: a }\n    tokenValidityUnits:",
    );
    expect(clientsIn(referring)).toMatchObject([
      { AnalyticsConfiguration: "unknown", "AnalyticsConfiguration.ApplicationId": "unknown" },
    ]);
  });

  it("refers to a pool by names of its own", () => {
    for (const text of [crossplane, community]) {
      expect(findingsIn(text, "client.yaml").filter(line => line.includes("members"))).toEqual([]);
    }
  });

  it("may have an empty address to return to, which counts as none there", () => {
    const text = crossplane.replace("    name: web", "    name: web\n    defaultRedirectUri: ''");
    expect(clientsIn(text)).toMatchObject([{ DefaultRedirectURI: "unknown" }]);
  });

  it("had no rotation of refresh tokens once", () => {
    const text = community.replace(
      "    clientName: web",
      "    clientName: web\n    refreshTokenRotation: { feature: ENABLED, retryGracePeriodSeconds: 5 }\n    analyticsConfiguration: { applicationARN: a }",
    );
    expect(clientsIn(text)).toMatchObject([{ "AnalyticsConfiguration.ApplicationArn": "a" }]);
    expect(Object.keys(clientsIn(text)[0] ?? {}).filter(name => name.startsWith("Refresh"))).toEqual([]);
  });

  it.each([
    ["[Create]", 1],
    ["[Observe, Update]", 1],
    ["[Observe, LateInitialize, Delete]", 0],
    ["[NotCreate, Updated]", 0],
    ["[!Foo a]", 1],
    ["[]", 0],
    ["Observe", 1],
  ])("with the management policies %s has %i clients", (policies, count) => {
    const text = crossplane.replace("spec:", `spec:\n  managementPolicies: ${policies}`);
    expect(clientsIn(text)).toHaveLength(count);
  });

  it.each([
    ["{ applicationIdRef: { name: a }, roleArn: b }", "unknown"],
    ["{ applicationIdSelector: { matchLabels: {} } }", "unknown"],
    ["{ applicationIdReference: a, roleArn: b }", { applicationIdReference: "a", roleArn: "b" }],
  ])("knows of a structure %s: %j", (structure, known) => {
    const text = crossplane.replace(
      "    tokenValidityUnits:",
      `    analyticsConfiguration: ${structure}\n    tokenValidityUnits:`,
    );
    expect(clientsIn(text)).toMatchObject([{ AnalyticsConfiguration: known }]);
  });

  it("may only look on", () => {
    const observed = crossplane.replace("spec:", "spec:\n  managementPolicies: [Observe]");
    expect(clientsIn(observed)).toEqual([]);
    expect(clientsIn(observed.replace("[Observe]", "['*']"))).toHaveLength(1);
  });
});

describe("objects of Kubernetes", () => {
  it("may stand one behind the other", () => {
    const text = `# all of it\n---\n${ack}---\nkind: ConfigMap\ndata:\n  a: |\n    b\n--- # the last\n${crossplane}...\n`;
    expect(clientsIn(text)).toEqual([...clientsIn(ack), ...clientsIn(crossplane)]);
    expect(findingsIn(text.replaceAll("\n", "\r\n"), "all.yaml").length).toBe(findingsIn(text, "all.yaml").length);
  });

  it("may stand in front of a document without content", () => {
    expect(clientsIn(`${ack}---\n`)).toEqual(clientsIn(ack));
    expect(clientsIn(`---\n${ack}---\n# the end\n`)).toEqual(clientsIn(ack));
  });

  it("do not spoil others by errors", () => {
    expect(clientsIn(`kind: [\n---\n${ack}`)).toEqual(clientsIn(ack));
  });

  it("may stand in a list", () => {
    const item = { apiVersion: "cognitoidp.aws.upbound.io/v1beta1", kind: "UserPoolClient", spec: { forProvider: {} } };
    expect(clientsIn(json({ apiVersion: "v1", kind: "List", items: [item, { kind: "Secret" }] }))).toMatchObject([
      { host: "crossplane" },
    ]);
  });

  it("may be patches of others", () => {
    const patch = `apiVersion: cognitoidp.aws.upbound.io/v1beta1
kind: UserPoolClient
metadata:
  name: shop
spec:
  forProvider:
    allowedOauthFlowsUserPoolClient: true
    callbackUrls: [https://$(HOST)/signed-in]
`;
    expect(clientsIn(patch).map(known)).toMatchObject([{ CallbackURLs: [{ text: "https://…/signed-in" }] }]);
    expect(findingsIn(patch, "patch.yaml")).toEqual([]);
  });

  it.each([
    // YAML reads this as a map with a complex key.
    ["values", ack.replace("name: web", "name: {{ .Values.name }}"), [{ ClientName: {} }]],
    ["quoted values", ack.replace("name: web", 'name: "{{ .Values.name }}"'), [{ ClientName: "unknown" }]],
    [
      "lists",
      ack.replace("[https://app.example.net/signed-in]", '"{{ .Values.urls }}"'),
      [{ CallbackURLs: "unknown" }],
    ],
    ["sections", ack.replace("spec:", "{{- if .Values.web }}\nspec:\n{{- end }}"), []],
    ["a condition around all of it", `{{- if .Values.web }}\n${ack}{{- end }}\n`, []],
  ])("say nothing certain where Helm puts in %s", (_name, text, clients) => {
    expect(clientsIn(text)).toMatchObject(clients);
  });

  it.each([
    ["the group of ACK", ack],
    ["the group of Upbound", crossplane],
    ["the group of the community", community],
  ])("of a group that only ends like %s are none", (_, text) => {
    expect(clientsIn(text)).toHaveLength(1);
    expect(clientsIn(text.replace("apiVersion: ", "apiVersion: my."))).toEqual([]);
  });

  it.each([
    ["no version", ack.replace(/^apiVersion.*\n/u, "")],
    ["no kind", ack.replace("kind: UserPoolClient\n", "")],
    ["another group", ack.replace("cognitoidentityprovider.services.k8s.aws", "example.com")],
    ["another kind", ack.replace("kind: UserPoolClient", "kind: UserPoolClientSecret")],
    [
      "a definition of the kind",
      json({
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        spec: { names: { kind: "UserPoolClient" } },
      }),
    ],
    ["no spec", ack.slice(0, ack.indexOf("spec:"))],
  ])("%s is none", (_name, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});
