import { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import plugin from "../../../src/index.ts";

const rules = [
  "no-undeclared-attributes",
  "no-undeclared-scopes",
  "no-tier-mismatch",
  "require-provider-dependency",
  "require-resource-server-dependency",
  "valid-user-pool-reference",
];

/** The findings of rules about related resources in a program. */
function messagesIn(text: string): readonly string[] {
  const config = plugin.configs.recommended.map(part => ({
    ...part,
    ...(part.rules && { rules: Object.fromEntries(rules.map(name => [`cognito/${name}`, "error" as const])) }),
  }));
  return new Linter({ configType: "flat" })
    .verify(`import pulumi\nimport pulumi_aws as aws\n${text}\n`, config, { filename: "__main__.py" })
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
    expect(messagesIn([pool, google, client(withGoogle)].join("\n"))).toEqual([noOrder]);
    expect(
      messagesIn([pool, google, client(withGoogle), 'pulumi.export("name", google.provider_name)'].join("\n")),
    ).toEqual([noOrder]);
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
    expect(messagesIn([pool, ...statements].join("\n"))).toEqual([]);
  });

  it("can be another after a transformation", () => {
    const text = ["pulumi.runtime.register_stack_transformation(add)", pool, google, client(withGoogle)].join("\n");
    expect(messagesIn(text)).toEqual([]);
  });
});

describe("a resource server", () => {
  const waiting = ", opts=pulumi.ResourceOptions(depends_on=[api])";

  it("that nothing makes the client wait for is reported", () => {
    expect(messagesIn([pool, api, client(withScope("api/read"))].join("\n"))).toEqual([
      "Scope 'api/read' may not exist yet. Add a dependency on 'api'.",
    ]);
  });

  it("is looked through for scopes", () => {
    expect(messagesIn([pool, api, client(withScope("api/raed") + waiting)].join("\n"))).toEqual([
      "Resource server 'api' has no scope 'raed'. Define it or remove it here.",
    ]);
    expect(messagesIn([pool, api, client(withScope("api/read") + waiting)].join("\n"))).toEqual([]);
  });

  it("can have scopes that are not known", () => {
    const open = api.replace("[{", "[*more, {");
    expect(messagesIn([pool, open, client(withScope("api/raed") + waiting)].join("\n"))).toEqual([]);
  });
});
