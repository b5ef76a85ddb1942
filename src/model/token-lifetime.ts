import {
  describeAmount,
  describeSeconds,
  isTimeUnit,
  secondsOf,
  timeUnits,
  type TimeUnit,
} from "../spec/time-units.ts";
import type { TokenValidityFacts } from "../spec/token-validity.ts";
import type { AppClient } from "./app-client.ts";
import { numberOf, stringOf, type Value } from "./value.ts";

/** Numbers up to this are plausible in any unit. */
const MAX_USUAL_AMOUNT = 100;

/** The lifetime of a token, as it is written. */
export interface TokenLifetime {
  readonly value: Value;
  readonly amount: number;
  readonly unit: TimeUnit;
  /** True if the unit is not written and therefore the default one. */
  readonly unitDefaulted: boolean;
  readonly seconds: number;
}

/**
 * The lifetime that a client sets for a token. `undefined`: it sets none, the amount is not a known integer, or the
 * unit is unknown. How Cognito treats fractions is unknown.
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

/** Whether a lifetime has an explicit unit and exceeds the maximum. */
export function isTooLong({ unitDefaulted, seconds }: TokenLifetime, { maximum }: TokenValidityFacts): boolean {
  return !unitDefaulted && seconds > maximum;
}

/** The units in which Cognito accepts the amount and that may have been meant. */
export function likelyUnits(lifetime: TokenLifetime, token: TokenValidityFacts): readonly TimeUnit[] {
  return timeUnits.filter(
    unit =>
      isAcceptedLifetime(lifetime.amount * secondsOf[unit], token) &&
      (!isTooLong(lifetime, token) || isLikely(unit, lifetime)),
  );
}

/**
 * Whether this unit may have been meant instead of the written one: the next shorter one, or one in which the amount is
 * a usual lifetime. 86,400 seconds are a day, but nobody who writes 4000 days means 4000 seconds.
 */
function isLikely(unit: TimeUnit, { amount, unit: written }: TokenLifetime): boolean {
  return (
    timeUnits.indexOf(written) - timeUnits.indexOf(unit) === 1 ||
    amount <= MAX_USUAL_AMOUNT ||
    describeSeconds(amount * secondsOf[unit]) !== describeAmount(amount, unit)
  );
}
