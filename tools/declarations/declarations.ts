import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Declarations } from "./declarations-file.ts";
import { readDeclarations } from "./read-declarations.ts";

/**
 * Writes what the packages of AWS and of other libraries declare about app clients to `declarations.json`, which the
 * tests compare with `src/spec` and the hosts' names. With `--check`, it prints the differences between the file and
 * the packages. Packages that are not installed are downloaded in the recorded version or, with `--newest`, in the
 * newest one.
 */
async function main(): Promise<void> {
  const file = join(import.meta.dirname, "declarations.json");
  const recorded = JSON.parse(readFileSync(file, "utf8")) as Declarations;
  const isNewest = process.argv.includes("--newest");
  const declared = await readDeclarations(name => (isNewest ? undefined : recorded.versions[name]) ?? "latest");
  if (!process.argv.includes("--check")) {
    writeFileSync(file, `${JSON.stringify(declared, null, 2)}\n`);
    return;
  }
  const before = flatten(withoutVersions(recorded));
  const now = flatten(withoutVersions(declared));
  const changes = [...new Set([...before.keys(), ...now.keys()])]
    .filter(path => before.get(path) !== now.get(path))
    .map(path => `${path}: ${before.get(path) ?? "(not there)"} is now ${now.get(path) ?? "(not there)"}`);
  if (changes.length > 0) {
    console.error(`${changes.join("\n")}\n\nRun "npm run declarations", then bring src/spec and the hosts up to date.`);
    process.exitCode = 1;
    return;
  }
  console.log(`${now.size} declarations are as recorded.`);
}

/** A new version with the same declarations is not a change. */
function withoutVersions({ sdk, cdk, providers }: Declarations): object {
  return { sdk, cdk, providers };
}

/** Every text of a JSON value by its path. */
function flatten(value: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof value !== "object" || value === null) {
    return new Map([[path, String(value)]]);
  }
  return new Map(Object.entries(value).flatMap(([key, of]) => [...flatten(of, path ? `${path} > ${key}` : key)]));
}

await main();
