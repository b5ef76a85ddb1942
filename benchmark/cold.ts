import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a program took from its start to its end. */
export interface ColdRun {
  /** The time of its processors, which another program beside it does not change. */
  readonly milliseconds: number;
  /** The most memory it had at a time. */
  readonly megabytes: number;
}

const reporter = fileURLToPath(new URL("report-usage.mjs", import.meta.url));

/** Runs a program of Node's in a process of its own. */
export function runCold(program: string, parameters: readonly string[], cwd: string): ColdRun {
  const { error, stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", reporter, program, ...parameters],
    { cwd, encoding: "utf8", maxBuffer: 100_000_000 },
  );
  const [, kilobytes, microseconds] = /used (\d+) kB, (\d+) µs/u.exec(stderr) ?? [];
  // Findings end ESLint with 1. What fails ends it with 2.
  if (error ?? (status === null || status > 1 || kilobytes === undefined)) {
    throw new Error(`${program} failed: ${error?.message ?? stdout + stderr}`);
  }
  return { milliseconds: Number(microseconds) / 1000, megabytes: Number(kilobytes) / 1000 };
}
