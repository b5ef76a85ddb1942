import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { insertionsForHost, scaffoldHost } from "./host-scaffold.ts";

const usage = "usage: npm run new-host -- <name>, for example acme-auth";

/** Writes a host with its test, its section in the docs and its rows in the lists of hosts. */
function main(): void {
  const [name] = process.argv.slice(2);
  if (name === undefined || !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name)) {
    throw new Error(usage);
  }
  const root = dirname(import.meta.dirname);
  if (existsSync(join(root, "src/hosts", name))) {
    throw new Error(`src/hosts/${name} is there already.`);
  }
  const files = new Map([...amendedFiles(name, root), ...scaffoldHost(name)]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log([...files.keys()].map(path => `Wrote ${path}.`).join("\n"));
}

/** The existing files, with the host's additions. */
function amendedFiles(name: string, root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { path, before, text } of insertionsForHost(name)) {
    const current = files.get(path) ?? readFileSync(join(root, path), "utf8");
    const place = current.indexOf(before);
    if (place === -1) {
      throw new Error(`${path} has no line ${JSON.stringify(before.trim())}, in front of which the host would stand.`);
    }
    files.set(path, current.slice(0, place) + text + current.slice(place));
  }
  return files;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
