import type { Site } from "../../../../model/site.ts";
import { absent } from "../../../../model/scenario.ts";
import {
  withoutInstances,
  type HostValue,
  type Literal,
  type Member,
  type Scalar,
  type Unknown,
  type Value,
} from "../../../../model/value.ts";
import { lastMember, membersOf, type Property } from "../../../../spec/properties/app-client.ts";
import { rotationFeature } from "../../../../spec/refresh-token-rotation.ts";
import type { TimeUnit } from "../../../../spec/time-units.ts";
import { preventUserExistenceErrors } from "../../../../spec/user-existence-errors.ts";
import { signatures } from "../../library/library.ts";
import { attributesOf } from "./client-attributes.ts";
import { amountIn, durationOf } from "./duration.ts";
import { argumentOf, callOf } from "./instance.ts";
import { siteOf } from "./member-site.ts";
import { providerOf, scopeOf } from "./named.ts";
import { flagsOf, optionPath } from "../../library/option-names.ts";
import type { Options } from "../options.ts";
import { truthinessOf } from "./truthiness.ts";

/** The written value of a property, in the API's terms and with the site where it is written. */
export function writtenValue(property: Property, options: Options): Value {
  if (property === "TokenValidityUnits") {
    return tokenValidityUnits(options);
  }
  const value = options.of(property);
  if (value.kind === "absent") {
    return value;
  }
  const lower = lowerings[property] ?? withoutInstances;
  return lower(value, options);
}

type Lowering = (value: HostValue, options: Options) => Value;

/** Options that differ from the API's value. */
const lowerings: { readonly [P in Property]?: Lowering } = {
  UserPoolId: userPoolId,
  RefreshTokenValidity: amount,
  AccessTokenValidity: amount,
  IdTokenValidity: amount,
  "TokenValidityUnits.AccessToken": unit,
  "TokenValidityUnits.IdToken": unit,
  "TokenValidityUnits.RefreshToken": unit,
  ReadAttributes: attributes,
  WriteAttributes: attributes,
  ExplicitAuthFlows: authFlows,
  SupportedIdentityProviders: value => eachItem(value, providerOf),
  AllowedOAuthFlows: grants,
  AllowedOAuthScopes: (value, { client }) => eachItem(value, item => scopeOf(item, client.spell)),
  AllowedOAuthFlowsUserPoolClient: value => whether(value, false, true),
  AnalyticsConfiguration: analyticsConfiguration,
  "AnalyticsConfiguration.ApplicationArn": deployedName,
  "AnalyticsConfiguration.RoleArn": deployedName,
  PreventUserExistenceErrors: value => whether(value, preventUserExistenceErrors.on, preventUserExistenceErrors.off),
  AuthSessionValidity: value => lengthIn("minutes", value),
  RefreshTokenRotation: refreshTokenRotation,
  "RefreshTokenRotation.Feature": rotation,
  "RefreshTokenRotation.RetryGracePeriodSeconds": value => lengthIn("seconds", value),
};

/** Pools have ids only at deployment, except for imported ones. */
function userPoolId(pool: HostValue): Value {
  const call = callOf("UserPool", pool);
  const id = call?.method === "fromUserPoolId" ? argumentOf(call, signatures.importedPool, "user_pool_id") : undefined;
  return id ? withoutInstances(id) : unknown(pool.site);
}

function attributes(value: HostValue, { client }: Options): Value {
  return attributesOf(value, client.spell);
}

function deployedName(construct: HostValue): Value {
  return unknown(construct.site);
}

function amount(validity: HostValue): Value {
  const length = durationOf(validity)?.amount;
  return length === undefined ? unknown(validity.site) : literal(length, validity.site);
}

function unit(validity: HostValue): Value {
  const duration = durationOf(validity);
  return duration ? literal(duration.unit, validity.site) : unknown(validity.site);
}

function lengthIn(timeUnit: TimeUnit, value: HostValue): Value {
  const duration = durationOf(value);
  const length = duration && amountIn(timeUnit, duration);
  return length === undefined ? unknown(value.site) : literal(length, value.site);
}

function tokenValidityUnits(options: Options): Value {
  const members: Member<Value>[] = [];
  let complete = true;
  for (const property of membersOf("TokenValidityUnits")) {
    const value = writtenValue(property, options);
    if (value.kind === "literal") {
      const keyRange = options.keyOf(...optionPath(property));
      members.push({ key: lastMember(property), keyRange, range: value.site.range, value });
    }
    complete &&= value.kind !== "unknown";
  }
  const [first] = members;
  const site = { range: first?.range ?? options.client.range };
  if (first) {
    return { kind: "map", members, complete, site };
  }
  return complete ? absent(site) : unknown(site);
}

/** What is not an object has no flags. Without flags, the construct emits no list and the service uses its default. */
function authFlows(value: HostValue, options: Options): Value {
  if (value.kind !== "literal") {
    return flagged("ExplicitAuthFlows", value, options);
  }
  return typeof value.value === "string" ? unknown(value.site) : absent(value.site);
}

function grants(value: HostValue, options: Options): Value {
  return value.kind === "literal"
    ? { kind: "list", items: [], complete: true, site: value.site }
    : flagged("AllowedOAuthFlows", value, options);
}

/** The API's list of the flags that are true, each item with the site of its flag. */
function flagged(property: Property, value: HostValue, { version }: Options): Value {
  if (value.kind !== "map") {
    return unknown(value.site);
  }
  const items: Value[] = [];
  let { complete } = value;
  for (const [flag, name] of flagsOf(property, version) ?? []) {
    const member = value.members.find(({ key }) => key === flag);
    if (!member) {
      continue;
    }
    const isOn = truthinessOf(member.value);
    if (isOn === true) {
      items.push(literal(name, siteOf(member)));
    }
    complete &&= isOn !== "maybe";
  }
  return { kind: "list", items, complete, site: value.site };
}

function eachItem(value: HostValue, lower: (item: HostValue) => Value): Value {
  if (value.kind === "list") {
    return { ...value, items: value.items.map(lower) };
  }
  return truthinessOf(value) === false ? absent(value.site) : unknown(value.site);
}

function analyticsConfiguration(value: HostValue, options: Options): Value {
  if (value.kind !== "map") {
    return truthinessOf(value) === false ? absent(value.site) : unknown(value.site);
  }
  const members: Member<Value>[] = [];
  for (const property of membersOf("AnalyticsConfiguration")) {
    const [, option] = optionPath(property);
    const member = value.members.find(({ key }) => key === option);
    const lowered = writtenValue(property, options);
    if (member && lowered.kind !== "absent") {
      members.push({ ...member, key: lastMember(property), value: lowered });
    }
  }
  return { ...value, members };
}

/** Any grace period, however short, turns rotation on. */
function rotation(gracePeriod: HostValue): Value {
  switch (truthinessOf(gracePeriod)) {
    case true:
      return literal(rotationFeature.on, gracePeriod.site);
    case false:
      return absent(gracePeriod.site);
    default:
      return unknown(gracePeriod.site);
  }
}

function refreshTokenRotation(gracePeriod: HostValue, options: Options): Value {
  const feature = rotation(gracePeriod);
  if (feature.kind !== "literal") {
    return feature;
  }
  const { site } = gracePeriod;
  const keyRange = options.keyOf("refreshTokenRotationGracePeriod");
  const member = (key: string, value: Value): Member<Value> => ({ key, keyRange, range: site.range, value });
  const seconds = lengthIn("seconds", gracePeriod);
  const members = [member("Feature", feature), member("RetryGracePeriodSeconds", seconds)];
  return { kind: "map", members, complete: true, site };
}

/** One value if JavaScript considers the option truthy, another if not. */
function whether(value: HostValue, whenTrue: Scalar, whenFalse: Scalar): Value {
  const isOn = truthinessOf(value);
  return isOn === "maybe" ? unknown(value.site) : literal(isOn ? whenTrue : whenFalse, value.site);
}

function literal(value: Scalar, site: Site): Literal {
  return { kind: "literal", value, site };
}

function unknown(site: Site): Unknown {
  return { kind: "unknown", site };
}
