import { describe, expect, it } from "vitest";
import { findTerraformClients } from "../../../src/hosts/terraform/terraform.ts";
import { openHcl } from "../../../src/languages/hcl/on-demand.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { plain } from "../../harness/read-clients.ts";

/** The name of a client in its scenarios. */
function namesIn(name: string, before: string, lines = ""): readonly unknown[] {
  const text = `${before}\nresource "aws_cognito_user_pool_client" "web" {\n${lines}\nname = ${name}\n}\n`;
  const [client] = findTerraformClients(openHcl(text));
  return client ? [...exploreAppClient(client, web => plain(web.get("ClientName")))] : [];
}

describe("a name refers to", () => {
  const before = `
locals {
  a = "x"
  b = [local.a, { c = local.a }]
  d = "\${local.a}-\${aws_cognito_user_pool.main.name}"
  circle = local.back
  back   = "\${local.circle}"
  behind = local.circle
  left   = [local.right, "x"]
  right  = [local.left, "y"]
  beside = ["z", local.left, local.a]
  turn   = each.key
}
locals {
  other = aws_cognito_user_pool.main.name
  again = local.other
}
moved {
  stray = "y"
}
resource "aws_cognito_user_pool" {
  name = "nameless"
}
resource {
  name = "typeless"
}
resource "aws_cognito_user_pool" "main" {
  name = "pool"
  tags = { a = "tag" }
}
resource "aws_cognito_user_pool" "twice" {
  name = "first"
}
resource "aws_cognito_user_pool" "twice" {
  name = "last"
}
resource "aws_cognito_user_pool" "several" {
  count = 2
  name  = "pool"
}
resource "aws_cognito_user_pool" "broken" {
  name = "pool" 1
}
`;

  it.each<[name: string, value: unknown]>([
    ["local.a", "x"],
    ["local.b[0]", "x"],
    ["local.b[1].c", "x"],
    ["local.b[var.i]", "unknown"],
    ["local.d", "x-pool"],
    ["local.again", "pool"],
    ["aws_cognito_user_pool.main.name", "pool"],
    ["aws_cognito_user_pool.main.tags.a", "tag"],
    ['aws_cognito_user_pool.main["name"]', "pool"],
    ["aws_cognito_user_pool.main.arn", "unknown"],
    ["aws_cognito_user_pool.main", "unknown"],
    ["aws_cognito_user_pool.twice.name", "last"],
    // Which instance is meant, and whether it exists, is unknown.
    ["aws_cognito_user_pool.several[0].name", "unknown"],
    ["aws_cognito_user_pool.several.name", "unknown"],
    ["aws_cognito_user_pool.broken.name", "unknown"],
    ["local.circle", "unknown"],
    ["local.back", "unknown"],
    ["local.behind", "unknown"],
    ["local.left[1]", "unknown"],
    ["local.right[1]", "unknown"],
    ["local.beside[0]", "unknown"],
    ["local.turn", "unknown"],
    ["local.stray", "unknown"],
    ["local.elsewhere", "unknown"],
    ["other.a", "unknown"],
    ["var.a", "unknown"],
    ["each.key", "unknown"],
  ])("%s", (name, value) => {
    expect(namesIn(name, before)).toEqual([value]);
  });

  it("a value that is needed twice, in any order", () => {
    const needs = (one: string, other: string) => `locals {
  both  = [local.${one}, local.${other}]
  alias = local.value
  value = "x"
}`;
    expect(namesIn("local.both[0]", needs("alias", "value"))).toEqual(["x"]);
    expect(namesIn("local.both[1]", needs("value", "alias"))).toEqual(["x"]);
  });

  it("nothing in a circle, whoever asks first", () => {
    expect(namesIn("[local.behind, local.back, local.circle][0]", before)).toEqual(["unknown"]);
    expect(namesIn('"${local.a}${local.circle}"', before)).toEqual([{ text: "x…" }]);
  });

  it("a value behind many others", () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `a${index + 1} = local.a${index}`).join("\n");
    expect(namesIn("local.a5000", `locals {\na0 = "x"\n${chain}\n}\n`)).toEqual(["x"]);
  });

  it("a list of up to 10,000 parts", () => {
    const first = (items: number) => namesIn("local.a[0]", `locals {\na = [${'"x", '.repeat(items)}]\n}\n`);
    expect([first(9999), first(10_000)]).toEqual([["x"], ["unknown"]]);
  });

  it("a value of limited size", () => {
    const doubled = (steps: number) =>
      Array.from({ length: steps }, (_, index) => `a${index + 1} = [local.a${index}, local.a${index}]`).join("\n");
    const first = (steps: number) =>
      namesIn(`local.a${steps}${"[0]".repeat(steps)}`, `locals {\na0 = "x"\n${doubled(steps)}\n}\n`);
    expect([first(12), first(13)]).toEqual([["x"], ["unknown"]]);
  });

  it.each([
    ["a map", (of: string) => `{ a = ${of}, b = ${of} }`],
    ["a choice", (of: string) => `[var.x ? ${of} : ${of}, ${of}]`],
    ["a merged map", (of: string) => `merge({ a = ${of} }, { b = ${of} })`],
    ["a longer list", (of: string) => `[concat([${of}], [${of}])]`],
  ])("a value of limited size, as %s", (_, next) => {
    const last = (count: number) => {
      const steps = Array.from({ length: count }, (__, index) => `a${index + 1} = ${next(`local.a${index}`)}`);
      return JSON.stringify(namesIn(`local.a${count}`, `locals {\na0 = "deep"\n${steps.join("\n")}\n}\n`));
    };
    expect(last(5)).toContain("deep");
    expect(last(14)).not.toContain("deep");
  });
});

describe("a test of a name", () => {
  const each = (test: string, lines: string) => namesIn(`${test} ? "a" : "b"`, "", lines);

  it.each<[test: string, lines: string, names: readonly unknown[]]>([
    ["var.a", "", ["a", "b"]],
    ["var.a == var.a", "", ["a", "b"]],
    ["each.value.a", "for_each = var.x", ["a", "b"]],
    ["count.index == 0", "count = var.x", ["a", "b"]],
    ["self.a", "", ["a", "b"]],
    ["local.elsewhere", "", ["a", "b"]],
  ])("%s is decided either way", (test, lines, names) => {
    expect([...each(test, lines)].sort()).toEqual(names);
  });

  it.each<[name: string, names: readonly string[]]>([
    // Its cases are the constants that the file compares it with.
    ['local.e == "x" ? "a" : local.e == "y" ? "b" : "c"', ["a", "b", "c"]],
    ['"${local.e == "x" ? 1 : 2}${var.e == "x" ? 3 : 4}"', ["13", "14", "23", "24"]],
    ['"${each.value.a ? 1 : 2}${each.value.b ? 3 : 4}"', ["13", "14", "23", "24"]],
  ])("is another one for another name: %s", (name, names) => {
    expect([...namesIn(name, "", "for_each = var.x")].sort()).toEqual(names);
  });

  it.each([
    ["each.value.a", ["aA", "aB", "bA", "bB"]],
    ["count.index == 0", ["aA", "aB", "bA", "bB"]],
    ["self.a", ["aA", "aB", "bA", "bB"]],
    ["local.a", ["aA", "bB"]],
    ["var.a", ["aA", "bB"]],
  ])("is another one in another resource, if it belongs to it: %s", (test, names) => {
    const text = `resource "aws_cognito_user_pool" "main" {
}
resource "aws_cognito_identity_provider" "a" {
  for_each      = toset(["a"])
  user_pool_id  = aws_cognito_user_pool.main.id
  provider_name = ${test} ? "A" : "B"
}
resource "aws_cognito_user_pool_client" "web" {
  for_each     = var.x
  user_pool_id = aws_cognito_user_pool.main.id
  name         = ${test} ? "a" : "b"
}
`;
    const [client] = findTerraformClients(openHcl(text));
    const found = client
      ? exploreAppClient(client, web => [
          plain(web.get("ClientName")),
          ...web.relatedResources.identityProviders.map(({ providerName }) => plain(providerName)),
        ])
      : [];
    expect([...found].map(both => both.join("")).sort()).toEqual(names);
  });

  it("is one for all of a resource, and not for another", () => {
    const other = `resource "aws_cognito_user_pool" "main" {
  for_each = var.x
  name     = each.value.a ? "x" : "y"
}`;
    const text = (lines: string) => namesIn(`"\${each.value.a ? 1 : 2}\${each.value.a ? 3 : 4}"`, other, lines);
    expect([...text("for_each = var.x")].sort()).toEqual(["13", "24"]);
  });
});

describe("an input variable", () => {
  it.each<[declaration: string, names: readonly unknown[]]>([
    ['default = "a"', ["a", "unknown"]],
    // An empty default is to be overridden.
    ['default = ""', ["unknown"]],
    ["default = null", ["unknown"]],
    ["default = []", ["unknown"]],
    ["default = {}", ["unknown"]],
    ['default = "a${path.module}"', [{ text: "a…" }, "unknown"]],
    ['default = ["a"]', [["a"], "unknown"]],
    ['default = { b = "a" }', [{ b: "a" }, "unknown"]],
    ["default = var.y", ["unknown"]],
    ['default = lower("A")', ["a", "unknown"]],
    ["default = [", ["unknown"]],
    ["", ["unknown"]],
  ])("with %j", (declaration, names) => {
    const found = namesIn("var.x", `variable "x" {\n${declaration}\n}\n`);
    expect([...new Set(found.map(name => JSON.stringify(name)))]).toEqual(names.map(name => JSON.stringify(name)));
  });

  it("has members", () => {
    const before = 'variable "x" {\ndefault = { a = ["b"] }\n}\n';
    expect(namesIn("var.x.a[0]", before)[0]).toBe("b");
    expect(namesIn("var.x.a[var.i]", before)[0]).toBe("unknown");
  });

  it("is not a value of another block", () => {
    expect(namesIn("var.x", 'output "x" {\ndefault = "a"\n}\n')).toEqual(["unknown"]);
  });

  it("is compared as a whole", () => {
    expect([...namesIn('var.x.a == "y" ? "a" : "b"', 'variable "x" {\ndefault = { a = "y" }\n}\n')].sort()).toEqual([
      "a",
      "b",
    ]);
  });
});
