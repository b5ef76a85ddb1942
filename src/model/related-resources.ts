import type { Range } from "./site.ts";
import type { Value } from "./value.ts";

/** A resource or construct in the same file as the app client. */
export interface RelatedResource {
  /** The file's name for it: a logical id, the name of a variable. */
  readonly name: string;
  readonly range: Range;
}

/** The client's user pool, if the file defines it. */
export interface UserPool extends RelatedResource {
  readonly tier: Value;
  /** Its custom attributes and the standard ones that it sets. `undefined`: there may be others. */
  readonly attributes: readonly PoolAttribute[] | undefined;
  /** Whether the file defines all of the pool's identity providers, as far as a file can tell. */
  readonly hasAllProviders: boolean;
  /** Whether the file defines all of its resource servers. By default unknown. */
  readonly hasAllServers?: boolean;
}

export interface PoolAttribute {
  /** As a client refers to it: `email`, `custom:tenant`, `dev:custom:tenant`. */
  readonly name: string;
  readonly required: boolean | "maybe";
  readonly mutable: boolean | "maybe";
  readonly range: Range;
}

/** A provider of the pool, which must exist before a client can name it. */
export interface IdentityProvider extends RelatedResource {
  /** The name by which a client lists it. */
  readonly providerName: Value;
  /** Its type in the API: `Google`, `SAML`. By default unknown. */
  readonly providerType?: Value;
  /** The pool's attributes that it is known to write at each sign-in. */
  readonly mappedAttributes: readonly string[];
  /** Where the values of those attributes come from. By default unknown. */
  readonly mapping?: AttributeMapping;
}

/** What an identity provider writes to the pool's attributes at each sign-in. */
export interface AttributeMapping {
  /** Where the mapping is written, or the provider if it has none. */
  readonly range: Range;
  readonly attributes: readonly MappedAttribute[];
  /** False if there may be others. */
  readonly complete: boolean;
  /** The scopes requested from the provider. `undefined`: unknown. */
  readonly requestedScopes: readonly string[] | undefined;
}

export interface MappedAttribute {
  /** As a client refers to it: `email`, `custom:tenant`. */
  readonly name: string;
  /** The key, or the whole member. */
  readonly range: Range;
  /** The provider's name for it: `given_name`. `undefined`: unknown. */
  readonly claim: string | undefined;
}

/** A resource server of the pool, which must exist before a client can name one of its scopes. */
export interface ResourceServer extends RelatedResource {
  /** The part of its scopes before the last slash. */
  readonly identifier: Value;
  /** The names of its scopes. `undefined`: there may be others. */
  readonly scopes: readonly string[] | undefined;
}

/** What a client's `UserPoolId` refers to, if that is a resource of the file or one of its attributes. */
export interface PoolReference {
  readonly target: RelatedResource;
  /** The CloudFormation type of the target: `AWS::Cognito::UserPool`. */
  readonly type: string;
  /** The host's name for that type, if it has its own: `aws_cognito_user_pool`. */
  readonly typeName?: string;
  /** The referenced attribute: `Arn`. `undefined` for what `Ref` returns. */
  readonly attribute: string | undefined;
}

/**
 * The resources that the file defines around an app client. The lists contain only what certainly belongs to the
 * client's own pool.
 */
export interface RelatedResources {
  readonly poolReference?: PoolReference | undefined;
  readonly userPool?: UserPool | undefined;
  /** The user pools that the file defines, including those of other clients. */
  readonly madePools?: readonly RelatedResource[];
  /** The identity providers that the file defines for any pool, under any condition. By default unknown. */
  readonly madeProviders?: readonly IdentityProvider[];
  /** The resource servers that the file defines for any pool, under any condition. By default unknown. */
  readonly madeServers?: readonly ResourceServer[];
  /**
   * A domain of the client's pool with managed login. `undefined`: there is none, or another domain of the pool may have
   * the pages of the classic hosted UI.
   */
  readonly managedLoginDomain?: RelatedResource | undefined;
  /** Whether anything in the file may give the client a branding style. By default unknown. */
  readonly mayBeBranded?: boolean;
  readonly identityProviders: readonly IdentityProvider[];
  readonly resourceServers: readonly ResourceServer[];
  /** Whether a provider or server is created before the client, because of a reference or an explicit dependency. */
  precedesClient(member: RelatedResource): boolean | "maybe";
}

/**
 * The maximum number of identity providers and resource servers of a file that are compared with its clients.
 * CloudFormation accepts no template with more resources.
 */
export const MAX_RELATED_RESOURCES = 500;

export const noRelatedResources: RelatedResources = {
  identityProviders: [],
  resourceServers: [],
  precedesClient: () => "maybe",
};
