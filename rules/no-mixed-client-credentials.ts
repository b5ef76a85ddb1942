import { removeItems, together } from "../src/edits/edit.ts";
import { isTrue, itemsOf, knownStrings, stringOf, type Literal } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { redirectFlows } from "../src/spec/oauth.ts";
import { openIdScopes, reservedScopes } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-mixed-client-credentials",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow the client credentials grant together with the code or implicit grant",
      preset: "recommended",
      level: "error",
      facts: ["OAU-03"],
    },
    hasSuggestions: true,
    messages: {
      mixedGrants: "'{{ machine }}' cannot be combined with '{{ user }}'. Use a separate app client.",
      keepUsers: "Remove '{{ machine }}' if users sign in.",
      keepMachines: "Remove {{ items }} if machines use the client.",
    },
  },

  check(client, report) {
    // While OAuth is off, another rule reports that, and how Cognito treats the rest is unknown.
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
    const scopes = client.effective("AllowedOAuthScopes");
    // Machines get only custom scopes, and without any the client is rejected as well.
    const userScopes = knownStrings(scopes).filter(
      ({ value, defaulted }) => openIdScopes.includes(value) && !defaulted,
    );
    const keepsScope = itemsOf(scopes).some(scope => !reservedScopes.includes(stringOf(scope) ?? ""));
    const isCertain = !scopes.defaulted && (keepsScope || scopes.kind !== "list" || !scopes.complete);
    const spell = ({ value }: Literal<string>) => client.spell("AllowedOAuthFlows", value);
    const items = [...users.map(spell), ...userScopes.map(({ value }) => value)];
    report({
      at: machine,
      messageId: "mixedGrants",
      data: { machine: spell(machine), user: spell(user) },
      suggest: [
        { messageId: "keepUsers", data: { machine: spell(machine) }, edit: removeItems("AllowedOAuthFlows", machines) },
        isCertain
          ? {
              messageId: "keepMachines",
              data: { items: quotedList([...new Set(items)]) },
              edit: together(removeItems("AllowedOAuthFlows", users), removeItems("AllowedOAuthScopes", userScopes)),
            }
          : undefined,
      ],
    });
  },
});
