import { expect } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { legacyAuthFlows } from "../../src/spec/auth-flows.ts";
import { reservedProviderMeantBy } from "../../src/spec/identity-providers.ts";
import type { Property } from "../../src/spec/properties.ts";
import type { TestHost } from "./hosts.ts";
import { readClients } from "./read-clients.ts";

/** What a client allows: more of it is more that somebody can do. */
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

interface Respelling {
  /** Why what is written and what comes out of it mean the same. */
  readonly because: string;
  /** Whether one of the values that were written is what came out. Nothing was written where there are none. */
  isSame(written: readonly unknown[], result: string): boolean;
}

/** The fixes that write a value anew in another spelling. Every other fix adds nothing. */
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

/** Applies a fix, and shows that no client of the file allows more by it than before. */
export function expectNoWidening(
  rule: string,
  host: Pick<TestHost, "filename" | "languageOptions">,
  text: string,
  fix: { readonly range: readonly [number, number]; readonly text: string },
): void {
  const result = applyTextEdits(text, [fix]);
  const before = readClients(host, text);
  const after = readClients(host, result);
  expect(after, result).toHaveLength(before.length);
  expect(
    after.flatMap((scenarios, index) => wideningOf(rule, before[index] ?? [], scenarios)),
    result,
  ).toEqual([]);
}

type Scenarios = readonly object[];

/** What the scenarios of a client allow that they did not. */
function wideningOf(rule: string, before: Scenarios, after: Scenarios): readonly string[] {
  // A fix may settle a condition. Then what was allowed in any scenario is all that can be compared.
  const pairs = before.length === after.length ? after.map((_, index) => index) : undefined;
  const scenarios = pairs?.map(index => [before.slice(index, index + 1), after.slice(index, index + 1)] as const);
  return (scenarios ?? [[before, after] as const]).flatMap(([old, current]) =>
    allowances.flatMap(property => {
      const written = itemsOf(property, old);
      const added = itemsOf(property, current).filter(
        item => !written.includes(item) && respellings[rule]?.isSame(written, String(item)) !== true,
      );
      const isEmptied = written.length > 0 && itemsOf(property, current).length === 0;
      return [
        ...added.map(item => `${property} gets ${String(item)}`),
        // Without any, the service allows what it allows by default.
        ...(isEmptied ? [`${property} has nothing left`] : []),
      ];
    }),
  );
}

function itemsOf(property: Property, scenarios: Scenarios): readonly unknown[] {
  return scenarios.flatMap(scenario => (scenario as Readonly<Record<string, unknown>>)[property] ?? []);
}
