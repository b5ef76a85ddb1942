import type { Member, Value } from "../../../../model/value.ts";
import { lastMember, membersOf, type Property } from "../../../../spec/properties/app-client.ts";
import { tokenValidities } from "../../../../spec/token-validity.ts";
import { amountIn, durationOf } from "./duration.ts";
import type { Options } from "../options.ts";
import { truthinessOf } from "./truthiness.ts";

const timePartners: ReadonlyMap<Property, Property> = new Map(
  Object.values(tokenValidities).flatMap(({ property, unitProperty }): (readonly [Property, Property])[] => [
    [property, unitProperty],
    [unitProperty, property],
  ]),
);

/** The amount for a unit, or the unit for an amount: the construct takes both from one option. */
export function timePartner(property: Property): Property | undefined {
  return timePartners.get(property);
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
  const length = options.of(property);
  const duration = durationOf(length);
  const minutes = duration && amountIn("minutes", duration);
  return minutes === undefined
    ? { kind: truthinessOf(length) === false ? "absent" : "unknown", site: length.site }
    : { kind: "literal", value: minutes, site: length.site };
}

function unitsOf(options: Options): Value {
  const { range } = options.client;
  const units = membersOf("TokenValidityUnits");
  const members = units.flatMap((property): Member<Value>[] => {
    const length = options.of(property);
    const { site } = length;
    const value: Value = { kind: "literal", value: "minutes", site };
    return truthinessOf(length) === true
      ? [{ key: lastMember(property), keyRange: site.range, range: site.range, value }]
      : [];
  });
  const complete = units.every(property => truthinessOf(options.of(property)) !== "maybe");
  return members.length > 0
    ? { kind: "map", members, complete, site: { range } }
    : { kind: complete ? "absent" : "unknown", site: { range } };
}
