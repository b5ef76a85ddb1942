import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import cognito from "../../../src/index.ts";
import { aligned } from "../../harness/aligned.ts";

/** A pool with a provider and a resource server, and a client of it with these lines. */
function configuration(client: string, { pool = "", provider = "" } = {}): string {
  return `
resource "aws_cognito_user_pool" "main" {
  name = "main"
  ${pool}
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.main.id
  provider_name = "Google"
  provider_type = "Google"
  ${provider}
}

resource "aws_cognito_resource_server" "api" {
  user_pool_id = aws_cognito_user_pool.main.id
  identifier   = "api"
  name         = "api"

  scope {
    scope_name        = "read"
    scope_description = "Reads"
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name = "web"
  ${client}
}
`;
}

function messages(rule: string, text: string): readonly string[] {
  const config = [...cognito.configs.all, { rules: { [`cognito/${rule}`]: "error" } }] as Linter.Config[];
  return new Linter({ configType: "flat" })
    .verify(text, config, { filename: "main.tf" })
    .filter(({ ruleId }) => ruleId === `cognito/${rule}`)
    .map(({ message }) => message);
}

const inPool = "user_pool_id = aws_cognito_user_pool.main.id";
const oauth = `
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  callback_urls                        = ["https://app.shop.test/signed-in"]
`;

function schema(name: string, ...lines: readonly string[]): string {
  return aligned`
    schema {
      name = "${name}"
      ${['attribute_data_type = "String"', ...lines].join("\n")}
    }
  `;
}

interface Case {
  readonly rule: string;
  readonly client: string;
  readonly pool?: string;
  readonly provider?: string;
  readonly says: string;
  /** Changes after which the rule reports nothing. */
  readonly unless: readonly [text: string, other: string];
}

const cases: readonly Case[] = [
  {
    rule: "no-open-write-attributes",
    client: inPool,
    pool: schema("tenant", "mutable = true"),
    says: "Users can change 'custom:tenant' through this client. Set 'write_attributes'.",
    // Attributes are immutable unless the schema says otherwise.
    unless: ["mutable = true", ""],
  },
  {
    rule: "no-tier-mismatch",
    client: `${inPool}\n  explicit_auth_flows = ["ALLOW_USER_AUTH"]`,
    pool: 'user_pool_tier = "LITE"',
    says: "'ALLOW_USER_AUTH' needs the Essentials tier, but 'aws_cognito_user_pool.main' uses 'LITE'.",
    unless: ['"LITE"', '"ESSENTIALS"'],
  },
  {
    rule: "no-undeclared-attributes",
    client: `${inPool}\n  read_attributes = ["custom:tennant"]`,
    pool: schema("tenant"),
    says: "User pool 'aws_cognito_user_pool.main' does not declare 'custom:tennant'. Declare it or remove it here.",
    unless: ["tennant", "tenant"],
  },
  {
    rule: "no-undeclared-attributes",
    client: `${inPool}\n  read_attributes = ["custom:tenant"]`,
    pool: schema("name"),
    says: "User pool 'aws_cognito_user_pool.main' does not declare 'custom:tenant'. Declare it or remove it here.",
    // Other code may add some.
    unless: ['name = "main"', 'name = "main"\n  lifecycle {\n    ignore_changes = [schema]\n  }'],
  },
  {
    rule: "no-undeclared-scopes",
    client: `${inPool}${oauth}  allowed_oauth_scopes = ["api/raed"]`,
    says: "Resource server 'api' has no scope 'raed'. Define it or remove it here.",
    unless: ["raed", "read"],
  },
  {
    rule: "no-undeclared-scopes",
    client: `${inPool}${oauth}  allowed_oauth_scopes = ["\${aws_cognito_resource_server.api.identifier}/raed"]`,
    says: "Resource server 'api' has no scope 'raed'. Define it or remove it here.",
    unless: ['scope_name        = "read"', 'scope_name = "raed"'],
  },
  {
    rule: "require-provider-dependency",
    client: `${inPool}\n  supported_identity_providers = ["Google"]`,
    says: "Provider 'Google' may not exist yet. Add a dependency on 'aws_cognito_identity_provider.google'.",
    unless: ['["Google"]', "[aws_cognito_identity_provider.google.provider_name]"],
  },
  {
    rule: "require-resource-server-dependency",
    client: `${inPool}${oauth}  allowed_oauth_scopes = ["openid", "api/read"]`,
    says: "Scope 'api/read' may not exist yet. Add a dependency on 'aws_cognito_resource_server.api'.",
    unless: ['["openid", "api/read"]', 'concat(["openid"], aws_cognito_resource_server.api.scope_identifiers)'],
  },
  {
    rule: "require-writable-mapped-attributes",
    client: `${inPool}\n  supported_identity_providers = ["Google"]\n  write_attributes = ["name"]`,
    provider: 'attribute_mapping = {\nemail = "email"\n}',
    says: "'write_attributes' must include 'email', which 'aws_cognito_identity_provider.google' maps.",
    unless: ['["name"]', '["name", "email"]'],
  },
  {
    rule: "require-writable-mapped-attributes",
    client: `${inPool}\n  supported_identity_providers = ["Google"]`,
    pool: schema("domain"),
    provider: 'attribute_mapping = {\n"custom:domain" = "hd"\n}',
    says: "'custom:domain' is immutable in 'aws_cognito_user_pool.main', so users can sign in with 'Google' only once.",
    unless: ['attribute_data_type = "String"', 'attribute_data_type = "String"\nmutable = true'],
  },
  {
    rule: "require-writable-required-attributes",
    client: `${inPool}\n  write_attributes = ["name"]`,
    pool: schema("email", "required = true"),
    says: "'write_attributes' must include 'email', required by 'aws_cognito_user_pool.main'.",
    unless: ["required = true", "required = false"],
  },
  {
    rule: "valid-attribute-mapping",
    client: `${inPool}\n  supported_identity_providers = ["Google"]`,
    pool: schema("tenant"),
    provider: 'attribute_mapping = {\n"custom:domain" = "hd"\n}',
    says: "'Google' maps 'custom:domain', which 'aws_cognito_user_pool.main' does not declare.",
    unless: ["custom:domain", "custom:tenant"],
  },
  {
    rule: "valid-attribute-mapping",
    client: `${inPool}\n  supported_identity_providers = ["Google"]`,
    provider:
      'provider_details = {\nauthorize_scopes = "openid email"\n}\nattribute_mapping = {\ngiven_name = "given_name"\n}',
    says: "'Google' returns 'given_name' only with the scope 'profile'. Request it.",
    unless: ["openid email", "openid profile"],
  },
  {
    rule: "valid-attributes",
    client: `${inPool}\n  read_attributes = ["tenant"]`,
    pool: schema("tenant"),
    says: "Unknown attribute 'tenant'. Custom attributes start with 'custom:'.",
    unless: ['["tenant"]', '["custom:tenant"]'],
  },
  {
    rule: "valid-identity-providers",
    client: `${inPool}\n  supported_identity_providers = ["google"]`,
    says: "Provider names must be exact: use 'Google', not 'google'.",
    unless: ['["google"]', '["Google"]'],
  },
  {
    rule: "valid-scopes",
    client: `${inPool}${oauth}  allowed_oauth_scopes = ["read"]`,
    says: "Unknown scope 'read'. A custom scope has a slash, as in 'orders/read'.",
    unless: ['["read"]', '["api/read"]'],
  },
  {
    rule: "valid-user-pool-reference",
    client: "user_pool_id = aws_cognito_user_pool.main.arn",
    says: "'user_pool_id' needs the ID of 'aws_cognito_user_pool.main', not its 'arn'.",
    unless: ["main.arn", "main.id"],
  },
  {
    rule: "valid-user-pool-reference",
    client: "user_pool_id = aws_cognito_resource_server.api.id",
    says: "'user_pool_id' must refer to a user pool. 'aws_cognito_resource_server.api' is of type 'aws_cognito_resource_server'.",
    unless: ["aws_cognito_resource_server.api.id", "var.user_pool_id"],
  },
];

describe("what stands around a client", () => {
  it.each(cases)("$rule: $says (%$)", ({ rule, client, pool, provider, says, unless: [text, other] }) => {
    const whole = configuration(client, { ...(pool && { pool }), ...(provider && { provider }) });
    expect(messages(rule, whole)).toEqual([says]);
    expect(whole).toContain(text);
    expect(messages(rule, whole.replace(text, other))).toEqual([]);
  });

  it.each(["no-undeclared-identity-providers", "no-undeclared-resource-servers"])(
    "%s: other files of the module may make what this one does not",
    rule => {
      const lines = `${inPool}${oauth}\n  supported_identity_providers = ["Okta"]\n  allowed_oauth_scopes = ["orders/read"]`;
      expect(messages(rule, configuration(lines))).toEqual([]);
    },
  );
});
