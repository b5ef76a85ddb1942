import type { Rule } from "eslint";
import { appClientsIn } from "../hosts/app-clients-in.ts";
import type { AppClientRecord } from "../inventory/app-client-record.ts";
import { inventory } from "../inventory/inventory.ts";

/** The name of the rule in the config of the command. No preset has it. */
export const appClientsRule = "app-clients";

/**
 * Reports every app client, so that the command learns of them in whatever thread a file is linted, and from ESLint's
 * cache. The command takes these reports out of the results again.
 */
export function reportAppClients(inventoryOf: "count" | "records"): Rule.RuleModule {
  return {
    meta: { schema: false, messages: { client: "{{record}}" } },
    create(context) {
      const { sourceCode } = context;
      const records = inventoryOf === "records" ? inventory(sourceCode) : [];
      for (const [index, { range }] of appClientsIn(sourceCode).entries()) {
        context.report({
          loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
          messageId: "client",
          data: { record: JSON.stringify(records[index] ?? null) },
        });
      }
      return {};
    },
  };
}

/** The record of a report, if the records were asked for. */
export function recordIn(message: string): AppClientRecord | null {
  return JSON.parse(message) as AppClientRecord | null;
}
