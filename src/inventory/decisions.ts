import type { Variable } from "../model/condition.ts";
import type { Scenario } from "../model/scenario.ts";

/** What a scenario has decided, in the words of the file: `IsProduction`, `not IsProduction`, `Stage is prod`. */
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
    // No parameter can hold this character: it stands for whatever the file does not name.
    case "\u0000":
      return `${name} is something else`;
    default:
      return `${name} is ${chosen}`;
  }
}

/** A variable without what tells it from others of its name. */
function labelOf({ id, label }: Variable): string {
  return label ?? id.replaceAll(/[#@]\d+/gu, "").replace(/^(?:Condition|Ref) /u, "");
}
