import { includeIgnoreFile } from "@eslint/config-helpers";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Folders without `.gitignore` files of the project. */
const otherFolders: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** The maximum number of folders that are searched for `.gitignore` files. */
const FOLDER_LIMIT = 5000;

/** The entries of the repository's `.gitignore` files for a folder, as patterns for ESLint's `ignores`. */
export function gitIgnoredPatterns(base: string): readonly string[] {
  const above = filesAbove(base).flatMap(file => patternsFromAbove(file, base));
  const below = filesBelow(base).flatMap(file => patternsFromBelow(file, base));
  return [...above, ...below];
}

/** The files from the root of the repository down to the folder's parent. */
function filesAbove(base: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = base; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) {
      return folders.map(name => join(name, ".gitignore")).filter(file => existsSync(file));
    }
    if (folder === dirname(folder)) {
      return [];
    }
    folders.unshift(dirname(folder));
  }
}

function filesBelow(base: string): readonly string[] {
  const files: string[] = [];
  const open = [base];
  let seen = 0;
  for (let folder = open.shift(); folder !== undefined && seen < FOLDER_LIMIT; folder = open.shift()) {
    seen += 1;
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !otherFolders.has(entry.name)) {
        open.push(join(folder, entry.name));
      } else if (entry.name === ".gitignore") {
        files.push(join(folder, entry.name));
      }
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that cannot be read is not linted either.
    return [];
  }
}

function patternsIn(file: string): readonly string[] {
  return (includeIgnoreFile(file).ignores ?? []).filter(pattern => typeof pattern === "string");
}

function patternsFromBelow(file: string, base: string): readonly string[] {
  const relativePath = relative(base, dirname(file)).split(sep).join("/");
  return patternsIn(file).map(pattern => (relativePath === "" ? pattern : withPrefix(pattern, relativePath)));
}

function withPrefix(pattern: string, relativePath: string): string {
  return pattern.startsWith("!") ? `!${relativePath}/${pattern.slice(1)}` : `${relativePath}/${pattern}`;
}

/** The patterns that apply in every folder, and those that lead into this one. */
function patternsFromAbove(file: string, base: string): readonly string[] {
  const relativePath = `${relative(dirname(file), base).split(sep).join("/")}/`;
  return patternsIn(file).flatMap(pattern => {
    const negation = pattern.startsWith("!") ? "!" : "";
    const path = pattern.slice(negation.length);
    if (path.startsWith("**/")) {
      return [pattern];
    }
    return path.startsWith(relativePath) ? [negation + path.slice(relativePath.length)] : [];
  });
}
