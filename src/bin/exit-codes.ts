/** The exit codes, the same as ESLint's. */
export const exitCodes = {
  /** Everything was linted, without errors. */
  success: 0,
  /** There are errors, or more warnings than allowed. */
  findings: 1,
  /** Something could not be linted, or the arguments are invalid. */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
