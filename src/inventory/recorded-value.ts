import type { Value } from "../model/value.ts";
import type { RecordedValue } from "./app-client-record.ts";

/** Represents the unknown part of a string. */
const placeholder = "…";

/** A value without its sites. */
export function recordedValue(value: Value): RecordedValue {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "text":
      return value.parts.map(part => part ?? placeholder).join("");
    case "list":
      return [...value.items.map(recordedValue), ...(value.complete ? [] : [null])];
    case "map":
      return Object.fromEntries(value.members.map(({ key, value: of }) => [key, recordedValue(of)]));
    case "absent":
    case "unknown":
      return null;
  }
}

/** Whether every part of a value is known. */
export function isKnown(value: Value): boolean {
  switch (value.kind) {
    case "literal":
    case "absent":
      return true;
    case "list":
      return value.complete && value.items.every(isKnown);
    case "map":
      return value.complete && value.members.every(member => isKnown(member.value));
    case "text":
    case "unknown":
      return false;
  }
}
