import type { Variable } from "../model/condition.ts";
import type { Scenario } from "../model/scenario.ts";

/** The decisions of a scenario, in the file's terms: `IsProduction`, `not IsProduction`, `Stage is prod`. */
export function decisionsOf({ decisions }: Scenario): readonly string[] {
  return decisions.map(({ variable, case: chosen }) => decision(variable, chosen));
}

function decision(variable: Variable, chosen: string): string {
  const name = labelOf(variable);
  switch (chosen) {
    case "true":
      return name;
    case "false":
      return `not ${name}`;
    // The case for everything that the file does not name. Parameters cannot contain this character.
    case "\u0000":
      return `${name} is something else`;
    default:
      return `${name} is ${chosen}`;
  }
}

/** A variable's name, without what distinguishes it from others of the same name. */
function labelOf({ id, label }: Variable): string {
  return label ?? id.replaceAll(/[#@]\d+/gu, "").replace(/^(?:Condition|Ref) /u, "");
}
