/** What the command tells the shell, as ESLint does. */
export const exitCodes = {
  /** Everything was looked at, and nothing is wrong. */
  success: 0,
  /** There are errors, or more warnings than are allowed. */
  findings: 1,
  /** Something could not be looked at, or the command was called in a wrong way. */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
