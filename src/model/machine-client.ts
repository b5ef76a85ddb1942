import { clientTokenAuthFlow } from "../spec/auth-flows.ts";
import { redirectFlows } from "../spec/oauth.ts";
import type { AppClient } from "./app-client.ts";
import { includes, isTrue } from "./value.ts";

/** Whether a client surely is one that machines use, to which no user signs in. */
export function isForMachines(client: AppClient): boolean {
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
