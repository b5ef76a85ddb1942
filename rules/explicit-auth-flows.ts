import { setProperty } from "../src/edits/edit.ts";
import { hasMachineGrant } from "../src/model/machine-client.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { refreshAuthFlow, srpAuthFlow } from "../src/spec/auth-flows.ts";
import { rotationFeature } from "../src/spec/refresh-token-rotation.ts";

export default createRule({
  name: "explicit-auth-flows",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require auth flows to be listed explicitly",
      preset: "all",
      level: "warning",
      facts: ["FLW-07"],
    },
    hasSuggestions: true,
    messages: {
      defaultFlows: "'{{ property }}' is left to its default. List the flows the app uses.",
      useSrp: "Set '{{ property }}' to SRP and refresh tokens.",
      keepDefault: "Set '{{ property }}' to the default flows.",
    },
  },

  check(client, report) {
    const flows = client.effective("ExplicitAuthFlows");
    if (!flows.defaulted) {
      return;
    }
    const property = client.nameOf("ExplicitAuthFlows");
    const names = knownStrings(flows).map(({ value }) => value);
    // With rotation the refresh flow is refused, and users do not sign in through machine clients.
    const canSuggest =
      stringOf(client.effective("RefreshTokenRotation.Feature")) === rotationFeature.off && !hasMachineGrant(client);
    report({
      at: client.get("ExplicitAuthFlows").kind === "absent" ? flows : client.get("ExplicitAuthFlows"),
      messageId: "defaultFlows",
      data: { property },
      suggest: canSuggest
        ? [
            { messageId: "keepDefault", data: { property }, edit: setProperty("ExplicitAuthFlows", names) },
            {
              messageId: "useSrp",
              data: { property },
              edit: setProperty("ExplicitAuthFlows", [srpAuthFlow, refreshAuthFlow]),
            },
          ]
        : [],
    });
  },
});
