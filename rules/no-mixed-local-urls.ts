import type { AppClient } from "../src/model/app-client.ts";
import { itemsOf, textParts, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import type { Property } from "../src/spec/properties.ts";
import { isLocalUrl, isWebUrl } from "../src/spec/redirect-urls.ts";

export default createRule({
  name: "no-mixed-local-urls",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow redirect URLs of a developer's machine beside those of a website",
      preset: "strict",
      level: "warning",
      facts: ["URL-14"],
    },
    messages: {
      localUrl:
        "'{{ url }}' in '{{ property }}' is for development, and '{{ site }}' is not. Use a client of its own for each.",
    },
  },

  check(client, report) {
    for (const property of ["CallbackURLs", "LogoutURLs"] as const) {
      const site = siteIn(client, property);
      // With a condition or a parameter there is a client for each already.
      if (site && client.always(other => isMixed(other, property))) {
        for (const { value, parts } of localUrlsIn(client, property)) {
          report({
            at: value,
            messageId: "localUrl",
            data: { url: show(parts), site: show(site.parts), property: client.nameOf(property) },
          });
        }
      }
    }
  },
});

interface Url {
  readonly value: Value;
  readonly parts: readonly (string | undefined)[];
}

function urlsOf(client: AppClient, property: Property): readonly Url[] {
  return itemsOf(client.get(property)).map(value => ({ value, parts: textParts(value) ?? [undefined] }));
}

/** The URL of a website in the list. */
function siteIn(client: AppClient, property: Property): Url | undefined {
  return urlsOf(client, property).find(({ parts }) => isWebUrl(parts));
}

function localUrlsIn(client: AppClient, property: Property): readonly Url[] {
  return urlsOf(client, property).filter(({ parts }) => isLocalUrl(parts));
}

function isMixed(client: AppClient, property: Property): boolean {
  return siteIn(client, property) !== undefined && localUrlsIn(client, property).length > 0;
}

function show(parts: readonly (string | undefined)[]): string {
  return parts.map(part => part ?? "…").join("");
}
