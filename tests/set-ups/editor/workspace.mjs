import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createProject, readText, root } from "../project.mjs";

/** The config that the README tells everybody to write. */
function readmeConfig() {
  const [, config] = /^```js\n(.*?)^```$/msu.exec(readText(root, "README.md"));
  return config;
}

/**
 * Makes the folder of a user who has these files, the plugin, and ESLint of the version that is installed here by this
 * name.
 */
export function makeWorkspace(eslint, files) {
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  const folder = createProject("editor", { "eslint.config.mjs": readmeConfig(), ...texts });
  const installed = join(import.meta.dirname, "node_modules");
  const links = {
    eslint: join(installed, eslint),
    "eslint-plugin-cognito": root,
    "typescript-eslint": join(installed, "typescript-eslint"),
  };
  mkdirSync(join(folder, "node_modules"));
  for (const [name, target] of Object.entries(links)) {
    symlinkSync(target, join(folder, "node_modules", name), "junction");
  }
  return folder;
}
