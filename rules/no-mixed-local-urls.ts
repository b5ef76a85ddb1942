import type { AppClient } from "../src/model/app-client.ts";
import { itemsOf, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { judgedUrl, type JudgedUrl } from "../src/rule/url-parts.ts";
import type { Property } from "../src/spec/properties/app-client.ts";
import { isLocalUrl, isWebUrl } from "../src/spec/redirect-urls.ts";

export default createRule({
  name: "no-mixed-local-urls",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow local redirect URLs next to those of a website",
      preset: "strict",
      level: "warning",
      facts: ["URL-14"],
    },
    messages: {
      localUrl: "'{{ url }}' is a local URL next to a website's. Use a separate client for development.",
    },
  },

  check(client, report) {
    for (const property of ["CallbackURLs", "LogoutURLs"] as const) {
      const site = siteIn(client, property);
      // With a condition or a parameter, there already is a client for each.
      if (site && client.always(other => isMixed(other, property))) {
        for (const { value, shown } of localUrlsIn(client, property)) {
          report({
            at: value,
            messageId: "localUrl",
            data: { url: shown },
          });
        }
      }
    }
  },
});

interface Url extends JudgedUrl {
  readonly value: Value;
}

function urlsOf(client: AppClient, property: Property): readonly Url[] {
  return itemsOf(client.get(property)).map(value => ({ value, ...judgedUrl(value) }));
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
