import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const script = fileURLToPath(new URL("lint-hostile.ts", import.meta.url));

/** What the process prints after each text. */
export interface Linted {
  readonly name: string;
  readonly fatal?: number;
  /** How many times as long a file with twenty times as many app clients takes. */
  readonly growth?: number;
}

/**
 * Lints the texts of a kind in a separate process, which V8 ends if it needs more memory.
 *
 * @param megabytes - the maximum heap size of the process, including ESLint and the parsers
 */
export async function lintInProcess(kind: string, megabytes: number): Promise<readonly Linted[]> {
  const lines = (stdout: string) =>
    stdout
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line) as Linted);
  try {
    const args = [`--max-old-space-size=${megabytes}`, "--import", "tsx", script, kind];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" } });
    return lines(stdout).filter(({ fatal, growth }) => fatal !== undefined || growth !== undefined);
  } catch (error) {
    const { stdout } = error as { readonly stdout: string };
    throw new Error(`The process ended at '${lines(stdout).at(-1)?.name}'.`, { cause: error });
  }
}
