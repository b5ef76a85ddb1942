import { canBeProvider, reservedProviderMeantBy } from "../spec/identity-providers.ts";
import type { AppClient } from "./app-client.ts";
import { knownStrings, stringOf, type Literal } from "./value.ts";

/** An item of `SupportedIdentityProviders` that is a reserved name but for its spelling. */
export interface MisspeltProvider {
  readonly item: Literal<string>;
  /** The reserved name. */
  readonly name: string;
  /** False where the pool may have a provider that was given the name as it is written. */
  readonly isCertain: boolean;
  /** Whether nothing but the reserved name can be meant: the file makes that provider, or no other can be called so. */
  readonly isUnambiguous: boolean;
}

export function misspeltProviders(client: AppClient): readonly MisspeltProvider[] {
  const { identityProviders, userPool } = client.neighbours;
  return knownStrings(client.get("SupportedIdentityProviders")).flatMap(item => {
    const written = item.value;
    const name = reservedProviderMeantBy(written);
    const mayBeMadeHere = identityProviders.some(({ providerName }) => (stringOf(providerName) ?? written) === written);
    if (name === undefined || name === written || mayBeMadeHere) {
      return [];
    }
    const isMadeHere = identityProviders.some(({ providerName }) => stringOf(providerName) === name);
    const isUnambiguous = isMadeHere || !canBeProvider(written);
    return [{ item, name, isCertain: isUnambiguous || userPool?.hasAllProviders === true, isUnambiguous }];
  });
}
