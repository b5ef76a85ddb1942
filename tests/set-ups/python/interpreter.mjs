// Python's own interpreter, in a process for each job.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const command = process.platform === "win32" ? "python" : "python3";

const version = spawnSync(command, ["--version"], { encoding: "utf8" });

export const isInstalled = version.status === 0;

/** Whether the expressions in formatted strings have positions of their own, as since Python 3.12. */
export const hasPositionsInStrings = Number(/ 3\.(\d+)/u.exec(version.stdout ?? "")?.[1]) >= 12;

/** The folder of Python's standard library. */
export function standardLibrary() {
  const script = "import sysconfig; print(sysconfig.get_path('stdlib'))";
  return spawnSync(command, ["-c", script], { encoding: "utf8" }).stdout.trim();
}

export function ask(job, script = "interpreter.py") {
  const { status, stdout, stderr } = spawnSync(command, [join(import.meta.dirname, script)], {
    input: JSON.stringify(job),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}
