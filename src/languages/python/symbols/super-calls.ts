import type { QualifiedName } from "../../../model/qualified-name.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import type { Attribute, Call, ClassDefinition, Expression, Node } from "../syntax/nodes.ts";
import type { Symbols } from "./symbols.ts";

/** The library class whose constructor a subclass calls: `super().__init__(…)`. */
export function superclassAt({ callee }: Call, file: Symbols): QualifiedName | undefined {
  return callee.kind === "Attribute" && callee.name === "__init__" && isSuper(callee.value)
    ? superclassOf(classAround(callee), file)
    : undefined;
}

/**
 * The library class whose method a subclass inherits and calls: `self.add_client(…)`, `super().add_client(…)`.
 * `undefined`: the subclass has a method of that name itself.
 */
export function inheritedFrom({ value: receiver, name }: Attribute, file: Symbols): QualifiedName | undefined {
  if (isSuper(receiver)) {
    return superclassOf(classAround(receiver), file);
  }
  const own = classOfSelf(receiver, file.scopes);
  const isOverridden = own && file.scopes.scopeOf(own)?.bindings.has(name);
  return isOverridden ? undefined : superclassOf(own, file);
}

function isSuper(node: Expression): boolean {
  return node.kind === "Call" && node.callee.kind === "Name" && node.callee.id === "super";
}

/** The canonical name of the only superclass. */
function superclassOf(definition: ClassDefinition | undefined, file: Symbols): QualifiedName | undefined {
  const [base, ...others] = definition?.bases.filter(({ kind }) => kind === "positional") ?? [];
  return base && others.length === 0 ? file.canonicalNameOf(base.value) : undefined;
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
