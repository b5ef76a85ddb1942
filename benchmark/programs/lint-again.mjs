// Lints a template a hundred times, as an editor does while somebody types: node lint-again.mjs bare|ours <file>
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import cognito from "../../dist/src/index.js";

const [which, filePath] = process.argv.slice(2);
const configs = cognito.configs.recommended.map(config => (which === "bare" ? { ...config, rules: {} } : config));
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: configs });
const text = readFileSync(filePath, "utf8");
for (let edit = 0; edit < 100; edit += 1) {
  await eslint.lintText(text + "\n".repeat(edit % 2), { filePath });
}
