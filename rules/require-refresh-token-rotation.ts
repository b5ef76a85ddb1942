import { removeItem, replaceValue, setProperty, together, type Edit } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { isFullyKnown, knownStrings, stringOf, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { refreshAuthFlow } from "../src/spec/auth-flows.ts";
import { rotationFeature, usualGracePeriod } from "../src/spec/refresh-token-rotation.ts";

export default createRule({
  name: "require-refresh-token-rotation",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require refresh token rotation on clients without a secret",
      preset: "all",
      level: "warning",
      facts: ["ROT-07"],
    },
    hasSuggestions: true,
    messages: {
      noRotation: "Refresh tokens of a client without a secret should rotate. Turn rotation on.",
      turnOn: "Turn on rotation and remove '{{ flow }}'.",
    },
  },

  check(client, report) {
    const feature = client.effective("RefreshTokenRotation.Feature");
    const flows = client.effective("ExplicitAuthFlows");
    const hasRefreshFlow = knownStrings(flows).some(({ value }) => value === refreshAuthFlow);
    if (
      client.hasSecret() !== false ||
      stringOf(feature) !== rotationFeature.off ||
      !hasRefreshFlow ||
      isForMachines(client)
    ) {
      return;
    }
    const edit = withoutRefreshFlow(flows);
    report({
      at: feature,
      messageId: "noRotation",
      suggest: [
        edit
          ? {
              messageId: "turnOn",
              data: { flow: refreshAuthFlow },
              edit: together(...turnOn(client), edit),
            }
          : undefined,
      ],
    });
  },
});

/** Removes the refresh flow from a list, unless it is the only flow or may occur more than once. */
function withoutRefreshFlow(flows: Value): Edit | undefined {
  const others = knownStrings(flows).filter(({ value }) => value !== refreshAuthFlow);
  if (others.length === 0 || !isFullyKnown(flows)) {
    return undefined;
  }
  return flows.defaulted
    ? setProperty(
        "ExplicitAuthFlows",
        others.map(({ value }) => value),
      )
    : together(
        ...knownStrings(flows)
          .filter(({ value }) => value === refreshAuthFlow)
          .map(flow => removeItem("ExplicitAuthFlows", flow)),
      );
}

/** Writes only missing members, so that comments next to the others are kept. */
function turnOn(client: AppClient): readonly Edit[] {
  const { on } = rotationFeature;
  if (client.get("RefreshTokenRotation").kind !== "map") {
    return [setProperty("RefreshTokenRotation", { Feature: on, RetryGracePeriodSeconds: usualGracePeriod })];
  }
  const feature = client.get("RefreshTokenRotation.Feature");
  const period = client.get("RefreshTokenRotation.RetryGracePeriodSeconds");
  return [
    feature.kind === "absent"
      ? setProperty("RefreshTokenRotation.Feature", on)
      : replaceValue("RefreshTokenRotation.Feature", feature, on),
    ...(period.kind === "absent"
      ? [setProperty("RefreshTokenRotation.RetryGracePeriodSeconds", usualGracePeriod)]
      : []),
  ];
}
