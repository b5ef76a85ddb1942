/** The direct dependencies of a resource, by name. */
export interface Mentions {
  readonly names: ReadonlySet<string>;
  /** False if there may be others. */
  readonly complete: boolean;
}

/**
 * The maximum number of names that are followed for one resource. CloudFormation accepts no template with as many
 * resources and parameters.
 */
const MAX_NAMES = 1000;

/** The maximum number of resources whose transitive dependencies are cached. */
const MAX_KEPT = 100;

/** The dependencies among a file's resources. */
export class Dependencies {
  readonly #read: (name: string) => Mentions;
  readonly #mentions = new Map<string, Mentions>();
  readonly #reached = new Map<string, Mentions>();

  /** @param read - the direct dependencies of a name */
  constructor(read: (name: string) => Mentions) {
    this.#read = read;
  }

  /** Whether a resource depends on another, directly or transitively; `"maybe"` if something on the way is unknown. */
  follows(name: string, other: string): boolean | "maybe" {
    const { names, complete } = this.#reachedFrom(name);
    return names.has(other) ? true : complete ? false : "maybe";
  }

  #reachedFrom(name: string): Mentions {
    const known = this.#reached.get(name);
    if (known) {
      return known;
    }
    const names = new Set<string>();
    let complete = true;
    const open = [name];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const mentions = this.#mentionsOf(id);
      complete &&= mentions.complete;
      for (const mention of mentions.names) {
        if (!names.has(mention)) {
          names.add(mention);
          open.push(mention);
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
    this.#reached.set(name, reached);
    return reached;
  }

  #mentionsOf(name: string): Mentions {
    const known = this.#mentions.get(name);
    if (known) {
      return known;
    }
    const mentions = this.#read(name);
    this.#mentions.set(name, mentions);
    return mentions;
  }
}
