import { replaceValue } from "../src/edits/edit.ts";
import { isStringLiteral, itemsOf, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { schemeFor, unmatchableUrlFaults, type UnmatchableUrlFault } from "../src/spec/redirect-urls.ts";

export default createRule({
  name: "no-unmatchable-redirect-urls",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow redirect URLs that no request can match",
      preset: "recommended",
      level: "warning",
      facts: ["URL-07", "URL-13"],
    },
    hasSuggestions: true,
    messages: {
      wildcard: "'{{ url }}' must match exactly: '*' is not a wildcard. List each URL.",
      hostAndPort: "'{{ url }}' has no scheme and matches no request. Start it with one such as 'https://'.",
      upperCaseHost: "'{{ url }}' matches no request, because browsers lowercase hosts. Use lowercase.",
      replaceUrl: "Use '{{ url }}'.",
    },
  },

  check(client, report) {
    for (const property of ["CallbackURLs", "LogoutURLs"] as const) {
      for (const value of itemsOf(client.get(property))) {
        const parts = textParts(value) ?? [undefined];
        for (const fault of unmatchableUrlFaults(parts)) {
          const repaired = isStringLiteral(value) ? repairs[fault]?.(value.value) : undefined;
          report({
            at: value,
            messageId: fault,
            data: { url: parts.map(part => part ?? "…").join("") },
            suggest: [
              repaired === undefined
                ? undefined
                : { messageId: "replaceUrl", data: { url: repaired }, edit: replaceValue(property, value, repaired) },
            ],
          });
        }
      }
    }
  },
});

/** The URL that was probably meant. Which ones a wildcard should have stood for cannot be told. */
const repairs: Readonly<Record<UnmatchableUrlFault, ((url: string) => string) | undefined>> = {
  wildcard: undefined,
  hostAndPort: url => `${schemeFor(url)}://${url}`,
  upperCaseHost: url => url.replace(/^https?:\/\/[^/?#]*/u, origin => origin.toLowerCase()),
};
