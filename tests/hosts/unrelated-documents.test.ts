import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readers } from "../../src/hosts/readers.ts";
import { findingsIn, json } from "./documents.ts";

const root = join(import.meta.dirname, "../..");
const request = {
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  AllowedOAuthFlows: ["implicit"],
  AllowedOAuthFlowsUserPoolClient: true,
};

/** Documents about Cognito without an app client, although most of them contain an implicit grant. */
const unrelated: readonly (readonly [name: string, filename: string, text: string])[] = [
  [
    "the outputs of Amplify",
    "amplify_outputs.json",
    json({
      version: "1.3",
      auth: {
        user_pool_id: "us-east-1_A",
        user_pool_client_id: "1example",
        aws_region: "us-east-1",
        oauth: { response_type: "token", scopes: ["openid"] },
      },
    }),
  ],
  [
    "the exports of Amplify",
    "aws-exports.json",
    json({
      aws_user_pools_id: "us-east-1_A",
      aws_user_pools_web_client_id: "1example",
      oauth: { responseType: "token" },
    }),
  ],
  ["the settings of an app", "appsettings.json", json({ Cognito: { ...request, Authority: "https://a.b" } })],
  [
    "a pool",
    "pool.json",
    json({ PoolName: "customers", UserPoolTags: {}, ExplicitAuthFlows: [], UserPoolId: "us-east-1_A" }),
  ],
  [
    "the description of a pool",
    "pool.json",
    json({ UserPool: { Id: "us-east-1_A", UserPoolTier: "PLUS" }, UserPoolClient: null }),
  ],
  [
    "an identity pool",
    "identity.json",
    json({
      IdentityPoolName: "a",
      CognitoIdentityProviders: [{ ClientId: "1example", ProviderName: "a" }],
      UserPoolId: "a",
      SupportedLoginProviders: {},
    }),
  ],
  [
    "an interface in OpenAPI",
    "openapi.json",
    json({
      openapi: "3.1.0",
      info: {},
      paths: {},
      components: { schemas: { CreateUserPoolClientRequest: { example: request } } },
    }),
  ],
  [
    "an interface in OpenAPI, as YAML",
    "openapi.yaml",
    `openapi: 3.1.0\npaths: {}\ncomponents:\n  examples:\n    a:\n      value: ${JSON.stringify(request)}\n`,
  ],
  [
    "a JSON schema",
    "schema.json",
    json({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "UserPoolClient",
      properties: { UserPoolId: {}, ExplicitAuthFlows: {} },
    }),
  ],
  [
    "the model of the service",
    "service-2.json",
    json({
      metadata: { serviceId: "Cognito Identity Provider" },
      operations: { CreateUserPoolClient: {} },
      shapes: { UserPoolClientType: { members: request } },
    }),
  ],
  [
    "the examples of the service",
    "examples-1.json",
    json({
      version: "1.0",
      examples: { CreateUserPoolClient: [{ input: request, output: { UserPoolClient: request } }] },
    }),
  ],
  [
    "a fixture of a test",
    "fixture.json",
    json({ request: { operation: "CreateUserPoolClient", body: request }, response: { UserPoolClient: request } }),
  ],
  ["a recorded call", "calls.json", json([{ operation: "CreateUserPoolClient", input: request }])],
  [
    "an event of CloudTrail",
    "event.json",
    json({
      eventName: "CreateUserPoolClient",
      requestParameters: { userPoolId: "a", clientName: "b" },
      responseElements: { userPoolClient: request },
    }),
  ],
  [
    "the manifest of a cloud assembly",
    "manifest.json",
    json({
      version: "38.0.0",
      artifacts: {
        Stack: {
          type: "aws:cloudformation:stack",
          metadata: { "/Stack/UserPoolClient": [{ type: "aws:cdk:logicalId", data: "UserPoolClient" }] },
        },
      },
    }),
  ],
  [
    "the tree of a cloud assembly",
    "tree.json",
    json({
      version: "tree-0.1",
      tree: {
        id: "App",
        attributes: {
          "aws:cdk:cloudformation:props": request,
          "aws:cdk:cloudformation:type": "AWS::Cognito::UserPoolClient",
        },
      },
    }),
  ],
  [
    "parameters of a stack",
    "parameters.json",
    json([
      { ParameterKey: "UserPoolClientName", ParameterValue: "web" },
      { ParameterKey: "AllowedOAuthFlows", ParameterValue: "implicit" },
    ]),
  ],
  [
    "outputs of stacks",
    "outputs.json",
    json({ Stack: { UserPoolId: "us-east-1_A", UserPoolClientId: "1example", ExplicitAuthFlows: "a" } }),
  ],
  [
    "a state of Step Functions",
    "machine.asl.json",
    json({
      StartAt: "A",
      States: {
        A: {
          Type: "Task",
          Resource: "arn:aws:states:::aws-sdk:cognitoidentityprovider:createUserPoolClient",
          Parameters: request,
          End: true,
        },
      },
    }),
  ],
  [
    "a policy",
    "policy.json",
    json({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["cognito-idp:CreateUserPoolClient"], Resource: "*" }],
    }),
  ],
  [
    "a workflow",
    "deploy.yml",
    "on: push\njobs:\n  a:\n    steps:\n      - run: aws cognito-idp update-user-pool-client --cli-input-json file://UserPoolClient.json\n",
  ],
  [
    "prose in YAML",
    "notes.yaml",
    "notes: |\n  UserPoolId: us-east-1_A\n  ClientName: web\n  AllowedOAuthFlows: [implicit]\n",
  ],
  [
    "values of Helm",
    "values.yaml",
    "cognito:\n  UserPoolId: us-east-1_A\n  ClientName: web\n  AllowedOAuthFlows: [implicit]\n",
  ],
  [
    "broken JSON",
    "broken.json",
    '{ "UserPoolId": "us-east-1_A", "ClientName": "web", "AllowedOAuthFlows": ["implicit"',
  ],
  ["broken YAML", "broken.yaml", "UserPoolId: us-east-1_A\nClientName: web\nAllowedOAuthFlows: [implicit\n"],
  ["nothing but a word", "word.json", '"UserPoolClient"'],
  ["an empty document", "empty.yaml", "--- # UserPoolClient\n---\n...\n"],
];

describe("nothing is reported of", () => {
  it.each(unrelated)("%s", (_name, filename, text) => {
    expect(findingsIn(text, filename)).toEqual([]);
  });
});

it.each(["package.json", "package-lock.json"])("looks no further into %s", file => {
  expect(readers.document.mayHoldClients(readFileSync(join(root, file), "utf8"))).toBe(false);
});
