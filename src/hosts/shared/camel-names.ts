import { propertyNames, type Property } from "../../spec/properties/app-client.ts";

/** The keys that lead to a property. `undefined`: this host has no such property. */
export type Path = (property: Property) => readonly string[] | undefined;

/**
 * The API's names with a lower-case first letter, except for those that the host spells differently.
 *
 * @param names - the host's own names of members, at any level. `undefined`: it does not have the member
 */
export function camelNames(names: Readonly<Record<string, string | undefined>>): Path {
  const paths = new Map(
    propertyNames
      .filter(property => !(property in names && names[property] === undefined))
      .map(property => [property, property.split(".").map(name => names[name] ?? decapitalized(name))]),
  );
  return property => paths.get(property);
}

function decapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Members that exist only in requests, not in templates or providers. */
const onlyInRequests = { ClientId: undefined, ClientSecret: undefined };

const terraformSpellings = {
  ...onlyInRequests,
  ClientName: "name",
  CallbackURLs: "callbackUrls",
  LogoutURLs: "logoutUrls",
  DefaultRedirectURI: "defaultRedirectUri",
  AllowedOAuthFlows: "allowedOauthFlows",
  AllowedOAuthScopes: "allowedOauthScopes",
  AllowedOAuthFlowsUserPoolClient: "allowedOauthFlowsUserPoolClient",
};

/**
 * Terraform's names in camel case, as used by Pulumi's `aws` and by CDK for Terraform.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 */
export const terraformNames = camelNames(terraformSpellings);

/**
 * The same names without what cannot be changed about a client that an AWS service has created for itself.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_managed_user_pool_client
 */
export const terraformManagedNames = camelNames({
  ...terraformSpellings,
  ClientName: undefined,
  GenerateSecret: undefined,
});

/**
 * The names of Pulumi's `aws-native`.
 *
 * @see https://www.pulumi.com/registry/packages/aws-native/api-docs/cognito/userpoolclient/
 */
export const awsNativeNames = camelNames({
  ...onlyInRequests,
  CallbackURLs: "callbackUrls",
  LogoutURLs: "logoutUrls",
  DefaultRedirectURI: "defaultRedirectUri",
});

/** The same names in snake case: `callback_ur_ls` for `callbackUrLs`. */
export function snakeNames(camel: Path): Path {
  const snake = (name: string) => name.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
  const paths = new Map(propertyNames.map(property => [property, camel(property)?.map(snake)]));
  return property => paths.get(property);
}
