/** What a run found. */
export interface Totals {
  readonly files: number;
  readonly filesWithClients: number;
  readonly clients: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The last line of a run: `3 app clients in 2 of 148 files, no problems.` */
export function summaryOf({ files, filesWithClients, clients, errors, warnings }: Totals): string {
  const found =
    clients === 0
      ? `No app client found in ${counted(files, "file")}`
      : `${counted(clients, "app client")} in ${filesWithClients === files ? "" : `${filesWithClients} of `}${counted(files, "file")}`;
  const problems = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(" and ");
  return problems === "" && clients === 0 ? `${found}.` : `${found}, ${problems || "no problems"}.`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
