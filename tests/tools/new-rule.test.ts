import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectCopy } from "./project-copy.ts";

const name = "no-scaffolded-thing";

let project: ProjectCopy;

beforeAll(() => {
  project = new ProjectCopy(["CHANGELOG.md", "tests/docs", "tests/docs.test.ts"]);
});

afterAll(() => {
  project.remove();
});

describe("npm run new-rule", () => {
  it("writes a rule that is complete", { timeout: 300_000 }, () => {
    const scaffold = project.run("--import", "tsx", "tools/new-rule.ts", name);
    expect(scaffold.stderr).toBe("");
    expect(scaffold.stdout.trim().split("\n").toSorted()).toEqual(
      [`docs/rules/${name}.md`, `rules/${name}.ts`, "rules/index.ts", "README.md", `tests/rules/${name}.test.ts`]
        .map(path => `Wrote ${path}.`)
        .toSorted(),
    );
    expect(project.read("README.md")).toContain(`(docs/rules/${name}.md)`);

    const files = [`rules/${name}.ts`, `tests/rules/${name}.test.ts`];
    expect(project.compile(files)).toBe("");

    const tests = project.test(`tests/rules/${name}.test.ts`, "tests/docs.test.ts", "-t", name);
    expect(tests.stdout).toContain("passed");
    expect(tests.status).toBe(0);
  });

  it.each([
    ["a name that is there already", "no-mixed-auth-flows", "rules/no-mixed-auth-flows.ts is there already."],
    ["a name in camel case", "noImplicitGrant", "usage: npm run new-rule"],
    ["a path", "../no-implicit-grant", "usage: npm run new-rule"],
  ])("refuses %s", (_, given, message) => {
    const { stderr, status } = project.run("--import", "tsx", "tools/new-rule.ts", given);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });
});
