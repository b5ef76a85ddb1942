import { describe, expect, it } from "vitest";
import { renameMember, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { genericClient } from "../../../src/hosts/cdk/cfn-resource.ts";
import { signatures } from "../../../src/hosts/cdk/library/library.ts";
import { library } from "../../../src/hosts/registry.ts";
import { callsNamed } from "../../../src/hosts/shared/calls-named.ts";
import { openJavaScript } from "../../../src/languages/javascript/semantic/model.ts";
import { parseCode } from "../../languages/javascript/parse-code.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";

const parameters = '{ UserPoolId: "p", ClientId: "c" }';
const call = `{ service: "CognitoIdentityServiceProvider", action: "updateUserPoolClient", parameters: ${parameters} }`;
const custom = 'import { AwsCustomResource, AwsSdkCall } from "aws-cdk-lib/custom-resources";';
const tasks = 'import * as tasks from "aws-cdk-lib/aws-stepfunctions-tasks";';

describe("a call that the CDK makes is found", () => {
  it.each([
    ["on creation", `${custom} new AwsCustomResource(this, "C", { onCreate: ${call} });`],
    ["on update", `${custom} new AwsCustomResource(this, "C", { onUpdate: ${call} });`],
    [
      "once, for both",
      `${custom} const call = ${call}; new AwsCustomResource(this, "C", { onCreate: call, onUpdate: call });`,
    ],
    [
      "once, with shared parameters",
      `${custom} const parameters = ${parameters}; const service = "@aws-sdk/client-cognito-identity-provider";
       new AwsCustomResource(this, "C", { onCreate: { service, action: "updateUserPoolClient", parameters },
         onUpdate: { service, action: "updateUserPoolClient", parameters } });`,
    ],
    [
      "with a call that is not known",
      `${custom} new AwsCustomResource(this, "C", { onCreate: ${call}, onUpdate: other });`,
    ],
    ["in a const of its type", `${custom} export const call: AwsSdkCall = ${call};`],
    ["in what a function returns", `${custom} function update(): AwsSdkCall { return ${call}; }`],
    [
      "with what is spread into it",
      `${custom} const base = { service: "cognito-identity-provider" };
       new AwsCustomResource(this, "C", { onUpdate: { ...base, action: "updateUserPoolClient", parameters: ${parameters} } });`,
    ],
    [
      "by the root's name",
      `import { custom_resources as cr } from "aws-cdk-lib"; new cr.AwsCustomResource(this, "C", { onUpdate: ${call} });`,
    ],
    [
      "in version 1",
      `import * as cr from "@aws-cdk/custom-resources"; new cr.AwsCustomResource(this, "C", { onUpdate: ${call} });`,
    ],
    [
      "in Step Functions",
      `${tasks} new tasks.CallAwsService(this, "C", { service: "cognitoidentityprovider", action: "updateUserPoolClient", parameters: ${parameters} });`,
    ],
  ])("%s", (_name, source) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe('cdk-sdk-call update "updateUserPoolClient"');
    expect(found?.written).toEqual([{ UserPoolId: "p", ClientId: "c" }]);
    expect(others).toEqual([]);
  });

  it.each([
    ["CognitoIdentityServiceProvider", "createUserPoolClient", "create"],
    ["cognitoidentityserviceprovider", "CreateUserPoolClient", "create"],
    ["@aws-sdk/client-cognito-identity-provider", "CreateUserPoolClientCommand", "create"],
    ["cognito-identity-provider", "UpdateUserPoolClientCommand", "update"],
    ["CognitoIdentityProvider", "UpdateUserPoolClient", "update"],
  ])("by the service %s and the action %s", (service, action, operation) => {
    const source = `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "${service}", action: "${action}", parameters: ${parameters} } });`;
    expect(titlesIn(source)).toEqual([`cdk-sdk-call ${operation} "${action}"`]);
  });

  it.each([
    ...["AwsCustomResource", "AwsSdkCall", "CallAwsService", "CallAwsServiceCrossRegion", "AwsCustomResourceProps"],
    ...["AwsSdkCallProps", "CallAwsServiceProps", "CallAwsServiceCrossRegionProps"],
  ])("in a file that uses %s", name => {
    expect(titlesIn(`import type { ${name} } from "aws-cdk-lib"; export const call: ${name} = ${call};`)).toHaveLength(
      1,
    );
  });

  it("once, where its parameters have the SDK's type", () => {
    const source = `${custom} import type { UpdateUserPoolClientCommandInput } from "@aws-sdk/client-cognito-identity-provider";
      new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentityServiceProvider", action: "updateUserPoolClient",
        parameters: ${parameters} satisfies UpdateUserPoolClientCommandInput } });`;
    expect(titlesIn(source)).toEqual(['cdk-sdk-call update "updateUserPoolClient"']);
  });
});

describe("no call is found in", () => {
  it.each([
    ["a file without the CDK", `audit.log(${call});`],
    ["a file of the CDK without such calls", `import * as cdk from "aws-cdk-lib"; audit.log(${call});`],
    [
      "a call of another service",
      `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentity", action: "updateUserPoolClient", parameters: ${parameters} } });`,
    ],
    [
      "another call",
      `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentityServiceProvider", action: "describeUserPoolClient", parameters: ${parameters} } });`,
    ],
    [
      "a call with unknown parameters",
      `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentityServiceProvider", action: "updateUserPoolClient", parameters } });`,
    ],
    [
      "a call of what is only known later",
      `${custom} const call = (action: string) => ({ service: "CognitoIdentityServiceProvider", action, parameters: ${parameters} });`,
    ],
    ["an assertion", `${custom} expect(calls).toContainEqual(${call});`],
    [
      "a call by a number",
      `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: 5, action: "updateUserPoolClient", parameters: ${parameters} } });`,
    ],
    [
      "a call whose action only has the words",
      `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentityServiceProvider", action: "CommandUpdateUserPoolClient", parameters: ${parameters} } });`,
    ],
    ["a call on something else", `${custom} const make = app => app.AwsCustomResource(this, "C", { onUpdate: call });`],
    [
      "another package",
      `import { AwsCustomResource } from "@me/aws-cdk-lib"; new AwsCustomResource(this, "C", { onUpdate: ${call} });`,
    ],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

it.each(["service", "action"])("is no call without %s", key => {
  const given = { service: `service: "cognito-identity-provider"`, action: `action: "updateUserPoolClient"` };
  const source = `${custom} new AwsCustomResource(this, "C", { onUpdate: { ${Object.values({ ...given, [key]: key }).join(", ")}, parameters: ${parameters} } });`;
  expect(titlesIn(source)).toEqual([]);
});

it("is a call with either of two sets of parameters", () => {
  const source = `${custom} new AwsCustomResource(this, "C", { onUpdate: { service: "CognitoIdentityServiceProvider", action: "updateUserPoolClient",
    parameters: p ? { UserPoolId: "p" } : { UserPoolId: "q" } } });`;
  expect(writtenIn(source)).toEqual([{ UserPoolId: "p" }, { UserPoolId: "q" }]);
});

it("is a call in which another name of a parameter is only suggested", () => {
  const source = `${custom} new AwsCustomResource(this, "C", { onCreate: { service: "CognitoIdentityServiceProvider", action: "createUserPoolClient",
    parameters: { CallbackUrls: [] } } });`;
  const [found] = clientsIn(source);
  const [edits] = found
    ? exploreAppClient(found.client, ({ members }) => members.map(member => renameMember(member, "CallbackURLs")))
    : [];
  expect(edits?.map(edit => found?.client.isOnlySuggested?.(edit))).toEqual([true]);
});

describe("what is written in a call", () => {
  const written = (members: string) =>
    writtenIn(
      `${tasks} import { ExplicitAuthFlowsType } from "@aws-sdk/client-cognito-identity-provider";
       new tasks.CallAwsService(this, "C", { service: "cognitoidentityprovider", action: "createUserPoolClient", parameters: { ${members} } });`,
    );

  it.each([
    ["a number in a string", 'AccessTokenValidity: "5"', { AccessTokenValidity: 5 }],
    ["a number in place of a text", "ClientName: 5", { ClientName: 5 }],
    ["nothing", "ClientName: null", { ClientName: "unknown" }],
    ["a switch in a string", 'GenerateSecret: "true"', { GenerateSecret: "unknown" }],
    ["a path in the state", '"ClientName.$": "$.name"', { ClientName: "unknown" }],
    [
      "JSONata",
      'ClientName: "{% $name %}", CallbackURLs: ["{% $url %}"]',
      { ClientName: "unknown", CallbackURLs: ["unknown"] },
    ],
    ["a token", 'ClientName: sfn.JsonPath.stringAt("$.name")', { ClientName: "unknown" }],
    [
      "the SDK's enums",
      "ExplicitAuthFlows: [ExplicitAuthFlowsType.ALLOW_USER_AUTH]",
      { ExplicitAuthFlows: ["ALLOW_USER_AUTH"] },
    ],
  ])("is read from %s", (_name, members, expected) => {
    expect(written(members)).toEqual([expected]);
  });
});

const properties = '{ UserPoolId: "p", ClientName: "web" }';
const resource = `{ type: "AWS::Cognito::UserPoolClient", properties: ${properties} }`;

it("a CfnResource has its properties known to hosts that create one in other ways", () => {
  const source = `import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", { type: "AWS::Cognito::UserPoolClient", properties: { ClientName: "web" } });`;
  const model = openJavaScript(parseCode(source), library);
  const created = callsNamed(["CfnResource"], model).map(call => genericClient(call, signatures.construct, model));
  expect(created).toMatchObject([{ properties: { kind: "map", members: [{ key: "ClientName" }] } }]);
});

describe("a CfnResource is found", () => {
  it.each([
    ["by name", `import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", ${resource});`],
    ["by namespace", `import * as cdk from "aws-cdk-lib"; new cdk.CfnResource(this, "C", ${resource});`],
    ["in the core", `import { CfnResource } from "aws-cdk-lib/core"; new CfnResource(this, "C", ${resource});`],
    ["in version 1", `import * as cdk from "@aws-cdk/core"; new cdk.CfnResource(this, "C", ${resource});`],
    [
      "with props in a const",
      `import { CfnResource } from "aws-cdk-lib"; const p = ${resource}; new CfnResource(this, "C", p);`,
    ],
  ])("%s", (_name, source) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe("cloudformation create CfnResource");
    expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
    expect(others).toEqual([]);
  });

  it("with what a template makes of its values", () => {
    const source =
      'import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", { type: "AWS::Cognito::UserPoolClient", properties: { AccessTokenValidity: "5", UserPoolId: { Ref: "Pool" }, ClientName: name } });';
    expect(writtenIn(source)).toEqual([{ UserPoolId: "unknown", AccessTokenValidity: 5, ClientName: "unknown" }]);
  });

  it("with what is overridden later unknown", () => {
    const source = `import { CfnResource } from "aws-cdk-lib"; const c = new CfnResource(this, "C", ${resource});
      c.addPropertyOverride("ClientName", name); c.addOverride("Properties.GenerateSecret", true); c.addOverride("DeletionPolicy", "Retain");`;
    expect(writtenIn(source)).toEqual([{ UserPoolId: "p", ClientName: "unknown", GenerateSecret: "unknown" }]);
  });

  it.each([
    ['c.addPropertyDeletionOverride("ClientName");', { UserPoolId: "p", ClientName: "unknown" }],
    ['c.addDeletionOverride("Properties.ClientName");', { UserPoolId: "p", ClientName: "unknown" }],
    ['c.node.addPropertyOverride("ClientName", "a");', { UserPoolId: "p", ClientName: "web" }],
    ['c.overrideLogicalId("Client");', { UserPoolId: "p", ClientName: "web" }],
    ["Aspects.of(c.stack).add(aspect);", { UserPoolId: "p", ClientName: "web" }],
    ["use(c.ref);", { UserPoolId: "p", ClientName: "web" }],
    ["c.cfnOptions.condition = condition;", { UserPoolId: "p", ClientName: "web" }],
  ])("with what is left after %s", (statement, expected) => {
    const source = `import { Aspects, CfnResource } from "aws-cdk-lib"; const c = new CfnResource(this, "C", ${resource}); ${statement}`;
    expect(writtenIn(source)).toEqual([expected]);
  });

  it("and edited in CloudFormation's names", () => {
    const source = `import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", ${resource});`;
    const edits = clientsIn(source)[0]?.client.render(setProperty("AuthSessionValidity", 5));
    expect(edits && applyTextEdits(source, edits)).toContain('ClientName: "web", AuthSessionValidity: 5 }');
  });
});

describe("no CfnResource is found in", () => {
  it.each([
    [
      "another resource",
      'import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", { type: "AWS::Cognito::UserPool", properties: { UserPoolId: "p" } });',
    ],
    ["another class", `import { CfnResource } from "./cfn"; new CfnResource(this, "C", ${resource});`],
    [
      "unknown properties",
      'import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", { type: "AWS::Cognito::UserPoolClient", properties });',
    ],
    [
      "no properties",
      'import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", { type: "AWS::Cognito::UserPoolClient" });',
    ],
    [
      "a file whose aspect goes by types",
      `import { CfnResource } from "aws-cdk-lib"; new CfnResource(this, "C", ${resource}); class A { visit(n) { if (n.cfnResourceType === "AWS::Cognito::UserPoolClient") change(n); } }`,
    ],
    ...[
      "c.with(mixin);",
      "Aspects.of(c).add(aspect);",
      "Mixins.of(c).apply(mixin);",
      "c.addPropertyOverride(5, 1);",
    ].map((statement): [string, string] => [
      `a resource after ${statement}`,
      `import { Aspects, CfnResource, Mixins } from "aws-cdk-lib"; const c = new CfnResource(this, "C", ${resource}); ${statement}`,
    ]),
    [
      "a resource of which all is overridden",
      `import { CfnResource } from "aws-cdk-lib"; const c = new CfnResource(this, "C", ${resource}); c.addOverride(path, 1);`,
    ],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("a mixin", () => {
  const imported = 'import { CfnUserPoolClientPropsMixin } from "@aws-cdk/cfn-property-mixins/aws-cognito";';

  it("is a client of which only what it sets is known", () => {
    const [found, ...others] = clientsIn(
      `${imported} client.with(new CfnUserPoolClientPropsMixin({ callbackUrLs: ["https://a.com"] }));`,
    );
    expect(found?.title).toBe("cdk-mixin create CfnUserPoolClientPropsMixin");
    expect(others).toEqual([]);
    expect(found?.written).toEqual([
      expect.objectContaining({ CallbackURLs: ["https://a.com"], GenerateSecret: "unknown", UserPoolId: "unknown" }),
    ]);
  });

  it("is a client where its options have their type", () => {
    const source = `import type { CfnUserPoolClientMixinProps } from "@aws-cdk/cfn-property-mixins/aws-cognito"; export const props: CfnUserPoolClientMixinProps = { clientName: "web", callbackUrls: [] };`;
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe("cdk-mixin create CfnUserPoolClientMixinProps");
    expect(found?.written).toMatchObject([{ ClientName: "web", GenerateSecret: "unknown" }]);
    expect(others).toEqual([]);
    expect(found && traitsOf(found.client)).toMatchObject({ unknown: ["callbackUrls"], onlySuggestsNames: true });
  });

  it("of another resource is none", () => {
    expect(titlesIn(`${imported} new CfnUserPoolPropsMixin({ callbackUrLs: [] });`)).toEqual([]);
  });
});
