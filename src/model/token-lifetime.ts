import { isTimeUnit, secondsOf, type TimeUnit } from "../spec/time-units.ts";
import type { TokenValidityFacts } from "../spec/token-validity.ts";
import type { AppClient } from "./app-client.ts";
import { numberOf, stringOf, type Value } from "./value.ts";

/** How long a token lasts by what is written. */
export interface TokenLifetime {
  readonly value: Value;
  readonly amount: number;
  readonly unit: TimeUnit;
  /** True when the unit is not written, and so is the default one. */
  readonly unitDefaulted: boolean;
  readonly seconds: number;
}

/**
 * The lifetime that a client sets for a token, if it sets one, the amount is a known whole number and the unit a known
 * one. What Cognito makes of fractions is not known.
 */
export function writtenLifetime(
  client: AppClient,
  { property, unitProperty }: TokenValidityFacts,
): TokenLifetime | undefined {
  const value = client.get(property);
  const amount = numberOf(value);
  const unitValue = client.effective(unitProperty);
  const unit = stringOf(unitValue);
  if (amount === undefined || !Number.isInteger(amount) || !isTimeUnit(unit)) {
    return undefined;
  }
  return { value, amount, unit, unitDefaulted: unitValue.defaulted === true, seconds: amount * secondsOf[unit] };
}

/** Whether Cognito accepts a lifetime for this token. */
export function isAcceptedLifetime(seconds: number, { minimum, maximum }: TokenValidityFacts): boolean {
  return seconds >= minimum && seconds <= maximum;
}
