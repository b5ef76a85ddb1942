import { removeItems } from "../src/edits/edit.ts";
import { isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { mixedClientCredentialsMessage, redirectFlows } from "../src/spec/oauth.ts";

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
      keepUsers: "Remove 'client_credentials', for a client that signs users in.",
      keepMachines: "Remove {{ grants }}, for a client that machines use.",
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
    report({
      at: machine,
      messageId: "mixedGrants",
      data: { grant: user.value },
      suggest: [
        {
          messageId: "keepUsers",
          edit: removeItems("AllowedOAuthFlows", machines),
        },
        {
          messageId: "keepMachines",
          data: { grants: quotedList([...new Set(users.map(({ value }) => value))]) },
          edit: removeItems("AllowedOAuthFlows", users),
        },
      ],
    });
  },
});
