import { noRelatedResources, type RelatedResource, type RelatedResources } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { Dependencies } from "../../shared/dependencies.ts";
import type { Configuration } from "../configuration.ts";
import type { Resource } from "../resource.ts";
import { isToPool, UserPools } from "./user-pools.ts";

/** The resources around the app clients of a configuration. */
export class ResourceIndex {
  readonly #pools: UserPools;
  readonly #dependencies: Dependencies;

  constructor(configuration: Configuration) {
    this.#pools = new UserPools(configuration);
    this.#dependencies = new Dependencies(name => configuration.mentionsOf(name));
  }

  around(client: Resource, scenario: Scenario): RelatedResources {
    const poolReference = this.#pools.referenceOf(client, scenario);
    const made = this.#pools.ofAny(scenario);
    if (!poolReference || !isToPool(poolReference)) {
      return { ...noRelatedResources, ...made, poolReference, madePools: this.#pools.all(scenario) };
    }
    const members = this.#pools.membersOf(poolReference.id, scenario);
    if (!members) {
      return { ...noRelatedResources, ...made, poolReference };
    }
    return {
      ...made,
      poolReference,
      userPool: this.#pools.find(poolReference, scenario),
      ...members,
      precedesClient: ({ name }: RelatedResource) => this.#dependencies.follows(client.address, name),
    };
  }

  /** Whether a client can depend on a resource, that is, whether the resource does not depend on the client. */
  canDependOn(client: Resource, resource: string): boolean {
    return this.#dependencies.follows(resource, client.address) === false;
  }
}
