import { describe, expect, it } from "vitest";
import { appendItem, removeProperty, setProperty } from "../../../src/edits/edit.ts";
import type { Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { plain } from "../../harness/read-clients.ts";
import { sst } from "../../../src/hosts/sst/sst.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";

const reference = '/// <reference path="./.sst/platform/config.d.ts" />\n';
const pool = 'const pool = new sst.aws.CognitoUserPool("Pool");';
const args = '{ transform: { client: { name: "web" } } }';

describe("a client is found", () => {
  it.each([
    ["of a pool in a const", `${pool} const client = pool.addClient("Web", ${args});`],
    ["of a pool that is made there", `new sst.aws.CognitoUserPool("Pool").addClient("Web", ${args});`],
    ["of a pool that is looked up", `sst.aws.CognitoUserPool.get("Pool", "id").addClient("Web", ${args});`],
    [
      "in sst.config.ts",
      `${reference} export default $config({ async run() { ${pool} return { client: pool.addClient("Web", ${args}).id }; } });`,
    ],
    ["with args in a const", `${pool} const args = ${args}; pool.addClient("Web", args);`],
    ["with options", `${pool} pool.addClient("Web", ${args}, { parent: pool });`],
  ])("%s", (_name, source) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe("sst create addClient");
    expect(found?.written).toEqual([{ ClientName: "web" }]);
    expect(others).toEqual([]);
  });

  it("without args", () => {
    expect(titlesIn(`${pool} pool.addClient("Web");`)).toEqual(["sst create addClient"]);
  });

  it.each([
    ["a reference", reference],
    ["a linkable", "sst.Linkable.wrap(aws.cognito.UserPoolClient, client => ({ properties: { id: client.id } }));"],
    ["a component", "const bucket = new sst.aws.Bucket('B');"],
    ["a global function", "$transform(sst.aws.Function, secure);"],
    ["the global in a constant", "const provider = aws; const bucket = new sst.aws.Bucket('B');"],
    ["the global as any", "const provider = aws as any; const bucket = new sst.aws.Bucket('B');"],
    ["a part of the global", "const { cognito } = aws; const bucket = new sst.aws.Bucket('B');"],
  ])("that the global aws makes, in a file with %s", (_name, mark) => {
    const provider = mark.includes("provider") ? "provider." : mark.includes("{ cognito }") ? "" : "aws.";
    const source = `${mark} new ${provider}cognito.UserPoolClient("c", { userPoolId: pool.id, name: "web", callbackUrls: [$interpolate\`https://\${domain}/cb\`] });`;
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe("pulumi-aws create UserPoolClient");
    expect(found?.written).toEqual([
      { UserPoolId: "unknown", ClientName: "web", CallbackURLs: [{ text: "https://…/cb" }] },
    ]);
    expect(others).toEqual([]);
  });
});

describe("the global aws", () => {
  const client = 'new aws.cognito.UserPoolClient("c", { name: "web" });';

  it.each(["sst", "$app", "$concat", "$config", "$dev", "$interpolate", "$resolve", "$transform"])(
    "is Pulumi's provider in a file that mentions %s",
    name => {
      expect(titlesIn(`export const it = ${name}; ${client}`)).toEqual(["pulumi-aws create UserPoolClient"]);
    },
  );

  it("is Pulumi's provider in a file that refers to SST's types, among others", () => {
    expect(titlesIn(`${reference} import { api } from "./api"; api(); ${client}`)).toHaveLength(1);
  });

  it.each([
    ["a file that imports something else", 'import { api } from "./api";'],
    ["a file that refers to other types", '/// <reference path="./.sst/platform/config.d.ts/own.d.ts" />\n'],
  ])("is unknown in %s", (_name, start) => {
    expect(titlesIn(`${start} ${client}`)).toEqual([]);
  });
});

describe("a client is left alone", () => {
  it.each([
    ["by a transformation of something else", "$transform(aws.s3.Bucket, secure);"],
    ["by a transformation that is not named", "$transform();"],
    [
      "by another file's function",
      'import { $transform } from "./own"; $transform(aws.cognito.UserPoolClient, secure);',
    ],
    ["by a function of the file", "function $transform(...all) {} $transform(aws.cognito.UserPoolClient, secure);"],
    ["by a method", "own().$transform(aws.cognito.UserPoolClient, secure);"],
    ["by a method of a global", "own.$transform(aws.cognito.UserPoolClient, secure);"],
  ])("%s", (_name, statement) => {
    expect(titlesIn(`${statement} ${pool} pool.addClient("Web", ${args});`)).toEqual(["sst create addClient"]);
  });
});

it("has its component's rules", () => {
  const source = `${pool} pool.addClient("Web", { transform: { client: { name: "a", region: "r", tag: "t" } } });`;
  expect(clientsIn(source).map(({ client }) => traitsOf(client))).toEqual([
    {
      host: "sst",
      operation: "create",
      required: [],
      hasSets: false,
      unknown: ["tag"],
      onlySuggestsNames: true,
    },
  ]);
});

describe("a client of a pool that a construct of SST makes", () => {
  it.each([
    ["sst/constructs", "new Cognito(stack, 'Auth').cdk.userPool"],
    ["@serverless-stack/resources", "auth.cdk.userPool"],
  ])("is found with %s", (module, userPool) => {
    const source = `import { Cognito } from "${module}"; const auth = new Cognito(stack, "Auth"); ${userPool}.addClient("Web", { userPoolClientName: "web" });`;
    expect(titlesIn(source)).toEqual(["cdk-l2 create addClient"]);
  });

  it.each([
    ["another part", `import { Cognito } from "sst/constructs"; new Cognito(stack, "A").cdk.pool.addClient("Web");`],
    ["another module", `import { Cognito } from "./auth"; new Cognito(stack, "A").cdk.userPool.addClient("Web");`],
  ])("is not found with %s", (_, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("no client is found in", () => {
  it.each([
    ["addClient of something else", `${pool} chat.addClient("Web", ${args});`],
    ["addClient of another component", `const pool = new sst.aws.Bucket("B"); pool.addClient("Web", ${args});`],
    ["a pool of a name that the file declares", `import { sst } from "./sst"; ${pool} pool.addClient("Web", ${args});`],
    [
      "a pool that is replaced",
      `let pool = new sst.aws.CognitoUserPool("Pool"); pool = chat; pool.addClient("Web", ${args});`,
    ],
    ["a pool that is a parameter", `function add(pool) { pool.addClient("Web", ${args}); } ${pool}`],
    [
      "an aws of the file",
      `const aws = simulator(); const all = aws as any; ${pool} new all.cognito.UserPoolClient("c", { name: "web" });`,
    ],
    [
      "a global that is replaced",
      `let all = aws; all = simulator(); ${pool} new all.cognito.UserPoolClient("c", { name: "web" });`,
    ],
    ["another static method of the component", `sst.aws.CognitoUserPool.of("Pool").addClient("Web", ${args});`],
    ["a component that is looked up", `sst.aws.Bucket.get("B").addClient("Web", ${args});`],
    ["a function", `${pool} addClient("Web", ${args});`],
    ["a namesake of the component", `own.aws.CognitoUserPool.get("Pool").addClient("Web", ${args}); sst.aws;`],
    [
      "an app whose transformation looks for clients",
      `${pool} $transform(resource => resource.type === "aws:cognito/userPoolClient:UserPoolClient" && secure(resource)); pool.addClient("Web", ${args});`,
    ],
    ["another method", `${pool} pool.addIdentityProvider("Google", ${args});`],
    ["unknown args", `${pool} pool.addClient("Web", args);`],
    ["no name", `${pool} pool.addClient();`],
    [
      "an app that transforms its clients",
      `$transform(aws.cognito.UserPoolClient, args => { args.preventUserExistenceErrors = "ENABLED"; }); ${pool} pool.addClient("Web", ${args});`,
    ],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("what is written", () => {
  const written = (members: string) => writtenIn(`${pool} pool.addClient("Web", { ${members} });`);

  it.each([
    [
      "arguments of the component",
      'callbackUrls: ["https://a.com"], providers: ["COGNITO"]',
      { CallbackURLs: ["https://a.com"], SupportedIdentityProviders: ["COGNITO"] },
    ],
    [
      "a transform, which wins over them",
      'callbackUrls: ["https://a.com"], transform: { client: { callbackUrls: ["https://b.com"] } }',
      { CallbackURLs: ["https://b.com"] },
    ],
    [
      "a transform, which may win over them",
      'callbackUrls: ["https://a.com"], transform: { client: { name: "web", ...more } }',
      expect.objectContaining({ CallbackURLs: "unknown", AllowedOAuthFlows: "unknown" }),
    ],
    ["a function", "transform: { client: args => { args.name = 'a'; } }", { ClientName: "a" }],
    ["a method", "transform: { client(args) { args.name = 'a'; } }", { ClientName: "a" }],
    [
      "a function, beside arguments that it leaves alone",
      "callbackUrls: ['https://a.com'], transform: { client: args => { args.name = 'a'; } }",
      { ClientName: "a", CallbackURLs: ["https://a.com"] },
    ],
    [
      "a function, which wins over arguments",
      "callbackUrls: ['https://a.com'], transform: { client: args => { args.callbackUrls = ['https://b.com']; } }",
      { CallbackURLs: ["https://b.com"] },
    ],
    [
      "a function, which may win over arguments",
      "callbackUrls: ['https://a.com'], transform: { client: args => { if (dev) args.callbackUrls = ['https://b.com']; } }",
      { CallbackURLs: "unknown" },
    ],
    [
      "a function with steps",
      "transform: { client: args => { args.tokenValidityUnits = {}; args.tokenValidityUnits.accessToken = 'days'; console.log(args); } }",
      { "TokenValidityUnits.AccessToken": "days" },
    ],
    [
      "a function that adds to what SST makes",
      "transform: { client: args => { args.allowedOauthScopes.push('openid'); } }",
      { AllowedOAuthScopes: "unknown" },
    ],
    [
      "a function that takes away what SST makes",
      "transform: { client: args => { delete args.allowedOauthScopes; args.callbackUrls = undefined; } }",
      { AllowedOAuthScopes: "unknown", CallbackURLs: "unknown" },
    ],
    ["a function that only returns", "transform: { client: args => ({ ...args, name: 'a' }) }", {}],
    [
      "a function that passes them on",
      "transform: { client: args => { args.name = 'a'; harden(args); } }",
      expect.objectContaining({ ClientName: "unknown", CallbackURLs: "unknown" }),
    ],
    [
      "a function that waits",
      "transform: { client: async args => { args.name = 'a'; } }",
      expect.objectContaining({ ClientName: "unknown" }),
    ],
    [
      "a function of another file",
      "transform: { client: secure }",
      expect.objectContaining({ ClientName: "unknown", AllowedOAuthFlows: "unknown" }),
    ],
    [
      "a function in front of arguments that it leaves alone",
      "transform: { client: args => { args.name = 'a'; } }, callbackUrls: ['https://a.com']",
      { ClientName: "a", CallbackURLs: ["https://a.com"] },
    ],
    [
      "a function in a transform with other members",
      "transform: { client: args => { args.name = 'a'; }, pool: secure }",
      { ClientName: "a" },
    ],
    [
      "a function in an object that is spread",
      "...{ transform: { client: args => { args.name = 'a'; } } }",
      expect.objectContaining({ ClientName: "unknown" }),
    ],
    [
      "a function in place of the transform",
      "transform: args => { args.name = 'a'; }",
      expect.objectContaining({ ClientName: "unknown" }),
    ],
    [
      "a function that changes it in a loop and then sets it",
      "transform: { client: args => { for (const name of names) args.name = name; args.name = 'a'; } }",
      { ClientName: "unknown" },
    ],
    [
      "a function that sets something under an unknown name",
      "transform: { client: args => { args.name = 'a'; args[key] = 'b'; } }",
      expect.objectContaining({ ClientName: "unknown", CallbackURLs: "unknown" }),
    ],
    [
      "a function that merges something unknown",
      "transform: { client: args => { args.name = 'a'; Object.assign(args, more); } }",
      expect.objectContaining({ ClientName: "unknown", CallbackURLs: "unknown" }),
    ],
    [
      "a function that passes a part on",
      "transform: { client: args => { args.name = 'a'; args.tokenValidityUnits = {}; harden(args.tokenValidityUnits); } }",
      expect.objectContaining({ ClientName: "a", TokenValidityUnits: "unknown" }),
    ],
    ...["new Hardening(args)", "own.log(args)", "all.forEach(change => change(args))", "this.args = args"].map(
      (statement): [string, string, object] => [
        `a function with ${statement}`,
        `transform: { client: args => { args.name = 'a'; ${statement}; } }`,
        expect.objectContaining({ ClientName: "unknown", CallbackURLs: "unknown" }) as object,
      ],
    ),
    [
      "a transform that sets something to nothing",
      "transform: { client: { name: 'a', allowedOauthFlows: undefined } }",
      { ClientName: "a", AllowedOAuthFlows: "unknown" },
    ],
  ])("is read from %s", (_name, members, expected) => {
    expect(written(members)[0]).toEqual(expected);
  });
});

it("a function's condition is one of the client's", () => {
  const source = `${pool} pool.addClient("Web", { transform: { client: args => { if (isDev) args.callbackUrls = ["https://b.com"]; } } });`;
  expect(writtenIn(source)).toEqual([{ CallbackURLs: ["https://b.com"] }, {}]);
});

it("what a function does not set is missing at the function", () => {
  const source = `${pool} pool.addClient("Web", { transform: { client: args => { args.name = "a"; } } });`;
  const places = clientsIn(source).map(({ client }) => [
    ...exploreAppClient(client, at => at.get("GenerateSecret").site.range),
  ]);
  expect(places.flat().map(range => source.slice(...range))).toEqual(['args => { args.name = "a"; }']);
});

describe("what holds where nothing is written", () => {
  const effective = (source: string, property: Property) => {
    const [found] = clientsIn(`${pool} ${source}`);
    return found && [...exploreAppClient(found.client, client => plain(client.effective(property)))];
  };

  it.each([
    ["AllowedOAuthFlowsUserPoolClient", true],
    ["AllowedOAuthFlows", ["implicit", "code"]],
    ["AllowedOAuthScopes", ["profile", "phone", "email", "openid", "aws.cognito.signin.user.admin"]],
    ["CallbackURLs", ["https://example.com"]],
    ["SupportedIdentityProviders", ["COGNITO"]],
    ["PreventUserExistenceErrors", "LEGACY"],
  ] as const)("of %s is %j", (property, expected) => {
    expect(effective('pool.addClient("Web");', property)).toEqual([expected]);
    expect(effective('pool.addClient("Web", { transform: { client: { name: "a" } } });', property)).toEqual([expected]);
  });

  it("is not known where a function sets it", () => {
    expect(effective('pool.addClient("Web", { transform: { client: f } });', "AllowedOAuthFlows")).toEqual(["unknown"]);
  });
});

describe("an edit", () => {
  const after = (members: string, edit: Edit) => {
    const source = `${pool} pool.addClient("Web", { ${members} });`;
    const edits = clientsIn(source)[0]?.client.render(edit);
    return edits && applyTextEdits(source, edits).slice(`${pool} pool.addClient("Web", { `.length, -" });".length);
  };

  it("is made in the transform", () => {
    expect(after('transform: { client: { name: "a" } }', setProperty("AllowedOAuthFlows", ["code"]))).toBe(
      'transform: { client: { name: "a", allowedOauthFlows: ["code"] } }',
    );
  });

  it("adds a transform", () => {
    expect(after('callbackUrls: ["https://a.com"]', setProperty("AllowedOAuthFlows", ["code"]))).toBe(
      'transform: { client: { allowedOauthFlows: ["code"] } }, callbackUrls: ["https://a.com"]',
    );
  });

  it("does not add an argument of the component", () => {
    expect(after('providers: ["COGNITO"]', setProperty("CallbackURLs", ["https://b.com"]))).toBe(
      'transform: { client: { callbackUrls: ["https://b.com"] } }, providers: ["COGNITO"]',
    );
  });

  it("is made in an argument of the component where that is written", () => {
    expect(after('callbackUrls: ["https://a.com"]', appendItem("CallbackURLs", "https://b.com"))).toBe(
      'callbackUrls: ["https://a.com", "https://b.com"]',
    );
  });

  it.each([
    ['pool.addClient("Web");', 'pool.addClient("Web", { transform: { client: { allowedOauthFlows: ["code"] } } });'],
    ['pool.addClient("Web" );', 'pool.addClient("Web", { transform: { client: { allowedOauthFlows: ["code"] } } } );'],
    ['pool.addClient("Web",);', 'pool.addClient("Web", { transform: { client: { allowedOauthFlows: ["code"] } } },);'],
    ['pool.addClient("Web" /* SPA */);', undefined],
  ])("adds args to %s", (call, expected) => {
    const source = `${pool} ${call}`;
    const edits = clientsIn(source)[0]?.client.render(setProperty("AllowedOAuthFlows", ["code"]));
    expect(edits ? applyTextEdits(source, edits).slice(pool.length + 1) : undefined).toBe(expected);
  });

  it("is refused where SST's own value would come back or be lost", () => {
    expect(after('callbackUrls: ["https://a.com"]', removeProperty("CallbackURLs"))).toBeNull();
    expect(after("transform: { client: {} }", appendItem("AllowedOAuthScopes", "openid"))).toBeNull();
    expect(
      after('transform: { client: { allowedOauthScopes: ["email"] } }', appendItem("AllowedOAuthScopes", "openid")),
    ).toBe('transform: { client: { allowedOauthScopes: ["email", "openid"] } }');
  });

  it("is refused in a function", () => {
    expect(after("transform: { client: f }", setProperty("AllowedOAuthFlows", ["code"]))).toBeNull();
  });
});

it.each([
  [{ module: "", path: ["sst", "aws"] }, true],
  [{ module: "./own", path: ["sst", "aws"] }, false],
  [{ module: "", path: ["own", "aws"] }, false],
])("the global sst is known: %j is %s", (name, isKnown) => {
  expect(sst.library?.canonical(name)).toEqual(isKnown ? name : undefined);
});
