import { setProperty } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "no-default-oauth",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow a construct's default OAuth grants and callback URL",
      preset: "recommended",
      level: "warning",
      facts: ["URL-15", "OAU-11"],
    },
    hasSuggestions: true,
    messages: {
      defaultGrants: "'{{ property }}' is not set, which allows {{ grants }}. List the grants.",
      defaultCallback: "'{{ property }}' is not set, so sign-ins end at {{ urls }}. Set your app's URL.",
      turnOff: "Turn OAuth off.",
      useCode: "Allow only the code grant.",
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
        data: {
          grants: quotedList(knownStrings(grants).map(({ value }) => client.spell("AllowedOAuthFlows", value))),
          property: client.nameOf("AllowedOAuthFlows"),
        },
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
        data: {
          property: client.nameOf("CallbackURLs"),
          urls: quotedList(knownStrings(urls).map(({ value }) => value)),
        },
      });
    }
  },
});

/** Whether the author wants OAuth, so that turning it off is not an option. */
function hasOauthSettings(client: AppClient): boolean {
  const settings = ["AllowedOAuthScopes", "CallbackURLs", "LogoutURLs", "DefaultRedirectURI"] as const;
  return settings.some(property => client.has(property) !== false);
}
