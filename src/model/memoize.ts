import type { PropertyOf, ResourceKind } from "../spec/resource-kinds.ts";
import type { AppClientSource } from "./app-client.ts";
import { noRelatedResources } from "./related-resources.ts";
import type { ResourceSource } from "./resource.ts";
import { Scenario } from "./scenario.ts";

/** The values of a source, cached as by {@link memoized}. */
export function memoizedValues<Kind extends ResourceKind>(
  source: ResourceSource<Kind>,
): Pick<ResourceSource<Kind>, "written" | "effective"> {
  return {
    written: memoizeUnconditional((property: PropertyOf<Kind>, scenario) => source.written(property, scenario)),
    effective: memoizeUnconditional((property: PropertyOf<Kind>, scenario) => source.effective(property, scenario)),
  };
}

/**
 * The same source, with everything unconditional cached. Rules ask for the same few properties again and again, and
 * most clients have no conditions.
 */
export function memoized<Source extends AppClientSource>(source: Source): Source {
  const members = memoizeUnconditional((_: "members", scenario) => source.members?.(scenario) ?? []);
  const relatedResources = memoizeUnconditional(
    (_: "relatedResources", scenario) => source.relatedResources?.(scenario) ?? noRelatedResources,
  );
  return {
    ...source,
    ...memoizedValues<"app client">(source),
    ...(source.members && { members: (scenario: Scenario) => members("members", scenario) }),
    ...(source.relatedResources && {
      relatedResources: (scenario: Scenario) => relatedResources("relatedResources", scenario),
    }),
  };
}

/**
 * Caches the answers that depend on no condition. Each is first computed in a scenario of its own, to see whether that
 * has to decide anything.
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
