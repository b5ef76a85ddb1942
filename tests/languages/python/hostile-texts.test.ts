import { describe, expect, test } from "vitest";
import { clientsInProgram } from "../../../src/hosts/on-demand.ts";
import { PythonModel } from "../../../src/languages/python/semantic/model.ts";

const start = 'import boto3\nclient = boto3.client("cognito-idp")\n';
const call = "client.create_user_pool_client(ClientName=x)\n";

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

describe("a text that nobody would write", () => {
  test.each([
    ["brackets in brackets", `x = ${"[".repeat(20_000)}${"]".repeat(20_000)}\n${call}`],
    ["brackets that never end", "client.create_user_pool_client(".repeat(5000)],
    ["a sum of thousands", `x = ${"'a' + ".repeat(20_000)}'b'\n${call}`],
    ["a chain of thousands", `x${".a".repeat(20_000)}\n${call}`],
    ["lists that double", `${lines(2000, index => `v${index + 1} = [*v${index}, *v${index}]\n`)}x = v2000\n${call}`],
    ["thousands of branches", `x = {}\n${lines(2000, index => `if a${index}:\n    x['k'] = ${index}\n`)}${call}`],
    ["thousands of values", `${lines(3000, index => `x = {'k': ${index}}\n`)}${call}`],
    ["functions in a circle", lines(500, index => `def f${index}(c):\n    f${(index + 1) % 500}(c)\n    ${call}`)],
    ["quotes", "'\"".repeat(50_000)],
    ["nothing but zeros", "\u0000".repeat(10_000)],
  ])("is read without a fault: %s", (_, text) => {
    expect(() => clientsInProgram(library => new PythonModel(start + text, library))).not.toThrow();
  });
});
