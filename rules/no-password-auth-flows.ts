import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { includes, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { adminPasswordAuthFlows, isAllowAuthFlow, passwordAuthFlows, srpAuthFlow } from "../src/spec/auth-flows.ts";

interface Options extends Readonly<Record<string, unknown>> {
  readonly checkAdminFlows: boolean;
}

export default createRule({
  name: "no-password-auth-flows",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow auth flows that send passwords to Cognito",
      preset: "strict",
      level: "warning",
      facts: ["FLW-08", "FLW-09"],
    },
    hasSuggestions: true,
    schema: {
      type: "object",
      properties: {
        checkAdminFlows: {
          type: "boolean",
          description: "Whether to report the flows for servers, such as `ALLOW_ADMIN_USER_PASSWORD_AUTH`, too.",
        },
      },
      additionalProperties: false,
    },
    defaultOptions: { checkAdminFlows: false } satisfies Options,
    messages: {
      sendsPassword: "'{{ flow }}' sends the user's password. Use '{{ srp }}'.",
      useSrp: "Use '{{ srp }}' instead.",
      removeFlow: "Remove '{{ flow }}' and keep '{{ srp }}'.",
    },
  },

  check(client, report, { checkAdminFlows }: Options) {
    const list = client.get("ExplicitAuthFlows");
    const hasSrp = includes(list, srpAuthFlow);
    for (const flow of knownStrings(list)) {
      const isAdminFlow = adminPasswordAuthFlows.includes(flow.value);
      if (!passwordAuthFlows.includes(flow.value) && !(checkAdminFlows && isAdminFlow)) {
        continue;
      }
      const data = {
        flow: client.spell("ExplicitAuthFlows", flow.value),
        srp: client.spell("ExplicitAuthFlows", srpAuthFlow),
      };
      report({
        at: flow,
        messageId: "sendsPassword",
        data,
        suggest: [
          // Together with legacy flows, a new one would be refused.
          hasSrp === false && isAllowAuthFlow(flow.value)
            ? { messageId: "useSrp", data, edit: replaceValue("ExplicitAuthFlows", flow, srpAuthFlow) }
            : undefined,
          hasSrp === true ? { messageId: "removeFlow", data, edit: removeItem("ExplicitAuthFlows", flow) } : undefined,
        ],
      });
    }
  },
});
