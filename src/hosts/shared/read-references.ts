import type { AppClientSource } from "../../model/app-client.ts";
import type { Scenario } from "../../model/scenario.ts";

/** The properties that refer to what other resources create. */
const references = ["SupportedIdentityProviders", "AllowedOAuthScopes"] as const;

/** Reads a client's references to other resources, so that the scenario decides what they depend on. */
export function readReferences(client: Pick<AppClientSource, "written">, scenario: Scenario): void {
  for (const property of references) {
    client.written(property, scenario);
  }
}
