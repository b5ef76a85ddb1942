// What the tests of the set-ups share: projects in folders of their own, with the plugin as npm would install it.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const root = join(import.meta.dirname, "../..");

const folders = [];
process.on("exit", () => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** Makes an empty folder that is gone when the process is. */
export function temporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  folders.push(folder);
  return folder;
}

/** Makes a project of these files, a text by its path. */
export function createProject(name, files) {
  const project = temporaryFolder(name);
  writeFiles(project, files);
  return project;
}

export function writeFiles(project, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
}

export function readText(...path) {
  return readFileSync(join(...path), "utf8");
}

/** Runs a program to its end. The variables that git sets for its hooks would lead a git inside to another repository. */
export function run(cwd, command, args, { env = {}, input } = {}) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:GIT_|NODE_TEST_CONTEXT$|FORCE_COLOR$)/u.test(name),
  );
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    // Reports of all cases of all rules are longer than Node expects.
    maxBuffer: 100_000_000,
    env: { ...Object.fromEntries(inherited), NO_COLOR: "1", ...env },
    input,
  });
  if (error) {
    throw error;
  }
  return { status, stdout, stderr, output: `${stdout}${stderr}` };
}

/** Runs a program that must succeed, and answers what it prints. */
export function succeed(cwd, command, args, options) {
  const { status, stdout, output } = run(cwd, command, args, options);
  if (status !== 0) {
    throw new Error(`${[command, ...args].join(" ")} exits with ${status}:\n${output}`);
  }
  return stdout;
}

/** Answers the program of a version of Node, which npm fetches. */
export function findNode(version) {
  const args = ["--yes", "--package", `node@${version}`, "--", "node", "--print", "process.execPath"];
  return succeed(root, "npx", args).trim();
}

/** Packs the plugin, which has been built before, and answers where the archive is. */
export function packPlugin() {
  const folder = temporaryFolder("packed");
  const [{ filename }] = JSON.parse(
    succeed(root, "npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]),
  );
  return join(folder, filename);
}

/** Gives a project what a set-up has installed, and the plugin from an archive. */
export function installFrom(setUp, archive, project) {
  const modules = join(project, "node_modules");
  const plugin = join(modules, "eslint-plugin-cognito");
  mkdirSync(plugin, { recursive: true });
  for (const name of readdirSync(join(setUp, "node_modules"))) {
    symlinkSync(join(setUp, "node_modules", name), join(modules, name));
  }
  succeed(project, "tar", ["-xzf", archive, "-C", plugin, "--strip-components", "1"]);
}

/**
 * The code blocks of a page that have a title, by their titles: what a reader copies into a file is what the test
 * writes into it.
 */
export function titledBlocks(page) {
  const fence = /^(?<indent> *)```\w+ title="(?<title>[^"]+)"\n(?<text>.*?)^\k<indent>```$/gmsu;
  const blocks = [...readText(root, "docs", page).matchAll(fence)].map(({ groups }) => groups);
  return Object.fromEntries(
    blocks.map(({ indent, title, text }) => [title, text.replaceAll(new RegExp(`^${indent}`, "gmu"), "")]),
  );
}
