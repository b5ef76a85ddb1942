import type { Rule } from "eslint";
import { appClientsIn } from "../hosts/app-clients-in.ts";
import type { AppClientRecord } from "../inventory/app-client-record.ts";
import { inventory } from "../inventory/inventory.ts";

/** The name of the rule in the command's config. It is in no preset. */
export const appClientsRule = "app-clients";

/**
 * Reports every app client, so that the command learns about them in whatever thread a file is linted, and from
 * ESLint's cache. The command removes these reports from the results.
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

/** The record in a report, if records were requested. */
export function recordIn(message: string): AppClientRecord | null {
  return JSON.parse(message) as AppClientRecord | null;
}
