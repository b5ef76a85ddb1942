import type { AppClient } from "../src/model/app-client.ts";
import { isFullyKnown, isTrue, knownStrings, type Literal } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { privateUseScheme } from "../src/spec/private-use-schemes.ts";
import { isLocalUrl } from "../src/spec/redirect-urls.ts";

export default createRule({
  name: "no-secret-in-public-client",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow client secrets for browser and mobile apps",
      preset: "strict",
      level: "warning",
      facts: ["SEC-06"],
    },
    messages: {
      implicitGrant: "Browser apps that use the implicit grant cannot keep a secret. Use a public client.",
      installedApp: "The app behind '{{ url }}' cannot keep a secret. Use a public client.",
    },
  },

  check(client, report) {
    if (client.hasSecret() !== true || isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const implicit = knownStrings(client.get("AllowedOAuthFlows")).find(({ value }) => value === "implicit");
    if (implicit) {
      report({ at: implicit, messageId: "implicitGrant" });
      return;
    }
    const url = urlOfInstalledApp(client);
    if (url) {
      report({ at: url, messageId: "installedApp", data: { url: url.value } });
    }
  },
});

/** The callback URL of an app on a device, if no other callback URL is for a server, which could keep a secret. */
function urlOfInstalledApp(client: AppClient) {
  const list = client.get("CallbackURLs");
  const urls = knownStrings(list);
  const isForDevice = ({ value }: Literal<string>) => privateUseScheme(value) !== undefined;
  const onlyDevices = isFullyKnown(list) && urls.every(url => isForDevice(url) || isLocalUrl([url.value]));
  return onlyDevices ? urls.find(isForDevice) : undefined;
}
