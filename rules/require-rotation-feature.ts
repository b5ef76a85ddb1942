import { setProperty } from "../src/edits/edit.ts";
import { includes } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes } from "../src/rule/member-mistakes.ts";
import { refreshAuthFlow } from "../src/spec/auth-flows.ts";
import { rotationFeature } from "../src/spec/refresh-token-rotation.ts";

const feature = "RefreshTokenRotation.Feature";

export default createRule({
  name: "require-rotation-feature",
  meta: {
    type: "problem",
    docs: {
      description: "Require `Feature` in `RefreshTokenRotation`",
      preset: "recommended",
      level: "warning",
      facts: ["ROT-04"],
    },
    hasSuggestions: true,
    messages: {
      noFeature: "'{{ rotation }}' requires '{{ feature }}'.",
      set: "Set '{{ feature }}' to '{{ value }}'.",
    },
  },

  check(client, report) {
    const rotation = client.get("RefreshTokenRotation");
    // If the client is certainly refused, another rule reports it.
    const isForAnother = client.required.includes(feature) || !client.takes(feature);
    if (rotation.kind !== "map" || isForAnother || client.has(feature) !== false || isMisspelt()) {
      return;
    }
    const names = { rotation: client.nameOf("RefreshTokenRotation"), feature: client.nameOf(feature) };
    const canTurnOn = includes(client.effective("ExplicitAuthFlows"), refreshAuthFlow) === false;
    const set = (value: string) =>
      ({ messageId: "set", data: { feature: names.feature, value }, edit: setProperty(feature, value) }) as const;
    report({
      at: rotation,
      messageId: "noFeature",
      data: names,
      // With the refresh flow, rotation is refused.
      suggest: [canTurnOn ? set(rotationFeature.on) : undefined, set(rotationFeature.off)],
    });

    function isMisspelt(): boolean {
      return memberMistakes(client).some(({ reason }) => reason.kind === "misspelt" && reason.meant === feature);
    }
  },
});
