import rule from "../../rules/no-conflicting-secrets.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const given = "abcdefghijklmnopqrstuvwxyz";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "neither", client: {} },
      { name: "a generated secret", client: { GenerateSecret: true } },
      { name: "a given secret", client: { GenerateSecret: false, ClientSecret: given } },
      { name: "a flag that cannot be read", client: { GenerateSecret: unknown, ClientSecret: given } },
      { name: "a secret that may not be there", client: { GenerateSecret: true, ClientSecret: unknown } },
    ],
    invalid: [
      {
        name: "both",
        client: { GenerateSecret: true, ClientSecret: given },
        messageIds: ["twoSecrets"],
        suggested: [{ GenerateSecret: true }, { GenerateSecret: false, ClientSecret: given }],
      },
      {
        name: "a given secret of which only a part is known",
        client: { GenerateSecret: true, ClientSecret: { before: "prefix-", after: "" } },
        messageIds: ["twoSecrets"],
        suggested: [
          { GenerateSecret: true },
          { GenerateSecret: false, ClientSecret: { before: "prefix-", after: "" } },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "an update, which has neither",
          code: `import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew UpdateUserPoolClientCommand({ GenerateSecret: true, ClientSecret: "${given}" });\n`,
        },
      ],
      invalid: [
        {
          name: "what is wrong, in words",
          code: `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ GenerateSecret: true, ClientSecret: "${given}" });\n`,
          errors: [
            {
              messageId: "twoSecrets",
              at: `"${given}"`,
              message: "'ClientSecret' cannot be combined with 'GenerateSecret'. Keep one of them.",
            },
          ],
          suggestions: [
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ GenerateSecret: true });\n',
            `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ GenerateSecret: false, ClientSecret: "${given}" });\n`,
          ],
          suggestionMessages: [
            "Remove 'ClientSecret' and let Cognito generate the secret.",
            "Set 'GenerateSecret' to false and keep 'ClientSecret'.",
          ],
        },
      ],
    },
  },
});
