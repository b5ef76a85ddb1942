import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a program took from start to end. */
export interface ColdRun {
  /** The CPU time, which other programs do not affect. */
  readonly milliseconds: number;
  /** The peak memory. */
  readonly megabytes: number;
}

const reporter = fileURLToPath(new URL("report-usage.mjs", import.meta.url));

/** Runs a Node program in a separate process. */
export function runCold(program: string, parameters: readonly string[], cwd: string): ColdRun {
  const { error, stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", reporter, program, ...parameters],
    { cwd, encoding: "utf8", maxBuffer: 100_000_000 },
  );
  const [, kilobytes, microseconds] = /used (\d+) kB, (\d+) µs/u.exec(stderr) ?? [];
  // ESLint exits with 1 for findings and with 2 for failures.
  if (error ?? (status === null || status > 1 || kilobytes === undefined)) {
    throw new Error(`${program} failed: ${error?.message ?? stdout + stderr}`);
  }
  return { milliseconds: Number(microseconds) / 1000, megabytes: Number(kilobytes) / 1000 };
}
