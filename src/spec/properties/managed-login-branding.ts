import type { PropertyTable } from "./table.ts";

/**
 * The properties that rules read.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html
 */
export const managedLoginBrandingProperties = {
  UserPoolId: { type: "string" },
  ClientId: { type: "string" },
  UseCognitoProvidedValues: { type: "boolean" },
} as const satisfies PropertyTable;
