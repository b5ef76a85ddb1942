import type { PropertyTable } from "./table.ts";

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const identityProviderProperties = {
  UserPoolId: { type: "string" },
  ProviderName: { type: "string" },
  ProviderType: { type: "string" },
  ProviderDetails: { type: "map" },
  "ProviderDetails.*": { type: "string" },
  AttributeMapping: { type: "map" },
  "AttributeMapping.*": { type: "string" },
  IdpIdentifiers: { type: "strings" },
} as const satisfies PropertyTable;
