import { noNeighbours, type Neighbour, type Neighbours } from "../../../model/neighbours.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { Dependencies } from "../../shared/dependencies.ts";
import type { Configuration } from "../configuration.ts";
import type { Resource } from "../resource.ts";
import { isToPool, UserPools } from "./user-pools.ts";

/** What stands around the app clients of a configuration. */
export class Neighbourhoods {
  readonly #pools: UserPools;
  readonly #dependencies: Dependencies;

  constructor(configuration: Configuration) {
    this.#pools = new UserPools(configuration);
    this.#dependencies = new Dependencies(name => configuration.mentionsOf(name));
  }

  around(client: Resource, scenario: Scenario): Neighbours {
    const poolReference = this.#pools.referenceOf(client, scenario);
    const made = this.#pools.ofAny(scenario);
    if (!poolReference || !isToPool(poolReference)) {
      return { ...noNeighbours, ...made, poolReference, madePools: this.#pools.all(scenario) };
    }
    const members = this.#pools.membersOf(poolReference.id, scenario);
    if (!members) {
      return { ...noNeighbours, ...made, poolReference };
    }
    return {
      ...made,
      poolReference,
      userPool: this.#pools.find(poolReference, scenario),
      ...members,
      precedesClient: ({ name }: Neighbour) => this.#dependencies.follows(client.address, name),
    };
  }

  /** Whether a client can be made to wait for a resource: if that waits for the client, both would wait for ever. */
  canDependOn(client: Resource, resource: string): boolean {
    return this.#dependencies.follows(resource, client.address) === false;
  }
}
