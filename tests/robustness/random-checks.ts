import fc from "fast-check";
import { expect } from "vitest";

/** Set by `npm run fuzz`: the duration of each random check. */
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 0);
/** Both are in the message of a failed check and reproduce the failure. */
const { FUZZ_SEED: seed, FUZZ_PATH: path } = process.env;

/**
 * Checks a property on a number of random cases, which are the same in every run, or, in `npm run fuzz`, on new ones
 * until the time is up.
 */
export function checkRandomly<Case>(property: fc.IPropertyWithHooks<Case>, numRuns: number): void {
  const details = fc.check(property, {
    ...(seconds > 0
      ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
      : { numRuns, seed: 1 }),
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  });
  if (details.failed) {
    throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  }
  if (seconds > 0) {
    const name = expect.getState().currentTestName ?? "";
    process.stdout.write(`${name}: ${details.numRuns} cases, FUZZ_SEED=${details.seed}\n`);
  }
}
