import type { PropertyTable } from "./table.ts";

/**
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResourceServerScopeType.html
 */
export const resourceServerProperties = {
  UserPoolId: { type: "string" },
  Identifier: { type: "string" },
  Name: { type: "string" },
  Scopes: { type: "structures" },
  "Scopes.*.ScopeName": { type: "string" },
  "Scopes.*.ScopeDescription": { type: "string" },
} as const satisfies PropertyTable;
