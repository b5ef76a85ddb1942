import { expect, it } from "vitest";
import { appendItem, removeProperty, setProperty, type Edit } from "../../src/edits/edit.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { appClientsIn } from "../../src/hosts/app-clients-in.ts";
import { parsers } from "../../src/processors/parsers.ts";
import { sourceCodeOf } from "../harness/read-clients.ts";

const host = { filename: "clients.py", languageOptions: { parser: parsers.python } };

function boto3(given: string): string {
  return `import boto3\nc = boto3.client("cognito-idp")\n${given}\n`;
}

function pulumi(given: string): string {
  return `import pulumi_aws as aws\n${given}\n`;
}

const revoke = setProperty("EnableTokenRevocation", true);
const feature = setProperty("RefreshTokenRotation.Feature", "ENABLED");

// Python raises a TypeError for a keyword argument that is given again.
it.each<[string, string, Edit, string | null]>([
  [
    "sets what a dictionary has there",
    boto3('c.create_user_pool_client(ClientName="a", **{"EnableTokenRevocation": False})'),
    revoke,
    boto3('c.create_user_pool_client(ClientName="a", **{"EnableTokenRevocation": True})'),
  ],
  [
    "sets it in a variable",
    boto3('p = {"EnableTokenRevocation": False}\nc.create_user_pool_client(ClientName="a", **p)'),
    revoke,
    boto3('p = {"EnableTokenRevocation": True}\nc.create_user_pool_client(ClientName="a", **p)'),
  ],
  [
    "sets a member of a structure of it",
    boto3('c.create_user_pool_client(ClientName="a", **{"RefreshTokenRotation": {"Feature": "DISABLED"}})'),
    feature,
    boto3('c.create_user_pool_client(ClientName="a", **{"RefreshTokenRotation": {"Feature": "ENABLED"}})'),
  ],
  [
    "adds one to it",
    boto3('c.create_user_pool_client(ClientName="a", **{"RefreshTokenRotation": {"RetryGracePeriodSeconds": 5}})'),
    feature,
    boto3(
      'c.create_user_pool_client(ClientName="a", **{"RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 5}})',
    ),
  ],
  [
    "adds an item to it",
    boto3('c.create_user_pool_client(ClientName="a", **{"AllowedOAuthScopes": ["email"]})'),
    appendItem("AllowedOAuthScopes", "openid"),
    boto3('c.create_user_pool_client(ClientName="a", **{"AllowedOAuthScopes": ["email", "openid"]})'),
  ],
  [
    "removes what it has",
    boto3('c.create_user_pool_client(ClientName="a", **{"EnableTokenRevocation": False, "GenerateSecret": True})'),
    removeProperty("EnableTokenRevocation"),
    boto3('c.create_user_pool_client(ClientName="a", **{"GenerateSecret": True})'),
  ],
  [
    "sets what none has",
    boto3('c.create_user_pool_client(ClientName="a", **{"GenerateSecret": True})'),
    revoke,
    boto3('c.create_user_pool_client(ClientName="a", **{"GenerateSecret": True}, EnableTokenRevocation=True)'),
  ],
  [
    "leaves what may be given already",
    boto3('c.create_user_pool_client(ClientName="a", **config.options)'),
    revoke,
    null,
  ],
  [
    "leaves what is shared",
    boto3(
      'p = {"EnableTokenRevocation": False}\nc.create_user_pool_client(ClientName="a", **p)\nc.create_user_pool_client(ClientName="b", **p)',
    ),
    revoke,
    null,
  ],
  [
    "sets it again in a dictionary, where the last one counts",
    boto3('c.create_user_pool_client(**{"ClientName": "a", **{"EnableTokenRevocation": False}})'),
    revoke,
    boto3(
      'c.create_user_pool_client(**{"ClientName": "a", **{"EnableTokenRevocation": False}, "EnableTokenRevocation": True})',
    ),
  ],
  [
    "adds to a dictionary that is the only other argument of a resource",
    pulumi('p = {"user_pool_id": "us-east-1_Example1"}\naws.cognito.UserPoolClient("web", **p)'),
    revoke,
    pulumi(
      'p = {"user_pool_id": "us-east-1_Example1", "enable_token_revocation": True}\naws.cognito.UserPoolClient("web", **p)',
    ),
  ],
])("%s", (_name, text, edit, result) => {
  const [client] = appClientsIn(sourceCodeOf(host, text));
  const edits = client?.render(edit) ?? null;
  expect(edits && applyTextEdits(text, edits)).toBe(result);
});
