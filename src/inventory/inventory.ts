import type { SourceCode } from "eslint";
import { appClientsIn } from "../hosts/app-clients-in.ts";
import type { FoundAppClient } from "../hosts/shared/host.ts";
import { exploreAppClient, type AppClient } from "../model/app-client.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Range } from "../model/site.ts";
import { stringOf, type Value } from "../model/value.ts";
import { isMemberOf, propertyNames, typeOf, type Property } from "../spec/properties/app-client.ts";
import { createDefaults } from "../spec/service-defaults.ts";
import type {
  AppClientRecord,
  Origin,
  ProfileCase,
  PropertyCase,
  PropertyRecord,
  SourceLocation,
} from "./app-client-record.ts";
import { decisionsOf } from "./decisions.ts";
import { profileOf } from "./profile.ts";
import { isKnown, recordedValue } from "./recorded-value.ts";

type Locate = (range: Range) => SourceLocation;

/**
 * Every app client that a file configures, with its effective configuration: each property with its value and where
 * that comes from. For a file without app clients, this only searches the text once.
 *
 * @param sourceCode - ESLint's `SourceCode` of a file in a config of this plugin: `context.sourceCode`,
 *   `linter.getSourceCode()`
 */
export function inventory(sourceCode: SourceCode): readonly AppClientRecord[] {
  const locate: Locate = ([start, end]) => ({
    start: sourceCode.getLocFromIndex(start),
    end: sourceCode.getLocFromIndex(end),
  });
  return appClientsIn(sourceCode).map(client => recordOf(client, sourceCode.text, locate));
}

function recordOf(client: FoundAppClient, text: string, locate: Locate): AppClientRecord {
  return {
    host: client.host,
    operation: client.operation,
    name: nameOf(client),
    label: text.slice(...client.range).replace(/^(["'])(.*)\1$/u, "$2"),
    loc: locate(client.range),
    isConditional: client.exists !== true,
    profile: casesOf(client, profileOf, same).map(({ when, found }): ProfileCase => ({ when, ...found })),
    // Each property separately: together they would soon have too many scenarios.
    properties: propertyNames.flatMap(property => propertyRecord(client, property, locate) ?? []),
  };
}

function nameOf(client: FoundAppClient): string | null {
  const names = [...exploreAppClient(client, found => stringOf(found.get("ClientName")))];
  return (names.every(name => name === names[0]) ? names[0] : undefined) ?? null;
}

function propertyRecord(client: FoundAppClient, property: Property, locate: Locate): PropertyRecord | undefined {
  // The members of a structure are recorded individually, with their own defaults.
  if (typeOf(property) === "structure" || !isMemberOf(client.operation, property)) {
    return undefined;
  }
  const cases = casesOf(client, found => propertyCase(found, property, locate), same);
  const held = cases.filter(({ found }) => found !== undefined);
  return held.length === 0
    ? undefined
    : {
        property,
        name: client.nameOf(property),
        cases: held.flatMap(({ when, found }) => (found ? [{ when, ...found }] : [])),
      };
}

function propertyCase(client: AppClient, property: Property, locate: Locate): Omit<PropertyCase, "when"> | undefined {
  const value = client.effective(property);
  if (value.kind === "absent") {
    return undefined;
  }
  const origin = originOf(value, property);
  return {
    origin,
    value: recordedValue(value),
    isKnown: isKnown(value),
    ...(origin === "written" && { loc: locate(value.site.range) }),
  };
}

function originOf(value: Value, property: Property): Origin {
  if (!value.defaulted) {
    return "written";
  }
  if (value.kind === "unknown") {
    return "unknown";
  }
  const ofService = createDefaults[property];
  return JSON.stringify(recordedValue(value)) === JSON.stringify(ofService) ? "service-default" : "host-default";
}

/** The results of a visitor in each scenario that it distinguishes. Scenarios with the same result are merged. */
function casesOf<T>(
  client: FoundAppClient,
  look: (client: AppClient) => T,
  isSame: (a: T, b: T) => boolean,
): readonly { readonly when: readonly string[]; readonly found: T }[] {
  const all = [
    ...exploreAppClient(client, (found, scenario: Scenario) => ({ found: look(found), when: decisionsOf(scenario) })),
  ];
  const [first] = all;
  return first && all.every(({ found }) => isSame(found, first.found)) ? [{ when: [], found: first.found }] : all;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
