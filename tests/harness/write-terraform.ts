import { parsers } from "../../src/processors/parsers.ts";
import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";
import type { TestHost } from "./hosts.ts";
import { cdkName, terraformName } from "./names.ts";

type Names = (name: string) => string;

function snakeCase(camel: Names): Names {
  return name => camel(name).replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
}

/** An HCL expression. The value of a variable that another file declares is unknown. */
function expression(value: TestValue): string {
  if (value === unknown) {
    return "var.value";
  }
  if (isList(value)) {
    return `[${value.map(expression).join(", ")}]`;
  }
  if (isPartlyKnown(value)) {
    return `"${value.before}\${var.value}${value.after}"`;
  }
  return typeof value === "string" ? JSON.stringify(value).replaceAll("${", "$${") : String(value);
}

/** Lines of attributes with aligned values. */
function attributes(members: readonly (readonly [name: string, value: TestValue])[], indentation: string): string {
  const width = Math.max(...members.map(([name]) => name.length));
  return members.map(([name, value]) => `${indentation}${name.padEnd(width)} = ${expression(value)}\n`).join("");
}

function body(client: TestClient, rename: Names, open: string): string {
  const members = Object.entries(nested(client)).map(([name, value]) => [rename(name), value] as const);
  const structures = members.flatMap(([name, value]) => (isStructure(value) ? [[name, value] as const] : []));
  const plain = members.flatMap(([name, value]) => (isStructure(value) ? [] : [[name, value] as const]));
  const blocks = structures.map(([name, of]) => {
    const inner = Object.entries(of).map(([member, value]) => [rename(member), value] as const);
    return `\n  ${name}${open}\n${attributes(inner, "    ")}  }\n`;
  });
  return attributes(plain, "  ") + blocks.join("");
}

function isStructure(
  value: TestValue | Readonly<Record<string, TestValue>>,
): value is Readonly<Record<string, TestValue>> {
  return typeof value === "object" && !Array.isArray(value) && !("before" in value);
}

function terraformHost(name: string, write: (client: TestClient) => string): TestHost {
  return {
    name,
    filename: "main.tf",
    languageOptions: { parser: parsers.hcl },
    write: (client, operation) =>
      operation === "update" || "ClientId" in client || "ClientSecret" in client ? undefined : write(client),
  };
}

const pool = { UserPoolId: unknown } as const;

/** Terraform's own language. */
export const terraformHosts: readonly TestHost[] = [
  terraformHost("terraform, HCL", client => {
    const given = { ...pool, ClientName: "web", ...client };
    return `resource "aws_cognito_user_pool_client" "web" {\n${body(given, snakeCase(terraformName), " {")}}\n`;
  }),
  terraformHost(
    "terraform-awscc",
    client =>
      `resource "awscc_cognito_user_pool_client" "web" {\n${body({ ...pool, ...client }, snakeCase(cdkName), " = {")}}\n`,
  ),
];
