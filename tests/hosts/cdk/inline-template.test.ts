import { describe, expect, it } from "vitest";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { clientsIn, titlesIn, writtenIn } from "../found-clients.ts";

const resource = '{ Type: "AWS::Cognito::UserPoolClient", Properties: { ClientName: "web" } }';

describe("a resource is found", () => {
  it.each([
    ["in a template", `const template = { Resources: { WebClient: ${resource} } };`, "WebClient"],
    ["by a quoted logical id", `const template = { "Web": ${resource} };`, '"Web"'],
    [
      "in serverless.ts",
      `import type { AWS } from "@serverless/typescript"; const s: AWS = { resources: { Resources: { Web: ${resource} } } }; module.exports = s;`,
      "Web",
    ],
    [
      "that satisfies the type of serverless.ts",
      `import type { AWS } from "@serverless/typescript"; export default { service: "s", resources: { Resources: { Web: ${resource} } } } satisfies AWS;`,
      "Web",
    ],
    [
      "among resources that are put together",
      `import { tables } from "./tables"; const auth = { Web: ${resource} }; const s = { resources: { Resources: { ...tables, ...auth } } };`,
      "Web",
    ],
    ["by itself", `export const client = ${resource};`, '"AWS::Cognito::UserPoolClient"'],
    ["as const", `export default { Web: ${resource} as const };`, "Web"],
    [
      "by a constant type",
      'const type = "AWS::Cognito::UserPoolClient"; export const r = { Web: { Type: type, Properties: { ClientName: "web" } } };',
      "Web",
    ],
    [
      "with properties in a const",
      'const properties = { ClientName: "web" }; export const r = { Web: { Type: "AWS::Cognito::UserPoolClient", Properties: properties } };',
      "Web",
    ],
  ])("%s", (_name, source, name) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe(`cloudformation create ${name}`);
    expect(found?.written).toEqual([{ ClientName: "web" }]);
    expect(others).toEqual([]);
  });
});

describe("no resource is found in", () => {
  it.each([
    ["another resource", 'const t = { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "p" } };'],
    ["an unknown type", 'const t = { Type: type, Properties: { ClientName: "web" } };'],
    ["a resource without properties", 'const t = { Type: "AWS::Cognito::UserPoolClient" };'],
    ["a stub", 'const t = { Type: "AWS::Cognito::UserPoolClient", Properties: {} };'],
    [
      "an extension of a resource that a plugin makes",
      'const s = { resources: { extensions: { Web: { Properties: { ClientName: "web" } } } } };',
    ],
    [
      "an object with other keys",
      'const t = { type: "AWS::Cognito::UserPoolClient", properties: { ClientName: "web" } };',
    ],
    [
      "an assertion on a template",
      'template.hasResourceProperties("AWS::Cognito::UserPoolClient", { ClientName: "web" });',
    ],
    ["an assertion on a resource", `template.hasResource("AWS::Cognito::UserPoolClient", ${resource});`],
    ["a matcher", `template.templateMatches({ Resources: { Web: Match.objectLike(${resource}) } });`],
    ["a count", 'template.resourceCountIs("AWS::Cognito::UserPoolClient", 1);'],
    ["an expectation", `expect(template).toEqual({ Resources: { Web: ${resource} } });`],
    ["an expectation on a part", `expect(template.Resources).toMatchObject({ Web: ${resource} });`],
    ["an expectation in a function", `expect(() => synth(${resource})).toThrow();`],
    [
      "an old assertion of the CDK",
      `expectCDK(stack).to(haveResourceLike("AWS::Cognito::UserPoolClient", ${resource}));`,
    ],
    ["node:assert", `assert.deepEqual(template, { Web: ${resource} });`],
    ["ava", `t.deepEqual(template, { Web: ${resource} });`],
    ["chai", `template.should.deep.equal({ Web: ${resource} });`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("what a resource says", () => {
  it("is what CloudFormation makes of it", () => {
    const source = `export const t = { Web: { Type: "AWS::Cognito::UserPoolClient", Properties: {
      GenerateSecret: "true",
      AccessTokenValidity: "60",
      UserPoolId: { Ref: "UserPool" },
      ClientName: { "Fn::Sub": "\${AWS::StackName}-web" },
      CallbackURLs: [{ "Fn::If": ["IsProd", "https://a.example", { Ref: "AWS::NoValue" }] }, "\${self:custom.url}"],
    } } };`;
    const [found] = clientsIn(source);
    expect(found?.written).toHaveLength(2);
    expect(found?.written[0]).toMatchObject({
      GenerateSecret: true,
      AccessTokenValidity: 60,
      UserPoolId: "unknown",
      ClientName: { text: "…-web" },
      CallbackURLs: ["https://a.example", "unknown"],
    });
    expect(found?.written[1]).toMatchObject({ CallbackURLs: ["unknown"] });
  });

  it("honours the conditions and parameters around it", () => {
    const source = `export const t = {
      Parameters: { Stage: { Type: "String", AllowedValues: ["dev", "prod"] } },
      Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] }, IsDev: { "Fn::Not": [{ Condition: "IsProd" }] } },
      Resources: { Web: { Type: "AWS::Cognito::UserPoolClient", Condition: "IsProd", Properties: {
        ClientName: { "Fn::If": ["IsDev", "dev", "prod"] },
      } } },
    };`;
    expect(writtenIn(source)).toEqual([{ ClientName: "prod" }]);
  });

  it("is what the parameters and mappings around it say", () => {
    const source = `export const t = {
      Parameters: { Name: { Type: "String", AllowedValues: ["web"] } },
      Mappings: { Urls: { All: { Callback: "https://a.example" } } },
      Resources: { Web: { Type: "AWS::Cognito::UserPoolClient", Properties: {
        ClientName: { Ref: "Name" }, CallbackURLs: [{ "Fn::FindInMap": ["Urls", "All", "Callback"] }],
      } } },
    };`;
    expect(writtenIn(source)).toEqual([{ ClientName: "web", CallbackURLs: ["https://a.example"] }]);
  });

  it("is not what the file changes afterwards", () => {
    const source = `const web = { Type: "AWS::Cognito::UserPoolClient", Properties: { ClientName: "web", GenerateSecret: true } };
      web.Properties.ClientName = name;`;
    expect(writtenIn(source)).toEqual([{ ClientName: "unknown", GenerateSecret: true }]);
  });
});

it("lacks no member, since others may be merged into it", () => {
  const [found] = clientsIn(`export const t = { Web: ${resource} };`);
  expect(found?.client.required).toEqual([]);
});

describe("beside a resource", () => {
  const pool = 'Pool: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolTier: "LITE" } }';
  const web = 'Web: { Type: "AWS::Cognito::UserPoolClient", Properties: { UserPoolId: { Ref: "Pool" } } }';
  const poolIn = (source: string) =>
    clientsIn(source).flatMap(({ client }) => [
      ...exploreAppClient(client, ({ relatedResources }) => relatedResources.userPool?.name),
    ]);

  it.each([
    ["a template", `export const template = { Resources: { ${pool}, ${web} } };`, ["Pool"]],
    ["an object of resources", `export const resources = { ${pool}, ${web} };`, ["Pool"]],
    ["resources from elsewhere", `export const resources = { ...others, ${pool}, ${web} };`, ["Pool"]],
    ["a resource of another object", `const pools = { ${pool} }; export const resources = { ${web} };`, [undefined]],
    ["two clients", `export const resources = { ${pool}, ${web}, ${web.replace("Web", "App")} };`, ["Pool", "Pool"]],
    [
      "a client with a computed key",
      `export const resources = { ${pool}, ${web.replace("Web", "[key]")} };`,
      [undefined],
    ],
    [
      "a resource that is replaced later",
      `const resources = { ${pool}, ${web} }; resources.Pool = other; export { resources };`,
      [undefined],
    ],
    [
      "what a macro makes of it",
      `export const template = { Transform: "Own", Resources: { ${pool}, ${web} } };`,
      [undefined],
    ],
  ])("stands %s", (_name, source, expected) => {
    expect(poolIn(source)).toEqual(expected);
  });

  it.each([
    ["alone", "", true],
    ["beside resources from elsewhere", "...others", false],
    ["beside resources that are spread into them", `...{ Table: { Type: "AWS::DynamoDB::Table" } }`, false],
    ["beside a resource with a computed key", `[key]: { Type: "AWS::DynamoDB::Table" }`, false],
  ])("stand all providers of the pool if they are %s", (_name, others, hasAll) => {
    const [found] = clientsIn(`export const resources = { ${others ? `${others}, ` : ""}${pool}, ${web} };`);
    const pools = found && [...exploreAppClient(found.client, ({ relatedResources }) => relatedResources.userPool)];
    expect(pools?.map(made => made?.hasAllProviders)).toEqual([hasAll]);
  });
});
