import type { Value } from "../../model/value.ts";
import { typeOf, type Property } from "../../spec/properties/app-client.ts";
import { coerce } from "../shared/coercion.ts";
import { withoutNull } from "../shared/table-client.ts";

/**
 * The value that paws sends. It converts scalars to the API's type, and a vector of one, which R does not distinguish
 * from a scalar, to a list. It omits empty values, which is equivalent for a list, but not for other values.
 *
 * @see https://github.com/paws-r/paws/blob/main/paws.common/R/populate.R
 * @see https://github.com/paws-r/paws/blob/main/paws.common/R/jsonutil.R
 */
export function sentByPaws(property: Property, written: Value): Value {
  const isList = typeOf(property) === "strings";
  const value = isList ? asList(withoutNull(written)) : withoutNull(written);
  const isKept = value.kind === "absent" || (isList && value.kind === "list" && value.items.length === 0);
  return !isKept && isEmpty(value) ? { kind: "unknown", site: value.site } : coerce(property, value);
}

function asList(value: Value): Value {
  switch (value.kind) {
    case "literal":
      return { kind: "list", items: [value], complete: true, site: value.site };
    case "text":
      // An unknown item may be a vector with several elements.
      return { kind: "list", items: [value], complete: false, site: value.site };
    case "map":
      // The names of items are ignored.
      return { kind: "unknown", site: value.site };
    default:
      return value;
  }
}

function isEmpty(value: Value): boolean {
  switch (value.kind) {
    case "literal":
      return value.value === "";
    case "list":
      return value.complete && value.items.every(isEmpty);
    case "map":
      return value.complete && value.members.every(member => isEmpty(member.value));
    case "absent":
      return true;
    default:
      return false;
  }
}
