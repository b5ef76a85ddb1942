import { setProperty } from "../src/edits/edit.ts";
import { isAcceptedLifetime, writtenLifetime } from "../src/model/token-lifetime.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount, describeSeconds, secondsOf, timeUnits } from "../src/spec/time-units.ts";
import { tokenValidities } from "../src/spec/token-validity.ts";

const outOfRange = "'{{ property }}' must be {{ minimum }} to {{ maximum }}, not {{ lifetime }}.";

export default createRule({
  name: "valid-token-validity",
  meta: {
    type: "problem",
    docs: {
      description: "Require token lifetimes that Cognito accepts",
      preset: "recommended",
      level: "error",
      facts: ["TOK-01", "TOK-02", "TOK-03", "TOK-07", "TOK-08", "TOK-11"],
    },
    hasSuggestions: true,
    messages: {
      outOfRange,
      // The API's model rejects such a number, whatever the unit.
      impossibleNumber: outOfRange,
      setUnit: "Set the unit to {{ unit }}, for {{ lifetime }}.",
    },
  },

  check(client, report) {
    for (const token of Object.values(tokenValidities)) {
      const lifetime = writtenLifetime(client, token);
      if (!lifetime || isAcceptedLifetime(lifetime.seconds, token)) {
        continue;
      }
      const { amount, unit } = lifetime;
      // Cognito replaces a refresh token validity of 0 by 30 days.
      if (token.token === "refresh" && amount === 0) {
        continue;
      }

      const unitsInRange = timeUnits.filter(candidate => isAcceptedLifetime(amount * secondsOf[candidate], token));
      const { numbers } = token;
      report({
        at: lifetime.value,
        messageId: amount < numbers.minimum || amount > numbers.maximum ? "impossibleNumber" : "outOfRange",
        data: {
          property: client.nameOf(token.property),
          lifetime: describeAmount(amount, unit) + (lifetime.unitDefaulted ? " (default unit)" : ""),
          minimum: describeSeconds(token.minimum),
          maximum: describeSeconds(token.maximum),
        },
        suggest: unitsInRange.map(meant => ({
          messageId: "setUnit",
          data: { unit: meant, lifetime: describeSeconds(amount * secondsOf[meant]) },
          edit: setProperty(token.unitProperty, meant),
        })),
      });
    }
  },
});
