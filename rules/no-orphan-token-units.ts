import { setProperty } from "../src/edits/edit.ts";
import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount, isTimeUnit, secondsOf, type TimeUnit } from "../src/spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../src/spec/token-validity.ts";

export default createRule({
  name: "no-orphan-token-units",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow the unit of a token lifetime without its amount",
      preset: "all",
      level: "warning",
      facts: ["TOK-10"],
    },
    hasSuggestions: true,
    messages: {
      unitAlone:
        "'{{ unitProperty }}' is set and '{{ property }}' is not. What Cognito makes of a unit without an amount is not documented.",
      setAmount: "Set '{{ property }}' to the default lifetime, {{ lifetime }}.",
    },
  },

  check(client, report) {
    for (const token of Object.values(tokenValidities)) {
      const value = client.get(token.unitProperty);
      const unit = stringOf(value);
      if (unit === undefined || client.has(token.property) !== false) {
        continue;
      }
      const property = client.nameOf(token.property);
      const amount = isTimeUnit(unit) ? defaultAmountIn(unit, token) : undefined;
      report({
        at: value,
        messageId: "unitAlone",
        data: { property, unitProperty: client.nameOf(token.unitProperty) },
        suggest: [
          amount === undefined || !isTimeUnit(unit)
            ? undefined
            : {
                messageId: "setAmount",
                data: { property, lifetime: describeAmount(amount, unit) },
                edit: setProperty(token.property, amount),
              },
        ],
      });
    }
  },
});

/** The default lifetime in this unit, if it is a whole number of it. */
function defaultAmountIn(unit: TimeUnit, { defaultAmount, defaultUnit }: TokenValidityFacts): number | undefined {
  const amount = (defaultAmount * secondsOf[defaultUnit]) / secondsOf[unit];
  return Number.isInteger(amount) ? amount : undefined;
}
