import dedent from "dedent";
import type { SourceCode } from "eslint";
import { describe, expect, it } from "vitest";
import { appClientsIn } from "../../src/hosts/app-clients-in.ts";
import { takeFileNotes } from "../../src/hosts/shared/current-file.ts";
import { exploreAppClient } from "../../src/model/app-client.ts";
import { foreignSourceCode, sourceCodeOf } from "./source-codes.ts";

const template = JSON.stringify({ Resources: { Web: { Type: "AWS::Cognito::UserPoolClient" } } });
const terraform = 'resource "aws_cognito_user_pool_client" "web" {}';
const program = dedent`
  import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
  new CreateUserPoolClientCommand({ ClientName: "web" });
`;
const python = dedent`
  import boto3
  boto3.client("cognito-idp").create_user_pool_client(ClientName="web")
`;

describe("the app clients of a file", () => {
  it.each<[what: string, sourceCode: () => SourceCode, hosts: readonly string[]]>([
    ["a template", () => sourceCodeOf(template, "document"), ["cloudformation"]],
    ["a template that a parser for YAML has read", () => sourceCodeOf(template, "yaml"), ["cloudformation"]],
    [
      "a template that a parser for code has read",
      () => sourceCodeOf(template, "typescript", "a.json"),
      ["cloudformation"],
    ],
    ["a template of ESLint's language for JSON", () => foreignSourceCode(template, "Document"), ["cloudformation"]],
    ["a template of a language that is not known", () => foreignSourceCode(template, "StyleSheet"), []],
    ["a Terraform configuration", () => sourceCodeOf(terraform, "hcl"), ["terraform"]],
    ["a program", () => sourceCodeOf(program, "typescript"), ["sdk-v3"]],
    ["a program in Python", () => sourceCodeOf(python, "python"), ["boto3"]],
    ["a program in Python without the words of clients", () => sourceCodeOf("a()", "python"), []],
    ["a program without clients", () => sourceCodeOf("cognito();", "typescript"), []],
    ["a program without the words of clients", () => sourceCodeOf("a();", "typescript"), []],
  ])("are found: %s", (_, sourceCode, expected) => {
    expect(appClientsIn(sourceCode()).map(({ host }) => host)).toEqual(expected);
  });

  it("are looked for once", () => {
    const sourceCode = sourceCodeOf(program, "typescript");
    expect(appClientsIn(sourceCode)).toBe(appClientsIn(sourceCode));
  });

  it("may be parts of clients, by the name of a Terraform file", () => {
    const namesIn = (filename: string) =>
      appClientsIn(sourceCodeOf(terraform, "hcl", filename)).flatMap(client => [
        ...exploreAppClient(client, seen => seen.get("ClientName").kind),
      ]);
    expect(namesIn("main.tf")).toEqual(["absent"]);
    expect(namesIn("override.tf")).toEqual(["unknown"]);
  });
});

describe("the processor is told", () => {
  it("the clients of a template", () => {
    takeFileNotes();
    const clients = appClientsIn(sourceCodeOf(template, "yaml"));
    expect(takeFileNotes()).toEqual({ tree: "template", clients });
  });

  it("that a program is one, and no clients, which would keep the whole program in memory", () => {
    takeFileNotes();
    appClientsIn(sourceCodeOf(program, "typescript"));
    expect(takeFileNotes()).toEqual({ tree: "code" });
  });
});
