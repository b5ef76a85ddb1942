import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { Access, Instance } from "../../language.ts";
import type { PythonFile } from "../python-file.ts";
import { isWithin } from "../scope/bindings.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Attribute, Expression } from "../syntax/nodes.ts";
import { PythonInstance } from "./instance.ts";
import { castAround } from "../symbols/casts.ts";

/** Every access of a part by its path, in source order: for `node.default_child`, `construct.node.default_child`. */
export function accessesTo(path: readonly string[], file: PythonFile): readonly Access[] {
  const named = attributesOf(file.module).mentioned.get(path.at(-1) ?? "") ?? [];
  return named.map(node => new PythonAccess(node, holderOf(node, path), file));
}

/**
 * The object that a path is accessed on. Only the last key must match; those before it may be hidden behind an alias.
 */
function holderOf({ value }: Attribute, path: readonly string[]): Expression {
  let holder = value;
  for (let depth = path.length; depth > 1 && holder.kind === "Attribute"; depth -= 1) {
    holder = holder.value;
  }
  return holder;
}

class PythonAccess implements Access {
  readonly #node: Attribute;
  readonly #holder: Expression;
  readonly #file: PythonFile;

  constructor(node: Attribute, holder: Expression, file: PythonFile) {
    this.#node = node;
    this.#holder = holder;
    this.#file = file;
  }

  get of(): QualifiedName | undefined {
    return this.#file.classOf(this.#holder);
  }

  get holder(): Value {
    return this.#file.read(this.#holder);
  }

  /** The type that `cast`, or the annotation of the assigned variable, asserts. */
  get assertedType(): QualifiedName | undefined {
    const { parent } = this.#node;
    const type =
      castAround(this.#node, this.#file)?.type ??
      (parent?.kind === "Assign" && parent.value === this.#node ? parent.annotation : undefined);
    return type && this.#file.canonicalNameOf(type);
  }

  mayBeOf(instance: Instance): boolean {
    return instance instanceof PythonInstance && instance.references.some(({ node }) => isWithin(this.#node, node));
  }
}
