import { optionNames } from "../../src/hosts/aws-cli/option-names.ts";
import { isProperty } from "../../src/spec/properties/app-client.ts";
import { aligned } from "../harness/aligned.ts";
import type { TestClient, TestValue } from "../harness/client.ts";
import { terraformName } from "../harness/names.ts";
import { pythonOf } from "../harness/write-python.ts";

/** The members of a client that are not structures. */
export type Members = readonly (readonly [key: keyof TestClient, value: TestValue])[];

type Write = (members: Members) => string;

function boto3(keywords: readonly string[], ...before: readonly string[]): string {
  const all = ['UserPoolId="us-east-1_Example1"', 'ClientName="web"', ...keywords];
  return aligned`
    import boto3
    from app import config
    ${['cognito = boto3.client("cognito-idp")', ...before].join("\n")}
    cognito.create_user_pool_client(${all.join(", ")})
  `;
}

function dictionary(members: Members): string {
  return `{${members.map(([key, value]) => `"${key}": ${pythonOf(value)}`).join(", ")}}`;
}

function keywords(members: Members): readonly string[] {
  return members.map(([key, value]) => `${key}=${pythonOf(value)}`);
}

/** Every form of a call's arguments in Python, the plainest first. */
export const pythonForms = {
  keywords: members => boto3(keywords(members)),
  "a dictionary that is spread": members => boto3([`**${dictionary(members)}`]),
  "a named dictionary": members => boto3(["**args"], `args = ${dictionary(members)}`),
  "dict()": members => boto3(["**args"], `args = dict(${keywords(members).join(", ")})`),
  variables: members =>
    boto3(
      members.map(([key], index) => `${key}=value${index}`),
      ...members.map(([, value], index) => `value${index} = ${pythonOf(value)}`),
    ),
  "item by item": members =>
    boto3(["**args"], "args = {}", ...members.map(([key, value]) => `args["${key}"] = ${pythonOf(value)}`)),
  update: members => boto3(["**args"], "args = {}", `args.update(${dictionary(members)})`),
  "update by keywords": members => boto3(["**args"], "args = {}", `args.update(${keywords(members).join(", ")})`),
  appended: members =>
    boto3(
      ["**args"],
      `args = ${dictionary(members.map(([key, value]) => [key, Array.isArray(value) ? [] : value]))}`,
      ...members.flatMap(([key, value]) =>
        Array.isArray(value) ? value.map((item: TestValue) => `args["${key}"].append(${pythonOf(item)})`) : [],
      ),
    ),
} satisfies Readonly<Record<string, Write>>;

function hcl(value: TestValue): string {
  return JSON.stringify(value);
}

function snakeName(name: string): string {
  return terraformName(name).replaceAll(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
}

function terraform(attributes: readonly string[], locals: readonly string[] = []): string {
  return aligned`
    locals {
      ${locals.join("\n")}
    }
    resource "aws_cognito_user_pool_client" "web" {
      name = "web"
      user_pool_id = aws_cognito_user_pool.main.id
      ${attributes.join("\n")}
    }
  `;
}

/** Every form of an attribute in Terraform. */
export const terraformForms = {
  attributes: members => terraform(members.map(([key, value]) => `${snakeName(key)} = ${hcl(value)}`)),
  "local values": members =>
    terraform(
      members.map(([key]) => `${snakeName(key)} = local.${snakeName(key)}`),
      members.map(([key, value]) => `${snakeName(key)} = ${hcl(value)}`),
    ),
  "an object of local values": members =>
    terraform(
      members.map(([key]) => `${snakeName(key)} = local.all.${snakeName(key)}`),
      [`all = { ${members.map(([key, value]) => `${snakeName(key)} = ${hcl(value)}`).join(", ")} }`],
    ),
  "merge()": members =>
    terraform(
      members.map(([key]) => `${snakeName(key)} = local.all.${snakeName(key)}`),
      [`all = merge({}, { ${members.map(([key, value]) => `${snakeName(key)} = ${hcl(value)}`).join(", ")} })`],
    ),
  "lists in functions": members =>
    terraform(
      members.map(
        ([key, value]) => `${snakeName(key)} = ${Array.isArray(value) ? `tolist(${hcl(value)})` : hcl(value)}`,
      ),
    ),
} satisfies Readonly<Record<string, Write>>;

function command(options: readonly string[], ...before: readonly string[]): string {
  const all = ["--user-pool-id us-east-1_Example1", "--client-name web", ...options];
  return [...before, `aws cognito-idp create-user-pool-client ${all.join(" ")}`, ""].join("\n");
}

function optionOf(key: string): string {
  return (isProperty(key) ? optionNames.get(key) : undefined) ?? "";
}

function options(members: Members, join: (option: string, value: TestValue) => string): readonly string[] {
  return members.map(([key, value]) =>
    typeof value === "boolean" ? optionOf(key).replace("--", value ? "--" : "--no-") : join(optionOf(key), value),
  );
}

function word(value: TestValue): string {
  return `'${typeof value === "string" ? value : JSON.stringify(value)}'`;
}

function words(value: TestValue): string {
  return Array.isArray(value) && value.length > 0 ? value.map(word).join(" ") : word(value);
}

function request(members: Members): string {
  return JSON.stringify(Object.fromEntries(members));
}

/** Every form of an AWS CLI option. */
export const commandForms = {
  options: members => command(options(members, (option, value) => `${option} ${words(value)}`)),
  "options with =": members =>
    command(
      options(members, (option, value) =>
        Array.isArray(value) ? `${option} ${words(value)}` : `${option}=${word(value)}`,
      ),
    ),
  "lists as JSON": members => command(options(members, (option, value) => `${option} ${word(value)}`)),
  "--cli-input-json": members => command([`--cli-input-json '${request(members)}'`]),
  "JSON in a variable": members => command(['--cli-input-json "$INPUT"'], `INPUT='${request(members)}'`),
  variables: members =>
    command(
      options(members, option => `${option} "$${option.slice(2).replaceAll("-", "_")}"`),
      ...members.map(([key, value]) => `${optionOf(key).slice(2).replaceAll("-", "_")}=${word(value)}`),
    ),
} satisfies Readonly<Record<string, Write>>;
