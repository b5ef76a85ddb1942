import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const plugin = fileURLToPath(new URL("../../..", import.meta.url));
const installed = fileURLToPath(new URL("node_modules/", import.meta.url));

/** The config that the README tells everybody to write. */
function readmeConfig() {
  const [, config] = /^```js\n(.*?)^```$/msu.exec(readFileSync(join(plugin, "README.md"), "utf8"));
  return config;
}

/**
 * Makes the folder of a user who has these files, the plugin, and ESLint of the version that is installed here by this
 * name.
 */
export function makeWorkspace(eslint, files) {
  const folder = mkdtempSync(join(tmpdir(), "editor-"));
  const links = {
    eslint: join(installed, eslint),
    "eslint-plugin-cognito": plugin,
    "typescript-eslint": join(installed, "typescript-eslint"),
  };
  for (const [name, target] of Object.entries(links)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "junction");
  }
  writeFileSync(join(folder, "eslint.config.mjs"), readmeConfig());
  for (const { name, text } of files) {
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
