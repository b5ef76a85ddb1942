import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

/** How many times as large the larger text of each kind is. */
const factor = 4;

/** How many times as long it may take: less than quadratic. */
const limit = 11;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

const sdk = 'import { CreateUserPoolClientCommand as Create } from "@aws-sdk/client-cognito-identity-provider";\n';
const cdk = 'import * as cognito from "aws-cdk-lib/aws-cognito";\nimport { Stack } from "aws-cdk-lib";\n';
const identity = 'UserPoolId: "us-east-1_Example1", ClientName: "web"';

const kinds: Readonly<Record<string, readonly [filename: string, smaller: number, write: (count: number) => string]>> =
  {
    "clients that read one private field": [
      "stack.ts",
      50,
      count => `${cdk}export class People extends Stack {
  private readonly urls = ["https://app.example.net/"];
  make() {
    const pool = new cognito.UserPool(this, "Pool");
${lines(count, index => `    pool.addClient("c${index}", { oAuth: { callbackUrls: this.urls } });`)}
  }
}`,
    ],
    "pools in one object": [
      "stack.ts",
      80,
      count => `${cdk}export function make(scope: Stack) {
  const all = {
${lines(count, index => `    p${index}: new cognito.UserPool(scope, "Pool${index}"),`)}
  };
${lines(count, index => `  all.p${index}.addClient("Web", { disableOAuth: true });`)}
}`,
    ],
    "pools that are put into one object": [
      "stack.js",
      80,
      count => `${cdk}export function make(scope) {
  const all = {};
${lines(count, index => `  all.p${index} = new cognito.UserPool(scope, "Pool${index}");\n  all.p${index}.addClient("Web");`)}
}`,
    ],
    "a typed record": [
      "stack.ts",
      100,
      count => `${cdk}export const all: Record<string, cognito.UserPoolClientOptions> = {
${lines(count, index => `  c${index}: { oAuth: { callbackUrls: ["https://app.example.net/${index}"] } },`)}
};`,
    ],
    "clients behind returns": [
      "create.ts",
      50,
      count => `${sdk}export function create(mode) {
${lines(count, index => `  if (mode === ${index}) return;\n  new Create({ ${identity} });`)}
}`,
    ],
    "operands of &&": [
      "create.ts",
      100,
      count =>
        `${sdk}export const create = o => new Create({ ${identity}, GenerateSecret: ${lines(count, index => `o.a${index} &&`)} true });`,
    ],
    "aliases of one another": [
      "create.ts",
      400,
      count => `${sdk}const url0 = "https://app.example.net/";
${lines(count, index => `const url${index + 1} = url${index};`)}
new Create({ ${identity}, CallbackURLs: [url${count}] });`,
    ],
    "functions that pass on what they are given": [
      "create.ts",
      400,
      count => `${sdk}function f0(urls) { return new Create({ ${identity}, CallbackURLs: urls }); }
${lines(count, index => `function f${index + 1}(urls) { return f${index}(urls); }`)}
f${count}(["https://app.example.net/"]);`,
    ],
    "attributes of a schema, and others that are not in it": [
      "template.yaml",
      100,
      count => `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      Schema:
${lines(count, index => `        - Name: attribute${index}\n          AttributeDataType: String`)}
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ReadAttributes:
${lines(count, index => `        - custom:another${index}`)}
`,
    ],
    "edits of YAML": [
      "template.yaml",
      50,
      count => `Resources:
${lines(
  count,
  index => `  Client${index}:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      PreventUserExistenceErrors: enabled`,
)}
`,
    ],
    "fixes of the items of one list, each of which has an anchor": [
      "template.yaml",
      500,
      count => `Resources:
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: us-east-1_Example1
      LogoutURLs: [*url0]
      CallbackURLs:
${lines(count, index => `        - &url${index} " https://app.example.net/${index}"`)}
`,
    ],
    "clients with one constant that is fixed": [
      "create.ts",
      100,
      count => `${sdk}const url = " https://app.example.net/";
${lines(count, () => `new Create({ ${identity}, CallbackURLs: [url] });`)}`,
    ],
  };

/** The CPU time for a text in microseconds. The lesser of two runs, because of other activity. */
function timeOf(filename: string, text: string): number {
  return Math.min(
    ...[1, 2].map(() => {
      const before = process.cpuUsage();
      expect(lint(filename, text).filter(({ fatal }) => fatal === true)).toEqual([]);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );
}

describe("the time for a file grows with what is in it, and not with its square", () => {
  it.each(Object.entries(kinds))("%s", (_, [filename, smaller, write]) => {
    const short = timeOf(filename, write(smaller));
    expect(timeOf(filename, write(smaller * factor)) / short).toBeLessThan(limit);
  });
});
