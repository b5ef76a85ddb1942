import { expect, test } from "vitest";
import { parsers } from "../../../src/processors/parsers.ts";
import { readClients } from "../../harness/read-clients.ts";

function clientsIn(text: string): readonly object[] {
  const host = { filename: "app.py", languageOptions: { parser: parsers.python } };
  return readClients(host, `from aws_cdk import Fn, aws_cognito as cognito\n\n${text}\n`).flat();
}

const members = 'user_pool_id="us-east-1_Example1", access_token_validity=5';
const made = `client = cognito.CfnUserPoolClient(stack, "Client", ${members})`;
const units = (given: string) =>
  `cognito.CfnUserPoolClient(stack, "Client", ${members}, token_validity_units=${given})`;

test.each<[string, string, object]>([
  ["of the module", made, { UserPoolId: "us-east-1_Example1", AccessTokenValidity: 5 }],
  [
    "of the whole package",
    `import aws_cdk\naws_cdk.aws_cognito.CfnUserPoolClient(stack, "Client", ${members})`,
    { AccessTokenValidity: 5 },
  ],
  [
    "by its own name, with jsii's names",
    'from aws_cdk.aws_cognito import CfnUserPoolClient\nCfnUserPoolClient(s, "C", callback_ur_ls=["a:b"], allowed_o_auth_flows=["code"])',
    { CallbackURLs: ["a:b"], AllowedOAuthFlows: ["code"] },
  ],
  [
    "with a structure",
    units('cognito.CfnUserPoolClient.TokenValidityUnitsProperty(access_token="minutes")'),
    { "TokenValidityUnits.AccessToken": "minutes" },
  ],
  ["with what is not known", 'cognito.CfnUserPoolClient(s, "C", user_pool_id=Fn.ref("x"))', { UserPoolId: "unknown" }],
  ["that is assigned to", `${made}\nclient.access_token_validity = 6`, { AccessTokenValidity: "unknown" }],
  ["that waits", `${made}\nclient.add_dependency(google)`, { AccessTokenValidity: 5 }],
])("a CfnUserPoolClient %s is read", (_, text, expected) => {
  expect(clientsIn(text)).toMatchObject([expected]);
});

test("a dictionary in place of a structure is not known", () => {
  expect(clientsIn(units('{"accessToken": "minutes"}'))).not.toMatchObject([
    { "TokenValidityUnits.AccessToken": "minutes" },
  ]);
});

test.each([
  ["that is overridden", `${made}\nclient.add_property_override("AccessTokenValidity", 6)`],
  ["that is given away", `${made}\nharden(client)`],
  ["that a search may find", `from aws_cdk import Aspects\n${made}\nAspects.of(stack).add(Harden())`],
  ["of another package", `import other\nother.CfnUserPoolClient(stack, "Client", ${members})`],
])("a CfnUserPoolClient %s is not judged", (_, text) => {
  expect(clientsIn(text)).toEqual([]);
});
