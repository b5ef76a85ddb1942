import { Dependencies } from "../../shared/dependencies.ts";
import type { Resources } from "../resources.ts";
import { mentionsIn } from "./references.ts";

/** What the resources of a template wait for. */
export function dependenciesAmong(resources: Resources): Dependencies {
  return new Dependencies(logicalId => {
    const resource = resources.find(logicalId);
    // What is no resource, such as a parameter, waits for nothing.
    return resource
      ? mentionsIn(resource.value)
      : { names: new Set<string>(), complete: !resources.mayHave(logicalId) };
  });
}
