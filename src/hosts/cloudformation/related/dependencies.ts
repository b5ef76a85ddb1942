import { Dependencies } from "../../shared/dependencies.ts";
import type { Resources } from "../template/resources.ts";
import { mentionsIn } from "./references.ts";

/** The dependencies among a template's resources. */
export function dependenciesAmong(resources: Resources): Dependencies {
  return new Dependencies(logicalId => {
    const resource = resources.find(logicalId);
    // What is not a resource, such as a parameter, has no dependencies.
    return resource
      ? mentionsIn(resource.value)
      : { names: new Set<string>(), complete: !resources.mayHave(logicalId) };
  });
}
