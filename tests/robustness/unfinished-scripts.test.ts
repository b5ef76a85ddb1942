import type { Linter } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";
import { checkRandomly } from "./random-checks.ts";

const boto3 = `import boto3

client = boto3.client("cognito-idp", region_name="eu-west-1")


def main(pool_id: str) -> None:
    """Creates the clients."""
    response = client.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="web",
        AllowedOAuthFlows=["code"],
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthScopes=["openid", "email"],
        CallbackURLs=["https://app.acme.io/callback"],
        SupportedIdentityProviders=["COGNITO"],
        AccessTokenValidity=60,
        TokenValidityUnits={"AccessToken": "minutes"},
    )
    print(f"created {response['UserPoolClient']['ClientId']}")


if __name__ == "__main__":
    main("eu-west-1_abc")
`;

const cdk = `from aws_cdk import Duration, Stack, aws_cognito as cognito


class AuthStack(Stack):
    def __init__(self, scope, construct_id, **kwargs):
        super().__init__(scope, construct_id, **kwargs)
        pool = cognito.UserPool(self, "Pool")
        pool.add_client(
            "Web",
            access_token_validity=Duration.minutes(60),
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
                callback_urls=["https://app.acme.io/callback"],
            ),
        )
        cognito.CfnUserPoolClient(
            self,
            "Api",
            user_pool_id=pool.user_pool_id,
            allowed_o_auth_flows=["code"],
            allowed_o_auth_flows_user_pool_client=True,
            allowed_o_auth_scopes=["openid"],
            callback_ur_ls=["https://app.acme.io/callback"],
            supported_identity_providers=["COGNITO"],
        )
`;

const pulumi = `import pulumi_aws as aws

pool = aws.cognito.UserPool("pool")
client = aws.cognito.UserPoolClient(
    "client",
    user_pool_id=pool.id,
    allowed_oauth_flows=["code"],
    allowed_oauth_flows_user_pool_client=True,
    allowed_oauth_scopes=["openid"],
    callback_urls=["https://app.acme.io/callback"],
    supported_identity_providers=["COGNITO"],
    access_token_validity=60,
    token_validity_units=aws.cognito.UserPoolClientTokenValidityUnitsArgs(access_token="minutes"),
)
`;

const paws = `svc <- paws::cognitoidentityprovider()
flows <- list("code")

client <- svc$create_user_pool_client(
  UserPoolId = "eu-west-1_abc",
  ClientName = "web",
  AllowedOAuthFlows = flows,
  AllowedOAuthFlowsUserPoolClient = TRUE,
  AllowedOAuthScopes = list("openid", "email"),
  CallbackURLs = list("https://app.acme.io/callback"),
  SupportedIdentityProviders = list("COGNITO"),
  AccessTokenValidity = 60L,
  TokenValidityUnits = list(AccessToken = "minutes")
)
print(client$UserPoolClient$ClientId)
`;

const commands = `#!/usr/bin/env bash
set -euo pipefail

aws cognito-idp create-user-pool-client \\
  --user-pool-id 'eu-west-1_abc' \\
  --client-name "web" \\
  --allowed-o-auth-flows "code" \\
  --allowed-o-auth-flows-user-pool-client \\
  --allowed-o-auth-scopes "openid" "email" \\
  --callback-urls "https://app.acme.io/callback" \\
  --supported-identity-providers "COGNITO"
`;

const programs = [
  { name: "boto3.py", text: boto3 },
  { name: "cdk.py", text: cdk },
  { name: "pulumi.py", text: pulumi },
  { name: "paws.R", text: paws },
];

function errorsIn(name: string, text: string): readonly Linter.LintMessage[] {
  return lint(name, text).filter(({ severity, fatal }) => severity === 2 && fatal !== true);
}

/** Files, each with a position in it. */
function places(files: readonly { readonly name: string; readonly text: string }[]) {
  return fc
    .record({ file: fc.constantFrom(...files), place: fc.nat() })
    .map(({ file, place }) => ({ ...file, at: place % file.text.length }));
}

describe("a script", () => {
  it.each([...programs, { name: "commands.sh", text: commands }])("has no errors as a whole: $name", file => {
    expect(errorsIn(file.name, file.text)).toEqual([]);
  });

  it("has no other error when it breaks off", () => {
    checkRandomly(
      fc.property(places(programs), ({ name, text, at }) => {
        expect(errorsIn(name, text.slice(0, at))).toEqual([]);
      }),
      300,
    );
  });

  it("has no error for a command that is continued or quoted and breaks off", () => {
    const cuts = [...commands.matchAll(/"(?=[\w:])|'(?=[\w:])|\\\n?/gu)].map(
      ({ 0: mark, index }) => index + mark.length,
    );
    const inQuotes = [...commands.matchAll(/["'][^"'\n]+["']/gu)].flatMap(({ 0: quoted, index }) =>
      Array.from({ length: quoted.length - 1 }, (_, length) => index + length + 1),
    );
    for (const at of [...cuts, ...inQuotes]) {
      expect(errorsIn("commands.sh", commands.slice(0, at)), commands.slice(0, at)).toEqual([]);
    }
  });

  it.each([
    ["a keyword that is being typed", "pulumi.py", pulumi.replace("callback_urls=[", "callback_urls[")],
    ["a line that is being typed", "pulumi.py", pulumi.replace(/callback_urls.*/u, "c")],
    ["an opening line that is gone", "cdk.py", cdk.replace(/o_auth=.*/u, "")],
    ["a closing bracket that is gone", "boto3.py", boto3.replace('"minutes"},\n    )', '"minutes"},\n')],
    ["an opening bracket that is gone", "boto3.py", boto3.replace('=["code"', '="code"')],
    ["a quote that is gone", "boto3.py", boto3.replace('"openid"', 'openid"')],
    ["a closing bracket in R that is gone", "paws.R", paws.replace('"minutes")\n)', '"minutes")\n')],
    ["an opening bracket in R that is gone", "paws.R", paws.replace("list(AccessToken", "AccessToken")],
  ])("has no other error beside %s", (_, name, text) => {
    expect(errorsIn(name, text)).toEqual([]);
  });
});

describe("a script that cannot be parsed", () => {
  it.each([
    ["boto3.py", boto3.slice(0, boto3.indexOf("    )")), "8:46 Parsing error: '(' was never closed"],
    ["boto3.py", boto3.slice(0, boto3.indexOf('"web"') + 2), "10:20 Parsing error: unterminated string literal"],
    [
      "boto3.py",
      boto3.replace('email"]', 'email")'),
      "13:46 Parsing error: closing parenthesis ')' does not match opening parenthesis '['",
    ],
    ["cdk.py", cdk.slice(0, cdk.indexOf("            ),")), "11:41 Parsing error: '(' was never closed"],
    ["paws.R", paws.slice(0, paws.indexOf("\n)")), "4:38 Parsing error: '(' was never closed"],
    ["paws.R", paws.replace('"web"', '"web'), "13:51 Parsing error: unterminated string"],
    ["commands.sh", `echo "${commands}`, "11:42 Parsing error: unterminated double quote"],
  ])("says so: %s, %#", (name, text, expected) => {
    const messages = lint(name, text).filter(({ fatal }) => fatal === true);
    expect(messages.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([expected]);
  });

  it.each([
    ["a form feed", "x = 1\n\f\ny = 2\n"],
    ["a formatted string of several lines", 'x = f"{\n  1\n}"\n'],
    ["the same quotes in a formatted string", 'x = f"{d["("]}"\n'],
    ["a with statement in parentheses", "with (a as b, c as self.d):\n    pass\n"],
    ["a generator", "def f():\n    try:\n        yield\n    finally:\n        x = yield\n"],
    ["numbers without digits behind the point", "x = 24.*3600.\n"],
  ])("is none for %s", (_, start) => {
    const calls = boto3.replace('"code"', '"cod"');
    expect(lint("boto3.py", start + calls).some(({ message }) => message.includes("'cod'"))).toBe(true);
    expect(lint("boto3.py", start + calls).filter(({ fatal }) => fatal)).toEqual([]);
  });

  it.each([
    ["a mention in a comment", "boto3.py", "# cognito: client.create_user_pool_client(\nx = (\n"],
    ["a template of a script", "boto3.py", `{% if clients %}\n${boto3.slice(0, boto3.indexOf("    )"))}`],
  ])("is left alone: %s", (_, name, text) => {
    expect(lint(name, text)).toEqual([]);
  });
});
