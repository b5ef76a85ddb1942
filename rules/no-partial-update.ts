import type { AppClient } from "../src/model/app-client.ts";
import { hasMachineGrant } from "../src/model/machine-client.ts";
import { isTrue } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { oauthSettings, usualSettings } from "../src/spec/client-updates.ts";
import type { Property } from "../src/spec/properties/app-client.ts";

export default createRule({
  name: "no-partial-update",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow updates that reset settings by omitting them",
      preset: "recommended",
      level: "warning",
      facts: ["UPD-01", "UPD-03"],
    },
    messages: {
      resetsSettings: "This update resets what it omits: {{ settings }}. Start from DescribeUserPoolClient.",
    },
  },

  check(client, report) {
    // Machines use few of the usual settings.
    if (client.operation !== "update" || hasMachineGrant(client)) {
      return;
    }
    // What is spread conditionally may include all members: `...(described ?? {})`.
    const missing = settingsInUse(client).filter(property => client.neverHas(property));
    if (missing.length > 0) {
      const names = missing.map(property => client.nameOf(property));
      report({ at: client, messageId: "resetsSettings", data: { settings: quotedList(names) } });
    }
  },
});

function settingsInUse(client: AppClient): readonly Property[] {
  const flag = client.get("AllowedOAuthFlowsUserPoolClient");
  const isWithoutOAuth = flag.kind === "literal" && isTrue(flag) === false;
  return isWithoutOAuth ? usualSettings.filter(property => !oauthSettings.has(property)) : usualSettings;
}
