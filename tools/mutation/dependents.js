import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a file imports at run time by a relative path. */
const imports =
  /^(?:import|export)\s(?!type\s)[^;]*?\sfrom\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gmu;

let importers;

/**
 * The files of a folder that load a file, directly or through others, and the file itself.
 *
 * @param {string} file - an absolute path
 * @returns {ReadonlySet<string>} absolute paths
 */
export function dependentsOf(file) {
  importers ??= importersIn(["src", "rules", "tests"]);
  const found = new Set([file]);
  for (const one of found) {
    for (const importer of importers.get(one) ?? []) {
      found.add(importer);
    }
  }
  return found;
}

function importersIn(folders) {
  const byImported = new Map();
  for (const file of folders.flatMap(folder =>
    readdirSync(folder, { recursive: true }).map(name => path.resolve(folder, name)),
  )) {
    for (const [, ...specifiers] of file.endsWith(".ts") ? readFileSync(file, "utf8").matchAll(imports) : []) {
      const imported = path.resolve(path.dirname(file), specifiers.find(Boolean));
      byImported.set(imported, [...(byImported.get(imported) ?? []), file]);
    }
  }
  return byImported;
}
