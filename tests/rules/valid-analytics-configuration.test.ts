import rule from "../../rules/valid-analytics-configuration.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const id = "AnalyticsConfiguration.ApplicationId";
const arn = "AnalyticsConfiguration.ApplicationArn";
const role = "AnalyticsConfiguration.RoleArn";
const external = "AnalyticsConfiguration.ExternalId";
const shared = "AnalyticsConfiguration.UserDataShared";

const anArn = "arn:aws:mobiletargeting:us-east-1:111122223333:apps/abc";
const aRole = "arn:aws:iam::111122223333:role/pinpoint";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no analytics", client: {} },
      { name: "an application by its ARN", shows: ["ANA-01"], client: { [arn]: anArn, [shared]: true } },
      { name: "an application by its id", shows: ["ANA-02"], client: { [id]: "abc", [role]: aRole, [external]: "x" } },
      { name: "an id with a role that cannot be read", client: { [id]: "abc", [role]: unknown, [external]: "x" } },
      { name: "an ARN that may be there beside an id", client: { [arn]: unknown, [id]: "abc" } },
      { name: "members that may be there beside an ARN", client: { [arn]: anArn, [role]: unknown } },
      { name: "no application at all, which nobody has tried", client: { [shared]: true, [external]: "x" } },
    ],
    invalid: [
      {
        name: "an application in two ways",
        shows: ["ANA-01"],
        client: { [arn]: anArn, [id]: "abc", [role]: aRole, [external]: "x" },
        messageIds: ["bothWays"],
        suggested: [{}, { [arn]: anArn }],
      },
      {
        name: "an ARN with a role",
        client: { ClientName: "mobile", [arn]: anArn, [role]: aRole },
        messageIds: ["bothWays"],
        suggested: [{ ClientName: "mobile" }, { ClientName: "mobile", [arn]: anArn }],
      },
      {
        name: "an id without a role, in an update",
        shows: ["ANA-02"],
        operation: "update",
        client: { [id]: "abc", [external]: "x" },
        messageIds: ["incomplete"],
        suggested: [{}],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "an id alone",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ ClientName: "mobile", AnalyticsConfiguration: { ApplicationId: "abc" } });\n',
          errors: [
            {
              messageId: "incomplete",
              at: '"abc"',
              message: "'AnalyticsConfiguration.ApplicationId' requires 'AnalyticsConfiguration.RoleArn' and 1 more.",
            },
          ],
          suggestions: [
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ ClientName: "mobile" });\n',
          ],
          suggestionMessages: ["Remove 'AnalyticsConfiguration': Amazon Pinpoint ended on October 30, 2026."],
        },
        {
          name: "an ARN with an external id",
          code: `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ ClientName: "mobile", AnalyticsConfiguration: { ApplicationArn: "${anArn}", ExternalId: "x" } });\n`,
          errors: [
            {
              messageId: "bothWays",
              at: `"${anArn}"`,
              message:
                "'AnalyticsConfiguration.ApplicationArn' cannot be combined with 'AnalyticsConfiguration.ExternalId'.",
            },
          ],
          suggestions: [
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ ClientName: "mobile" });\n',
            `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ ClientName: "mobile", AnalyticsConfiguration: { ApplicationArn: "${anArn}" } });\n`,
          ],
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "an id without a role, at which the construct throws",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, analytics: { applicationId: "abc", externalId: "x" } });\n',
          errors: [{ messageId: "incomplete", at: '"abc"' }],
          suggestions: [
            'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool });\n',
          ],
        },
      ],
    },
  },
});
