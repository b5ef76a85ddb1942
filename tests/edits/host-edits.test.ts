import { describe, expect, it } from "vitest";
import {
  appendItem,
  dependOn,
  type Edit,
  type PlainValue,
  referTo,
  setProperty,
  together,
} from "../../src/edits/edit.ts";
import type { DependencyTarget, EditTarget } from "../../src/edits/edit-target.ts";
import { named } from "../../src/edits/print/printable.ts";
import { printableOf } from "../../src/edits/printables.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { RelatedResource } from "../../src/model/related-resources.ts";
import type { Expression } from "../../src/model/value.ts";
import type { Property } from "../../src/spec/properties/app-client.ts";
import { lines } from "./edit-cases.ts";
import { editsOf, expressionAt, readText, resolved, valueAt } from "./edit-text.ts";

const pool: RelatedResource = { name: "Pool", range: [0, 0] };
const server: RelatedResource = { name: "Server", range: [0, 0] };

/** The `DependsOn` of a resource, which can depend on anything but a server. */
function dependsOn(holder: Expression): DependencyTarget {
  return {
    holder,
    key: "DependsOn",
    keyOrder: ["Type", "DependsOn"],
    reference: ({ name }) => (name === "Server" ? undefined : name),
  };
}

/** Edits the client in a resource's `Properties`, which can depend on anything but a server. */
function editResource(text: string, edit: Edit): string | null {
  const tree = readText(text, "yaml");
  const root = expressionAt(tree.root, ["Properties"]);
  const dependencies = dependsOn(tree.root);
  const edits = editsOf(text, { ...tree, root }, edit, { dependencies });
  return edits && applyTextEdits(text, edits);
}

describe("a resource that is to wait for another", () => {
  it.each([
    {
      name: "says so behind its type",
      text: lines`
        Type: Client
        Properties: {}
      `,
      result: lines`
        Type: Client
        DependsOn: Pool
        Properties: {}
      `,
    },
    {
      name: "says so in a list behind those that it waits for",
      text: "Type: Client\nDependsOn: [A, B]\nProperties: {}\n",
      result: "Type: Client\nDependsOn: [A, B, Pool]\nProperties: {}\n",
    },
    {
      name: "says so in a list where there was one name",
      text: "Type: Client\nDependsOn: A # first\nProperties: {}\n",
      result: "Type: Client\nDependsOn: [A, Pool] # first\nProperties: {}\n",
    },
    {
      name: "is left where a function gives the names",
      text: "Type: Client\nDependsOn: !GetAtt a.b\nProperties: {}\n",
      result: null,
    },
    {
      name: "is left where a map stands",
      text: "Type: Client\nDependsOn: { A: B }\nProperties: {}\n",
      result: null,
    },
    {
      name: "is left where it is merged in",
      text: "x: &x { DependsOn: A }\n<<: *x\nType: Client\nProperties: {}\n",
      result: null,
    },
    { name: "is left where a number stands", text: "Type: Client\nDependsOn: 1\nProperties: {}\n", result: null },
    {
      name: "is left where the names stand elsewhere",
      text: "x: &x [A]\nDependsOn: *x\nProperties: {}\n",
      result: null,
    },
    { name: "is left where it may say so", text: "<<: !Sub a\nType: Client\nProperties: {}\n", result: null },
  ])("$name", ({ text, result }) => {
    expect(editResource(text, dependOn(pool))).toBe(result);
    if (result === null) {
      expect(editResource(text, together(dependOn(pool), setProperty("ClientName", "web")))).toBeNull();
    }
  });

  it("is left where it cannot wait for it", () => {
    const text = "Type: Client\nProperties: {}\n";
    expect(editResource(text, dependOn(server))).toBeNull();
    expect(editResource(text, together(dependOn(server), setProperty("ClientName", "web")))).toBeNull();
  });

  it("is left where nothing can be put into it", () => {
    const text = "const x = {};";
    const tree = readText(text, "javascript");
    const holder = { ...tree.root, site: { range: tree.root.site.range } };
    const dependencies = dependsOn(holder);
    for (const edit of [dependOn(pool), together(dependOn(pool), setProperty("ClientName", "web"))]) {
      expect(editsOf(text, tree, edit, { dependencies })).toBeNull();
    }
  });

  it("is not told so twice", () => {
    expect(editResource("Type: Client\nProperties: {}\n", together(dependOn(pool), dependOn(pool)))).toBeNull();
  });

  it("is told so among its own members", () => {
    const text = "const x = { ClientName: 'web' };";
    const tree = readText(text, "javascript");
    const dependencies = dependsOn(tree.root);
    const edit = together(setProperty("GenerateSecret", true), dependOn(pool));
    const edits = editsOf(text, tree, edit, { dependencies });
    expect(edits && applyTextEdits(text, edits)).toBe(
      "const x = { ClientName: 'web', DependsOn: 'Pool', GenerateSecret: true };",
    );
  });

  it("is told so beside another change", () => {
    expect(
      editResource("Type: Client\nProperties: {}\n", together(dependOn(pool), setProperty("ClientName", "web"))),
    ).toBe("Type: Client\nDependsOn: Pool\nProperties: { ClientName: web }\n");
  });
});

describe("a reference", () => {
  const text = "const x = { UserPoolId: 'a' };";
  const tree = readText(text, "javascript");
  const edit = referTo("UserPoolId", valueAt(resolved(tree.root), "UserPoolId"), pool);

  it("is written as the host writes it", () => {
    const edits = editsOf(text, tree, edit, { printReference: ({ name }) => named(name, "id") });
    expect(edits && applyTextEdits(text, edits)).toBe("const x = { UserPoolId: Pool.id };");
  });

  it("is left out where the host knows none", () => {
    expect(editsOf(text, tree, edit)).toBeNull();
    expect(editsOf(text, tree, edit, { printReference: () => undefined })).toBeNull();
    expect(editsOf(text, tree, together(edit, setProperty("ClientName", "web")))).toBeNull();
  });
});

describe("what a host writes in its own way", () => {
  const urls =
    "const x = { CallbackURLs: ['a', 'b', 'c'], ClientName: 'web', LogoutURLs: [...rest], TokenValidityUnits: undefined };";

  function editJavaScript(text: string, edit: Edit, host: Partial<EditTarget>): string | null {
    const edits = editsOf(text, readText(text, "javascript"), edit, host);
    return edits && applyTextEdits(text, edits);
  }

  it.each<[string, Edit, string | undefined]>([
    ["takes the place of a value", setProperty("ClientName", "app"), "'web'"],
    ["stands behind an item", appendItem("CallbackURLs", "d"), "'c'"],
    ["stands behind a spread", appendItem("LogoutURLs", "c"), undefined],
    ["stands where nothing is", setProperty("GenerateSecret", true), undefined],
  ])("%s, of which the host is told", (_name, edit, like) => {
    const told: (string | undefined)[] = [];
    editJavaScript(urls, edit, {
      print(_property, value, site) {
        told.push(site && urls.slice(...site.range));
        return printableOf(value);
      },
    });
    expect(told).toEqual([like]);
  });

  it("is not told what says that a structure around it is absent", () => {
    const text = "const x = { TokenValidityUnits: undefined };";
    const told: unknown[] = [];
    editJavaScript(text, setProperty("TokenValidityUnits.IdToken", "hours"), {
      print(_property, value, site) {
        told.push(site);
        return printableOf(value);
      },
    });
    expect(told).toEqual([undefined]);
  });

  it.each([
    setProperty("ClientName", "app"),
    setProperty("GenerateSecret", true),
    setProperty("CallbackURLs", ["c"]),
    setProperty("TokenValidityUnits.IdToken", "hours"),
    appendItem("CallbackURLs", "c"),
    appendItem("SupportedIdentityProviders", "c"),
  ])("is left out where it cannot: %j", edit => {
    expect(editJavaScript(urls, edit, { print: () => undefined })).toBeNull();
    const print = (property: Property, value: PlainValue) =>
      property === "DefaultRedirectURI" ? printableOf(value) : undefined;
    expect(editJavaScript(urls, together(edit, setProperty("DefaultRedirectURI", "a")), { print })).toBeNull();
  });

  it("may be fewer items than there are values", () => {
    expect(editJavaScript(urls, setProperty("CallbackURLs", ["a", "b"]), { print: () => ["c"] })).toBe(
      urls.replace("['a', 'b', 'c']", "['c']"),
    );
  });

  it("is not written where there is no such property", () => {
    expect(editJavaScript(urls, setProperty("ClientName", "app"), { path: () => undefined })).toBeNull();
  });

  it.each([
    ["const x = {};", "const x = { TokenValidityUnits: make() };"],
    ["const x = { TokenValidityUnits: undefined };", "const x = { TokenValidityUnits: make() };"],
    ["const x = { TokenValidityUnits: {} };", 'const x = { TokenValidityUnits: { IdToken: "hours" } };'],
  ])("can be a structure that was not there: %s", (text, result) => {
    const edit = setProperty("TokenValidityUnits.IdToken", "hours");
    expect(
      editJavaScript(text, edit, { printStructure: () => ({ kind: "call", name: { path: ["make"] }, arguments: [] }) }),
    ).toBe(result);
  });

  it("is no such structure in the place of one that was there", () => {
    const text = "const x = { TokenValidityUnits: { AccessToken: 'days' } };";
    const edit = setProperty("TokenValidityUnits", { IdToken: "hours" });
    expect(
      editJavaScript(text, edit, { printStructure: () => ({ kind: "call", name: { path: ["make"] }, arguments: [] }) }),
    ).toBe("const x = { TokenValidityUnits: { IdToken: 'hours' } };");
  });
});
