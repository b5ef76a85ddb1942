import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { scanTemplate } from "../../../src/hosts/cloudformation/template/block-scan.ts";
import { findTemplateClients, templateClients } from "../../../src/hosts/cloudformation/cloudformation.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import { propertyNames } from "../../../src/spec/properties/app-client.ts";
import { checkRandomly } from "../../robustness/random-checks.ts";
import { jsonCases, yamlCases } from "./block-scan-cases.ts";
import { lookAt, show } from "./outcomes.ts";
import { brokenTemplate, oddTemplate } from "./template-texts.ts";

/** Everything that is observable about app clients. */
function describeClients(clients: readonly FoundAppClient[]) {
  return clients.map(client => ({
    range: client.range,
    suppressions: client.suppressions,
    properties: lookAt(client, inScenario =>
      propertyNames
        .map(property => inScenario.get(property))
        .map(value => `${show(value)} at ${value.site.range.join("-")}`)
        .join("\n"),
    ),
  }));
}

/** The clients that a full parse finds; none if the text is broken. */
function clientsOfWhole(text: string) {
  const tree = new DataFile(text).read();
  return tree && describeClients(templateClients(tree, text));
}

function logicalIds(text: string): readonly string[] {
  return findTemplateClients(new DataFile(text)).map(({ range }) =>
    text.slice(...range).replace(/^(["'])(.*)\1$/u, "$2"),
  );
}

describe.each([
  ["YAML", yamlCases],
  ["JSON", jsonCases],
] as const)("%s", (_, cases) => {
  it.each(cases)("$name: finds $ids", ({ text, ids }) => {
    expect(logicalIds(text).map(id => id.replace(String.raw`\x43`, "C").replace(String.raw`\u0043`, "C"))).toEqual(ids);
  });

  it.each(cases)("$name: is scanned: $sure", ({ text, sure }) => {
    expect(scanTemplate(new DataFile(text)) !== undefined).toBe(sure);
  });

  it.each(cases)("$name: is the same to those who read everything", ({ text }) => {
    expect([describeClients(findTemplateClients(new DataFile(text))), undefined]).toContainEqual(clientsOfWhole(text));
  });
});

describe("any text", () => {
  it("is the same to those who read everything, however oddly it is laid out", () => {
    checkRandomly(
      fc.property(oddTemplate, text => {
        expect([describeClients(findTemplateClients(new DataFile(text))), undefined]).toContainEqual(
          clientsOfWhole(text),
        );
      }),
      150,
    );
  });

  it("is the same to those who read everything, if they can, when somebody types in it", () => {
    checkRandomly(
      fc.property(brokenTemplate, text => {
        expect([describeClients(findTemplateClients(new DataFile(text))), undefined]).toContainEqual(
          clientsOfWhole(text),
        );
      }),
      150,
    );
  });
});
