import type { Property } from "../../src/spec/properties/app-client.ts";

/** A value that no host can determine: an import in code, another stack's output in templates. */
export const unknown = Symbol("unknown");

/** `https://…/callback` with an unknown host. */
export interface PartlyKnown {
  readonly before: string;
  readonly after: string;
}

export type TestValue =
  string | number | boolean | typeof unknown | PartlyKnown | readonly (string | typeof unknown | PartlyKnown)[];

/** The members of an app client by their API names; those of structures are dotted. */
export type TestClient = { readonly [P in Property]?: TestValue };

export function isPartlyKnown(value: TestValue): value is PartlyKnown {
  return typeof value === "object" && "before" in value;
}

export function isList(value: TestValue): value is readonly (string | typeof unknown | PartlyKnown)[] {
  return Array.isArray(value);
}

/** `{ "TokenValidityUnits.AccessToken": "days" }` as `{ TokenValidityUnits: { AccessToken: "days" } }`. */
export function nested(client: TestClient): NestedClient {
  const result: Record<string, TestValue | Readonly<Record<string, TestValue>>> = {};
  const structures: Record<string, Record<string, TestValue>> = {};
  for (const [property, value] of Object.entries(client)) {
    const [structure, member] = property.split(".") as [string, string?];
    if (member === undefined) {
      result[structure] = value;
    } else {
      const members = (structures[structure] ??= {});
      members[member] = value;
      result[structure] = members;
    }
  }
  return result;
}

export interface NestedClient {
  readonly [name: string]: TestValue | Readonly<Record<string, TestValue>>;
}
