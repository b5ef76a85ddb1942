import type { Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { findCommandClients } from "../../../src/hosts/aws-cli/aws-cli.ts";
import type { FoundAppClient } from "../../../src/hosts/shared/host.ts";
import { ShellScript } from "../../../src/languages/shell/script.ts";
import { exploreAppClient, type AppClient } from "../../../src/model/app-client.ts";
import type { Range } from "../../../src/model/site.ts";

/** The only client of a script. */
export function clientIn(script: string): FoundAppClient {
  const [client, ...others] = findCommandClients(new ShellScript(script));
  if (!client || others.length > 0) {
    throw new Error(`There is not one client, but ${client ? others.length + 1 : 0}.`);
  }
  return client;
}

/** What a function returns of the only client of a script. */
export function seenIn<T>(script: string, look: (client: AppClient) => T): T {
  return seenOf(clientIn(script), look);
}

function seenOf<T>(client: FoundAppClient, look: (client: AppClient) => T): T {
  const all = [...exploreAppClient(client, look)];
  if (all.length !== 1) {
    throw new Error(`There is not one scenario, but ${all.length}.`);
  }
  return all[0] as T;
}

/** A script after an edit of its only client. `null`: the edit is refused. */
export function edited(script: string, editOf: (client: AppClient) => Edit): string | null {
  const client = clientIn(script);
  const edits = client.render(seenOf(client, editOf));
  return edits && applyTextEdits(script, edits);
}

/** A command that creates a client, on the second line of a script. */
export function create(options: string, before = ""): string {
  return `${before}\naws cognito-idp create-user-pool-client ${options}\n`;
}

export function textAt(script: string, range: Range | undefined): string | undefined {
  return range && script.slice(...range);
}
