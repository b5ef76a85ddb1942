import { describe, expect, it, test } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { stringOf } from "../../../src/model/value.ts";
import { clientsIn, titlesIn, traitsOf } from "../found-clients.ts";

const setUp = 'import { AmplifyAuthCognitoStackTemplate } from "@aws-amplify/cli-extensibility-helper";\n';

function override(statements: string, resources = "resources: AmplifyAuthCognitoStackTemplate"): string {
  return `${setUp}export function override(${resources}, info: AmplifyProjectInfo) { ${statements} }`;
}

/** The known properties of each client, by its name. */
function knownIn(source: string): object {
  return Object.fromEntries(
    clientsIn(source).map(({ title, written }) => [
      title.replace("amplify-override create ", ""),
      written.map(known => Object.fromEntries(Object.entries(known).filter(([, value]) => value !== "unknown"))),
    ]),
  );
}

const days = { "TokenValidityUnits.RefreshToken": "days" };

describe("the clients of Amplify Gen 1 are changed", () => {
  test.each<[name: string, source: string, known: object]>([
    [
      "by assignments",
      override(
        "resources.userPoolClient.refreshTokenValidity = 1; resources.userPoolClientWeb.accessTokenValidity = 2;",
      ),
      {
        userPoolClient: [{ RefreshTokenValidity: 1, ...days }],
        userPoolClientWeb: [{ AccessTokenValidity: 2, ...days }],
      },
    ],
    [
      "by their units",
      override('resources.userPoolClient.tokenValidityUnits = { accessToken: "minutes" };'),
      { userPoolClient: [{ "TokenValidityUnits.AccessToken": "minutes" }] },
    ],
    [
      "in a row of expressions",
      override('resources.userPoolClient.generateSecret = false, resources.userPoolClient.clientName = "a"'),
      { userPoolClient: [{ GenerateSecret: false, ClientName: "a", ...days }] },
    ],
    [
      "by overrides",
      override('resources.userPoolClient.addOverride("Properties.AllowedOAuthFlows", ["code"]);'),
      { userPoolClient: [{ AllowedOAuthFlows: ["code"], ...days }] },
    ],
    [
      "by a push",
      override('resources.userPoolClientWeb.callbackUrLs!.push("https://a");'),
      { userPoolClientWeb: [{ CallbackURLs: ["https://a", "and more"], ...days }] },
    ],
    [
      "by other names",
      override(
        "const web = resources.userPoolClientWeb as unknown as { readAttributes?: string[] }; web.readAttributes = ['email'];",
      ),
      { userPoolClientWeb: [{ ReadAttributes: ["email"], ...days }] },
    ],
    [
      "where they are taken out of the resources",
      override("userPoolClient.generateSecret = true;", "{ userPoolClient }: AmplifyAuthCognitoStackTemplate"),
      { userPoolClient: [{ GenerateSecret: true, ...days }] },
    ],
    [
      "if a test holds",
      override('if (info.envName === "prod") { resources.userPoolClient.generateSecret = true; }'),
      { userPoolClient: [{ GenerateSecret: true, ...days }, days] },
    ],
    [
      "by a constant function",
      `${setUp}export const override = (resources: AmplifyAuthCognitoStackTemplate): void => { resources.userPoolClient.generateSecret = true; };`,
      { userPoolClient: [{ GenerateSecret: true, ...days }] },
    ],
    [
      "by a namespace's type",
      'import * as helper from "@aws-amplify/cli-extensibility-helper"; export function override(r: helper.AmplifyAuthCognitoStackTemplate) { r.userPoolClient.clientName = "a"; }',
      { userPoolClient: [{ ClientName: "a", ...days }] },
    ],
    [
      "by the type of the root stack's resources",
      override('resources.userPoolClient.clientName = "a";', "resources: AmplifyRootStackTemplate").replace(
        "{ AmplifyAuthCognitoStackTemplate }",
        "{ AmplifyRootStackTemplate }",
      ),
      { userPoolClient: [{ ClientName: "a", ...days }] },
    ],
    [
      "without what happens in a loop",
      override(
        'resources.userPoolClient.clientName = "a"; for (const n of names) resources.userPoolClient.callbackUrLs = [n];',
      ),
      { userPoolClient: [{ ClientName: "a", ...days }] },
    ],
  ])("%s", (_name, source, known) => {
    expect(knownIn(source)).toEqual(known);
  });

  it("and are edited where that is written", () => {
    const text = override("resources.userPoolClient.refreshTokenValidity = 5000;");
    const [found] = clientsIn(text);
    const edits = found?.client.render(setProperty("RefreshTokenValidity", 3650));
    expect(edits && applyTextEdits(text, edits)).toBe(text.replace("5000", "3650"));
    expect(found?.client.nameOf("RefreshTokenValidity")).toBe("refreshTokenValidity");
    expect(found?.client.render(setProperty("ClientName", "a"))).toBeNull();
  });
});

it("the names are those of what changes them", () => {
  const [found] = clientsIn(
    override(
      'resources.userPoolClient.accessTokenValidity = 1; resources.userPoolClient.addPropertyOverride("CallbackURLs", []);',
    ),
  );
  const names = [
    "AccessTokenValidity",
    "CallbackURLs",
    "LogoutURLs",
    "TokenValidityUnits.IdToken",
    "ClientSecret",
  ] as const;
  expect(names.map(name => found?.client.nameOf(name))).toEqual([
    "accessTokenValidity",
    "CallbackURLs",
    "logoutUrLs",
    "tokenValidityUnits.idToken",
    "ClientSecret",
  ]);
  expect(found && traitsOf(found.client)).toMatchObject({ onlySuggestsNames: true, required: [] });
});

it("what is not set is missing at the first mention", () => {
  const source = override("resources.userPoolClient.accessTokenValidity = 60;");
  const places = clientsIn(source).map(({ client }) => [
    ...exploreAppClient(client, at => source.slice(...at.get("TokenValidityUnits.RefreshToken").site.range)),
  ]);
  expect(places).toEqual([["userPoolClient"]]);
});

it("a unit that nobody sets is the service's", () => {
  const [found] = clientsIn(override("resources.userPoolClient.accessTokenValidity = 60;"));
  const units = Object.keys(found?.written[0] ?? {}).filter(name => name.startsWith("TokenValidityUnits"));
  expect(units).toEqual(["TokenValidityUnits.RefreshToken"]);
});

describe("no client is changed", () => {
  test.each([
    [
      "by another function",
      `${setUp}export function other(resources: AmplifyAuthCognitoStackTemplate) { resources.userPoolClient.clientName = "a"; }`,
    ],
    [
      "by a function of another type",
      'export function override(resources: Stack) { resources.userPoolClient.clientName = "a"; }',
    ],
    [
      "in a file without the type",
      'export function override(resources) { resources.userPoolClient.clientName = "a"; }',
    ],
    ["of another name", override('resources.userPool.userPoolName = "a";')],
    ["by a mixin", override('resources.userPoolClient.clientName = "a"; resources.userPoolClient.with(mixin);')],
    ["by reading it", override("console.log(resources.userPoolClient.ref);")],
    [
      "by a parameter that gets another value",
      override('resources = other; resources.userPoolClient.clientName = "a";'),
    ],
    [
      "by a parameter with a default",
      override('c.clientName = "a";', "{ userPoolClient: c = other }: AmplifyAuthCognitoStackTemplate"),
    ],
    [
      "by the rest of the resources",
      override('rest.userPoolClient.clientName = "a";', "{ userPool, ...rest }: AmplifyAuthCognitoStackTemplate"),
    ],
    ["by a declaration", `${setUp}export declare function override(resources: AmplifyAuthCognitoStackTemplate): void;`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("the resources that an override adds to Amplify's pool", () => {
  const provider = (poolId = "resources.userPool.ref") =>
    `resources.addCfnResource({ type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: ${poolId}, ProviderName: "Google", AttributeMapping: { email: "email" } } }, "GoogleProvider");`;
  const server =
    'resources.addCfnResource({ type: "AWS::Cognito::UserPoolResourceServer", properties: { UserPoolId: resources.userPool.ref, Identifier: "api", Scopes: [{ ScopeName: "read" }] } }, "Api");';
  const web = 'resources.userPoolClientWeb.supportedIdentityProviders = ["Google"];';
  const added =
    'resources.addCfnResource({ type: "AWS::Cognito::UserPoolClient", properties: { UserPoolId: resources.userPool.ref, SupportedIdentityProviders: ["Google"] } }, "Client");';

  /** Each resource around the only client, and whether it precedes the client. */
  function addedIn(...statements: readonly string[]): readonly string[] {
    const [found, ...others] = clientsIn(override(statements.join(" ")));
    expect(others).toEqual([]);
    const seen = found ? [...exploreAppClient(found.client, ({ relatedResources }) => relatedResources)] : [];
    return seen.flatMap(around => [
      ...around.identityProviders.map(
        one =>
          `${one.name}: ${stringOf(one.providerName)} ${one.mappedAttributes.join()} ${around.precedesClient(one)}`,
      ),
      ...around.resourceServers.map(
        one => `${one.name}: ${stringOf(one.identifier)} ${one.scopes?.join()} ${around.precedesClient(one)}`,
      ),
    ]);
  }

  const known = "GoogleProvider: Google email false";

  test.each<[name: string, statements: readonly string[], expected: readonly string[]]>([
    ["are around Amplify's clients", [provider(), server, web], [known, "Api: api read false"]],
    ["are around an added client", [provider(), server, added], [known, "Api: api read false"]],
    ["may refer to the pool by its logical id", [provider('{ Ref: "UserPool" }'), web], [known]],
    ["may refer to the pool by a constant", ["const id = resources.userPool.ref;", provider("id"), web], [known]],
    ["are added next to another change", ["resources.userPool.userPoolName = 'a';", provider(), added], [known]],
    [
      "are added next to a method that is only named",
      ["const add = resources.addCfnResource;", provider(), web],
      [known],
    ],
    [
      "may have names that are not known",
      [provider().replace('"GoogleProvider"', "id"), web],
      [known.replace("GoogleProvider", "addCfnResource")],
    ],
    ["may be added later than the client is changed", [web, provider()], [known]],
    [
      "are added under the condition under which the client lists them",
      [`if (info.envName === "prod") { ${provider()} ${web} }`],
      [known],
    ],
  ])("%s", (_name, statements, expected) => {
    expect(addedIn(...statements)).toEqual(expected);
  });

  test.each([
    ["to what is no pool", [provider("resources.identityPool.ref"), web]],
    ["to another pool, as a server", [server.replace("resources.userPool.ref", '{ Ref: "OtherPool" }'), web]],
    ["by another method", [provider().replace("addCfnResource", "template.addCfnResource"), web]],
    ["by a method of another name", [provider().replace("addCfnResource", "describe"), web]],
    ["to another pool", [provider('{ Ref: "OtherPool" }'), web]],
    ["to a pool that is not known", [provider("info.poolId || resources.userPool.ref"), web]],
    ["to a pool that a function returns", [provider("poolOf(resources.userPool.ref)"), web]],
    ["only sometimes", [`if (info.envName === "prod") { ${provider()} }`, web]],
    ["in a loop", [`for (const name of names) { ${provider()} }`, web]],
    ["of an unknown type", [provider().replace('"AWS::Cognito::UserPoolIdentityProvider"', "type"), web]],
    ["to its pool, beside a client of another", [provider(), added.replace("resources.userPool.ref", '"eu-west-1_a"')]],
  ])("are not known if they are added %s", (_name, statements) => {
    expect(addedIn(...statements)).toEqual([]);
  });

  test.each([
    ["an override of DependsOn", 'resources.userPoolClientWeb.addOverride("DependsOn", ["GoogleProvider"]);'],
    [
      "a dependency",
      'resources.userPoolClientWeb.addDependency(resources.getCfnResource("GoogleProvider") as CfnResource);',
    ],
    ["a function that is passed the resources", "order(resources);"],
    ["a field that holds the resources", "this.resources = resources;"],
    ["an object that holds the resources", "state.resources = resources;"],
    ...[
      ...["addDependency", "addDependsOn", "addResourceDependency", "Aspects", "findAll", "findChild"],
      ...["getCfnResource", "tryFindChild"],
    ].map(name => [`a mention of ${name}`, `all.${name}("GoogleProvider");`]),
    ["a function that is passed the client", "order(resources.userPoolClientWeb);"],
  ])("may precede the client because of %s", (_name, statement) => {
    expect(addedIn(provider(), web, statement)).toEqual(["GoogleProvider: Google email maybe"]);
  });
});

describe("a resource that an override adds is a client", () => {
  const resource =
    '{ type: "AWS::Cognito::UserPoolClient", properties: { UserPoolId: resources.userPool.ref, ClientName: "a" } }';

  it("of CloudFormation", () => {
    const source = override(`resources.addCfnResource(${resource}, "MyClient");`);
    expect(clientsIn(source).map(({ title, written }) => [title, written])).toEqual([
      ["cloudformation create addCfnResource", [{ UserPoolId: "unknown", ClientName: "a" }]],
    ]);
  });

  it("in a function that is no override, where nothing else is known", () => {
    const own = resource.replace("resources.userPool.ref", '{ Ref: "UserPool" }');
    const google =
      'resources.addCfnResource({ type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: { Ref: "UserPool" } } }, "G");';
    const source = `${override(google)} function add(resources: AmplifyAuthCognitoStackTemplate) { resources.addCfnResource(${own}, "C"); }`;
    const around = clientsIn(source).map(({ client }) => [
      ...exploreAppClient(client, ({ relatedResources }) => relatedResources.identityProviders),
    ]);
    expect(around).toEqual([[[]]]);
  });

  test.each([
    ["of an object without a type", override(`(others => others.addCfnResource(${resource}, "MyClient"))(own);`)],
    [
      "of a parameter without a type",
      override(`const add = (others) => others.addCfnResource(${resource}, "MyClient"); export { add };`),
    ],
    [
      "of another of Amplify's types",
      override(
        `others.addCfnResource(${resource}, "MyClient");`,
        "resources: AmplifyAuthCognitoStackTemplate, others: AmplifyDDBResourceTemplate",
      ).replace("{ AmplifyAuth", "{ AmplifyDDBResourceTemplate, AmplifyAuth"),
    ],
    ["of another type", override('resources.addCfnResource({ type: "AWS::Cognito::UserPool", properties: {} }, "P");')],
    ["of another object", override(`others.addCfnResource(${resource}, "MyClient");`)],
    ["with arguments that are spread", override(`resources.addCfnResource(...[${resource}, "MyClient"]);`)],
  ])("but not one %s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});
