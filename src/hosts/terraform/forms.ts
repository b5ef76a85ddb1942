import { propertyNames, typeOf } from "../../spec/properties/app-client.ts";
import type { Path } from "../shared/camel-names.ts";
import type { Resource } from "./resource.ts";

/** How a provider expects an argument: `name = value`, or `name { … }`. */
export type Form = "attribute" | "block";

/**
 * The members that are written as a block but are an attribute in the provider, or vice versa, with the expected form.
 */
export function wrongFormsIn(resource: Resource, path: Path, hasBlocks: boolean): ReadonlyMap<string, Form> {
  const { nestedTypes } = resource.block;
  const isWrittenAs = (key: string): Form | undefined =>
    nestedTypes.has(key) ? "block" : resource.attribute(key) ? "attribute" : undefined;
  const wrong = [...formsOf(path, hasBlocks)].filter(([key, form]) => (isWrittenAs(key) ?? form) !== form);
  return new Map(wrong);
}

function formsOf(path: Path, hasBlocks: boolean): ReadonlyMap<string, Form> {
  return new Map(
    propertyNames.flatMap(property => {
      const [key, ...rest] = path(property) ?? [];
      const isBlock = hasBlocks && typeOf(property) === "structure";
      return key === undefined || rest.length > 0 ? [] : [[key, isBlock ? "block" : "attribute"] as const];
    }),
  );
}
