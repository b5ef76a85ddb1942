// Installs the package with other package managers than npm, whose `node_modules` are stricter or not there at all.
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createProject, packPlugin, run, succeed } from "../project.mjs";
import { finding, template } from "./template.mjs";

const archive = packPlugin();
const plugin = "eslint-plugin-cognito@file:./plugin.tgz";

const managers = [
  { name: "pnpm", install: ["pnpm", "add", plugin, "eslint@10"], start: ["pnpm", "exec"] },
  { name: "Yarn, with Plug'n'Play", install: ["yarn", "add", plugin, "eslint@10"], start: ["yarn"] },
  { name: "Bun, also in place of Node", install: ["bun", "add", plugin, "eslint@10"], start: ["bun", "x", "--bun"] },
];

for (const { name, install, start } of managers) {
  describe(name, () => {
    const project = createProject("package-manager", {
      "package.json": '{ "private": true }\n',
      "eslint.config.mjs":
        'import cognito from "eslint-plugin-cognito";\nexport default [...cognito.configs.recommended];\n',
      "template.yaml": template,
      // Makes a project of its own of the folder.
      "yarn.lock": "",
    });
    copyFileSync(archive, join(project, "plugin.tgz"));
    const bin = command => join(import.meta.dirname, "node_modules/.bin", command);
    succeed(project, bin(install[0]), install.slice(1));

    for (const command of ["eslint", "cognito-lint"]) {
      it(`starts ${command}`, () => {
        const { status, output } = run(project, bin(start[0]), [...start.slice(1), command, "template.yaml"]);
        assert.match(output, finding);
        assert.equal(status, 1);
      });
    }
  });
}
