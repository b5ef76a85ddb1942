import { replaceValue, setProperty, together } from "../src/edits/edit.ts";
import { hasNoItems, numberOf, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { gracePeriodSeconds, rotationFeature } from "../src/spec/refresh-token-rotation.ts";
import { describeAmount } from "../src/spec/time-units.ts";
import { tokenValidities } from "../src/spec/token-validity.ts";

const { refresh } = tokenValidities;
const defaultLifetime = describeAmount(refresh.defaultAmount, refresh.defaultUnit);

export default createRule({
  name: "no-silently-changed-values",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow values that Cognito silently replaces",
      preset: "recommended",
      level: "warning",
      facts: ["TOK-05", "ROT-06", "ATT-03"],
    },
    hasSuggestions: true,
    messages: {
      zeroLifetime: `'{{ property }}' is 0, so Cognito uses the default of ${defaultLifetime}.`,
      setDefault: `Set '{{ property }}' to ${defaultLifetime}.`,
      unusedGracePeriod: "'{{ property }}' has no effect while rotation is off. Cognito stores 0.",
      setZero: "Set '{{ property }}' to 0.",
      emptyWriteAttributes: "An empty '{{ property }}' allows all attributes. List the writable ones.",
    },
  },

  check(client, report) {
    const lifetime = client.get(refresh.property);
    // A host that refuses the value does not change it.
    if (numberOf(lifetime) === 0 && !client.checksLifetime(refresh.property)) {
      const property = client.nameOf(refresh.property);
      report({
        at: lifetime,
        messageId: "zeroLifetime",
        data: { property },
        suggest: [
          {
            messageId: "setDefault",
            data: { property },
            edit: together(
              setProperty(refresh.property, refresh.defaultAmount),
              setProperty(refresh.unitProperty, refresh.defaultUnit),
            ),
          },
        ],
      });
    }

    const gracePeriod = client.get("RefreshTokenRotation.RetryGracePeriodSeconds");
    const seconds = numberOf(gracePeriod) ?? 0;
    const isOff = stringOf(client.get("RefreshTokenRotation.Feature")) === rotationFeature.off;
    // Out of range it is refused rather than changed.
    if (isOff && seconds > 0 && seconds <= gracePeriodSeconds.maximum) {
      const property = client.nameOf("RefreshTokenRotation.RetryGracePeriodSeconds");
      report({
        at: gracePeriod,
        messageId: "unusedGracePeriod",
        data: { property },
        suggest: [
          {
            messageId: "setZero",
            data: { property },
            edit: replaceValue("RefreshTokenRotation.RetryGracePeriodSeconds", gracePeriod, 0),
          },
        ],
      });
    }

    const attributes = client.get("WriteAttributes");
    if (attributes.kind !== "absent" && hasNoItems(attributes)) {
      report({
        at: attributes,
        messageId: "emptyWriteAttributes",
        data: { property: client.nameOf("WriteAttributes") },
      });
    }
  },
});
