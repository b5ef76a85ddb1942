import { removeProperty } from "../src/edits/edit.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { endOfPinpoint } from "../src/spec/analytics.ts";

export default createRule({
  name: "no-analytics-configuration",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow analytics for Amazon Pinpoint, which has ended",
      preset: "recommended",
      level: "warning",
      facts: ["ANA-05", "ANA-06"],
    },
    hasSuggestions: true,
    messages: {
      pinpointEnded: `'{{ property }}' is for Amazon Pinpoint, which ended on ${endOfPinpoint}.`,
      removeAnalytics: "Remove '{{ property }}'.",
    },
  },

  check(client, report) {
    const analytics = client.get("AnalyticsConfiguration");
    if (analytics.kind !== "map") {
      return;
    }
    const property = client.nameOf("AnalyticsConfiguration");
    report({
      at: analytics,
      messageId: "pinpointEnded",
      data: { property },
      suggest: [{ messageId: "removeAnalytics", data: { property }, edit: removeProperty("AnalyticsConfiguration") }],
    });
  },
});
