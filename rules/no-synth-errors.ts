import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-synth-errors",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow what makes the CDK throw when it makes the template",
      preset: "recommended",
      level: "error",
      facts: [],
    },
    messages: {
      disabledOAuth: "The CDK refuses '{{ settings }}' together with '{{ switchedOffBy }}'. Remove one of them.",
      incompleteAnalytics:
        "'{{ property }}' needs 'application' alone, or all of 'applicationId', 'externalId' and 'role'.",
      fraction: "'{{ property }}' is {{ length }}, which the CDK cannot convert into whole {{ unit }}.",
      zeroLifetime: "'{{ property }}' is 0, but the CDK accepts {{ least }} or more.",
      missingSecret: "'{{ member }}' is read, but the client has no secret, so the CDK throws.",
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
        case "fraction": {
          const { length, unit } = refusal;
          report({ at, messageId: "fraction", data: { property: client.nameOf(refusal.property), length, unit } });
          break;
        }
        case "zero-lifetime": {
          const { least } = refusal;
          report({ at, messageId: "zeroLifetime", data: { property: client.nameOf(refusal.property), least } });
          break;
        }
        case "missing-secret":
          report({ at, messageId: "missingSecret", data: { member: refusal.member } });
          break;
      }
    }
  },
});
