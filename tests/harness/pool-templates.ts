import { aligned } from "./aligned.ts";

/** Lines with the same prefix. */
function lines(texts: readonly string[], before: string): string {
  return texts.map(text => `${before}${text}\n`).join("");
}

/** A template with a client that has these properties. */
export function clientTemplate(...properties: readonly string[]): string {
  return aligned`
    Resources:
      Client:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          ${properties.join("\n")}
  `;
}

/** A template with a pool, a client with this property, and other resources. */
export function poolTemplate(property: string, value: string, others = "", pool = "!Ref Pool"): string {
  return `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: ${pool}
      ${property}: ${value}
${others === "" ? "" : `${others}\n`}`;
}

/** The scopes of the server in a {@link serverTemplate}. */
export const serverScopes = {
  read: "https://orders.example.com/v1/read",
  write: "https://orders.example.com/v1/write",
} as const;

/** A template with a pool, its resource server, and a client with these scopes. */
export function serverTemplate(
  scopes: readonly string[],
  attributes: readonly string[] = [],
  names = "[{ ScopeName: read }, { ScopeName: write }]",
): string {
  return `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
  Orders:
    Type: AWS::Cognito::UserPoolResourceServer
    Properties:
      UserPoolId: !Ref Pool
      Identifier: https://orders.example.com/v1
      Scopes: ${names}
  Client:
    Type: AWS::Cognito::UserPoolClient
${lines(attributes, "    ")}    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthScopes:
${lines(scopes, "        - ")}`;
}

/** A template with a pool of this schema, a client with these properties, and lines of other resources. */
export function schemaTemplate(
  schema: readonly string[],
  properties: readonly string[],
  others: readonly string[] = [],
): string {
  return `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      Schema:
${lines(schema, "        - ")}  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
${lines(properties, "      ")}${lines(others, "")}`;
}
