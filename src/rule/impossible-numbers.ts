import type { AppClient } from "../model/app-client.ts";
import { writtenLifetime } from "../model/token-lifetime.ts";
import { numberOf, type Value } from "../model/value.ts";
import type { Property } from "../spec/properties/app-client.ts";
import { tokenValidities } from "../spec/token-validity.ts";

/** The amount of a lifetime that is out of range in every unit. */
export interface ImpossibleNumber {
  readonly property: Property;
  readonly value: Value;
  readonly number: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Amounts of lifetimes that are out of range whatever their unit, which is unknown. */
export function impossibleNumbers(client: AppClient): readonly ImpossibleNumber[] {
  return Object.values(tokenValidities).flatMap(token => {
    const { property, numbers } = token;
    const value = client.get(property);
    const number = numberOf(value) ?? numbers.minimum;
    // If the unit is known too, another rule reports more.
    const isJudged = !Number.isInteger(number) || writtenLifetime(client, token) !== undefined;
    return !isJudged && (number < numbers.minimum || number > numbers.maximum)
      ? [{ property, value, number, ...numbers }]
      : [];
  });
}
