import {
  MAX_RELATED_RESOURCES,
  type IdentityProvider,
  type RelatedResource,
  type RelatedResources,
  type ResourceServer,
  type UserPool,
} from "../../../model/related-resources.ts";
import { memoizeUnconditional } from "../../../model/memoize.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression } from "../../../model/value.ts";
import { userPoolType } from "../../../spec/user-pools.ts";
import { attributesIn, identityProviderIn, mayAddAttributes, scopesIn, valueIn } from "../../shared/resource-values.ts";
import { resolveIntrinsics } from "../intrinsics/intrinsics.ts";
import type { Resource } from "../resources.ts";
import { memberOf } from "../static-members.ts";
import { exists, isPoolId, nameOf, poolReferenceOf, type Surroundings } from "../surroundings.ts";

const identityProviderType = "AWS::Cognito::UserPoolIdentityProvider";
const resourceServerType = "AWS::Cognito::UserPoolResourceServer";
type MemberType = typeof identityProviderType | typeof resourceServerType;

const asInApi = (name: string) => name;

type OfPool = Pick<RelatedResources, "identityProviders" | "resourceServers">;
type OfAnyPool = Required<Pick<RelatedResources, "madeProviders" | "madeServers">>;

/** The user pools of a template and the resources that belong to them. Shared by all app clients. */
export class UserPools {
  /** The template that contains them. */
  readonly around: Surroundings;
  readonly #properties = new Map<Resource, Expression>();
  #providers: ReadonlyMap<string, Resource> | undefined;
  readonly #all = memoizeUnconditional((_: "all", scenario) => this.#findAll(scenario));
  readonly #pool = memoizeUnconditional((pool: Resource, scenario) => this.#readPool(pool, scenario));
  readonly #ofAny = memoizeUnconditional((_: "all", scenario) => this.#findOfAny(scenario));
  readonly #members = memoizeUnconditional((pool: string, scenario) => this.#findMembers(pool, scenario));
  readonly #identityProvider = memoizeUnconditional((provider: Resource, scenario) =>
    this.#readProvider(provider, scenario),
  );
  readonly #resourceServer = memoizeUnconditional((server: Resource, scenario) => this.#readServer(server, scenario));

  constructor(around: Surroundings) {
    this.around = around;
  }

  all(scenario: Scenario): readonly RelatedResource[] {
    return this.#all("all", scenario);
  }

  find(logicalId: string, scenario: Scenario): UserPool | undefined {
    const pool = this.around.resources.find(logicalId);
    return pool && this.#pool(pool, scenario);
  }

  /** The resources of the pool with this logical id. `undefined`: more than can be deployed. */
  membersOf(pool: string, scenario: Scenario): OfPool | undefined {
    return this.#members(pool, scenario);
  }

  /**
   * The resources that the file defines for any pool, under any condition. Empty if there are more than can be
   * deployed.
   */
  ofAny(scenario: Scenario): OfAnyPool {
    return this.#ofAny("all", scenario);
  }

  /** The name of an identity provider, which is what a `Ref` to it returns. */
  providerName(logicalId: string): Expression | undefined {
    this.#providers ??= new Map(
      this.around.resources.ofType(identityProviderType).map(provider => [provider.key, provider]),
    );
    const provider = this.#providers.get(logicalId);
    return provider && memberOf(this.#propertiesOf(provider), "ProviderName");
  }

  #findAll(scenario: Scenario): readonly RelatedResource[] {
    const pools = this.around.resources.ofType(userPoolType);
    return pools.filter(pool => exists(pool, this.around, scenario)).map(nameOf);
  }

  #readPool(pool: Resource, scenario: Scenario): UserPool {
    const { scope, text } = this.around;
    const withoutParameters = { ...scope, parameter: () => undefined };
    const ownProperties = resolveIntrinsics(memberOf(pool.value, "Properties"), withoutParameters);
    return {
      ...nameOf(pool),
      // A tier that a parameter determines is unknown: such a parameter exists so that stacks can differ.
      tier: valueIn(ownProperties, "UserPoolTier", scenario),
      attributes: mayAddAttributes(text)
        ? undefined
        : attributesIn(valueIn(this.#propertiesOf(pool), "Schema", scenario), asInApi),
      hasAllProviders: this.#makesAll(identityProviderType, pool, scenario),
      hasAllServers: this.#makesAll(resourceServerType, pool, scenario),
    };
  }

  /** Whether nothing else in the file may create a resource of this type for the pool. */
  #makesAll(type: MemberType, pool: Resource, scenario: Scenario): boolean {
    const { resources, dependencies } = this.around;
    return (
      resources.hasReadAll(type) &&
      resources.ofType(type).every(resource => this.#isPlaced(resource, scenario)) &&
      resources.creators.every(creator => dependencies.follows(creator.key, pool.key) === false)
    );
  }

  /** Whether it is known which pool a resource belongs to, or that it is not created. */
  #isPlaced(resource: Resource, scenario: Scenario): boolean {
    return !exists(resource, this.around, scenario) || poolReferenceOf(resource, this.around, scenario) !== undefined;
  }

  #findOfAny(scenario: Scenario): OfAnyPool {
    const { resources } = this.around;
    const [providers, servers] = [resources.ofType(identityProviderType), resources.ofType(resourceServerType)];
    return providers.length + servers.length > MAX_RELATED_RESOURCES
      ? { madeProviders: [], madeServers: [] }
      : {
          madeProviders: providers.map(provider => this.#identityProvider(provider, scenario)),
          madeServers: servers.map(server => this.#resourceServer(server, scenario)),
        };
  }

  #findMembers(pool: string, scenario: Scenario): OfPool | undefined {
    const { resources } = this.around;
    const [providers, servers] = [resources.ofType(identityProviderType), resources.ofType(resourceServerType)];
    if (providers.length + servers.length > MAX_RELATED_RESOURCES) {
      return undefined;
    }
    const isMember = (resource: Resource) => this.#isOfPool(resource, pool, scenario);
    return {
      identityProviders: providers.filter(isMember).map(provider => this.#identityProvider(provider, scenario)),
      resourceServers: servers.filter(isMember).map(server => this.#resourceServer(server, scenario)),
    };
  }

  #isOfPool(resource: Resource, pool: string, scenario: Scenario): boolean {
    const reference = exists(resource, this.around, scenario)
      ? poolReferenceOf(resource, this.around, scenario)
      : undefined;
    return reference?.target.name === pool && isPoolId(reference);
  }

  #readProvider(provider: Resource, scenario: Scenario): IdentityProvider {
    return identityProviderIn(this.#propertiesOf(provider), nameOf(provider), asInApi, scenario);
  }

  #readServer(server: Resource, scenario: Scenario): ResourceServer {
    const properties = this.#propertiesOf(server);
    return {
      ...nameOf(server),
      identifier: valueIn(properties, "Identifier", scenario),
      scopes: scopesIn(valueIn(properties, "Scopes", scenario), asInApi),
    };
  }

  #propertiesOf(resource: Resource): Expression {
    const known = this.#properties.get(resource);
    const properties = known ?? resolveIntrinsics(memberOf(resource.value, "Properties"), this.around.scope);
    this.#properties.set(resource, properties);
    return properties;
  }
}
