import { describe, expect, it } from "vitest";
import { setProperty, removeProperty, appendItem, type Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { inSnakeCase } from "../../../src/hosts/shared/resource-values.ts";
import { keysUnder, tableResource } from "../../../src/hosts/shared/table-resource.ts";
import { javascript } from "../../../src/languages/javascript/style.ts";
import { json } from "../../../src/languages/json/style.ts";
import { isSpread } from "../../../src/model/expressions.ts";
import { Resource } from "../../../src/model/resource.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import type { Expression } from "../../../src/model/value.ts";
import type { PathOf, ResourceKind } from "../../../src/spec/resource-kinds.ts";
import { show } from "../cloudformation/outcomes.ts";
import { readRoot } from "./read-root.ts";

/** A resource in JSON, under the names of Terraform. */
function readTable<Kind extends ResourceKind>(kind: Kind, text: string, style = json) {
  const root = readRoot(text);
  return {
    kind,
    host: "test",
    text,
    style,
    root,
    range: [0, 1] as const,
    exists: true,
    spell: inSnakeCase,
    valueOf: (key: string, scenario: Scenario) => scenario.resolve(scenario.member(root, [key])),
  };
}

function found<Kind extends ResourceKind>(kind: Kind, text: string) {
  return tableResource(readTable(kind, text));
}

function resource<Kind extends ResourceKind>(kind: Kind, text: string): Resource<Kind> {
  return new Resource(kind, found(kind, text), new Scenario());
}

/** The text after an edit. */
function edited<Kind extends ResourceKind>(kind: Kind, text: string, edit: Edit<PathOf<Kind>>): string {
  const edits = found(kind, text).render(edit);
  return edits ? applyTextEdits(text, edits) : "refused";
}

describe("a resource whose properties are the members of a map", () => {
  it("has them under the host's names", () => {
    const server = resource("resource server", '{ "identifier": "api", "Name": "other" }');
    expect(show(server.get("Identifier"))).toBe('"api"');
    expect(show(server.get("Name"))).toBe("-");
    expect(server.nameOf("UserPoolId")).toBe("user_pool_id");
  });

  it("has lists of structures, or a single one", () => {
    const several = resource("resource server", '{ "scopes": [{ "scope_name": "a" }, { "scope_name": "b" }] }');
    expect(show(several.get("Scopes.1.ScopeName"))).toBe('"b"');
    const single = resource("resource server", '{ "scopes": { "scope_name": "a" } }');
    expect(show(single.get("Scopes"))).toBe('[{scope_name: "a"}]');
    expect(show(single.get("Scopes.0.ScopeName"))).toBe('"a"');
    expect(single.nameOf("Scopes.0.ScopeName")).toBe("scopes.0.scope_name");
  });

  it("has maps whose keys are data", () => {
    const provider = resource("identity provider", '{ "attribute_mapping": { "custom:fullName": "name" } }');
    expect(show(provider.get("AttributeMapping.custom:fullName"))).toBe('"name"');
    expect(provider.nameOf("AttributeMapping.custom:fullName")).toBe("attribute_mapping.custom:fullName");
  });

  it("has defaults of the service that are unknown", () => {
    const pool = resource("user pool", '{ "user_pool_tier": "LITE" }');
    expect(show(pool.effective("UserPoolTier"))).toBe('"LITE"');
    expect(pool.effective("Schema")).toMatchObject({ kind: "unknown", defaulted: true });
  });

  it("names its kind and host", () => {
    expect(found("user pool", "{}")).toMatchObject({ kind: "user pool", host: "test", range: [0, 1], exists: true });
  });
});

describe("an edit of such a resource", () => {
  it("puts a property at its place among the host's names", () => {
    expect(edited("resource server", '{ "user_pool_id": "a", "name": "b" }', setProperty("Identifier", "c"))).toBe(
      '{ "user_pool_id": "a", "identifier": "c", "name": "b" }',
    );
  });

  it("puts a member at its place in an item of a list", () => {
    expect(
      edited("resource server", '{ "scopes": [{ "scope_description": "b" }] }', setProperty("Scopes.0.ScopeName", "a")),
    ).toBe('{ "scopes": [{ "scope_name": "a", "scope_description": "b" }] }');
  });

  it("writes structures with the host's names", () => {
    const scopes = [{ ScopeName: "read", ScopeDescription: "Read" }];
    expect(edited("resource server", '{ "identifier": "a" }', setProperty("Scopes", scopes))).toBe(
      '{ "identifier": "a", "scopes": [{ "scope_name": "read", "scope_description": "Read" }] }',
    );
    const [scope] = scopes;
    expect(edited("resource server", '{ "scopes": [] }', appendItem("Scopes", scope as (typeof scopes)[number]))).toBe(
      '{ "scopes": [{ "scope_name": "read", "scope_description": "Read" }] }',
    );
  });

  it("writes the keys of data as they are", () => {
    expect(edited("identity provider", "{}", setProperty("AttributeMapping", { "custom:fullName": "name" }))).toBe(
      '{ "attribute_mapping": { "custom:fullName": "name" } }',
    );
    expect(
      edited("identity provider", '{ "attribute_mapping": {} }', setProperty("AttributeMapping.givenName", "first")),
    ).toBe('{ "attribute_mapping": { "givenName": "first" } }');
  });

  it("takes a property out", () => {
    expect(edited("resource server", '{ "identifier": "a", "name": "b" }', removeProperty("Name"))).toBe(
      '{ "identifier": "a" }',
    );
  });

  it.each([
    ["as the language writes it", javascript, undefined, '{ "name": undefined }'],
    ["not at all if the language has no word for it", json, undefined, "refused"],
    ["as the host writes it", json, () => "nothing", '{ "name": "nothing" }'],
  ] as const)("makes one case of a value absent, %s", (_, style, printAbsence, expected) => {
    const text = '{ "name": "a" }';
    const { root, ...table } = readTable("resource server", text, style);
    const [name] = root.kind === "map" ? root.members : [];
    if (root.kind !== "map" || !name || isSpread(name)) {
      throw new Error("No name.");
    }
    const value: Expression = { kind: "choice", options: [{ when: true, then: name.value }], site: root.site };
    const choice: Expression = { ...root, members: [{ ...name, value }] };
    const edits = tableResource({ ...table, root: choice, ...(printAbsence && { printAbsence }) }).render(
      removeProperty("Name"),
      new Scenario(),
    );
    expect(edits ? applyTextEdits(text, edits) : "refused").toBe(expected);
  });
});

describe("the keys under a path", () => {
  const paths = [
    ["name"],
    ["schema"],
    ["schema", "*"],
    ["schema", "*", "name"],
    ["schema", "*", "mutable"],
    ["lambda", "name"],
  ];

  it.each([
    [[], ["name", "schema", "lambda"]],
    [
      ["schema", "3"],
      ["name", "mutable"],
    ],
    [["lambda"], ["name"]],
    [["other"], []],
    [["schema", "3", "name"], []],
  ])("%j", (path, keys) => {
    expect(keysUnder(path, paths)).toEqual(keys);
  });
});
