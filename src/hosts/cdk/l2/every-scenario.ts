import { exploreEverything } from "../../../model/scenario.ts";
import type { UserPoolClient } from "./user-pool-client.ts";
import { Options } from "./options.ts";

/** Whether a test passes in every scenario of a client's options, including implausible ones. */
export function everyScenario(client: UserPoolClient, holds: (options: Options) => boolean): boolean {
  return [...exploreEverything(scenario => holds(new Options(client, scenario)))].every(({ found }) => found);
}
