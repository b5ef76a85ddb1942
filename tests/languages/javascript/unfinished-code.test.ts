import { describe, expect, it } from "vitest";
import { titlesIn } from "../../hosts/found-clients.ts";

const sdk =
  'import { CognitoIdentityProvider, CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';
const cdk = 'import { CfnUserPoolClient, UserPool } from "aws-cdk-lib/aws-cognito";';

describe("code that is still being typed is read without a fault", () => {
  it.each([
    `${sdk} new CreateUserPoolClientCommand`,
    `${sdk} new CreateUserPoolClientCommand()`,
    `${sdk} new CreateUserPoolClientCommand(input)`,
    `${sdk} new CreateUserPoolClientCommand([])`,
    `${sdk} new CreateUserPoolClientCommand("")`,
    `${sdk} new CreateUserPoolClientCommand(null, undefined)`,
    `${sdk} new (CreateUserPoolClientCommand)(...{})`,
    `${sdk} const { CreateUserPoolClient } = CreateUserPoolClientCommand; new CreateUserPoolClient()`,
    `${sdk} new CognitoIdentityProvider().createUserPoolClient`,
    `${sdk} new CognitoIdentityProvider().createUserPoolClient()`,
    `${sdk} const c = c; c.createUserPoolClient({})`,
    `${sdk} class A { c = this.c; m() { this.c.createUserPoolClient({}) } }`,
    `${sdk} this.createUserPoolClient({ ClientName: "a" })`,
    `${cdk} new CfnUserPoolClient`,
    `${cdk} new CfnUserPoolClient(this)`,
    `${cdk} new CfnUserPoolClient(this, "C", )`,
    `${cdk} new CfnUserPoolClient(this, "C", props)`,
    `${cdk} const cfn = new CfnUserPoolClient(cfn, cfn, cfn)`,
    `${cdk} pool.addClient()`,
    `${cdk} new UserPool().addClient`,
    'const t = { Type: "AWS::Cognito::UserPoolClient", Properties }',
    'const t = { Type: "AWS::Cognito::UserPoolClient", Properties: null }',
    'const t = { Type: "AWS::Cognito::UserPoolClient", Properties: [] }',
    'import Cognito from ""; new Cognito.UserPoolClient()',
    'import x = require("aws-cdk-lib/aws-cognito")',
    "const { cognito: { } } = require('aws-sdk')",
    "require().cognito; require(...cognito)",
    "let cognito: import('aws-sdk')",
  ])("%s", source => {
    expect(titlesIn(source)).toEqual([]);
  });

  it("with an object in itself", () => {
    const source = 'const t = { Type: "AWS::Cognito::UserPoolClient", ...t, Properties: t }';
    expect(titlesIn(source)).toEqual(['cloudformation create "AWS::Cognito::UserPoolClient"']);
  });

  it("with an empty object", () => {
    expect(titlesIn(`${sdk} new CreateUserPoolClientCommand({})`)).toEqual([
      "sdk-v3 create CreateUserPoolClientCommand",
    ]);
  });
});
