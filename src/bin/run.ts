import { packageInfo } from "../package-info.ts";
import { parseArguments, type Arguments } from "./arguments.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { lint } from "./lint.ts";

/**
 * Runs the command with its command-line arguments.
 *
 * @returns the exit code
 */
export async function run(words: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommand(parseArguments(words));
  } catch (error) {
    // For an unexpected error, developers need the stack. It is not a finding either way.
    const said = error instanceof Failure ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`cognito-lint: ${said ?? ""}\n`);
    return exitCodes.failure;
  }
}

/** Other commands are loaded on demand: most runs only lint. */
async function runCommand(given: Arguments): Promise<ExitCode> {
  switch (given.command) {
    case "help": {
      const { helpText } = await import("./help.ts");
      process.stdout.write(helpText());
      return exitCodes.success;
    }
    case "version":
      process.stdout.write(`${packageInfo.version}\n`);
      return exitCodes.success;
    case "explain": {
      const { explain } = await import("./explain/explain.ts");
      return explain(given.words);
    }
    case "init": {
      const { init } = await import("./init/init.ts");
      return init(given);
    }
    case "lint":
      return lint(given);
  }
}
