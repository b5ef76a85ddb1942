import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import { appClientsIn } from "../../../src/hosts/app-clients-in.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { readClients, sourceCodeOf } from "../../harness/read-clients.ts";
import { traitsOf } from "../found-clients.ts";

const host = { filename: "__main__.py", languageOptions: { parser: parsers.python } };

function program(text: string): string {
  return `import pulumi\nimport pulumi_aws as aws\nimport pulumi_aws_native as native\n\n${text}\n`;
}

function clientsIn(text: string): readonly object[] {
  return readClients(host, program(text)).flat();
}

describe("a resource", () => {
  const web = { UserPoolId: "us-east-1_Example1", ClientName: "web" };
  const members = 'user_pool_id="us-east-1_Example1", name="web"';
  test.each([
    ["of the package", `aws.cognito.UserPoolClient("c", ${members})`],
    ["of its module", `from pulumi_aws import cognito\ncognito.UserPoolClient("c", ${members})`],
    ["by its own name", `from pulumi_aws.cognito import UserPoolClient\nUserPoolClient("c", ${members})`],
    ["with options", `aws.cognito.UserPoolClient("c", ${members}, opts=pulumi.ResourceOptions(protect=True))`],
    ["with options in front", `aws.cognito.UserPoolClient("c", pulumi.ResourceOptions(protect=True), ${members})`],
    ["with a class of arguments", `aws.cognito.UserPoolClient("c", aws.cognito.UserPoolClientArgs(${members}))`],
    [
      "with a class of arguments by name",
      `aws.cognito.UserPoolClient("c", args=aws.cognito.UserPoolClientArgs(${members}))`,
    ],
    [
      "with a class of arguments and options",
      `aws.cognito.UserPoolClient("c", aws.cognito.UserPoolClientArgs(${members}), pulumi.ResourceOptions(protect=True))`,
    ],
    ["with options that are not known", `aws.cognito.UserPoolClient("c", ${members}, opts=options)`],
    [
      "with something else for its options",
      `pool = aws.cognito.UserPool("p")\naws.cognito.UserPoolClient("c", ${members}, opts=pool)`,
    ],
    [
      "with the private module of its class",
      `from pulumi_aws.cognito.user_pool_client import UserPoolClient\nUserPoolClient("c", ${members})`,
    ],
    [
      "with a dictionary",
      `a = {"user_pool_id": "us-east-1_Example1", "name": "web"}\naws.cognito.UserPoolClient("c", **a)`,
    ],
  ])("is read %s", (_, text) => {
    expect(clientsIn(text)).toMatchObject([web]);
  });

  test.each([
    ["that is looked up", `aws.cognito.UserPoolClient.get("c", "id", ${members})`],
    ["that is found by its id", `aws.cognito.UserPoolClient("c", ${members}, opts=pulumi.ResourceOptions(urn="x"))`],
    ...["id", "urn", "transformations", "transforms"].map(name => [
      `with the option ${name}`,
      `aws.cognito.UserPoolClient("c", ${members}, opts=pulumi.ResourceOptions(protect=True, ${name}=x))`,
    ]),
    [
      "with such an option in front of its arguments",
      `aws.cognito.UserPoolClient("c", pulumi.ResourceOptions(urn="x"), ${members})`,
    ],
    [
      "with such an option behind its arguments",
      `aws.cognito.UserPoolClient("c", aws.cognito.UserPoolClientArgs(${members}), pulumi.ResourceOptions(urn="x"))`,
    ],
    ...["register_resource_transform", "register_stack_transform", "register_stack_transformation"].map(name => [
      `in a program that calls ${name}`,
      `pulumi.runtime.${name}(secure)\naws.cognito.UserPoolClient("c", ${members})`,
    ]),
    ["with arguments that are not known", 'aws.cognito.UserPoolClient("c", args=arguments())'],
    ["with arguments that may be its options", 'aws.cognito.UserPoolClient("c", arguments)'],
    ["with a list for its arguments", "aws.cognito.UserPoolClient(*arguments)"],
    ["of an unknown object", `def add(provider):\n    provider.UserPoolClient("c", ${members})`],
    ["of another package", `import other\nother.cognito.UserPoolClient("c", ${members})`],
  ])("is none %s", (_, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});

it("reads structures, and outputs of what is known", () => {
  const text = dedent`
    aws.cognito.UserPoolClient(
        "c",
        user_pool_id=pool.id,
        token_validity_units=aws.cognito.UserPoolClientTokenValidityUnitsArgs(access_token="minutes"),
        refresh_token_rotation={"feature": "ENABLED"},
        callback_urls=[pulumi.Output.concat("https://", site.domain, "/callback")],
    )
  `;
  expect(clientsIn(text)).toMatchObject([
    {
      UserPoolId: "unknown",
      "TokenValidityUnits.AccessToken": "minutes",
      "RefreshTokenRotation.Feature": "ENABLED",
      CallbackURLs: [{ text: "https://…/callback" }],
    },
  ]);
});

test("arguments may depend on a test", () => {
  const text = dedent`
    one = aws.cognito.UserPoolClientArgs(user_pool_id="us-east-1_Example1", name="one")
    other = aws.cognito.UserPoolClientArgs(user_pool_id="us-east-1_Example1", name="other")
    aws.cognito.UserPoolClient("c", args=one if is_first else other)
  `;
  expect(clientsIn(text)).toMatchObject([{ ClientName: "one" }, { ClientName: "other" }]);
});

describe("a class", () => {
  const members = 'user_pool_id="p", client_name="web", region="r", name_pattern="n", name_prefix="n", tag="t"';

  test.each([
    [
      "aws.cognito.UserPoolClient",
      {
        host: "pulumi-aws",
        operation: "create",
        hasSets: true,
        required: ["UserPoolId", "RefreshTokenRotation.Feature"],
        unknown: ["client_name", "name_pattern", "name_prefix", "tag"],
      },
    ],
    [
      "aws.cognito.ManagedUserPoolClient",
      { host: "pulumi-aws", operation: "update", hasSets: true, required: [], unknown: ["client_name", "tag"] },
    ],
    [
      "native.cognito.UserPoolClient",
      {
        host: "pulumi-aws-native",
        operation: "create",
        hasSets: false,
        required: ["UserPoolId"],
        unknown: ["region", "name_pattern", "name_prefix", "tag"],
      },
    ],
  ])("of a provider has its own rules: %s", (name, expected) => {
    for (const given of [
      `"c", ${members}`,
      `resource_name="c", ${members}, opts=pulumi.ResourceOptions(protect=True)`,
    ]) {
      const clients = appClientsIn(sourceCodeOf(host, program(`${name}(${given})`)));
      expect(clients.map(traitsOf)).toMatchObject([expected]);
    }
  });
});

test("what is not written is unknown of a managed client", () => {
  expect(clientsIn('aws.cognito.ManagedUserPoolClient("c", user_pool_id="p", name_prefix="a")')).toMatchObject([
    { UserPoolId: "p", CallbackURLs: "unknown", "TokenValidityUnits.AccessToken": "unknown" },
  ]);
});

test.each([
  ["pulumi.Output.secret(['https://a.com'])", ["https://a.com"]],
  ["pulumi.Output.from_input(['https://a.com'])", ["https://a.com"]],
  ["pulumi.Output.all(['https://a.com'])", "unknown"],
  ["pulumi.Output.secret()", "unknown"],
  ["pulumi.Output.secret(*urls)", "unknown"],
  ["[pulumi.Output.concat('https://a.com', *parts)]", ["unknown"]],
])("the URLs in %s are %j", (urls, expected) => {
  expect(clientsIn(`aws.cognito.UserPoolClient("c", callback_urls=${urls})`)).toMatchObject([
    { CallbackURLs: expected },
  ]);
});
