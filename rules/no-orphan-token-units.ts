import { setProperty } from "../src/edits/edit.ts";
import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount, isTimeUnit, secondsOf } from "../src/spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../src/spec/token-validity.ts";

export default createRule({
  name: "no-orphan-token-units",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow a token unit without a lifetime",
      preset: "all",
      level: "warning",
      facts: ["TOK-10"],
    },
    hasSuggestions: true,
    messages: {
      unitAlone: "'{{ unitProperty }}' is set without '{{ property }}'. Set both.",
      setAmount: "Set '{{ property }}' to the default lifetime of {{ lifetime }}.",
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
      const lifetime = defaultLifetimeIn(unit, token);
      report({
        at: value,
        messageId: "unitAlone",
        data: { property, unitProperty: client.nameOf(token.unitProperty) },
        suggest: [
          lifetime && {
            messageId: "setAmount",
            data: { property, lifetime: describeAmount(lifetime.amount, lifetime.unit) },
            edit: setProperty(token.property, lifetime.amount),
          },
        ],
      });
    }
  },
});

/** The default lifetime in this unit, if the unit is valid and the amount an integer. */
function defaultLifetimeIn(unit: string, { defaultAmount, defaultUnit }: TokenValidityFacts) {
  if (!isTimeUnit(unit)) {
    return undefined;
  }
  const amount = (defaultAmount * secondsOf[defaultUnit]) / secondsOf[unit];
  return Number.isInteger(amount) ? { amount, unit } : undefined;
}
