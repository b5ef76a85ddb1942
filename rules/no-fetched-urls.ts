import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-fetched-urls",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow URLs that version 1 of the AWS CLI fetches instead of sending them",
      preset: "recommended",
      level: "error",
      facts: ["CLI-04"],
    },
    schema: {
      type: "object",
      properties: {
        awsCli: { type: "integer", enum: [1, 2], description: "The version of the AWS CLI that runs the commands." },
      },
      additionalProperties: false,
    },
    defaultOptions: { awsCli: 2 },
    messages: {
      fetched: "Version 1 of the AWS CLI fetches this URL and sends what comes back. {{ instead }}.",
    },
  },

  check(client, report, { awsCli }) {
    if (awsCli !== 1) {
      return;
    }
    for (const { kind, property, range } of client.usageErrors) {
      if (kind === "fetched-url") {
        const instead =
          property === "DefaultRedirectURI" ? "Use '--cli-input-json'" : "Write it in a JSON array, or a second URL";
        report({ at: { range }, messageId: "fetched", data: { instead } });
      }
    }
  },
});
