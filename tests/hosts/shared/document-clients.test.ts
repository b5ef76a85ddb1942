import { describe, expect, it } from "vitest";
import { removeProperty } from "../../../src/edits/edit.ts";
import { clientsOfDocuments } from "../../../src/hosts/shared/documents/document-clients.ts";
import type { DocumentClient, DocumentHost } from "../../../src/hosts/shared/documents/document-host.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { Scenario } from "../../../src/model/scenario.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { show } from "../cloudformation/outcomes.ts";

/** A host of documents whose members are those of the API. */
function hostWith(options: Partial<DocumentClient> = {}): DocumentHost {
  return {
    word: "ClientName",
    matches: keys => keys.has("ClientName"),
    clientsIn: root => [
      { host: "test", operation: "create", range: root.site.range, root, path: property => [property], ...options },
    ],
  };
}

function clientsIn(text: string, options?: Partial<DocumentClient>) {
  return clientsOfDocuments(new DataFile(text), [hostWith(options)]);
}

function valueOf(text: string, property: Property): string {
  return clientsIn(text)
    .flatMap(client => [...exploreAppClient(client, inScenario => show(inScenario.get(property)))])
    .join(" ");
}

describe("a document with an app client", () => {
  it("may be one of several in a list, which may also contain something else", () => {
    expect(clientsIn('[{ "ClientName": "a" }, "ClientName", 5, { "ClientName": "b" }, { "Name": "c" }]')).toHaveLength(
      2,
    );
  });

  it.each([
    ["ClientName: a\nDefaultRedirectURI: null", "DefaultRedirectURI", "-"],
    ["ClientName: a\nGenerateSecret: null", "GenerateSecret", "-"],
    ["ClientName: a\nGenerateSecret: on", "GenerateSecret", "?"],
    ["ClientName: a\nGenerateSecret: true", "GenerateSecret", "true"],
    ["ClientName: on", "ClientName", '"on"'],
  ] as const)("%j has as %s %s", (text, property, expected) => {
    expect(valueOf(text, property)).toBe(expected);
  });

  it("has members and can be edited, but not if it is a response", () => {
    const text = '{ "ClientName": "a", "AccessTokenValidity": 5 }';
    const seen = (options?: Partial<DocumentClient>) =>
      clientsIn(text, options).map(client => ({
        keys: client.members?.(new Scenario()).map(({ key }) => key),
        edits: client.render(removeProperty("AccessTokenValidity"))?.length,
      }));
    expect(seen()).toEqual([{ keys: ["ClientName", "AccessTokenValidity"], edits: 1 }]);
    expect(seen({ isResponse: true })).toEqual([{ keys: [], edits: undefined }]);
    expect(clientsIn(text, { isResponse: true })[0]?.render(removeProperty("ClientName"))).toBeNull();
  });
});
