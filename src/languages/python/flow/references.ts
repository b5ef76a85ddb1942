import type { Binding } from "../scope/bindings.ts";
import type { Expression, Name } from "../syntax/nodes.ts";

/** A place at which what a name holds, or a part of it, is used. */
export interface Reference {
  /** The mention of the name, where it is one. */
  readonly name: Name | undefined;
  /** The expression for the part: `params["Units"]` where `params` is mentioned. */
  readonly node: Expression;
  /** The keys, attributes and numbers that lead to the part. */
  readonly path: readonly string[];
  /** False when the part may be any: `flows[index]`. Then the path leads to what has it. */
  readonly exact: boolean;
  /** The paths that `.setdefault("key", …)` on the way may give a value. */
  readonly defaulted: readonly (readonly string[])[];
}

/** Methods of a dictionary that give what it has under a key. */
const readingMethods = new Set(["get", "setdefault"]);

/** The part of what a name holds that is meant where it is mentioned, as far in as there are constant keys. */
export function referenceAt(name: Name): Reference {
  return { ...referenceFrom(name), name };
}

/** The part of an expression's value that is meant where it stands. */
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

/** The expression that reads a part of another: an attribute, an item, `.get("key")`. */
function accessOf(node: Expression): Access | undefined {
  const { parent } = node;
  if (parent?.kind === "Subscript" && parent.value === node) {
    return { node: parent, key: parent.index && keyOf(parent.index), isDefaulted: false };
  }
  if (parent?.kind !== "Attribute" || parent.value !== node) {
    return undefined;
  }
  const call = parent.parent;
  const key = call?.kind === "Call" && call.callee === parent ? call.arguments[0] : undefined;
  return call?.kind === "Call" && key?.kind === "positional" && readingMethods.has(parent.name)
    ? { node: call, key: keyOf(key.value), isDefaulted: parent.name === "setdefault" }
    : { node: parent, key: parent.name, isDefaulted: false };
}

/** A constant that an item is read by. */
export function keyOf(index: Expression): string | undefined {
  return index.kind === "Constant" && (typeof index.value === "string" || typeof index.value === "number")
    ? String(index.value)
    : undefined;
}

export function referencesOf({ references }: Binding): readonly Reference[] {
  return references.map(referenceAt);
}
