import { allItemsOf } from "../../../model/entries.ts";
import { mapCases, unknown, type Plain } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import type { TerraformFunction } from "./terraform-function.ts";

/**
 * A function that returns the first of its arguments that passes a test. The test returns `undefined` if it cannot
 * tell.
 */
function firstThat(passes: (value: Plain) => boolean | undefined): TerraformFunction {
  return (given, site) => first(given, site, passes);
}

function first(
  [value, ...others]: readonly Expression[],
  site: Site,
  passes: (value: Plain) => boolean | undefined,
): Expression {
  if (!value) {
    return unknown(site);
  }
  return mapCases(value, known => {
    const isFound = passes(known);
    return isFound === undefined ? unknown(site) : isFound ? known : first(others, site, passes);
  });
}

function isGiven(value: Plain): boolean | undefined {
  switch (value.kind) {
    case "literal":
      return value.value !== null && value.value !== "";
    case "text":
      return value.parts.some(Boolean) ? true : undefined;
    case "list":
    case "map":
      return true;
    default:
      return undefined;
  }
}

function hasItems(value: Plain): boolean | undefined {
  const items = allItemsOf(value);
  return items && items.length > 0;
}

/** A missing value is an error, for which the next argument is taken. */
function isThere({ kind }: Plain): boolean | undefined {
  return kind === "instance" ? undefined : kind !== "absent";
}

export const firstOfFunctions: Readonly<Record<string, TerraformFunction>> = {
  coalesce: firstThat(isGiven),
  coalescelist: firstThat(hasItems),
  try: firstThat(isThere),
};
