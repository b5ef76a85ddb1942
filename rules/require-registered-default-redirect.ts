import { appendItem, replaceValue } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { includes, isStringLiteral, knownStrings, type Literal, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { editDistance } from "../src/rule/edit-distance.ts";
import { truncatedFrom } from "../src/rule/truncated-values.ts";
import { maximumItems, stringConstraints } from "../src/spec/constraints.ts";
import { redirectUrlFaults, unmatchableUrlFaults } from "../src/spec/redirect-urls.ts";

/** URLs that differ in more characters are not compared any further. */
const maximumDistance = 64;

export default createRule({
  name: "require-registered-default-redirect",
  meta: {
    type: "problem",
    docs: {
      description: "Require the default redirect URI to be one of the callback URLs",
      preset: "recommended",
      level: "error",
      facts: ["URL-11"],
    },
    hasSuggestions: true,
    messages: {
      notRegistered: "'{{ property }}' must exactly match one of '{{ callbacks }}'.",
      useRegistered: "Use '{{ registered }}'.",
      register: "Add '{{ url }}' to '{{ callbacks }}'.",
    },
  },

  check(client, report) {
    const redirect = client.get("DefaultRedirectURI");
    const list = client.effective("CallbackURLs");
    if (!isStringLiteral(redirect) || list.kind !== "list" || list.items.length === 0) {
      return;
    }
    const url = redirect.value;
    // Other rules report a URL that is invalid by itself, or truncated.
    const isHalfTyped = truncatedFrom("DefaultRedirectURI", url, client).length > 0;
    if (includes(list, url) !== false || redirectUrlFaults([url]).length > 0 || isHalfTyped) {
      return;
    }

    const callbacks = client.nameOf("CallbackURLs");
    const registered = nearestRegistered(url, list);
    // Only suggested, because a misspelt URL may belong to another site.
    report({
      at: redirect,
      messageId: "notRegistered",
      data: { property: client.nameOf("DefaultRedirectURI"), callbacks },
      suggest: [
        registered === undefined || !client.always(other => isRegistered(registered, redirect, other))
          ? undefined
          : {
              messageId: "useRegistered",
              data: { registered },
              edit: replaceValue("DefaultRedirectURI", redirect, registered),
            },
        { messageId: "register", data: { url, callbacks }, edit: appendItem("CallbackURLs", url) },
      ],
    });
  },
});

/** The usable callback URL with the smallest edit distance. A default list was not chosen by the author. */
function nearestRegistered(url: string, list: Value): string | undefined {
  const usable = list.defaulted ? [] : knownStrings(list).slice(0, maximumItems.get("CallbackURLs")).filter(isUsable);
  const [nearest] = usable
    .map(({ value }) => ({ value, distance: editDistance(url, value, maximumDistance) }))
    .toSorted((a, b) => Math.min(a.distance, maximumDistance + 1) - Math.min(b.distance, maximumDistance + 1));
  return nearest?.value;
}

/** Whether another scenario registers the URL, or has another default redirect. */
function isRegistered(url: string, at: Value, other: AppClient): boolean {
  const [start, end] = other.get("DefaultRedirectURI").site.range;
  const isWrittenThere = start === at.site.range[0] && end === at.site.range[1];
  return !isWrittenThere || includes(other.effective("CallbackURLs"), url) !== false;
}

function isUsable({ value }: Literal<string>): boolean {
  const longest = stringConstraints.get("CallbackURLs")?.maximumLength ?? Infinity;
  return (
    value.length <= longest && redirectUrlFaults([value]).length === 0 && unmatchableUrlFaults([value]).length === 0
  );
}
