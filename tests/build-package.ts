import { execFileSync } from "node:child_process";
import { dirname } from "node:path";

/** Builds `dist/` before the package is tested. */
export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: dirname(import.meta.dirname),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
