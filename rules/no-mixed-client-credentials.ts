import { removeItems, together } from "../src/edits/edit.ts";
import { isTrue, itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { mixedClientCredentialsMessage, redirectFlows } from "../src/spec/oauth.ts";
import { openIdScopes, reservedScopes } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-mixed-client-credentials",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow the client credentials grant beside the code or implicit grant",
      preset: "recommended",
      level: "error",
      facts: ["OAU-03"],
    },
    hasSuggestions: true,
    messages: {
      mixedGrants: `The 'client_credentials' grant stands beside '{{ grant }}', but needs an app client of its own. Cognito answers: ${mixedClientCredentialsMessage}`,
      keepUsers: "Remove 'client_credentials' from '{{ property }}', for a client that signs users in.",
      keepMachines: "Remove {{ items }} from {{ properties }}, for a client that machines use.",
    },
  },

  check(client, report) {
    // While OAuth is off, another rule says so, and what Cognito makes of the rest is not known.
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const grants = knownStrings(client.get("AllowedOAuthFlows"));
    const machines = grants.filter(({ value }) => value === "client_credentials");
    const users = grants.filter(({ value }) => redirectFlows.includes(value));
    const [machine] = machines;
    const [user] = users;
    if (!machine || !user) {
      return;
    }
    const property = client.nameOf("AllowedOAuthFlows");
    const scopes = client.effective("AllowedOAuthScopes");
    // Machines get custom scopes only, and without any the client is refused as well.
    const userScopes = knownStrings(scopes).filter(
      ({ value, defaulted }) => openIdScopes.includes(value) && !defaulted,
    );
    const keepsScope = itemsOf(scopes).some(scope => !reservedScopes.includes(stringOf(scope) ?? ""));
    const isCertain = !scopes.defaulted && (keepsScope || scopes.kind !== "list" || !scopes.complete);
    const items = [...new Set([...users, ...userScopes].map(({ value }) => value))];
    const properties = userScopes.length > 0 ? [property, client.nameOf("AllowedOAuthScopes")] : [property];
    report({
      at: machine,
      messageId: "mixedGrants",
      data: { grant: user.value },
      suggest: [
        { messageId: "keepUsers", data: { property }, edit: removeItems("AllowedOAuthFlows", machines) },
        isCertain
          ? {
              messageId: "keepMachines",
              data: { items: quotedList(items), properties: quotedList(properties) },
              edit: together(removeItems("AllowedOAuthFlows", users), removeItems("AllowedOAuthScopes", userScopes)),
            }
          : undefined,
      ],
    });
  },
});
