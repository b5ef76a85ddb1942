import rule from "../../rules/no-missing-members.ts";
import { clientTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";

function sdk(...lines: readonly string[]): string {
  const names = "CreateUserPoolClientCommand, UpdateUserPoolClientCommand, type CreateUserPoolClientCommandInput";
  return [`import { ${names} } from "@aws-sdk/client-cognito-identity-provider";`, ...lines, ""].join("\n");
}

function cdk(...lines: readonly string[]): string {
  return ['import * as cognito from "aws-cdk-lib/aws-cognito";', ...lines, ""].join("\n");
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a client with all that it needs", shows: ["NAM-02", "NAM-03"], client: {} },
      { name: "an update with all that it needs", shows: ["NAM-04"], operation: "update", client: {} },
      { name: "rotation with its feature", shows: ["ROT-04"], client: { "RefreshTokenRotation.Feature": "DISABLED" } },
    ],
    invalid: [],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        { name: "members that may be spread in", code: sdk("new CreateUserPoolClientCommand({ ...input });") },
        {
          name: "members that are misspelt",
          code: sdk('new CreateUserPoolClientCommand({ UserPoolID: "a", clientName: "b" });'),
        },
        {
          name: "a typed object, which others may complete",
          code: sdk("const input: Partial<CreateUserPoolClientCommandInput> = { CallbackURLs: [] };"),
        },
        {
          name: "an object that is completed",
          code: sdk(
            "const input = { CallbackURLs: [] };",
            "input.UserPoolId = id;",
            "input.ClientName = name;",
            "new CreateUserPoolClientCommand(input);",
          ),
        },
      ],
      invalid: [
        {
          name: "a create without anything",
          shows: ["NAM-02", "NAM-03"],
          code: sdk("new CreateUserPoolClientCommand({ CallbackURLs: [] });"),
          errors: [
            {
              messageId: "missing",
              at: "CreateUserPoolClientCommand",
              message: "Required property 'UserPoolId' is missing.",
            },
            { messageId: "missing", at: "CreateUserPoolClientCommand" },
          ],
        },
        {
          name: "an update without its client",
          shows: ["NAM-04"],
          code: sdk('new UpdateUserPoolClientCommand({ UserPoolId: "us-east-1_Example1" });'),
          errors: [
            {
              messageId: "missingInUpdate",
              at: "UpdateUserPoolClientCommand",
              message: "Required property 'ClientId' is missing in this update.",
            },
          ],
        },
        {
          name: "rotation without its feature",
          shows: ["ROT-04"],
          code: sdk(
            'new CreateUserPoolClientCommand({ UserPoolId: "us-east-1_Example1", ClientName: "a", RefreshTokenRotation: { RetryGracePeriodSeconds: 5 } });',
          ),
          errors: [
            {
              messageId: "missingInStructure",
              at: "{ RetryGracePeriodSeconds: 5 }",
              message: "'RefreshTokenRotation' requires 'RefreshTokenRotation.Feature'.",
            },
          ],
        },
      ],
    },
    "cdk-l1": {
      valid: [
        {
          name: "a client without a name",
          shows: ["NAM-02"],
          code: cdk('new cognito.CfnUserPoolClient(stack, "A", { userPoolId: id });'),
        },
        {
          name: "a pool that is set later",
          code: cdk('const client = new cognito.CfnUserPoolClient(stack, "A", props); client.userPoolId = id;'),
        },
      ],
      invalid: [
        {
          name: "a client without a pool",
          code: cdk('new cognito.CfnUserPoolClient(stack, "A", { clientName: "a" });'),
          errors: [{ messageId: "missing", at: "CfnUserPoolClient" }],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a client of a pool",
          code: cdk('new cognito.UserPool(stack, "Pool").addClient("A", { disableOAuth: true });'),
        },
        { name: "a pool that is spread in", code: cdk('new cognito.UserPoolClient(stack, "A", { ...props });') },
      ],
      invalid: [
        {
          name: "a client without a pool",
          code: cdk('new cognito.UserPoolClient(stack, "A", { disableOAuth: true });'),
          errors: [
            {
              messageId: "missing",
              at: "UserPoolClient",
              message: "Required property 'userPool' is missing.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "properties from elsewhere",
          code: clientTemplate("Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3 } }", "ClientName: a"),
        },
        {
          name: "rotation without its feature, of which CloudFormation's schema says that it may",
          code: clientTemplate("UserPoolId: !Ref Pool", "RefreshTokenRotation: { RetryGracePeriodSeconds: 5 }"),
        },
      ],
      invalid: [
        {
          name: "a client without a pool",
          code: clientTemplate("ClientName: a"),
          errors: [{ messageId: "missing", at: "Client" }],
        },
      ],
    },
    cdktf: {
      invalid: [
        {
          name: "rotation without its feature",
          code: 'import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";\nnew CognitoUserPoolClient(this, "Web", { name: "web", userPoolId: pool.id, refreshTokenRotation: [{ retryGracePeriodSeconds: 5 }] });\n',
          errors: [{ messageId: "missingInStructure", at: "{ retryGracePeriodSeconds: 5 }" }],
        },
      ],
    },
    terraform: {
      invalid: [
        {
          name: "rotation without its feature",
          code: '{ "resource": { "aws_cognito_user_pool_client": { "web": { "name": "web", "user_pool_id": "a", "refresh_token_rotation": { "retry_grace_period_seconds": 5 } } } } }\n',
          errors: [
            {
              messageId: "missingInStructure",
              at: '{ "retry_grace_period_seconds": 5 }',
              message: "'refresh_token_rotation' requires 'refresh_token_rotation.feature'.",
            },
          ],
        },
      ],
    },
    "cloudformation, inline object": {
      valid: [
        {
          name: "an object that may be merged",
          code: 'const more = { Resources: { Client: { Type: "AWS::Cognito::UserPoolClient", Properties: { ClientName: "a" } } } };\n',
        },
      ],
    },
  },
});
