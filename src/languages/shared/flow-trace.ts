import type { Flow, Instance } from "../language.ts";

/** Traces what is derived from a value, forward and flow-insensitively, up to a goal. A language says where it goes. */
export abstract class FlowTrace<Node> {
  readonly #goal: Node;
  readonly #seen = new Set<Node>();
  readonly #open: Node[] = [];
  #isReached = false;
  #hasEscaped = false;

  constructor(goal: Node) {
    this.#goal = goal;
  }

  /** Whether the goal is reached. `"maybe"`: the value escapes first. */
  from(start: Node): boolean | "maybe" {
    this.follow(start);
    for (let node = this.#open.pop(); node !== undefined && !this.#isReached; node = this.#open.pop()) {
      this.step(node);
    }
    return this.#isReached || (this.#hasEscaped ? "maybe" : false);
  }

  /** Continues where the value of a node goes. */
  protected abstract step(node: Node): void;

  protected follow(node: Node): void {
    if (node === this.#goal) {
      this.#isReached = true;
    } else if (!this.#seen.has(node)) {
      this.#seen.add(node);
      this.#open.push(node);
    }
  }

  protected followAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.follow(node);
    }
  }

  /** Notes that the value goes where it cannot be followed. */
  protected escape(): void {
    this.#hasEscaped = true;
  }

  /** Continues with all nodes, of which there must be some. */
  protected followSome(nodes: readonly Node[]): void {
    this.#hasEscaped ||= nodes.length === 0;
    this.followAll(nodes);
  }

  /**
   * Continues with the data flow of a call.
   *
   * @param madeBy - what creates an instance, in this language
   */
  protected throughCall(call: Node, flow: Flow, madeBy: (instance: Instance) => Node | undefined): void {
    this.#hasEscaped ||= flow.escapes;
    if (flow.result) {
      this.follow(call);
    }
    for (const instance of flow.into) {
      const made = madeBy(instance);
      if (made === undefined) {
        this.escape();
      } else {
        this.follow(made);
      }
    }
  }
}
