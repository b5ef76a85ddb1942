/** A new rule with its test and its page: a working rule about `EnableTokenRevocation`, to be rewritten. */
export function scaffoldRule(name: string): ReadonlyMap<string, string> {
  return new Map([
    [`rules/${name}.ts`, rule(name)],
    [`tests/rules/${name}.test.ts`, test(name)],
    [`docs/rules/${name}.md`, page(name)],
  ]);
}

const rule = (name: string): string => `import { replaceValue } from "../src/edits/edit.ts";
import { isLiteral } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "${name}",
  meta: {
    type: "problem",
    docs: {
      description: "TODO: Disallow token revocation that is switched off",
      preset: "all",
      level: "warning",
      facts: [],
    },
    hasSuggestions: true,
    messages: {
      problem: "'{{ property }}' is false. TODO: what to do.",
      setTrue: "Set it to true.",
    },
  },

  check(client, report) {
    const value = client.get("EnableTokenRevocation");
    if (!isLiteral(value) || value.value !== false) {
      return;
    }
    report({
      at: value,
      messageId: "problem",
      data: { property: client.nameOf("EnableTokenRevocation") },
      suggest: [{ messageId: "setTrue", edit: replaceValue("EnableTokenRevocation", value, true) }],
    });
  },
});
`;

const test = (name: string): string => `import rule from "../../rules/${name}.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a client that does not say", client: {} },
      { name: "a client that says true", client: { EnableTokenRevocation: true } },
      { name: "a value that cannot be known", client: { EnableTokenRevocation: unknown } },
    ],
    invalid: [
      {
        name: "a client that says false",
        client: { EnableTokenRevocation: false },
        messageIds: ["problem"],
        suggested: [{ EnableTokenRevocation: true }],
      },
    ],
  },
});
`;

const page = (name: string): string => `# cognito/${name}

<!-- end auto-generated rule header -->

TODO: what the rule reports, in terms of \`EnableTokenRevocation\`.

## Why This Is a Problem

TODO: what Cognito rejects or does.

## Examples

### In AWS SDK calls

\`\`\`ts incorrect
import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  EnableTokenRevocation: false,
});
\`\`\`

\`\`\`ts suggested
import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";

new CreateUserPoolClientCommand({
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  EnableTokenRevocation: true,
});
\`\`\`

### In CloudFormation templates

\`\`\`yaml correct
Resources:
  WebClient:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref UserPool
      EnableTokenRevocation: true
\`\`\`

## Fix Safety

TODO: why the rule fixes or suggests.

## When Not To Use It

TODO: who can do without the rule.

## Further Reading

- [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html)
`;
