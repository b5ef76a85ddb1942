import type { FoundAppClient, Suppression } from "../hosts/host.ts";
import { locator } from "../hosts/template/locations.ts";
import { byPlace, namespace, type Message, type Place } from "./messages.ts";

/**
 * Marks the findings that a template silences itself, in the `Metadata` of an app client, and reports the entries that
 * silence nothing, as ESLint does with its directive comments. Strict JSON has no comments.
 */
export function applyMetadataSuppressions(
  messages: readonly Message[],
  clients: readonly FoundAppClient[],
  text: string,
): readonly Message[] {
  if (!clients.some(({ suppressions = [] }) => suppressions.length > 0)) {
    return messages;
  }
  const locate = locator(text);
  const placed = clients.map(client => ({ client, ...placeOf(client.range[0]) })).toSorted(byPlace);
  const used = new Set<Suppression>();

  const findings = messages.map(message => {
    const owner = placed.findLast(place => byPlace(place, message) <= 0)?.client;
    const suppressing = owner?.suppressions?.filter(({ rule }) => idOf(rule) === message.ruleId) ?? [];
    suppressing.forEach(suppression => used.add(suppression));
    return suppressing.length > 0 ? suppressed(message) : message;
  });
  const unused = clients.flatMap(({ suppressions = [] }) => suppressions).filter(entry => !used.has(entry));
  return [...findings, ...unused.map(reportUnused)];

  function placeOf(offset: number): Place {
    const { line, column } = locate(offset);
    return { line, column: column + 1 };
  }

  function reportUnused({ rule, range }: Suppression): Message {
    const end = placeOf(range[1]);
    return {
      ruleId: null,
      severity: 1,
      message: `Unused entry in 'Metadata' (no problems were reported from '${rule}').`,
      ...placeOf(range[0]),
      endLine: end.line,
      endColumn: end.column,
    };
  }
}

/** A rule may be named with or without the plugin's name. */
function idOf(rule: string): string {
  return rule.startsWith(`${namespace}/`) ? rule : `${namespace}/${rule}`;
}

function suppressed(message: Message): Message {
  const suppressions = [...(message.suppressions ?? []), { kind: "directive", justification: "" }];
  return { ...message, suppressions };
}
