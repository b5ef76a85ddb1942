import * as typescriptParser from "@typescript-eslint/parser";
import { aligned } from "./aligned.ts";
import type { TestClient } from "./client.ts";
import type { TestHost } from "./hosts.ts";
import { awsNativeName, cdkName, terraformName } from "./names.ts";
import { membersOf, objectOf } from "./write-code.ts";

type ConstructHost = Pick<TestHost, "name" | "write">;

/** SST's default, in addition to the provider that every pool has. */
const sstDefaults = ["AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient", "AllowedOAuthScopes", "CallbackURLs"];

/** Constructs of libraries other than the CDK. */
export const constructHosts: readonly TestHost[] = (
  [
    {
      name: "pulumi-aws",
      write: resource(
        client => aligned`
          import * as aws from "@pulumi/aws";
          export const client = new aws.cognito.UserPoolClient("web", ${objectOf(["userPoolId: pool.id", ...membersOf(client, terraformName)])});
        `,
      ),
    },
    {
      name: "pulumi-aws-native",
      write: resource(
        client => aligned`
          import * as awsNative from "@pulumi/aws-native";
          export const client = new awsNative.cognito.UserPoolClient("web", ${objectOf(["userPoolId: pool.id", ...membersOf(client, awsNativeName)])});
        `,
      ),
    },
    {
      name: "cdktf",
      write: resource(
        client => aligned`
          import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
          new CognitoUserPoolClient(this, "Web", ${objectOf(["userPoolId: pool.id", 'name: "web"', ...membersOf(client, terraformName, map => `[${map}]`)])});
        `,
      ),
    },
    {
      name: "cdktf-awscc",
      write: resource(
        client => aligned`
          import { CognitoUserPoolClient } from ".gen/providers/awscc/cognito-user-pool-client";
          new CognitoUserPoolClient(this, "Web", ${objectOf(["userPoolId: pool.id", ...membersOf(client, cdkName)])});
        `,
      ),
    },
    {
      name: "sst",
      write: resource(client =>
        sstDefaults.every(name => name in client)
          ? aligned`
            const pool = new sst.aws.CognitoUserPool("Pool");
            pool.addClient("Web", { transform: { client: ${objectOf(membersOf(client, terraformName))} } });
          `
          : undefined,
      ),
    },
    {
      name: "cdk-sdk-call",
      write(client, operation) {
        const isUpdate = operation === "update";
        if (isUpdate ? "GenerateSecret" in client || "ClientSecret" in client : "ClientId" in client) {
          return undefined;
        }
        const identity = ['UserPoolId: "us-east-1_Example1"', isUpdate ? 'ClientId: "example"' : 'ClientName: "web"'];
        return aligned`
          import { AwsCustomResource } from "aws-cdk-lib/custom-resources";
          import { config } from "./config";
          new AwsCustomResource(this, "Client", {
            onCreate: {
              service: "CognitoIdentityServiceProvider",
              action: "${operation}UserPoolClient",
              parameters: ${objectOf([...identity, ...membersOf(client)])},
            },
          });
        `;
      },
    },
    {
      name: "cloudformation, CfnResource",
      write: resource(
        client => aligned`
          import { CfnResource } from "aws-cdk-lib";
          new CfnResource(this, "Client", { type: "AWS::Cognito::UserPoolClient", properties: ${objectOf(["UserPoolId: pool.ref", ...membersOf(client)])} });
        `,
      ),
    },
  ] satisfies readonly ConstructHost[]
).map(host => ({ ...host, filename: "stack.ts", languageOptions: { parser: typescriptParser } }));

/** Hosts that only create clients, with the members of CloudFormation. */
function resource(program: (client: TestClient) => string | undefined): TestHost["write"] {
  return (client, operation) => {
    const isTaken = operation === "create" && !("ClientId" in client) && !("ClientSecret" in client);
    const written = isTaken ? program(client) : undefined;
    return written && `import { config } from "./config";\n${written}`;
  };
}
