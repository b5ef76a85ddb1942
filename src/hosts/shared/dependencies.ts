/** The names that a resource depends on, by itself. */
export interface Mentions {
  readonly names: ReadonlySet<string>;
  /** False when there may be others. */
  readonly complete: boolean;
}

/** How many names one resource is followed to. CloudFormation takes no template with as many resources and parameters. */
const MAX_NAMES = 1000;

/** For how many resources it is kept what they are followed to. */
const MAX_KEPT = 100;

/** What the resources of a file wait for. */
export class Dependencies {
  readonly #read: (name: string) => Mentions;
  readonly #mentions = new Map<string, Mentions>();
  readonly #reached = new Map<string, Mentions>();

  /** @param read - says what a name depends on by itself */
  constructor(read: (name: string) => Mentions) {
    this.#read = read;
  }

  /** Whether a resource waits for another, directly or not: `"maybe"` when something on the way cannot be read. */
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
