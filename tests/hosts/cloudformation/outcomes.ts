import { findTemplateClients } from "../../../src/hosts/cloudformation/cloudformation.ts";
import { DataFile } from "../../../src/languages/document/file.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import type { Value } from "../../../src/model/value.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";

/** A value on one line: `?` if unknown, `…` for a placeholder in a text, `-` if absent. */
export function show(value: Value): string {
  switch (value.kind) {
    case "absent":
      return "-";
    case "unknown":
      return "?";
    case "literal":
      return JSON.stringify(value.value);
    case "text":
      return value.parts.map(part => part ?? "…").join("");
    case "list":
      return `[${[...value.items.map(show), ...(value.complete ? [] : ["?"])].join(", ")}]`;
    case "map": {
      const members = value.members.map(({ key, value: of }) => `${key}: ${show(of)}`);
      return `{${[...members, ...(value.complete ? [] : ["?"])].join(", ")}}`;
    }
  }
}

/** The result of a function in every scenario that it can distinguish. */
export function lookAt(client: FoundAppClient, look: (client: AppClient) => string): readonly string[] {
  return [...new Set(exploreAppClient(client, look))];
}

export function onlyClient(text: string): FoundAppClient {
  const [client, ...others] = findTemplateClients(new DataFile(text));
  if (!client || others.length > 0) {
    throw new Error(`Expected one app client, not ${others.length + (client ? 1 : 0)}.`);
  }
  return client;
}

/** A property's written value in every scenario of a template's only client. */
export function outcomes(text: string, ...properties: readonly [Property, ...Property[]]): readonly string[] {
  return lookAt(onlyClient(text), client => properties.map(property => show(client.get(property))).join(" "));
}

/** A template with one app client whose `Properties` are these lines, and with other sections. */
export function template(properties: string, sections = ""): string {
  return `${sections}Resources:
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
${indent(properties, 6)}
`;
}

function indent(lines: string, columns: number): string {
  return lines.replace(/^(?=.)/gmu, " ".repeat(columns));
}
