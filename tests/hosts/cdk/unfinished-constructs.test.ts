import { describe, expect, it } from "vitest";
import { clientsIn, titlesIn } from "../found-clients.ts";

const pulumi = 'import * as aws from "@pulumi/aws"; import * as pulumi from "@pulumi/pulumi";';
const cdktf = 'import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";';
const cdk =
  'import { CfnResource } from "aws-cdk-lib"; import { AwsCustomResource } from "aws-cdk-lib/custom-resources";';
const amplify = 'import { defineAuth } from "@aws-amplify/backend";';
const type = 'type: "AWS::Cognito::UserPoolClient"';

describe("code that is still being typed is read without a fault", () => {
  it.each([
    `${pulumi} new aws.cognito.UserPoolClient`,
    `${pulumi} new aws.cognito.UserPoolClient()`,
    `${pulumi} new aws.cognito.UserPoolClient("a", )`,
    `${pulumi} new aws.cognito.UserPoolClient("a", null, {})`,
    `${pulumi} new aws.cognito.UserPoolClient("a", [], id)`,
    `${pulumi} const a = new aws.cognito.UserPoolClient(a, a, a)`,
    `${pulumi} const args = pulumi.output(args); new aws.cognito.UserPoolClient("a", args)`,
    `${cdktf} new CognitoUserPoolClient(this, "C")`,
    `${cdktf} const c = new CognitoUserPoolClient(this, "C", c)`,
    `${cdk} new CfnResource(this, "C", { ${type} })`,
    `${cdk} new CfnResource(this, "C", { ${type}, properties: [] })`,
    `${cdk} const c = new CfnResource(c, c, c)`,
    `${cdk} new AwsCustomResource(this, "C", { onCreate: { service, action, parameters } })`,
    `${cdk} new AwsCustomResource(this, "C", { onCreate: { service: "cognito-identity-provider", action: "updateUserPoolClient", parameters: [] } })`,
    `${cdk} const call = { service: "cognito-identity-provider", action: "updateUserPoolClient", parameters: call }`,
    `${amplify} defineAuth({ loginWith })`,
    `${amplify} defineAuth({ loginWith: { externalProviders: null } })`,
    `${amplify} const auth = defineAuth(auth)`,
    'new sst.aws.CognitoUserPool("P").addClient',
    'new sst.aws.CognitoUserPool("P").addClient("C", [])',
    'const pool = pool; sst.aws; pool.addClient("C", {})',
    "const pool = new sst.aws.CognitoUserPool(pool).addClient(pool, pool)",
  ])("%s", source => {
    expect(titlesIn(source)).toEqual([]);
  });

  it.each([
    `${pulumi} const url = pulumi.concat(url, "/"); new aws.cognito.UserPoolClient("a", { callbackUrls: [url] })`,
    `${pulumi} const url = pulumi.interpolate\`\${url}/\`; new aws.cognito.UserPoolClient("a", { callbackUrls: [url, url] })`,
    `${pulumi} const flows = pulumi.output([...flows]); new aws.cognito.UserPoolClient("a", { explicitAuthFlows: flows, ...flows })`,
    `${cdktf} const units = [{ ...units }]; new CognitoUserPoolClient(this, "C", { tokenValidityUnits: units })`,
    'import * as c from "aws-cdk-lib/aws-cognito"; const scope = c.OAuthScope.custom(scope); new c.UserPool(this, "P").addClient("C", { oAuth: { scopes: [scope] } })',
    'import * as c from "aws-cdk-lib/aws-cognito"; const read = read.withCustomAttributes("x"); new c.UserPool(this, "P").addClient("C", { readAttributes: read })',
  ])("where a constant is made of itself: %s", source => {
    expect(clientsIn(source)).toHaveLength(1);
  });
});
