import type { HostValue } from "../../../model/value.ts";

/** Whether JavaScript takes a value for true. */
export function truthinessOf(value: HostValue): boolean | "maybe" {
  switch (value.kind) {
    case "absent":
      return false;
    case "literal":
      return Boolean(value.value);
    case "text":
      return value.parts.some(part => part !== undefined && part !== "") || "maybe";
    case "unknown":
      return "maybe";
    case "instance":
      return value.path.length === 0 || "maybe";
    default:
      return true;
  }
}
