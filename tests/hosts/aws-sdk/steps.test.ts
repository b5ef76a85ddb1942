import { describe, expect, it, test } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { clientsIn, writtenIn } from "../found-clients.ts";

const setUp = `import { CreateUserPoolClientCommand as Create, UpdateUserPoolClientCommand as Update } from "@aws-sdk/client-cognito-identity-provider";
  import type { CreateUserPoolClientCommandInput as Input } from "@aws-sdk/client-cognito-identity-provider";`;
const params = 'const params: any = { UserPoolId: "p", ClientName: "web" };';
const written = { UserPoolId: "p", ClientName: "web" };

describe("a request that is built in steps", () => {
  test.each<[name: string, statements: string, ...requests: readonly object[]]>([
    [
      "before it is sent",
      `${params} params.CallbackURLs = ["https://a"]; client.send(new Create(params));`,
      { ...written, CallbackURLs: ["https://a"] },
    ],
    [
      "by Object.assign",
      `${params} Object.assign(params, { GenerateSecret: true }); client.send(new Create(params));`,
      { ...written, GenerateSecret: true },
    ],
    [
      "by Object.assign, of a type",
      `export const params: Input = { UserPoolId: "p", ClientName: "web" }; Object.assign(params, { GenerateSecret: true });`,
      { ...written, GenerateSecret: true },
    ],
    [
      "by Object.assign, if a test holds",
      `${params} if (isServer) Object.assign(params, { GenerateSecret: true }); client.send(new Create(params));`,
      { ...written, GenerateSecret: true },
      written,
    ],
    [
      "by Object.assign into another object",
      `${params} const other = Object.assign({}, params, { GenerateSecret: true }); client.send(new Create(params));`,
      written,
    ],
    [
      "in a function",
      `async function main() { ${params} params.CallbackURLs = []; params.CallbackURLs.push("https://a"); return client.send(new Create(params)); }`,
      { ...written, CallbackURLs: ["https://a"] },
    ],
    [
      "where it is sent in a try",
      `async function main() { ${params} params.GenerateSecret = true; try { await client.send(new Create(params)); } catch {} }`,
      { ...written, GenerateSecret: true },
    ],
    [
      "if a test holds",
      `${params} if (isServer) { params.GenerateSecret = true; } client.send(new Create(params));`,
      { ...written, GenerateSecret: true },
      written,
    ],
    [
      "in a structure",
      `${params} params.TokenValidityUnits = {}; params.TokenValidityUnits.AccessToken = "minutes"; client.send(new Create(params));`,
      { ...written, "TokenValidityUnits.AccessToken": "minutes" },
    ],
    [
      "of a type",
      `const params: Input = { UserPoolId: "p", ClientName: "web" }; params.GenerateSecret = true; client.send(new Create(params));`,
      { ...written, GenerateSecret: true },
    ],
    [
      "also behind the request that it is given to",
      `${params} const command = new Create(params); params.GenerateSecret = true; client.send(command);`,
      { ...written, GenerateSecret: "unknown" },
    ],
    [
      "by a loop",
      `${params} for (const url of urls) { params.CallbackURLs = [url]; } client.send(new Create(params));`,
      { ...written, CallbackURLs: "unknown" },
    ],
    [
      "by a function",
      `${params} function secure() { params.GenerateSecret = true; } client.send(new Create(params));`,
      { ...written, GenerateSecret: "unknown" },
    ],
  ])("%s", (_name, statements, ...requests) => {
    expect(writtenIn(`${setUp} ${statements}`)).toEqual(requests);
  });

  it("of a type, changed behind the request it is given to, is not known there", () => {
    const source = `${setUp} const params: Input = { UserPoolId: "p", ClientName: "a" }; client.send(new Create(params));
      params.ClientName = "b"; client.send(new Create(params));`;
    expect(writtenIn(source)).toEqual([{ UserPoolId: "p", ClientName: "unknown" }]);
  });

  it("by the names of its own function", () => {
    const source = `${setUp}
      function web() { const params: any = { ClientName: "web" }; params.GenerateSecret = false; return client.send(new Create(params)); }
      function server() { const params: any = { ClientName: "server" }; params.GenerateSecret = true; return client.send(new Create(params)); }`;
    expect(clientsIn(source).map(({ written: [first] }) => first)).toEqual([
      { ClientName: "web", GenerateSecret: false },
      { ClientName: "server", GenerateSecret: true },
    ]);
  });

  it("of version 2, with a promise or a callback", () => {
    const source = `import { CognitoIdentityServiceProvider } from "aws-sdk"; const idp = new CognitoIdentityServiceProvider();
      async function a() { ${params} params.GenerateSecret = true; await idp.createUserPoolClient(params).promise(); }
      function b(done) { ${params} params.GenerateSecret = false; idp.createUserPoolClient(params, (error, data) => done(data)); }`;
    expect(clientsIn(source).map(({ written: [first] }) => first)).toEqual([
      { ...written, GenerateSecret: true },
      { ...written, GenerateSecret: false },
    ]);
  });

  it("over what the pool has told of the client, has members that are not known", () => {
    const source = `${setUp} const { UserPoolClient } = await client.send(new Describe({}));
      const params: any = { ...UserPoolClient, ClientName: "web" }; params.GenerateSecret = true; client.send(new Update(params));`;
    const [found] = clientsIn(source);
    expect(found?.written).toMatchObject([{ ClientName: "web", CallbackURLs: "unknown" }]);
  });

  it("is edited where the step is, or at its start", () => {
    const text = `${setUp} ${params} params.GenerateSecret = true; client.send(new Create(params));`;
    const [found] = clientsIn(text);
    const edited = (edits = found?.client.render(setProperty("GenerateSecret", false))) =>
      applyTextEdits(text, edits ?? []);
    expect(edited()).toBe(text.replace("= true", "= false"));
    expect(edited(found?.client.render(setProperty("ClientName", "app")))).toBe(text.replace('"web"', '"app"'));
    expect(edited(found?.client.render(setProperty("EnableTokenRevocation", true)))).toBe(
      text.replace('"web" }', '"web", EnableTokenRevocation: true }'),
    );
  });
});
