import { setProperty } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { isTrue, knownStrings, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "no-default-oauth",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow leaving OAuth grants and callback URLs to a construct's defaults",
      preset: "recommended",
      level: "warning",
      facts: ["URL-15", "OAU-11"],
    },
    hasSuggestions: true,
    messages: {
      defaultGrants:
        "OAuth is on by default here, with the grants {{ grants }}, although '{{ property }}' is not set. Say which grants the client needs, or turn OAuth off.",
      defaultCallback:
        "'{{ property }}' is not set, so sign-ins redirect to {{ urls }}, which is not your site. Set it to the URL of your app.",
      turnOff: "Turn OAuth off.",
      useCode: "Allow the code grant only.",
    },
  },

  check(client, report) {
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const grants = client.effective("AllowedOAuthFlows");
    if (grants.kind === "list" && grants.defaulted) {
      report({
        at: grants,
        messageId: "defaultGrants",
        data: { grants: quoted(grants), property: client.nameOf("AllowedOAuthFlows") },
        suggest: [
          hasOauthSettings(client)
            ? undefined
            : { messageId: "turnOff", edit: setProperty("AllowedOAuthFlowsUserPoolClient", false) },
          { messageId: "useCode", edit: setProperty("AllowedOAuthFlows", ["code"]) },
        ],
      });
      return;
    }
    const urls = client.effective("CallbackURLs");
    const redirects = knownStrings(grants).some(({ value }) => redirectFlows.includes(value));
    if (redirects && urls.kind === "list" && urls.defaulted) {
      report({
        at: urls,
        messageId: "defaultCallback",
        data: { property: client.nameOf("CallbackURLs"), urls: quoted(urls) },
      });
    }
  },
});

/** Whether the author wants OAuth: then turning it off is no way out. */
function hasOauthSettings(client: AppClient): boolean {
  const settings = ["AllowedOAuthScopes", "CallbackURLs", "LogoutURLs", "DefaultRedirectURI"] as const;
  return settings.some(property => client.has(property) !== false);
}

function quoted(list: Value): string {
  return knownStrings(list)
    .map(({ value }) => `'${value}'`)
    .join(" and ");
}
