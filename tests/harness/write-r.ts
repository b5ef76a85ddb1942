import { parsers } from "../../src/processors/parsers.ts";
import { aligned } from "./aligned.ts";
import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";
import type { TestHost } from "./hosts.ts";

/** A value in R, where `config` is unknown. */
function rOf(value: TestValue): string {
  if (value === unknown) {
    return "config$value";
  }
  if (isList(value)) {
    return `list(${value.map(rOf).join(", ")})`;
  }
  if (isPartlyKnown(value)) {
    return `paste0(${JSON.stringify(value.before)}, config$value, ${JSON.stringify(value.after)})`;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : JSON.stringify(value);
}

function argumentsOf(client: TestClient): readonly string[] {
  return Object.entries(nested(client)).map(([name, value]) => {
    if (typeof value !== "object" || Array.isArray(value) || "before" in value) {
      return `${name} = ${rOf(value as TestValue)}`;
    }
    const members = Object.entries(value).map(([member, of]) => `${member} = ${rOf(of)}`);
    return `${name} = list(${members.join(", ")})`;
  });
}

/** The SDK for R. */
export const rHosts: readonly TestHost[] = [
  {
    name: "paws",
    filename: "setup.R",
    languageOptions: { parser: parsers.r },
    write(client, operation) {
      const isUpdate = operation === "update";
      if (isUpdate ? "GenerateSecret" in client || "ClientSecret" in client : "ClientId" in client) {
        return undefined;
      }
      const identity = isUpdate ? { ClientId: "example" } : { ClientName: "web" };
      const members = argumentsOf({ UserPoolId: "us-east-1_Example1", ...identity, ...client });
      return aligned`
        svc <- paws::cognitoidentityprovider()
        svc$${operation}_user_pool_client(
          ${members.join(",\n")}
        )
      `;
    },
  },
];
