import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import { appClientsIn } from "../../../src/hosts/app-clients-in.ts";
import plugin from "../../../src/index.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import type { RelatedResources } from "../../../src/model/related-resources.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { plain, sourceCodeOf } from "../../harness/read-clients.ts";

const rules = [
  "no-undeclared-attributes",
  "no-undeclared-scopes",
  "no-tier-mismatch",
  "require-provider-dependency",
  "require-resource-server-dependency",
  "valid-user-pool-reference",
];

const imports = "import pulumi\nimport pulumi_aws as aws\nimport pulumi_aws_native as native\n";

/** The resources around the last client of a program. */
function aroundIn(...statements: readonly string[]): RelatedResources {
  const host = { filename: "__main__.py", languageOptions: { parser: parsers.python } };
  const found = appClientsIn(sourceCodeOf(host, `${imports}${statements.join("\n")}\n`)).at(-1);
  const [around, ...others] = found ? [...exploreAppClient(found, ({ relatedResources }) => relatedResources)] : [];
  if (!around || others.length > 0) {
    throw new Error("There is not one client with one scenario.");
  }
  return around;
}

/** The names of the providers and servers around the client, and whether each precedes it. */
function membersIn(...statements: readonly string[]): readonly string[] {
  const around = aroundIn(...statements);
  return [...around.identityProviders, ...around.resourceServers].map(
    member => `${member.name} ${around.precedesClient(member)}`,
  );
}

/** The findings of rules about related resources in a program. */
function messagesIn(...statements: readonly string[]): readonly string[] {
  const config = plugin.configs.recommended.map(part => ({
    ...part,
    ...(part.rules && { rules: Object.fromEntries(rules.map(name => [`cognito/${name}`, "error" as const])) }),
  }));
  return new Linter({ configType: "flat" })
    .verify(`import pulumi\nimport pulumi_aws as aws\n${statements.join("\n")}\n`, config, { filename: "__main__.py" })
    .map(({ message }) => message);
}

const pool = 'pool = aws.cognito.UserPool("pool")';
const google =
  'google = aws.cognito.IdentityProvider("google", user_pool_id=pool.id, provider_name="Google", provider_type="Google")';
const api =
  'api = aws.cognito.ResourceServer("api", user_pool_id=pool.id, identifier="api", name="api", scopes=[{"scope_name": "read"}])';

function client(given: string, id = "pool.id"): string {
  return `aws.cognito.UserPoolClient("c", user_pool_id=${id}, name="web", ${given})`;
}

const withGoogle = 'supported_identity_providers=["Google"]';
const withScope = (scope: string) =>
  `allowed_oauth_flows_user_pool_client=True, allowed_oauth_flows=["code"], allowed_oauth_scopes=["${scope}"]`;

describe("a reference to the pool", () => {
  test.each([
    ["arn", "'user_pool_id' needs the ID of 'pool', not its 'arn'."],
    ["endpoint", "'user_pool_id' needs the ID of 'pool', not its 'endpoint'."],
  ])("of its %s is reported", (output, message) => {
    expect(messagesIn(`${pool}\n${client("", `pool.${output}`)}`)).toEqual([message]);
  });

  it("is none to another resource", () => {
    const domain = 'domain = aws.cognito.UserPoolDomain("d", domain="d", user_pool_id=pool.id)';
    expect(messagesIn(`${pool}\n${domain}\n${client("", "domain.id")}`)).toEqual([
      "'user_pool_id' must refer to a user pool. 'domain' is of type 'AWS::Cognito::UserPoolDomain'.",
    ]);
  });

  test.each([
    ["its id", "pool.id"],
    ["the id that another resource hands on", "google.user_pool_id"],
    ["something made of it", "pool.arn.apply(lambda arn: arn.split('/')[-1])"],
    ["a part that is not an output", "ids[0]"],
  ])("can be %s", (_, id) => {
    expect(messagesIn(`${pool}\n${google}\n${client("", id)}`)).toEqual([]);
  });
});

describe("the attributes of the pool", () => {
  const given = 'read_attributes=["email", "custom:tenant"]';
  const undeclared = "User pool 'pool' does not declare 'custom:tenant'. Declare it or remove it here.";
  const pools = (...args: readonly string[]) => `pool = aws.cognito.UserPool("pool", ${args.join(", ")})`;

  test.each([
    ["that declares none", pool],
    ["that declares others", pools('schemas=[{"name": "plan", "attribute_data_type": "String"}]')],
    ["with options in front", 'pool = aws.cognito.UserPool("pool", pulumi.ResourceOptions(protect=True))'],
    ["with arguments in a class", 'pool = aws.cognito.UserPool("pool", aws.cognito.UserPoolArgs(name="members"))'],
  ])("are known of one %s", (_, made) => {
    expect(messagesIn(`${made}\n${client(given)}`)).toEqual([undeclared]);
  });

  test.each([
    ["declares them", pools('schemas=[{"name": "tenant", "attribute_data_type": "String"}]')],
    ["declares them by a class", pools('schemas=[aws.cognito.UserPoolSchemaArgs(name="tenant")]')],
    ["declares unknown ones", pools("schemas=[schema(name) for name in names]")],
    ["has unknown arguments", pools("**config")],
    ["leaves its schema to others", pools('opts=pulumi.ResourceOptions(ignore_changes=["schemas"])')],
    ["is looked up", 'pool = aws.cognito.UserPool.get("pool", "us-east-1_Example1")'],
  ])("are not missing in one that %s", (_, made) => {
    expect(messagesIn(`${made}\n${client(given)}`)).toEqual([]);
  });
});

describe("an identity provider", () => {
  const noOrder = "Provider 'Google' may not exist yet. Add a dependency on 'google'.";

  it("that nothing makes the client wait for is reported", () => {
    expect(messagesIn(pool, google, client(withGoogle))).toEqual([noOrder]);
    expect(messagesIn(pool, google, client(withGoogle), 'pulumi.export("name", google.provider_name)')).toEqual([
      noOrder,
    ]);
  });

  test.each([
    ["is referred to", [google, client("supported_identity_providers=[google.provider_name]")]],
    ["is depended on", [google, client(`${withGoogle}, opts=pulumi.ResourceOptions(depends_on=[google])`)]],
    ["may be depended on", [google, client(`${withGoogle}, opts=options`)]],
    ["is in the client's name", [google, client(withGoogle).replace('"web"', "google.provider_name")]],
    ["is in something else's name", [google, "label = google.provider_name.apply(str)", client(withGoogle)]],
    [
      "is of another pool",
      ['other = aws.cognito.UserPool("o")', google.replace("pool.id", "other.id"), client(withGoogle)],
    ],
    ["is made in some cases", [`if wanted:\n    ${google}`, client(withGoogle)]],
    ["is made in a loop", [`for name in names:\n    ${google}`, client(withGoogle)]],
    [
      "is looked up",
      [google.replace('"Google")', '"Google", opts=pulumi.ResourceOptions(urn="x"))'), client(withGoogle)],
    ],
  ])("is left alone that %s", (_, statements) => {
    expect(messagesIn(pool, ...statements)).toEqual([]);
  });

  it("can be another after a transformation", () => {
    const transformation = "pulumi.runtime.register_stack_transformation(add)";
    expect(messagesIn(transformation, pool, google, client(withGoogle))).toEqual([]);
  });
});

describe("a resource server", () => {
  const waiting = ", opts=pulumi.ResourceOptions(depends_on=[api])";

  it("that nothing makes the client wait for is reported", () => {
    expect(messagesIn(pool, api, client(withScope("api/read")))).toEqual([
      "Scope 'api/read' may not exist yet. Add a dependency on 'api'.",
    ]);
  });

  it("is looked through for scopes", () => {
    expect(messagesIn(pool, api, client(withScope("api/raed") + waiting))).toEqual([
      "Resource server 'api' has no scope 'raed'. Define it or remove it here.",
    ]);
    expect(messagesIn(pool, api, client(withScope("api/read") + waiting))).toEqual([]);
  });

  it("can have scopes that are not known", () => {
    const open = api.replace("[{", "[*more, {");
    expect(messagesIn(pool, open, client(withScope("api/raed") + waiting))).toEqual([]);
  });
});

describe("what a client refers to", () => {
  test.each([
    ["aws.cognito.IdentityPool", "AWS::Cognito::IdentityPool"],
    ["aws.cognito.IdentityProvider", "AWS::Cognito::UserPoolIdentityProvider"],
    ["aws.cognito.ResourceServer", "AWS::Cognito::UserPoolResourceServer"],
    ["aws.cognito.UserGroup", "AWS::Cognito::UserPoolGroup"],
    ["aws.cognito.UserPool", "AWS::Cognito::UserPool"],
    ["aws.cognito.UserPoolClient", "AWS::Cognito::UserPoolClient"],
    ["aws.cognito.UserPoolDomain", "AWS::Cognito::UserPoolDomain"],
    ["native.cognito.UserPoolGroup", "AWS::Cognito::UserPoolGroup"],
    ["native.cognito.UserPoolIdentityProvider", "AWS::Cognito::UserPoolIdentityProvider"],
    ["native.cognito.UserPoolResourceServer", "AWS::Cognito::UserPoolResourceServer"],
  ])("has the type of an %s", (name, type) => {
    const { poolReference } = aroundIn(`thing = ${name}("t")`, client("", "thing.id"));
    expect(poolReference).toMatchObject({ target: { name: "thing" }, type, attribute: undefined });
  });

  it("is a pool by each of its ids", () => {
    const { poolReference, userPool } = aroundIn(
      'pool = native.cognito.UserPool("p")',
      client("", "pool.user_pool_id"),
    );
    expect(poolReference?.attribute).toBeUndefined();
    expect(userPool?.name).toBe("pool");
  });

  test.each([
    ["a class of another service", 'thing = aws.other.UserPool("t")', "thing.id"],
    ["a class of another package", 'import other\nthing = other.cognito.UserPool("t")', "thing.id"],
    ["a pool itself", pool, "pool"],
    ["a part of an output", pool, "pool.device_configuration.id"],
    ["a value of the configuration", "pool = pulumi.Config()", "pool.id"],
  ])("is not known of %s", (_, statement, id) => {
    expect(aroundIn(statement, client("", id)).poolReference).toBeUndefined();
  });
});

describe("the resources around a client", () => {
  const group = 'group = aws.cognito.UserGroup("g", user_pool_id=pool.id, name="g")';

  it("are those of its pool that are made whenever the pool is", () => {
    expect(membersIn(pool, group, google, api, client(""))).toEqual(["google false", "api false"]);
  });

  it("have other names in the provider that follows CloudFormation", () => {
    const around = aroundIn(
      'pool = native.cognito.UserPool("p", schema=[{"name": "tenant"}], user_pool_tier="LITE")',
      'google = native.cognito.UserPoolIdentityProvider("g", user_pool_id=pool.id, provider_name="Google", attribute_mapping={"email": "email"})',
      'api = native.cognito.UserPoolResourceServer("a", user_pool_id=pool.id, identifier="api", scopes=[{"scope_name": "read"}])',
      'native.cognito.UserPoolClient("c", user_pool_id=pool.id)',
    );
    const { userPool, identityProviders, resourceServers } = around;
    expect(userPool).toMatchObject({ name: "pool", attributes: [{ name: "custom:tenant" }], hasAllProviders: false });
    expect(userPool && plain(userPool.tier)).toBe("LITE");
    expect(identityProviders).toMatchObject([{ name: "google", mappedAttributes: ["email"] }]);
    expect(resourceServers).toMatchObject([{ name: "api", scopes: ["read"] }]);
  });

  test.each([
    ["another pool", ['other = aws.cognito.UserPool("o")', google.replace("pool.id", "other.id")]],
    [
      "a pool that is not known, with a name made of the client's",
      [google.replace("pool.id", "a").replace('"Google"', "pool.name")],
    ],
  ])("are not those of %s", (_, statements) => {
    expect(membersIn(pool, ...statements, client(""))).toEqual([]);
  });

  it("do not change because the pool is read", () => {
    expect(membersIn(pool, "if pool:\n    pass", google, client(""))).toEqual(["google false"]);
  });

  it("are not known of a client that is made only sometimes", () => {
    const around = aroundIn(pool, google, `if wanted:\n    ${client("")}`);
    expect(around.identityProviders).toEqual([]);
    expect(around.userPool?.name).toBe("pool");
    expect(around.precedesClient({ name: "google", range: [0, 0] })).toBe("maybe");
  });
});

describe("options of a resource", () => {
  const changing = ["id", "ignore_changes", "import_", "transformations", "transforms", "urn"];
  const options = (name: string) => `opts=pulumi.ResourceOptions(protect=True, ${name}=given))`;

  test.each(changing)("make a provider unknown: %s", name => {
    expect(membersIn(pool, `${google.slice(0, -1)}, ${options(name)}`, client(""))).toEqual([]);
  });

  test.each(changing)("make a pool's properties unknown: %s", name => {
    const lite = 'pool = aws.cognito.UserPool("pool", user_pool_tier="LITE"';
    const { userPool } = aroundIn(`${lite}, ${options(name)}`, client(""));
    expect(userPool?.attributes).toBeUndefined();
    expect(userPool && plain(userPool.tier)).toBe("unknown");
    const kept = aroundIn(`${lite}, ${options("parent")}`, client("")).userPool;
    expect(kept?.attributes).toEqual([]);
    expect(kept && plain(kept.tier)).toBe("LITE");
  });

  test.each([
    ["others", "opts=pulumi.ResourceOptions(protect=True)", "google false"],
    ["dependencies", "opts=pulumi.ResourceOptions(protect=True, depends_on=[component])", "google maybe"],
    ["more options", "opts=pulumi.ResourceOptions(**given)", "google maybe"],
  ])("of a client may order it: %s", (_, given, expected) => {
    expect(membersIn(pool, google, client(given))).toEqual([expected]);
  });
});

describe("a provider may precede the client", () => {
  const okta = google.replaceAll("google", "okta").replaceAll("Google", "Okta");

  test.each([
    ["as pulumi.export only shows it", 'pulumi.export("name", google.provider_name)', "google false"],
    ["as a test only reads it", "if google:\n    pass", "google false"],
    ["as another function of Pulumi is given its output", "pulumi.log(google.provider_name)", "google maybe"],
    [
      "as another module's function is given its output",
      "import other\nother.export(google.provider_name)",
      "google maybe",
    ],
    ["as a method is given its output", "stack.export(google.provider_name)", "google maybe"],
    ["as a variable has its output", "label = google.provider_name", "google maybe"],
  ])("or not, %s", (_, statement, expected) => {
    expect(membersIn(pool, google, okta, statement, client(""))).toEqual([expected, "okta false"]);
  });
});
