import type { FoundAppClient, Suppression } from "../hosts/shared/host.ts";
import { locator } from "../languages/document/locations.ts";
import { byPlace, namespace, type Message, type Place } from "./messages.ts";

/**
 * Marks the findings that a template suppresses itself, in the `Metadata` of an app client, and reports unused
 * suppressions, as ESLint does for its directive comments. Strict JSON has no comments.
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
  const owners = clients
    .map(({ range, suppressions }) => ({ ...placeOf(range[0]), entries: entriesByRule(suppressions) }))
    .toSorted(byPlace);
  const used = new Set<readonly Suppression[]>();

  const findings = messages.map(message => {
    const entries = lastUpTo(message, owners)?.entries.get(message.ruleId ?? "");
    if (!entries) {
      return message;
    }
    used.add(entries);
    return suppressed(message);
  });
  const unused = owners.flatMap(({ entries }) => [...entries.values()].filter(some => !used.has(some)).flat());
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

/** The suppressions of a client, by rule id. */
function entriesByRule(suppressions: readonly Suppression[] = []): ReadonlyMap<string, readonly Suppression[]> {
  const entries = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const id = idOf(suppression.rule);
    const others = entries.get(id);
    if (others) {
      others.push(suppression);
    } else {
      entries.set(id, [suppression]);
    }
  }
  return entries;
}

/** The last of several sorted places that is not after another. */
function lastUpTo<T extends Place>(place: Place, sorted: readonly T[]): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = sorted[middle];
    if (candidate && byPlace(candidate, place) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sorted[low - 1];
}

/** A rule may be named with or without the plugin's name. */
function idOf(rule: string): string {
  return rule.startsWith(`${namespace}/`) ? rule : `${namespace}/${rule}`;
}

function suppressed(message: Message): Message {
  const suppressions = [...(message.suppressions ?? []), { kind: "directive", justification: "" }];
  return { ...message, suppressions };
}
