import { describe, expect, it } from "vitest";
import { readers } from "../../../src/hosts/readers.ts";
import { clientsIn, findingsIn } from "../documents.ts";
import { traitsOf } from "../found-clients.ts";

function program(properties: string, type = "aws:cognito:UserPoolClient"): string {
  return `name: shop
runtime: yaml
resources:
  pool:
    type: aws:cognito:UserPool
  web:
    type: ${type}
    ${properties.trim().replaceAll("\n", "\n    ")}
`;
}

const client = `properties:
  userPoolId: \${pool.id}
  allowedOauthFlows: [code]
  callbackUrls:
    - https://\${host}/signed-in
    - fn::invoke: { function: a, arguments: {} }
  accessTokenValidity: "5"
  tokenValidityUnits: { accessToken: minutes }
`;

describe("a program of Pulumi in YAML", () => {
  it("has Terraform's names in camel case", () => {
    const read = {
      host: "pulumi-yaml",
      operation: "create",
      at: "web",
      UserPoolId: "unknown",
      AllowedOAuthFlows: ["code"],
      CallbackURLs: [{ text: "https://…/signed-in" }, "unknown"],
      AccessTokenValidity: 5,
      TokenValidityUnits: { accessToken: "minutes" },
      "TokenValidityUnits.AccessToken": "minutes",
    };
    expect(clientsIn(program(client))).toEqual([read]);
    expect(clientsIn(program(client, "aws:cognito/userPoolClient:UserPoolClient"))).toEqual([read]);
  });

  it("demands a pool", () => {
    expect(findingsIn(program("properties: { name: web }"), "Pulumi.yaml")).toContain(
      "cognito/no-missing-members: web",
    );
  });

  it("has other names with the provider that goes by CloudFormation", () => {
    const text = program(
      "properties: { userPoolId: a, allowedOAuthFlows: [code] }",
      "aws-native:cognito:UserPoolClient",
    );
    expect(clientsIn(text)).toMatchObject([{ host: "pulumi-yaml-native", AllowedOAuthFlows: ["code"] }]);
  });

  it("changes clients that services of AWS make", () => {
    const text = program(
      "properties: { userPoolId: us-east-1_Example1, namePrefix: AmazonOpenSearch, allowedOauthFlows: [code] }",
      "aws:cognito:ManagedUserPoolClient",
    );
    expect(clientsIn(text)).toMatchObject([{ operation: "update", CallbackURLs: "unknown" }]);
    expect(findingsIn(text, "Pulumi.yaml")).toEqual([]);
  });

  it.each([
    ["a client that is looked up", program("get: { id: a }")],
    ["a resource of another type", program(client, "aws:cognito:UserPoolDomain")],
    ["a name of the type alone", program(client, "UserPoolClient")],
    ["properties that a function makes", program("properties: { fn::fromJSON: a }")],
  ])("has nothing to say of %s", (_name, text) => {
    expect(findingsIn(text, "Pulumi.yaml")).toEqual([]);
  });

  it.each([
    [
      "aws:cognito:UserPoolClient",
      {
        host: "pulumi-yaml",
        operation: "create",
        hasSets: true,
        required: ["UserPoolId", "RefreshTokenRotation.Feature"],
      },
    ],
    ["aws:cognito:ManagedUserPoolClient", { host: "pulumi-yaml", operation: "update", hasSets: true, required: [] }],
    [
      "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
      { host: "pulumi-yaml", operation: "update", hasSets: true, required: [] },
    ],
    [
      "aws-native:cognito:UserPoolClient",
      { host: "pulumi-yaml-native", operation: "create", hasSets: false, required: ["UserPoolId"] },
    ],
  ])("has rules of its own for %s", (type, expected) => {
    const properties = "properties: { userPoolId: a, namePattern: n, namePrefix: n, region: r, tag: t }";
    const clients = readers.document.clientsIn(program(properties, type));
    expect(clients.map(traitsOf)).toMatchObject([{ ...expected, unknown: ["tag"] }]);
  });

  it("may have a member beside a function's", () => {
    const [found] = clientsIn(
      program("properties:\n  userPoolId: a\n  tokenValidityUnits: { accessToken: days, fn::invoke: a }"),
    );
    expect(found).toMatchObject({ UserPoolId: "a", "TokenValidityUnits.AccessToken": "unknown" });
  });
});
