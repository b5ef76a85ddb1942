import { appendItem } from "../src/edits/edit.ts";
import { hasMachineGrant } from "../src/model/machine-client.ts";
import { includes, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { openIdScope, scopesThatNeedOpenId } from "../src/spec/scopes.ts";

export default createRule({
  name: "require-openid-scope",
  meta: {
    type: "problem",
    docs: {
      description: "Require the scope `openid` with `email`, `phone` and `profile`",
      preset: "recommended",
      level: "warning",
      facts: ["SCP-04"],
    },
    hasSuggestions: true,
    messages: {
      noOpenId: `{{ scopes }} cannot be requested without '${openIdScope}'. Add it to '{{ property }}'.`,
      addOpenId: `Add '${openIdScope}' to '{{ property }}'.`,
    },
  },

  check(client, report) {
    const scopes = client.effective("AllowedOAuthScopes");
    const dependent = knownStrings(scopes).filter(scope => scopesThatNeedOpenId.includes(scope.value));
    const [first] = dependent;
    // Machines do not request claims: other rules report what is wrong with their scopes.
    if (!first || includes(scopes, openIdScope) !== false || hasMachineGrant(client)) {
      return;
    }
    const property = client.nameOf("AllowedOAuthScopes");
    report({
      at: first,
      messageId: "noOpenId",
      data: { property, scopes: quotedList([...new Set(dependent.map(scope => scope.value))]) },
      suggest: [{ messageId: "addOpenId", data: { property }, edit: appendItem("AllowedOAuthScopes", openIdScope) }],
    });
  },
});
