import { describe, expect, it } from "vitest";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { propertyNames } from "../../../src/spec/properties/app-client.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";
import type { Language } from "../../languages/javascript/parse-code.ts";

const input = '{ ClientName: "web" }';
const create = "sdk-v2 create createUserPoolClient";
const call = `createUserPoolClient(${input}).promise()`;

type Form = readonly [name: string, source: string, title?: string, language?: Language];

describe("a request is found, whatever its form", () => {
  const forms: readonly Form[] = [
    ["a default import", `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().${call};`],
    ["a namespace", `import * as AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().${call};`],
    [
      "a named import",
      `import { CognitoIdentityServiceProvider } from "aws-sdk"; new CognitoIdentityServiceProvider().${call};`,
    ],
    [
      "require",
      `const AWS = require("aws-sdk"); const c = new AWS.CognitoIdentityServiceProvider(); c.${call};`,
      create,
      "commonjs",
    ],
    [
      "var",
      `var AWS = require("aws-sdk"); var c = new AWS.CognitoIdentityServiceProvider({ region }); c.createUserPoolClient(${input}, function (err, data) {});`,
      create,
      "commonjs",
    ],
    [
      "a member of require",
      `const { CognitoIdentityServiceProvider: Cognito } = require("aws-sdk"); new Cognito().${call};`,
      create,
      "commonjs",
    ],
    [
      "the service's module",
      `import Cognito from "aws-sdk/clients/cognitoidentityserviceprovider"; new Cognito().${call};`,
    ],
    [
      "require of the service's module",
      `const Cognito = require("aws-sdk/clients/cognitoidentityserviceprovider"); new Cognito().${call};`,
      create,
      "commonjs",
    ],
    [
      "import equals the service's module",
      `import Cognito = require("aws-sdk/clients/cognitoidentityserviceprovider.js"); new Cognito().${call};`,
    ],
    [
      "makeRequest, with a callback",
      `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().makeRequest("createUserPoolClient", ${input}, (err, data) => {});`,
      "sdk-v2 create makeRequest",
    ],
    [
      "all services",
      `import { CognitoIdentityServiceProvider } from "aws-sdk/clients/all"; new CognitoIdentityServiceProvider().${call};`,
    ],
    [
      "X-Ray around the SDK",
      `const AWS = AWSXRay.captureAWS(require("aws-sdk")); new AWS.CognitoIdentityServiceProvider().${call};`,
    ],
    [
      "X-Ray around the client",
      `import AWS from "aws-sdk"; const c = AWSXRay.captureAWSClient(new AWS.CognitoIdentityServiceProvider()); c.${call};`,
    ],
    [
      "a client in a field",
      `import AWS from "aws-sdk"; class C { c = new AWS.CognitoIdentityServiceProvider(); m() { return this.c.${call} } }`,
    ],
    [
      "a client that the constructor makes",
      `import AWS from "aws-sdk"; class C { constructor() { this.c = new AWS.CognitoIdentityServiceProvider() } m() { return this.c.${call} } }`,
    ],
    [
      "a typed parameter",
      `import type { CognitoIdentityServiceProvider } from "aws-sdk"; const f = (c: CognitoIdentityServiceProvider) => c.${call};`,
    ],
    [
      "a function that makes a client",
      `import AWS from "aws-sdk"; const c = () => new AWS.CognitoIdentityServiceProvider(); c().${call};`,
    ],
    [
      "a function that makes a client once",
      `import AWS from "aws-sdk"; let c; function get() { if (!c) { c = new AWS.CognitoIdentityServiceProvider(); } return c; } get().${call};`,
    ],
    [
      "a method that makes a client",
      `import AWS from "aws-sdk"; class C { make() { return new AWS.CognitoIdentityServiceProvider(); } m() { this.make().${call} } }`,
    ],
    [
      "a getter",
      `import AWS from "aws-sdk"; class C { get c() { return new AWS.CognitoIdentityServiceProvider(); } m() { this.c.${call} } }`,
    ],
    [
      "a static field",
      `import AWS from "aws-sdk"; class C { static c = new AWS.CognitoIdentityServiceProvider(); m() { C.c.${call} } }`,
    ],
    [
      "a parameter with a default",
      `import AWS from "aws-sdk"; function make(c = new AWS.CognitoIdentityServiceProvider()) { c.${call} }`,
    ],
    [
      "a member of a typed parameter",
      `import type { CognitoIdentityServiceProvider } from "aws-sdk"; interface Deps { c: CognitoIdentityServiceProvider } const f = (deps: Deps) => deps.c.${call};`,
    ],
    [
      "a member that is taken out of a typed parameter",
      `import type { CognitoIdentityServiceProvider } from "aws-sdk"; const f = ({ c }: { c: CognitoIdentityServiceProvider }) => c.${call};`,
    ],
    [
      "params in a const",
      `import AWS from "aws-sdk"; const c = new AWS.CognitoIdentityServiceProvider(); const params = ${input}; c.createUserPoolClient(params, cb);`,
    ],
    [
      "an update",
      `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().updateUserPoolClient(${input});`,
      "sdk-v2 update updateUserPoolClient",
    ],
    [
      "makeRequest",
      `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().makeRequest("createUserPoolClient", ${input});`,
      "sdk-v2 create makeRequest",
    ],
    [
      "a typed const",
      `import { CognitoIdentityServiceProvider as C } from "aws-sdk"; const p: C.CreateUserPoolClientRequest = ${input};`,
      "sdk-v2 create CreateUserPoolClientRequest",
    ],
    [
      "a typed const, by Types",
      `import AWS from "aws-sdk"; const p: AWS.CognitoIdentityServiceProvider.Types.UpdateUserPoolClientRequest = ${input};`,
      "sdk-v2 update UpdateUserPoolClientRequest",
    ],
    [
      "a typed const of the service's module",
      `import { CreateUserPoolClientRequest } from "aws-sdk/clients/cognitoidentityserviceprovider"; const p: CreateUserPoolClientRequest = ${input};`,
      "sdk-v2 create CreateUserPoolClientRequest",
    ],
  ];

  for (const [name, source, title = create, language] of forms) {
    it(name, () => {
      const [found, ...others] = clientsIn(source, language);
      expect(found?.title).toBe(title);
      expect(found?.written).toEqual([{ ClientName: "web" }]);
      expect(others).toEqual([]);
    });
  }
});

describe("no request is found in", () => {
  it.each([
    ["another service", `import AWS from "aws-sdk"; new AWS.CognitoIdentity().${call};`],
    ["another package", `import AWS from "./aws"; new AWS.CognitoIdentityServiceProvider().${call};`],
    ["an unknown receiver", `import AWS from "aws-sdk"; const f = c => c.${call};`],
    [
      "another method",
      `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().describeUserPoolClient(${input});`,
    ],
    [
      "another request of makeRequest",
      `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().makeRequest("createUserPool", ${input});`,
    ],
    ["the class", `import AWS from "aws-sdk"; AWS.CognitoIdentityServiceProvider.${call};`],
    [
      "a parameter with a default that gets another value",
      `import AWS from "aws-sdk"; function make(c = new AWS.CognitoIdentityServiceProvider()) { c = other; c.${call} }`,
    ],
    [
      "a setter",
      `import AWS from "aws-sdk"; class C { set c(value) { return new AWS.CognitoIdentityServiceProvider(); } m() { this.c.${call} } }`,
    ],
    [
      "a member of a type of one's own",
      `import AWS from "aws-sdk"; const f = ({ c }: { c: Users; d: AWS.CognitoIdentityServiceProvider }) => c.${call};`,
    ],
    [
      "a module of a similar name",
      `import { CognitoIdentityServiceProvider } from "aws-sdk.js/clients/all"; new CognitoIdentityServiceProvider().${call};`,
    ],
    ["no params", `import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().createUserPoolClient();`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

it.each([
  ["ClientSecret", '"a"'],
  ["RefreshTokenRotation", '{ Feature: "ENABLED" }'],
  ["RefreshTokenRotation", "{ RetryGracePeriodSeconds: 5 }"],
])("has no member that the SDK does not know: %s: %s", (member, value) => {
  const source = `import AWS from "aws-sdk";
    new AWS.CognitoIdentityServiceProvider().createUserPoolClient({ ClientName: "web", ${member}: ${value} });`;
  expect(writtenIn(source)).toEqual([{ ClientName: "web" }]);
  const [found] = clientsIn(source);
  expect(found && traitsOf(found.client).unknown).toContain(member);
});

it("does not take members that the SDK does not know", () => {
  const [found] = clientsIn(`import AWS from "aws-sdk"; new AWS.CognitoIdentityServiceProvider().${call};`);
  expect(propertyNames.filter(name => found?.client.takes?.(name) === false)).toEqual([
    "ClientSecret",
    "RefreshTokenRotation",
    "RefreshTokenRotation.Feature",
    "RefreshTokenRotation.RetryGracePeriodSeconds",
  ]);
});

describe("a response that is sent back", () => {
  function updateIn(settings: string, statements: string) {
    const source = `import AWS from "aws-sdk"; const c = new AWS.CognitoIdentityServiceProvider(${settings});
      async function f() { ${statements} }`;
    const [found, ...others] = clientsIn(source);
    expect(found?.client.operation).toBe("update");
    expect(others).toEqual([]);
    const members = found ? [...exploreAppClient(found.client, ({ members: written }) => written)].flat() : [];
    return {
      refusesMembers: found?.client.refusesMembers,
      /** The members that are not those of an app client, and where they are reported. */
      others: members
        .filter(({ property }) => property === undefined)
        .map(({ key, keyRange }) => `${key}: ${source.slice(...keyRange)}`),
    };
  }

  const describing = 'c.describeUserPoolClient({ UserPoolId: "a", ClientId: "b" })';

  it.each([
    [
      "awaited",
      `const r = await ${describing}.promise(); c.updateUserPoolClient({ ...r.UserPoolClient });`,
      "{ ...r.UserPoolClient }",
    ],
    [
      "taken apart",
      `const { UserPoolClient: r } = await ${describing}.promise(); c.updateUserPoolClient({ ...r });`,
      "{ ...r }",
    ],
    [
      "whole",
      `const { UserPoolClient: r } = await ${describing}.promise(); c.updateUserPoolClient(r);`,
      "updateUserPoolClient",
    ],
  ])("has members that the SDK refuses: %s", (_name, statements, place) => {
    const others = [`CreationDate: ${place}`, `LastModifiedDate: ${place}`];
    expect(updateIn("", statements)).toEqual({ refusesMembers: true, others });
    expect(updateIn("{ paramValidation: false }", statements)).toMatchObject({ refusesMembers: false });
  });

  it.each([
    [
      "what an event has",
      `const r = await ${describing}.on("a").b(); c.updateUserPoolClient({ ...r.UserPoolClient });`,
    ],
    [
      "what another method of the request gives",
      `const r = await ${describing}.send(); c.updateUserPoolClient({ ...r.UserPoolClient });`,
    ],
    [
      "a response without its dates",
      `const { UserPoolClient: { CreationDate, LastModifiedDate, ...r } } = await ${describing}.promise(); c.updateUserPoolClient({ ...r });`,
    ],
    [
      "one from which its dates are deleted",
      `const { UserPoolClient: r } = await ${describing}.promise(); delete r.CreationDate; delete r.LastModifiedDate; c.updateUserPoolClient(r);`,
    ],
    [
      "one from which its dates may be deleted",
      `const { UserPoolClient: r } = await ${describing}.promise(); if (x) { delete r.CreationDate; delete r.LastModifiedDate; } c.updateUserPoolClient(r);`,
    ],
    [
      "one whose dates are replaced",
      `const { UserPoolClient: r } = await ${describing}.promise(); r.CreationDate = undefined; r.LastModifiedDate = x; c.updateUserPoolClient(r);`,
    ],
    [
      "another response",
      "const r = await c.describeUserPool({}).promise(); c.updateUserPoolClient({ ...r.UserPoolClient });",
    ],
  ])("is known to have no others where it is %s", (_name, statements) => {
    expect(updateIn("", statements)).toEqual({ refusesMembers: true, others: [] });
  });
});
