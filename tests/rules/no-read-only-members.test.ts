import dedent from "dedent";
import rule from "../../rules/no-read-only-members.ts";
import { clientTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";

function request(operation: "Create" | "Update", ...members: readonly string[]): string {
  return dedent`
    import { ${operation}UserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new ${operation}UserPoolClientCommand({ ${members.join(", ")} });
  `;
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "what can be set", shows: ["UPD-05"], client: { ClientName: "web", GenerateSecret: true } },
      { name: "the client of an update", shows: ["NAM-04"], operation: "update", client: { ClientName: "web" } },
    ],
    invalid: [],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        { name: "what is taken out", code: request("Update", "...described", "CreationDate: undefined") },
        { name: "what is spread in", code: request("Update", "...described") },
        { name: "a member of another request, which another rule reports", code: request("Create", "ClientId: id") },
      ],
      invalid: [
        {
          name: "what only answers have",
          shows: ["UPD-05"],
          code: request("Update", "...described", "LastModifiedDate: date"),
          errors: [
            {
              messageId: "response",
              at: "LastModifiedDate",
              message: "'LastModifiedDate' is only in responses and cannot be set. Remove it.",
            },
          ],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "an attribute of the construct",
          code: 'import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, clientId: "web" });\n',
          errors: [{ messageId: "attribute", at: "clientId" }],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [{ name: "a secret, which another rule reports", code: clientTemplate("ClientSecret: !Ref Secret") }],
      invalid: [
        {
          name: "an attribute of the resource",
          shows: ["NAM-04"],
          code: clientTemplate("ClientId: !Ref ClientName", "ClientName: !Ref ClientName"),
          errors: [
            {
              messageId: "attribute",
              at: "ClientId",
              message: "'ClientId' is a read-only attribute of the client. Remove it.",
            },
          ],
        },
      ],
    },
  },
});
