import type { AppClient } from "../src/model/app-client.ts";
import { hasMachineGrant } from "../src/model/machine-client.ts";
import { isAcceptedLifetime, writtenLifetime } from "../src/model/token-lifetime.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { describeAmount, describeSeconds, secondsOf } from "../src/spec/time-units.ts";
import { tokenValidities, type TokenValidityFacts } from "../src/spec/token-validity.ts";

interface Options extends Readonly<Record<string, unknown>> {
  readonly accessTokenMinutes: number;
  readonly idTokenMinutes: number;
  readonly refreshTokenDays: number;
}

const { access, id, refresh } = tokenValidities;

export default createRule({
  name: "max-token-validity",
  meta: {
    type: "suggestion",
    docs: {
      description: "Enforce a maximum token lifetime",
      preset: "strict",
      level: "warning",
      facts: ["TOK-12"],
    },
    schema: {
      type: "object",
      properties: {
        accessTokenMinutes: {
          type: "integer",
          minimum: 1,
          description: "The longest lifetime of access tokens, in minutes.",
        },
        idTokenMinutes: {
          type: "integer",
          minimum: 1,
          description: "The longest lifetime of ID tokens, in minutes.",
        },
        refreshTokenDays: {
          type: "integer",
          minimum: 1,
          description: "The longest lifetime of refresh tokens, in days.",
        },
      },
      additionalProperties: false,
    },
    defaultOptions: { accessTokenMinutes: 1440, idTokenMinutes: 1440, refreshTokenDays: 365 } satisfies Options,
    messages: {
      tooLong: "'{{ property }}' is {{ lifetime }}, more than the maximum of {{ maximum }}.",
      defaultTooLong: "'{{ property }}' defaults to {{ lifetime }}, more than the maximum of {{ maximum }}.",
    },
  },

  check(client, report, { accessTokenMinutes, idTokenMinutes, refreshTokenDays }: Options) {
    const limits = [
      { token: access, maximum: accessTokenMinutes * secondsOf.minutes },
      { token: id, maximum: idTokenMinutes * secondsOf.minutes },
      { token: refresh, maximum: refreshTokenDays * secondsOf.days },
    ];
    for (const { token, maximum } of limits) {
      const lifetime = writtenLifetime(client, token);
      const data = { property: client.nameOf(token.property), maximum: describeSeconds(maximum) };
      // Another rule reports what Cognito refuses.
      if (lifetime && lifetime.seconds > maximum && isAcceptedLifetime(lifetime.seconds, token)) {
        const written = describeAmount(lifetime.amount, lifetime.unit);
        report({ at: lifetime.value, messageId: "tooLong", data: { ...data, lifetime: written } });
      } else if (isLeftToDefault(client, token) && defaultSeconds(token) > maximum) {
        report({
          at: client.effective(token.property),
          messageId: "defaultTooLong",
          data: { ...data, lifetime: describeSeconds(defaultSeconds(token)) },
        });
      }
    }
  },
});

/** Machines get only access tokens. */
function isLeftToDefault(client: AppClient, token: TokenValidityFacts): boolean {
  const isUsed = token.token === "access" || !hasMachineGrant(client);
  return isUsed && client.has(token.property) === false && client.has(token.unitProperty) === false;
}

function defaultSeconds({ defaultAmount, defaultUnit }: TokenValidityFacts): number {
  return defaultAmount * secondsOf[defaultUnit];
}
