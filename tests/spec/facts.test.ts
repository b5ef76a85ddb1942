import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { CognitoRule } from "../../src/rule/create-rule.ts";
import { facts } from "../../src/spec/facts.ts";

/** Facts that a rule could check and none does yet. */
const pending = new Set(
  [
    "NAM-01 NAM-02 NAM-04 SEC-02 SEC-03 SEC-05 SEC-06 TOK-04 TOK-09 TOK-12 FLW-03 FLW-04 FLW-07 FLW-11",
    "FLW-12 ROT-04 ROT-07 PUE-01 OAU-01 OAU-05 OAU-06 OAU-07 SCP-01 SCP-02 SCP-03 URL-06 URL-14 IDP-01 IDP-02 ATT-01",
    "ATT-07 ATT-09 ANA-01 ANA-02 ANA-04 UPD-04 UPD-05 X-01b",
    "X-10",
  ].flatMap(line => line.split(" ")),
);

it("every fact is checked by a rule, or says why not, or waits for its rule", () => {
  const checked = new Set<string>(Object.values<CognitoRule>(rules).flatMap(({ meta }) => meta.docs.facts));
  const forgotten = Object.entries<object>(facts)
    .filter(([id, fact]) => !("unchecked" in fact) && !checked.has(id) && !pending.has(id))
    .map(([id]) => id);
  expect(forgotten).toEqual([]);
});
