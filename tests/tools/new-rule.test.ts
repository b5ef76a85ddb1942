import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = dirname(dirname(import.meta.dirname));
const name = "no-scaffolded-thing";

const copied = [
  "docs",
  "examples",
  "package.json",
  "README.md",
  "rules",
  "src",
  "tests/docs",
  "tests/harness",
  "tools",
];
const configs = ["tsconfig.json", "tests/docs.test.ts"];

let project: string;

function run(...command: readonly string[]) {
  return spawnSync(process.execPath, command, {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

function inNodeModules(path: string): string {
  return join(root, "node_modules", path);
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "new-rule-"));
  for (const path of [...copied, ...configs]) {
    cpSync(join(root, path), join(project, path), {
      recursive: true,
      filter: source => !source.includes("node_modules"),
    });
  }
  mkdirSync(join(project, "tests/rules"));
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe("npm run new-rule", () => {
  it("writes a rule that is complete", { timeout: 300_000 }, () => {
    const scaffold = run("--import", "tsx", "tools/new-rule.ts", name);
    expect(scaffold.stderr).toBe("");
    expect(scaffold.stdout.trim().split("\n").toSorted()).toEqual(
      [`docs/rules/${name}.md`, `rules/${name}.ts`, "rules/index.ts", "README.md", `tests/rules/${name}.test.ts`]
        .map(path => `Wrote ${path}.`)
        .toSorted(),
    );
    expect(readFileSync(join(project, "README.md"), "utf8")).toContain(`(docs/rules/${name}.md)`);

    const files = [`rules/${name}.ts`, `tests/rules/${name}.test.ts`];
    writeFileSync(
      join(project, "tsconfig.new.json"),
      JSON.stringify({ extends: "./tsconfig.json", files, include: [] }),
    );
    expect(run(inNodeModules("typescript/bin/tsc"), "-p", "tsconfig.new.json").stdout).toBe("");

    const tests = run(
      inNodeModules("vitest/vitest.mjs"),
      "run",
      `tests/rules/${name}.test.ts`,
      "tests/docs.test.ts",
      "-t",
      name,
    );
    expect(tests.stdout).toContain("passed");
    expect(tests.status).toBe(0);
  });

  it.each([
    ["a name that is there already", "no-mixed-auth-flows", "rules/no-mixed-auth-flows.ts is there already."],
    ["a name in camel case", "noImplicitGrant", "usage: npm run new-rule"],
    ["a path", "../no-implicit-grant", "usage: npm run new-rule"],
  ])("refuses %s", (_, given, message) => {
    const { stderr, status } = run("--import", "tsx", "tools/new-rule.ts", given);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });
});
