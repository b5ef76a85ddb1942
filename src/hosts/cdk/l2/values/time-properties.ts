import type { Member, Value } from "../../../../model/value.ts";
import { isProperty, propertyNames, type Property } from "../../../../spec/properties/app-client.ts";
import { amountIn, durationOf } from "./duration.ts";
import { optionPath } from "../../library/option-names.ts";
import type { Options } from "../options.ts";
import { truthinessOf } from "./truthiness.ts";

/** The amount for a unit, or the unit for an amount: the construct takes both from one option. */
export function timePartner(property: Property): Property | undefined {
  const token = /^(?:TokenValidityUnits\.)?(Access|Id|Refresh)Token(?:Validity)?$/u.exec(property)?.[1];
  if (token === undefined) {
    return undefined;
  }
  const partner = property.startsWith("Token") ? `${token}TokenValidity` : `TokenValidityUnits.${token}Token`;
  return isProperty(partner) ? partner : undefined;
}

/**
 * A token's validity, or the units of all tokens, as the construct emits them: in minutes, whatever the option says.
 */
export function emittedTime(property: Property, options: Options): Value | undefined {
  if (property === "TokenValidityUnits") {
    return unitsOf(options);
  }
  if (!timePartner(property)) {
    return undefined;
  }
  const length = options.get(...(optionPath(property) ?? []));
  const duration = durationOf(length);
  const minutes = duration && amountIn("minutes", duration);
  return minutes === undefined
    ? { kind: truthinessOf(length) === false ? "absent" : "unknown", site: length.site }
    : { kind: "literal", value: minutes, site: length.site };
}

function unitsOf(options: Options): Value {
  const { range } = options.client;
  const units = propertyNames.filter(property => property.startsWith("TokenValidityUnits."));
  const lengths = units.map(property => options.get(...(optionPath(property) ?? [])));
  const members = lengths.flatMap((length, index): Member<Value>[] => {
    const { site } = length;
    const key = units[index]?.split(".")[1] ?? "";
    return truthinessOf(length) === true
      ? [{ key, keyRange: site.range, range: site.range, value: { kind: "literal", value: "minutes", site } }]
      : [];
  });
  const complete = lengths.every(length => truthinessOf(length) !== "maybe");
  return members.length > 0
    ? { kind: "map", members, complete, site: { range } }
    : { kind: complete ? "absent" : "unknown", site: { range } };
}
