/** TypeScript without Cognito: `lines` lines of classes. */
export function plainCode(lines: number): string {
  const classes = Array.from({ length: Math.ceil(lines / 8) }, (_, index) =>
    [
      `export class Order${index} {`,
      "  readonly #items = new Map<string, number>();",
      `  add(name: string, count = ${index}): this {`,
      "    const before = this.#items.get(name) ?? 0;",
      "    this.#items.set(name, before + count);",
      "    return this;",
      "  }",
      "}",
    ].join("\n"),
  );
  return `${classes.join("\n")}\n`;
}

/** A CDK stack of `lines` lines with two app clients among other constructs. */
export function cdkStack(lines: number): string {
  const queues = Array.from(
    { length: Math.max(0, lines - 10) },
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

type Tree = Record<string, unknown>;

const BYTES_OF_QUEUE = 330;

/** A template of about `bytes` bytes as JSON, with app clients spread evenly over it. */
export function template(bytes: number, clients: number): Tree {
  const count = Math.max(clients, Math.round(bytes / BYTES_OF_QUEUE));
  const distance = Math.floor(count / Math.max(clients, 1));
  const resources: Tree = { Pool: { Type: "AWS::Cognito::UserPool" } };
  for (let index = 0; index < count; index += 1) {
    const isClient = index % distance === 0 && index / distance < clients;
    resources[`Resource${index}`] = isClient ? appClient(index) : queue(index);
  }
  return { AWSTemplateFormatVersion: "2010-09-09", Resources: resources };
}

function appClient(index: number): Tree {
  return {
    Type: "AWS::Cognito::UserPoolClient",
    Properties: {
      UserPoolId: { Ref: "Pool" },
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "minutes" },
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email"],
      CallbackURLs: [`https://app${index}.acme.dev/callback`],
      LogoutURLs: [`https://app${index}.acme.dev/`],
      SupportedIdentityProviders: ["COGNITO"],
    },
  };
}

function queue(index: number): Tree {
  return {
    Type: "AWS::SQS::Queue",
    Properties: {
      QueueName: `queue-${index}`,
      VisibilityTimeout: index % 900,
      Tags: [{ Key: "team", Value: "shop" }],
    },
  };
}

/** A template with one app client, one of whose properties depends on nested conditions. */
export function conditionalTemplate(conditions: number): Tree {
  const names = Array.from({ length: conditions }, (_, index) => `Condition${index}`);
  const nested = names.reduceRight<unknown>(
    (otherwise, name, index) => ({ "Fn::If": [name, 5 + index, otherwise] }),
    60,
  );
  return {
    Parameters: Object.fromEntries(names.map(name => [`${name}Choice`, { Type: "String" }])),
    Conditions: Object.fromEntries(names.map(name => [name, { "Fn::Equals": [{ Ref: `${name}Choice` }, "yes"] }])),
    Resources: {
      Pool: { Type: "AWS::Cognito::UserPool" },
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: {
          UserPoolId: { Ref: "Pool" },
          AccessTokenValidity: nested,
          TokenValidityUnits: { AccessToken: "minutes" },
        },
      },
    },
  };
}

/** A Terraform file of about this size, with some app clients among other resources. */
export function terraformFile(bytes: number, clients: number): string {
  const count = Math.max(clients, Math.round(bytes / BYTES_OF_QUEUE));
  const distance = Math.floor(count / Math.max(clients, 1));
  const blocks = ['resource "aws_cognito_user_pool" "main" {\n  name = "main"\n}\n'];
  for (let index = 0; index < count; index += 1) {
    const isClient = clients > 0 && index % distance === 0 && index / distance < clients;
    blocks.push(isClient ? terraformClient(index) : terraformQueue(index));
  }
  return blocks.join("\n");
}

function terraformClient(index: number): string {
  return `resource "aws_cognito_user_pool_client" "client${index}" {
  name         = "client${index}"
  user_pool_id = aws_cognito_user_pool.main.id

  explicit_auth_flows   = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  access_token_validity = 60

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "email"]
  callback_urls                        = ["https://app${index}.acme.dev/callback"]
  supported_identity_providers         = ["COGNITO"]

  token_validity_units {
    access_token = "minutes"
  }
}
`;
}

function terraformQueue(index: number): string {
  return `resource "aws_sqs_queue" "queue${index}" {
  name                       = "\${var.prefix}-queue-${index}"
  visibility_timeout_seconds = 30
  tags = {
    Team = "orders" # of the shop
  }
}
`;
}

/** A shell script of about this many bytes, with a command in the middle that creates an app client. */
export function script(bytes: number): string {
  const step = (index: number) =>
    `deploy_${index}() {\n  local name="stack-${index}"\n  if ! aws cloudformation deploy --stack-name "$name" --template-file "$1"; then\n    echo "failed: $name" >&2\n    return 1\n  fi\n}\n`;
  const command = [
    "CLIENT_ID=$(aws cognito-idp create-user-pool-client",
    '--user-pool-id "$POOL_ID"',
    "--client-name web",
    "--explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH",
    "--access-token-validity 30",
    "--token-validity-units AccessToken=minutes",
    "--query UserPoolClient.ClientId --output text)\n",
  ].join(" \\\n  ");
  return inTheMiddle("#!/usr/bin/env bash\n", step, command, bytes);
}

/** The same as {@link cdkStack}, in Python. */
export function pythonStack(lines: number): string {
  const queues = Array.from(
    { length: Math.max(0, lines - 20) },
    (_, index) => `        sqs.Queue(self, "Queue${index}", fifo=True)`,
  );
  return [
    "from aws_cdk import Duration, Stack",
    "from aws_cdk import aws_cognito as cognito",
    "from aws_cdk import aws_sqs as sqs",
    "",
    "",
    "class Auth(Stack):",
    "    def __init__(self, scope, id):",
    "        super().__init__(scope, id)",
    '        pool = cognito.UserPool(self, "Pool")',
    "        pool.add_client(",
    '            "Web",',
    "            o_auth=cognito.OAuthSettings(",
    "                flows=cognito.OAuthFlows(authorization_code_grant=True),",
    '                callback_urls=["https://app.acme.dev/cb"],',
    "            ),",
    "        )",
    ...queues,
    '        pool.add_client("Server", disable_o_auth=True, access_token_validity=Duration.hours(1))',
    "",
  ].join("\n");
}

/** A Python script of about this many bytes, with a call of boto3 in the middle that creates an app client. */
export function boto3Script(bytes: number): string {
  const call = `response = boto3.client("cognito-idp").create_user_pool_client(
    UserPoolId=POOL_ID,
    ClientName="web",
    ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    AccessTokenValidity=30,
    TokenValidityUnits={"AccessToken": "minutes"},
)
`;
  const step = (index: number) =>
    `def deploy_${index}(name, path):\n    print(f"deploying {name}")\n    with open(path) as file:\n        return file.read().replace("NAME", name)\n\n\n`;
  return inTheMiddle('import os\n\nimport boto3\n\nPOOL_ID = os.environ["POOL_ID"]\n\n\n', step, call, bytes);
}

/** An R script of about this many bytes, with a call of paws in the middle that creates an app client. */
export function rScript(bytes: number): string {
  const call = `response <- paws::cognitoidentityprovider()$create_user_pool_client(
  UserPoolId = Sys.getenv("POOL_ID"),
  ClientName = "web",
  ExplicitAuthFlows = list("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
  AccessTokenValidity = 30,
  TokenValidityUnits = list(AccessToken = "minutes")
)
`;
  const step = (index: number) =>
    `summary_${index} <- function(values, name) {\n  kept <- values[!is.na(values)]\n  cat(sprintf("%s: %d values\\n", name, length(kept)))\n  mean(kept)\n}\n`;
  return inTheMiddle("", step, call, bytes);
}

function inTheMiddle(start: string, step: (index: number) => string, call: string, bytes: number): string {
  const steps = Array.from({ length: Math.max(2, Math.floor(bytes / step(0).length)) }, (_, index) => step(index));
  const middle = steps.length >> 1;
  return [start, ...steps.slice(0, middle), call, ...steps.slice(middle)].join("");
}
