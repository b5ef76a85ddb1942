import { setProperty } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { isAcceptedLifetime, isTooLong, likelyUnits, writtenLifetime } from "../src/model/token-lifetime.ts";
import { numberOf, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount, describeSeconds, isTimeUnit, secondsOf } from "../src/spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../src/spec/token-validity.ts";

const outOfRange = "'{{ property }}' must be between {{ minimum }} and {{ maximum }}, not {{ lifetime }}.";

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
      partOfMinute: "'{{ property }}' must be whole minutes in the CDK, not {{ lifetime }}.",
      setMaximum: "Set it to {{ maximum }}.",
      setUnit: "Set the unit to {{ unit }}, for {{ lifetime }}.",
    },
  },

  check(client, report) {
    for (const token of Object.values(tokenValidities)) {
      const lifetime = writtenLifetime(client, token);
      if (!lifetime || isAcceptedLifetime(lifetime.seconds, token)) {
        const part = client.checksLifetime(token.property) ? partOfMinute(client, token) : undefined;
        if (part) {
          const data = { property: client.nameOf(token.property), lifetime: part.lifetime };
          report({ at: part.value, messageId: "partOfMinute", data });
        }
        continue;
      }
      const { amount, unit } = lifetime;
      // Cognito replaces a refresh token validity of 0 by 30 days, if the host lets it through.
      if (token.token === "refresh" && amount === 0 && !client.checksLifetime(token.property)) {
        continue;
      }

      const maximum = isTooLong(lifetime, token) ? token.maximum / secondsOf[unit] : undefined;
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
        suggest: [
          ...likelyUnits(lifetime, token).map(meant => ({
            messageId: "setUnit" as const,
            data: { unit: meant, lifetime: describeSeconds(amount * secondsOf[meant]) },
            edit: setProperty(token.unitProperty, meant),
          })),
          Number.isInteger(maximum)
            ? {
                messageId: "setMaximum",
                data: { maximum: describeSeconds(token.maximum) },
                edit: setProperty(token.property, maximum ?? 0),
              }
            : undefined,
        ],
      });
    }
  },
});

/** A lifetime that is not an integer number of minutes. */
function partOfMinute(client: AppClient, { property, unitProperty }: TokenValidityFacts) {
  const value = client.get(property);
  const amount = numberOf(value);
  const unit = stringOf(client.effective(unitProperty));
  const isPart = amount !== undefined && isTimeUnit(unit) && !Number.isInteger((amount * secondsOf[unit]) / 60);
  return isPart ? { value, lifetime: describeAmount(amount, unit) } : undefined;
}
