import dedent from "dedent";
import rule from "../../rules/no-unrecognized-members.ts";
import { testRule } from "../harness/test-rule.ts";

function request(...members: readonly string[]): string {
  return dedent`
    import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new CreateUserPoolClientCommand({ ${members.join(", ")} });
  `;
}

testRule(rule, {
  everyHost: {
    valid: [{ name: "members of the API", client: { ClientName: "web", "TokenValidityUnits.IdToken": "hours" } }],
    invalid: [],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "what another rule reports",
          code: request("CallbackUrls: []", "MfaConfiguration: 'ON'", "ClientType: 'x'", "ClientId: 'x'"),
        },
        { name: "what is spread in or cannot be read", code: request("...more", "[key]: 1", "'a b': 1") },
        { name: "undefined", code: request("PasskeyPolicy: undefined") },
      ],
      invalid: [
        {
          name: "members that resemble none",
          code: request("PasskeyPolicy: {}", "TokenValidityUnits: { SessionCookie: 'days' }"),
          errors: [
            {
              messageId: "unrecognized",
              at: "PasskeyPolicy",
              message: "Unrecognized property 'PasskeyPolicy'. Unless it is new, it is ignored or rejected.",
            },
            { messageId: "unrecognized", at: "SessionCookie" },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "functions and placeholders",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3 } }
          `,
        },
      ],
      invalid: [
        {
          name: "tags, which an app client has not",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  Tags: []
          `,
          errors: [{ messageId: "unrecognized", at: "Tags" }],
        },
      ],
    },
  },
});
