import { removeItem } from "../src/edits/edit.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { refreshAuthFlow } from "../src/spec/auth-flows.ts";
import { refreshFlowWithRotationMessage, rotationFeature } from "../src/spec/refresh-token-rotation.ts";

export default createRule({
  name: "no-refresh-flow-with-rotation",
  meta: {
    type: "problem",
    docs: {
      description: `Disallow \`${refreshAuthFlow}\` with refresh token rotation`,
      preset: "recommended",
      level: "error",
      facts: ["ROT-01"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      refreshFlow: `'${refreshAuthFlow}' is listed although refresh token rotation is enabled. Cognito answers: ${refreshFlowWithRotationMessage}`,
      removeFlow: `Remove '${refreshAuthFlow}', even if no other auth flow is left.`,
    },
  },

  check(client, report) {
    if (stringOf(client.get("RefreshTokenRotation.Feature")) !== rotationFeature.on) {
      return;
    }
    const list = client.get("ExplicitAuthFlows");
    const hasOtherFlow = itemsOf(list).some(flow => stringOf(flow) !== refreshAuthFlow);
    for (const flow of knownStrings(list).filter(({ value }) => value === refreshAuthFlow)) {
      const edit = removeItem("ExplicitAuthFlows", flow);
      report({
        at: flow,
        messageId: "refreshFlow",
        ...(hasOtherFlow ? { fix: edit } : { suggest: [{ messageId: "removeFlow", edit }] }),
      });
    }
  },
});
