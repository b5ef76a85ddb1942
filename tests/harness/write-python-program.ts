import { parsers } from "../../src/processors/parsers.ts";
import { aligned } from "./aligned.ts";
import type { TestClient } from "./client.ts";
import type { TestHost } from "./hosts.ts";
import { awsNativeName, cdkName, terraformName } from "./names.ts";
import { cdkL2Arguments } from "./write-cdk-l2.ts";
import { argumentsOf, keywordsOf, snakeCase } from "./write-python.ts";

/** Hosts that only create clients, with the members of CloudFormation. */
function resource(program: (client: TestClient) => string | undefined): TestHost["write"] {
  return (client, operation) => {
    const isTaken = operation === "create" && !("ClientId" in client) && !("ClientSecret" in client);
    const written = isTaken ? program(client) : undefined;
    return written && `from app import config\n${written}`;
  };
}

/** The SDK, the CDK and Pulumi in Python. */
export const pythonHosts: readonly TestHost[] = (
  [
    {
      name: "boto3",
      write(client, operation) {
        const isUpdate = operation === "update";
        if (isUpdate ? "GenerateSecret" in client || "ClientSecret" in client : "ClientId" in client) {
          return undefined;
        }
        const identity = isUpdate ? { ClientId: "example" } : { ClientName: "web" };
        const members = keywordsOf({ UserPoolId: "us-east-1_Example1", ...identity, ...client });
        return aligned`
          import boto3
          from app import config
          cognito = boto3.client("cognito-idp")
          cognito.${operation}_user_pool_client${argumentsOf(members)}
        `;
      },
    },
    {
      name: "cdk-l1, Python",
      write: resource(client => {
        const members = keywordsOf(
          client,
          name => snakeCase(cdkName(name)),
          name => `cognito.CfnUserPoolClient.${name}Property`,
        );
        return aligned`
          from aws_cdk import aws_cognito as cognito
          cognito.CfnUserPoolClient${argumentsOf(["stack", '"Client"', "user_pool_id=pool.ref", ...members])}
        `;
      }),
    },
    {
      name: "cdk-l2, Python",
      write: resource(client => {
        const given = cdkL2Arguments(client);
        return given === undefined
          ? undefined
          : aligned`
            from aws_cdk import Duration, aws_cognito as cognito
            pool = cognito.UserPool(stack, "Pool")
            pool.add_client${given}
          `;
      }),
    },
    {
      name: "pulumi-aws, Python",
      write: resource(client => {
        const members = keywordsOf(
          client,
          name => snakeCase(terraformName(name)),
          name => `aws.cognito.UserPoolClient${name}Args`,
        );
        return aligned`
          import pulumi_aws as aws
          client = aws.cognito.UserPoolClient${argumentsOf(['"web"', "user_pool_id=pool.id", ...members])}
        `;
      }),
    },
    {
      name: "pulumi-aws-native, Python",
      write: resource(client => {
        const members = keywordsOf(client, name => snakeCase(awsNativeName(name)));
        return aligned`
          import pulumi_aws_native as aws_native
          client = aws_native.cognito.UserPoolClient${argumentsOf(['"web"', "user_pool_id=pool.id", ...members])}
        `;
      }),
    },
  ] satisfies readonly Pick<TestHost, "name" | "write">[]
).map(host => ({ ...host, filename: "setup_auth.py", languageOptions: { parser: parsers.python } }));
