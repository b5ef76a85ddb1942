import { combine, unknown, type Plain } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";

/**
 * The result of a function. `undefined`: the arguments are not valid.
 *
 * @param site - the site of the call
 */
export type TerraformFunction = (given: readonly Expression[], site: Site) => Expression | undefined;

/** A function of values that must all be known. */
function ofValues(
  count: number,
  operate: (values: readonly Plain[], site: Site) => Expression | undefined,
): TerraformFunction {
  return (given, site) =>
    given.length === count ? combine(given, site, values => operate(values, site) ?? unknown(site)) : undefined;
}

/** A function of one value. */
export function ofOne(operate: (value: Plain, site: Site) => Expression | undefined): TerraformFunction {
  return ofValues(1, ([value], site) => value && operate(value, site));
}

/** A function of two values. */
export function ofTwo(operate: (first: Plain, second: Plain, site: Site) => Expression | undefined): TerraformFunction {
  return ofValues(2, ([first, second], site) => first && second && operate(first, second, site));
}
