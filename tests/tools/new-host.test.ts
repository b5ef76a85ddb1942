import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectCopy } from "./project-copy.ts";

const name = "acme-auth";
const files = [`src/hosts/${name}/${name}.ts`, `tests/hosts/${name}/${name}.test.ts`];

let project: ProjectCopy;

beforeAll(() => {
  project = new ProjectCopy([
    "tests/hosts/found-clients.ts",
    "tests/hosts/registry.test.ts",
    "tests/languages/javascript/parse-code.ts",
    "tests/rules/no-mixed-auth-flows.test.ts",
  ]);
});

afterAll(() => {
  project.remove();
});

describe("npm run new-host", () => {
  it("writes a host that is complete, and in which the cases of every rule run", { timeout: 300_000 }, () => {
    const scaffold = project.run("--import", "tsx", "tools/new-host.ts", name);
    expect(scaffold.stderr).toBe("");
    const amended = [
      "docs/hosts.md",
      "src/hosts/registry.ts",
      "tests/harness/write-constructs.ts",
      "tests/hosts/registry.test.ts",
    ];
    expect(scaffold.stdout.trim().split("\n").toSorted()).toEqual(
      [...files, ...amended].map(path => `Wrote ${path}.`).toSorted(),
    );
    expect(project.read("docs/hosts.md")).toContain("\n## Acme auth\n");
    expect(project.compile([...files, ...amended.filter(path => path.endsWith(".ts"))])).toBe("");

    const tests = project.test("tests/hosts", "tests/rules/no-mixed-auth-flows.test.ts", "--reporter=verbose");
    expect(tests.stdout).toContain(name);
    expect(tests.status).toBe(0);
  });

  it.each([
    ["a name that is there already", "alchemy", "src/hosts/alchemy is there already."],
    ["a name in camel case", "acmeAuth", "usage: npm run new-host"],
    ["a path", "../acme", "usage: npm run new-host"],
  ])("refuses %s", (_, given, message) => {
    const { stderr, status } = project.run("--import", "tsx", "tools/new-host.ts", given);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });
});
