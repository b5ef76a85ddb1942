import type { PropertyTable } from "./table.ts";

/**
 * The properties of a user pool that determine what its app clients can have.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 */
export const userPoolProperties = {
  Schema: { type: "structures" },
  "Schema.*.Name": { type: "string" },
  "Schema.*.DeveloperOnlyAttribute": { type: "boolean" },
  "Schema.*.Mutable": { type: "boolean" },
  "Schema.*.Required": { type: "boolean" },
  UserPoolTier: { type: "string" },
} as const satisfies PropertyTable;
