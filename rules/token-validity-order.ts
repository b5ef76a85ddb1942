import { setProperty, together } from "../src/edits/edit.ts";
import { isAcceptedLifetime, writtenLifetime, type TokenLifetime } from "../src/model/token-lifetime.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount } from "../src/spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../src/spec/token-validity.ts";

export default createRule({
  name: "token-validity-order",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow access and ID tokens that outlive the refresh token",
      preset: "recommended",
      level: "error",
      facts: ["TOK-06"],
    },
    hasSuggestions: true,
    messages: {
      outlivesRefreshToken:
        "'{{ property }}' ({{ lifetime }}) must not exceed the refresh token's {{ refreshLifetime }}.",
      shortenToken: "Set '{{ property }}' to {{ refreshLifetime }}.",
      extendRefreshToken: "Set '{{ refreshProperty }}' to {{ lifetime }}.",
    },
  },

  check(client, report) {
    const refresh = writtenLifetime(client, tokenValidities.refresh);
    // Another rule reports invalid lifetimes, and 0 means the default.
    if (!refresh || !isAcceptedLifetime(refresh.seconds, tokenValidities.refresh)) {
      return;
    }
    const refreshLifetime = describeAmount(refresh.amount, refresh.unit);
    const refreshProperty = client.nameOf(tokenValidities.refresh.property);

    for (const token of [tokenValidities.access, tokenValidities.id]) {
      const own = writtenLifetime(client, token);
      if (!own || own.seconds <= refresh.seconds || !isAcceptedLifetime(own.seconds, token)) {
        continue;
      }
      const property = client.nameOf(token.property);
      const lifetime = describeAmount(own.amount, own.unit);
      report({
        at: own.value,
        messageId: "outlivesRefreshToken",
        data: { property, lifetime, refreshLifetime },
        suggest: [
          { messageId: "shortenToken", data: { property, refreshLifetime }, edit: setLifetime(token, refresh) },
          {
            messageId: "extendRefreshToken",
            data: { refreshProperty, lifetime },
            edit: setLifetime(tokenValidities.refresh, own),
          },
        ],
      });
    }
  },
});

function setLifetime({ property, unitProperty }: TokenValidityFacts, { amount, unit }: TokenLifetime) {
  return together(setProperty(property, amount), setProperty(unitProperty, unit));
}
