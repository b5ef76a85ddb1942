import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { inStack, onlyRelatedIn, pool } from "./stack.ts";

const newer = "managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN";
const classic = "managedLoginVersion: cognito.ManagedLoginVersion.CLASSIC_HOSTED_UI";
const domain = `const domain = pool.addDomain("Domain", { ${newer} });`;
const client = 'const client = pool.addClient("Client");';
const imports = dedent`
  import { NestedStack } from "aws-cdk-lib";
  import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
  import { CfnStackSet } from "aws-cdk-lib/aws-cloudformation";
  import * as s3 from "aws-cdk-lib/aws-s3";
`;

function domainIn(...statements: readonly string[]): string | undefined {
  return onlyRelatedIn(`${imports}\n${inStack(pool, ...statements)}`, '"Client"').managedLoginDomain?.name;
}

function mayBeBrandedBy(...statements: readonly string[]): boolean | undefined {
  return onlyRelatedIn(`${imports}\n${inStack(pool, domain, client, ...statements)}`, '"Client"').mayBeBranded;
}

describe("a domain has managed login", () => {
  it.each([
    ["by a method of the pool", domain],
    ["by its class", `const domain = new cognito.UserPoolDomain(stack, "Domain", { userPool: pool, ${newer} });`],
    [
      "as a resource",
      'const domain = new cognito.CfnUserPoolDomain(stack, "Domain", { userPoolId: pool.userPoolId, managedLoginVersion: 2 });',
    ],
    [
      "as a CfnResource, with a text for the number",
      'const domain = new CfnResource(stack, "Domain", { type: "AWS::Cognito::UserPoolDomain", properties: { UserPoolId: pool.userPoolId, ManagedLoginVersion: "2" } });',
    ],
    ["like another", `${domain} pool.addDomain("Other", { ${newer} });`],
    [
      "beside a classic one of another pool",
      `${domain} const other = new cognito.UserPool(stack, "Other"); other.addDomain("OtherDomain", { ${classic} });`,
    ],
  ])("%s", (_name, statement) => {
    expect(domainIn(statement, client)).toBe("domain");
  });

  it.each([
    ["with the classic pages", domain.replace(newer, classic)],
    ["with a version that is not known", domain.replace(newer, "managedLoginVersion: app.version")],
    ["without a version", domain.replace(newer, "")],
    ["that other code gets", `${domain} configure(domain);`],
    ["with another version later", `${domain} domain.node.defaultChild.managedLoginVersion = 1;`],
    ["of another pool", `const other = new cognito.UserPool(stack, "Other"); ${domain.replace("pool.", "other.")}`],
    [
      "of a pool that is not known",
      `const domain = new cognito.UserPoolDomain(stack, "Domain", { userPool: app.pool, ${newer} });`,
    ],
    [
      "that refers to another attribute of the pool",
      'const domain = new cognito.CfnUserPoolDomain(stack, "Domain", { userPoolId: pool.userPoolArn, managedLoginVersion: 2 });',
    ],
    ["beside a classic one", `${domain} pool.addDomain("Other", { ${classic} });`],
    [
      "beside a classic one of a pool that is not known",
      `${domain} new cognito.UserPoolDomain(stack, "Other", { userPool: app.pool, ${classic} });`,
    ],
    ["that is made only sometimes", `if (app.isProd) { ${domain} }`],
    ["that is none", 'const domain = new cognito.CfnUserPoolGroup(stack, "Domain", { userPoolId: pool.userPoolId });'],
  ])("but not one %s", (_name, statement) => {
    expect(domainIn(statement, client)).toBeUndefined();
  });
});

describe("a client may have a branding style", () => {
  it.each([
    ["a style", 'new cognito.CfnManagedLoginBranding(stack, "Style", { userPoolId: pool.userPoolId });'],
    ["a permission", 'const action = "cognito-idp:CreateManagedLoginBranding";'],
    ["another tool's name", 'const type = "aws_cognito_managed_login_branding";'],
    ["a command", 'const command = "create-managed-login-branding";'],
    ["other files that get the client", "export { client };"],
    ["other files that get the pool", "export { pool };"],
    ["other files that get its id", "export const id = client.userPoolClientId;"],
    ["code that gets its id", "configure(client.userPoolClientId);"],
    ["code that gets the pool's id", "configure(pool.userPoolId);"],
    [
      "a custom resource",
      'new CustomResource(stack, "C", { serviceToken: app.token, properties: { Pool: pool.userPoolId } });',
    ],
    ["an AWS call", 'new AwsCustomResource(stack, "C", { onCreate: { parameters: { Pool: pool.userPoolId } } });'],
    [
      "a resource of any type",
      'new CfnResource(stack, "C", { type: app.type, properties: { Pool: pool.userPoolId } });',
    ],
    ["a stack", 'new CfnStack(stack, "C", { templateUrl: app.url, parameters: { Pool: pool.userPoolId } });'],
    ["a set of stacks", 'new CfnStackSet(stack, "C", { parameters: [pool.userPoolId] });'],
    ["a template", 'new CfnInclude(stack, "C", { templateFile: "a.yaml", parameters: { Pool: pool.userPoolId } });'],
    ["a nested stack", 'new NestedStack(stack, "C", { parameters: { Pool: pool.userPoolId } });'],
    [
      "a custom resource of another stack",
      'const two = new Stack(app, "Two"); new CustomResource(two, "C", { serviceToken: app.token });',
    ],
    ["a construct of its own", 'const group = pool.addGroup("Group"); new OktaProvider(stack, "C", { group });'],
  ])("because of %s", (_name, statement) => {
    expect(mayBeBrandedBy(statement)).toBe(true);
  });

  it.each([
    ["what shows its id", 'new CfnOutput(stack, "Id", { value: client.userPoolClientId });'],
    ["what reads its id", "console.log(client.userPoolClientId, pool.userPoolId);"],
    ["a custom resource for something else", 'new CustomResource(stack, "C", { serviceToken: app.token });'],
    ["a resource of any type for something else", 'new CfnResource(stack, "C", { type: app.type });'],
    ["another construct for something else", 'new OktaProvider(stack, "C");'],
    ["a resource", 'new s3.CfnBucket(stack, "C", { bucketName: pool.userPoolId });'],
    [
      "a CfnResource",
      'new CfnResource(stack, "C", { type: "AWS::S3::Bucket", properties: { BucketName: pool.userPoolId } });',
    ],
  ])("but not because of %s", (_name, statement) => {
    expect(mayBeBrandedBy(statement)).toBe(false);
  });
});
