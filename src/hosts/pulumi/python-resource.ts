import type { Call } from "../../languages/language.ts";
import type { Signature } from "../../model/qualified-name.ts";
import type { Arguments, Expression } from "../../model/value.ts";

/** Only keyword arguments. */
export const keywords: Signature = { parameters: [], options: true };

const structured: Signature = { parameters: ["resource_name", "args", "opts"] };
const withKeywords: Signature = { parameters: ["resource_name", "opts"], options: true };

/**
 * How a resource takes its arguments: as one structure, known or not, or as keyword arguments. A single argument may be
 * either the structure or the options.
 */
function signatureOf(given: Arguments): Signature {
  const args = given.get(structured, "args");
  const options = given.options(withKeywords);
  const hasKeywords =
    options.kind === "map" && options.members.some(member => !("key" in member) || member.key !== "args");
  return args.kind === "instance" || hasKeywords ? withKeywords : structured;
}

/** The arguments of a resource. */
export function argumentsOfResource({ arguments: given }: Call): Expression {
  return signatureOf(given) === structured ? given.get(structured, "args") : given.options(withKeywords);
}

/**
 * The options of a resource, such as `depends_on`, under their names. They follow its arguments or are passed alone.
 */
export function optionsOfResource(given: Arguments): Expression {
  const options = given.get(signatureOf(given), "opts");
  return options.kind === "instance" && options.arguments ? options.arguments.options(keywords) : options;
}
