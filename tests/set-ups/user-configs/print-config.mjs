// What `eslint --print-config` shows of each preset, on every version of ESLint that is supported.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createProject, readText, root, succeed } from "../project.mjs";

const plugin = pathToFileURL(join(root, "dist/src/index.js")).href;
const { name, version } = JSON.parse(readText(root, "package.json"));

function printConfig(eslint, preset, file) {
  const program = join(import.meta.dirname, "node_modules", eslint, "bin/eslint.js");
  const project = createProject("print-config", {
    "eslint.config.mjs": `import cognito from "${plugin}";\nexport default cognito.configs.${preset};\n`,
  });
  return JSON.parse(succeed(project, process.execPath, [program, "--print-config", file]));
}

for (const eslint of ["eslint-9.7", "eslint-9", "eslint"]) {
  for (const preset of ["recommended", "all"]) {
    test(`${eslint}: ${preset}`, () => {
      const template = printConfig(eslint, preset, "template.yaml");
      assert.equal(template.languageOptions.parser, `${name}/template-parser@${version}`);
      assert.equal(template.processor, "cognito/cloudformation");

      const code = printConfig(eslint, preset, "script.js");
      assert.equal(code.processor, undefined);
      for (const { plugins, rules } of [template, code]) {
        assert.ok(plugins.includes(`cognito:${name}@${version}`));
        assert.ok(Object.keys(rules).every(rule => rule.startsWith("cognito/")));
      }
      assert.deepEqual(template.rules, code.rules);
    });
  }
}
