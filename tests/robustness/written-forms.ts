import dedent from "dedent";
import { aligned } from "../harness/aligned.ts";

/** A member of a request: its key and its value as code. */
export type WrittenMember = readonly [key: string, value: string];

const head = dedent`
  import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
  import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
  import { config } from "./config";
`;

const identity = 'UserPoolId: "us-east-1_Example1", ClientName: "web"';

function request(input: string, ...before: readonly string[]): string {
  return [head, ...before, `export const command = new CreateUserPoolClientCommand(${input});`].join("\n");
}

function literal(entries: readonly string[]): string {
  return `{ ${[identity, ...entries].join(", ")} }`;
}

function construct(...after: readonly string[]): string {
  return aligned`
    ${head}
    const client = new CfnUserPoolClient(config.stack, "Client", { userPoolId: config.id });
    ${after.join("\n")}
  `;
}

/** Every form of a request's members in code, the plainest first. */
export const requestForms = {
  literal: members => request(literal(members.map(([key, value]) => `${key}: ${value}`))),
  quoted: members => request(literal(members.map(([key, value]) => `"${key}": ${value}`))),
  computed: members => request(literal(members.map(([key, value]) => `["${key}"]: ${value}`))),
  shorthand: members =>
    request(literal(members.map(([key]) => key)), ...members.map(([key, value]) => `const ${key} = ${value};`)),
  constants: members =>
    request(
      literal(members.map(([key], index) => `${key}: value${index}`)),
      ...members.map(([, value], index) => `const value${index} = ${value};`),
    ),
  assigned: members =>
    request("input", `const input = { ${identity} };`, ...members.map(([key, value]) => `input.${key} = ${value};`)),
  "assigned by quoted keys": members =>
    request("input", `const input = { ${identity} };`, ...members.map(([key, value]) => `input["${key}"] = ${value};`)),
  "Object.assign": members =>
    request(
      "input",
      `const input = { ${identity} };`,
      `Object.assign(input, { ${members.map(([key, value]) => `${key}: ${value}`).join(", ")} });`,
    ),
  "a part that is spread": members =>
    request(literal(["...part"]), `const part = { ${members.map(([key, value]) => `${key}: ${value}`).join(", ")} };`),
  pushed: members =>
    request(
      "input",
      `const input = ${literal(members.map(([key, value]) => `${key}: ${value.startsWith("[") ? "[]" : value}`))};`,
      ...members.flatMap(([key, value]) =>
        value.startsWith("[") && value !== "[]" ? [`input.${key}.push(${value.slice(1, -1)});`] : [],
      ),
    ),
} satisfies Readonly<Record<string, (members: readonly WrittenMember[]) => string>>;

/** The ways to set a property of an L1 construct, the plainest first. */
export const overrideForms = {
  addPropertyOverride: members =>
    construct(...members.map(([key, value]) => `client.addPropertyOverride("${key}", ${value});`)),
  addOverride: members =>
    construct(...members.map(([key, value]) => `client.addOverride("Properties.${key}", ${value});`)),
} satisfies Readonly<Record<string, (members: readonly WrittenMember[]) => string>>;
