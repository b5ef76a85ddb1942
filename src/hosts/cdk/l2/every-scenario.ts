import { exploreEverything } from "../../../model/scenario.ts";
import type { UserPoolClient } from "./user-pool-client.ts";
import { Options } from "./options.ts";

/** Whether something holds of a client's options however the conditions in them are decided, unlikely ones included. */
export function everyScenario(client: UserPoolClient, holds: (options: Options) => boolean): boolean {
  return [...exploreEverything(scenario => holds(new Options(client, scenario)))].every(({ found }) => found);
}
