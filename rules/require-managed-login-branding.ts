import type { AppClient } from "../src/model/app-client.ts";
import { isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { userPoolProvider } from "../src/spec/identity-providers.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "require-managed-login-branding",
  meta: {
    type: "problem",
    docs: {
      description: "Require a branding style for clients of a domain with managed login",
      preset: "strict",
      level: "warning",
      facts: ["X-13"],
    },
    messages: {
      noBranding: "Managed login of '{{ domain }}' needs a branding style for this client. Create one.",
    },
  },

  check(client, report) {
    if (client.operation !== "create" || !showsSignInPages(client)) {
      return;
    }
    const { managedLoginDomain, mayBeBranded } = client.relatedResources;
    if (managedLoginDomain && mayBeBranded === false) {
      report({ at: client, messageId: "noBranding", data: { domain: managedLoginDomain.name } });
    }
  },
});

/** Whether the client certainly sends users to the sign-in pages of its pool's domain. */
function showsSignInPages(client: AppClient): boolean {
  const isOAuthOn = isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) === true;
  const grants = knownStrings(client.effective("AllowedOAuthFlows"));
  return isOAuthOn && grants.some(({ value }) => redirectFlows.includes(value)) && !maySkipPages(client);
}

/** Whether Cognito may send users straight to an identity provider, as it does if that is the client's only one. */
function maySkipPages(client: AppClient): boolean {
  const providers = client.get("SupportedIdentityProviders");
  const known = new Set(knownStrings(providers).map(({ value }) => value));
  const offersChoice = known.has(userPoolProvider) || known.size > 1;
  return providers.kind !== "absent" && !offersChoice;
}
