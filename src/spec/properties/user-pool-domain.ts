import type { PropertyTable } from "./table.ts";

/**
 * The properties that rules read.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 */
export const userPoolDomainProperties = {
  UserPoolId: { type: "string" },
  Domain: { type: "string" },
  ManagedLoginVersion: { type: "integer" },
} as const satisfies PropertyTable;
