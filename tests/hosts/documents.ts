import { Linter } from "eslint";
import { readers } from "../../src/hosts/readers.ts";
import plugin from "../../src/index.ts";
import { exploreAppClient } from "../../src/model/app-client.ts";
import { propertyNames } from "../../src/spec/properties/app-client.ts";
import { plain } from "../harness/read-clients.ts";

/** The written properties of each client in a document, and the text where it is reported. */
export function clientsIn(text: string): readonly object[] {
  const clients = readers.document.clientsIn(text);
  return clients.map(client => {
    const [members] = exploreAppClient(client, scenario =>
      propertyNames.map(property => [property, plain(scenario.get(property))] as const),
    );
    return {
      host: client.host,
      operation: client.operation,
      at: text.slice(...client.range),
      ...Object.fromEntries((members ?? []).filter(([, value]) => value !== undefined)),
    };
  });
}

/** The names of the clients' known properties. */
export function known(client: object | undefined): object {
  return Object.fromEntries(Object.entries(client ?? {}).filter(([, value]) => value !== "unknown"));
}

/** The findings of all rules in a file: the rule and the reported text. */
export function findingsIn(text: string, filename: string): readonly string[] {
  const lines = text.split("\n");
  return new Linter({ configType: "flat" }).verify(text, plugin.configs.all, { filename }).map(message => {
    const { ruleId, line, column, endLine, endColumn = 0 } = message;
    const end = endLine === line ? endColumn - 1 : undefined;
    return `${ruleId ?? message.message}: ${lines[line - 1]?.slice(column - 1, end) ?? ""}`;
  });
}

export function json(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
