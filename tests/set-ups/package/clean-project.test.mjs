// Installs the package in a clean project, as its users do, and loads it on every version of Node that it supports.
import assert from "node:assert/strict";
import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createProject, findNode, packPlugin, readText, root, run, succeed } from "../project.mjs";
import { finding, template } from "./template.mjs";

const project = createProject("clean-project", {
  "package.json": '{ "private": true }\n',
  "eslint.config.mjs":
    'import cognito from "eslint-plugin-cognito";\nexport default [...cognito.configs.recommended];\n',
  "eslint.config.cjs": 'module.exports = [...require("eslint-plugin-cognito").configs.recommended];\n',
  "template.yaml": template,
});
copyFileSync(join(import.meta.dirname, "without-system.mjs"), join(project, "without-system.mjs"));
const archive = packPlugin();
succeed(project, "npm", ["install", "--no-audit", "--no-fund", archive, "eslint@10"]);

it("is small", () => {
  const kilobytes = statSync(archive).size / 1000;
  assert.ok(kilobytes < 800, `${kilobytes} kB`);
});

describe("what comes with the package", () => {
  const { packages } = JSON.parse(readText(project, "package-lock.json"));
  const own = packages["node_modules/eslint-plugin-cognito"];

  it("is nothing else", () => {
    assert.deepEqual(own.dependencies, undefined);
  });

  it("has the licence of the library that is part of its code", () => {
    const text = readText(project, "node_modules/eslint-plugin-cognito/dist/yaml.LICENSE");
    assert.equal(text, readText(root, "node_modules/yaml/LICENSE"));
  });

  it("runs nothing when it is installed", () => {
    assert.deepEqual(own.hasInstallScript, undefined);
  });
});

for (const version of ["20.19.0", "22.13.0", "24"]) {
  describe(`on Node ${version}`, () => {
    const node = findNode(version);

    it("is that version", () => {
      assert.ok(succeed(project, node, ["--version"]).startsWith(`v${version}`));
    });

    for (const config of ["eslint.config.mjs", "eslint.config.cjs"]) {
      it(`lints with ${config}`, () => {
        const { status, output } = run(project, node, ["node_modules/eslint/bin/eslint.js", "--config", config, "."]);
        assert.match(output, finding);
        assert.equal(status, 1);
      });
    }

    it("lints with cognito-lint", () => {
      const { status, output } = run(project, node, ["node_modules/.bin/cognito-lint", "template.yaml"]);
      assert.match(output, finding);
      assert.equal(status, 1);
    });

    it("touches no file, network or program", () => {
      const { status, output } = run(project, node, ["without-system.mjs"]);
      assert.equal(
        output,
        "cognito/no-mixed-auth-flows in stack.js, fixed\ncognito/no-mixed-auth-flows in template.yaml, fixed\n"
      );
      assert.equal(status, 0);
    });
  });
}
