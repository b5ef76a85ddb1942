import type { Binding } from "../scope/bindings.ts";
import type { Expression, Name } from "../syntax/nodes.ts";

/** A reference to a variable's value or to a part of it. */
export interface Reference {
  /** The name that refers to the value, if there is one. */
  readonly name: Name | undefined;
  /** The expression that evaluates to the part: `params["Units"]` for the name `params`. */
  readonly node: Expression;
  /** The keys, attributes and indices that lead to the part. */
  readonly path: readonly string[];
  /** False if the part is unknown: `flows[index]`. The path then leads to its container. */
  readonly exact: boolean;
  /** The paths that `.setdefault("key", …)` may assign on the way. */
  readonly defaulted: readonly (readonly string[])[];
}

/** Dictionary methods that return the value of a key. */
export const readingMethods = new Set(["get", "setdefault"]);

/** The reference that a name is part of, following attributes and constant keys. */
export function referenceAt(name: Name): Reference {
  return { ...referenceFrom(name), name };
}

/** The reference to a part of an expression's value, following attributes and constant keys. */
export function referenceFrom(expression: Expression): Reference {
  let node = expression;
  let exact = true;
  const path: string[] = [];
  const defaulted: string[][] = [];
  for (let access = accessOf(node); access; access = accessOf(node)) {
    if (exact) {
      if (access.key === undefined) {
        exact = false;
      } else {
        path.push(access.key);
      }
    }
    if (access.isDefaulted) {
      defaulted.push([...path]);
    }
    ({ node } = access);
  }
  return { name: undefined, node, path, exact, defaulted };
}

interface Access {
  readonly node: Expression;
  readonly key: string | undefined;
  readonly isDefaulted: boolean;
}

/** The expression that accesses a part of another: an attribute, an item, `.get("key")`. */
function accessOf(node: Expression): Access | undefined {
  const { parent } = node;
  if (parent?.kind === "Subscript" && parent.value === node) {
    return { node: parent, key: parent.index && keyOf(parent.index), isDefaulted: false };
  }
  if (parent?.kind !== "Attribute") {
    return undefined;
  }
  const call = parent.parent;
  const key = call?.kind === "Call" && call.callee === parent ? call.arguments[0] : undefined;
  return call?.kind === "Call" && key?.kind === "positional" && readingMethods.has(parent.name)
    ? { node: call, key: keyOf(key.value), isDefaulted: parent.name === "setdefault" }
    : { node: parent, key: parent.name, isDefaulted: false };
}

/** The key of a constant index. */
export function keyOf(index: Expression): string | undefined {
  return index.kind === "Constant" && (typeof index.value === "string" || typeof index.value === "number")
    ? String(index.value)
    : undefined;
}

export function referencesOf({ references }: Binding): readonly Reference[] {
  return references.map(referenceAt);
}
