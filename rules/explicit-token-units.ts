import { setProperty } from "../src/edits/edit.ts";
import { isAcceptedLifetime, writtenLifetime } from "../src/model/token-lifetime.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount } from "../src/spec/time-units.ts";
import { tokenValidities } from "../src/spec/token-validity.ts";

export default createRule({
  name: "explicit-token-units",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require explicit units for token lifetimes",
      preset: "strict",
      level: "warning",
      facts: ["TOK-07", "TOK-08", "TOK-11"],
    },
    hasSuggestions: true,
    messages: {
      noUnit: "'{{ property }}' has no unit and means {{ lifetime }}. Set '{{ unitProperty }}'.",
      setUnit: "Set '{{ unitProperty }}' to '{{ unit }}', which keeps the lifetime.",
    },
  },

  check(client, report) {
    for (const token of Object.values(tokenValidities)) {
      const lifetime = writtenLifetime(client, token);
      // Another rule reports what is out of range, and which unit may be meant.
      if (!lifetime?.unitDefaulted || !isAcceptedLifetime(lifetime.seconds, token)) {
        continue;
      }
      const { amount, unit, value } = lifetime;
      const unitProperty = client.nameOf(token.unitProperty);
      report({
        at: value,
        messageId: "noUnit",
        data: { property: client.nameOf(token.property), lifetime: describeAmount(amount, unit), unitProperty },
        suggest: [{ messageId: "setUnit", data: { unit, unitProperty }, edit: setProperty(token.unitProperty, unit) }],
      });
    }
  },
});
