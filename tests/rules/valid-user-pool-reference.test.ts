import rule from "../../rules/valid-user-pool-reference.ts";
import { testRule } from "../harness/test-rule.ts";

/** A template with a pool, some resources beside it, and a client of this pool. */
function template(userPoolId: string): string {
  return [
    "Resources:",
    "  Pool:",
    "    Type: AWS::Cognito::UserPool",
    "  Identities:",
    "    Type: AWS::Cognito::IdentityPool",
    "  Nested:",
    "    Type: AWS::CloudFormation::Stack",
    "  Lookup:",
    "    Type: Custom::PoolLookup",
    "  Setting:",
    "    Type: AWS::SSM::Parameter",
    "  Client:",
    "    Type: AWS::Cognito::UserPoolClient",
    "    Properties:",
    `      UserPoolId: ${userPoolId}`,
    "",
  ].join("\n");
}

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
        { name: "an attribute that AWS may add", code: template("!GetAtt Pool.NewId") },
        { name: "a parameter", code: template("!Ref PoolArn") },
        { name: "an ARN that is cut", code: template("!Select [1, !Split [/, !GetAtt Pool.Arn]]") },
      ],
      invalid: [
        {
          name: "the ARN of the pool",
          code: template("!GetAtt Pool.Arn"),
          errors: [
            {
              messageId: "wrongAttribute",
              at: "!GetAtt Pool.Arn",
              message: "'UserPoolId' gets the Arn of 'Pool', and Cognito wants its id, as in 'us-east-1_Example1'.",
            },
          ],
        },
        {
          name: "the provider name in a text",
          code: template("!Sub ${Pool.ProviderName}"),
          errors: [{ messageId: "wrongAttribute", at: "!Sub ${Pool.ProviderName}" }],
        },
        {
          name: "an ARN in a branch",
          code: template("!If [Own, !GetAtt Pool.Arn, !ImportValue Other]"),
          errors: [{ messageId: "wrongAttribute", at: "!GetAtt Pool.Arn" }],
        },
        {
          name: "an identity pool",
          code: template("!Ref Identities"),
          errors: [
            {
              messageId: "wrongResource",
              at: "!Ref Identities",
              message:
                "'UserPoolId' refers to 'Identities', which is no user pool but an AWS::Cognito::IdentityPool. Cognito wants the id of a user pool, as in 'us-east-1_Example1'.",
            },
          ],
        },
      ],
    },
  },
});
