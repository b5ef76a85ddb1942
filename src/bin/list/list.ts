import type { FileResult } from "../app-client-reports.ts";
import { Failure } from "../failure.ts";
import { listAsHtml } from "./html.ts";
import { listedClients } from "./listed-client.ts";
import { listAsText } from "./text.ts";

/**
 * Every app client in the files.
 *
 * @param format - `json` or `html`; by default, text for a terminal
 * @throws Failure for another format
 */
export function list(files: readonly FileResult[], format: string | undefined): string {
  const clients = listedClients(files);
  switch (format) {
    case undefined:
      return listAsText(clients);
    case "json":
      return `${JSON.stringify(
        clients.map(({ file, client, findings }) => ({ file, ...client, findings })),
        null,
        2,
      )}\n`;
    case "html":
      return listAsHtml(clients);
    default:
      throw new Failure(`A list has no format '${format}'. Use json or html.`);
  }
}
