import dedent from "dedent";
import rule from "../../rules/no-tier-mismatch.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

/** A template with a pool of this tier and a client with these auth flows. */
function template(tier: string, flows: string): string {
  return dedent`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
        Properties:
          UserPoolTier: ${tier}
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          ExplicitAuthFlows: ${flows}
  `;
}

const stack = (plan: string) =>
  stackOf(
    `const pool = new cognito.UserPool(stack, "Pool", { featurePlan: ${plan} });`,
    'pool.addClient("Client", { authFlows: { user: true } });',
  );

const constructs = (change: string) => dedent`
  import { CfnUserPool, CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
  import { change } from "./change";
  const pool = new CfnUserPool(stack, "Pool", {});
  ${change}
  new CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, explicitAuthFlows: ["ALLOW_USER_AUTH"] });
`;

const backend = (change: string) => dedent`
  import { defineBackend } from "@aws-amplify/backend";
  import { Aspects } from "aws-cdk-lib";
  import { auth } from "./auth/resource";
  const backend = defineBackend({ auth });
  const { cfnUserPool, cfnUserPoolClient } = backend.auth.resources.cfnResources;
  ${change}
  cfnUserPoolClient.explicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
`;

testRule(rule, {
  everyHost: {
    valid: [{ name: "a pool whose tier is not known", client: { ExplicitAuthFlows: ["ALLOW_USER_AUTH"] } }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "a higher tier", shows: ["FLW-10", "X-08"], code: template("ESSENTIALS", "[ALLOW_USER_AUTH]") },
        { name: "the default tier", code: template("!Ref AWS::NoValue", "[ALLOW_USER_AUTH]") },
        { name: "a tier that is not known", code: template("!Ref Tier", "[ALLOW_USER_AUTH]") },
        {
          name: "a tier that a parameter gives",
          code: `Parameters: { Tier: { Type: String, Default: LITE } }\n${template("!Ref Tier", "[ALLOW_USER_AUTH]")}`,
        },
        { name: "flows of every tier", code: template("LITE", "[ALLOW_USER_SRP_AUTH]") },
        { name: "flows that are not known", code: template("LITE", "!Ref Flows") },
        {
          name: "an imported pool",
          code: template("LITE", "[ALLOW_USER_AUTH]").replace("!Ref Pool", "!ImportValue Pool"),
        },
      ],
      invalid: [
        {
          name: "a tier that is the lowest under a condition",
          code: template("!If [Small, LITE, PLUS]", "[ALLOW_USER_AUTH]"),
          errors: [{ messageId: "notInTier", at: "ALLOW_USER_AUTH" }],
        },
        {
          name: "choice-based sign-in in a pool of the lowest tier",
          shows: ["FLW-10", "X-08"],
          code: template("LITE", "[ALLOW_USER_SRP_AUTH, ALLOW_USER_AUTH]"),
          errors: [
            {
              messageId: "notInTier",
              at: "ALLOW_USER_AUTH",
              message: "'ALLOW_USER_AUTH' needs the Essentials tier, but 'Pool' uses 'LITE'.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a higher tier", code: stack("cognito.FeaturePlan.ESSENTIALS") },
        { name: "a tier that is not known", code: stack("config.plan") },
        {
          name: "a tier that is changed later",
          code: `${stack("cognito.FeaturePlan.LITE")}\npool.node.defaultChild.userPoolTier = "PLUS";`,
        },
        {
          name: "a tier that something else may change",
          code: `${stack("cognito.FeaturePlan.LITE")}\ncdk.Aspects.of(pool).add(new Upgrade());`,
        },
        {
          name: "a tier that is overridden later",
          code: `${stack("cognito.FeaturePlan.LITE")}\npool.node.defaultChild.addPropertyOverride("UserPoolTier", tier);`,
        },
      ],
      invalid: [
        {
          name: "choice-based sign-in in a pool of the lowest tier",
          code: stack("cognito.FeaturePlan.LITE"),
          errors: [
            {
              messageId: "notInTier",
              at: "user: true",
              message: "'user' needs the Essentials tier, but 'pool' uses 'LITE'.",
            },
          ],
        },
        ...[
          'pool.node.defaultChild.userPoolTier = "LITE";',
          'pool.node.defaultChild.addPropertyOverride("UserPoolTier", "LITE");',
          'const cfn = pool.node.defaultChild; cfn.userPoolTier = "PLUS"; cfn.userPoolTier = "LITE";',
          'if (isSmall) pool.node.defaultChild.userPoolTier = "LITE";',
        ].map(change => ({
          name: `a tier that is changed to the lowest: ${change}`,
          code: `${stack("cognito.FeaturePlan.PLUS")}\n${change}`,
          errors: [{ messageId: "notInTier" as const, at: "user: true" }],
        })),
      ],
    },
    "cdk-l1": {
      valid: [
        { name: "a tier that is assigned", code: constructs('pool.userPoolTier = "ESSENTIALS";') },
        { name: "a tier of Amplify that is not said", code: backend("") },
        { name: "a higher tier of Amplify", code: backend('cfnUserPool.userPoolTier = "PLUS";') },
        { name: "a tier of Amplify that is not known", code: backend("cfnUserPool.userPoolTier = tier;") },
        {
          name: "a tier that an aspect may change",
          code: backend('cfnUserPool.userPoolTier = "LITE";\nAspects.of(backend.auth.stack).add(new Upgrade());'),
        },
        { name: "a tier that a function may change", code: constructs('pool.userPoolTier = "LITE";\nchange(pool);') },
      ],
      invalid: [
        {
          name: "the lowest tier, assigned",
          code: constructs('pool.userPoolTier = "LITE";'),
          errors: [{ messageId: "notInTier", at: '"ALLOW_USER_AUTH"' }],
        },
        ...[
          'cfnUserPool.userPoolTier = "LITE";',
          'backend.auth.resources.userPool.node.defaultChild.userPoolTier = "LITE";',
          'cfnUserPool.addPropertyOverride("UserPoolTier", "LITE");',
        ].map(change => ({
          name: `the lowest tier of Amplify: ${change}`,
          code: backend(change),
          errors: [{ messageId: "notInTier" as const, at: '"ALLOW_USER_AUTH"' }],
        })),
      ],
    },
  },
});
