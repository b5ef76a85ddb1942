import { mentionsIn, type Mentions } from "./references.ts";
import type { Resources } from "../resources.ts";

/** How many names one resource is followed to. CloudFormation takes no template with as many resources and parameters. */
const MAX_NAMES = 1000;

/** For how many resources it is kept what they are followed to. */
const MAX_KEPT = 100;

/** What the resources of a template wait for. */
export class Dependencies {
  readonly #resources: Resources;
  readonly #mentions = new Map<string, Mentions>();
  readonly #reached = new Map<string, Mentions>();

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** Whether a resource waits for another, directly or not: `"maybe"` when something on the way cannot be read. */
  follows(logicalId: string, other: string): boolean | "maybe" {
    const { names, complete } = this.#reachedFrom(logicalId);
    return names.has(other) ? true : complete ? false : "maybe";
  }

  #reachedFrom(logicalId: string): Mentions {
    const known = this.#reached.get(logicalId);
    if (known) {
      return known;
    }
    const names = new Set<string>();
    let complete = true;
    const open = [logicalId];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const mentions = this.#mentionsOf(id);
      complete &&= mentions.complete;
      for (const name of mentions.names) {
        if (!names.has(name)) {
          names.add(name);
          open.push(name);
        }
      }
      if (names.size > MAX_NAMES) {
        complete = false;
        break;
      }
    }
    const reached = { names, complete };
    if (this.#reached.size >= MAX_KEPT) {
      this.#reached.clear();
    }
    this.#reached.set(logicalId, reached);
    return reached;
  }

  #mentionsOf(logicalId: string): Mentions {
    const known = this.#mentions.get(logicalId);
    if (known) {
      return known;
    }
    const resource = this.#resources.find(logicalId);
    // What is no resource, such as a parameter, waits for nothing.
    const mentions = resource
      ? mentionsIn(resource.value)
      : { names: new Set<string>(), complete: !this.#resources.mayHave(logicalId) };
    this.#mentions.set(logicalId, mentions);
    return mentions;
  }
}
