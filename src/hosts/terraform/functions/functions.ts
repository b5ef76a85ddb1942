import type { FunctionCall } from "../../../languages/configuration.ts";
import type { Expression } from "../../../model/value.ts";
import { collectionFunctions } from "./collections.ts";
import { firstOfFunctions } from "./first-of.ts";
import { stringFunctions } from "./strings.ts";

const functions = new Map(Object.entries({ ...collectionFunctions, ...firstOfFunctions, ...stringFunctions }));

/**
 * The result of a Terraform function. `undefined`: unpredictable.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions
 */
export function callFunction({ name, arguments: given, site }: FunctionCall): Expression | undefined {
  return functions.get(name.replace(/^core::/u, ""))?.(given, site);
}
