import dedent from "dedent";
import rule from "../../rules/valid-member-values.ts";
import { aligned } from "../harness/aligned.ts";
import { unknown } from "../harness/client.ts";
import { clientTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";

const many = (count: number) => Array.from({ length: count }, (_, index) => `https://app.example.net/${index}`);
const scopes = (count: number) => Array.from({ length: count }, (_, index) => `api/scope${index}`);

function sdk(...members: readonly string[]): string {
  return dedent`
    import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new CreateUserPoolClientCommand({ ${members.join(", ")} });
  `;
}

function update(...members: readonly string[]): string {
  return sdk(...members).replaceAll("CreateUserPoolClient", "UpdateUserPoolClient");
}

function command(options: string): string {
  return `aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name web ${options}\n`;
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      { name: "every character of a name", shows: ["NAM-01"], client: { ClientName: "Web app_1 +=,.@-" } },
      { name: "the longest name", client: { ClientName: "x".repeat(128) } },
      {
        name: "as many URLs as there can be",
        shows: ["URL-05", "URL-06"],
        client: { CallbackURLs: many(100), LogoutURLs: many(100) },
      },
      { name: "as many scopes as there can be", shows: ["SCP-01"], client: { AllowedOAuthScopes: scopes(50) } },
      {
        name: "providers with spaces",
        shows: ["IDP-01"],
        client: { SupportedIdentityProviders: ["Côté Entra ID 社"] },
      },
      {
        name: "every grant that there is",
        shows: ["OAU-07"],
        client: { AllowedOAuthFlows: ["code", "implicit", "client_credentials"] },
      },
      {
        name: "an attribute for developers",
        shows: ["ATT-09"],
        client: { ReadAttributes: ["email", "dev:custom:plan"] },
      },
      { name: "what cannot be read", client: { ClientName: unknown, CallbackURLs: unknown, GenerateSecret: unknown } },
      { name: "a blank to be filled in", client: { ClientName: "web [STAGE_NAME]" } },
      { name: "partly known texts", client: { ClientName: { before: "web-", after: "-app" } } },
      { name: "empty and misplaced redirect URLs, which another rule reports", client: { CallbackURLs: ["", " a b"] } },
      { name: "a refresh token validity of 0", client: { RefreshTokenValidity: 0 } },
      { name: "numbers out of range whose unit is known", shows: ["TOK-04"], client: { AccessTokenValidity: 100_000 } },
      {
        name: "the largest numbers, whatever the unit",
        shows: ["TOK-04"],
        client: {
          AccessTokenValidity: 86_400,
          "TokenValidityUnits.AccessToken": unknown,
          RefreshTokenValidity: 315_360_000,
          "TokenValidityUnits.RefreshToken": unknown,
        },
      },
      { name: "units that there are not", client: { "TokenValidityUnits.AccessToken": "weeks" } },
      {
        name: "analytics",
        shows: ["ANA-04"],
        client: {
          "AnalyticsConfiguration.ApplicationArn": "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123",
          "AnalyticsConfiguration.UserDataShared": false,
        },
      },
    ],
    invalid: [
      { name: "a slash in a name", client: { ClientName: "web/app" }, messageIds: ["wrongText"] },
      { name: "a name in Japanese", shows: ["NAM-01"], client: { ClientName: "ウェブ" }, messageIds: ["wrongText"] },
      { name: "a name that is too long", client: { ClientName: "x".repeat(129) }, messageIds: ["wrongText"] },
      {
        name: "an empty name",
        client: { ClientName: "" },
        // The SDK for R leaves out empty values.
        except: ["paws"],
        messageIds: ["wrongText"],
      },
      {
        name: "a forbidden character in the known part of a name",
        client: { ClientName: { before: "web (", after: ")" } },
        messageIds: ["wrongText"],
      },
      {
        name: "two scopes in one string",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["code"],
          CallbackURLs: ["https://app.example.net"],
          AllowedOAuthScopes: ["openid profile"],
        },
        messageIds: ["wrongText"],
      },
      {
        name: "a scope with a backslash",
        shows: ["SCP-01"],
        client: { AllowedOAuthScopes: ["api\\read"] },
        messageIds: ["wrongText"],
      },
      { name: "too many scopes", client: { AllowedOAuthScopes: scopes(51) }, messageIds: ["tooManyItems"] },
      {
        name: "too many callback URLs",
        shows: ["URL-06"],
        client: { CallbackURLs: many(101) },
        messageIds: ["tooManyItems"],
      },
      {
        name: "too many logout URLs in an update",
        operation: "update",
        client: { LogoutURLs: many(101) },
        messageIds: ["tooManyItems"],
      },
      {
        name: "more flows than there are",
        shows: ["OAU-07"],
        client: { AllowedOAuthFlows: ["code", "implicit", "client_credentials", "code"] },
        messageIds: ["tooManyItems"],
      },
      {
        name: "a URL that is too long",
        shows: ["URL-05"],
        client: { CallbackURLs: [`https://app.example.net/${"x".repeat(1024)}`] },
        messageIds: ["wrongText"],
      },
      {
        name: "an empty attribute",
        shows: ["ATT-09"],
        client: { ReadAttributes: ["email", ""] },
        messageIds: ["wrongText"],
      },
      {
        name: "a long name of a provider",
        shows: ["IDP-01"],
        client: { SupportedIdentityProviders: ["x".repeat(33)] },
        messageIds: ["wrongText"],
      },
      {
        name: "an application id that is not hexadecimal",
        client: { "AnalyticsConfiguration.ApplicationId": "my-app" },
        messageIds: ["wrongText"],
      },
      {
        name: "an ARN that is none",
        shows: ["ANA-04"],
        client: { "AnalyticsConfiguration.ApplicationArn": "0123456789abcdef0123456789abcdef" },
        messageIds: ["wrongText"],
      },
      {
        name: "a number out of every range, whatever the unit",
        shows: ["TOK-04"],
        client: { AccessTokenValidity: 100_000, "TokenValidityUnits.AccessToken": unknown },
        messageIds: ["impossibleNumber"],
      },
      {
        name: "a string in the place of a list",
        client: { CallbackURLs: "https://app.example.net" },
        // L2 has URLs only together with other options. In R, a string is a list of one item.
        except: ["cdk-l2", "paws"],
        messageIds: ["wrongType"],
        suggested: [{ CallbackURLs: ["https://app.example.net"] }],
      },
      {
        name: "a list in the place of a string",
        client: { ClientName: ["web"] },
        messageIds: ["wrongType"],
        suggested: [{ ClientName: "web" }],
      },
      {
        name: "a string in the place of a number",
        client: { AuthSessionValidity: "three" },
        // L2 takes a `Duration`.
        except: ["cdk-l2"],
        messageIds: ["wrongType"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "the id of a pool, and a secret",
          shows: ["NAM-03", "SEC-03"],
          code: sdk('UserPoolId: "ap-southeast-2_aB3dE6fG9"', 'ClientSecret: "abcdefghijklmnopqrstuvwx"'),
        },
        {
          name: "the id of a client",
          shows: ["NAM-04"],
          code: update('ClientId: "1example23456789"'),
        },
        { name: "a member of another request, which another rule reports", code: update('GenerateSecret: "maybe"') },
        { name: "null, which the SDK leaves out", code: sdk("ClientName: null", "CallbackURLs: null") },
        { name: "a fallback for the compiler", code: sdk('UserPoolId: process.env.POOL_ID ?? ""') },
        { name: "a blank in an example", code: sdk('UserPoolId: "<your user pool id>"') },
        { name: "fractions", code: sdk("AuthSessionValidity: 3.5") },
        { name: "a reference", code: sdk("UserPoolId: { Ref: 'Pool' }") },
        { name: "numbers in strings", code: sdk('AuthSessionValidity: "3"') },
      ],
      invalid: [
        {
          name: "empty texts, at their keys where each is alone",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            const ids = [""];
            new CreateUserPoolClientCommand({
              ClientName: "",
              AllowedOAuthScopes: [""],
              ReadAttributes: ["email", ""],
              WriteAttributes: ids,
            });
          `,
          errors: [
            { messageId: "wrongText", at: '""' },
            { messageId: "wrongText", at: "ClientName" },
            { messageId: "wrongText", at: "AllowedOAuthScopes" },
            { messageId: "wrongText", at: '""' },
          ],
        },
        {
          name: "a name in the place of a client's id",
          shows: ["NAM-04"],
          code: update('ClientId: "web-app"'),
          errors: [
            {
              messageId: "wrongText",
              at: '"web-app"',
            },
          ],
        },
        {
          name: "the ARN of a pool",
          code: sdk('UserPoolId: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Example1"'),
          errors: [
            {
              messageId: "wrongText",
              at: '"arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Example1"',
              message: "'UserPoolId' must be a user pool ID such as us-east-1_Example1.",
            },
          ],
        },
        {
          name: "what is no id of a pool",
          shows: ["NAM-03"],
          code: sdk('UserPoolId: "my-pool"'),
          errors: [
            {
              messageId: "wrongText",
              at: '"my-pool"',
              message: "'UserPoolId' must be a user pool ID such as us-east-1_Example1.",
            },
          ],
        },
        {
          name: "a short secret, without saying it",
          shows: ["SEC-03"],
          code: sdk('ClientSecret: "hunter2"'),
          errors: [
            {
              messageId: "wrongText",
              at: '"hunter2"',
              message: "'ClientSecret' has 7 characters. The minimum is 24.",
            },
          ],
        },
        {
          name: "a word in the place of a boolean",
          code: sdk('GenerateSecret: "yes"'),
          errors: [
            { messageId: "wrongType", at: '"yes"', message: "'GenerateSecret' must be true or false, not a string." },
          ],
          suggestions: [sdk("GenerateSecret: true")],
          suggestionMessages: ["Write true instead."],
        },
        {
          name: "a number in the place of a string, and in a list of them",
          code: sdk("ClientName: 5", 'ReadAttributes: ["email", 5]'),
          errors: [
            { messageId: "wrongType", at: "5" },
            { messageId: "wrongType", at: "5", message: "An item of 'ReadAttributes' must be a string, not a number." },
          ],
          suggestions: [
            sdk('ClientName: "5"', 'ReadAttributes: ["email", 5]'),
            sdk("ClientName: 5", 'ReadAttributes: ["email", "5"]'),
          ],
        },
        {
          name: "a string in the place of a structure",
          code: sdk('TokenValidityUnits: "minutes"'),
          errors: [
            {
              messageId: "wrongType",
              at: '"minutes"',
              message: "'TokenValidityUnits' must be an object, not a string.",
            },
          ],
        },
        {
          name: "two scopes in one string, by the character between them",
          code: sdk("AllowedOAuthScopes: ['openid email']"),
          errors: [
            {
              messageId: "wrongText",
              at: "'openid email'",
              message: "An item of 'AllowedOAuthScopes' must not contain a space.",
            },
          ],
        },
        {
          name: "more scopes than there can be, and a number out of range",
          code: sdk(
            `AllowedOAuthScopes: ${JSON.stringify(scopes(51))}`,
            "RefreshTokenValidity: -1",
            "TokenValidityUnits: { RefreshToken: unit }",
          ),
          errors: [
            {
              messageId: "tooManyItems",
              at: JSON.stringify(scopes(51)),
              message: "'AllowedOAuthScopes' has 51 items. The maximum is 50.",
            },
            {
              messageId: "impossibleNumber",
              at: "-1",
              message: "'RefreshTokenValidity' must be between 0 and 315360000 in any unit, not -1.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "lists in the place of lists",
          code: aligned`
            Parameters:
              Scopes: { Type: CommaDelimitedList }
              Urls: { Type: List<String> }
            ${clientTemplate(
              "AllowedOAuthScopes: !Ref Scopes",
              "CallbackURLs: [!Select [0, !Ref Urls]]",
              "LogoutURLs: !Split [',', !Ref X]",
            )}
          `,
        },
        {
          name: "what CloudFormation converts",
          code: clientTemplate(
            'AuthSessionValidity: "5"',
            'GenerateSecret: "true"',
            "ClientName: 5",
            "ReadAttributes: [1, true]",
          ),
        },
        {
          name: "references",
          code: clientTemplate(
            "UserPoolId: !Ref Pool",
            "CallbackURLs: !Split [',', !Ref Urls]",
            "ClientName: '{{resolve:ssm:/a b}}'",
          ),
        },
        {
          name: "a list that a parameter gives",
          code: `Parameters:\n  Urls: { Type: CommaDelimitedList, Default: "https://a.example.net,https://b.example.net" }\n${clientTemplate("CallbackURLs: !Ref Urls")}`,
        },
      ],
      invalid: [
        {
          name: "lists in a list",
          code: aligned`
            Parameters:
              Scopes: { Type: CommaDelimitedList }
            ${clientTemplate(
              "AllowedOAuthScopes: [!Ref Scopes]",
              "CallbackURLs: [!Split [',', 'https://a.test/,https://b.test/'], https://c.test/]",
              "LogoutURLs: [[https://a.test/]]",
            )}
          `,
          errors: [
            {
              messageId: "wrongType",
              at: "!Ref Scopes",
              message: "An item of 'AllowedOAuthScopes' must be a string, not a list.",
            },
            { messageId: "wrongType", at: "!Split [',', 'https://a.test/,https://b.test/']" },
            { messageId: "wrongType", at: "[https://a.test/]" },
          ],
          suggestions: [
            aligned`
              Parameters:
                Scopes: { Type: CommaDelimitedList }
              ${clientTemplate(
                "AllowedOAuthScopes: [!Ref Scopes]",
                "CallbackURLs: [!Split [',', 'https://a.test/,https://b.test/'], https://c.test/]",
                "LogoutURLs: ['https://a.test/']",
              )}
            `,
          ],
        },
        {
          name: "null",
          code: clientTemplate("ClientName: null"),
          errors: [
            {
              messageId: "nullValue",
              at: "null",
              message: "'ClientName' must not be null. Leave it out instead.",
            },
          ],
        },
      ],
    },
    "aws-cli, lines": {
      valid: [
        {
          name: "switches without a value",
          shows: ["CLI-01"],
          code: command("--generate-secret --no-enable-token-revocation"),
        },
        { name: "a word behind a switch that is no value", code: command("--generate-secret $MORE") },
      ],
      invalid: [
        {
          name: "a switch with a value",
          shows: ["CLI-01"],
          code: command("--generate-secret false --auth-session-validity 3"),
          errors: [
            {
              messageId: "valuedSwitch",
              at: "false",
              message: "'--generate-secret' takes no value, so 'false' makes the command fail.",
            },
          ],
          suggestions: [command("--no-generate-secret --auth-session-validity 3")],
          suggestionMessages: ["Write --no-generate-secret instead."],
        },
        {
          name: "a switch with a value in the same word",
          code: command("--enable-token-revocation=true"),
          errors: [{ messageId: "valuedSwitch", at: "true" }],
          suggestions: [command("--enable-token-revocation")],
        },
        {
          name: "a switch that is off with a value",
          code: command("--no-generate-secret false"),
          errors: [{ messageId: "valuedSwitch", at: "false" }],
        },
      ],
    },
  },
});
