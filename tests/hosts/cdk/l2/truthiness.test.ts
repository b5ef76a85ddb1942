import { describe, expect, test } from "vitest";
import { inOnlyScenario, onlyClient, plain } from "./clients.ts";

const setUp = `
  import * as cognito from "aws-cdk-lib/aws-cognito";
  declare const given: cognito.IUserPool;
  const pool = new cognito.UserPool(this, "P");
  const resource = new cognito.CfnUserPool(this, "R", {});`;

/** Whether OAuth is off, where this says whether it is disabled. */
function isDisabledBy(code: string): boolean | "maybe" {
  const client = onlyClient(
    `${setUp} new cognito.UserPoolClient(this, "C", { userPool: pool, disableOAuth: ${code} });`,
  );
  const isOn = inOnlyScenario(client, shown => plain(shown.effective("AllowedOAuthFlowsUserPoolClient")));
  return typeof isOn === "boolean" ? !isOn : "maybe";
}

describe("an option that is not a boolean counts as JavaScript counts it", () => {
  test.each([
    ["true", true],
    ["false", false],
    ["undefined", false],
    ["null", false],
    ["1", true],
    ["0", false],
    [`"false"`, true],
    [`""`, false],
    ["`${stage}-off`", true],
    ["`${stage}`", "maybe"],
    [`stage + ""`, "maybe"],
    ["{}", true],
    ["[]", true],
    ["off", "maybe"],
  ])("%s", (code, expected) => {
    expect(isDisabledBy(code)).toBe(expected);
  });
});

describe("a construct is an object, and its attributes are texts", () => {
  test.each([
    "pool",
    ...["Domain", "Group", "ResourceServer"].map(kind => `given.add${kind}("X", options)`),
    "cognito.OAuthScope.OPENID",
    "pool.userPoolId",
    "pool.userPoolArn",
    "resource.ref",
    "resource.attrArn",
    "resource.attrProviderName",
    `cognito.UserPool.fromUserPoolId(this, "I", cognito.UserPool.fromUserPoolName(this, "N", "web").userPoolId)`,
  ])("%s", code => {
    expect(isDisabledBy(code)).toBe(true);
  });

  test.each([
    ["a member that may be missing", "pool.identityProviders"],
    ["a method", "resource.references"],
    ["what begins like an attribute", "resource.attribute"],
    ["an attribute's beginning alone", "resource.attr"],
    ["what ends like a reference", "resource.href"],
    ["what is named like a class", "pool.UserPoolId"],
    ["a name that goes on", "pool.userPoolIdentity"],
    ["what a method returns", "cognito.OAuthScope.OPENID.toString()"],
    ["what the L1 construct imports", `cognito.CfnUserPool.fromUserPoolId(this, "I", "us-east-1_A")`],
    ["a member of a member", "pool.node.nodeId"],
    ["a member of an attribute", "resource.ref.length"],
    ["a class that is called like a function", `cognito.UserPool(this, "P")`],
    ["what another method of a pool returns", `given.grant(role, "cognito-idp:ListUsers")`],
    ["a member of what is no construct", "cognito.OAuthScope.OPENID.scopeId"],
  ])("but not %s: %s", (_name, code) => {
    expect(isDisabledBy(code)).toBe("maybe");
  });
});
