// What `eslint --print-config` shows of each preset, on every version of ESLint that is supported.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const plugin = new URL("../../../dist/src/index.js", import.meta.url).href;
const { name, version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));

const folder = mkdtempSync(join(tmpdir(), "print-config-"));
after(() => rmSync(folder, { recursive: true }));

function printConfig(eslint, preset, file) {
  const program = fileURLToPath(new URL(`node_modules/${eslint}/bin/eslint.js`, import.meta.url));
  const config = join(folder, `${preset}.mjs`);
  writeFileSync(config, `import cognito from "${plugin}";\nexport default cognito.configs.${preset};\n`);
  const args = [program, "--config", config, "--print-config", file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
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
