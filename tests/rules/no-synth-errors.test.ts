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
        { name: "OAuth that is on", shows: ["CDK-01"], code: addClient("{ oAuth: {} }") },
        { name: "OAuth that is off", code: addClient("{ disableOAuth: true, oAuth: undefined }") },
        {
          name: "settings where OAuth is on",
          code: addClient("{ disableOAuth: !hosted, oAuth: hosted ? {} : undefined }"),
        },
        {
          name: "analytics that name an application by its parts",
          shows: ["CDK-02"],
          code: addClient('{ disableOAuth: true, analytics: { applicationId: "a", externalId: "b", role } }'),
        },
        {
          name: "analytics that name an application",
          code: addClient("{ disableOAuth: true, analytics: { application: new CfnApp(this, 'A', { name: 'a' }) } }"),
        },
        {
          name: "analytics of which the application or its id may be missing",
          code: addClient("{ disableOAuth: true, analytics: { application, applicationId: other.id } }"),
        },
        { name: "analytics that other members are spread into", code: addClient("{ analytics: { ...others } }") },
        {
          name: "a length that is not known",
          code: addClient("{ refreshTokenRotationGracePeriod: Duration.millis(length) }"),
        },
        {
          name: "whole seconds",
          shows: ["CDK-03"],
          code: addClient("{ refreshTokenRotationGracePeriod: Duration.millis(45000) }"),
        },
        {
          name: "durations, and what may be one",
          shows: ["CDK-06"],
          code: addClient(
            "{ accessTokenValidity: Duration.hours(1), idTokenValidity: lifetime, refreshTokenValidity: undefined }",
          ),
        },
        {
          name: "a grace period that the construct ignores",
          code: addClient("{ refreshTokenRotationGracePeriod: 0 }"),
        },
        {
          name: "the secret of a client that has one",
          shows: ["CDK-04"],
          code: `${addClient("{ generateSecret: true }")}use(client.userPoolClientSecret);\n`,
        },
        {
          name: "the secret of a client that may have one",
          code: `${addClient("{ generateSecret }")}if (generateSecret) use(client.userPoolClientSecret);\n`,
        },
        {
          name: "the secret of a client with one, in a chain",
          code: `${imports}const secret = pool.addClient("Client", { generateSecret: true }).userPoolClientSecret;\n`,
        },
        {
          name: "a secret that a function would read that nobody calls",
          code: `${imports}export const read = () => pool.addClient("Client").userPoolClientSecret;\n`,
        },
        { name: "a client whose secret nobody reads", code: `${addClient("{}")}use(client.userPoolClientId);\n` },
      ],
      invalid: [
        {
          name: "settings of OAuth that is off",
          shows: ["CDK-01"],
          code: addClient("{ disableOAuth: true, oAuth: {} }"),
          errors: [
            {
              messageId: "disabledOAuth",
              at: "oAuth",
              message: "'oAuth' cannot be set when 'disableOAuth' is true.",
            },
          ],
        },
        ...[
          "{}",
          "{ shareUserData: true }",
          '{ externalId: "a" }',
          "{ externalId: id, role }",
          '{ application, applicationId: "a" }',
          '{ application: new CfnApp(this, "A", { name: "a" }), role: new Role(this, "R") }',
          '{ applicationId: id, externalId: "b" }',
        ].map(analytics => ({
          name: `analytics that are ${analytics}`,
          shows: ["CDK-02"] as const,
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
          name: "numbers and texts for durations",
          shows: ["CDK-06"],
          code: addClient('{ accessTokenValidity: 60, refreshTokenValidity: "30d", authSessionValidity: 5 }'),
          errors: [
            {
              messageId: "notDuration",
              at: "60",
              message: "'accessTokenValidity' must be a 'Duration', such as 'Duration.minutes(60)'.",
            },
            {
              messageId: "notDuration",
              at: '"30d"',
              message: "'refreshTokenValidity' must be a 'Duration', such as 'Duration.days(30)'.",
            },
            {
              messageId: "notDuration",
              at: "5",
              message: "'authSessionValidity' must be a 'Duration', such as 'Duration.minutes(5)'.",
            },
          ],
        },
        {
          name: "a number for a grace period",
          code: addClient("{ refreshTokenRotationGracePeriod: 10 }"),
          errors: [
            {
              messageId: "notDuration",
              at: "10",
              message: "'refreshTokenRotationGracePeriod' must be a 'Duration', such as 'Duration.seconds(30)'.",
            },
          ],
        },
        {
          name: "a part of a second",
          shows: ["CDK-03"],
          code: addClient("{ refreshTokenRotationGracePeriod: Duration.millis(1500) }"),
          errors: [
            {
              messageId: "partOfSecond",
              at: "Duration.millis(1500)",
              message: "'refreshTokenRotationGracePeriod' must be whole seconds, not 1.5 seconds.",
            },
          ],
        },
        {
          name: "the secret of a client without one",
          shows: ["CDK-04"],
          code: `${addClient("{ generateSecret: false }")}use(client.userPoolClientSecret);\n`,
          errors: [
            {
              messageId: "missingSecret",
              at: "client.userPoolClientSecret",
              message: "'userPoolClientSecret' throws for a client without a secret. Set 'generateSecret' to true.",
            },
          ],
        },
        ...[
          [
            'const secret = pool.addClient("Client", {}).userPoolClientSecret;',
            'pool.addClient("Client", {}).userPoolClientSecret',
          ],
          [
            'use(pool.addClient("Client", {}).userPoolClientSecret.unsafeUnwrap());',
            'pool.addClient("Client", {}).userPoolClientSecret.unsafeUnwrap',
          ],
          [
            'const client = pool.addClient("Client", {});\nconst secret = client.userPoolClientSecret;',
            "client.userPoolClientSecret",
          ],
        ].map(([statements = "", at = ""]) => ({
          name: `a secret that is read by ${statements}`,
          code: `${imports}${statements}\n`,
          errors: [{ messageId: "missingSecret" as const, at }],
        })),
      ],
    },
  },
});
