import type { Expression, ImportedName, Name, Node, Statement } from "../syntax/nodes.ts";
import { covers } from "../../../model/site.ts";

/** What creates bindings: a module, a function or lambda, a class body, a comprehension. */
export interface Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly node: Node;
  readonly around: Scope | undefined;
  readonly bindings: Map<string, Binding>;
  /** The names that `global` and `nonlocal` resolve in another scope. */
  readonly elsewhere: Map<string, "global" | "nonlocal">;
}

/** A name in a scope, with its definitions and references. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
  /** Where it is read, in source order. `x[0] = 1` also reads `x`. */
  readonly references: Name[];
}

/** A construct that binds a name. */
export interface Definition {
  readonly kind: "assign" | "augmented" | "import" | "parameter" | "function" | "class" | "with" | "other";
  readonly name: Name;
  /** The statement or expression that binds it. */
  readonly node: Node;
  /** The assigned value, the context manager of a `with`, or a parameter's default. */
  readonly value?: Expression;
  readonly imported?: ImportedName;
}

/** The definition of a name that has exactly one. */
export function onlyDefinition({ definitions }: Binding): Definition | undefined {
  return definitions.length === 1 ? definitions[0] : undefined;
}

/** The innermost statement that contains a node, or the node itself. */
export function statementAround(node: Node): Statement | undefined {
  let inner: Node = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (outer.kind === "Block") {
      return inner as Statement;
    }
    inner = outer;
  }
  return undefined;
}

/** The function, lambda or module in whose frame a node runs. A class body runs where the class statement does. */
export function frameOf(node: Node): Node {
  let inner = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if ((outer.kind === "FunctionDefinition" || outer.kind === "Lambda") && outer.body === inner) {
      return outer;
    }
    inner = outer;
  }
  return inner;
}

/** Whether a node is another or one of its descendants. */
export function isWithin(node: Node, outer: Node): boolean {
  return covers(outer.range, node.range);
}
