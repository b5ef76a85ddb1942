/** TypeScript without a word of Cognito: `lines` lines of functions and classes. */
export function plainCode(lines: number): string {
  const blocks: string[] = [];
  for (let index = 0; index * 8 < lines; index += 1) {
    blocks.push(
      `export class Order${index} {`,
      `  readonly #items = new Map<string, number>();`,
      `  add(name: string, count = ${index}): this {`,
      "    const before = this.#items.get(name) ?? 0;",
      "    this.#items.set(name, before + count);",
      "    return this;",
      "  }",
      "}",
    );
  }
  return `${blocks.join("\n")}\n`;
}

/** A CDK stack with two app clients among other constructs. */
export function cdkStack(lines: number): string {
  const queues = Array.from(
    { length: lines },
    (_, index) => `    new sqs.Queue(this, "Queue${index}", { fifo: true });`,
  );
  return [
    'import { Duration, Stack } from "aws-cdk-lib";',
    'import * as cognito from "aws-cdk-lib/aws-cognito";',
    'import * as sqs from "aws-cdk-lib/aws-sqs";',
    "export class Auth extends Stack {",
    "  build() {",
    '    const pool = new cognito.UserPool(this, "Pool");',
    '    pool.addClient("Web", { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://app.acme.dev/cb"] } });',
    ...queues,
    '    pool.addClient("Server", { disableOAuth: true, accessTokenValidity: Duration.hours(1) });',
    "  }",
    "}",
    "",
  ].join("\n");
}

/** A template of about `bytes` bytes, with app clients spread over it. */
export function template(bytes: number, clients: number): object {
  const count = Math.max(clients, Math.round(bytes / 330));
  const resources: Record<string, object> = { Pool: { Type: "AWS::Cognito::UserPool" } };
  for (let index = 0; index < count; index += 1) {
    const isClient =
      clients > 0 && index % Math.floor(count / clients) === 0 && index / Math.floor(count / clients) < clients;
    resources[`Resource${index}`] = isClient
      ? {
          Type: "AWS::Cognito::UserPoolClient",
          Properties: {
            UserPoolId: { Ref: "Pool" },
            ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            AccessTokenValidity: 60,
            TokenValidityUnits: { AccessToken: "minutes" },
            CallbackURLs: [`https://app${index}.acme.dev/callback`],
          },
        }
      : {
          Type: "AWS::SQS::Queue",
          Properties: {
            QueueName: `queue-${index}`,
            VisibilityTimeout: index % 900,
            Tags: [{ Key: "team", Value: "shop" }],
          },
        };
  }
  return { AWSTemplateFormatVersion: "2010-09-09", Resources: resources };
}
