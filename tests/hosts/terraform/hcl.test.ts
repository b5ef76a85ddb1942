import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import cognito from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { readClients } from "../../harness/read-clients.ts";

const host = { filename: "main.tf", languageOptions: { parser: parsers.hcl } };

/** The written values of some properties of a text's only client in each scenario. */
function read(text: string): readonly object[] {
  const [scenarios = [], ...others] = readClients(host, text);
  expect(others).toEqual([]);
  return scenarios;
}

/** A client with these lines in its block. */
function client(lines: string, before = ""): string {
  return `${before}\nresource "aws_cognito_user_pool_client" "web" {\n${lines}\n}\n`;
}

function lint(text: string, filename = "infra/main.tf"): readonly string[] {
  const linter = new Linter({ configType: "flat" });
  return linter.verify(text, cognito.configs.recommended, { filename }).map(({ ruleId, line }) => `${line} ${ruleId}`);
}

const identity = 'name = "web"\nuser_pool_id = var.pool\n';

describe("a client's values", () => {
  it("are read from attributes and blocks", () => {
    expect(
      read(
        client(`
          name                          = "web"
          user_pool_id                  = aws_cognito_user_pool.main.id
          generate_secret               = "true"
          access_token_validity         = "60"
          prevent_user_existence_errors = true
          callback_urls                 = ["https://app.test/a", "https://\${var.host}/b", var.other]
          default_redirect_uri          = ""
          explicit_auth_flows           = null
          token_validity_units {
            access_token = "minutes"
          }`),
      ),
    ).toEqual([
      {
        UserPoolId: "unknown",
        ClientName: "web",
        GenerateSecret: true,
        AccessTokenValidity: 60,
        TokenValidityUnits: { access_token: "minutes" },
        "TokenValidityUnits.AccessToken": "minutes",
        CallbackURLs: ["https://app.test/a", { text: "https://…/b" }, "unknown"],
        DefaultRedirectURI: "unknown",
        PreventUserExistenceErrors: "true",
      },
    ]);
  });

  it("are unknown in a block that dynamic makes", () => {
    const [scenario] = read(client(`dynamic "token_validity_units" {\nfor_each = var.units\ncontent {}\n}`));
    expect(scenario).toMatchObject({ TokenValidityUnits: "unknown", "TokenValidityUnits.AccessToken": "unknown" });
  });

  it.each<[expression: string, value: unknown]>([
    ["local.urls", ["https://a.test"]],
    ['concat(local.urls, ["https://b.test"])', ["https://a.test", "https://b.test"]],
    ["concat(local.urls, var.urls)", ["https://a.test", "and more"]],
    ['compact(["https://a.test", "", null])', ["https://a.test"]],
    ['compact(["https://a.test", var.url])', ["https://a.test", "and more"]],
    ['flatten([local.urls, ["https://b.test"]])', ["https://a.test", "https://b.test"]],
    ['distinct(tolist(toset(["https://a.test"])))', ["https://a.test"]],
    ['[for name in ["a", "b"] : "https://${name}.test"]', ["https://a.test", "https://b.test"]],
    ['[for name in ["a", "b"] : "https://${name}.test" if name != "b"]', ["https://a.test"]],
    ["[for name in var.names : name]", "unknown"],
    ['split(",", "https://a.test,https://b.test")', ["https://a.test", "https://b.test"]],
    ['coalescelist([], ["https://a.test"])', ["https://a.test"]],
    ["try(local.settings.missing, local.urls)", ["https://a.test"]],
    ['lookup(local.settings, "urls", [])', ["https://a.test"]],
    ['lookup(local.settings, "missing", [])', []],
    ['merge(local.settings, { urls = ["https://b.test"] }).urls', ["https://b.test"]],
    ["local.settings.urls", ["https://a.test"]],
    ['local.settings["urls"]', ["https://a.test"]],
    ['["https://${lower("APP")}.test"]', ["https://app.test"]],
    ['[format("https://%s.test/%d", "a", 1)]', ["https://a.test/1"]],
    ['[join("/", ["https://a.test", "b"])]', ["https://a.test/b"]],
    ['[join("/", ["https://a.test", var.path])]', [{ text: "https://a.test/…" }]],
    ['[trimsuffix("https://a.test/", "/")]', ["https://a.test"]],
    ['[replace("https://a.test", "a", "b")]', ["https://b.test"]],
    ['[coalesce(null, "", "https://a.test")]', ["https://a.test"]],
    ['["%{ if var.x }https%{ else }http%{ endif }://a.test"]', [{ text: "…://a.test" }]],
    ["[<<-EOT\n  https://a.test\n  EOT\n]", ["https://a.test\n"]],
    ["local.circle", "unknown"],
    ["local.elsewhere", "unknown"],
    ["module.urls.all", "unknown"],
  ])("come out of %s", (expression, value) => {
    const locals = `locals {
      urls     = ["https://a.test"]
      settings = { urls = local.urls }
      circle   = local.back
      back     = local.circle
    }`;
    expect(read(client(`callback_urls = ${expression}`, locals))).toMatchObject([{ CallbackURLs: value }]);
  });

  it.each<[expression: string, values: readonly unknown[]]>([
    ['var.stage == "prod" ? 1 : 2', [1, 2]],
    ['var.stage != "prod" ? 1 : 2', [1, 2]],
    ["var.flag ? 1 : 2", [1, 2]],
    ["!var.flag ? 1 : 2", [1, 2]],
    ["local.is_prod ? 1 : 2", [1, 2]],
    ["true ? 1 : 2", [1]],
    ['"a" == "b" ? 1 : 2', [2]],
    ["length(var.urls) > 0 ? 1 : 2", [1, 2]],
    ["length([1]) == 1 ? 1 : 2", [1]],
    ["60 * 24", [1440]],
    ["var.elsewhere", ["unknown"]],
    ["var.usual", [60, "unknown"]],
    ["var.empty", ["unknown"]],
  ])("of %s are one for each scenario", (expression, values) => {
    const before = `
      variable "usual" { default = 60 }
      variable "empty" { default = null }
      locals { is_prod = var.stage == "prod" }`;
    const scenarios = read(client(`refresh_token_validity = ${expression}`, before));
    const read_ = scenarios.map(scenario => (scenario as { RefreshTokenValidity?: unknown }).RefreshTokenValidity);
    expect([...new Set(read_)].sort()).toEqual([...values].sort());
  });

  it("are decided together where they depend on one thing", () => {
    const lines =
      'access_token_validity = var.stage == "prod" ? 1 : 2\nid_token_validity = var.stage != "prod" ? 2 : 1';
    expect(read(client(lines))).toEqual([
      { AccessTokenValidity: 1, IdTokenValidity: 1 },
      { AccessTokenValidity: 2, IdTokenValidity: 2 },
    ]);
  });

  it("are unknown where two tests may have to do with each other", () => {
    const lines =
      "access_token_validity = length(var.urls) > 0 ? 1 : 2\nid_token_validity = length(var.urls) > 1 ? 1 : 2";
    expect(read(client(lines))).toEqual([{ AccessTokenValidity: "unknown", IdTokenValidity: "unknown" }]);
  });

  it("are those of each instance", () => {
    const lines = `
      for_each      = { web = ["https://web.test"], app = ["app://callback"] }
      name          = each.key
      callback_urls = each.value`;
    expect(read(client(lines))).toEqual([
      { ClientName: "app", CallbackURLs: ["app://callback"] },
      { ClientName: "web", CallbackURLs: ["https://web.test"] },
    ]);
  });

  it("are those of each string of a set", () => {
    expect(read(client('for_each = toset(["web", "app"])\nname = each.value'))).toEqual([
      { ClientName: "app" },
      { ClientName: "web" },
    ]);
  });

  it("are read where something in another block is wrong", () => {
    expect(read(`locals {\n  a = [\n}\n${client('name = "web"')}`)).toEqual([{ ClientName: "web" }]);
  });
});

describe("a variable", () => {
  const validity = (condition: string, fallback = "") =>
    read(
      client(
        `${identity}access_token_validity = var.minutes == 1 ? 2 : var.minutes`,
        `variable "minutes" {
  ${fallback}
  validation {
    condition     = ${condition}
    error_message = "Another one, please."
  }
}`,
      ),
    ).map(scenario => ("AccessTokenValidity" in scenario ? scenario.AccessTokenValidity : "absent"));

  it.each<[condition: string, fallback: string, values: readonly unknown[]]>([
    ["contains([5, 60], var.minutes)", "", [5, 60]],
    ["contains([5, 60], var.minutes)", "default = 60", [60, 5]],
    ["var.minutes == 5 || var.minutes == 60", "", [5, 60]],
    ["contains([5, 60], var.minutes) && var.minutes != 5 || var.minutes == 7", "", [60, 7]],
    ["contains([1, 60], var.minutes)", "", [2, 60]],
    // Any other value may be passed.
    ["var.minutes != 1", "default = 60", [60, 2, "unknown"]],
    ["contains([1, 60], var.minutes) && ceil(var.minutes) > 0", "", [2, "unknown"]],
    ["contains([5, 60], var.minutes) || var.minutes > 60", "", [2, "unknown"]],
    ["contains([5, local.other], var.minutes)", "", [2, "unknown"]],
    ["contains(local.other, var.minutes)", "", [2, "unknown"]],
    ['contains("5", var.minutes)', "", [2, "unknown"]],
    ["contains([5, 60], var.other)", "", [2, "unknown"]],
    ['can(regex("^(5|60)$", var.minutes))', "", [2, "unknown"]],
    // Others are any.
    ["contains([5, 60], var.minutes) && var.flag", "", [5, 60]],
    ["contains([5, 60], var.minutes) || var.flag", "", [2, "unknown"]],
  ])("is what its declaration allows: %s %s", (condition, fallback, values) => {
    expect(validity(condition, fallback)).toEqual(values);
  });

  const stay = (declaration: string, test: string) =>
    read(client(`${identity}access_token_validity = ${test} ? 1 : 2`, `variable "x" {\n${declaration}\n}`)).map(
      scenario => ("AccessTokenValidity" in scenario ? scenario.AccessTokenValidity : "absent"),
    );

  it.each<[declaration: string, test: string, values: readonly unknown[]]>([
    // The default comes first, and then other values that may be passed.
    ["default = 60", "var.x == 60", [1, 2]],
    ['default = "60"', "var.x == 60", [2, 1]],
    ['type = number\ndefault = "60"', "var.x == 60", [1, 2]],
    ['type = "number"\ndefault = "60"', "var.x == 60", [1, 2]],
    ['type = number\ndefault = "-60"', "var.x == -60", [1, 2]],
    ['type = number\ndefault = "a"', 'var.x == "a"', [1, 2]],
    ['type = number\ndefault = "6a"', 'var.x == "6a"', [1, 2]],
    ['type = number\ndefault = "a6"', 'var.x == "a6"', [1, 2]],
    ["type = number\ndefault = 60", "var.x == 60", [1, 2]],
    ['type = bool\ndefault = "true"', "var.x", [1, 2]],
    ['type = bool\ndefault = "false"', "var.x", [2, 1]],
    ["type = bool\ndefault = true", "var.x", [1, 2]],
    ["type = bool\ndefault = false", "var.x", [2, 1]],
    ["type = string\ndefault = 60", 'var.x == "60"', [1, 2]],
    ["type = string\ndefault = true", 'var.x == "true"', [1, 2]],
    ["type = string\ndefault = null", "var.x == null", [1, 2]],
    ["type = any\ndefault = 60", 'var.x == "60"', [2, 1]],
    ["type = any\ndefault = 60", "var.x == 60", [1, 2]],
  ])("has the type that it is declared with: %j, %s", (declaration, test, values) => {
    expect([...new Set(stay(declaration, test))]).toEqual(values);
  });

  it("is unknown if its declaration allows any value, whatever it is compared with", () => {
    const lines = `${identity}access_token_validity = var.x\nid_token_validity = var.x == 1 ? 2 : 3`;
    const declaration = 'variable "x" {\nvalidation {\ncondition = var.x == 5 || var.x > 60\n}\n}';
    const values = read(client(lines, declaration)).map(scenario => new Map<string, unknown>(Object.entries(scenario)));
    expect(new Set(values.map(scenario => scenario.get("AccessTokenValidity")))).toEqual(new Set(["unknown"]));
    expect(new Set(values.map(scenario => scenario.get("IdTokenValidity")))).toEqual(new Set([2, 3]));
  });

  it("is what several conditions allow", () => {
    expect(
      validity("contains([5, 60], var.minutes)\n}\nvalidation {\ncondition = var.minutes != 5 || var.minutes == 5"),
    ).toEqual([5, 60]);
  });
});

describe("no client", () => {
  it.each([
    ["data", 'data "aws_cognito_user_pool_client" "web" {\n}\n'],
    ["a module", 'module "client" {\n  source = "./aws_cognito_user_pool_client"\n}\n'],
    ["the text of a heredoc", `locals {\n  a = <<EOT\n${client("")}EOT\n}\n`],
    ["a comment", `/*${client("")}*/\n`],
    ["a broken block", client('name = "web')],
    ["a client that is never made", client("count = 0")],
    ["a client of no instance", client("for_each = {}")],
  ])("is in %s", (_, text) => {
    expect(readClients(host, text).flat()).toEqual([]);
  });
});

describe("a managed client", () => {
  it("has what is left out from elsewhere", () => {
    const [scenarios = []] = readClients(host, 'resource "aws_cognito_managed_user_pool_client" "web" {\n}\n');
    expect(scenarios).toMatchObject([{ CallbackURLs: "unknown" }]);
  });
});

describe("the provider", () => {
  it.each<[name: string, text: string, findings: readonly string[]]>([
    [
      "wants a pool and a name",
      client("generate_secret = true"),
      ["2 cognito/no-missing-members", "2 cognito/no-missing-members"],
    ],
    ["waits for the first argument", client(""), []],
    [
      "wants a feature",
      client(`${identity}refresh_token_rotation {\nretry_grace_period_seconds = 0\n}`),
      ["5 cognito/no-missing-members"],
    ],
    ["waits for the first argument of a block", client(`${identity}refresh_token_rotation {\n}`), []],
    ["has blocks", client(`${identity}token_validity_units = {}`), ["5 cognito/no-unknown-members"]],
    ["has attributes", client(`${identity}callback_urls {\n}`), ["5 cognito/no-unknown-members"]],
    ["has names of its own", client(`${identity}callback_url = []`), ["5 cognito/no-unknown-members"]],
    ["knows arguments of the pool", client(`${identity}mfa_configuration = "OFF"`), ["5 cognito/no-unknown-members"]],
    ["gives the secret", client(`${identity}client_secret = "x"`), ["5 cognito/no-unknown-members"]],
  ])("%s", (_, text, findings) => {
    expect(lint(text)).toEqual(findings);
  });

  it.each(["override.tf", "client_override.tf", "override.tofu"])("finds only changes in %s", name => {
    expect(lint(client("allowed_oauth_flows_user_pool_client = true"), `infra/${name}`)).toEqual([]);
  });

  it("takes the arguments of every resource", () => {
    const lines = `${identity}count = 1\nprovider = aws.us\nregion = "us-east-1"\nlifecycle {\n}\ndepends_on = [var.x]`;
    expect(lint(client(lines))).toEqual([]);
  });
});

const pool = `
resource "aws_cognito_user_pool" "main" {
  schema {
    name                = "tenant"
    attribute_data_type = "String"
  }
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.main.id
  provider_name = "Google"
}

resource "aws_cognito_resource_server" "api" {
  user_pool_id = aws_cognito_user_pool.main.id
  identifier   = "api"
  scope {
    scope_name = "read"
  }
}
`;

describe("related resources", () => {
  const inPool = 'name = "web"\nuser_pool_id = aws_cognito_user_pool.main.id\n';

  it.each<[name: string, lines: string, rules: readonly string[]]>([
    ["a provider that may come later", 'supported_identity_providers = ["Google"]', ["require-provider-dependency"]],
    [
      "a provider that is waited for",
      'supported_identity_providers = ["Google"]\ndepends_on = [aws_cognito_identity_provider.google]',
      [],
    ],
    [
      "a provider that is referred to",
      "supported_identity_providers = [aws_cognito_identity_provider.google.provider_name]",
      [],
    ],
    [
      "a provider that something else waits for",
      'supported_identity_providers = ["Google"]\ncallback_urls = [null_resource.wait.id]',
      [],
    ],
    ["a scope that is not declared", 'allowed_oauth_scopes = ["api/raed"]', ["no-undeclared-scopes"]],
    [
      "a scope that is not declared, with the identifier by reference",
      'allowed_oauth_scopes = ["${aws_cognito_resource_server.api.identifier}/raed"]',
      ["no-undeclared-scopes"],
    ],
    ["all scopes", "allowed_oauth_scopes = aws_cognito_resource_server.api.scope_identifiers", []],
    ["an attribute that is not declared", 'read_attributes = ["custom:other"]', ["no-undeclared-attributes"]],
    ["an attribute that is declared", 'read_attributes = ["custom:tenant"]', []],
  ])("%s", (_, lines, rules) => {
    const oauth =
      'allowed_oauth_flows_user_pool_client = true\nallowed_oauth_flows = ["code"]\ncallback_urls = ["https://app.shop.test"]\n';
    const hasScopes = lines.includes("allowed_oauth_scopes");
    const text = client(
      inPool + (hasScopes ? oauth : "") + lines,
      `resource "null_resource" "wait" {
      triggers = { provider = aws_cognito_identity_provider.google.id }
    }${pool}`,
    );
    const found = lint(text).map(finding => finding.replace(/^\d+ cognito\//u, ""));
    expect(found.filter(name => /depend|undeclared/u.test(name))).toEqual(rules);
  });

  it("are of no client whose pool is another one", () => {
    const text = client('name = "web"\nuser_pool_id = var.pool\nsupported_identity_providers = ["Google"]', pool);
    expect(lint(text)).toEqual([]);
  });

  it("are not those that may not be made", () => {
    const text = pool.replace("provider_name", "count         = var.n > 0 ? 1 : 0\n  provider_name");
    const lines = `${inPool}supported_identity_providers = ["Google"]`;
    expect(lint(client(lines, `${text}output "n" {\n  value = var.n\n}\n`))).toEqual([]);
  });

  it("has an attribute of the pool that looks like its id", () => {
    expect(lint(client('name = "web"\nuser_pool_id = aws_cognito_user_pool.main.arn', pool))).toEqual([
      expect.stringContaining("valid-user-pool-reference"),
    ]);
  });
});

describe("a comment", () => {
  const wrong = client(`${identity}auth_session_validity = 16`);

  it.each([
    ["#", wrong.replace("auth_", "# eslint-disable-next-line cognito/valid-auth-session-validity\nauth_")],
    ["//", wrong.replace("= 16", "= 16 // eslint-disable-line cognito/valid-auth-session-validity")],
    ["/*", `/* eslint-disable cognito/valid-auth-session-validity */${wrong}`],
    ["/**", `/** eslint-disable cognito/valid-auth-session-validity */${wrong}`],
  ])("that begins with %s can silence a rule", (_, text) => {
    expect(lint(wrong)).toEqual(["5 cognito/valid-auth-session-validity"]);
    expect(lint(text)).toEqual([]);
  });
});
