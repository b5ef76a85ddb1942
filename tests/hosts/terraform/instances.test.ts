import { describe, expect, it } from "vitest";
import { findTerraformClients } from "../../../src/hosts/terraform/terraform.ts";
import { openHcl } from "../../../src/languages/hcl/on-demand.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { plain } from "../../harness/read-clients.ts";

/** The names of a client in its scenarios. */
function namesIn(argument: string, name: string, before = ""): readonly unknown[] {
  const text = `${before}\nresource "aws_cognito_user_pool_client" "web" {\n${argument}\nname = ${name}\n}\n`;
  const [client] = findTerraformClients(openHcl(text));
  return client ? [...exploreAppClient(client, web => plain(web.get("ClientName")))] : [];
}

describe("each instance of a client has its own values", () => {
  it.each<[argument: string, name: string, names: readonly unknown[]]>([
    ['for_each = toset(["b", "a"])', "each.key", ["a", "b"]],
    ['for_each = toset(["b", "a"])', "each.value", ["a", "b"]],
    ['for_each = { b = "x", a = "y" }', "each.key", ["a", "b"]],
    ['for_each = { b = "x", a = "y" }', "each.value", ["y", "x"]],
    ['for_each = { b = { c = "x" } }', "each.value.c", ["x"]],
    ['for_each = { b = "x" }', "each.key", ["b"]],
    ['for_each = { b = "x" }', "each.other", ["unknown"]],
    // Which instances there are is unknown.
    ["for_each = var.clients", "each.key", ["unknown"]],
    ["for_each = toset([1, 2])", "each.key", ["unknown"]],
    ['for_each = toset(["a", var.x])', "each.key", ["unknown"]],
    ['for_each = ["a", 1]', "each.key", ["unknown"]],
    ['for_each = "a"', "each.key", ["unknown"]],
    ["for_each = merge({ a = 1 })", "each.key", ["unknown"]],
    ["count = 2", "each.key", ["unknown"]],
    ['for_each = var.x ? toset(["a"]) : toset(["b"])', "each.key", ["a", "b"]],
  ])("%s, %s", (argument, name, names) => {
    expect(namesIn(argument, name)).toEqual(names);
  });

  it.each([
    [32, 32],
    [33, 1],
  ])("%i instances are told apart as %i", (count, told) => {
    const keys = Array.from({ length: count }, (_, index) => `"${index + 10}"`);
    expect(new Set(namesIn(`for_each = toset([${keys.join(", ")}])`, "each.key")).size).toBe(told);
  });
});

describe("there is a client", () => {
  it.each([
    ["count = 1", 1],
    ["count = 2", 1],
    ["count = 0", 0],
    ['count = "1"', 1],
    ['count = "12"', 1],
    ['count = "0"', 0],
    ['count = "00"', 0],
    ['count = "a"', 1],
    ['count = "0a"', 1],
    ['count = "a0"', 1],
    ["count = true", 1],
    ["count = null", 1],
    ["count = var.count", 1],
    ["count = length([])", 0],
    ["for_each = {}", 0],
    ["for_each = []", 0],
    ["for_each = { a = 1 }", 1],
    ['for_each = toset(["a"])', 1],
    ["for_each = var.clients", 1],
    ["for_each = merge({})", 1],
    ["for_each = null", 1],
    ["", 1],
  ])("with %j in %i scenarios", (argument, scenarios) => {
    expect(namesIn(argument, '"web"')).toHaveLength(scenarios);
  });

  it("if a condition says so", () => {
    expect(namesIn("count = var.x ? 1 : 0", 'var.x ? "a" : "b"')).toEqual(["a"]);
  });
});
