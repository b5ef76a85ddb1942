import rule from "../../rules/no-stray-words.ts";
import { testRule } from "../harness/test-rule.ts";

function command(options: string): string {
  return `aws cognito-idp create-user-pool-client --user-pool-id "$POOL" ${options}\n`;
}

testRule(rule, {
  everyHost: { valid: [{ name: "a client", client: { AccessTokenValidity: 5 } }], invalid: [] },
  perHost: {
    "aws-cli, lines": {
      valid: [
        { name: "a list of words", code: command("--client-name web --read-attributes email name") },
        { name: "words behind what may be options", code: command("--client-name web $OPTIONS more") },
        { name: "words behind a variable without quotes", code: command("--client-name $PREFIX web") },
        { name: "what stands for options", code: command("--client-name web [options] ...") },
        { name: "capitals, which stand for something", code: command("--client-name web OPTIONS") },
        { name: "values of an option that is not known", code: command("--client-name web --new-option a b") },
        {
          name: "values of options that every command has",
          code: command("--client-name web --query a --output text"),
        },
      ],
      invalid: [
        {
          name: "a name in two words",
          code: command("--client-name my app --generate-secret"),
          errors: [
            {
              messageId: "secondWord",
              at: "app",
              message: "'--client-name' takes a single word, so 'app' makes the command fail.",
            },
          ],
          suggestions: [command('--client-name "my app" --generate-secret')],
          suggestionMessages: ["Write 'my app' as one word."],
        },
        {
          name: "a structure in two words",
          code: command("--client-name web --token-validity-units AccessToken=hours IdToken=days"),
          errors: [{ messageId: "secondWord", at: "IdToken=days" }],
          suggestions: [command("--client-name web --token-validity-units AccessToken=hours,IdToken=days")],
        },
        {
          name: "a structure with spaces behind the commas",
          code: command('--client-name "web" --token-validity-units AccessToken=hours, IdToken=days'),
          errors: [{ messageId: "secondWord", at: "IdToken=days" }],
          suggestions: [command('--client-name "web" --token-validity-units AccessToken=hours,IdToken=days')],
        },
        {
          name: "a structure with something unknown",
          code: command('--client-name web --token-validity-units AccessToken=hours "IdToken=$UNIT"'),
          errors: [{ messageId: "secondWord", at: '"IdToken=$UNIT"' }],
        },
        {
          name: "a unit behind a number",
          code: command("--client-name web --access-token-validity 5 minutes"),
          errors: [{ messageId: "secondWord", at: "minutes" }],
        },
        {
          name: "a word behind a switch",
          code: command("--client-name web --generate-secret please"),
          errors: [{ messageId: "strayWord", at: "please" }],
        },
      ],
    },
  },
});
