import { describe, expect, it } from "vitest";
import { Dependencies } from "../../../src/hosts/shared/dependencies.ts";
import { isPoolId, isToPool, ResourceIndex, type IndexedResources } from "../../../src/hosts/shared/resource-index.ts";
import { tableSource } from "../../../src/hosts/shared/table-resource.ts";
import { all, opaque, type Condition } from "../../../src/model/condition.ts";
import { MAX_RELATED_RESOURCES, type RelatedResources } from "../../../src/model/related-resources.ts";
import type { ResourceSource } from "../../../src/model/resource.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Scalar, Value } from "../../../src/model/value.ts";
import type { ResourceKind } from "../../../src/spec/resource-kinds.ts";
import { userPoolType } from "../../../src/spec/user-pools.ts";
import { show } from "../cloudformation/outcomes.ts";

interface Fake {
  readonly name: string;
  readonly kind: ResourceKind;
  /** The name of its pool, or of another resource in its place. */
  readonly pool?: string;
  readonly attribute?: string;
  readonly properties?: Readonly<Record<string, Scalar>>;
  readonly exists?: Condition;
  readonly dependsOn?: readonly string[];
  readonly brands?: string;
}

const site = { range: [0, 1] } as const;
const isProduction = opaque("production");

function valueOf(properties: Fake["properties"], key: string): Value {
  const value = properties?.[key];
  return value === undefined ? { kind: "absent", site } : { kind: "literal", value, site };
}

function source<Kind extends ResourceKind>(kind: Kind, { properties, exists = true }: Fake): ResourceSource<Kind> {
  return tableSource({
    kind,
    range: site.range,
    exists,
    spell: name => name,
    valueOf: key => valueOf(properties, key),
  });
}

function fakeResources(fakes: readonly Fake[], mayBrandUnseen = false): IndexedResources<Fake> {
  const find = (name: string) => fakes.find(fake => fake.name === name);
  const asRelated = ({ name }: Fake) => ({ name, range: site.range });
  return {
    dependencies: new Dependencies(name => ({ names: new Set(find(name)?.dependsOn), complete: true })),
    ofKind: kind => fakes.filter(fake => fake.kind === kind),
    find,
    asRelated,
    exists: ({ exists = true }, scenario) => scenario.holds(exists) === true,
    source,
    found: (kind, fake) => ({ ...source(kind, fake), kind, host: fake.name, render: () => null }),
    poolReferenceOf({ pool, attribute }) {
      const target = pool === undefined ? undefined : find(pool);
      return (
        target && {
          id: target.name,
          target: asRelated(target),
          type: target.kind === "user pool" ? userPoolType : "AWS::SSM::Parameter",
          attribute,
        }
      );
    },
    poolFacts: ({ properties }) => ({
      tier: valueOf(properties, "UserPoolTier"),
      attributes: undefined,
      hasAllProviders: true,
    }),
    managedLoginVersion: ({ properties }) => valueOf(properties, "ManagedLoginVersion"),
    clientOf: ({ brands }) => brands,
    mayBrandUnseen: () => mayBrandUnseen,
  };
}

const pool: Fake = { name: "Pool", kind: "user pool", properties: { UserPoolTier: "LITE" } };
const otherPool: Fake = { name: "Other", kind: "user pool" };
const parameter: Fake = { name: "Parameter", kind: "resource server" };
const client: Fake = { name: "Client", kind: "app client", pool: "Pool" };
const looseClient: Fake = { name: "Client", kind: "app client" };
const google: Fake = {
  name: "Google",
  kind: "identity provider",
  pool: "Pool",
  properties: { ProviderName: "Google", ProviderType: "Google" },
};
const api: Fake = { name: "Api", kind: "resource server", pool: "Pool", properties: { Identifier: "api" } };
const domain: Fake = {
  name: "Domain",
  kind: "user pool domain",
  pool: "Pool",
  properties: { ManagedLoginVersion: 2 },
};
const branding: Fake = { name: "Style", kind: "managed login branding", brands: "Client" };

/** What a function sees around the client in every scenario. */
function around(
  fakes: readonly Fake[],
  look: (related: RelatedResources) => string,
  { of = client, mayBrandUnseen = false } = {},
): readonly string[] {
  const index = new ResourceIndex(fakeResources([...fakes, of], mayBrandUnseen));
  return [...exploreEverything(scenario => look(index.around(of, scenario)))].map(({ found }) => found);
}

const names = (resources: readonly { readonly name: string }[] | undefined) =>
  resources?.map(({ name }) => name).join(" ") ?? "?";

const members = ({ identityProviders, resourceServers }: RelatedResources) =>
  `${names(identityProviders)}, ${names(resourceServers)}`;

const made = ({ madePools, madeProviders, madeServers }: RelatedResources) =>
  `${names(madePools)}, ${names(madeProviders)}, ${names(madeServers)}`;

const many = (length: number, fake: Fake) =>
  Array.from({ length }, (_, index) => ({ ...fake, name: `${fake.name}${index}` }));

describe("the pool of a client", () => {
  it("is known with its facts", () => {
    const look = ({ userPool, poolReference }: RelatedResources) =>
      `${userPool?.name} ${userPool && show(userPool.tier)} ${poolReference?.target.name}`;
    expect(around([otherPool, pool], look)).toEqual(['Pool "LITE" Pool']);
  });

  it("is not there if something else is in its place", () => {
    const look = ({ userPool, poolReference, madePools }: RelatedResources) =>
      `${userPool?.name} ${poolReference?.target.name} ${names(madePools)}`;
    const options = { of: { ...client, pool: "Parameter" } };
    expect(around([pool, parameter], look, options)).toEqual(["undefined Parameter Pool"]);
  });

  it.each([
    [{ type: userPoolType, attribute: undefined }, true, true],
    [{ type: userPoolType, attribute: "UserPoolId" }, true, true],
    [{ type: userPoolType, attribute: "Arn" }, true, false],
    [{ type: "AWS::SSM::Parameter", attribute: undefined }, false, false],
  ])("is what a reference is to: %j", (reference, toPool, toId) => {
    const target = { name: "Pool", range: site.range };
    expect([isToPool({ target, ...reference }), isPoolId({ target, ...reference })]).toEqual([toPool, toId]);
  });
});

describe("the providers and servers of a client's pool", () => {
  it("are those that refer to it", () => {
    const others = [
      { ...google, name: "Facebook", pool: "Other" },
      { ...api, name: "Shop", pool: "Other" },
      { ...google, name: "Saml", attribute: "Arn" },
      { name: "Loose", kind: "resource server" },
    ] as const;
    expect(around([pool, otherPool, google, api, ...others], members)).toEqual(["Google, Api"]);
  });

  it("are those that exist", () => {
    expect(around([pool, { ...google, exists: isProduction }, { ...api, exists: false }], members)).toEqual([
      "Google, ",
      ", ",
    ]);
  });

  it("are read", () => {
    const look = ({ identityProviders: [provider], resourceServers: [server] }: RelatedResources) =>
      [provider?.providerName, provider?.providerType, server?.identifier].map(value => value && show(value)).join(" ");
    expect(around([pool, google, api], look)).toEqual(['"Google" "Google" "api"']);
  });

  it("come before the client if it depends on them", () => {
    const look = (related: RelatedResources) =>
      related.identityProviders.map(provider => String(related.precedesClient(provider))).join(" ");
    const facebook = { ...google, name: "Facebook" };
    expect(around([pool, google, facebook], look, { of: { ...client, dependsOn: ["Facebook"] } })).toEqual([
      "false true",
    ]);
  });

  it("are as many as CloudFormation accepts, and unknown if there are more", () => {
    const half = MAX_RELATED_RESOURCES / 2;
    const most = [pool, ...many(half, google), ...many(half, api)];
    const look = (related: RelatedResources) =>
      [related.identityProviders, related.resourceServers, related.madeProviders, related.madeServers]
        .map(list => list?.length ?? "?")
        .join(" ");
    expect(around(most, look)).toEqual([`${half} ${half} ${half} ${half}`]);
    expect(around([...most, api], look)).toEqual(["0 0 ? ?"]);
    const facts = (related: RelatedResources) =>
      `${related.userPool?.name} ${related.precedesClient({ name: "Google0", range: site.range })} ${related.poolReference?.target.name}`;
    expect(around([...most, api], facts)).toEqual(["undefined maybe Pool"]);
  });
});

describe("what a file makes for any pool", () => {
  it("is known to a client without a pool in the file", () => {
    const facebook = { ...google, name: "Facebook", pool: "Other" };
    expect(around([pool, otherPool, google, facebook, api], made, { of: looseClient })).toEqual([
      "Pool Other, Google Facebook, Api",
    ]);
  });

  it("includes pools only if they exist", () => {
    expect(around([{ ...pool, exists: isProduction }, otherPool, google], made, { of: looseClient })).toEqual([
      "Pool Other, Google, ",
      "Other, Google, ",
    ]);
  });

  it("is known to a client with a pool, but for the pools", () => {
    expect(around([pool, google, api], made)).toEqual(["?, Google, Api"]);
  });
});

describe("managed login", () => {
  const look = ({ managedLoginDomain, mayBeBranded }: RelatedResources) =>
    `${managedLoginDomain?.name ?? "-"} ${mayBeBranded ?? "-"}`;
  const classic = { ...domain, name: "Classic", properties: { ManagedLoginVersion: 1 } };
  const ofUnknownPool: Fake = { name: "Unknown", kind: "user pool domain", properties: { ManagedLoginVersion: 1 } };

  it.each<[what: string, fakes: readonly Fake[], expected: string]>([
    ["is there with a domain", [domain], "Domain false"],
    ["is there with a version in a text", [{ ...domain, properties: { ManagedLoginVersion: "2" } }], "Domain false"],
    ["is not there without a domain", [], "- -"],
    ["is not there with classic pages", [classic], "- -"],
    ["is not there if another domain has classic pages", [domain, classic], "- -"],
    ["is not there if a domain of an unknown pool has classic pages", [domain, ofUnknownPool], "- -"],
    [
      "is there if another pool's domain has classic pages",
      [domain, otherPool, { ...classic, pool: "Other" }],
      "Domain false",
    ],
    ["is not there with the domain of an unknown pool only", [{ ...domain, pool: "Missing" }], "- -"],
    ["may show pages to a client that has a style", [domain, branding], "Domain true"],
    ["shows no pages to a client if another has a style", [domain, { ...branding, brands: "Other" }], "Domain false"],
    [
      "may show pages if a style's client is unknown",
      [domain, { name: "Style", kind: "managed login branding" }],
      "Domain true",
    ],
    ["is not there with more domains than can be", [domain, ...many(MAX_RELATED_RESOURCES, domain)], "- -"],
    ["is there with as many as can be", many(MAX_RELATED_RESOURCES, domain), "Domain0 false"],
    [
      "may show pages if there are more styles than can be",
      [domain, ...many(MAX_RELATED_RESOURCES + 1, { ...branding, brands: "Other" })],
      "Domain true",
    ],
    [
      "shows no pages if all styles that can be are for others",
      [domain, ...many(MAX_RELATED_RESOURCES, { ...branding, brands: "Other" })],
      "Domain false",
    ],
  ])("%s", (_, fakes, expected) => {
    expect(around([pool, ...fakes], look)).toEqual([expected]);
  });

  it("may show pages if a program may make a style unseen", () => {
    expect(around([pool, domain], look, { mayBrandUnseen: true })).toEqual(["Domain true"]);
  });

  it("is not known of a pool by its ARN", () => {
    expect(around([pool, domain], look, { of: { ...client, attribute: "Arn" } })).toEqual(["- -"]);
  });
});

describe("the resources of a file", () => {
  it("are found by kind, to be checked themselves", () => {
    const index = new ResourceIndex(fakeResources([pool, client, otherPool]));
    expect(index.ofKind("user pool").map(({ host }) => host)).toEqual(["Pool", "Other"]);
    expect(index.ofKind("resource server")).toEqual([]);
  });

  it("can depend on what does not depend on them", () => {
    const index = new ResourceIndex(fakeResources([client, { ...google, dependsOn: ["Client"] }, api]));
    expect(index.canDependOn("Client", "Api")).toBe(true);
    expect(index.canDependOn("Client", "Google")).toBe(false);
  });

  it("have conditions", () => {
    const both = { ...google, exists: all([isProduction, opaque("europe")]) };
    expect(around([pool, both], members)).toEqual(["Google, ", ", ", ", "]);
  });
});
