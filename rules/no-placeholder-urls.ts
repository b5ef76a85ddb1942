import { textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { domainOf, placeholderHosts } from "../src/spec/placeholder-hosts.ts";

interface Options extends Readonly<Record<string, unknown>> {
  readonly hosts: readonly string[];
}

export default createRule({
  name: "no-placeholder-urls",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow placeholder redirect URLs such as `https://example.com`",
      preset: "strict",
      level: "warning",
      facts: ["URL-15"],
    },
    schema: {
      type: "object",
      properties: {
        hosts: {
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true,
          description: "The hosts to report, each with all its subdomains.",
        },
      },
      additionalProperties: false,
    },
    defaultOptions: { hosts: placeholderHosts } satisfies Options,
    messages: {
      placeholder: "'{{ url }}' is a placeholder. Use your app's URL.",
    },
  },

  check(client, report, { hosts }: Options) {
    for (const property of ["CallbackURLs", "LogoutURLs", "DefaultRedirectURI"] as const) {
      const written = client.get(property);
      for (const value of written.kind === "list" ? written.items : [written]) {
        const url = (textParts(value) ?? []).map(part => part ?? "…").join("");
        const host = domainOf(url, hosts);
        if (host !== undefined) {
          report({ at: value, messageId: "placeholder", data: { url } });
        }
      }
    }
  },
});
