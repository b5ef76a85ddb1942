import rule from "../../rules/valid-user-pool-reference.ts";
import { aligned } from "../harness/aligned.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** A template with a pool, some resources beside it, and a client of this pool. */
function template(userPoolId: string): string {
  return aligned`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
      Identities:
        Type: AWS::Cognito::IdentityPool
      Nested:
        Type: AWS::CloudFormation::Stack
      Lookup:
        Type: Custom::PoolLookup
      Setting:
        Type: AWS::SSM::Parameter
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: ${userPoolId}
  `;
}

function json(userPoolId: string): string {
  return `{ "Resources": { "Pool": { "Type": "AWS::Cognito::UserPool" }, "Client": { "Type": "AWS::Cognito::UserPoolClient", "Properties": { "UserPoolId": ${userPoolId} } } } }\n`;
}

const otherImports =
  'import { CfnCustomResource, CfnParameter } from "aws-cdk-lib"; import * as ssm from "aws-cdk-lib/aws-ssm";';

/** @param other - something that is made beside the pools and called `parameter` */
const stackWith = (userPoolId: string, other?: string) =>
  stackOf(
    ...(other === undefined ? [] : [`${otherImports} const parameter = ${other};`]),
    'const pool = new cognito.CfnUserPool(stack, "Pool", {});',
    'const users = new cognito.UserPool(stack, "Users");',
    `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: ${userPoolId} });`,
  );

const imported = (id: string) => `cognito.UserPool.fromUserPoolId(stack, "It", ${id}).addClient("Client");`;

testRule(rule, {
  everyHost: {
    valid: [{ name: "a literal or a reference to something elsewhere", client: {} }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "a reference", code: template("!Ref Pool") },
        { name: "the id as an attribute", code: template("!GetAtt Pool.UserPoolId") },
        { name: "a reference in a text", code: template("!Sub ${Pool}") },
        { name: "an output of a nested stack", code: template("!GetAtt Nested.Outputs.Arn") },
        { name: "a custom resource", code: template("!Ref Lookup") },
        { name: "an attribute of a custom resource", code: template("!GetAtt Lookup.Arn") },
        { name: "the value of a parameter", code: template("!GetAtt Setting.Value") },
        { name: "an attribute that AWS may add to another resource", code: template("!GetAtt Identities.UserPoolId") },
        { name: "a parameter", code: template("!Ref PoolArn") },
        { name: "an ARN that is cut", code: template("!Select [1, !Split [/, !GetAtt Pool.Arn]]") },
      ],
      invalid: [
        {
          name: "an attribute that no pool has",
          code: template("!GetAtt Pool.PoolId"),
          errors: [
            {
              messageId: "noId",
              at: "!GetAtt Pool.PoolId",
              message: "'Pool' has no attribute 'PoolId'. 'UserPoolId' needs the pool's ID.",
            },
          ],
          suggestions: [template("!Ref Pool")],
        },
        {
          name: "a resource that has nothing to do with Cognito",
          code: template("!Ref Setting"),
          errors: [
            {
              messageId: "wrongResource",
              at: "!Ref Setting",
              message: "'UserPoolId' must refer to a user pool. 'Setting' is of type 'AWS::SSM::Parameter'.",
            },
          ],
          suggestions: [template("!Ref Pool")],
        },
        {
          name: "the ARN of a resource that is no pool",
          code: template("!GetAtt Setting.Arn"),
          errors: [
            {
              messageId: "wrongResource",
              at: "!GetAtt Setting.Arn",
              message: "'UserPoolId' must refer to a user pool. 'Setting' is of type 'AWS::SSM::Parameter'.",
            },
          ],
          suggestions: [template("!Ref Pool")],
        },
        {
          name: "the ARN of the pool",
          code: template("!GetAtt Pool.Arn"),
          errors: [
            {
              messageId: "wrongAttribute",
              at: "!GetAtt Pool.Arn",
              message: "'UserPoolId' needs the ID of 'Pool', not its 'Arn'.",
            },
          ],
          suggestions: [template("!Ref Pool")],
          suggestionMessages: ["Refer to the user pool 'Pool'."],
        },
        {
          name: "the provider name in a text",
          code: template("!Sub ${Pool.ProviderName}"),
          errors: [{ messageId: "wrongAttribute", at: "!Sub ${Pool.ProviderName}" }],
          suggestions: [template("!Ref Pool")],
        },
        {
          name: "an ARN in a branch",
          code: template("!If [Own, !GetAtt Pool.Arn, !ImportValue Other]"),
          errors: [{ messageId: "wrongAttribute", at: "!GetAtt Pool.Arn" }],
          suggestions: [template("!If [Own, !Ref Pool, !ImportValue Other]")],
        },
        {
          name: "an identity pool",
          code: template("!Ref Identities"),
          errors: [
            {
              messageId: "wrongResource",
              at: "!Ref Identities",
              message: "'UserPoolId' must refer to a user pool. 'Identities' is of type 'AWS::Cognito::IdentityPool'.",
            },
          ],
          suggestions: [template("!Ref Pool")],
          suggestionMessages: ["Refer to the user pool 'Pool'."],
        },
        {
          name: "an identity pool where there are two user pools, of which either may be meant",
          code: `${template("!Ref Identities")}\n  OtherPool:\n    Type: AWS::Cognito::UserPool\n`,
          errors: [{ messageId: "wrongResource", at: "!Ref Identities" }],
        },
        {
          name: "an ARN in the long form, and keeps to it",
          code: template("{ 'Fn::GetAtt': [Pool, Arn] }"),
          errors: [{ messageId: "wrongAttribute", at: "{ 'Fn::GetAtt': [Pool, Arn] }" }],
          suggestions: [template("{ Ref: Pool }")],
        },
        {
          name: "an ARN in the long form on a line of its own",
          code: template("\n  Fn::GetAtt: [Pool, Arn]").replace(": \n", ":\n"),
          errors: [{ messageId: "wrongAttribute", at: "Fn::GetAtt: [Pool, Arn]" }],
          suggestions: [template("\n  Ref: Pool").replace(": \n", ":\n")],
        },
      ],
    },
    "cloudformation, JSON": {
      invalid: [
        {
          name: "the ARN of the pool",
          code: json('{ "Fn::GetAtt": ["Pool", "Arn"] }'),
          errors: [{ messageId: "wrongAttribute", at: '{ "Fn::GetAtt": ["Pool", "Arn"] }' }],
          suggestions: [json('{ "Ref": "Pool" }')],
        },
      ],
    },
    "cdk-l1": {
      valid: [
        { name: "a reference", code: stackWith("pool.ref") },
        { name: "the id", code: stackWith("users.userPoolId") },
        { name: "an attribute with the id", code: stackWith("pool.attrUserPoolId") },
        { name: "the construct", code: stackWith("users") },
        { name: "what is not known", code: stackWith("config.pool.attrArn") },
        { name: "a parameter", code: stackWith("parameter.ref", 'new CfnParameter(stack, "Id")') },
        {
          name: "a custom resource",
          code: stackWith("parameter.ref", 'new CfnCustomResource(stack, "Id", { serviceToken })'),
        },
      ],
      invalid: [
        {
          name: "the ARN of a resource",
          code: stackWith("pool.attrArn"),
          errors: [
            {
              messageId: "wrongAttribute",
              at: "pool.attrArn",
              message: "'userPoolId' needs the ID of 'pool', not its 'Arn'.",
            },
          ],
          suggestions: [stackWith("pool.ref")],
        },
        {
          name: "the ARN of a construct",
          code: stackWith("users.userPoolArn"),
          errors: [{ messageId: "wrongAttribute", at: "users.userPoolArn" }],
          suggestions: [stackWith("users.userPoolId")],
        },
        {
          name: "an ARN by another name",
          code: stackWith("arn").replace("new cognito.CfnUserPoolClient", "const arn = pool.attrArn;\n$&"),
          errors: [{ messageId: "wrongAttribute", at: "arn" }],
        },
        {
          name: "an app client",
          code: stackWith('users.addClient("Other").userPoolClientId'),
          errors: [{ messageId: "wrongResource", at: 'users.addClient("Other").userPoolClientId' }],
        },
        {
          name: "the ARN of a resource of another service",
          code: stackWith("parameter.attrArn", 'new ssm.CfnParameter(stack, "Id", { type: "String", value: "x" })'),
          errors: [{ messageId: "wrongResource", at: "parameter.attrArn" }],
        },
        {
          name: "the ARN of a resource of another service beside one pool, which is not renamed to an id",
          code: stackOf(
            `${otherImports} const parameter = new ssm.CfnParameter(stack, "Id", { type: "String", value: "x" });`,
            'const pool = new cognito.CfnUserPool(stack, "Pool", {});',
            'new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: parameter.attrArn });',
          ),
          errors: [{ messageId: "wrongResource", at: "parameter.attrArn" }],
        },
        {
          name: "a resource of another service",
          code: stackWith("parameter.ref", 'new ssm.CfnParameter(stack, "Id", { type: "String", value: "x" })'),
          errors: [
            {
              messageId: "wrongResource",
              at: "parameter.ref",
              message: "'userPoolId' must refer to a user pool. 'parameter' is of type 'CfnParameter'.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "a pool that is imported by its ARN",
          code: stackWith("pool.ref").replace(/new cognito.CfnUserPoolClient.*$/mu, imported("pool.attrArn")),
          errors: [{ messageId: "wrongAttribute", at: "pool.attrArn" }],
          suggestions: [stackWith("pool.ref").replace(/new cognito.CfnUserPoolClient.*$/mu, imported("pool.ref"))],
        },
      ],
    },
  },
});
