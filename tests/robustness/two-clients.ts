import { optionNames } from "../../src/hosts/aws-cli/option-names.ts";
import { isProperty, typeOf } from "../../src/spec/properties/app-client.ts";
import { aligned } from "../harness/aligned.ts";
import { nested, unknown, type NestedClient, type TestClient } from "../harness/client.ts";
import { terraformName } from "../harness/names.ts";

type Written = NestedClient[string];

/** A client, and those of its members whose values have a name in the file. */
export interface NamingClient {
  readonly members: TestClient;
  readonly named: ReadonlySet<string>;
}

/** Writes two clients into one file, where the second refers to values of the first by name. */
export interface TwoClientWriter {
  readonly filename: string;
  /** `undefined`: this cannot be expressed. */
  readonly write: (first: NamingClient, second: NamingClient) => string | undefined;
}

/** The known properties of a client, which depend on no other file. */
export function knownMembers(client: TestClient): TestClient {
  const entries = Object.entries(client).flatMap(([property, value]) =>
    value === unknown ? [] : [[property, Array.isArray(value) ? value.filter(item => item !== unknown) : value]],
  );
  return Object.fromEntries(entries) as TestClient;
}

function isStructure(name: string): boolean {
  return isProperty(name) && typeOf(name) === "structure";
}

function snakeName(name: string): string {
  return terraformName(name).replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
}

/** A JSON value in Python. */
function python(value: Written): string {
  return JSON.stringify(value).replaceAll(/\b(?:true|false)\b/gu, word => (word === "true" ? "True" : "False"));
}

/** The definitions of all named values. */
function definitions(client: NamingClient, define: (name: string, value: Written) => string): readonly string[] {
  return Object.entries(nested(client.members)).flatMap(([name, value]) =>
    client.named.has(name) ? [define(`shared${name}`, value)] : [],
  );
}

function entriesOf(
  { members, named }: NamingClient,
  refer: (name: string) => string,
  print: (value: Written) => string,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(nested(members)).map(([name, value]) => [
    name,
    named.has(name) ? refer(`shared${name}`) : print(value),
  ]);
}

const typescript: TwoClientWriter = {
  filename: "setup.ts",
  write(first, second) {
    const command = (client: NamingClient, name: string) => {
      const members = entriesOf(client, variable => variable, JSON.stringify).map(
        ([key, value]) => `  ${key}: ${value},\n`,
      );
      return `new CreateUserPoolClientCommand({\n  UserPoolId: "us-east-1_Example1",\n  ClientName: "${name}",\n${members.join("")}});`;
    };
    return [
      'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";',
      ...definitions(first, (name, value) => `const ${name} = ${JSON.stringify(value)};`),
      command(first, "first"),
      command(second, "second"),
      "",
    ].join("\n");
  },
};

const boto3: TwoClientWriter = {
  filename: "setup.py",
  write(first, second) {
    const call = (client: NamingClient, name: string) => {
      const keywords = entriesOf(client, variable => variable, python).map(([key, value]) => `    ${key}=${value},\n`);
      return `cognito.create_user_pool_client(\n    UserPoolId="us-east-1_Example1",\n    ClientName="${name}",\n${keywords.join("")})`;
    };
    return [
      "import boto3",
      'cognito = boto3.client("cognito-idp")',
      ...definitions(first, (name, value) => `${name} = ${python(value)}`),
      call(first, "first"),
      call(second, "second"),
      "",
    ].join("\n");
  },
};

const terraform: TwoClientWriter = {
  filename: "main.tf",
  write(first, second) {
    const resource = ({ members, named }: NamingClient, name: string) => {
      const lines = Object.entries(nested(members)).map(([key, value]) => {
        if (!isStructure(key)) {
          return `  ${snakeName(key)} = ${named.has(key) ? `local.shared${key}` : JSON.stringify(value)}\n`;
        }
        const inner = Object.entries(value).map(([member, of]) => `    ${snakeName(member)} = ${JSON.stringify(of)}\n`);
        return `  ${snakeName(key)} {\n${inner.join("")}  }\n`;
      });
      return `resource "aws_cognito_user_pool_client" "${name}" {\n  name = "${name}"\n  user_pool_id = "us-east-1_Example1"\n${lines.join("")}}`;
    };
    const locals = definitions(first, (name, value) => `${name} = ${JSON.stringify(value)}`);
    return aligned`
      locals {
        ${locals.join("\n")}
      }
      ${resource(first, "first")}
      ${resource(second, "second")}
    `;
  },
};

const cloudFormation: TwoClientWriter = {
  filename: "template.yaml",
  write(first, second) {
    const resource = (entries: readonly (readonly [string, string])[], name: string) =>
      aligned`
        ${name}:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: us-east-1_Example1
            ${entries.map(([key, value]) => `${key}: ${value}`).join("\n")}
      `;
    const anchored = Object.entries(nested(first.members)).map(
      ([key, value]) => [key, `${first.named.has(key) ? `&shared${key} ` : ""}${JSON.stringify(value)}`] as const,
    );
    const aliased = entriesOf(second, name => `*${name}`, JSON.stringify);
    return aligned`
      Resources:
        ${resource(anchored, "First")}
        ${resource(aliased, "Second")}
    `;
  },
};

const awsCli: TwoClientWriter = {
  filename: "setup.sh",
  write(first, second) {
    const text = JSON.stringify([first.members, second.members]);
    // Structures have their own test, and some characters would have to be escaped.
    if (/[$`\\']|\{"|\[\]|""/u.test(text.slice(2, -2).replaceAll('},{"', ""))) {
      return undefined;
    }
    const list = (value: Written) =>
      [value].flat().map(item => JSON.stringify(typeof item === "string" ? item : JSON.stringify(item)));
    const command = (client: NamingClient, name: string) => {
      const options = Object.entries(nested(client.members)).map(([key, value]) => {
        const option = isProperty(key) ? (optionNames.get(key) ?? "") : "";
        const isNamed = client.named.has(key) && typeof value !== "boolean";
        const values = isNamed
          ? Array.isArray(value)
            ? `"\${shared${key}[@]}"`
            : `"$shared${key}"`
          : list(value).join(" ");
        return typeof value === "boolean" ? option.replace("--", value ? "--" : "--no-") : `${option} ${values}`;
      });
      return `aws cognito-idp create-user-pool-client --user-pool-id us-east-1_Example1 --client-name ${name} ${options.join(" ")}`;
    };
    return [
      ...definitions(first, (name, value) =>
        Array.isArray(value) ? `${name}=(${list(value).join(" ")})` : `${name}=${list(value).join("")}`,
      ),
      command(first, "first"),
      command(second, "second"),
      "",
    ].join("\n");
  },
};

export const twoClientWriters: Readonly<Record<string, TwoClientWriter>> = {
  "constants of TypeScript": typescript,
  "variables of Python": boto3,
  "local values of Terraform": terraform,
  "anchors of YAML": cloudFormation,
  "variables of a shell": awsCli,
};
