import type { AppClientRecord, SourceLocation } from "../../inventory/app-client-record.ts";
import type { FileResult } from "../app-client-reports.ts";
import { shown } from "../targets.ts";

/** The number of findings about a client. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** An app client of a file with the findings about it. */
export interface ListedClient {
  /** Relative to the working directory. */
  readonly file: string;
  readonly client: AppClientRecord;
  readonly findings: FindingCounts;
}

export function listedClients(files: readonly FileResult[]): readonly ListedClient[] {
  return files.flatMap(({ result, clients }) => {
    const counts = countFindings(clients, result.messages);
    return clients.map((client, index) => ({
      file: shown(result.filePath),
      client,
      findings: counts[index] ?? { errors: 0, warnings: 0 },
    }));
  });
}

interface Finding {
  readonly line: number;
  readonly severity: number;
}

/** Each finding counts for the client whose lines contain it, or for the last one that starts above it. */
function countFindings(clients: readonly AppClientRecord[], messages: readonly Finding[]): readonly FindingCounts[] {
  const extents = clients.map(linesOf);
  const counts = clients.map(() => ({ errors: 0, warnings: 0 }));
  for (const { line, severity } of messages) {
    const within = extents.findIndex(({ first, last }) => first <= line && line <= last);
    const above = extents.findLastIndex(({ first }) => first <= line);
    const count = counts[within >= 0 ? within : above];
    if (count) {
      count[severity === 2 ? "errors" : "warnings"] += 1;
    }
  }
  return counts;
}

function linesOf({ loc, properties }: AppClientRecord): { readonly first: number; readonly last: number } {
  const places = properties.flatMap(({ cases }) =>
    cases.flatMap(({ loc: place }): readonly SourceLocation[] => (place ? [place] : [])),
  );
  return { first: loc.start.line, last: Math.max(loc.end.line, ...places.map(({ end }) => end.line)) };
}
