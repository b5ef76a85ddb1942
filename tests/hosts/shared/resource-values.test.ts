import { describe, expect, it } from "vitest";
import { coerceTo } from "../../../src/hosts/shared/coercion.ts";
import {
  allKnown,
  attributesIn,
  identityProviderIn,
  inSnakeCase,
  isWholeMapping,
  mappedAttributesIn,
  mayAddAttributes,
  mayCreateBrandings,
} from "../../../src/hosts/shared/resource-values.ts";
import { tableSource } from "../../../src/hosts/shared/table-resource.ts";
import { Resource } from "../../../src/model/resource.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import { stringOf, type Value } from "../../../src/model/value.ts";
import { readRoot } from "./read-root.ts";

const site = { range: [0, 1] } as const;

function valueOf(text: string, ...path: readonly string[]): Value {
  const scenario = new Scenario();
  return scenario.resolve(scenario.member(readRoot(text), path));
}

describe("the spelling with underscores", () => {
  it.each([
    ["ProviderName", "provider_name"],
    ["UserPoolId", "user_pool_id"],
    ["Name", "name"],
  ])("of %s is %s", (name, expected) => {
    expect(inSnakeCase(name)).toBe(expected);
  });
});

describe("a mapping of attributes", () => {
  it.each([
    ["an object", '{ "a": { "email": "mail" } }', true],
    ["none", "{}", true],
    ["an intrinsic function", '{ "a": { "Fn::Transform": {} } }', false],
    ["an intrinsic function among others", '{ "a": { "email": "mail", "Fn::If": [] } }', false],
    ["a text", '{ "a": "email" }', false],
    ["a list", '{ "a": ["email"] }', false],
  ])("is known as a whole, or not: %s", (_, text, expected) => {
    expect(isWholeMapping(valueOf(text, "a"))).toBe(expected);
  });

  it("is not known as a whole if it may have more members", () => {
    expect(isWholeMapping({ kind: "map", members: [], complete: false, site })).toBe(false);
    expect(isWholeMapping({ kind: "unknown", site })).toBe(false);
  });

  it("has the attributes that it writes", () => {
    const text = '{ "a": { "email": "mail", "username": "sub", "Fn::If": [], "custom:x": 1, "name": null } }';
    const mapped = mappedAttributesIn(valueOf(text, "a")).map(
      ({ name, claim, range }) => `${name}=${claim ?? "?"} ${text.slice(...range)}`,
    );
    expect(mapped).toEqual(['email=mail "email"', 'custom:x=? "custom:x"', 'name=? "name"']);
    expect(mappedAttributesIn(valueOf(text, "b"))).toEqual([]);
    const absent: Value = { kind: "absent", site };
    const member = { key: "email", keyRange: site.range, range: site.range, value: absent };
    expect(mappedAttributesIn({ kind: "map", members: [member], complete: true, site })).toEqual([]);
  });
});

describe("an identity provider", () => {
  const read = (text: string) => {
    const source = tableSource({
      kind: "identity provider",
      range: site.range,
      exists: true,
      spell: name => name,
      valueOf: key => valueOf(text, key),
    });
    return identityProviderIn(new Resource("identity provider", source, new Scenario()), {
      name: "idp",
      range: [3, 4],
    });
  };

  it("has a mapping where it is written, or else where the provider is", () => {
    const text = '{ "AttributeMapping": { "email": "mail" } }';
    const { mappedAttributes, mapping } = read(text);
    expect(mappedAttributes).toEqual(["email"]);
    expect(mapping && text.slice(...mapping.range)).toBe('{ "email": "mail" }');
    expect(read("{}").mapping).toEqual({ range: [3, 4], attributes: [], complete: true, requestedScopes: undefined });
  });

  it.each([
    ["openid email", ["openid", "email"]],
    ["openid,email", ["openid", "email"]],
    [" openid,  email ", ["openid", "email"]],
    ["", []],
  ])("asks for scopes: %j", (scopes, expected) => {
    expect(read(JSON.stringify({ ProviderDetails: { authorize_scopes: scopes } })).mapping?.requestedScopes).toEqual(
      expected,
    );
  });
});

describe("the attributes of a pool", () => {
  const attributes = (schema: object) => {
    const text = JSON.stringify({ Schema: [schema] });
    const source = tableSource({
      kind: "user pool",
      range: site.range,
      exists: true,
      spell: name => name,
      valueOf: key => valueOf(text, key),
    });
    return attributesIn(new Resource("user pool", source, new Scenario()))?.map(
      ({ name, required, mutable }) => `${name} ${required} ${mutable}`,
    );
  };

  it.each<[schema: object, expected: readonly string[] | undefined]>([
    [{ Name: "email" }, ["email false false"]],
    [{ Name: "email", Required: true, Mutable: "true" }, ["email true true"]],
    [{ Name: "email", Required: "on", Mutable: "yes" }, ["email maybe maybe"]],
    [{ Name: "tenant" }, ["custom:tenant false false"]],
    [{ Name: "tenant", DeveloperOnlyAttribute: true }, ["dev:custom:tenant false false"]],
    [{ Name: "tenant", DeveloperOnlyAttribute: "yes" }, undefined],
    [{ Name: "custom:tenant" }, undefined],
    [{ Name: 5 }, undefined],
    [{}, undefined],
  ])("are named as clients name them: %j", (schema, expected) => {
    expect(attributes(schema)).toEqual(expected);
  });
});

describe("a list of which each item is read", () => {
  const read = (value: Value) => allKnown(value, stringOf);

  it.each([
    ['{ "a": ["b", "c"] }', ["b", "c"]],
    ['{ "a": [] }', []],
    ["{}", []],
    ['{ "a": ["b", 1] }', undefined],
    ['{ "a": "b" }', undefined],
  ])("%s", (text, expected) => {
    expect(read(valueOf(text, "a"))).toEqual(expected);
  });

  it("is unknown if it may have more items", () => {
    expect(read({ kind: "list", items: [], complete: false, site })).toBeUndefined();
  });
});

describe("a conversion to a type", () => {
  it("leaves a value of that type as it is", () => {
    const literal = (value: string | number | boolean | null): Value => ({ kind: "literal", value, site });
    for (const [type, value] of [
      ["string", literal("a")],
      ["integer", literal(60)],
      ["boolean", literal(true)],
      ["boolean", literal(false)],
      ["boolean", literal(null)],
      ["structure", literal("true")],
      ["string", { kind: "unknown", site }],
    ] as const) {
      expect(coerceTo(type, value)).toBe(value);
    }
  });
});

describe("a text", () => {
  it.each([
    ["pool.addCustomAttributes({})", true],
    ["aws cognito-idp add-custom-attributes", true],
    ["AddCustomAttributes", true],
    ["customAttributes: {}", false],
  ])("may add attributes to a pool, or not: %s", (text, expected) => {
    expect(mayAddAttributes(text)).toBe(expected);
  });

  it.each([
    ["new CreateManagedLoginBrandingCommand({})", true],
    ["aws cognito-idp create-managed-login-branding", true],
    ["client.create_managed_login_branding()", true],
    ["AWS::Cognito::ManagedLoginBranding", false],
  ])("may create a branding style, or not: %s", (text, expected) => {
    expect(mayCreateBrandings(text)).toBe(expected);
  });
});
