// Synthesizes every row of the table of options with the real library and compares what comes out.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as cdk from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import { clientOf, synthRows } from "../../hosts/cdk/l2/synth-rows.ts";

const names = [
  "ClientAttributes",
  "OAuthScope",
  "ResourceServerScope",
  "UserPool",
  "UserPoolClient",
  "UserPoolClientIdentityProvider",
  "UserPoolResourceServer",
];

function synthesize(row) {
  const stack = new cdk.Stack(new cdk.App({ analyticsReporting: false }), "S");
  const pool = new cognito.UserPool(stack, "Pool");
  const scope = { cdk, cognito, stack, pool, Duration: cdk.Duration };
  for (const name of names) {
    scope[name] = cognito[name];
  }
  const make = new Function(...Object.keys(scope), `${row.setUp ?? ""}\n${clientOf(row)};`);
  make(...Object.values(scope));
  const template = cdk.assertions.Template.fromStack(stack);
  const [client] = Object.values(template.findResources("AWS::Cognito::UserPoolClient"));
  const { UserPoolId, ...properties } = client.Properties;
  return withoutTokens(properties);
}

/** The template with what is only known when it is deployed as `<token>`. */
function withoutTokens(value) {
  if (Array.isArray(value)) {
    return value.map(withoutTokens);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if ("Fn::Join" in value) {
    const [separator, parts] = value["Fn::Join"];
    return parts.map(withoutTokens).join(separator);
  }
  if ("Ref" in value || "Fn::GetAtt" in value) {
    return "<token>";
  }
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, withoutTokens(of)]));
}

for (const row of synthRows) {
  test(`${row.setUp ?? ""} ${clientOf(row)}`.replaceAll(/\s+/gu, " ").trim(), () => {
    if (row.throws !== undefined) {
      assert.throws(
        () => synthesize(row),
        error => error.message.includes(row.throws),
      );
    } else {
      assert.deepEqual(synthesize(row), row.template);
    }
  });
}
