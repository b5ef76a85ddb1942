import { Linter, type SourceCode } from "eslint";
import { appClientsIn } from "../../src/hosts/app-clients-in.ts";
import { exploreAppClient, type AppClient } from "../../src/model/app-client.ts";
import type { Value } from "../../src/model/value.ts";
import { propertyNames } from "../../src/spec/properties/app-client.ts";
import type { TestHost } from "./hosts.ts";

/** The tree that ESLint gets for a file of this host. */
export function sourceCodeOf(host: Pick<TestHost, "filename" | "languageOptions">, text: string): SourceCode {
  const linter = new Linter({ configType: "flat" });
  const messages = linter.verify(
    text,
    { files: [`**/${host.filename}`], languageOptions: host.languageOptions },
    { filename: host.filename },
  );
  const [fatal] = messages.filter(message => message.fatal);
  if (fatal) {
    throw new Error(`${fatal.message} at ${fatal.line}:${fatal.column}\n${text}`);
  }
  return linter.getSourceCode();
}

/** The written properties of every app client of a file in every scenario, as plain data. */
export function readClients(host: Pick<TestHost, "filename" | "languageOptions">, text: string): readonly object[][] {
  return appClientsIn(sourceCodeOf(host, text)).map(client => [...exploreAppClient(client, written)]);
}

function written(client: AppClient): object {
  const entries = propertyNames.map(property => [property, plain(client.get(property))] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A value without positions. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case "absent":
      return undefined;
    case "literal":
      return value.value;
    case "text":
      return { text: value.parts.map(part => part ?? "…").join("") };
    case "list":
      return [...value.items.map(plain), ...(value.complete ? [] : ["and more"])];
    case "map":
      return Object.fromEntries(value.members.map(member => [member.key, plain(member.value)]));
    case "unknown":
      return "unknown";
  }
}
