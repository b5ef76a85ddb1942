import { replaceValue } from "../src/edits/edit.ts";
import { numberOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { authSessionMinutes } from "../src/spec/auth-session.ts";
import { describeAmount } from "../src/spec/time-units.ts";

const { minimum, maximum } = authSessionMinutes;

export default createRule({
  name: "valid-auth-session-validity",
  meta: {
    type: "problem",
    docs: {
      description: `Require an authentication session of ${minimum} to ${maximum} minutes`,
      preset: "recommended",
      level: "error",
      facts: ["SES-01"],
    },
    hasSuggestions: true,
    messages: {
      outOfRange: "'{{ property }}' must be between {{ minimum }} and {{ maximum }} minutes, not {{ duration }}.",
      partOfMinute: "'{{ property }}' must be a whole number of minutes in the CDK.",
      setMinutes: "Set '{{ property }}' to {{ duration }}.",
    },
  },

  check(client, report) {
    const value = client.get("AuthSessionValidity");
    const minutes = numberOf(value);
    if (minutes !== undefined && !Number.isInteger(minutes) && client.checksLifetime("AuthSessionValidity")) {
      const data = { property: client.nameOf("AuthSessionValidity") };
      report({ at: value, messageId: "partOfMinute", data });
      return;
    }
    // How Cognito treats fractions is unknown.
    if (minutes === undefined || !Number.isInteger(minutes) || isInRange(minutes)) {
      return;
    }
    const property = client.nameOf("AuthSessionValidity");
    report({
      at: value,
      messageId: "outOfRange",
      data: { property, duration: describeAmount(minutes, "minutes"), minimum, maximum },
      suggest: candidates(minutes).map(candidate => ({
        messageId: "setMinutes",
        data: { property, duration: describeAmount(candidate, "minutes") },
        edit: replaceValue("AuthSessionValidity", value, candidate),
      })),
    });
  },
});

function isInRange(minutes: number): boolean {
  return minutes >= minimum && minutes <= maximum;
}

/** The number as seconds converted to minutes, if that is valid, and the nearest bound. */
function candidates(minutes: number): readonly number[] {
  const asSeconds = minutes / 60;
  const nearest = Math.min(Math.max(minutes, minimum), maximum);
  return Number.isInteger(asSeconds) && isInRange(asSeconds) && asSeconds !== nearest
    ? [asSeconds, nearest]
    : [nearest];
}
