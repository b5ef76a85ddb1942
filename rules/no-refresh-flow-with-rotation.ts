import { removeItem } from "../src/edits/edit.ts";
import { itemsOf, knownStrings, stringOf, type Literal, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { refreshAuthFlow } from "../src/spec/auth-flows.ts";
import { rotationFeature } from "../src/spec/refresh-token-rotation.ts";

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
      refreshFlow: `'${refreshAuthFlow}' cannot be combined with refresh token rotation.`,
      removeFlow: `Remove '${refreshAuthFlow}', the only auth flow.`,
    },
  },

  check(client, report) {
    if (stringOf(client.get("RefreshTokenRotation.Feature")) !== rotationFeature.on) {
      return;
    }
    const list = client.get("ExplicitAuthFlows");
    const hasOtherFlow = itemsOf(list).some(flow => stringOf(flow) !== refreshAuthFlow);
    const listed = refreshFlowsIn(list);
    for (const flow of listed) {
      const edit = removeItem("ExplicitAuthFlows", flow);
      report({
        at: flow,
        messageId: "refreshFlow",
        ...(hasOtherFlow ? { fix: edit } : { suggest: [{ messageId: "removeFlow", edit }] }),
      });
    }
    // A construct may add the flow to what is written. How Cognito treats its own default, or an empty list, is a
    // separate question.
    const effective = client.effective("ExplicitAuthFlows");
    if (listed.length === 0 && client.has("ExplicitAuthFlows") === true && !effective.defaulted) {
      for (const flow of refreshFlowsIn(effective)) {
        report({ at: flow, messageId: "refreshFlow" });
      }
    }
  },
});

function refreshFlowsIn(list: Value): readonly Literal<string>[] {
  return knownStrings(list).filter(({ value }) => value === refreshAuthFlow);
}
