import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Declarations } from "./declarations-file.ts";
import { readDeclarations } from "./read-declarations.ts";

/**
 * Writes what the installed AWS packages declare of app clients to `declarations.json`, to which the tests compare
 * `src/spec` and the hosts' names. With `--check` it says what the file and the packages do not have in common.
 */
function main(): void {
  const file = join(import.meta.dirname, "declarations.json");
  const declared = readDeclarations();
  if (!process.argv.includes("--check")) {
    writeFileSync(file, `${JSON.stringify(declared, null, 2)}\n`);
    return;
  }
  const recorded = flatten(withoutVersions(JSON.parse(readFileSync(file, "utf8")) as Declarations));
  const installed = flatten(withoutVersions(declared));
  const changes = [...new Set([...recorded.keys(), ...installed.keys()])]
    .filter(path => recorded.get(path) !== installed.get(path))
    .map(path => `${path}: ${recorded.get(path) ?? "(not there)"} is now ${installed.get(path) ?? "(not there)"}`);
  if (changes.length > 0) {
    console.error(`${changes.join("\n")}\n\nRun "npm run declarations", then bring src/spec and the hosts up to date.`);
    process.exitCode = 1;
    return;
  }
  console.log(`${installed.size} declarations are as recorded.`);
}

/** A new version that declares the same is no change. */
function withoutVersions({ sdk, cdk }: Declarations): object {
  return { sdk, cdk };
}

/** Every text of a JSON value by its path. */
function flatten(value: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof value !== "object" || value === null) {
    return new Map([[path, String(value)]]);
  }
  return new Map(Object.entries(value).flatMap(([key, of]) => [...flatten(of, path ? `${path} > ${key}` : key)]));
}

main();
