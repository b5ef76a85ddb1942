import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = dirname(dirname(import.meta.dirname));

/** A copy of parts of the project in which the output of a scaffold can be compiled and tested. */
export class ProjectCopy {
  readonly #folder: string;

  /** @param paths - the files and folders to copy, beside those that every scaffold needs */
  constructor(paths: readonly string[]) {
    this.#folder = mkdtempSync(join(tmpdir(), "scaffold-"));
    const copied = [
      "docs",
      "examples",
      "package.json",
      "README.md",
      "rules",
      "src",
      "tests/harness",
      "tools",
      "tsconfig.json",
    ];
    for (const path of [...copied, ...paths]) {
      cpSync(join(root, path), join(this.#folder, path), {
        recursive: true,
        filter: source => !source.includes("node_modules"),
      });
    }
    mkdirSync(join(this.#folder, "tests/rules"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"));
  }

  run(...command: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, command, {
      cwd: this.#folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), "utf8");
  }

  /** The compiler's messages about some files. */
  compile(files: readonly string[]): string {
    const config = { extends: "./tsconfig.json", files, include: [] };
    writeFileSync(join(this.#folder, "tsconfig.new.json"), JSON.stringify(config));
    return this.run(join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.new.json").stdout;
  }

  test(...given: readonly string[]): SpawnSyncReturns<string> {
    return this.run(join(root, "node_modules/vitest/vitest.mjs"), "run", ...given);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
