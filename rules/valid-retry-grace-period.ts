import { replaceValue } from "../src/edits/edit.ts";
import { numberOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { gracePeriodSeconds } from "../src/spec/refresh-token-rotation.ts";
import { describeAmount } from "../src/spec/time-units.ts";

const { minimum, maximum } = gracePeriodSeconds;

export default createRule({
  name: "valid-retry-grace-period",
  meta: {
    type: "problem",
    docs: {
      description: `Require a retry grace period of ${minimum} to ${maximum} seconds`,
      preset: "recommended",
      level: "error",
      facts: ["ROT-05"],
    },
    hasSuggestions: true,
    messages: {
      outOfRange: "'{{ property }}' must be between {{ minimum }} and {{ maximum }} seconds, not {{ duration }}.",
      setSeconds: "Set '{{ property }}' to {{ duration }}.",
    },
  },

  check(client, report) {
    const value = client.get("RefreshTokenRotation.RetryGracePeriodSeconds");
    const seconds = numberOf(value);
    // How Cognito treats fractions is unknown.
    if (seconds === undefined || !Number.isInteger(seconds) || (seconds >= minimum && seconds <= maximum)) {
      return;
    }
    const property = client.nameOf("RefreshTokenRotation.RetryGracePeriodSeconds");
    const nearest = Math.min(Math.max(seconds, minimum), maximum);
    report({
      at: value,
      messageId: "outOfRange",
      data: { property, duration: describeAmount(seconds, "seconds"), minimum, maximum },
      suggest: [
        {
          messageId: "setSeconds",
          data: { property, duration: describeAmount(nearest, "seconds") },
          edit: replaceValue("RefreshTokenRotation.RetryGracePeriodSeconds", value, nearest),
        },
      ],
    });
  },
});
