import { expect } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { legacyAuthFlows } from "../../src/spec/auth-flows.ts";
import { reservedProviderMeantBy } from "../../src/spec/identity-providers.ts";
import type { Property } from "../../src/spec/properties/app-client.ts";
import { isTimeUnit, secondsOf, type TimeUnit } from "../../src/spec/time-units.ts";
import { tokenValidities } from "../../src/spec/token-validity.ts";
import type { TestHost } from "./hosts.ts";
import { readClients } from "./read-clients.ts";

/** Lists that grant something: more items allow more. */
const allowances: readonly Property[] = [
  "CallbackURLs",
  "LogoutURLs",
  "DefaultRedirectURI",
  "AllowedOAuthFlows",
  "AllowedOAuthScopes",
  "ExplicitAuthFlows",
  "SupportedIdentityProviders",
  "ReadAttributes",
  "WriteAttributes",
];

/** Settings that protect users and tokens, with the protecting value, and whether that is the default. */
const protections: readonly { readonly property: Property; readonly on: unknown; readonly isDefault?: boolean }[] = [
  { property: "PreventUserExistenceErrors", on: "ENABLED" },
  { property: "RefreshTokenRotation.Feature", on: "ENABLED" },
  { property: "EnableTokenRevocation", on: true, isDefault: true },
  { property: "GenerateSecret", on: true },
  { property: "AllowedOAuthFlowsUserPoolClient", on: false, isDefault: true },
  { property: "EnablePropagateAdditionalUserContextData", on: false, isDefault: true },
];

interface Time {
  readonly property: Property;
  readonly unitProperty?: Property;
  readonly defaultTime?: number;
  readonly defaultUnit: TimeUnit;
}

/** Durations, for which a greater value allows more, with their defaults. */
const times: readonly Time[] = [
  ...Object.values(tokenValidities).map(({ defaultAmount, ...facts }) => ({ ...facts, defaultTime: defaultAmount })),
  { property: "AuthSessionValidity", defaultTime: 3, defaultUnit: "minutes" },
  { property: "RefreshTokenRotation.RetryGracePeriodSeconds", defaultUnit: "seconds" },
];

interface Respelling {
  /** Why the old and the new value mean the same. */
  readonly because: string;
  /** Whether the new value stands for one of the old ones. Without any, nothing was written. */
  isSame(written: readonly unknown[], result: string): boolean;
}

/** The rules whose fixes respell a value. No other fix adds anything. */
const respellings: Readonly<Record<string, Respelling>> = {
  "no-mixed-auth-flows": {
    because: "AWS documents the legacy name and its twin as one flow, and refuses the list as it stands.",
    isSame: (written, result) =>
      Object.entries(legacyAuthFlows).some(
        ([legacy, { replacement }]) => replacement === result && written.includes(legacy),
      ),
  },
  "no-unknown-members": {
    because: "The host refuses the name as it stands, and the member keeps its value.",
    isSame: written => written.length === 0,
  },
  "valid-enum-values": {
    because: "Cognito refuses the name in other letters, and no two of its names differ in that alone.",
    isSame: (written, result) => written.some(value => String(value).toLowerCase() === result.toLowerCase()),
  },
  "valid-identity-providers": {
    because: "No provider of the pool can have the name that is written, and this is the one that goes by it.",
    isSame: (written, result) => written.some(value => reservedProviderMeantBy(String(value)) === result),
  },
  "valid-redirect-urls": {
    because: "Cognito refuses white space around a URL, and nobody means it.",
    isSame: (written, result) => written.some(value => String(value).trim() === result),
  },
};

type Scenarios = readonly object[];
type Clients = readonly Scenarios[];

export const respellingRules = Object.keys(respellings);

/** Applies a fix, and asserts that no client of the file allows more than before. */
export function expectNoWidening(
  rule: string,
  host: Pick<TestHost, "filename" | "languageOptions">,
  text: string,
  fix: { readonly range: readonly [number, number]; readonly text: string },
): void {
  const result = applyTextEdits(text, [fix]);
  expectNoWider([rule], readClients(host, text), readClients(host, result), result);
}

/**
 * Asserts that no client allows more than before.
 *
 * @param rules - those whose fixes were applied, without the plugin's name
 * @param result - the text afterwards
 */
export function expectNoWider(rules: readonly string[], before: Clients, after: Clients, result: string): void {
  expect(after, result).toHaveLength(before.length);
  expect(
    after.flatMap((scenarios, index) => wideningOf(rules, before[index] ?? [], scenarios)),
    result,
  ).toEqual([]);
}

/** What the scenarios of a client newly allow. */
function wideningOf(rules: readonly string[], before: Scenarios, after: Scenarios): readonly string[] {
  // A fix may remove a condition. Then the result is compared with all scenarios before.
  const pairs: readonly (readonly [Scenarios, Scenarios])[] =
    before.length === after.length
      ? after.map((_, index) => [before.slice(index, index + 1), after.slice(index, index + 1)])
      : [[before, after]];
  return pairs.flatMap(([old, current]) => [
    ...allowances.flatMap(property => addedTo(property, rules, old, current)),
    ...protections
      .filter(protection => isLost(protection, rules, old, current))
      .map(({ property }) => `${property} is lost`),
    ...lengthened(rules, old, current),
    ...(valuesOf("ClientSecret", old).length > valuesOf("ClientSecret", current).length
      ? ["ClientSecret is lost"]
      : []),
  ]);
}

function addedTo(property: Property, rules: readonly string[], before: Scenarios, after: Scenarios): readonly string[] {
  const written = itemsOf(property, before);
  const isSame = (item: unknown) => rules.some(rule => respellings[rule]?.isSame(written, String(item)) === true);
  const added = itemsOf(property, after).filter(item => !written.includes(item) && !isSame(item));
  const isEmptied = written.length > 0 && itemsOf(property, after).length === 0;
  return [
    ...added.map(item => `${property} gets ${String(item)}`),
    // Without any, the service applies its default.
    ...(isEmptied ? [`${property} has nothing left`] : []),
  ];
}

function isLost(
  { property, on, isDefault = false }: (typeof protections)[number],
  rules: readonly string[],
  before: Scenarios,
  after: Scenarios,
): boolean {
  // A misspelt property was meant to be set.
  const isRenamed = rules.includes("no-unknown-members") && valuesOf(property, before).length === 0;
  const isOn = (scenario: object) => {
    const [value] = valuesOf(property, [scenario]);
    return value === undefined ? isDefault : value === on;
  };
  return !isRenamed && before.every(isOn) && !after.every(isOn);
}

function lengthened(rules: readonly string[], before: Scenarios, after: Scenarios): readonly string[] {
  return times.flatMap(({ property, unitProperty, defaultTime, defaultUnit }) => {
    const isRenamed = rules.includes("no-unknown-members") && valuesOf(property, before).length === 0;
    const [old, current] = [before, after].map(scenarios =>
      scenarios.flatMap(scenario => {
        const [amount = defaultTime] = valuesOf(property, [scenario]);
        const [unit = defaultUnit] = unitProperty ? valuesOf(unitProperty, [scenario]) : [];
        // Unknown values cannot be compared.
        return typeof amount === "number" && isTimeUnit(unit) ? [amount * secondsOf[unit]] : [];
      }),
    );
    return old && current && !isRenamed && old.length > 0 && Math.max(...current) > Math.max(...old)
      ? [`${property} lasts longer`]
      : [];
  });
}

function itemsOf(property: Property, scenarios: Scenarios): readonly unknown[] {
  return valuesOf(property, scenarios).flat();
}

/** A property's value in each scenario in which it is written. */
function valuesOf(property: Property, scenarios: Scenarios): readonly unknown[] {
  return scenarios.flatMap(scenario => {
    const value = (scenario as Readonly<Record<string, unknown>>)[property];
    return value === undefined ? [] : [value];
  });
}
