import type { Call } from "../../languages/language.ts";
import type { Signature } from "../../model/qualified-name.ts";
import type { Arguments, Expression } from "../../model/value.ts";

/** Only keyword arguments. */
export const keywords: Signature = { parameters: [], options: true };

const structured: Signature = { parameters: ["resource_name", "args", "opts"] };
const withKeywords: Signature = { parameters: ["resource_name", "opts"], options: true };

/** How a resource takes its arguments: as one structure, or as keyword arguments. */
export function signatureOf({ arguments: given }: Call): Signature {
  return given.get(structured, "args").kind === "map" ? structured : withKeywords;
}

/** The arguments of a resource. */
export function argumentsOfResource(call: Call): Expression {
  const args = call.arguments.get(structured, "args");
  return args.kind === "map" ? args : call.arguments.options(withKeywords);
}

/**
 * The options of a resource, such as `depends_on`, under their names. They follow its arguments or are passed alone.
 */
export function optionsOfResource(given: Arguments): Expression {
  const alone = given.get(withKeywords, "opts");
  const options = alone.kind === "absent" ? given.get(structured, "opts") : alone;
  return options.kind === "instance" && options.arguments ? options.arguments.options(keywords) : options;
}
