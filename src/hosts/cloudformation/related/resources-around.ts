import { noRelatedResources, type RelatedResource, type RelatedResources } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import type { Expression } from "../../../model/value.ts";
import { isToPool, poolReferenceOf } from "../surroundings.ts";
import type { UserPools } from "./user-pools.ts";

/** The resources around the app client with this logical id. */
export class ResourcesAround {
  readonly #logicalId: string;
  readonly #pools: UserPools;

  constructor(logicalId: string, pools: UserPools) {
    this.#logicalId = logicalId;
    this.#pools = pools;
  }

  in(scenario: Scenario): RelatedResources {
    const client = this.#pools.around.resources.find(this.#logicalId);
    const poolReference = client && poolReferenceOf(client, this.#pools.around, scenario);
    const made = this.#pools.ofAny(scenario);
    if (!poolReference || !isToPool(poolReference)) {
      return { ...noRelatedResources, ...made, poolReference, madePools: this.#pools.all(scenario) };
    }
    const members = this.#pools.membersOf(poolReference.target.name, scenario);
    if (!members) {
      return { ...noRelatedResources, ...made, poolReference };
    }
    return {
      ...made,
      poolReference,
      userPool: this.#pools.find(poolReference.target.name, scenario),
      ...members,
      precedesClient: ({ name }: RelatedResource) => this.#pools.around.dependencies.follows(this.#logicalId, name),
    };
  }

  /** The value of a `Ref` to a resource, if that is one of its properties: the name of an identity provider. */
  valueOf(logicalId: string): Expression | undefined {
    return this.#pools.providerName(logicalId);
  }

  /** Whether the client can depend on a resource, that is, whether the resource does not depend on the client. */
  canDependOn(resource: string): boolean {
    return this.#pools.around.dependencies.follows(resource, this.#logicalId) === false;
  }
}
