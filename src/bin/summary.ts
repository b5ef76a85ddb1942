import type { FileResult } from "./app-client-reports.ts";

/** The totals of a run. */
export interface Totals {
  readonly files: number;
  readonly filesWithClients: number;
  readonly clients: number;
  readonly errors: number;
  readonly warnings: number;
}

export function totalsOf(looked: readonly FileResult[]): Totals {
  const sum = (count: (file: FileResult) => number) => looked.reduce((total, file) => total + count(file), 0);
  return {
    files: looked.length,
    filesWithClients: looked.filter(({ clientCount }) => clientCount > 0).length,
    clients: sum(({ clientCount }) => clientCount),
    errors: sum(({ result }) => result.errorCount),
    warnings: sum(({ result }) => result.warningCount),
  };
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
