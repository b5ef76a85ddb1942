import type { Site } from "../../../model/site.ts";
import type { Instance, InstanceEvent } from "../../language.ts";
import { instanceIdOf } from "../evaluate/library-value.ts";
import { mentionOf } from "../flow/mentions.ts";
import { referencesOf, referencesOfParameter, type Reference } from "../flow/references.ts";
import type { Candidate } from "../syntax/source-tree.ts";
import { subclassAt, referencesOfInstances } from "../flow/super-calls.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { eventsOf, type CallNode, type EventContext } from "./events.ts";
import { holderOf, lastNameOf, textOf } from "./names.ts";

/** The instances of a file. Each is represented by one object. */
export class Instances {
  readonly #context: EventContext;
  readonly #known = new Map<Node, CodeInstance>();
  #nodes: ReadonlyMap<string, CallNode> | undefined;

  constructor(context: EventContext) {
    this.#context = context;
  }

  /** The instance that a `new` or call creates. A call of `super` creates the instances of the enclosing class. */
  madeAt(node: CallNode): CodeInstance {
    return this.#remember(node, () => {
      const { file } = this.#context;
      const subclass = node.type === "CallExpression" ? subclassAt(node, file) : undefined;
      return subclass ? referencesOfInstances(subclass, file) : referencesOf(node, file);
    });
  }

  /** The instance with an id. */
  withId(id: string): CodeInstance | undefined {
    this.#nodes ??= new Map(
      this.#context.file.candidates.flatMap(node => (isCall(node) ? [[instanceIdOf(node), node]] : [])),
    );
    const node = this.#nodes.get(id);
    return node && this.madeAt(node);
  }

  /** The instance that is passed to a parameter. */
  ofParameter(parameter: Node): CodeInstance {
    return this.#remember(parameter, () => referencesOfParameter(parameter, this.#context.file));
  }

  #remember(made: Node, references: () => readonly Reference[]): CodeInstance {
    const instance = this.#known.get(made) ?? new CodeInstance(made, references, this.#context);
    this.#known.set(made, instance);
    return instance;
  }
}

function isCall(node: Candidate): node is CallNode {
  return node.type !== "ObjectExpression";
}

export class CodeInstance implements Instance {
  readonly id: string;
  /** The `new` or call that creates it, or the parameter that it is passed to. */
  readonly made: Node;
  readonly #referencesOf: () => readonly Reference[];
  readonly #context: EventContext;
  #references: readonly Reference[] | undefined;
  #events: readonly InstanceEvent[] | undefined;

  constructor(made: Node, references: () => readonly Reference[], context: EventContext) {
    this.id = instanceIdOf(made);
    this.made = made;
    this.#referencesOf = references;
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

  /** The references to it and to its parts. */
  get references(): readonly Reference[] {
    this.#references ??= this.#referencesOf();
    return this.#references;
  }

  mentionOf(path: readonly string[]): Site | undefined {
    const mention = mentionOf(path, this.references);
    return mention && this.#context.file.siteOf(mention);
  }

  events(): readonly InstanceEvent[] {
    this.#events ??= eventsOf(this.references, this.made, this.#context);
    return this.#events;
  }
}
