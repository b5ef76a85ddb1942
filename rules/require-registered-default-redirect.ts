import { appendItem, replaceValue } from "../src/edits/edit.ts";
import { includes, isStringLiteral, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import {
  redirectUrlFaults,
  unmatchableUrlFaults,
  unregisteredDefaultRedirectMessage,
} from "../src/spec/redirect-urls.ts";

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
    fixable: "code",
    hasSuggestions: true,
    messages: {
      notRegistered: `'{{ property }}' is not in '{{ callbacks }}', which it must match to the letter. Cognito answers: ${unregisteredDefaultRedirectMessage}`,
      useRegistered: "Use '{{ registered }}', which is in '{{ callbacks }}'.",
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
    // A URL that is refused by itself is for another rule.
    if (includes(list, url) !== false || redirectUrlFaults([url]).length > 0) {
      return;
    }

    const callbacks = client.nameOf("CallbackURLs");
    const register = appendItem("CallbackURLs", url);
    const similar = knownStrings(list).find(callback => isNearly(callback.value, url))?.value;
    // With a similar URL in the list, or only a default one that nobody chose, it is not certain that this one is meant.
    const isCertain = similar === undefined && !list.defaulted && unmatchableUrlFaults([url]).length === 0;
    report({
      at: redirect,
      messageId: "notRegistered",
      data: { property: client.nameOf("DefaultRedirectURI"), callbacks, url },
      ...(isCertain
        ? { fix: register }
        : {
            suggest: [
              similar === undefined || redirectUrlFaults([similar]).length > 0
                ? undefined
                : {
                    messageId: "useRegistered",
                    data: { registered: similar, callbacks },
                    edit: replaceValue("DefaultRedirectURI", redirect, similar),
                  },
              { messageId: "register", data: { url, callbacks }, edit: register },
            ],
          }),
    });
  },
});

/** Whether two URLs differ in nothing but white space, letter case, the slash at the end, and http or https. */
function isNearly(one: string, other: string): boolean {
  return essenceOf(one) === essenceOf(other);
}

function essenceOf(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^http:/u, "https:")
    .replace(/\/$/u, "");
}
