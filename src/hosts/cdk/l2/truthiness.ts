import type { Value } from "../../../model/value.ts";

/** Whether JavaScript takes a value for true. */
export function truthinessOf(value: Value): boolean | "maybe" {
  switch (value.kind) {
    case "absent":
      return false;
    case "literal":
      return Boolean(value.value);
    case "text":
      return value.parts.some(part => part !== undefined && part !== "") || "maybe";
    case "unknown":
      return "maybe";
    default:
      return true;
  }
}
