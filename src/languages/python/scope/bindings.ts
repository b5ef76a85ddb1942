import type { Expression, ImportedName, Name, Node, Statement } from "../syntax/nodes.ts";

/** What gives names their values: a module, a function or lambda, the body of a class, a comprehension. */
export interface Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly node: Node;
  readonly around: Scope | undefined;
  readonly bindings: Map<string, Binding>;
  /** The names that `global` and `nonlocal` send to another scope. */
  readonly elsewhere: Map<string, "global" | "nonlocal">;
}

/** A name of a scope, with everything that gives it a value and every mention of it. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
  /** Where it is read, in the order of the text: what `x[0] = 1` changes is read before. */
  readonly references: Name[];
}

/** Something by which a name gets a value. */
export interface Definition {
  readonly kind: "assign" | "augmented" | "import" | "parameter" | "function" | "class" | "with" | "other";
  readonly name: Name;
  /** The statement or expression that does it. */
  readonly node: Node;
  /** What is assigned, entered by `with`, or a parameter's default. */
  readonly value?: Expression;
  readonly imported?: ImportedName;
}

/** The definition of a name that has one only. */
export function onlyDefinition({ definitions }: Binding): Definition | undefined {
  return definitions.length === 1 ? definitions[0] : undefined;
}

/** The statement that a node is, or is in. */
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

/** The function, lambda or module as a part of which a node is run. The body of a class is run where the class is made. */
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

/** Whether one node is, or is in, the other. */
export function isWithin(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}
