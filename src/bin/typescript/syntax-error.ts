/** The error in the form that ESLint expects: with a line and column from 1, and without them in the message. */
export function placed(error: unknown): unknown {
  if (!(error instanceof SyntaxError) || !("loc" in error)) {
    return error;
  }
  const { line, column } = error.loc as { readonly line: number; readonly column: number };
  return Object.assign(new SyntaxError(error.message.replace(/ \(\d+:\d+\)$/u, "")), {
    lineNumber: line,
    column: column + 1,
  });
}
