import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";

/** A value in Python, where `config` is imported. */
export function pythonOf(value: TestValue): string {
  if (value === unknown) {
    return "config.value";
  }
  if (isList(value)) {
    return `[${value.map(pythonOf).join(", ")}]`;
  }
  if (isPartlyKnown(value)) {
    return `f"${value.before}{config.value}${value.after}"`;
  }
  return typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);
}

/** The Python spelling of a camel-case name. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
}

/** Keyword arguments, with the host's names and structures. */
export function keywordsOf(
  client: TestClient,
  rename: (name: string) => string = name => name,
  structureClass?: (name: string) => string,
): readonly string[] {
  return Object.entries(nested(client)).map(([name, value]) => {
    if (typeof value !== "object" || Array.isArray(value) || "before" in value) {
      return `${rename(name)}=${pythonOf(value as TestValue)}`;
    }
    const members = Object.entries(value).map(([member, of]) => [rename(member), pythonOf(of)] as const);
    const written = structureClass
      ? `${structureClass(name)}(${members.map(([member, of]) => `${member}=${of}`).join(", ")})`
      : `{${members.map(([member, of]) => `"${member}": ${of}`).join(", ")}}`;
    return `${rename(name)}=${written}`;
  });
}

/** Arguments, one per line. */
export function argumentsOf(given: readonly string[]): string {
  return `(\n${given.map(argument => `    ${argument},\n`).join("")})`;
}
