import type { Value } from "../../model/value.ts";
import { typeOf, type Property } from "../../spec/properties.ts";
import { coerce } from "../cloudformation/intrinsics/coercion.ts";
import { withoutNull } from "../shared/table-client.ts";

/**
 * The value that paws sends. It writes scalars in the type that the API has, and takes a vector of one for a list, which R
 * does not tell from a scalar. What is empty it leaves out, which is as good as an empty list, but not as other empty
 * values.
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
      // A part that is not known may be a vector, and then there are several.
      return { kind: "list", items: [value], complete: false, site: value.site };
    case "map":
      // Names of items make no difference.
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
