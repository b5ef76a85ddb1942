import type { Property } from "../spec/properties.ts";
import type { AppClientSource } from "./app-client.ts";
import { noRelatedResources } from "./related-resources.ts";
import { Scenario } from "./scenario.ts";

/**
 * The same source, which works out only once what no condition has a part in. Rules ask for the same few properties
 * again and again, and most clients have no conditions.
 */
export function memoized<Source extends AppClientSource>(source: Source): Source {
  const written = memoizeUnconditional((property: Property, scenario) => source.written(property, scenario));
  const effective = memoizeUnconditional((property: Property, scenario) => source.effective(property, scenario));
  const members = memoizeUnconditional((_: "members", scenario) => source.members?.(scenario) ?? []);
  const relatedResources = memoizeUnconditional(
    (_: "relatedResources", scenario) => source.relatedResources?.(scenario) ?? noRelatedResources,
  );
  return {
    ...source,
    written,
    effective,
    ...(source.members && { members: (scenario: Scenario) => members("members", scenario) }),
    ...(source.relatedResources && {
      relatedResources: (scenario: Scenario) => relatedResources("relatedResources", scenario),
    }),
  };
}

/**
 * Works out each answer first in a scenario of its own, to see whether that has to decide anything. What does not is
 * the same for everybody who asks.
 */
export function memoizeUnconditional<Key, Answer>(answer: (key: Key, scenario: Scenario) => Answer): typeof answer {
  const known = new Map<Key, { readonly fixed: Answer } | "depends">();
  return (key, scenario) => {
    let memory = known.get(key);
    if (!memory) {
      const trial = new Scenario();
      const fixed = answer(key, trial);
      memory = trial.isUntouched ? { fixed } : "depends";
      known.set(key, memory);
    }
    return memory === "depends" ? answer(key, scenario) : memory.fixed;
  };
}
