import { describe, expect, it } from "vitest";
import { dependOn, referTo, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { readers } from "../../../src/hosts/readers.ts";
import { findTerraformClients, findTerraformResources } from "../../../src/hosts/terraform/terraform.ts";
import { openHcl } from "../../../src/languages/hcl/on-demand.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import { exploreEveryScenario, Resource } from "../../../src/model/resource.ts";
import { resourceKinds, type PathOf, type ResourceKind } from "../../../src/spec/resource-kinds.ts";
import { plain } from "../../harness/read-clients.ts";

const pool = 'resource "aws_cognito_user_pool" "main" {\n}\n';

/** The app clients of a configuration, and what is around the last one. */
function related<T>(text: string, look: (client: AppClient) => T): T | undefined {
  const client = findTerraformClients(openHcl(text)).at(-1);
  return client && [...exploreAppClient(client, look)].at(0);
}

function client(lines: string, type = "aws_cognito_user_pool_client"): string {
  return `resource "${type}" "web" {\n${lines}\n}\n`;
}

const inPool = "user_pool_id = aws_cognito_user_pool.main.id";

describe("the resources of each kind", () => {
  it.each<[kind: ResourceKind, type: string, host: string]>([
    ["app client", "aws_cognito_user_pool_client", "terraform"],
    ["app client", "aws_cognito_managed_user_pool_client", "terraform"],
    ["app client", "awscc_cognito_user_pool_client", "terraform-awscc"],
    ["user pool", "aws_cognito_user_pool", "terraform"],
    ["user pool", "awscc_cognito_user_pool", "terraform-awscc"],
    ["identity provider", "aws_cognito_identity_provider", "terraform"],
    ["identity provider", "awscc_cognito_user_pool_identity_provider", "terraform-awscc"],
    ["resource server", "aws_cognito_resource_server", "terraform"],
    ["resource server", "awscc_cognito_user_pool_resource_server", "terraform-awscc"],
    ["user pool domain", "aws_cognito_user_pool_domain", "terraform"],
    ["user pool domain", "awscc_cognito_user_pool_domain", "terraform-awscc"],
    ["managed login branding", "aws_cognito_managed_login_branding", "terraform"],
    ["managed login branding", "awscc_cognito_managed_login_branding", "terraform-awscc"],
  ])("%s: %s", (kind, type, host) => {
    const text = `resource "${type}" "a" {\n}\nresource "${type}" "b" {\n}\ndata "${type}" "c" {\n}\n`;
    const found = findTerraformResources(kind, openHcl(text));
    expect(found.map(resource => [resource.kind, resource.host, text.slice(...resource.range)])).toEqual([
      [kind, host, '"a"'],
      [kind, host, '"b"'],
    ]);
    const others = Object.keys(resourceKinds).filter(other => other !== kind) as ResourceKind[];
    expect(others.flatMap(other => findTerraformResources(other, openHcl(text)))).toEqual([]);
  });

  it("exist if their count says so", () => {
    const poolOf = (count: string) =>
      findTerraformResources("user pool", openHcl(`resource "aws_cognito_user_pool" "a" {\ncount = ${count}\n}\n`));
    const scenarios = (count: string) => poolOf(count).flatMap(found => [...exploreEveryScenario(found, () => 1)]);
    expect([scenarios("1").length, scenarios("0").length, scenarios("var.x").length]).toEqual([1, 0, 1]);
  });
});

describe("an edit of a resource of another kind", () => {
  function edited<Kind extends ResourceKind>(kind: Kind, property: PathOf<Kind>, text: string): string | null {
    const [found] = findTerraformResources(kind, openHcl(text));
    const edits = found?.render(setProperty(property, "x"));
    return edits ? applyTextEdits(text, edits) : null;
  }

  it("writes a structure as a block", () => {
    const text = 'resource "aws_cognito_user_pool" "main" {\n  name = "a"\n}\n';
    const [found] = findTerraformResources("user pool", openHcl(text));
    const edits = found?.render(setProperty("Schema", [{ Name: "x" }]));
    expect(edits && applyTextEdits(text, edits)).toContain('\n\n  schema {\n    name = "x"\n  }\n}\n');
  });

  it.each(["aws_cognito_identity_provider", "awscc_cognito_user_pool_identity_provider"])(
    "writes a map as an attribute of %s",
    type => {
      const text = `resource "${type}" "main" {\n  provider_name = "a"\n}\n`;
      expect(edited("identity provider", "AttributeMapping.email", text)).toMatch(
        /\n {2}attribute_mapping += \{ email = "x" \}\n/u,
      );
    },
  );

  it.each([
    ["aws_cognito_resource_server", 'scope {\nscope_name = "a"\n}\nscope {\nscope_name = "b"\n}', "scope"],
    ["aws_cognito_resource_server", 'scope {\nscope_name = "a"\n}', "scope"],
    ["awscc_cognito_user_pool_resource_server", 'identifier = "b"\nscopes = [{ scope_name = "a" }]', "scopes"],
  ])("has the names of %s: %j", (type, lines, name) => {
    const [found] = findTerraformResources("resource server", openHcl(`resource "${type}" "a" {\n${lines}\n}\n`));
    expect(found?.nameOf("Scopes")).toBe(name);
    expect(found?.nameOf("UserPoolId")).toBe("user_pool_id");
    const names =
      found &&
      exploreEveryScenario(found, scenario =>
        plain(new Resource("resource server", found, scenario).get("Scopes.0.ScopeName")),
      );
    expect([...(names ?? [])].map(explored => explored.found)).toEqual(["a"]);
  });
});

describe("what a client's user_pool_id refers to", () => {
  const target = (type: string, attribute = "id") =>
    related(
      `resource "${type}" "it" {\n}\n${client(`user_pool_id = ${type}.it.${attribute}`)}`,
      ({ relatedResources: { poolReference } }) => poolReference && [poolReference.type, poolReference.attribute],
    );

  it.each([
    ["aws_cognito_user_pool", "AWS::Cognito::UserPool"],
    ["awscc_cognito_user_pool", "AWS::Cognito::UserPool"],
    ["awscc_cognito_identity_pool", "AWS::Cognito::IdentityPool"],
    ["aws_cognito_identity_pool", "AWS::Cognito::IdentityPool"],
    ["aws_cognito_identity_provider", "AWS::Cognito::UserPoolIdentityProvider"],
    ["awscc_cognito_user_pool_identity_provider", "AWS::Cognito::UserPoolIdentityProvider"],
    ["aws_cognito_managed_login_branding", "AWS::Cognito::ManagedLoginBranding"],
    ["aws_cognito_resource_server", "AWS::Cognito::UserPoolResourceServer"],
    ["awscc_cognito_user_pool_resource_server", "AWS::Cognito::UserPoolResourceServer"],
    ["aws_cognito_user", "AWS::Cognito::UserPoolUser"],
    ["awscc_cognito_user_pool_user", "AWS::Cognito::UserPoolUser"],
    ["aws_cognito_user_group", "AWS::Cognito::UserPoolGroup"],
    ["awscc_cognito_user_pool_group", "AWS::Cognito::UserPoolGroup"],
    ["aws_cognito_user_pool_domain", "AWS::Cognito::UserPoolDomain"],
    ["aws_cognito_user_pool_client", "AWS::Cognito::UserPoolClient"],
  ])("%s is a %s", (type, expected) => {
    expect(target(type)).toEqual([expected, undefined]);
  });

  it.each([
    ["id", undefined],
    ["user_pool_id", undefined],
    ["arn", "arn"],
    ["name", "name"],
  ])("%s of a pool", (attribute, expected) => {
    expect(target("aws_cognito_user_pool", attribute)).toEqual(["AWS::Cognito::UserPool", expected]);
  });

  it.each(["null_resource", "other_aws_cognito_user_pool"])("%s is nothing known", type => {
    expect(target(type)).toBeUndefined();
  });

  it.each([
    ["user_pool_id = var.pool", undefined],
    ["user_pool_id = try(aws_cognito_user_pool.main.id, 1)", undefined],
    ["user_pool_id = aws_cognito_user_pool.other.id", undefined],
    ['user_pool_id = "eu-west-1_Example1"', undefined],
    [inPool, "aws_cognito_user_pool.main"],
    ["user_pool_id = local.pool", "aws_cognito_user_pool.main"],
    ["user_pool_id = local.pools[0].id", "aws_cognito_user_pool.main"],
  ])("%s", (lines, name) => {
    const locals =
      "locals {\npool = aws_cognito_user_pool.main.id\npools = [{ id = aws_cognito_user_pool.main.id }]\n}\n";
    expect(
      related(pool + locals + client(lines), ({ relatedResources }) => relatedResources.poolReference?.target.name),
    ).toBe(name);
  });

  it.each([
    ["count = 1", "[0].id", "aws_cognito_user_pool.main"],
    ["count = 1", "[var.x].id", undefined],
    ["count = 1", "[*].id", undefined],
    ["count = 0", "[0].id", undefined],
    ["count = var.x", "[0].id", undefined],
    ['for_each = toset(["a"])', '["a"].id', "aws_cognito_user_pool.main"],
    ["", "[0].id", undefined],
  ])("a pool with %j at %s", (argument, access, name) => {
    const text = `resource "aws_cognito_user_pool" "main" {\n${argument}\n}\n${client(`user_pool_id = aws_cognito_user_pool.main${access}`)}`;
    expect(related(text, ({ relatedResources }) => relatedResources.poolReference?.target.name)).toBe(name);
  });

  it("tells instances of a pool apart", () => {
    const text = `resource "aws_cognito_user_pool" "main" {
  count = 2
}
resource "aws_cognito_identity_provider" "a" {
  user_pool_id  = aws_cognito_user_pool.main[0].id
  provider_name = "A"
}
resource "aws_cognito_identity_provider" "b" {
  user_pool_id  = aws_cognito_user_pool.main[1].id
  provider_name = "B"
}
${client("user_pool_id = aws_cognito_user_pool.main[1].id")}`;
    expect(related(text, ({ relatedResources }) => relatedResources.identityProviders.map(({ name }) => name))).toEqual(
      ["aws_cognito_identity_provider.b"],
    );
  });
});

describe("a pool's attributes", () => {
  it.each<[lines: string, attributes: readonly string[] | undefined, after?: string]>([
    ["", []],
    ['schema {\nname = "a"\n}', ["custom:a"]],
    ['schema {\nname = "a"\n}\nschema {\nname = "email"\n}', ["custom:a", "email"]],
    ["lifecycle {\nignore_changes = [schema]\n}", undefined],
    ["lifecycle {\nignore_changes = all\n}", undefined],
    ["lifecycle {\nignore_changes = [name]\n}", []],
    ["lifecycle {\nreplace_triggered_by = [schema.a]\n}", []],
    ["name = all.x", []],
    ["", undefined, "# add-custom-attributes\n"],
  ])("%j are %j", (lines, attributes, after = "") => {
    const text = `resource "aws_cognito_user_pool" "main" {\n${lines}\n}\n${client(inPool)}${after}`;
    expect(
      related(text, ({ relatedResources }) => relatedResources.userPool?.attributes?.map(({ name }) => name)),
    ).toEqual(attributes);
  });
});

describe("managed login", () => {
  const domain = (version: string) =>
    `resource "aws_cognito_user_pool_domain" "main" {\n${inPool}\n${version && `managed_login_version = ${version}`}\n}\n`;
  const branding = (of: string) =>
    `resource "aws_cognito_managed_login_branding" "a" {\n${inPool}\nclient_id = ${of}\n}\n`;
  const own = "aws_cognito_user_pool_client.web.id";
  const other = 'resource "aws_cognito_user_pool_client" "other" {\n}\n';

  it.each([
    ["2", "aws_cognito_user_pool_domain.main"],
    ['"2"', "aws_cognito_user_pool_domain.main"],
    ["local.version", "aws_cognito_user_pool_domain.main"],
    ["1", undefined],
    ["", undefined],
    // Deployments can differ.
    ["var.version", undefined],
    ["var.usual", undefined],
  ])("is on with version %j: %s", (version, name) => {
    const variables = 'locals {\nversion = 2\n}\nvariable "usual" {\ndefault = 2\n}\n';
    const text = pool + variables + domain(version) + client(inPool);
    expect(related(text, ({ relatedResources }) => relatedResources.managedLoginDomain?.name)).toBe(name);
  });

  it.each<[name: string, around: string, mayBeBranded: boolean]>([
    ["no style", "", false],
    ["its own style", branding(own), true],
    ["the style of another client", other + branding("aws_cognito_user_pool_client.other.id"), false],
    ["a style of a client elsewhere", branding("var.client"), true],
    ["a style of what is no client", branding("aws_cognito_user_pool.main.id"), true],
    ["a style by the secret of another client", other + branding("aws_cognito_user_pool_client.other[0].id"), true],
    ["a command", "# aws cognito-idp create-managed-login-branding\n", true],
    ["a module that gets the pool", 'module "style" {\npool = aws_cognito_user_pool.main.id\n}\n', true],
    ["a module that gets nothing", 'module "style" {\n}\n', false],
    ["a data source that gets the pool", 'data "x" "y" {\npool = aws_cognito_user_pool.main.id\n}\n', false],
    ...[
      "aws_cloudformation_stack",
      "aws_lambda_invocation",
      "awscc_cloudformation_stack",
      "null_resource",
      "terraform_data",
    ].flatMap(type =>
      [
        [
          `${type} that gets the pool`,
          `resource "${type}" "a" {\npool = aws_cognito_user_pool.main.id\n}\n`,
          true,
        ] as const,
        [`${type} that gets nothing`, `resource "${type}" "a" {\n}\n`, false] as const,
      ].map(([name, around, isBranded]): [string, string, boolean] => [name, around, isBranded]),
    ),
    ["another resource that gets the pool", 'resource "aws_x" "a" {\npool = aws_cognito_user_pool.main.id\n}\n', false],
    [
      "one of two resources that get the pool",
      'resource "null_resource" "a" {\n}\nresource "null_resource" "b" {\npool = aws_cognito_user_pool.main.id\n}\n',
      true,
    ],
  ])("may be styled by %s: %s", (_, around, mayBeBranded) => {
    const text = pool + domain("2") + around + client(inPool);
    expect(related(text, ({ relatedResources }) => relatedResources.mayBeBranded)).toBe(mayBeBranded);
  });
});

describe("what a client depends on", () => {
  const provider = `resource "aws_cognito_identity_provider" "a" {\n${inPool}\nprovider_name = "A"\n}\n`;
  const precedes = (lines: string, around = "") =>
    related(pool + provider + around + client(`${inPool}\n${lines}`), ({ relatedResources }) =>
      relatedResources.identityProviders.map(found => relatedResources.precedesClient(found)),
    )?.[0];
  const itself = "aws_cognito_identity_provider.a";

  it.each<[lines: string, around: string, answer: boolean | "maybe"]>([
    ["", "", false],
    [`depends_on = [${itself}]`, "", true],
    [`name = ${itself}.provider_name`, "", true],
    [`name = "x-\${${itself}.id}"`, "", true],
    [`lifecycle {\nreplace_triggered_by = [${itself}]\n}`, "", true],
    [`lifecycle {\nignore_changes = [${itself}]\n}`, "", false],
    [`provider = ${itself}`, "", false],
    ["name = var.x", "", false],
    ["name = each.key", "", false],
    ["name = count.index", "", false],
    ["name = self.id", "", false],
    ["name = path.module", "", false],
    ["name = terraform.workspace", "", false],
    ["name = local.a", `locals {\na = ${itself}.id\n}\n`, true],
    ["name = local.a", "locals {\na = 1\n}\n", false],
    ["name = local.a", `locals {\na = local.b\nb = ${itself}.id\n}\n`, true],
    ["name = local.provider", `locals {\nprovider = ${itself}.id\n}\n`, false],
    ["name = local.elsewhere", "", "maybe"],
    ["name = aws_x.elsewhere.id", "", "maybe"],
    ["name = data.x.y.id", `data "x" "y" {\na = ${itself}.id\n}\n`, true],
    ["name = data.x.y.id", 'data "x" "y" {\n}\n', false],
    ["name = data.x.z.id", 'data "x" "y" {\n}\n', "maybe"],
    ["name = module.m.a", `module "m" {\na = ${itself}.id\n}\n`, true],
    // It also has the dependencies of its own resources.
    ["name = module.m.a", 'module "m" {\n}\n', "maybe"],
    ["name = module.m.a", `module "m" {\nproviders = { a = ${itself} }\n}\n`, "maybe"],
    ["name = aws_x.a.id", `resource "aws_x" "a" {\nb = ${itself}.id\n}\n`, true],
    ["name = aws_x.a.id", `resource "aws_x" "a" {\nb {\nc = ${itself}.id\n}\n}\n`, true],
    ["name = aws_x.a.id", 'resource "aws_x" "a" {\nb = [\n}\n', "maybe"],
    ["name = aws_x.a.id", 'output "x" {\nvalue = 1\n}\nresource "aws_x" "a" {\n}\n', false],
  ])("%j, %j: %s", (lines, around, answer) => {
    expect(precedes(lines, around)).toBe(answer);
  });
});

describe("a new dependency or reference", () => {
  const text = `${pool}
resource "aws_cognito_identity_provider" "a" {
  ${inPool}
}

resource "aws_cognito_identity_provider" "b" {
  client_id = aws_cognito_user_pool_client.web.id
}

${client('  name = "web"\n\n  lifecycle {\n  }')}`;
  const web = findTerraformClients(openHcl(text))[0];
  const on = (name: string) => ({ name, range: [0, 0] as const });
  const linesAfter = (edits: ReturnType<NonNullable<typeof web>["render"]> | undefined) =>
    edits && applyTextEdits(text, edits).slice(text.indexOf('"web" {'));

  it("is written last", () => {
    expect(linesAfter(web?.render(dependOn(on("aws_cognito_identity_provider.a"))))).toBe(
      '"web" {\n  name = "web"\n\n  lifecycle {\n  }\n\n  depends_on = [aws_cognito_identity_provider.a]\n}\n',
    );
  });

  it("makes no circle", () => {
    expect(web?.render(dependOn(on("aws_cognito_identity_provider.b")))).toBeNull();
  });

  it("is to an id", () => {
    const [edits] = web
      ? exploreAppClient(web, found =>
          web.render(referTo("ClientName", found.get("ClientName"), on("aws_cognito_user_pool.main"))),
        )
      : [];
    expect(linesAfter(edits)).toContain("name = aws_cognito_user_pool.main.id\n");
  });
});

describe("in JSON", () => {
  const json = (resource: object, others: object = {}) =>
    JSON.stringify({
      resource: {
        aws_cognito_user_pool: { main: {} },
        aws_cognito_identity_provider: { a: { user_pool_id: "${aws_cognito_user_pool.main.id}", provider_name: "A" } },
        aws_cognito_user_pool_client: {
          web: { user_pool_id: "${aws_cognito_user_pool.main.id}", name: "web", ...resource },
        },
      },
      ...others,
    });
  const itself = "aws_cognito_identity_provider.a";

  it.each<[resource: object, others: object, answer: boolean | "maybe"]>([
    [{}, {}, false],
    [{ depends_on: [itself] }, {}, true],
    [{ depends_on: [`\${${itself}}`] }, {}, true],
    [{ depends_on: [1, null, itself] }, {}, true],
    [{ name: `\${${itself}.id}` }, {}, true],
    [{ name: itself }, {}, false],
    [{ a: { b: [{ c: `\${${itself}.id}` }] } }, {}, true],
    [{ lifecycle: { ignore_changes: [itself] } }, {}, false],
    [{ lifecycle: { replace_triggered_by: [`\${${itself}}`] } }, {}, true],
    [{ provider: itself }, {}, false],
    [{ providers: { aws: itself } }, {}, false],
    [{ name: "${local.a}" }, { locals: { a: `\${${itself}.id}` } }, true],
    [{ name: "${local.a}" }, { locals: [{ a: `\${${itself}.id}` }] }, true],
    [{ name: "${local.a}" }, { locals: { a: 1 } }, false],
    [{ name: "${local.a}" }, { output: { a: 1 } }, "maybe"],
    [{ name: "${data.x.y.id}" }, { data: { x: { y: { b: `\${${itself}.id}` } } } }, true],
    [{ name: "${data.x.y.id}" }, { data: { x: { y: {} } } }, false],
    [{ name: "${module.m.id}" }, { module: { m: { b: `\${${itself}.id}` } } }, true],
    [{ name: "${module.m.id}" }, { module: { m: {} } }, "maybe"],
  ])("a client depends on what its strings refer to: %j, %j: %s", (resource, others, answer) => {
    const [found] = readers.document.clientsIn(json(resource, others));
    const [answers] = found
      ? exploreAppClient(found, ({ relatedResources }) =>
          relatedResources.identityProviders.map(provider => relatedResources.precedesClient(provider)),
        )
      : [];
    expect(answers).toEqual([answer]);
  });

  it("a new dependency is a string", () => {
    const text = json({});
    const edits = readers.document.clientsIn(text)[0]?.render(dependOn({ name: itself, range: [0, 0] }));
    expect(edits && applyTextEdits(text, edits)).toContain(`"depends_on": ["${itself}"]`.replaceAll(" ", ""));
  });

  it("a new reference is a template", () => {
    const text = json({});
    const [web] = readers.document.clientsIn(text);
    const pool_ = { name: "aws_cognito_user_pool.main", range: [0, 0] } as const;
    const [edits] = web
      ? exploreAppClient(web, found => web.render(referTo("ClientName", found.get("ClientName"), pool_)))
      : [];
    expect(edits && applyTextEdits(text, edits)).toContain('"name":"${aws_cognito_user_pool.main.id}"');
  });

  it("resources of another kind are edited", () => {
    const text = json({});
    const [provider] = readers.document.resourcesIn("identity provider", text);
    const edits = provider?.render(setProperty("ProviderName", "B"));
    expect(edits && applyTextEdits(text, edits)).toContain('"provider_name":"B"');
  });

  it.each<[lifecycle: object, attributes: readonly string[] | undefined]>([
    [{ ignore_changes: ["schema"] }, undefined],
    [{ ignore_changes: ["name"] }, ["custom:a"]],
    [{ replace_triggered_by: ["schema"] }, ["custom:a"]],
  ])("a pool with %j has the attributes %j", (lifecycle, attributes) => {
    const resource = {
      aws_cognito_user_pool: { main: { schema: [{ name: "a" }], lifecycle } },
      aws_cognito_user_pool_client: { web: { user_pool_id: "${aws_cognito_user_pool.main.id}", name: "web" } },
    };
    const [found] = readers.document.clientsIn(JSON.stringify({ resource }));
    const [names] = found
      ? exploreAppClient(found, ({ relatedResources }) =>
          relatedResources.userPool?.attributes?.map(({ name }) => name),
        )
      : [];
    expect(names).toEqual(attributes);
  });

  it("resources of another kind are found", () => {
    const text = json({});
    const found = readers.document.resourcesIn("identity provider", text);
    expect(found.map(({ range, host }) => [host, text.slice(...range)])).toEqual([["terraform", '"a"']]);
  });
});
