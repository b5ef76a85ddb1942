// Lints the example of a monorepo with the tools of docs/monorepos.md and changes one thing after another.
import assert from "node:assert/strict";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import {
  installFrom,
  packPlugin,
  readText,
  root,
  run,
  succeed,
  temporaryFolder,
  titledBlocks,
  writeFiles,
} from "../project.mjs";

const example = join(root, "examples/monorepo");
const blocks = titledBlocks("monorepos.md");
const archive = packPlugin();

/** The lock file of the example, with the versions that are installed here. */
function lockFile(pluginVersion) {
  const lock = JSON.parse(readText(import.meta.dirname, "package-lock.json"));
  const { name, workspaces, devDependencies } = JSON.parse(readText(example, "package.json"));
  lock.name = name;
  lock.packages[""] = { name, workspaces, devDependencies };
  lock.packages["node_modules/eslint-plugin-cognito"] = { version: pluginVersion, dev: true };
  for (const folder of readdirSync(join(example, "packages"))) {
    lock.packages[`packages/${folder}`] = { name: `@example/${folder}` };
    lock.packages[`node_modules/@example/${folder}`] = { resolved: `packages/${folder}`, link: true };
  }
  return JSON.stringify(lock);
}

function setUp(more) {
  const project = temporaryFolder("monorepo");
  cpSync(example, project, { recursive: true });
  writeFiles(project, { "package-lock.json": lockFile("0.1.0"), ...more });
  installFrom(import.meta.dirname, archive, project);
  succeed(project, "git", ["init", "--quiet"]);
  succeed(project, "git", ["add", "."]);
  return project;
}

const tools = [
  {
    name: "Turborepo",
    more: {},
    lint(project) {
      const env = { DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1" };
      const { status, output } = run(project, "npm", ["run", "lint", "--", "--summarize", "--continue"], { env });
      const folder = join(project, ".turbo/runs");
      const [summary] = readdirSync(folder);
      const { tasks } = JSON.parse(readText(folder, summary));
      rmSync(folder, { recursive: true });
      return {
        status,
        output,
        linted: tasks.filter(({ cache }) => cache.status !== "HIT").map(({ package: name }) => name),
        times: tasks.map(({ execution }) => [execution.startTime, execution.endTime]),
      };
    },
  },
  {
    name: "Nx",
    more: { "nx.json": blocks["nx.json"] },
    lint(project) {
      const env = { NX_DAEMON: "false", NX_NO_CLOUD: "true", NX_TUI: "false" };
      const args = ["nx", "run-many", "--target", "lint", "--output-style", "stream", "--nxBail", "false"];
      const { status, output } = run(project, "npx", args, { env });
      const { tasks } = JSON.parse(readText(project, ".nx/cache/run.json"));
      return {
        status,
        output,
        linted: tasks.filter(({ cacheStatus }) => cacheStatus === "cache-miss").map(({ projectName }) => projectName),
        times: tasks.map(({ startTime, endTime }) => [startTime, endTime]),
      };
    },
  },
];

it("shows the turbo.json of the example", () => {
  assert.equal(blocks["turbo.json"], readText(example, "turbo.json"));
});

for (const { name, more, lint } of tools) {
  describe(name, () => {
    const both = ["@example/infrastructure", "@example/sign-in"];
    const template = readText(example, "packages/infrastructure/template.yaml");
    const withWarning = template.replace("PreventUserExistenceErrors: ENABLED", "EnableTokenRevocation: false");
    const withError = template.replace("[code]", "[code, client_credentials]");
    let project;
    before(() => {
      project = setUp(more);
    });

    function assertLints(expected, { status = 0, output } = {}) {
      const result = lint(project);
      assert.deepEqual(result.linted.toSorted(), expected, result.output);
      assert.equal(result.status, status, result.output);
      if (output) {
        assert.match(result.output, output);
      }
      return result;
    }

    it("lints every package, several at a time", () => {
      const { times } = assertLints(both);
      const [[startOfOne, endOfOne], [startOfOther, endOfOther]] = times;
      assert.ok(startOfOne < endOfOther && startOfOther < endOfOne);
    });

    it("lints nothing again where nothing changes", () => {
      assertLints([]);
    });

    it("lints a package again whose file changes, and shows again what it said", () => {
      writeFiles(project, { "packages/infrastructure/template.yaml": withWarning });
      const output = /cognito\/no-disabled-token-revocation/u;
      assertLints(["@example/infrastructure"], { output });
      assertLints([], { output });
    });

    it("lints a package with errors again until it has none", () => {
      writeFiles(project, { "packages/infrastructure/template.yaml": withError });
      const error = { status: 1, output: /cognito\/no-mixed-client-credentials/u };
      assertLints(["@example/infrastructure"], error);
      assertLints(["@example/infrastructure"], error);
      writeFiles(project, { "packages/infrastructure/template.yaml": withWarning });
      assertLints([]);
    });

    it("lints every package again when the config changes", () => {
      const config = readText(project, "eslint.config.js").replace(
        "cognito.configs.recommended",
        "cognito.configs.strict",
      );
      writeFiles(project, { "eslint.config.js": config });
      assertLints(both);
    });

    it("lints every package again when the version of the plugin changes", () => {
      writeFiles(project, { "package-lock.json": lockFile("0.2.0") });
      assertLints(both);
    });
  });
}
