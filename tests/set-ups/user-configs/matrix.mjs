// Runs user-configs.mjs on every version of Node that is supported, which takes some minutes.
import { spawnSync } from "node:child_process";

for (const version of ["20", "22", "24"]) {
  console.log(`\n== Node ${version} ==`);
  const args = ["--yes", "--package", `node@${version}`, "node", "user-configs.mjs", ...process.argv.slice(2)];
  const { status } = spawnSync("npx", args, { cwd: import.meta.dirname, stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
