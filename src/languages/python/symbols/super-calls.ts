import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Call, ClassDefinition, Node } from "../syntax/nodes.ts";
import type { Symbols } from "./symbols.ts";

/** The library class whose constructor a subclass calls: `super().__init__(…)`. */
export function superclassAt({ callee }: Call, file: Symbols): QualifiedName | undefined {
  if (callee.kind !== "Attribute" || callee.name !== "__init__") {
    return undefined;
  }
  const { value: receiver } = callee;
  const isSuper = receiver.kind === "Call" && receiver.callee.kind === "Name" && receiver.callee.id === "super";
  const around = isSuper ? classAround(callee) : undefined;
  const [base, ...others] = around?.bases.filter(({ kind }) => kind === "positional") ?? [];
  if (base && others.length === 0) {
    return file.canonicalNameOf(base.value);
  }
  return undefined;
}

/** The class that encloses a node. */
export function classAround(node: Node): ClassDefinition | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.kind === "ClassDefinition") {
      return outer;
    }
  }
  return undefined;
}
