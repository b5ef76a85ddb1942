import { exploreScenarios } from "../../../model/scenario.ts";
import type { UserPoolClient } from "./user-pool-client.ts";
import { Options } from "./options.ts";

/** Whether something holds of a client's options whatever they depend on. */
export function everyScenario(client: UserPoolClient, holds: (options: Options) => boolean): boolean {
  return [...exploreScenarios(scenario => holds(new Options(client, scenario)))].every(Boolean);
}
