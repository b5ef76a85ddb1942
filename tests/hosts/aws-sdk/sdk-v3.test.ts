import { describe, expect, it } from "vitest";
import { appendItem, setProperty, type Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { legacyAuthFlows } from "../../../src/spec/auth-flows.ts";
import { oauthFlows } from "../../../src/spec/oauth.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";
import type { Language } from "../../languages/javascript/parse-code.ts";

const module = "@aws-sdk/client-cognito-identity-provider";
const input = '{ ClientName: "web" }';

const create = "sdk-v3 create CreateUserPoolClientCommand";
const update = "sdk-v3 update UpdateUserPoolClientCommand";

type Form = readonly [name: string, source: string, title: string, language?: Language];

describe("a request is found, whatever its form", () => {
  const forms: readonly Form[] = [
    [
      "a command",
      `import { CreateUserPoolClientCommand } from "${module}"; client.send(new CreateUserPoolClientCommand(${input}));`,
      create,
    ],
    [
      "an update",
      `import { UpdateUserPoolClientCommand } from "${module}"; new UpdateUserPoolClientCommand(${input});`,
      update,
    ],
    [
      "an alias",
      `import { CreateUserPoolClientCommand as Create } from "${module}"; new Create(${input});`,
      "sdk-v3 create Create",
    ],
    ["a namespace", `import * as idp from "${module}"; new idp.CreateUserPoolClientCommand(${input});`, create],
    [
      "require",
      `const { CreateUserPoolClientCommand } = require("${module}"); new CreateUserPoolClientCommand(${input});`,
      create,
      "commonjs",
    ],
    [
      "dynamic import",
      `const { CreateUserPoolClientCommand } = await import("${module}"); new CreateUserPoolClientCommand(${input});`,
      create,
      "javascript",
    ],
    ["import equals", `import idp = require("${module}"); new idp.CreateUserPoolClientCommand(${input});`, create],
    [
      "a deep import",
      `import { CreateUserPoolClientCommand } from "${module}/dist-es/commands"; new CreateUserPoolClientCommand(${input});`,
      create,
    ],
    [
      "an input in a const",
      `import { CreateUserPoolClientCommand } from "${module}"; const input = ${input}; new CreateUserPoolClientCommand(input);`,
      create,
    ],
    [
      "an input in a private field",
      `import { CreateUserPoolClientCommand } from "${module}"; class C { #input = ${input}; m() { new CreateUserPoolClientCommand(this.#input) } }`,
      create,
    ],
    [
      "a method of the aggregated client",
      `import { CognitoIdentityProvider } from "${module}"; new CognitoIdentityProvider({}).createUserPoolClient(${input});`,
      "sdk-v3 create createUserPoolClient",
    ],
    [
      "a method of a held client",
      `import { CognitoIdentityProvider } from "${module}"; const idp = new CognitoIdentityProvider(); idp.updateUserPoolClient(${input}, cb);`,
      "sdk-v3 update updateUserPoolClient",
    ],
    [
      "a method of a client in a field",
      `import { CognitoIdentityProvider } from "${module}"; class C { constructor(private idp: CognitoIdentityProvider) {} m() { return this.idp.createUserPoolClient(${input}) } }`,
      "sdk-v3 create createUserPoolClient",
    ],
    [
      "a method of a typed parameter",
      `import type { CognitoIdentityProvider } from "${module}"; const f = (idp: CognitoIdentityProvider) => idp.createUserPoolClient(${input});`,
      "sdk-v3 create createUserPoolClient",
    ],
    [
      "an annotated const",
      `import type { CreateUserPoolClientCommandInput } from "${module}"; const input: CreateUserPoolClientCommandInput = ${input};`,
      "sdk-v3 create CreateUserPoolClientCommandInput",
    ],
    [
      "an annotated const of an update",
      `import type { UpdateUserPoolClientCommandInput } from "${module}"; const input: UpdateUserPoolClientCommandInput = ${input};`,
      "sdk-v3 update UpdateUserPoolClientCommandInput",
    ],
    [
      "an annotated const, by a namespace",
      `import type * as idp from "${module}"; const input: idp.UpdateUserPoolClientRequest = ${input};`,
      "sdk-v3 update UpdateUserPoolClientRequest",
    ],
    [
      "as",
      `import type { CreateUserPoolClientRequest } from "${module}"; create(${input} as CreateUserPoolClientRequest);`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "satisfies",
      `import type { CreateUserPoolClientRequest } from "${module}"; create(${input} as const satisfies CreateUserPoolClientRequest);`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "what a function returns",
      `import type { CreateUserPoolClientRequest } from "${module}"; function input(): CreateUserPoolClientRequest { return ${input} }`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "what an arrow function returns",
      `import type { CreateUserPoolClientRequest } from "${module}"; const f = (): CreateUserPoolClientRequest => (${input});`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "what an async function returns",
      `import type { CreateUserPoolClientRequest } from "${module}"; async function f(): Promise<CreateUserPoolClientRequest> { return ${input} }`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "an annotated field",
      `import type { CreateUserPoolClientRequest } from "${module}"; class C { input: CreateUserPoolClientRequest = ${input} }`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "an annotated let",
      `import type { CreateUserPoolClientRequest } from "${module}"; let input: CreateUserPoolClientRequest; input = ${input};`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
    [
      "import type",
      `const input: import("${module}").CreateUserPoolClientRequest = ${input};`,
      "sdk-v3 create CreateUserPoolClientRequest",
    ],
  ];

  for (const [name, source, title, language] of forms) {
    it(name, () => {
      const [found, ...others] = clientsIn(source, language);
      expect(found?.title).toBe(title);
      expect(found?.written).toEqual([{ ClientName: "web" }]);
      expect(others).toEqual([]);
    });
  }

  it("once, when a typed object is given to a command", () => {
    const source = `import { CreateUserPoolClientCommand, type CreateUserPoolClientCommandInput } from "${module}";
      const input: CreateUserPoolClientCommandInput = ${input};
      client.send(new CreateUserPoolClientCommand(input));`;
    expect(titlesIn(source)).toEqual(["sdk-v3 create CreateUserPoolClientCommandInput"]);
  });

  it("once, when one object is given to two commands", () => {
    const source = `import { CreateUserPoolClientCommand } from "${module}";
      const input = ${input};
      a.send(new CreateUserPoolClientCommand(input));
      b.send(new CreateUserPoolClientCommand(input));`;
    expect(titlesIn(source)).toEqual([create]);
  });

  it("twice, when one object is used to create and to update", () => {
    const source = `import { CreateUserPoolClientCommand, UpdateUserPoolClientCommand } from "${module}";
      const input = ${input};
      a.send(new CreateUserPoolClientCommand(input));
      a.send(new UpdateUserPoolClientCommand(input));`;
    expect(titlesIn(source)).toEqual([create, update]);
  });

  it("in the order of the text", () => {
    const source = `import { CreateUserPoolClientCommand, UpdateUserPoolClientCommand } from "${module}";
      f(new UpdateUserPoolClientCommand({ ClientId: "a" }), new CreateUserPoolClientCommand({ ClientName: "b" }));`;
    expect(titlesIn(source)).toEqual([update, create]);
  });
});

describe("no request is found in", () => {
  it.each([
    [
      "a command of another package",
      'import { CreateUserPoolClientCommand } from "./commands"; new CreateUserPoolClientCommand({ ClientName: "a" });',
    ],
    [
      "a command of one's own",
      'class CreateUserPoolClientCommand {} new CreateUserPoolClientCommand({ ClientName: "a" });',
    ],
    [
      "a command that hides an import",
      `import { CreateUserPoolClientCommand } from "${module}"; function f(CreateUserPoolClientCommand) { new CreateUserPoolClientCommand(${input}) }`,
    ],
    ["a global command", `new CreateUserPoolClientCommand(${input});`],
    [
      "another command",
      `import { CreateUserPoolCommand } from "${module}"; new CreateUserPoolCommand({ PoolName: "a" });`,
    ],
    [
      "a command without input",
      `import { CreateUserPoolClientCommand } from "${module}"; new CreateUserPoolClientCommand();`,
    ],
    [
      "a command with an unknown input",
      `import { CreateUserPoolClientCommand } from "${module}"; const f = i => new CreateUserPoolClientCommand(i);`,
    ],
    [
      "a command with spread arguments",
      `import { CreateUserPoolClientCommand } from "${module}"; new CreateUserPoolClientCommand(...[${input}]);`,
    ],
    [
      "a command that is called",
      `import { CreateUserPoolClientCommand } from "${module}"; CreateUserPoolClientCommand(${input});`,
    ],
    [
      "a method of one's own",
      `import "${module}"; this.createUserPoolClient(${input}); service.createUserPoolClient(${input});`,
    ],
    [
      "a method of the plain client",
      `import { CognitoIdentityProviderClient } from "${module}"; new CognitoIdentityProviderClient().createUserPoolClient(${input});`,
    ],
    [
      "a method of a receiver that is written again",
      `import { CognitoIdentityProvider } from "${module}"; let c = new CognitoIdentityProvider(); c = mock(); c.createUserPoolClient(${input});`,
    ],
    ["a function of that name", `function createUserPoolClient() {} createUserPoolClient(${input});`],
    ["Java", "client.createUserPoolClient(CreateUserPoolClientRequest.builder().clientName(name).build());"],
    [
      "the type of an output",
      `import type { CreateUserPoolClientCommandOutput } from "${module}"; const o: CreateUserPoolClientCommandOutput = { UserPoolClient: {} };`,
    ],
    [
      "a type of one's own",
      `interface CreateUserPoolClientRequest {} const o: CreateUserPoolClientRequest = ${input};`,
    ],
    [
      "a typed object without members",
      `import type { CreateUserPoolClientRequest } from "${module}"; const o = {} as CreateUserPoolClientRequest;`,
    ],
    [
      "a typed object that is spread into another",
      `import type { CreateUserPoolClientRequest } from "${module}"; const o: CreateUserPoolClientRequest = ${input}; send({ ...o, UserPoolId: id });`,
    ],
    [
      "a typed object that is merged into another",
      `import type { CreateUserPoolClientRequest } from "${module}"; const o: CreateUserPoolClientRequest = ${input}; send(Object.assign({}, o, x));`,
    ],
    [
      "a typed object by the name of a part",
      `import type { CreateUserPoolClientRequest } from "${module}"; export const defaultInput: CreateUserPoolClientRequest = ${input};`,
    ],
    [
      "a typed result that is spread",
      `import type { CreateUserPoolClientRequest } from "${module}"; function web(): CreateUserPoolClientRequest { return ${input} } send({ ...web(), UserPoolId: id });`,
    ],
    [
      "an expectation",
      `import { CreateUserPoolClientCommand } from "${module}"; expect(send).toHaveBeenCalledWith(new CreateUserPoolClientCommand(${input}));`,
    ],
    [
      "an assertion",
      `import { CreateUserPoolClientCommand } from "${module}"; assert.deepStrictEqual(calls[0], new CreateUserPoolClientCommand(${input}));`,
    ],
    [
      "a mock",
      `import { CreateUserPoolClientCommand } from "${module}"; expect(mock).toHaveReceivedCommandWith(CreateUserPoolClientCommand, ${input});`,
    ],
    [
      "amazon-cognito-identity-js",
      'import { CognitoUserPool } from "amazon-cognito-identity-js"; new CognitoUserPool({ UserPoolId: "a", ClientId: "b" });',
    ],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

function written(body: string): readonly object[] {
  return writtenIn(`import * as idp from "${module}"; import { ${enums} } from "${module}";\n${body}`);
}
const enums =
  "CreateUserPoolClientCommand, ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes, TimeUnitsType as Unit";

describe("what a request says", () => {
  it.each([
    [
      "members of structures",
      '{ TokenValidityUnits: { AccessToken: "days" }, AccessTokenValidity: 1 }',
      { "TokenValidityUnits.AccessToken": "days", AccessTokenValidity: 1 },
    ],
    [
      "enum members",
      "{ ExplicitAuthFlows: [ExplicitAuthFlowsType.ALLOW_USER_AUTH], AllowedOAuthFlows: [OAuthFlowType.client_credentials], PreventUserExistenceErrors: PreventUserExistenceErrorTypes.LEGACY }",
      {
        ExplicitAuthFlows: ["ALLOW_USER_AUTH"],
        AllowedOAuthFlows: ["client_credentials"],
        PreventUserExistenceErrors: "LEGACY",
      },
    ],
    [
      "enum members with values of their own",
      '{ TokenValidityUnits: { AccessToken: Unit.DAYS, IdToken: idp.TimeUnitsType["HOURS"] }, RefreshTokenRotation: { Feature: FeatureType.ENABLED } }',
      {
        "TokenValidityUnits.AccessToken": "days",
        "TokenValidityUnits.IdToken": "hours",
        "RefreshTokenRotation.Feature": "ENABLED",
      },
    ],
    [
      "an enum member that the SDK does not have",
      "{ ExplicitAuthFlows: [ExplicitAuthFlowsType.ALLOW_ANYTHING] }",
      { ExplicitAuthFlows: ["unknown"] },
    ],
    ["what every object has", "{ ClientName: idp.FeatureType.toString }", { ClientName: "unknown" }],
    ["a member of an enum member", "{ ClientName: idp.FeatureType.ENABLED.length }", { ClientName: "unknown" }],
    ["an enum as a whole", "{ ClientName: idp.FeatureType }", { ClientName: "unknown" }],
    ["what is no enum", "{ ClientName: idp.toString.name }", { ClientName: "unknown" }],
    [
      "values without coercion",
      '{ GenerateSecret: "true", AccessTokenValidity: "60", ClientName: null }',
      { GenerateSecret: "true", AccessTokenValidity: "60" },
    ],
    ["undefined members", "{ ClientName: undefined }", {}],
    [
      "something that is partly known",
      "{ CallbackURLs: [`https://${host}/cb`, url] }",
      { CallbackURLs: [{ text: "https://…/cb" }, "unknown"] },
    ],
  ])("%s", (_name, source, expected) => {
    expect(written(`new CreateUserPoolClientCommand(${source});`)).toEqual([expected]);
  });

  it("destructured enum members", () => {
    expect(
      written(
        "const { ALLOW_USER_AUTH } = ExplicitAuthFlowsType; new CreateUserPoolClientCommand({ ExplicitAuthFlows: [ALLOW_USER_AUTH] });",
      ),
    ).toEqual([{ ExplicitAuthFlows: ["ALLOW_USER_AUTH"] }]);
  });

  it("nothing of members that an unknown spread may bring", () => {
    const [found] = clientsIn(
      `import { UpdateUserPoolClientCommand } from "${module}"; new UpdateUserPoolClientCommand({ ...rest, ClientName: "web" });`,
    );
    expect(found?.written[0]).toMatchObject({ ClientName: "web", CallbackURLs: "unknown", GenerateSecret: "unknown" });
  });

  it("what a typed object says is not what is assigned to it afterwards", () => {
    expect(
      written(
        'const input: idp.CreateUserPoolClientRequest = { ClientName: "web", UserPoolId: "x" }; input.CallbackURLs = urls; input.ClientName += "2";',
      ),
    ).toEqual([{ ClientName: "unknown", UserPoolId: "x", CallbackURLs: "unknown" }]);
  });

  it("what a function returns is not what is assigned to its result", () => {
    expect(
      written(
        'const make = (): idp.CreateUserPoolClientRequest => ({ ClientName: "web", UserPoolId: "x" }); const input = make(); input.CallbackURLs = urls;',
      ),
    ).toEqual([{ ClientName: "web", UserPoolId: "x", CallbackURLs: "unknown" }]);
  });

  it("one scenario for each condition", () => {
    expect(
      written('new CreateUserPoolClientCommand({ ClientName: prod ? "a" : "b", GenerateSecret: !prod });'),
    ).toEqual([
      { ClientName: "a", GenerateSecret: false },
      { ClientName: "b", GenerateSecret: true },
    ]);
  });

  it("only the scenarios in which the request is made", () => {
    expect(written('if (prod) { new CreateUserPoolClientCommand({ ClientName: prod ? "a" : "b" }); }')).toEqual([
      { ClientName: "a" },
    ]);
    expect(
      written(
        'function f(prod) { if (prod) { return; } new CreateUserPoolClientCommand({ ClientName: prod ? "a" : "b" }); }',
      ),
    ).toEqual([{ ClientName: "b" }]);
    expect(written('prod || new CreateUserPoolClientCommand({ ClientName: prod ? "a" : "b" });')).toEqual([
      { ClientName: "b" },
    ]);
    expect(written('if (dev) {} else { new CreateUserPoolClientCommand({ ClientName: dev ? "a" : "b" }); }')).toEqual([
      { ClientName: "b" },
    ]);
  });

  it("no further scenarios for conditions that change nothing", () => {
    const nested = `${"if (c()) ".repeat(8)}new CreateUserPoolClientCommand({ ClientName: "a" });`;
    expect(written(nested)).toEqual([{ ClientName: "a" }]);
  });
});

const allowFlows = [
  "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  "ALLOW_CUSTOM_AUTH",
  "ALLOW_REFRESH_TOKEN_AUTH",
  "ALLOW_USER_AUTH",
  "ALLOW_USER_PASSWORD_AUTH",
  "ALLOW_USER_SRP_AUTH",
];

describe("an enum of the SDK", () => {
  const named: readonly (readonly [type: string, members: Readonly<Record<string, string>>])[] = [
    ["ExplicitAuthFlowsType", asSpelled([...Object.keys(legacyAuthFlows), ...allowFlows])],
    ["FeatureType", asSpelled(["DISABLED", "ENABLED"])],
    ["OAuthFlowType", asSpelled(oauthFlows)],
    ["PreventUserExistenceErrorTypes", asSpelled(["ENABLED", "LEGACY"])],
    ["TimeUnitsType", { DAYS: "days", HOURS: "hours", MINUTES: "minutes", SECONDS: "seconds" }],
  ];

  function asSpelled(values: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(values.map(value => [value, value]));
  }

  it.each(named)("%s has its members", (type, members) => {
    for (const [member, value] of Object.entries(members)) {
      expect(written(`new CreateUserPoolClientCommand({ ClientName: idp.${type}.${member} });`)).toEqual([
        { ClientName: value },
      ]);
    }
  });

  it.each<[written: string, edit: Edit, expected: string]>([
    [
      "{ PreventUserExistenceErrors: Errors.LEGACY }",
      setProperty("PreventUserExistenceErrors", "ENABLED"),
      "{ PreventUserExistenceErrors: Errors.ENABLED }",
    ],
    [
      '{ PreventUserExistenceErrors: "LEGACY" }',
      setProperty("PreventUserExistenceErrors", "ENABLED"),
      '{ PreventUserExistenceErrors: "ENABLED" }',
    ],
    [
      "{ PreventUserExistenceErrors: Errors.LEGACY }",
      setProperty("PreventUserExistenceErrors", "OTHER"),
      '{ PreventUserExistenceErrors: "OTHER" }',
    ],
    [
      "{ TokenValidityUnits: { AccessToken: Unit.DAYS } }",
      setProperty("TokenValidityUnits.AccessToken", "minutes"),
      "{ TokenValidityUnits: { AccessToken: Unit.MINUTES } }",
    ],
    [
      "{ AllowedOAuthFlows: [idp.OAuthFlowType.implicit] }",
      appendItem("AllowedOAuthFlows", "code"),
      "{ AllowedOAuthFlows: [idp.OAuthFlowType.implicit, idp.OAuthFlowType.code] }",
    ],
  ])("is used in place of a member of it in %s: %j", (from, edit, to) => {
    const text = `import * as idp from "${module}"; import { CreateUserPoolClientCommand, PreventUserExistenceErrorTypes as Errors, TimeUnitsType as Unit } from "${module}";
      new CreateUserPoolClientCommand(${from});`;
    const [found] = clientsIn(text);
    expect(applyTextEdits(text, found?.client.render(edit) ?? [])).toBe(text.replace(from, to));
  });
});

describe("a request with members that the SDK does not know", () => {
  it("is sent without them", () => {
    const source = `import { UpdateUserPoolClientCommand } from "${module}"; new UpdateUserPoolClientCommand({ ClientNames: "web" });`;
    const [found] = clientsIn(source);
    expect(found && traitsOf(found.client)).toMatchObject({ onlySuggestsNames: true, unknown: ["ClientNames"] });
    expect(found?.client).toMatchObject({ refusesMembers: false });
    expect(found?.client.checksTypes).toBeUndefined();
  });
});

it("reads a request that is one of two objects", () => {
  expect(written('new CreateUserPoolClientCommand(prod ? { ClientName: "a" } : { ClientName: "b" });')).toEqual([
    { ClientName: "a" },
    { ClientName: "b" },
  ]);
});
