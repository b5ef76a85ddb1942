import { clientTokenAuthFlow, refreshAuthFlow } from "../spec/auth-flows.ts";
import { redirectFlows } from "../spec/oauth.ts";
import type { AppClient } from "./app-client.ts";
import { includes, isTrue, knownStrings } from "./value.ts";

/** Auth flows in which nobody signs in anew. */
const flowsWithoutSignIn: readonly string[] = [refreshAuthFlow, clientTokenAuthFlow];

/**
 * Whether a client is certainly for machines only: it has a grant for machines, and no auth flow for users is enabled.
 * Without explicit auth flows, Cognito enables some.
 */
export function isForMachines(client: AppClient): boolean {
  const isOpenToPeople = knownStrings(client.effective("ExplicitAuthFlows")).some(
    ({ value }) => !flowsWithoutSignIn.includes(value),
  );
  return hasMachineGrant(client) && !isOpenToPeople;
}

/** Whether machines can get tokens through a client, even if users can too. */
export function hasMachineGrant(client: AppClient): boolean {
  return (
    includes(client.get("AllowedOAuthFlows"), "client_credentials") === true ||
    includes(client.get("ExplicitAuthFlows"), clientTokenAuthFlow) === true
  );
}

/** Whether a client certainly uses the client credentials grant and, as Cognito requires, no grant for users. */
export function isClientCredentialsClient(client: AppClient): boolean {
  const grants = client.get("AllowedOAuthFlows");
  return (
    isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) === true &&
    includes(grants, "client_credentials") === true &&
    !redirectFlows.some(grant => includes(grants, grant) === true)
  );
}
