import { createRule } from "../src/rule/create-rule.ts";
import type { Property } from "../src/spec/properties/app-client.ts";

export default createRule({
  name: "no-synth-errors",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow settings that make the CDK throw",
      preset: "recommended",
      level: "error",
      facts: ["CDK-01", "CDK-02", "CDK-03", "CDK-04", "CDK-06"],
    },
    messages: {
      disabledOAuth: "'{{ settings }}' cannot be set when '{{ switchedOffBy }}' is true.",
      incompleteAnalytics:
        "'{{ property }}' needs 'application' alone, or all of 'applicationId', 'externalId' and 'role'.",
      notDuration: "'{{ property }}' must be a 'Duration', such as '{{ example }}'.",
      partOfSecond: "'{{ property }}' must be whole seconds, not {{ length }}.",
      missingSecret: "'{{ member }}' throws for a client without a secret. Set 'generateSecret' to true.",
    },
  },

  check(client, report) {
    for (const refusal of client.refusals) {
      const at = refusal;
      switch (refusal.kind) {
        case "oauth-settings-of-disabled-oauth": {
          const { settings, switchedOffBy } = refusal;
          report({ at, messageId: "disabledOAuth", data: { settings, switchedOffBy } });
          break;
        }
        case "incomplete-analytics":
          report({ at, messageId: "incompleteAnalytics", data: { property: client.nameOf(refusal.property) } });
          break;
        case "not-a-duration": {
          const { property } = refusal;
          report({
            at,
            messageId: "notDuration",
            data: { property: client.nameOf(property), example: exampleFor(property) },
          });
          break;
        }
        case "part-of-second": {
          const { length } = refusal;
          report({ at, messageId: "partOfSecond", data: { property: client.nameOf(refusal.property), length } });
          break;
        }
        case "missing-secret":
          report({ at, messageId: "missingSecret", data: { member: refusal.member } });
          break;
      }
    }
  },
});

/** A duration in the usual unit of a property. */
function exampleFor(property: Property): string {
  switch (property) {
    case "RefreshTokenValidity":
      return "Duration.days(30)";
    case "RefreshTokenRotation.RetryGracePeriodSeconds":
      return "Duration.seconds(30)";
    case "AuthSessionValidity":
      return "Duration.minutes(5)";
    default:
      return "Duration.minutes(60)";
  }
}
