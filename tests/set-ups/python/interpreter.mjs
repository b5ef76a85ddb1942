// Python's own interpreter, in a process for each job.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const command = process.platform === "win32" ? "python" : "python3";

export const isInstalled = spawnSync(command, ["--version"]).status === 0;

export function ask(job, script = "interpreter.py") {
  const { status, stdout, stderr } = spawnSync(command, [join(import.meta.dirname, script)], {
    input: JSON.stringify(job),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}
