import type { Property } from "./properties/app-client.ts";
import { tokenValidities } from "./token-validity.ts";

const { access, id, refresh } = tokenValidities;

/**
 * The defaults for members that a CreateUserPoolClient request omits.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const createDefaults: ServiceDefaults = {
  GenerateSecret: false,
  RefreshTokenValidity: refresh.defaultAmount,
  AccessTokenValidity: access.defaultAmount,
  IdTokenValidity: id.defaultAmount,
  "TokenValidityUnits.AccessToken": access.defaultUnit,
  "TokenValidityUnits.IdToken": id.defaultUnit,
  "TokenValidityUnits.RefreshToken": refresh.defaultUnit,
  ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"],
  AllowedOAuthFlowsUserPoolClient: false,
  PreventUserExistenceErrors: "LEGACY",
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
  "RefreshTokenRotation.Feature": "DISABLED",
  "RefreshTokenRotation.RetryGracePeriodSeconds": 0,
};

/**
 * Omitted members that an UpdateUserPoolClient request keeps, or for which that is not documented. All others are reset
 * to their defaults: "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value."
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const keptByUpdate: ReadonlySet<Property> = new Set<Property>([
  "ClientName",
  "GenerateSecret",
  "ClientSecret",
  "EnableTokenRevocation",
  "RefreshTokenRotation",
  "RefreshTokenRotation.Feature",
  "RefreshTokenRotation.RetryGracePeriodSeconds",
]);

export type ServiceDefaults = { readonly [P in Property]?: string | number | boolean | readonly string[] };
