import { existsSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What is to be linted, as ESLint is told. */
export interface Targets {
  /** The folder that holds everything: ESLint leaves out what is not in its own. */
  readonly base: string;
  readonly patterns: readonly string[];
  /** The files that were named one by one, by their absolute paths. */
  readonly files: ReadonlySet<string>;
  /** Those of the patterns that are the paths of folders. */
  readonly folders: readonly string[];
}

/** Where the paths of the command line lead: to files, folders, or patterns of them. */
export function targetsOf(paths: readonly string[]): Targets {
  const cwd = process.cwd();
  const absolute = paths.map(path => resolve(cwd, path));
  const existing = absolute.filter(path => existsSync(path));
  const base = existing.map(path => (isFile(path) ? dirname(path) : path)).reduce(commonFolder, cwd);
  const fromBase = (path: string) => relative(base, path).split(sep).join("/") || ".";
  return {
    base,
    patterns: base === cwd ? paths : absolute.map(fromBase),
    files: new Set(existing.filter(isFile)),
    folders: existing.filter(path => !isFile(path)).map(fromBase),
  };
}

function isFile(path: string): boolean {
  return statSync(path).isFile();
}

/** The innermost folder that holds both. */
function commonFolder(one: string, other: string): string {
  let folder = one;
  while (!isInside(other, folder) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
}

function isInside(path: string, folder: string): boolean {
  const relativePath = relative(folder, path);
  return (
    relativePath === "" || (relativePath !== ".." && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath))
  );
}

/** A path as the user would write it from where the command is called. */
export function shown(path: string): string {
  const relativePath = relative(process.cwd(), path);
  return relativePath === "" || relativePath.startsWith("..") ? path : join(relativePath);
}
