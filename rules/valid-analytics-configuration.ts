import { removeProperty, together } from "../src/edits/edit.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { endOfPinpoint } from "../src/spec/analytics.ts";

const byId = [
  "AnalyticsConfiguration.ApplicationId",
  "AnalyticsConfiguration.RoleArn",
  "AnalyticsConfiguration.ExternalId",
] as const;

export default createRule({
  name: "valid-analytics-configuration",
  meta: {
    type: "problem",
    docs: {
      description: "Require analytics to identify one application in one way",
      preset: "recommended",
      level: "error",
      facts: ["ANA-01", "ANA-02"],
    },
    hasSuggestions: true,
    messages: {
      bothWays: "'{{ arn }}' cannot be combined with {{ others }}.",
      incomplete: "'{{ id }}' requires {{ missing }}.",
      removeAnalytics: `Remove '{{ property }}': Amazon Pinpoint ended on ${endOfPinpoint}.`,
      keepArn: "Remove {{ others }}.",
    },
  },

  check(client, report) {
    const property = client.nameOf("AnalyticsConfiguration");
    const removeAnalytics = {
      messageId: "removeAnalytics",
      data: { property },
      edit: removeProperty("AnalyticsConfiguration"),
    } as const;
    const id = client.get("AnalyticsConfiguration.ApplicationId");
    const written = byId.filter(member => client.has(member) === true);

    if (client.has("AnalyticsConfiguration.ApplicationArn") === true && written.length > 0) {
      const others = quotedList(written.map(member => client.nameOf(member)));
      report({
        at: client.get("AnalyticsConfiguration.ApplicationArn"),
        messageId: "bothWays",
        data: { arn: client.nameOf("AnalyticsConfiguration.ApplicationArn"), others },
        suggest: [
          removeAnalytics,
          { messageId: "keepArn", data: { others }, edit: together(...written.map(member => removeProperty(member))) },
        ],
      });
      return;
    }

    const missing = byId.filter(member => client.has(member) === false);
    if (
      client.has("AnalyticsConfiguration.ApplicationArn") === false &&
      client.has("AnalyticsConfiguration.ApplicationId") === true &&
      missing.length > 0
    ) {
      report({
        at: id,
        messageId: "incomplete",
        data: {
          id: client.nameOf("AnalyticsConfiguration.ApplicationId"),
          missing: quotedList(missing.map(member => client.nameOf(member))),
        },
        suggest: [removeAnalytics],
      });
    }
  },
});
