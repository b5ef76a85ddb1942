import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

/** Lints the examples with the command of the built package. Findings in them are not a failure. */
function main(): void {
  const root = dirname(import.meta.dirname);
  const command = join("dist", "src", "bin", "cognito-lint.js");
  const { status } = spawnSync(process.execPath, [command, "examples"], { cwd: root, stdio: "inherit" });
  process.exitCode = status === 1 ? 0 : (status ?? 2);
}

main();
