import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Builds `dist/` before the tests of the package. */
export function setup(): void {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    cwd: dirname(import.meta.dirname),
    stdio: "inherit",
  });
}
