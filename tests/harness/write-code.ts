import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";

/** A value in JavaScript, where `config` is imported. */
export function codeOf(value: TestValue): string {
  if (value === unknown) {
    return "config.value";
  }
  if (isList(value)) {
    return `[${value.map(codeOf).join(", ")}]`;
  }
  if (isPartlyKnown(value)) {
    return `\`${value.before}\${config.value}${value.after}\``;
  }
  return JSON.stringify(value);
}

/** The members of an object literal, one per line, with the host's names and structures. */
export function membersOf(
  client: TestClient,
  rename: (name: string) => string = name => name,
  structure: (map: string) => string = map => map,
): readonly string[] {
  return Object.entries(nested(client)).map(([name, value]) => {
    if (typeof value !== "object" || Array.isArray(value) || "before" in value) {
      return `${rename(name)}: ${codeOf(value as TestValue)}`;
    }
    const members = Object.entries(value).map(([member, of]) => `${rename(member)}: ${codeOf(of)}`);
    return `${rename(name)}: ${structure(`{ ${members.join(", ")} }`)}`;
  });
}

export function objectOf(members: readonly string[], indent = ""): string {
  return `{\n${members.map(member => `${indent}  ${member},\n`).join("")}${indent}}`;
}
