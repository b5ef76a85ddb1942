import * as typescriptParser from "@typescript-eslint/parser";
import dedent from "dedent";
import { describe, expect, test } from "vitest";
import { inventory } from "../../src/inventory/inventory.ts";
import type { AppClientRecord, PropertyCase } from "../../src/inventory/app-client-record.ts";
import { parsers } from "../../src/processors/parsers.ts";
import type { Property } from "../../src/spec/properties/app-client.ts";
import { sourceCodeOf } from "../harness/read-clients.ts";

const yaml = { filename: "template.yaml", languageOptions: { parser: parsers.document } };
const code = { filename: "stack.ts", languageOptions: { parser: typescriptParser } };

function only(records: readonly AppClientRecord[]): AppClientRecord {
  expect(records).toHaveLength(1);
  return records[0] as AppClientRecord;
}

function casesOf(record: AppClientRecord, property: Property): readonly PropertyCase[] {
  return record.properties.find(found => found.property === property)?.cases ?? [];
}

describe("a template's client", () => {
  const text = dedent`
    Parameters:
      Stage:
        Type: String
        AllowedValues: [dev, prod]
    Conditions:
      IsProd: !Equals [!Ref Stage, prod]
    Resources:
      Web:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          ClientName: web
          AllowedOAuthFlowsUserPoolClient: true
          AllowedOAuthFlows: [code]
          AllowedOAuthScopes: [openid, !Ref Scope]
          CallbackURLs:
            - !Sub https://\${Host}/callback
          RefreshTokenValidity: !If [IsProd, 30, 1]
  `;
  const record = only(inventory(sourceCodeOf(yaml, text)));

  test("says which it is and where", () => {
    expect(record).toMatchObject({
      host: "cloudformation",
      operation: "create",
      name: "web",
      label: "Web",
      loc: { start: { line: 8, column: 2 }, end: { line: 8, column: 5 } },
      isConditional: false,
    });
  });

  test("says what is written and where, and what of it is not known", () => {
    expect(casesOf(record, "AllowedOAuthFlows")).toEqual([
      {
        when: [],
        origin: "written",
        value: ["code"],
        isKnown: true,
        loc: { start: { line: 14, column: 25 }, end: { line: 14, column: 31 } },
      },
    ]);
    expect(casesOf(record, "AllowedOAuthScopes")).toMatchObject([{ value: ["openid", null], isKnown: false }]);
    expect(casesOf(record, "CallbackURLs")).toMatchObject([{ value: ["https://…/callback"], isKnown: false }]);
  });

  test("says what Cognito puts in, and leaves out what holds nothing", () => {
    expect(casesOf(record, "AccessTokenValidity")).toEqual([
      { when: [], origin: "service-default", value: 1, isKnown: true },
    ]);
    expect(casesOf(record, "LogoutURLs")).toEqual([]);
  });

  test("tells what it comes to under different conditions apart", () => {
    expect(casesOf(record, "RefreshTokenValidity")).toMatchObject([
      { when: ["Stage is dev"], value: 1 },
      { when: ["Stage is prod"], value: 30 },
    ]);
    expect(record.profile).toEqual([
      {
        when: ["Stage is dev"],
        kind: "public",
        summary:
          "Public client, code grant with PKCE, SRP and custom sign-in, refresh tokens for 1 day, responses reveal whether a user exists.",
      },
      {
        when: ["Stage is prod"],
        kind: "public",
        summary:
          "Public client, code grant with PKCE, SRP and custom sign-in, refresh tokens for 30 days, responses reveal whether a user exists.",
      },
    ]);
  });
});

test("the defaults of CDK's construct are told from those of Cognito", () => {
  const text = dedent`
    import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
    new UserPoolClient(this, "Web", { userPool: pool, preventUserExistenceErrors: true });
  `;
  const record = only(inventory(sourceCodeOf(code, text)));
  expect(casesOf(record, "CallbackURLs")).toMatchObject([{ origin: "host-default", value: ["https://example.com"] }]);
  expect(casesOf(record, "AuthSessionValidity")).toMatchObject([{ origin: "service-default", value: 3 }]);
  expect(casesOf(record, "PreventUserExistenceErrors")).toMatchObject([{ origin: "written", value: "ENABLED" }]);
});

test("what an update leaves out may keep what it was", () => {
  const text = dedent`
    import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new UpdateUserPoolClientCommand({ UserPoolId: "us-east-1_Example1", ClientId: "example" });
  `;
  const record = only(inventory(sourceCodeOf(code, text)));
  expect(record).toMatchObject({ operation: "update", name: null, profile: [{ kind: "unknown" }] });
  expect(casesOf(record, "EnableTokenRevocation")).toMatchObject([{ origin: "unknown", isKnown: false }]);
});

test("a client for machines is one", () => {
  const text = dedent`
    import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
    new CreateUserPoolClientCommand({
      UserPoolId: "us-east-1_Example1",
      ClientName: "billing",
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["billing/read"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
    });
  `;
  expect(only(inventory(sourceCodeOf(code, text))).profile).toEqual([
    { when: [], kind: "machine", summary: "Machine client, client credentials grant." },
  ]);
});

test("a file without app clients has none", () => {
  expect(inventory(sourceCodeOf(code, "export const a = 1;"))).toEqual([]);
});
