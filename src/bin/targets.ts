import { existsSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The targets of a run, as they are passed to ESLint. */
export interface Targets {
  /** The folder that contains everything: ESLint ignores what is outside its own. */
  readonly base: string;
  readonly patterns: readonly string[];
  /** The absolute paths of files that were named individually. */
  readonly files: ReadonlySet<string>;
  /** The patterns that are paths of folders. */
  readonly folders: readonly string[];
}

/** Resolves the paths on the command line: files, folders or glob patterns. */
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

/** The innermost folder that contains both. */
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

/** A path relative to the working directory, as a user would write it. */
export function shown(path: string): string {
  const relativePath = relative(process.cwd(), path);
  return relativePath === "" || relativePath.startsWith("..") ? path : join(relativePath);
}
