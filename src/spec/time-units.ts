/**
 * The values of `TokenValidityUnits` members, in seconds.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html
 */
export const secondsOf = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
} as const;

export type TimeUnit = keyof typeof secondsOf;

/** From shortest to longest. */
export const timeUnits = Object.keys(secondsOf) as readonly TimeUnit[];

export function isTimeUnit(unit: unknown): unit is TimeUnit {
  return typeof unit === "string" && Object.hasOwn(secondsOf, unit);
}

/** An amount with its unit: `1 day`, `90 minutes`. */
export function describeAmount(amount: number, unit: TimeUnit): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** A number of seconds in the longest unit in which it is an integer. */
export function describeSeconds(seconds: number): string {
  const unit = timeUnits.findLast(candidate => seconds % secondsOf[candidate] === 0) ?? "seconds";
  return describeAmount(seconds / secondsOf[unit], unit);
}
