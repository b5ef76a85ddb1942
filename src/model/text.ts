import type { Site } from "./site.ts";
import type { Literal, Text } from "./value.ts";

/** A string of parts that stand one behind the other; one that is `undefined` leaves a hole. */
export function joinText(given: readonly (string | undefined)[], site: Site): Literal<string> | Text {
  const parts: (string | undefined)[] = [];
  for (const part of given) {
    const last = parts.at(-1);
    if (part !== undefined && typeof last === "string") {
      parts[parts.length - 1] = last + part;
    } else {
      parts.push(part);
    }
  }
  const known = parts.filter(part => part !== "");
  const [only = "", ...others] = known;
  return (others.length === 0 && known[0] === only) || known.length === 0
    ? { kind: "literal", value: only, site }
    : { kind: "text", parts: known, site };
}
