import type { Range } from "./site.ts";
import type { Value } from "./value.ts";

/** A resource or construct in the same file as the app client. */
export interface RelatedResource {
  /** What the file calls it: a logical id, the name of a variable. */
  readonly name: string;
  readonly range: Range;
}

/** The user pool of the client, when the file makes it. */
export interface UserPool extends RelatedResource {
  readonly tier: Value;
  /** The standard attributes that it sets and its custom ones. `undefined`: there may be others. */
  readonly attributes: readonly PoolAttribute[] | undefined;
  /** Whether the file makes all the identity providers that the pool has, as far as a file can tell. */
  readonly hasAllProviders: boolean;
  /** The same of its resource servers. By default that is not known. */
  readonly hasAllServers?: boolean;
}

export interface PoolAttribute {
  /** As a client writes it: `email`, `custom:tenant`, `dev:custom:tenant`. */
  readonly name: string;
  readonly required: boolean | "maybe";
  readonly mutable: boolean | "maybe";
  readonly range: Range;
}

/** Something of the pool that must be there before a client can name it. */
export interface IdentityProvider extends RelatedResource {
  /** The name by which a client lists it. */
  readonly providerName: Value;
  /** What it is by its name in the API: `Google`, `SAML`. By default that is not known. */
  readonly providerType?: Value;
  /** The attributes of the pool that it is known to write at each sign-in. */
  readonly mappedAttributes: readonly string[];
  /** How it comes by their values. By default that is not known. */
  readonly mapping?: AttributeMapping;
}

/** What an identity provider writes to attributes of the pool at each sign-in. */
export interface AttributeMapping {
  /** Where the mapping is written, or the provider where it has none. */
  readonly range: Range;
  readonly attributes: readonly MappedAttribute[];
  /** False when there may be others. */
  readonly complete: boolean;
  /** What the provider is asked for. `undefined`: not known. */
  readonly requestedScopes: readonly string[] | undefined;
}

export interface MappedAttribute {
  /** As a client writes it: `email`, `custom:tenant`. */
  readonly name: string;
  /** The key, or the whole member. */
  readonly range: Range;
  /** What the provider calls it: `given_name`. `undefined`: not known. */
  readonly claim: string | undefined;
}

/** As an identity provider, it must be there before a client can name a scope of it. */
export interface ResourceServer extends RelatedResource {
  /** The part of its scopes before the last slash. */
  readonly identifier: Value;
  /** The names of its scopes. `undefined`: there may be others. */
  readonly scopes: readonly string[] | undefined;
}

/** What a client's `UserPoolId` refers to, when that is something in the file or an attribute of it. */
export interface PoolReference {
  readonly target: RelatedResource;
  /** The CloudFormation type of the target: `AWS::Cognito::UserPool`. */
  readonly type: string;
  /** What the host calls that type, where it has another name: `aws_cognito_user_pool`. */
  readonly typeName?: string;
  /** The attribute that is taken: `Arn`. `undefined` for what `Ref` gives. */
  readonly attribute: string | undefined;
}

/** What the file says around an app client. Only what surely belongs to the client's own pool is in the lists. */
export interface RelatedResources {
  readonly poolReference?: PoolReference | undefined;
  readonly userPool?: UserPool | undefined;
  /** The user pools that the file makes, those of other clients included. */
  readonly madePools?: readonly RelatedResource[];
  /** The identity providers that the file makes for any pool, under whatever conditions. By default they are not known. */
  readonly madeProviders?: readonly IdentityProvider[];
  /** The same of its resource servers. */
  readonly madeServers?: readonly ResourceServer[];
  readonly identityProviders: readonly IdentityProvider[];
  readonly resourceServers: readonly ResourceServer[];
  /** Whether a provider or server is made before the client, through a reference or an explicit dependency. */
  precedesClient(member: RelatedResource): boolean | "maybe";
}

/**
 * How many identity providers and resource servers of a file are compared with its clients. CloudFormation takes no
 * template with more resources.
 */
export const MAX_RELATED_RESOURCES = 500;

export const noRelatedResources: RelatedResources = {
  identityProviders: [],
  resourceServers: [],
  precedesClient: () => "maybe",
};
