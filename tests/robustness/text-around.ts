/** A template whose one client has these lines as its properties. */
export function yaml(...properties: readonly string[]): string {
  const lines = properties.map(line => `      ${line}\n`).join("");
  return `Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n${lines}`;
}

/** A template whose one client has these properties, and other sections. */
export function json(properties: string, sections = ""): string {
  return `{${sections}"Resources":{"Web":{"Type":"AWS::Cognito::UserPoolClient","Properties":{${properties}}}}}`;
}

/** Statements, and a command with this request. */
export function sdk(request: string, ...statements: readonly string[]): string {
  return [
    'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";',
    ...statements,
    `new CreateUserPoolClientCommand(${request});`,
    "",
  ].join("\n");
}

/** Statements of Python, and a call that creates a client with these arguments. */
export function boto3(request: string, ...statements: readonly string[]): string {
  return [
    "import boto3",
    'p = {"ClientName": "a"}',
    ...statements,
    `boto3.client("cognito-idp").create_user_pool_client(${request})`,
    "",
  ].join("\n");
}

/** Statements with the CDK's module in scope. */
export function cdk(...statements: readonly string[]): string {
  return ['import * as cognito from "aws-cdk-lib/aws-cognito";', ...statements, ""].join("\n");
}

/** A text many times, each with a different index. */
export function times(count: number, text: (index: number) => string, separator = ""): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(separator);
}
