import { describe, expect, it, test } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { plain } from "../../harness/read-clients.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";

const setUp = `import { defineBackend } from "@aws-amplify/backend"; import { auth } from "./auth/resource";
  const backend = defineBackend({ auth });`;
const client = "backend.auth.resources.cfnResources.cfnUserPoolClient";

/** Amplify's settings for every client. */
const untouched = {
  UserPoolId: "unknown",
  ExplicitAuthFlows: "unknown",
  SupportedIdentityProviders: "unknown",
  CallbackURLs: "unknown",
  LogoutURLs: "unknown",
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: "unknown",
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: "ENABLED",
};

describe("the client of a backend that a file changes", () => {
  test.each<[name: string, statements: string, changed: object]>([
    ["at the end of the path", `${client}.accessTokenValidity = 5;`, { AccessTokenValidity: 5 }],
    ["by a constant", `const cfn = ${client}; cfn.accessTokenValidity = 5;`, { AccessTokenValidity: 5 }],
    [
      "destructured",
      "const { cfnUserPoolClient } = backend.auth.resources.cfnResources; cfnUserPoolClient.accessTokenValidity = 5;",
      { AccessTokenValidity: 5 },
    ],
    [
      "in steps",
      "const { cfnResources } = backend.auth.resources; const { cfnUserPoolClient: cfn } = cfnResources; cfn.accessTokenValidity = 5;",
      { AccessTokenValidity: 5 },
    ],
    [
      "under another name",
      `const own = defineBackend({ login }); own.login.resources.cfnResources.cfnUserPoolClient.clientName = "a";`,
      { ClientName: "a" },
    ],
    ["by an override", `${client}.addPropertyOverride("RefreshTokenValidity", 5);`, { RefreshTokenValidity: 5 }],
    [
      "by a push to what is not known",
      `${client}.callbackUrLs!.push("https://a");`,
      { CallbackURLs: ["https://a", "and more"] },
    ],
    [
      "by what may be a push",
      `${client}.callbackUrLs?.push("https://a"); ${client}.clientName = "a";`,
      { ClientName: "a" },
    ],
    [
      "by what takes out a default",
      `${client}.addPropertyDeletionOverride("PreventUserExistenceErrors");`,
      { PreventUserExistenceErrors: undefined },
    ],
    [
      "through the construct",
      `(backend.auth.resources.userPoolClient.node.defaultChild as CfnUserPoolClient).clientName = "a";`,
      { ClientName: "a" },
    ],
    [
      "through the construct's child",
      `const cfn = backend.auth.resources.userPoolClient.node.findChild("Resource"); cfn.clientName = "a";`,
      { ClientName: "a" },
    ],
    [
      "of which one property is lost",
      `${client}.clientName = "a"; for (const flow of flows) ${client}.allowedOAuthFlows.push(flow);`,
      { ClientName: "a", AllowedOAuthFlows: "unknown" },
    ],
  ])("%s", (_name, statements, changed) => {
    expect(writtenIn(`${setUp} ${statements}`)).toEqual([{ ...untouched, ...changed }]);
  });

  it("stands at its first mention, with the names of the construct", () => {
    const [found] = clientsIn(`${setUp} ${client}.accessTokenValidity = 5;`);
    expect(found?.title).toBe("amplify-backend create cfnUserPoolClient");
    expect(found?.client.nameOf("CallbackURLs")).toBe("callbackUrLs");
    expect(found?.client.nameOf("TokenValidityUnits.IdToken")).toBe("tokenValidityUnits.idToken");
    expect(found?.client.nameOf("ClientSecret")).toBe("ClientSecret");
  });

  it("stands at its first mention, whichever way leads to it", () => {
    const construct = "backend.auth.resources.userPoolClient.node.defaultChild.clientName";
    const places = (statements: string) =>
      clientsIn(`${setUp} ${statements}`).map(({ client: found }) => `${setUp} ${statements}`.slice(found.range[0]));
    expect(places(`${construct} = "a"; ${client}.clientName = "b";`)).toEqual([
      `userPoolClient.node.defaultChild.clientName = "a"; ${client}.clientName = "b";`,
    ]);
    expect(places(`${client}.clientName = "b"; ${construct} = "a";`)).toEqual([
      `cfnUserPoolClient.clientName = "b"; ${construct} = "a";`,
    ]);
  });

  it("has names of the CDK, which drops others", () => {
    const [found] = clientsIn(`${setUp} ${client}.accessTokenValidity = 5;`);
    expect(found && traitsOf(found.client)).toMatchObject({ onlySuggestsNames: true, hasSets: false, required: [] });
    expect(found?.client.nameOf("AccessTokenValidity")).toBe("accessTokenValidity");
  });

  it("has the condition under which it is changed", () => {
    expect(writtenIn(`${setUp} if (isDev) ${client}.clientName = "a";`)).toEqual([
      { ...untouched, ClientName: "a" },
      untouched,
    ]);
  });

  it("is the one of the part that the file changes", () => {
    const own = "const own = defineBackend({ storage, login });";
    const source = `${own} own.storage.resources.bucket.addEventNotification(); own.login.resources.userPoolClient.node.defaultChild.clientName = "a";`;
    expect(writtenIn(`${setUp} ${source}`)).toEqual([{ ...untouched, ClientName: "a" }]);
  });

  it("is missing what it lacks at the backend", () => {
    const source = `${setUp} ${client}.accessTokenValidity = 5;`;
    const places = clientsIn(source).map(({ client: found }) => [
      ...exploreAppClient(found, at => source.slice(...at.get("AllowedOAuthFlows").site.range)),
    ]);
    expect(places).toEqual([["defineBackend({ auth })"]]);
  });

  it("has lists for lists, and the names of overrides", () => {
    const [found] = clientsIn(`${setUp} ${client}.addPropertyOverride("RefreshTokenValidity", 5);`);
    expect(found && [...exploreAppClient(found.client, at => at.get("AllowedOAuthFlows").kind)]).toEqual(["list"]);
    expect(found?.client.nameOf("RefreshTokenValidity")).toBe("RefreshTokenValidity");
  });

  it("is edited where it is changed, and nowhere else", () => {
    const text = `${setUp} ${client}.accessTokenValidity = 5;`;
    const [found] = clientsIn(text);
    const edits = found?.client.render(setProperty("AccessTokenValidity", 1)) ?? [];
    expect(applyTextEdits(text, edits)).toBe(text.replace("= 5;", "= 1;"));
    expect(found?.client.render(setProperty("ClientName", "a"))).toBeNull();
    expect(found?.client.render(setProperty("PreventUserExistenceErrors", "LEGACY"))).toBeNull();
  });
});

describe("there is no client of a backend", () => {
  test.each([
    [
      "that is not changed",
      "backend.addOutput({ custom: { id: backend.auth.resources.userPoolClient.userPoolClientId } });",
    ],
    [
      "of which only another resource is changed",
      'backend.auth.resources.cfnResources.cfnUserPool.userPoolName = "p";',
    ],
    ["that only a loop changes", `for (const name of names) ${client}.clientName = name;`],
    ["that a function of another file changes", `${client}.clientName = "a"; extendAuth(backend);`],
    ["that gets a mixin", `${client}.clientName = "a"; ${client}.with(mixin);`],
    ["by an aspect", `${client}.clientName = "a"; Aspects.of(${client}).add(aspect);`],
  ])("%s", (_name, statements) => {
    expect(titlesIn(`import { Aspects } from "aws-cdk-lib"; ${setUp} ${statements}`)).toEqual([]);
  });

  it("of a method or a function of the file", () => {
    for (const made of ["own().defineBackend({ auth })", "(() => own)()", "defineBackend(1)"]) {
      const source = `function defineBackend(one) {} const backend = ${made}; ${client}.clientName = "a";`;
      expect(titlesIn(source)).toEqual([]);
    }
  });

  it("of another library", () => {
    const source = `import { defineBackend } from "./backend"; const backend = defineBackend({}); ${client}.clientName = "a";`;
    expect(titlesIn(source)).toEqual([]);
  });
});

it("a client that is added to the backend's pool is one of the CDK", () => {
  const source = `${setUp} const { userPool } = backend.auth.resources; userPool.addClient("Native", { generateSecret: true });`;
  expect(titlesIn(source)).toEqual(["cdk-l2 create addClient"]);
  expect(titlesIn(`${setUp} backend.auth.resources.userPool.addClient("Native");`)).toEqual([
    "cdk-l2 create addClient",
  ]);
  expect(titlesIn(`${setUp} backend.auth.resources.other.addClient("Native");`)).toEqual([]);
});

it("a change of the backend's client is not one of another client in the file", () => {
  const source = `${setUp} const { userPool, userPoolClient } = backend.auth.resources;
    userPool.addClient("Native", { generateSecret: true });
    (userPoolClient.node.defaultChild as CfnUserPoolClient).generateSecret = false;`;
  const native = clientsIn(source).find(({ title }) => title.startsWith("cdk-l2"));
  expect(native?.written).toEqual([{ UserPoolId: "unknown", GenerateSecret: true }]);
});

describe("the user pool of a backend", () => {
  const pool = "backend.auth.resources.cfnResources.cfnUserPool";
  const construct = "backend.auth.resources.userPool";
  const poolIn = (...statements: readonly string[]) => {
    const [found] = clientsIn(`${setUp} ${client}.clientName = "a"; ${statements.join(" ")}`);
    const [around] = found ? [...exploreAppClient(found.client, ({ relatedResources }) => relatedResources)] : [];
    return around;
  };

  test.each<[name: string, statement: string, tier: unknown]>([
    ["at the resource", `${pool}.userPoolTier = "LITE";`, "LITE"],
    ["by an override", `${pool}.addPropertyOverride("UserPoolTier", "PLUS");`, "PLUS"],
    ["through the construct", `(${construct}.node.defaultChild as CfnUserPool).userPoolTier = "LITE";`, "LITE"],
    ["and nothing else", `${pool}.userPoolName = "a";`, "unknown"],
  ])("has the tier that the file sets %s", (_name, statement, tier) => {
    const userPool = poolIn(statement)?.userPool;
    expect(userPool).toMatchObject({ name: "cfnUserPool", attributes: undefined, hasAllProviders: false });
    expect(userPool && plain(userPool.tier)).toBe(tier);
  });

  test.each([
    ["that the file does not mention", []],
    ["that the file adds a mixin to", [`${pool}.userPoolTier = "LITE";`, `${pool}.with(mixin);`]],
    ["whose construct gets a mixin", [`${pool}.userPoolTier = "LITE";`, `${construct}.with(mixin);`]],
    ["that a function is passed", [`${pool}.userPoolTier = "LITE";`, `new Policy(${pool});`]],
  ])("is not known %s", (_name, statements) => {
    const around = poolIn(...statements);
    expect(around?.userPool).toBeUndefined();
    expect(around?.identityProviders).toEqual([]);
  });

  it("may be called anything else", () => {
    expect(
      poolIn(`${pool}.userPoolTier = "LITE";`, `${pool}.addPropertyDeletionOverride("Policies");`)?.userPool?.name,
    ).toBe("cfnUserPool");
  });
});
