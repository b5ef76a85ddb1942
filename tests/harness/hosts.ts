import * as typescriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { parsers } from "../../src/processors/parsers.ts";
import type { Operation } from "../../src/model/app-client.ts";
import { aligned } from "./aligned.ts";
import type { TestClient } from "./client.ts";
import { cdkL2Options } from "./write-cdk-l2.ts";
import { documentHosts } from "./write-document.ts";
import { cdkName } from "./names.ts";
import { membersOf, objectOf } from "./write-code.ts";
import { constructHosts } from "./write-constructs.ts";
import { scriptHosts } from "./write-script.ts";
import { terraformHosts } from "./write-terraform.ts";
import { pythonHosts } from "./write-python-program.ts";
import { rHosts } from "./write-r.ts";
import { blockYaml, flowYaml, json, templateOf } from "./write-template.ts";

export interface TestHost {
  /** The plugin's name for the host, and how the host is written. */
  readonly name: string;
  readonly filename: string;
  readonly languageOptions: NonNullable<Linter.Config["languageOptions"]>;
  /** Whether it is never edited, because it is the output of a program. */
  readonly isReadOnly?: true;
  /** A file with this client. `undefined`: the host cannot express it. */
  write(client: TestClient, operation: Operation): string | undefined;
}

const code = { filename: "stack.ts", languageOptions: { parser: typescriptParser } };
const template = { languageOptions: { parser: parsers.document } };

/** Members that other operations or CloudFormation lack. */
function has(client: TestClient, ...properties: (keyof TestClient)[]): boolean {
  return properties.some(property => property in client);
}

const pool = 'UserPoolId: "us-east-1_Example1"';

export const hosts: readonly TestHost[] = [
  {
    ...code,
    name: "sdk-v3",
    write(client, operation) {
      if (operation === "update" ? has(client, "GenerateSecret", "ClientSecret") : has(client, "ClientId")) {
        return undefined;
      }
      const command = operation === "update" ? "UpdateUserPoolClientCommand" : "CreateUserPoolClientCommand";
      const identity = operation === "update" ? [pool, 'ClientId: "example"'] : [pool, 'ClientName: "web"'];
      return aligned`
        import { ${command} } from "@aws-sdk/client-cognito-identity-provider";
        import { config } from "./config";
        export const command = new ${command}(${objectOf([...identity, ...membersOf(client)])});
      `;
    },
  },
  {
    ...code,
    name: "sdk-v2",
    write(client, operation) {
      if (
        operation === "update" ||
        has(
          client,
          "ClientId",
          "ClientSecret",
          "RefreshTokenRotation.Feature",
          "RefreshTokenRotation.RetryGracePeriodSeconds",
        )
      ) {
        return undefined;
      }
      return aligned`
        import AWS from "aws-sdk";
        import { config } from "./config";
        const cognito = new AWS.CognitoIdentityServiceProvider();
        cognito.createUserPoolClient(${objectOf([pool, 'ClientName: "web"', ...membersOf(client)])});
      `;
    },
  },
  {
    ...code,
    name: "cdk-l1",
    write(client, operation) {
      if (operation === "update" || has(client, "ClientId", "ClientSecret")) {
        return undefined;
      }
      return aligned`
        import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
        import { config } from "./config";
        new CfnUserPoolClient(stack, "Client", ${objectOf(["userPoolId: pool.ref", ...membersOf(client, cdkName)])});
      `;
    },
  },
  {
    ...code,
    name: "cdk-l2",
    write(client, operation) {
      const options = operation === "update" ? undefined : cdkL2Options(client);
      return options === undefined
        ? undefined
        : aligned`
          import { Duration } from "aws-cdk-lib";
          import * as cognito from "aws-cdk-lib/aws-cognito";
          import { config } from "./config";
          const pool = new cognito.UserPool(stack, "Pool");
          pool.addClient("Client", ${options});
        `;
    },
  },
  ...[
    { name: "cloudformation, block YAML", filename: "template.yaml", print: blockYaml },
    { name: "cloudformation, flow YAML", filename: "template.yaml", print: flowYaml },
    { name: "cloudformation, JSON", filename: "template.json", print: json },
    {
      name: "cloudformation, inline object",
      ...code,
      print: (object: object) =>
        `import { config } from "./config";\nexport const template = ${JSON.stringify(object, null, 2)};\n`,
    },
  ].map(({ print, ...host }) => ({
    ...template,
    ...host,
    write: (client: TestClient, operation: Operation) =>
      operation === "update" || has(client, "ClientId", "ClientSecret") ? undefined : print(templateOf(client)),
  })),
  ...documentHosts,
  ...terraformHosts,
  ...constructHosts,
  ...scriptHosts,
  ...pythonHosts,
  ...rHosts,
];
