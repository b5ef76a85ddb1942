import { replaceValue } from "../src/edits/edit.ts";
import { isStringLiteral, itemsOf, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { schemeFor, unmatchableUrlFaults, type UnmatchableUrlFault } from "../src/spec/redirect-urls.ts";

/** What becomes of a URL that no request has. */
const failures = {
  CallbackURLs: "sign-ins end with 'redirect_mismatch'",
  LogoutURLs: "sign-outs end on an error page",
} as const;

export default createRule({
  name: "no-unmatchable-redirect-urls",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow redirect URLs that Cognito stores but that the URLs of requests do not match",
      preset: "recommended",
      level: "warning",
      facts: ["URL-07", "URL-13"],
    },
    hasSuggestions: true,
    messages: {
      wildcard:
        "The '*' in '{{ url }}' is not a wildcard. Cognito compares redirect URLs character by character, and with any other URL {{ failure }}.",
      hostAndPort:
        "'{{ url }}' has no scheme, and what stands before the colon is taken for one. With the URL that is meant, {{ failure }}.",
      upperCaseHost:
        "'{{ url }}' has upper-case letters in its host, where browsers write lower-case ones. Cognito compares redirect URLs character by character, and with the browser's URL {{ failure }}.",
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
            data: { url: parts.map(part => part ?? "…").join(""), failure: failures[property] },
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
