import dedent from "dedent";
import rule from "../../rules/require-client-token-secret.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const ExplicitAuthFlows = ["ALLOW_CLIENT_TOKEN_AUTH"] as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      { name: "auth flows of users", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] } },
      { name: "a secret", client: { GenerateSecret: true, ExplicitAuthFlows } },
      { name: "a secret of one's own", client: { ClientSecret: unknown, ExplicitAuthFlows } },
      { name: "a secret that there may be", client: { GenerateSecret: unknown, ExplicitAuthFlows } },
      {
        name: "an update, which does not tell whether there is a secret",
        operation: "update",
        client: { ExplicitAuthFlows },
      },
    ],
    invalid: [
      {
        name: "no secret",
        client: { ExplicitAuthFlows },
        messageIds: ["noSecret"],
        suggested: [{ GenerateSecret: true, ExplicitAuthFlows }],
      },
      {
        name: "no secret where the list has items that cannot be read",
        client: { GenerateSecret: false, ExplicitAuthFlows: [unknown, ...ExplicitAuthFlows] },
        messageIds: ["noSecret"],
        suggested: [{ GenerateSecret: true, ExplicitAuthFlows: [unknown, ...ExplicitAuthFlows] }],
      },
    ],
  },

  perHost: {
    "cdk-l1": {
      invalid: [
        {
          name: "the flow",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(stack, "Client", {
              userPoolId: pool.ref,
              explicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"],
            });
          `,
          errors: [
            {
              messageId: "noSecret",
              at: '"ALLOW_CLIENT_TOKEN_AUTH"',
              message: "'ALLOW_CLIENT_TOKEN_AUTH' requires a client secret.",
            },
          ],
          suggestions: [
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(stack, "Client", {
                userPoolId: pool.ref,
                generateSecret: true,
                explicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"],
              });
            `,
          ],
          suggestionMessages: ["Set 'generateSecret' to true, which replaces an existing client."],
        },
      ],
    },
  },
});
