import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import { fix, lint } from "../robustness/lint.ts";

/** A rule's messages about a file with the reported text, and the file after the first edit. */
function findingsOf(rule: string, filename: string, text: string) {
  const lines = text.split("\n");
  return lint(filename, text)
    .filter(({ ruleId }) => ruleId === `cognito/${rule}`)
    .map(({ line, column, endColumn, fix: fixed, suggestions = [] }) => {
      const edit = fixed ?? suggestions[0]?.fix;
      return {
        at: lines[line - 1]?.slice(column - 1, (endColumn ?? column) - 1),
        line,
        edited: edit && applyTextEdits(text, [edit]),
      };
    });
}

const sdk = 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";';
const wrong = "https://app.acme.io/#top";
const right = "https://app.acme.io/";

function command(members: string): string {
  return `export const c${members.length} = new CreateUserPoolClientCommand({ UserPoolId: "us-east-1_Example1", ${members} });`;
}

/** Two clients with one URL, which occurs once in the file. */
const files: Readonly<Record<string, { readonly filename: string; readonly text: string; readonly at?: string }>> = {
  "a constant": {
    filename: "setup.ts",
    text: dedent`
      ${sdk}
      const url = "${wrong}";
      ${command('ClientName: "a", CallbackURLs: [url]')}
      ${command('ClientName: "web", CallbackURLs: [url]')}
    `,
  },
  "a constant in other quotes": {
    filename: "setup.ts",
    text: dedent`
      ${sdk}
      const url = '${wrong}' as const;
      ${command('ClientName: "a", CallbackURLs: [url]')}
      ${command('ClientName: "web", CallbackURLs: [url]')}
    `,
  },
  "a constant that another one holds": {
    filename: "setup.ts",
    text: dedent`
      ${sdk}
      const base = "${wrong}";
      const url = base;
      ${command('ClientName: "a", CallbackURLs: [url]')}
      ${command('ClientName: "web", CallbackURLs: [url]')}
    `,
  },
  "a private field": {
    filename: "stack.ts",
    text: dedent`
      import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
      class Auth extends Construct {
        readonly #url = "${wrong}";
        constructor(scope, id, pool) {
          super(scope, id);
          new CfnUserPoolClient(this, "A", { userPoolId: pool.ref, callbackUrLs: [this.#url] });
          new CfnUserPoolClient(this, "B", { userPoolId: pool.ref, callbackUrLs: [this.#url] });
        }
      }
    `,
  },
  "a variable of Python": {
    filename: "setup.py",
    text: dedent`
      import boto3
      URL = '${wrong}'
      cognito = boto3.client("cognito-idp")
      cognito.create_user_pool_client(UserPoolId="us-east-1_Example1", ClientName="a", CallbackURLs=[URL])
      cognito.create_user_pool_client(UserPoolId="us-east-1_Example1", ClientName="b", CallbackURLs=[URL])
    `,
  },
  "a local value of Terraform": {
    filename: "main.tf",
    text: dedent`
      locals {
        url = "${wrong}"
      }
      resource "aws_cognito_user_pool_client" "a" {
        name          = "a"
        user_pool_id  = aws_cognito_user_pool.main.id
        callback_urls = [local.url]
      }
      resource "aws_cognito_user_pool_client" "b" {
        name          = "b"
        user_pool_id  = aws_cognito_user_pool.main.id
        callback_urls = ["\${local.url}"]
      }
    `,
  },
  "a variable of a shell script": {
    filename: "setup.sh",
    text: dedent`
      URL='${wrong}'
      aws cognito-idp create-user-pool-client --user-pool-id us-east-1_Example1 --client-name a --callback-urls "$URL"
      aws cognito-idp create-user-pool-client --user-pool-id us-east-1_Example1 --client-name b --callback-urls "\${URL}"
    `,
  },
};

describe("a scalar that several clients know by a name is reported and edited where it is written", () => {
  it.each(Object.entries(files))("%s", (_, { filename, text }) => {
    const start = text.indexOf(wrong);
    const findings = findingsOf("valid-redirect-urls", filename, text);
    expect(findings.map(({ at, line }) => ({ at: at?.slice(1, -1), line }))).toEqual([
      { at: wrong, line: text.slice(0, start).split("\n").length },
    ]);
    expect(findings[0]?.edited).toBe(text.replace(wrong, right));
  });
});

describe("a scalar that several clients know by a name is reported where it is written, and not edited there", () => {
  const client = (name: string, properties: string) => `
  ${name}:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: us-east-1_Example1
      ${properties}`;

  it("an anchored node of a template", () => {
    const text = `Resources:${client("A", `DefaultRedirectURI: &url ${wrong}`)}${client("B", "DefaultRedirectURI: *url")}\n`;
    expect(findingsOf("valid-redirect-urls", "template.yaml", text)).toEqual([
      { at: wrong, line: 6, edited: undefined },
    ]);
  });

  it("the default of a parameter", () => {
    const text = `Parameters:\n  Url: { Type: String, Default: "${wrong}" }\nResources:${client("A", "CallbackURLs: [!Ref Url]")}${client("B", "CallbackURLs: [!Ref Url]")}\n`;
    expect(findingsOf("valid-redirect-urls", "template.yaml", text)).toEqual([
      { at: `"${wrong}"`, line: 2, edited: undefined },
    ]);
  });
});

describe("where something else has the value, too, the edit is made where the clients refer to it", () => {
  it.each([
    ["other files", (text: string) => text.replace("const url", "export const url")],
    ["other code", (text: string) => `${text}\nconsole.log(url);`],
  ])("%s", (_, change) => {
    const text = change(files["a constant"]?.text ?? "");
    const [finding, ...others] = findingsOf("valid-redirect-urls", "setup.ts", text);
    expect(others).toEqual([]);
    expect(finding).toEqual({ at: `"${wrong}"`, line: 2, edited: text.replaceAll("[url]", `["${right}"]`) });
  });

  it("a client that has it in another property", () => {
    const text = dedent`
      ${sdk}
      const name = " https://app.acme.io/";
      ${command('ClientName: "a", CallbackURLs: [name]')}
      ${command('ClientName: "web", CallbackURLs: [name]')}
      ${command("ClientName: name")}
    `;
    expect(fix("setup.ts", text).output).toBe(text.replaceAll("[name]", `["${right}"]`));
  });
});

it("stays where the one client that has the problem refers to it", () => {
  const rotation = 'RefreshTokenRotation: { Feature: "ENABLED" }';
  const text = dedent`
    ${sdk}
    const flow = "ALLOW_REFRESH_TOKEN_AUTH";
    ${command(`ClientName: "a", ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", flow], ${rotation}`)}
    ${command('ClientName: "web", ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", flow]')}
  `;
  expect(findingsOf("no-refresh-flow-with-rotation", "setup.ts", text)).toEqual([
    { at: "flow", line: 3, edited: text.replace(", flow], RefreshTokenRotation", "], RefreshTokenRotation") },
  ]);
});

describe("a list that several clients have", () => {
  const file = (rotating: readonly ("a" | "b")[]) => dedent`
    locals {
      flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    }
    ${(["a", "b"] as const)
      .map(
        name => dedent`
          resource "aws_cognito_user_pool_client" "${name}" {
            name                = "${name}"
            user_pool_id        = aws_cognito_user_pool.main.id
            explicit_auth_flows = local.flows
            ${rotating.includes(name) ? 'refresh_token_rotation { feature = "ENABLED" }' : ""}
          }
        `,
      )
      .join("\n")}
  `;

  it("is fixed where all of them want it", () => {
    const text = file(["a", "b"]);
    expect(findingsOf("no-refresh-flow-with-rotation", "main.tf", text)).toEqual([
      { at: '"ALLOW_REFRESH_TOKEN_AUTH"', line: 2, edited: text.replace(', "ALLOW_REFRESH_TOKEN_AUTH"', "") },
    ]);
  });

  it("is not fixed where one of them wants it", () => {
    expect(findingsOf("no-refresh-flow-with-rotation", "main.tf", file(["a"]))).toEqual([
      { at: '"ALLOW_REFRESH_TOKEN_AUTH"', line: 2, edited: undefined },
    ]);
  });
});
