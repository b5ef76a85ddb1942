import { itemsOf, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
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
      const urls = itemsOf(client.get(property)).map(value => ({ value, parts: textParts(value) ?? [undefined] }));
      const site = urls.find(({ parts }) => isWebUrl(parts));
      for (const { value, parts } of site ? urls : []) {
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

function show(parts: readonly (string | undefined)[]): string {
  return parts.map(part => part ?? "…").join("");
}
