import { appendItem, replaceValue, together, type Edit } from "../src/edits/edit.ts";
import { isStringLiteral, itemsOf, textParts, type Literal } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { schemeFor, unmatchableUrlFaults, joinedUrls, type UnmatchableUrlFault } from "../src/spec/redirect-urls.ts";

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
      several: "'{{ url }}' is one URL and matches no request. List each URL.",
      wildcard: "'{{ url }}' must match exactly: '*' is not a wildcard. List each URL.",
      hostAndPort: "'{{ url }}' has no scheme and matches no request. Start it with one such as 'https://'.",
      upperCaseHost: "'{{ url }}' matches no request, because browsers lowercase hosts. Use lowercase.",
      replaceUrl: "Use '{{ url }}'.",
      separate: "List the URLs separately.",
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
              fault === "several" && isStringLiteral(value)
                ? { messageId: "separate", edit: separated(property, value) }
                : undefined,
            ],
          });
        }
      }
    }
  },
});

function separated(property: "CallbackURLs" | "LogoutURLs", item: Literal<string>): Edit {
  const [first = "", ...others] = joinedUrls(item.value);
  return together(replaceValue(property, item, first), ...others.map(url => appendItem(property, url)));
}

/** The URL that was probably meant. Which URLs a wildcard should have matched is unknown. */
const repairs: Readonly<Record<UnmatchableUrlFault, ((url: string) => string) | undefined>> = {
  several: undefined,
  wildcard: undefined,
  hostAndPort: url => `${schemeFor(url)}://${url}`,
  upperCaseHost: url => url.replace(/^https?:\/\/[^/?#]*/u, origin => origin.toLowerCase()),
};
