import type { AppClient } from "../model/app-client.ts";
import { isLiteral, itemsOf, type Literal } from "../model/value.ts";
import { enumMembers, type EnumFacts } from "../spec/enum-values.ts";
import { typeOf, type Property } from "../spec/properties/app-client.ts";
import { itemsBetweenCommas } from "./comma-separated.ts";
import { nearestName } from "./nearest-name.ts";
import { truncatedFrom } from "./truncated-values.ts";

/** A value that is not a member of its enum. */
export interface EnumMistake {
  readonly property: Property;
  readonly value: Literal;
  readonly facts: EnumFacts;
  /** The values that were probably meant, most likely first. */
  readonly meant: readonly string[];
  /** Whether it differs from the intended value only in case. */
  readonly differsInCase: boolean;
}

/** The values of a client that are not members of their enums, except for truncated ones. */
export function* enumMistakes(client: AppClient): Iterable<EnumMistake> {
  for (const [property, facts] of enumMembers) {
    const written = client.get(property);
    const values = typeOf(property) === "strings" ? itemsOf(written) : [written];
    for (const value of values.filter(isLiteral)) {
      const text = String(value.value);
      // If an item contains several values, its mistake is that it is one item.
      const isSeveral = itemsBetweenCommas(property, text) !== undefined;
      const isUnknown = value.value !== null && !facts.values.includes(text);
      if (isUnknown && !isSeveral && truncatedFrom(property, text, client).length === 0) {
        const inOtherCase = facts.values.find(name => name.toLowerCase() === text.toLowerCase());
        const meant = inOtherCase === undefined ? meaningsOf(text, facts) : [inOtherCase];
        yield { property, value, facts, meant, differsInCase: inOtherCase !== undefined };
      }
    }
  }
}

function meaningsOf(text: string, { values, meanings }: EnumFacts): readonly string[] {
  const habit = text.toLowerCase();
  const meant = Object.hasOwn(meanings, habit) ? meanings[habit] : undefined;
  const nearest = nearestName(text, values);
  return meant ?? (nearest === undefined ? partsOf(text, values) : [nearest]);
}

/** The values that an item consists of, for example because the comma between two strings was forgotten. */
function partsOf(text: string, values: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  for (let part = startOf(rest, values); part !== undefined; part = startOf(rest, values)) {
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === "" ? parts : [];
}

function startOf(text: string, values: readonly string[]): string | undefined {
  return values.filter(value => text.startsWith(value)).toSorted((a, b) => b.length - a.length)[0];
}
