import { appendItem } from "../src/edits/edit.ts";
import { hasNoItems, isStringLiteral, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { redirectUrlFaults } from "../src/spec/redirect-urls.ts";

export default createRule({
  name: "no-orphan-default-redirect",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow a default redirect URI without callback URLs",
      preset: "recommended",
      level: "warning",
      facts: ["URL-12"],
    },
    hasSuggestions: true,
    messages: {
      noCallbacks: "'{{ property }}' must exactly match one of '{{ callbacks }}', which has no URLs.",
      register: "Add '{{ url }}' to '{{ callbacks }}'.",
    },
  },

  check(client, report) {
    const redirect = client.get("DefaultRedirectURI");
    const parts = textParts(redirect);
    if (!parts || !hasNoItems(client.effective("CallbackURLs"))) {
      return;
    }
    const callbacks = client.nameOf("CallbackURLs");
    const isRegistrable = isStringLiteral(redirect) && redirectUrlFaults(parts).length === 0;
    report({
      at: redirect,
      messageId: "noCallbacks",
      data: { property: client.nameOf("DefaultRedirectURI"), callbacks },
      suggest: [
        isRegistrable
          ? {
              messageId: "register",
              data: { url: redirect.value, callbacks },
              edit: appendItem("CallbackURLs", redirect.value),
            }
          : undefined,
      ],
    });
  },
});
