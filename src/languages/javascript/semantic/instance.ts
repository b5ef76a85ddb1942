import type { Site } from "../../../model/site.ts";
import type { Instance, InstanceEvent } from "../../language.ts";
import { instanceIdOf } from "../evaluate/library-value.ts";
import type { CodeFile } from "../semantic-model.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** What a call or `new` makes. */
export class MadeInstance implements Instance {
  readonly id: string;
  readonly #node: Node;
  readonly #file: CodeFile;

  constructor(node: Node, file: CodeFile) {
    this.id = instanceIdOf(node);
    this.#node = node;
    this.#file = file;
  }

  /** The last name in front of a place that stands for it. */
  nameAt(place: Site): string | undefined {
    const names = this.#file.usesOf(this.#node).filter(({ path, exact }) => path.length === 0 && exact);
    const before = names.filter(({ node }) => node !== this.#node && node.range[1] <= place.range[0]).at(-1);
    return before && this.#file.text.slice(...this.#file.rangeOf(before.node));
  }

  get label(): string | undefined {
    const parent = this.#file.parentOf(this.#node);
    return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : undefined;
  }

  /** Of each use it is only told that it is one: anything may happen there. */
  events(): readonly InstanceEvent[] {
    return this.#file.usesOf(this.#node).map(({ node, path }) => ({
      kind: "escape",
      path,
      exact: false,
      aliased: path.length,
      when: undefined,
      site: this.#file.siteOf(node),
    }));
  }
}
