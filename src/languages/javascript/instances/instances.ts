import type { Instance, InstanceEvent } from "../../language.ts";
import { usesGivenTo, type Use } from "../flow/references.ts";
import { subclassAt, usesOfInstances } from "../symbols/super-calls.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { eventsOf, type CallNode, type EventContext } from "./events.ts";
import { holderOf, lastNameOf, textOf } from "./names.ts";

/** The instances of a file, each of them one object. */
export class Instances {
  readonly #context: EventContext;
  readonly #known = new Map<Node, CodeInstance>();

  constructor(context: EventContext) {
    this.#context = context;
  }

  /** What a `new` or call makes. A call of `super` makes the instances of the class around it. */
  madeAt(node: CallNode): CodeInstance {
    return this.#remember(node, () => {
      const { file } = this.#context;
      const subclass = node.type === "CallExpression" ? subclassAt(node, file) : undefined;
      return subclass ? usesOfInstances(subclass, file) : file.usesOf(node);
    });
  }

  /** What a parameter is given from outside. */
  givenTo(parameter: Node): CodeInstance {
    return this.#remember(parameter, () => usesGivenTo(parameter, this.#context.file));
  }

  #remember(made: Node, uses: () => readonly Use[]): CodeInstance {
    const instance = this.#known.get(made) ?? new CodeInstance(made, uses, this.#context);
    this.#known.set(made, instance);
    return instance;
  }
}

/** The id of what is made at a node. */
export function instanceIdOf({ range: [start, end] }: Node): string {
  return `${start}:${end}`;
}

export class CodeInstance implements Instance {
  readonly id: string;
  /** The `new` or call that makes it, or the parameter that is given it. */
  readonly made: Node;
  readonly #uses: () => readonly Use[];
  readonly #context: EventContext;
  #events: readonly InstanceEvent[] | undefined;

  constructor(made: Node, uses: () => readonly Use[], context: EventContext) {
    this.id = instanceIdOf(made);
    this.made = made;
    this.#uses = uses;
    this.#context = context;
  }

  get label(): string | undefined {
    const holder = holderOf(this.made, this.#context.file);
    return holder && lastNameOf(holder, this.#context.file);
  }

  nameAt(): string | undefined {
    const holder = holderOf(this.made, this.#context.file);
    return holder && textOf(holder, this.#context.file);
  }

  events(): readonly InstanceEvent[] {
    this.#events ??= eventsOf(this.#uses(), this.made, this.#context);
    return this.#events;
  }
}
