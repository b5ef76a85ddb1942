import type { Site } from "../../../model/site.ts";
import type { Expression, Settled } from "../../../model/value.ts";
import { splitPlaceholders } from "./placeholders.ts";
import { textOfScalar } from "../static-members.ts";

/** A string in which a tool may replace something. Where it replaces all, not even that a string comes out is sure. */
export function readString(value: string, site: Site): Expression {
  const parts = splitPlaceholders(value).map(part => (typeof part === "string" ? part : undefined));
  return parts.length === 1 && parts[0] === undefined ? { kind: "unknown", site } : textOf(parts, site);
}

/** A literal where all parts are known, else a text. */
export function textOf(parts: readonly (string | undefined)[], site: Site, hasWords = false): Expression {
  const merged: (string | undefined)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part !== undefined && last !== undefined) {
      merged[merged.length - 1] = last + part;
    } else if (part !== "" && (part !== undefined || last !== undefined || merged.length === 0)) {
      merged.push(part);
    }
  }
  return merged.includes(undefined)
    ? { kind: "text", parts: merged, site, ...(hasWords && { hasWords }) }
    : { kind: "literal", value: merged.join(""), site };
}

/** What a value adds to a text. */
export function partsOf(value: Settled): readonly (string | undefined)[] {
  return value.kind === "text" ? value.parts : [textOfScalar(value)];
}
