import { canBeProvider, reservedProviderMeantBy, socialProviders } from "../spec/identity-providers.ts";
import type { AppClient } from "./app-client.ts";
import type { IdentityProvider } from "./related-resources.ts";
import { knownStrings, stringOf, type Literal } from "./value.ts";

/** An item of `SupportedIdentityProviders` that is a misspelt reserved name. */
export interface MisspeltProvider {
  readonly item: Literal<string>;
  /** The reserved name. */
  readonly name: string;
  /** False if the pool may have a provider with the name as it is written. */
  readonly isCertain: boolean;
  /**
   * Whether only the reserved name can be meant: the file defines that provider, or no other can have the written name.
   */
  readonly isUnambiguous: boolean;
}

/** An item of `SupportedIdentityProviders` that names a social provider of the file, which cannot have that name. */
export interface MisnamedProvider {
  readonly item: Literal<string>;
  readonly identityProvider: IdentityProvider;
  /** The provider's type, which is also its only valid name. */
  readonly type: string;
}

/** The social providers of a file whose name is not the only one that they can have. */
export function misnamedProviders(client: AppClient): readonly MisnamedProvider[] {
  const { madeProviders = [] } = client.relatedResources;
  return knownStrings(client.get("SupportedIdentityProviders")).flatMap(item => {
    const [identityProvider, ...others] = madeProviders.filter(
      ({ providerName }) => (stringOf(providerName) ?? item.value) === item.value,
    );
    const type = identityProvider && others.length === 0 ? socialTypeOf(identityProvider) : undefined;
    return identityProvider &&
      type !== undefined &&
      stringOf(identityProvider.providerName) === item.value &&
      type !== item.value
      ? [{ item, identityProvider, type }]
      : [];
  });
}

function socialTypeOf({ providerType }: IdentityProvider): string | undefined {
  const type = providerType && stringOf(providerType);
  return type !== undefined && socialProviders.includes(type) ? type : undefined;
}

export function misspeltProviders(client: AppClient): readonly MisspeltProvider[] {
  const { identityProviders, userPool } = client.relatedResources;
  const misnamed = misnamedProviders(client).map(({ item }) => item.value);
  return knownStrings(client.get("SupportedIdentityProviders")).flatMap(item => {
    const written = item.value;
    const name = reservedProviderMeantBy(written);
    const mayBeMadeHere = identityProviders.some(({ providerName }) => (stringOf(providerName) ?? written) === written);
    if (name === undefined || name === written || mayBeMadeHere || misnamed.includes(written)) {
      return [];
    }
    const isMadeHere = identityProviders.some(({ providerName }) => stringOf(providerName) === name);
    const isUnambiguous = isMadeHere || !canBeProvider(written);
    return [{ item, name, isCertain: isUnambiguous || userPool?.hasAllProviders === true, isUnambiguous }];
  });
}
