import type { Literal, Value } from "../../model/value.ts";
import { isProperty, typeOf, type Property, type PropertyType } from "../../spec/properties/app-client.ts";

/** CloudFormation's conversion of a property's value before the service sees it: `"60"` becomes 60 for a number. */
export function coerce(property: Property, value: Value): Value {
  if (value.kind === "map") {
    const members = value.members.map(member => {
      const name = `${property}.${member.key}`;
      return isProperty(name) ? { ...member, value: coerce(name, member.value) } : member;
    });
    return { ...value, members };
  }
  if (value.kind === "list") {
    return typeOf(property) === "strings"
      ? { ...value, items: value.items.map(item => coerceTo("string", item)) }
      : value;
  }
  return coerceTo(typeOf(property), value);
}

/** CloudFormation's conversion of a value to a type. */
export function coerceTo(type: PropertyType, value: Value): Value {
  if (value.kind !== "literal" || value.value === null) {
    return value;
  }
  switch (type) {
    case "string":
      return typeof value.value === "string" ? value : { ...value, value: String(value.value) };
    case "integer":
      return typeof value.value === "string" ? coerceToInteger(value, value.value) : value;
    case "boolean":
      return typeof value.value === "boolean" ? value : coerceToBoolean(value, String(value.value));
    default:
      return value;
  }
}

/** What parsers other than ours may read as a number: ` 60`, `+60`, `060`, `6e1`, `1_000`, `60.0`, `0x3C`. */
const numberLike = /^\s*[-+.]?\d[\w.+-]*\s*$/u;

function coerceToInteger(literal: Literal, text: string): Value {
  if (/^(?:0|-?[1-9]\d{0,14})$/u.test(text)) {
    return { ...literal, value: Number(text) };
  }
  return numberLike.test(text) ? { kind: "unknown", site: literal.site } : literal;
}

/** What only some parsers read as a boolean. */
const booleanLike = /^\s*(?:true|false|yes|no|on|off|[01ny])\s*$/iu;

function coerceToBoolean(literal: Literal, text: string): Value {
  if (text === "true" || text === "false") {
    return { ...literal, value: text === "true" };
  }
  return booleanLike.test(text) ? { kind: "unknown", site: literal.site } : literal;
}
