import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";

/** Python for a value, in which `config` is something imported. */
function pythonOf(value: TestValue): string {
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

/** Keyword arguments, one a line, with names and structures as this host writes them. */
export function keywordsOf(
  client: TestClient,
  rename: (name: string) => string = name => name,
  structure?: (name: string, members: readonly string[]) => string,
): readonly string[] {
  return Object.entries(nested(client)).map(([name, value]) => {
    if (typeof value !== "object" || Array.isArray(value) || "before" in value) {
      return `${rename(name)}=${pythonOf(value as TestValue)}`;
    }
    const members = Object.entries(value).map(([member, of]) => [rename(member), pythonOf(of)] as const);
    const written = structure
      ? structure(
          name,
          members.map(([member, of]) => `${member}=${of}`),
        )
      : `{${members.map(([member, of]) => `"${member}": ${of}`).join(", ")}}`;
    return `${rename(name)}=${written}`;
  });
}

export function argumentsOf(given: readonly string[]): string {
  return `(\n${given.map(argument => `    ${argument},\n`).join("")})`;
}
