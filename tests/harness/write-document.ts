import { stringify } from "yaml";
import { parsers } from "../../src/processors/parsers.ts";
import type { Operation } from "../../src/model/app-client.ts";
import { isList, isPartlyKnown, nested, unknown, type TestClient, type TestValue } from "./client.ts";
import type { TestHost } from "./hosts.ts";
import { terraformName } from "./names.ts";

type Names = (name: string) => string;

const poolId = "us-east-1_Example1";

/** A value with placeholders that a tool replaces for unknown parts. */
function documentValue(value: TestValue): unknown {
  if (value === unknown) {
    return "${VALUE}";
  }
  if (isList(value)) {
    return value.map(documentValue);
  }
  return isPartlyKnown(value) ? `${value.before}\${VALUE}${value.after}` : value;
}

function documentMembers(client: TestClient, rename: Names, block = (members: object): unknown => members): object {
  const members = Object.entries(nested(client)).map(([name, value]) => [
    rename(name),
    typeof value === "object" && !Array.isArray(value) && !("before" in value)
      ? block(Object.fromEntries(Object.entries(value).map(([member, of]) => [rename(member), documentValue(of)])))
      : documentValue(value as TestValue),
  ]);
  return Object.fromEntries(members) as object;
}

/** A request of the AWS CLI. It always has a setting that only app clients have, by which it is recognized. */
function request(client: TestClient, operation: Operation): object {
  const identity = operation === "update" ? { ClientId: "1example23456789" } : { ClientName: "web" };
  return {
    UserPoolId: poolId,
    ...identity,
    EnablePropagateAdditionalUserContextData: false,
    ...documentMembers(client, name => name),
  };
}

/** The AWS CLI's output for a client, which has no unknown values. */
function answer(client: TestClient): object | undefined {
  const { GenerateSecret: hasSecret, ...rest } = client;
  return hasUnknown(client)
    ? undefined
    : {
        UserPoolClient: {
          UserPoolId: poolId,
          ClientName: "web",
          ClientId: "1example23456789",
          ...(hasSecret === true && { ClientSecret: "1example23456789secret" }),
          LastModifiedDate: "2026-01-01T00:00:00+00:00",
          CreationDate: "2026-01-01T00:00:00+00:00",
          ...documentMembers(rest, name => name),
        },
      };
}

function hasUnknown(client: TestClient): boolean {
  return Object.values(client).some(value =>
    [value].flat().some(item => item === unknown || (typeof item === "object" && isPartlyKnown(item))),
  );
}

function terraform(client: TestClient, block?: (members: object) => unknown): object {
  const body = {
    user_pool_id: "${aws_cognito_user_pool.main.id}",
    name: "web",
    ...documentMembers(client, snakeName, block),
  };
  return { resource: { aws_cognito_user_pool_client: { web: body } } };
}

function snakeName(name: string): string {
  return terraformName(name).replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
}

function ackName(name: string): string {
  return name === "ClientName" ? "name" : small(name).replace(/Id$/u, "ID").replace(/Arn$/u, "ARN");
}

function small(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function kubernetes(apiVersion: string, spec: object): string {
  const pool = { apiVersion, kind: "UserPool", metadata: { name: "pool" }, spec: {} };
  const client = { apiVersion, kind: "UserPoolClient", metadata: { name: "web" }, spec };
  return [pool, client].map(object => `---\n${yaml(object)}`).join("");
}

function pulumi(client: TestClient): object {
  const properties = { userPoolId: "${pool.id}", ...documentMembers(client, terraformName) };
  return {
    name: "example",
    runtime: "yaml",
    resources: { pool: { type: "aws:cognito:UserPool" }, web: { type: "aws:cognito:UserPoolClient", properties } },
  };
}

function json(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function yaml(document: object): string {
  return stringify(document, { lineWidth: 0 });
}

const inert = { languageOptions: { parser: parsers.document } };

/** A document that describes a client instead of requesting one. */
function resourceHost(name: string, filename: string, write: (client: TestClient) => string | undefined): TestHost {
  return {
    ...inert,
    name,
    filename,
    write: (client, operation) =>
      operation === "update" || "ClientId" in client || "ClientSecret" in client ? undefined : write(client),
  };
}

const requestHosts: readonly TestHost[] = [
  { name: "aws-cli, JSON", filename: "client.json", print: json },
  { name: "aws-cli, YAML", filename: "client.yaml", print: yaml },
].map(({ print, ...host }) => ({
  ...inert,
  ...host,
  write: (client, operation) =>
    operation === "update" && ("GenerateSecret" in client || "ClientSecret" in client)
      ? undefined
      : operation === "create" && "ClientId" in client
        ? undefined
        : print(request(client, operation)),
}));

export const documentHosts: readonly TestHost[] = [
  ...requestHosts,
  {
    ...resourceHost("aws-cli-output", "client.json", client => {
      const document = answer(client);
      return document && json(document);
    }),
    isReadOnly: true,
  },
  resourceHost("terraform", "main.tf.json", client => json(terraform(client))),
  resourceHost("terraform, blocks as lists", "main.tf.json", client => json(terraform(client, block => [block]))),
  resourceHost("ack", "client.yaml", client =>
    kubernetes("cognitoidentityprovider.services.k8s.aws/v1alpha1", {
      name: "web",
      userPoolRef: { from: { name: "pool" } },
      ...documentMembers(client, ackName),
    }),
  ),
  resourceHost("crossplane", "client.yaml", client =>
    kubernetes("cognitoidp.aws.upbound.io/v1beta1", {
      forProvider: {
        region: "us-east-1",
        name: "web",
        userPoolIdRef: { name: "pool" },
        ...documentMembers(client, terraformName, block => [block]),
      },
    }),
  ),
  resourceHost("pulumi-yaml", "Pulumi.yaml", client => yaml(pulumi(client))),
];
