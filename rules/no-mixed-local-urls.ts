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
      description: "Disallow redirect URLs of the own machine beside those of a website",
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
      // A condition or a parameter that adds the local URL does what is wanted.
      const isAlwaysMixed = client.always(
        other =>
          siteIn(other, property) !== undefined && urlsOf(other, property).some(({ parts }) => isLocalUrl(parts)),
      );
      for (const { value, parts } of isAlwaysMixed ? urlsOf(client, property) : []) {
        if (site && isLocalUrl(parts)) {
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

function show(parts: readonly (string | undefined)[]): string {
  return parts.map(part => part ?? "…").join("");
}
