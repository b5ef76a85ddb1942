import { clientTokenAuthFlow, refreshAuthFlow } from "../spec/auth-flows.ts";
import { redirectFlows } from "../spec/oauth.ts";
import type { AppClient } from "./app-client.ts";
import { includes, isTrue, knownStrings } from "./value.ts";

/** The flows that sign in nobody who has not signed in before. */
const flowsWithoutSignIn: readonly string[] = [refreshAuthFlow, clientTokenAuthFlow];

/**
 * Whether a client surely is one that machines use, to which no user can sign in: it has a grant for machines, and no
 * auth flow for people is open. Where nothing is said of auth flows, Cognito opens some.
 */
export function isForMachines(client: AppClient): boolean {
  const isOpenToPeople = knownStrings(client.effective("ExplicitAuthFlows")).some(
    ({ value }) => !flowsWithoutSignIn.includes(value),
  );
  return hasMachineGrant(client) && !isOpenToPeople;
}

/** Whether machines get tokens of a client, whoever else does. */
export function hasMachineGrant(client: AppClient): boolean {
  return (
    includes(client.get("AllowedOAuthFlows"), "client_credentials") === true ||
    includes(client.get("ExplicitAuthFlows"), clientTokenAuthFlow) === true
  );
}

/** Whether a client surely has OAuth with the client credentials grant and, as Cognito demands, no grant for users. */
export function isClientCredentialsClient(client: AppClient): boolean {
  const grants = client.get("AllowedOAuthFlows");
  return (
    isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) === true &&
    includes(grants, "client_credentials") === true &&
    !redirectFlows.some(grant => includes(grants, grant) === true)
  );
}
