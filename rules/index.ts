// Written by "npm run generate".
import explicitAuthFlows from "./explicit-auth-flows.ts";
import explicitTokenUnits from "./explicit-token-units.ts";
import maxTokenValidity from "./max-token-validity.ts";
import noAdminScope from "./no-admin-scope.ts";
import noAnalyticsConfiguration from "./no-analytics-configuration.ts";
import noChangedTokens from "./no-changed-tokens.ts";
import noClientCredentialsAdminScope from "./no-client-credentials-admin-scope.ts";
import noClientTokenMix from "./no-client-token-mix.ts";
import noCommaSeparatedItems from "./no-comma-separated-items.ts";
import noConflictingSecrets from "./no-conflicting-secrets.ts";
import noDefaultOauth from "./no-default-oauth.ts";
import noDisabledTokenRevocation from "./no-disabled-token-revocation.ts";
import noDuplicateValues from "./no-duplicate-values.ts";
import noFetchedUrls from "./no-fetched-urls.ts";
import noHardcodedClientSecret from "./no-hardcoded-client-secret.ts";
import noImplicitGrant from "./no-implicit-grant.ts";
import noLegacyAuthFlows from "./no-legacy-auth-flows.ts";
import noLookalikeIdentityProviders from "./no-lookalike-identity-providers.ts";
import noMissingMembers from "./no-missing-members.ts";
import noMixedAuthFlows from "./no-mixed-auth-flows.ts";
import noMixedClientCredentials from "./no-mixed-client-credentials.ts";
import noMixedLocalUrls from "./no-mixed-local-urls.ts";
import noOpenWriteAttributes from "./no-open-write-attributes.ts";
import noOrphanDefaultRedirect from "./no-orphan-default-redirect.ts";
import noOrphanTokenUnits from "./no-orphan-token-units.ts";
import noPartialUpdate from "./no-partial-update.ts";
import noPasswordAuthFlows from "./no-password-auth-flows.ts";
import noPlaceholderUrls from "./no-placeholder-urls.ts";
import noQuotedNumbers from "./no-quoted-numbers.ts";
import noReadOnlyMembers from "./no-read-only-members.ts";
import noRefreshFlowWithRotation from "./no-refresh-flow-with-rotation.ts";
import noSecretInPublicClient from "./no-secret-in-public-client.ts";
import noSilentlyChangedValues from "./no-silently-changed-values.ts";
import noStrayWords from "./no-stray-words.ts";
import noSynthErrors from "./no-synth-errors.ts";
import noTierMismatch from "./no-tier-mismatch.ts";
import noUndeclaredAttributes from "./no-undeclared-attributes.ts";
import noUndeclaredIdentityProviders from "./no-undeclared-identity-providers.ts";
import noUndeclaredResourceServers from "./no-undeclared-resource-servers.ts";
import noUndeclaredScopes from "./no-undeclared-scopes.ts";
import noUnknownMembers from "./no-unknown-members.ts";
import noUnmatchableRedirectUrls from "./no-unmatchable-redirect-urls.ts";
import noUnrecognizedEnumValues from "./no-unrecognized-enum-values.ts";
import noUnrecognizedMembers from "./no-unrecognized-members.ts";
import noUnusedRedirectUrls from "./no-unused-redirect-urls.ts";
import noUserEnumeration from "./no-user-enumeration.ts";
import privateUseSchemes from "./private-use-schemes.ts";
import requireCallbackUrls from "./require-callback-urls.ts";
import requireClientCredentialsSecret from "./require-client-credentials-secret.ts";
import requireClientTokenSecret from "./require-client-token-secret.ts";
import requireContextDataSecret from "./require-context-data-secret.ts";
import requireIdentityProviders from "./require-identity-providers.ts";
import requireLogoutUrls from "./require-logout-urls.ts";
import requireManagedLoginBranding from "./require-managed-login-branding.ts";
import requireOauthClientFlag from "./require-oauth-client-flag.ts";
import requireOauthFlowsAndScopes from "./require-oauth-flows-and-scopes.ts";
import requireOpenidScope from "./require-openid-scope.ts";
import requirePreventUserExistenceErrors from "./require-prevent-user-existence-errors.ts";
import requireProviderDependency from "./require-provider-dependency.ts";
import requireRefreshTokenRotation from "./require-refresh-token-rotation.ts";
import requireRegisteredDefaultRedirect from "./require-registered-default-redirect.ts";
import requireResourceServerDependency from "./require-resource-server-dependency.ts";
import requireRotationFeature from "./require-rotation-feature.ts";
import requireWritableMappedAttributes from "./require-writable-mapped-attributes.ts";
import requireWritableRequiredAttributes from "./require-writable-required-attributes.ts";
import tokenValidityOrder from "./token-validity-order.ts";
import validAnalyticsConfiguration from "./valid-analytics-configuration.ts";
import validAttributeMapping from "./valid-attribute-mapping.ts";
import validAttributes from "./valid-attributes.ts";
import validAuthSessionValidity from "./valid-auth-session-validity.ts";
import validClientCredentialsScopes from "./valid-client-credentials-scopes.ts";
import validEnumValues from "./valid-enum-values.ts";
import validIdentityProviders from "./valid-identity-providers.ts";
import validMemberValues from "./valid-member-values.ts";
import validRedirectUrls from "./valid-redirect-urls.ts";
import validRetryGracePeriod from "./valid-retry-grace-period.ts";
import validScopes from "./valid-scopes.ts";
import validTokenValidity from "./valid-token-validity.ts";
import validUserPoolReference from "./valid-user-pool-reference.ts";

export const rules = {
  "explicit-auth-flows": explicitAuthFlows,
  "explicit-token-units": explicitTokenUnits,
  "max-token-validity": maxTokenValidity,
  "no-admin-scope": noAdminScope,
  "no-analytics-configuration": noAnalyticsConfiguration,
  "no-changed-tokens": noChangedTokens,
  "no-client-credentials-admin-scope": noClientCredentialsAdminScope,
  "no-client-token-mix": noClientTokenMix,
  "no-comma-separated-items": noCommaSeparatedItems,
  "no-conflicting-secrets": noConflictingSecrets,
  "no-default-oauth": noDefaultOauth,
  "no-disabled-token-revocation": noDisabledTokenRevocation,
  "no-duplicate-values": noDuplicateValues,
  "no-fetched-urls": noFetchedUrls,
  "no-hardcoded-client-secret": noHardcodedClientSecret,
  "no-implicit-grant": noImplicitGrant,
  "no-legacy-auth-flows": noLegacyAuthFlows,
  "no-lookalike-identity-providers": noLookalikeIdentityProviders,
  "no-missing-members": noMissingMembers,
  "no-mixed-auth-flows": noMixedAuthFlows,
  "no-mixed-client-credentials": noMixedClientCredentials,
  "no-mixed-local-urls": noMixedLocalUrls,
  "no-open-write-attributes": noOpenWriteAttributes,
  "no-orphan-default-redirect": noOrphanDefaultRedirect,
  "no-orphan-token-units": noOrphanTokenUnits,
  "no-partial-update": noPartialUpdate,
  "no-password-auth-flows": noPasswordAuthFlows,
  "no-placeholder-urls": noPlaceholderUrls,
  "no-quoted-numbers": noQuotedNumbers,
  "no-read-only-members": noReadOnlyMembers,
  "no-refresh-flow-with-rotation": noRefreshFlowWithRotation,
  "no-secret-in-public-client": noSecretInPublicClient,
  "no-silently-changed-values": noSilentlyChangedValues,
  "no-stray-words": noStrayWords,
  "no-synth-errors": noSynthErrors,
  "no-tier-mismatch": noTierMismatch,
  "no-undeclared-attributes": noUndeclaredAttributes,
  "no-undeclared-identity-providers": noUndeclaredIdentityProviders,
  "no-undeclared-resource-servers": noUndeclaredResourceServers,
  "no-undeclared-scopes": noUndeclaredScopes,
  "no-unknown-members": noUnknownMembers,
  "no-unmatchable-redirect-urls": noUnmatchableRedirectUrls,
  "no-unrecognized-enum-values": noUnrecognizedEnumValues,
  "no-unrecognized-members": noUnrecognizedMembers,
  "no-unused-redirect-urls": noUnusedRedirectUrls,
  "no-user-enumeration": noUserEnumeration,
  "private-use-schemes": privateUseSchemes,
  "require-callback-urls": requireCallbackUrls,
  "require-client-credentials-secret": requireClientCredentialsSecret,
  "require-client-token-secret": requireClientTokenSecret,
  "require-context-data-secret": requireContextDataSecret,
  "require-identity-providers": requireIdentityProviders,
  "require-logout-urls": requireLogoutUrls,
  "require-managed-login-branding": requireManagedLoginBranding,
  "require-oauth-client-flag": requireOauthClientFlag,
  "require-oauth-flows-and-scopes": requireOauthFlowsAndScopes,
  "require-openid-scope": requireOpenidScope,
  "require-prevent-user-existence-errors": requirePreventUserExistenceErrors,
  "require-provider-dependency": requireProviderDependency,
  "require-refresh-token-rotation": requireRefreshTokenRotation,
  "require-registered-default-redirect": requireRegisteredDefaultRedirect,
  "require-resource-server-dependency": requireResourceServerDependency,
  "require-rotation-feature": requireRotationFeature,
  "require-writable-mapped-attributes": requireWritableMappedAttributes,
  "require-writable-required-attributes": requireWritableRequiredAttributes,
  "token-validity-order": tokenValidityOrder,
  "valid-analytics-configuration": validAnalyticsConfiguration,
  "valid-attribute-mapping": validAttributeMapping,
  "valid-attributes": validAttributes,
  "valid-auth-session-validity": validAuthSessionValidity,
  "valid-client-credentials-scopes": validClientCredentialsScopes,
  "valid-enum-values": validEnumValues,
  "valid-identity-providers": validIdentityProviders,
  "valid-member-values": validMemberValues,
  "valid-redirect-urls": validRedirectUrls,
  "valid-retry-grace-period": validRetryGracePeriod,
  "valid-scopes": validScopes,
  "valid-token-validity": validTokenValidity,
  "valid-user-pool-reference": validUserPoolReference,
} as const;
