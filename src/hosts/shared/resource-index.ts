import { memoizeUnconditional } from "../../model/memoize.ts";
import {
  MAX_RELATED_RESOURCES,
  noRelatedResources,
  type IdentityProvider,
  type PoolReference,
  type RelatedResource,
  type RelatedResources,
  type ResourceServer,
  type UserPool,
} from "../../model/related-resources.ts";
import { Resource, type ResourceSource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import { numberOf, type Value } from "../../model/value.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import { managedLoginVersion } from "../../spec/managed-login.ts";
import { poolIdAttribute, userPoolType } from "../../spec/user-pools.ts";
import { coerceTo } from "./coercion.ts";
import type { Dependencies } from "./dependencies.ts";
import type { FoundResource } from "./host.ts";
import { identityProviderIn, resourceServerIn } from "./resource-values.ts";

/** What a resource's pool property refers to. */
export interface FoundPoolReference extends PoolReference {
  /** The id of the pool, if one name stands for several: `aws_cognito_user_pool.main[0]`. */
  readonly id: string;
}

/** What a host knows about the resources of a file. */
export interface IndexedResources<One> {
  readonly dependencies: Dependencies;
  /** The resources of a kind, in source order. */
  ofKind(kind: ResourceKind): readonly One[];
  find(name: string): One | undefined;
  /** How a resource is represented as related to another. */
  asRelated(resource: One): RelatedResource;
  exists(resource: One, scenario: Scenario): boolean;
  source<Kind extends ResourceKind>(kind: Kind, resource: One): ResourceSource<Kind>;
  /** A resource of a kind, to be checked and edited itself. */
  found<Kind extends ResourceKind>(kind: Kind, resource: One): FoundResource<Kind>;
  /** What a resource's pool property refers to, if that is a resource of the file. */
  poolReferenceOf(resource: One, scenario: Scenario): FoundPoolReference | undefined;
  /** What is known about a pool. */
  poolFacts(pool: One, scenario: Scenario): Omit<UserPool, keyof RelatedResource>;
  /** The `ManagedLoginVersion` of a domain, if it is the same wherever the file is deployed. */
  managedLoginVersion(domain: One, scenario: Scenario): Value;
  /** The name of the app client that a branding style certainly is for. */
  clientOf(branding: One, scenario: Scenario): string | undefined;
  /** Whether the file may also give the clients of a pool branding styles by other means than its resources. */
  mayBrandUnseen(pool: string): boolean;
}

type OfPool = Pick<RelatedResources, "identityProviders" | "resourceServers">;

/** The resources that a file defines, and which pool they belong to. Shared by all app clients of the file. */
export class ResourceIndex<One> {
  readonly #resources: IndexedResources<One>;
  readonly #pools = memoizeUnconditional((_: "all", scenario) => this.#findPools(scenario));
  readonly #pool = memoizeUnconditional((pool: One, scenario): UserPool => ({
    ...this.#resources.asRelated(pool),
    ...this.#resources.poolFacts(pool, scenario),
  }));
  readonly #ofAny = memoizeUnconditional((_: "all", scenario) => this.#findOfAny(scenario));
  readonly #members = memoizeUnconditional((pool: string, scenario): OfPool => this.#findMembers(pool, scenario));
  readonly #managedLoginDomain = memoizeUnconditional((pool: string, scenario) =>
    this.#findManagedLoginDomain(pool, scenario),
  );
  /** The names of the clients that have branding styles. `undefined`: there may be others. */
  readonly #branded = memoizeUnconditional((_: "all", scenario) => this.#findBranded(scenario));
  readonly #identityProvider = memoizeUnconditional((provider: One, scenario): IdentityProvider =>
    identityProviderIn(this.in("identity provider", provider, scenario), this.#resources.asRelated(provider)),
  );
  readonly #resourceServer = memoizeUnconditional((server: One, scenario): ResourceServer =>
    resourceServerIn(this.in("resource server", server, scenario), this.#resources.asRelated(server)),
  );
  /** The id of the pool that a resource certainly belongs to. */
  readonly #poolId = memoizeUnconditional((resource: One, scenario): string | undefined => {
    const reference = this.#resources.exists(resource, scenario)
      ? this.#resources.poolReferenceOf(resource, scenario)
      : undefined;
    return reference && isPoolId(reference) ? reference.id : undefined;
  });

  constructor(resources: IndexedResources<One>) {
    this.#resources = resources;
  }

  /** The resources of a kind, to be checked and edited themselves. */
  ofKind<Kind extends ResourceKind>(kind: Kind): readonly FoundResource<Kind>[] {
    return this.#resources.ofKind(kind).map(resource => this.#resources.found(kind, resource));
  }

  /** A resource in a scenario. */
  in<Kind extends ResourceKind>(kind: Kind, resource: One, scenario: Scenario): Resource<Kind> {
    return new Resource(kind, this.#resources.source(kind, resource), scenario);
  }

  /** The resources around an app client. The lists contain only what certainly belongs to its pool. */
  around(client: One, scenario: Scenario): RelatedResources {
    const poolReference = this.#resources.poolReferenceOf(client, scenario);
    const made = this.#ofAny("all", scenario);
    if (!poolReference || !isToPool(poolReference)) {
      return { ...noRelatedResources, ...made, poolReference, madePools: this.#pools("all", scenario) };
    }
    if (!this.#isReadable) {
      return { ...noRelatedResources, ...made, poolReference };
    }
    const members = this.#members(poolReference.id, scenario);
    const pool = this.#resources.find(poolReference.target.name);
    const { name } = this.#resources.asRelated(client);
    return {
      ...made,
      poolReference,
      userPool: pool && this.#pool(pool, scenario),
      ...members,
      ...this.#managedLoginFor(name, poolReference, scenario),
      precedesClient: member => this.#resources.dependencies.follows(name, member.name),
    };
  }

  /** Whether a client can depend on a resource, that is, whether the resource does not depend on the client. */
  canDependOn(client: string, resource: string): boolean {
    return this.#resources.dependencies.follows(resource, client) === false;
  }

  /** Whether the number of resources can be deployed. */
  get #isReadable(): boolean {
    return this.#providers.length + this.#servers.length <= MAX_RELATED_RESOURCES;
  }

  get #providers(): readonly One[] {
    return this.#resources.ofKind("identity provider");
  }

  get #servers(): readonly One[] {
    return this.#resources.ofKind("resource server");
  }

  #findPools(scenario: Scenario): readonly RelatedResource[] {
    return this.#resources
      .ofKind("user pool")
      .filter(pool => this.#resources.exists(pool, scenario))
      .map(pool => this.#resources.asRelated(pool));
  }

  /** The resources that the file defines for any pool, under any condition. Empty if there are too many. */
  #findOfAny(scenario: Scenario): Pick<RelatedResources, "madeProviders" | "madeServers"> {
    return this.#isReadable
      ? {
          madeProviders: this.#providers.map(provider => this.#identityProvider(provider, scenario)),
          madeServers: this.#servers.map(server => this.#resourceServer(server, scenario)),
        }
      : {};
  }

  #managedLoginFor(
    client: string,
    pool: FoundPoolReference,
    scenario: Scenario,
  ): Pick<RelatedResources, "managedLoginDomain" | "mayBeBranded"> {
    const managedLoginDomain = isPoolId(pool) ? this.#managedLoginDomain(pool.id, scenario) : undefined;
    return managedLoginDomain
      ? {
          managedLoginDomain,
          mayBeBranded:
            this.#branded("all", scenario)?.has(client) !== false || this.#resources.mayBrandUnseen(pool.target.name),
        }
      : {};
  }

  #findManagedLoginDomain(pool: string, scenario: Scenario): RelatedResource | undefined {
    const domains = this.#resources.ofKind("user pool domain");
    const poolIds = domains.map(domain => this.#poolId(domain, scenario));
    const isManaged = (domain: One) =>
      numberOf(coerceTo("integer", this.#resources.managedLoginVersion(domain, scenario))) === managedLoginVersion;
    // A domain that may be the pool's is treated as such.
    const mayBeOfPool = domains.filter((_, index) => (poolIds[index] ?? pool) === pool);
    const domain = domains[poolIds.indexOf(pool)];
    return domain && domains.length <= MAX_RELATED_RESOURCES && mayBeOfPool.every(isManaged)
      ? this.#resources.asRelated(domain)
      : undefined;
  }

  /** A branding style counts even if a condition leaves it out. */
  #findBranded(scenario: Scenario): ReadonlySet<string> | undefined {
    const brandings = this.#resources.ofKind("managed login branding");
    const clients = brandings
      .slice(0, MAX_RELATED_RESOURCES)
      .map(branding => this.#resources.clientOf(branding, scenario));
    const known = clients.filter(client => client !== undefined);
    return known.length === brandings.length ? new Set(known) : undefined;
  }

  #findMembers(pool: string, scenario: Scenario): OfPool {
    const isMember = (resource: One) => this.#poolId(resource, scenario) === pool;
    return {
      identityProviders: this.#providers.filter(isMember).map(provider => this.#identityProvider(provider, scenario)),
      resourceServers: this.#servers.filter(isMember).map(server => this.#resourceServer(server, scenario)),
    };
  }
}

/** Whether a reference is to a pool, to its id or, by mistake, to another attribute. */
export function isToPool({ type }: PoolReference): boolean {
  return type === userPoolType;
}

/** Whether a reference returns the id of a pool. */
export function isPoolId({ type, attribute }: PoolReference): boolean {
  return type === userPoolType && (attribute === undefined || attribute === poolIdAttribute);
}
