import type { AppClient } from "../model/app-client.ts";
import { hasNoItems, includes, isTrue, knownStrings, type Literal } from "../model/value.ts";
import { clientTokenAuthFlow } from "../spec/auth-flows.ts";
import { redirectFlows } from "../spec/oauth.ts";
import type { Property } from "../spec/properties/app-client.ts";
import { memberMistakes, optionMistakes } from "./member-mistakes.ts";

const lists = ["AllowedOAuthFlows", "AllowedOAuthScopes"] as const satisfies readonly Property[];

export type OAuthList = (typeof lists)[number];

/** What an OAuth client lacks, and the grant that needs it. */
export type OAuthGap =
  | { readonly kind: "grants-or-scopes"; readonly missing: readonly OAuthList[] }
  | { readonly kind: "callback-urls" | "identity-providers"; readonly grant: Literal<string> };

/**
 * The first thing that an OAuth client lacks. The rest is reported once that is added: a client that is being written
 * lacks most of it.
 */
export function firstOAuthGap(client: AppClient): OAuthGap | undefined {
  // While OAuth is off, another rule reports that, and how Cognito treats the rest is unknown.
  if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
    return undefined;
  }
  const missing = lists.filter(property => hasNoItems(client.effective(property)) && !isMisspelt(property, client));
  // A client for GetClientToken needs no grants.
  if (missing.length > 0 && includes(client.get("ExplicitAuthFlows"), clientTokenAuthFlow) !== true) {
    return { kind: "grants-or-scopes", missing };
  }
  const grant = knownStrings(client.effective("AllowedOAuthFlows")).find(({ value }) => redirectFlows.includes(value));
  if (grant && hasNoItems(client.effective("CallbackURLs"))) {
    return { kind: "callback-urls", grant };
  }
  return grant && hasNoItems(client.effective("SupportedIdentityProviders"))
    ? { kind: "identity-providers", grant }
    : undefined;
}

/** Whether a list is empty because its name, or that of an option that it is made of, is misspelt. */
function isMisspelt(property: OAuthList, client: AppClient): boolean {
  const [start, end] = client.get(property).site.range;
  return (
    memberMistakes(client).some(({ reason }) => reason.kind === "misspelt" && reason.meant === property) ||
    optionMistakes(client).some(({ option: { keyRange }, meant }) => {
      return meant !== undefined && start < keyRange[0] && keyRange[1] <= end;
    })
  );
}
