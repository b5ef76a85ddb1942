/**
 * The members of a CreateUserPoolClient or UpdateUserPoolClient request, in the order of the API reference, which is
 * also the order in which edits insert them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const properties = {
  UserPoolId: { type: "string" },
  ClientId: { type: "string", only: "update" },
  ClientName: { type: "string" },
  GenerateSecret: { type: "boolean", only: "create" },
  ClientSecret: { type: "string", only: "create" },
  RefreshTokenValidity: { type: "integer" },
  AccessTokenValidity: { type: "integer" },
  IdTokenValidity: { type: "integer" },
  TokenValidityUnits: { type: "structure" },
  "TokenValidityUnits.AccessToken": { type: "string" },
  "TokenValidityUnits.IdToken": { type: "string" },
  "TokenValidityUnits.RefreshToken": { type: "string" },
  ReadAttributes: { type: "strings" },
  WriteAttributes: { type: "strings" },
  ExplicitAuthFlows: { type: "strings" },
  SupportedIdentityProviders: { type: "strings" },
  CallbackURLs: { type: "strings" },
  LogoutURLs: { type: "strings" },
  DefaultRedirectURI: { type: "string" },
  AllowedOAuthFlows: { type: "strings" },
  AllowedOAuthScopes: { type: "strings" },
  AllowedOAuthFlowsUserPoolClient: { type: "boolean" },
  AnalyticsConfiguration: { type: "structure" },
  "AnalyticsConfiguration.ApplicationId": { type: "string" },
  "AnalyticsConfiguration.ApplicationArn": { type: "string" },
  "AnalyticsConfiguration.RoleArn": { type: "string" },
  "AnalyticsConfiguration.ExternalId": { type: "string" },
  "AnalyticsConfiguration.UserDataShared": { type: "boolean" },
  PreventUserExistenceErrors: { type: "string" },
  EnableTokenRevocation: { type: "boolean" },
  EnablePropagateAdditionalUserContextData: { type: "boolean" },
  AuthSessionValidity: { type: "integer" },
  RefreshTokenRotation: { type: "structure" },
  "RefreshTokenRotation.Feature": { type: "string" },
  "RefreshTokenRotation.RetryGracePeriodSeconds": { type: "integer" },
} as const satisfies Record<string, PropertyFacts>;

interface PropertyFacts {
  readonly type: PropertyType;
  /** The only operation that has the member. By default, both have. */
  readonly only?: Operation;
}

/** How a request treats omitted members: a create uses the service's defaults, an update resets to them. */
export type Operation = "create" | "update";

export type PropertyType = "string" | "integer" | "boolean" | "strings" | "structure";

/** A member of the request by its API name; a member of a structure follows a dot. */
export type Property = keyof typeof properties;

export const propertyNames = Object.keys(properties) as readonly Property[];

const memberPaths: ReadonlyMap<Property, readonly string[]> = new Map(
  propertyNames.map(property => [property, property.split(".")]),
);

/** The members that lead to a property: `TokenValidityUnits` and `AccessToken`. */
export function memberPath(property: Property): readonly string[] {
  return memberPaths.get(property) ?? [];
}

/** The structure that the property is a member of. `undefined`: it is a member of the request itself. */
export function structureOf(property: Property): Property | undefined {
  const [structure = "", member] = memberPath(property);
  return member !== undefined && isProperty(structure) ? structure : undefined;
}

/** The members of a structure, or those of the request itself. */
export function membersOf(structure: Property | undefined): readonly Property[] {
  return propertyNames.filter(property => structureOf(property) === structure);
}

/** The name of a property within its structure. */
export function lastMember(property: Property): string {
  return property.slice(property.lastIndexOf(".") + 1);
}

export function typeOf(property: Property): PropertyType {
  return properties[property].type;
}

/** Whether the request for an operation has the member. */
export function isMemberOf(operation: Operation, property: Property): boolean {
  const facts: PropertyFacts = properties[property];
  return facts.only === undefined || facts.only === operation;
}

export function isProperty(name: string): name is Property {
  return Object.hasOwn(properties, name);
}
