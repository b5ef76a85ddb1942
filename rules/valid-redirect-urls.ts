import { removeItem, replaceValue } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { includes, isStringLiteral, itemsOf, stringOf, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { judgedUrl } from "../src/rule/url-parts.ts";
import { redirectUrlFaults, schemeFor, type RedirectUrlFault } from "../src/spec/redirect-urls.ts";

type RedirectProperty = "CallbackURLs" | "LogoutURLs" | "DefaultRedirectURI";

export default createRule({
  name: "valid-redirect-urls",
  meta: {
    type: "problem",
    docs: {
      description: "Require valid callback, logout and default redirect URLs",
      preset: "recommended",
      level: "error",
      facts: ["URL-01", "URL-02", "URL-03", "URL-05", "URL-07"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      http: "'{{ url }}' must use https. Only localhost, 127.0.0.1 and [::1] may use http.",
      fragment: "'{{ url }}' in '{{ property }}' must not have a fragment.",
      relative: "'{{ url }}' must be absolute and start with a scheme such as 'https://'.",
      whitespace: "'{{ url }}' must not have white space or invisible characters.",
      empty: "'{{ property }}' must not have an empty URL.",
      replaceUrl: "Use '{{ url }}'.",
      removeUrl: "Remove the empty URL.",
    },
  },

  check(client, report) {
    for (const { property, value } of redirectUrls(client)) {
      const { shown, parts } = judgedUrl(value);
      const data = { property: client.nameOf(property), url: shown };
      for (const fault of redirectUrlFaults(parts).filter(candidate => isRefused(candidate, property))) {
        const repaired = isStringLiteral(value) ? repair(value.value, fault) : undefined;
        const replacement =
          repaired === undefined
            ? undefined
            : { data: { url: repaired }, edit: replaceValue(property, value, repaired) };
        report({
          at: client.placeOf(property, value),
          messageId: fault,
          data,
          // Surrounding white space is never intended. Any other correction must also match the server.
          fix: fault === "whitespace" ? replacement?.edit : undefined,
          suggest: [
            replacement && { messageId: "replaceUrl", ...replacement },
            fault === "empty" && property !== "DefaultRedirectURI"
              ? { messageId: "removeUrl", edit: removeItem(property, value) }
              : undefined,
          ],
        });
      }
    }
  },
});

/** Every redirect URL once: a default redirect URI that is also a callback URL is checked as a callback URL. */
function* redirectUrls(client: AppClient): Iterable<{ property: RedirectProperty; value: Value }> {
  for (const property of ["CallbackURLs", "LogoutURLs"] as const) {
    for (const value of itemsOf(client.get(property))) {
      yield { property, value };
    }
  }
  const redirect = client.get("DefaultRedirectURI");
  const url = stringOf(redirect);
  if (url === undefined || includes(client.get("CallbackURLs"), url) !== true) {
    yield { property: "DefaultRedirectURI", value: redirect };
  }
}

/** How Cognito treats fragments and relative URLs in `LogoutURLs` is unknown. */
function isRefused(fault: RedirectUrlFault, property: RedirectProperty): boolean {
  return property !== "LogoutURLs" || (fault !== "fragment" && fault !== "relative");
}

/** The URL that was probably meant, if one without this fault can be derived. */
function repair(url: string, fault: RedirectUrlFault): string | undefined {
  const repaired = repairs[fault]?.(url);
  return redirectUrlFaults([repaired]).includes(fault) ? undefined : repaired;
}

const repairs: Readonly<Record<RedirectUrlFault, ((url: string) => string) | undefined>> = {
  http: url => url.replace(/^http:/u, "https:"),
  fragment: url => url.slice(0, url.indexOf("#")),
  relative: absolute,
  whitespace: url => url.trim(),
  empty: undefined,
};

/** A path lacks a host, which cannot be guessed. */
function absolute(url: string): string {
  if (url.startsWith("/")) {
    return url;
  }
  return /^https?\/\//iu.test(url) ? url.replace("//", "://") : `${schemeFor(url)}://${url}`;
}
