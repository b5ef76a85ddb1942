import { exploreScenarios } from "../../../../model/scenario.ts";
import { isSameRange } from "../../../../model/site.ts";
import type { HostValue, Value } from "../../../../model/value.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import { rotationFeature } from "../../../../spec/refresh-token-rotation.ts";
import { isTimeUnit } from "../../../../spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../../../../spec/token-validity.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { amountIn, durationOf, type Duration } from "../values/duration.ts";
import { optionPath } from "../../library/option-names.ts";
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
    const current = currentDuration(property, writes?.target, client);
    const amount = writes?.values.get(property) ?? (current !== "none" ? current?.amount : undefined);
    const unit = writes?.values.get(unitProperty) ?? (current === "none" ? defaultUnit : current?.unit);
    return writes && isTimeUnit(unit) && typeof amount === "number"
      ? [...others, write(property, { [unit]: amount }, writes.target)]
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
  const current = currentDuration("RefreshTokenRotation", writes?.target, client);
  const seconds = writes?.values.get(gracePeriod) ?? (current === "none" ? 0 : current && amountIn("seconds", current));
  const isOn = (writes?.values.get(feature) ?? rotationFeature.on) === rotationFeature.on;
  return writes && isOn && typeof seconds === "number"
    ? [...others, write("RefreshTokenRotation", seconds, writes.target)]
    : undefined;
}

function partition(
  edits: readonly PropertyEdit[],
  properties: readonly Property[],
): readonly [own: readonly PropertyEdit[], others: readonly PropertyEdit[]] {
  const isOwn = (edit: PropertyEdit) => properties.includes(edit.property);
  return [edits.filter(isOwn), edits.filter(edit => !isOwn(edit))];
}

interface Writes {
  readonly values: ReadonlyMap<Property, unknown>;
  /** What is to be replaced, if that is not the option's whole value. */
  readonly target: Value | undefined;
}

/** The values that the edits write, if it is in one place. */
function writesIn(edits: readonly PropertyEdit[]): Writes | undefined {
  const values = new Map<Property, unknown>();
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

function write(property: Property, value: WrittenLength, target: Value | undefined): PropertyEdit {
  return target ? { kind: "replace", property, target, value } : { kind: "set", property, value };
}

type WrittenLength = number | { readonly [unit: string]: number };

/** The duration that an option has, or has at the target's place. `undefined`: unknown. */
function currentDuration(
  property: Property,
  target: Value | undefined,
  client: UserPoolClient,
): Duration | "none" | undefined {
  const path = optionPath(property) ?? [];
  for (const value of exploreScenarios(scenario => new Options(client, scenario).get(...path))) {
    if (!target || isSamePlace(target, value)) {
      return value.kind === "absent" ? "none" : durationOf(value);
    }
  }
  return undefined;
}

function isSamePlace(a: HostValue, b: HostValue): boolean {
  return isSameRange(a.site.range, b.site.range);
}
