import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import { parsers } from "../../../src/processors/parsers.ts";
import { readClients } from "../../harness/read-clients.ts";

function clientsIn(text: string): readonly object[] {
  const host = { filename: "__main__.py", languageOptions: { parser: parsers.python } };
  return readClients(host, `import pulumi\nimport pulumi_aws as aws\n\n${text}\n`).flat();
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
      "with a dictionary",
      `a = {"user_pool_id": "us-east-1_Example1", "name": "web"}\naws.cognito.UserPoolClient("c", **a)`,
    ],
  ])("is read %s", (_, text) => {
    expect(clientsIn(text)).toMatchObject([web]);
  });

  test.each([
    ["that is looked up", `aws.cognito.UserPoolClient.get("c", "id", ${members})`],
    ["that is found by its id", `aws.cognito.UserPoolClient("c", ${members}, opts=pulumi.ResourceOptions(urn="x"))`],
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
