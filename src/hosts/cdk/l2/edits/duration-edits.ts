import type { PlainValue } from "../../../../edits/edit.ts";
import { exploreScenarios } from "../../../../model/scenario.ts";
import { isSameRange } from "../../../../model/site.ts";
import type { HostValue, Value } from "../../../../model/value.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import { rotationFeature } from "../../../../spec/refresh-token-rotation.ts";
import { isTimeUnit } from "../../../../spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../../../../spec/token-validity.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { amountIn, durationOf, type Duration } from "../values/duration.ts";
import { Options } from "../options.ts";
import type { PropertyEdit } from "./property-edit.ts";

/**
 * The edits, with those of the same `Duration` merged into one: in the API, an amount and its unit, or rotation and its
 * grace period, are two members. `undefined`: they cannot be merged.
 */
export function joinDurations(
  edits: readonly PropertyEdit[],
  client: UserPoolClient,
): readonly PropertyEdit[] | undefined {
  const joins = [joinRotation, ...Object.values(tokenValidities).map(joinValidity)];
  return joins.reduce<readonly PropertyEdit[] | undefined>((joined, join) => joined && join(joined, client), edits);
}

type Join = (edits: readonly PropertyEdit[], client: UserPoolClient) => readonly PropertyEdit[] | undefined;

function joinValidity({ property, unitProperty, defaultUnit }: TokenValidityFacts): Join {
  return (edits, client) => {
    const [own, others] = partition(edits, [property, unitProperty]);
    if (own.length === 0) {
      return edits;
    }
    if (own.every(edit => edit.kind === "remove")) {
      return own.some(edit => edit.property === property) ? [...others, { kind: "remove", property }] : undefined;
    }
    const writes = writesIn(own);
    if (!writes) {
      return undefined;
    }
    const { target, values } = writes;
    const current = currentDuration(property, target, client, { amount: undefined, unit: defaultUnit });
    const amount = values.get(property) ?? current?.amount;
    const unit = values.get(unitProperty) ?? current?.unit;
    return isTimeUnit(unit) && amount !== undefined
      ? [...others, write(property, { [unit]: amount }, target)]
      : undefined;
  };
}

const feature = "RefreshTokenRotation.Feature";
const gracePeriod = "RefreshTokenRotation.RetryGracePeriodSeconds";

/** A grace period turns rotation on; no option turns it off. */
function joinRotation(edits: readonly PropertyEdit[], client: UserPoolClient): ReturnType<Join> {
  const [own, others] = partition(edits, [feature, gracePeriod]);
  if (own.length === 0) {
    return edits;
  }
  const writes = writesIn(own);
  if (!writes || (writes.values.get(feature) ?? rotationFeature.on) !== rotationFeature.on) {
    return undefined;
  }
  const { target, values } = writes;
  const current = currentDuration("RefreshTokenRotation", target, client, { amount: 0, unit: "seconds" });
  const seconds = values.get(gracePeriod) ?? (current && amountIn("seconds", current));
  return seconds === undefined ? undefined : [...others, write("RefreshTokenRotation", seconds, target)];
}

function partition(
  edits: readonly PropertyEdit[],
  properties: readonly Property[],
): readonly [own: readonly PropertyEdit[], others: readonly PropertyEdit[]] {
  const isOwn = (edit: PropertyEdit) => properties.includes(edit.property);
  return [edits.filter(isOwn), edits.filter(edit => !isOwn(edit))];
}

interface Writes {
  readonly values: ReadonlyMap<Property, PlainValue>;
  /** What is to be replaced, if that is not the option's whole value. */
  readonly target: Value | undefined;
}

/** The values that the edits write, if it is in one place. */
function writesIn(edits: readonly PropertyEdit[]): Writes | undefined {
  const values = new Map<Property, PlainValue>();
  let target: Value | undefined;
  for (const edit of edits) {
    if (edit.kind !== "set" && edit.kind !== "replace") {
      return undefined;
    }
    values.set(edit.property, edit.value);
    if (edit.kind === "replace") {
      if (target && !isSamePlace(target, edit.target)) {
        return undefined;
      }
      target = edit.target;
    }
  }
  return { values, target };
}

function write(property: Property, value: PlainValue, target: Value | undefined): PropertyEdit {
  return target ? { kind: "replace", property, target, value } : { kind: "set", property, value };
}

/**
 * The duration that an option has, or has at the target's place. `undefined`: unknown.
 *
 * @param none - what applies without the option
 */
function currentDuration(
  property: Property,
  target: Value | undefined,
  client: UserPoolClient,
  none: Duration,
): Duration | undefined {
  for (const value of exploreScenarios(scenario => new Options(client, scenario).of(property))) {
    if (!target || isSamePlace(target, value)) {
      return value.kind === "absent" ? none : durationOf(value);
    }
  }
  return undefined;
}

function isSamePlace(a: HostValue, b: HostValue): boolean {
  return isSameRange(a.site.range, b.site.range);
}
