import { numberOf, stringOf, type HostValue } from "../../../../model/value.ts";
import { isTimeUnit, secondsOf, timeUnits, type TimeUnit } from "../../../../spec/time-units.ts";
import { signatures } from "../../library/library.ts";
import { argumentOf, callOf } from "./instance.ts";

/** A length of time, in a unit of `TokenValidityUnits`. */
export interface Duration {
  /** `undefined` if only the unit is known. */
  readonly amount: number | undefined;
  readonly unit: TimeUnit;
}

/**
 * The length of a CDK `Duration`, in the unit in which it is written if the amount is an integer.
 *
 * The construct emits minutes; the author's own unit reads better in a message and is equivalent.
 */
export function durationOf(value: HostValue): Duration | undefined {
  const call = callOf("Duration", value);
  const argument = call && argumentOf(call, signatures.amount, "amount");
  if (!argument) {
    return undefined;
  }
  const { method, instance } = call;
  if (method === "plus" || method === "minus") {
    return instance.receiver && sumOf(instance.receiver, argument, method === "plus" ? 1 : -1);
  }
  if (method === "parse") {
    return parseIsoDuration(stringOf(argument));
  }
  const amount = numberOf(argument);
  if (amount === undefined || !Number.isFinite(amount)) {
    const isNumber = (argument.kind === "unknown" || argument.kind === "instance") && isTimeUnit(method);
    return isNumber ? { amount: undefined, unit: method } : undefined;
  }
  if (method === "millis") {
    return inWholeUnit(amount / 1000, "seconds");
  }
  return isTimeUnit(method) ? inWholeUnit(amount, method) : undefined;
}

/** The sum or difference of two lengths. */
function sumOf(value: HostValue, other: HostValue, sign: 1 | -1): Duration | undefined {
  const [first, second] = [value, other].map(part => {
    const duration = durationOf(part);
    return duration && amountIn("seconds", duration);
  });
  return first === undefined || second === undefined
    ? undefined
    : inWholeUnit((first + sign * second) / 86_400, "days");
}

/** The length in another unit, as an exact number. */
export function amountIn(unit: TimeUnit, duration: Duration): number | undefined {
  return duration.amount === undefined ? undefined : convert(duration.amount, duration.unit, unit);
}

/**
 * The amount in its own unit if it is an integer there, otherwise in the longest shorter unit in which it is; failing
 * that, in seconds.
 */
function inWholeUnit(amount: number, unit: TimeUnit): Duration {
  const candidates = timeUnits.slice(0, timeUnits.indexOf(unit) + 1);
  const whole = candidates.findLast(candidate => Number.isInteger(convert(amount, unit, candidate))) ?? "seconds";
  return { amount: convert(amount, unit, whole), unit: whole };
}

function convert(amount: number, from: TimeUnit, to: TimeUnit): number {
  const converted = (amount * secondsOf[from]) / secondsOf[to];
  const whole = Math.round(converted);
  // Corrects floating-point errors: 1.1 hours are 66 minutes, not 66.00000000000001.
  return Math.abs(converted - whole) < 1e-9 ? whole : converted;
}

/** What `Duration.parse` accepts, which is a subset of ISO 8601. */
const isoDuration = /^P(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/u;

function parseIsoDuration(text: string | undefined): Duration | undefined {
  const parts = text === undefined ? undefined : isoDuration.exec(text)?.groups;
  const written = timeUnits.filter(unit => parts?.[unit] !== undefined);
  if (!parts || written.length === 0) {
    return undefined;
  }
  const seconds = written.reduce((sum, unit) => sum + Number(parts[unit]) * secondsOf[unit], 0);
  return seconds === 0 ? { amount: 0, unit: "seconds" } : inLongestUnit(seconds);
}

function inLongestUnit(seconds: number): Duration {
  const unit = timeUnits.findLast(candidate => seconds % secondsOf[candidate] === 0) ?? "seconds";
  return { amount: seconds / secondsOf[unit], unit };
}
