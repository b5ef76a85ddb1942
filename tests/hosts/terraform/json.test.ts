import { describe, expect, it } from "vitest";
import { readers } from "../../../src/hosts/readers.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { plain } from "../../harness/read-clients.ts";
import { clientsIn, findingsIn, json, known } from "../documents.ts";

const client = {
  user_pool_id: "${aws_cognito_user_pool.main.id}",
  name: "web",
  allowed_oauth_flows: ["code"],
  callback_urls: ["https://app.example.net/signed-in", "${var.url}", "https://${var.host}/signed-in"],
  default_redirect_uri: "https://%{ if var.beta }beta.%{ endif }example.net",
  access_token_validity: "5",
  generate_secret: "true",
  logout_urls: null,
  token_validity_units: { access_token: "minutes" },
};
const read = {
  host: "terraform",
  operation: "create",
  at: '"web"',
  UserPoolId: "unknown",
  ClientName: "web",
  AllowedOAuthFlows: ["code"],
  CallbackURLs: ["https://app.example.net/signed-in", "unknown", { text: "https://…/signed-in" }],
  DefaultRedirectURI: { text: "https://…example.net" },
  AccessTokenValidity: 5,
  GenerateSecret: true,
  TokenValidityUnits: { access_token: "minutes" },
  "TokenValidityUnits.AccessToken": "minutes",
};

function resources(body: unknown, type = "aws_cognito_user_pool_client"): string {
  return json({ resource: { [type]: { web: body } } });
}

describe("Terraform's language as JSON", () => {
  it("has the provider's names, and turns strings into what is wanted", () => {
    expect(clientsIn(resources(client))).toEqual([read]);
  });

  it("may have lists of maps on every level", () => {
    const body = { ...client, token_validity_units: [client.token_validity_units] };
    const text = json({ resource: [{ aws_cognito_user_pool_client: [{ web: [body] }] }] });
    expect(clientsIn(text)).toEqual([read]);
  });

  it("has arguments that every resource takes", () => {
    const meta = {
      "//": "a comment",
      count: 2,
      depends_on: [],
      lifecycle: {},
      provider: "aws.west",
      region: "us-west-2",
    };
    expect(
      findingsIn(resources({ ...client, ...meta }), "main.tf.json").filter(line => line.includes("members")),
    ).toEqual([]);
    expect(findingsIn(resources({ ...client, callback_url: [] }), "main.tf.json")).toContain(
      'cognito/no-unknown-members: "callback_url"',
    );
  });

  it.each<[count: unknown, clients: number]>([
    ["${var.n}", 1],
    [2, 1],
    [0, 0],
  ])("has a client with the count %j in %i scenarios", (count, scenarios) => {
    const [found] = readers.document.clientsIn(resources({ ...client, count }));
    expect(found ? [...exploreAppClient(found, () => 1)] : []).toHaveLength(scenarios);
  });

  it("has a client where a condition says so", () => {
    const body = { ...client, count: "${var.x ? 1 : 0}", name: '${var.x ? "a" : "b"}' };
    const [found] = readers.document.clientsIn(resources(body));
    expect(found ? [...exploreAppClient(found, web => plain(web.get("ClientName")))] : []).toEqual(["a"]);
  });

  it("takes comments", () => {
    const [found] = readers.document.clientsIn(resources({ ...client, "//": "a comment", other: 1 }));
    const unknown = found
      ? exploreAppClient(found, ({ members }) => members.filter(({ property }) => !property).map(({ key }) => key))
      : [];
    expect([...unknown]).toEqual([["other"]]);
  });

  it("may be written in YAML, with tags of another tool", () => {
    const web = `
locals:
  a: !custom x
resource:
  aws_cognito_user_pool_client:
    web:
      user_pool_id: "\${local.a}"
      name: !custom x
      callback_urls: [!custom x, '\${lower("B")}']
`;
    const read = { UserPoolId: "unknown", ClientName: "unknown", CallbackURLs: ["unknown", "b"] };
    expect(clientsIn(web)).toEqual([{ host: "terraform", operation: "create", at: "web", ...read }]);
    expect(clientsIn(`${web}      <<: !custom x\n`)).toMatchObject([{ ...read, LogoutURLs: "unknown" }]);
  });

  it("may have more in a block of which only Terraform knows whether there is one", () => {
    const text = resources({ ...client, dynamic: { refresh_token_rotation: { for_each: "${var.rotation}" } } });
    expect(clientsIn(text)).toMatchObject([{ RefreshTokenRotation: "unknown" }]);
  });

  it("says nothing of what a file that overrides others leaves out", () => {
    const text = resources({ allowed_oauth_flows_user_pool_client: true, allowed_oauth_flows: ["code"] });
    expect(clientsIn(text).map(known)).toMatchObject([{ AllowedOAuthFlows: ["code"] }]);
    expect(findingsIn(text, "override.tf.json")).toEqual([]);
  });

  it("takes an empty default redirect URI for none", () => {
    expect(findingsIn(resources({ ...client, default_redirect_uri: "" }), "main.tf.json").join("\n")).not.toContain(
      "redirect-urls",
    );
  });

  it("changes clients that services of AWS make", () => {
    const text = resources(
      { user_pool_id: "us-east-1_Example1", name_prefix: "AmazonOpenSearch", allowed_oauth_flows: ["implicit"] },
      "aws_cognito_managed_user_pool_client",
    );
    expect(clientsIn(text).map(known)).toMatchObject([{ operation: "update", AllowedOAuthFlows: ["implicit"] }]);
    expect(findingsIn(text, "main.tf.json")).toEqual(['cognito/no-implicit-grant: "implicit"']);
  });

  it("has other names with the provider that goes by CloudFormation", () => {
    const body = { user_pool_id: "a", callback_ur_ls: ["myapp://a"], allowed_o_auth_flows: ["code"] };
    const type = "awscc_cognito_user_pool_client";
    expect(clientsIn(resources(body, type))).toMatchObject([
      { host: "terraform-awscc", CallbackURLs: ["myapp://a"], AllowedOAuthFlows: ["code"] },
    ]);
    const findings = findingsIn(resources({ ...body, client_name: "web", name: "web" }, type), "main.tf.json");
    expect(findings.filter(line => line.includes("members"))).toEqual(['cognito/no-unrecognized-members: "name"']);
  });
});

describe("what is no client in Terraform", () => {
  it.each([
    ["a data source", { data: { aws_cognito_user_pool_client: { web: { client_id: "a", user_pool_id: "b" } } } }],
    ["a variable", { variable: { aws_cognito_user_pool_client: { default: client } } }],
    ["an output", { output: { aws_cognito_user_pool_client: { value: "${aws_cognito_user_pool_client.web.id}" } } }],
    ["a list of clients", { resource: { aws_cognito_user_pool_client: "${local.clients}" } }],
    [
      "a state",
      { version: 4, resources: [{ type: "aws_cognito_user_pool_client", instances: [{ attributes: client }] }] },
    ],
    [
      "a plan",
      { planned_values: { root_module: { resources: [{ type: "aws_cognito_user_pool_client", values: client }] } } },
    ],
  ])("%s", (_name, document) => {
    expect(clientsIn(json(document))).toEqual([]);
  });
});

describe("the templates in the strings", () => {
  it.each<[name: string, template: string, value: unknown]>([
    ["a brace in quotes", '${replace(var.name, "}", "/")}', { text: "…" }],
    ["a local value", "${local.host}", "app.test"],
    ["a part of a local value", "https://${local.host}/${var.path}", { text: "https://app.test/…" }],
    ["an escaped template", "$${local.host}", "unknown"],
    ["a broken template", "${local.", "unknown"],
  ])("are read as Terraform does: %s", (_, template, value) => {
    const text = json({
      locals: { host: "app.test" },
      resource: {
        aws_cognito_user_pool_client: { web: { name: "web", user_pool_id: "x", default_redirect_uri: template } },
      },
    });
    expect(clientsIn(text)).toMatchObject([{ DefaultRedirectURI: value }]);
  });
});

describe("a value in JSON", () => {
  const values = (body: object, others: object = {}) => {
    const resource = { aws_cognito_user_pool_client: { web: { name: "web", user_pool_id: "x", ...body } } };
    return known(clientsIn(json({ resource, ...others }))[0]);
  };

  it.each<[name: string, body: object, others: object, value: object]>([
    [
      "in a list",
      { callback_urls: ["https://${1}.test", "$", "a%b"] },
      {},
      { CallbackURLs: ["https://1.test", "$", "a%b"] },
    ],
    [
      "in a block",
      { token_validity_units: { id_token: '${lower("DAYS")}' } },
      {},
      { "TokenValidityUnits.IdToken": "days" },
    ],
    ["of a number", { access_token_validity: 5 }, {}, { AccessTokenValidity: 5 }],
    [
      "of a variable",
      { auth_session_validity: "${var.x}" },
      { variable: { x: { default: 5 } } },
      { AuthSessionValidity: 5 },
    ],
    [
      "of a variable of a type",
      { id_token_validity: "${var.x == 5 ? 1 : 2}" },
      { variable: { x: { type: "number", default: "5" } } },
      { IdTokenValidity: 1 },
    ],
    ["of an output, which is nothing", { client_name: "x" }, { output: { x: { default: 5 } } }, { ClientName: "web" }],
    [
      "of one of several local values",
      { refresh_token_validity: "${local.b[0]}" },
      { locals: [{ a: 1 }, { b: ["${local.a + 1}"] }] },
      { RefreshTokenValidity: 2 },
    ],
  ])("%s", (_, body, others, value) => {
    expect(values(body, others)).toMatchObject(value);
  });

  it("that Terraform makes is where it is declared", () => {
    const text = json({
      resource: {
        aws_cognito_user_pool_client: { web: { dynamic: [{ token_validity_units: { content: {} } }] } },
      },
    });
    expect(clientsIn(text)).toMatchObject([{ TokenValidityUnits: "unknown", at: '"web"' }]);
  });
});
