import rule from "../../rules/no-unrecognized-enum-values.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      {
        name: "known flows",
        shows: ["FLW-03", "FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "CUSTOM_AUTH_FLOW_ONLY"] },
      },
      { name: "a misspelt flow, which another rule reports", client: { ExplicitAuthFlows: ["ALLOW_USER_SPR_AUTH"] } },
      { name: "a flow that cannot be read", client: { ExplicitAuthFlows: [unknown] } },
      { name: "a wrong value where there are no new ones", client: { AllowedOAuthFlows: ["device_code"] } },
    ],
    invalid: [
      {
        name: "a flow that resembles none",
        shows: ["FLW-03", "FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_PASSKEY_ONLY", "ALLOW_USER_AUTH"] },
        messageIds: ["unrecognizedValue"],
      },
      {
        name: "the same in an update, beside what cannot be read",
        operation: "update",
        client: { ExplicitAuthFlows: [unknown, "SOMETHING_ELSE"] },
        messageIds: ["unrecognizedValue"],
      },
    ],
  },

  perHost: {
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the flow by its name",
          code: [
            "Resources:",
            "  Client:",
            "    Type: AWS::Cognito::UserPoolClient",
            "    Properties:",
            "      ExplicitAuthFlows: [ALLOW_PASSKEY_ONLY]",
            "",
          ].join("\n"),
          errors: [
            {
              messageId: "unrecognizedValue",
              at: "ALLOW_PASSKEY_ONLY",
              message:
                "Unrecognized value 'ALLOW_PASSKEY_ONLY' in 'ExplicitAuthFlows'. Unless it is new, Cognito rejects it.",
            },
          ],
        },
      ],
    },
  },
});
