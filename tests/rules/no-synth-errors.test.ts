import rule from "../../rules/no-synth-errors.ts";
import { testRule } from "../harness/test-rule.ts";

const imports = `import { Duration } from "aws-cdk-lib";
import { UserPool } from "aws-cdk-lib/aws-cognito";
const pool = new UserPool(this, "Pool");
`;

function addClient(options: string): string {
  return `${imports}const client = pool.addClient("Client", ${options});\n`;
}

testRule(rule, {
  everyHost: {
    valid: [{ name: "a client that no library refuses", client: {} }],
    invalid: [],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        { name: "OAuth that is on", code: addClient("{ oAuth: {} }") },
        { name: "OAuth that is off", code: addClient("{ disableOAuth: true, oAuth: undefined }") },
        {
          name: "settings where OAuth is on",
          code: addClient("{ disableOAuth: !hosted, oAuth: hosted ? {} : undefined }"),
        },
        {
          name: "analytics that name an application by its parts",
          code: addClient('{ disableOAuth: true, analytics: { applicationId: "a", externalId: "b", role } }'),
        },
        {
          name: "analytics that name an application",
          code: addClient("{ disableOAuth: true, analytics: { application: new CfnApp(this, 'A', { name: 'a' }) } }"),
        },
        { name: "analytics that other members are spread into", code: addClient("{ analytics: { ...others } }") },
        { name: "whole minutes", code: addClient("{ accessTokenValidity: Duration.seconds(600) }") },
        { name: "a length that is not known", code: addClient("{ accessTokenValidity: Duration.seconds(length) }") },
        { name: "whole seconds", code: addClient("{ refreshTokenRotationGracePeriod: Duration.millis(45000) }") },
        {
          name: "the secret of a client that has one",
          code: `${addClient("{ generateSecret: true }")}use(client.userPoolClientSecret);\n`,
        },
        {
          name: "the secret of a client that may have one",
          code: `${addClient("{ generateSecret }")}if (generateSecret) use(client.userPoolClientSecret);\n`,
        },
        { name: "a client whose secret nobody reads", code: `${addClient("{}")}use(client.userPoolClientId);\n` },
      ],
      invalid: [
        {
          name: "settings of OAuth that is off",
          code: addClient("{ disableOAuth: true, oAuth: {} }"),
          errors: [
            {
              messageId: "disabledOAuth",
              at: "oAuth",
              message: "The CDK refuses 'oAuth' together with 'disableOAuth'. Remove one of them.",
            },
          ],
        },
        ...["{}", "{ shareUserData: true }", '{ externalId: "a" }'].map(analytics => ({
          name: `analytics that are ${analytics}`,
          code: addClient(`{ disableOAuth: true, analytics: ${analytics} }`),
          errors: [
            {
              messageId: "incompleteAnalytics" as const,
              at: "analytics",
              message: "'analytics' needs 'application' alone, or all of 'applicationId', 'externalId' and 'role'.",
            },
          ],
        })),
        {
          name: "a fraction of a minute",
          code: addClient("{ idTokenValidity: Duration.seconds(1000) }"),
          errors: [
            {
              messageId: "fraction",
              at: "Duration.seconds(1000)",
              message: "'idTokenValidity' is 1000 seconds, which the CDK cannot convert into whole minutes.",
            },
          ],
        },
        {
          name: "a fraction of a second",
          code: addClient("{ refreshTokenRotationGracePeriod: Duration.millis(1500) }"),
          errors: [{ messageId: "fraction", at: "Duration.millis(1500)" }],
        },
        {
          name: "refresh tokens that last for no time",
          code: addClient("{ refreshTokenValidity: Duration.days(0) }"),
          errors: [
            {
              messageId: "zeroLifetime",
              at: "Duration.days(0)",
              message: "'refreshTokenValidity' is 0, but the CDK accepts 1 hour or more.",
            },
          ],
        },
        {
          name: "the secret of a client without one",
          code: `${addClient("{ generateSecret: false }")}use(client.userPoolClientSecret);\n`,
          errors: [
            {
              messageId: "missingSecret",
              at: "client.userPoolClientSecret",
              message: "'userPoolClientSecret' is read, but the client has no secret, so the CDK throws.",
            },
          ],
        },
      ],
    },
  },
});
