import type { BlockReference, Reference } from "../configuration.ts";
import type { Attribute, Block, Node } from "./syntax-tree.ts";
import { pushAll } from "../../model/large-lists.ts";

/** The reference that an expression consists of. */
export function referenceOf(node: Node): Reference | undefined {
  const path: Reference["path"][number][] = [];
  for (let current = node; ; current = current.of) {
    switch (current.type) {
      case "name":
        return { path: [current.name, ...path.reverse()], range: node.range };
      case "get-attribute":
        path.push(current.name);
        break;
      case "index":
        path.push(constantKey(current.key));
        break;
      case "splat":
        path.push(undefined);
        break;
      default:
        return undefined;
    }
  }
}

/** The value of a literal index or object key. */
function constantKey(key: Node): string | number | undefined {
  switch (key.type) {
    case "number":
      return key.value;
    case "template":
      return key.parts.every(part => part.type === "text") ? key.parts.map(part => part.value).join("") : undefined;
    default:
      return undefined;
  }
}

/** All references in a block, in source order. */
export function referencesIn({ body }: Block): readonly BlockReference[] {
  const found: BlockReference[] = [];
  const open: (Attribute | Block)[] = body.items.toReversed();
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.type === "block") {
      pushAll(open, item.body.items.toReversed());
    } else {
      const attribute = item.name;
      pushAll(
        found,
        referencesOf(item.value).map(reference => ({ ...reference, attribute })),
      );
    }
  }
  return found;
}

/** All references in an expression. */
export function referencesOf(node: Node): readonly Reference[] {
  const found: Reference[] = [];
  addReferences(node, new Set(), found);
  return found;
}

/** @param bound - names that enclosing loops bind, which refer to nothing outside */
function addReferences(node: Node, bound: ReadonlySet<string>, found: Reference[]): void {
  const reference = referenceOf(node);
  if (reference) {
    if (!bound.has(String(reference.path[0]))) {
      found.push(reference);
    }
    addIndexes(node, bound, found);
    return;
  }
  const inner = boundIn(node, bound);
  for (const child of childrenOf(node)) {
    // What a loop iterates over is outside of it: `[for pool in pool.all : pool]`.
    addReferences(child, node.type === "for" && child === node.of ? bound : inner, found);
  }
}

/** Adds the references in the indices of a reference. */
function addIndexes(node: Node, bound: ReadonlySet<string>, found: Reference[]): void {
  if ("of" in node) {
    addIndexes(node.of, bound, found);
  }
  if (node.type === "index") {
    addReferences(node.key, bound, found);
  }
}

/** The names that are bound in an expression. */
function boundIn(node: Node, bound: ReadonlySet<string>): ReadonlySet<string> {
  switch (node.type) {
    case "for":
      return new Set([...bound, ...node.names]);
    case "template":
      return new Set([...bound, ...node.parts.flatMap(part => (part.type === "directive" ? part.names : []))]);
    default:
      return bound;
  }
}

/** The direct subexpressions of an expression. */
function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "template":
      return node.parts.flatMap(part => (part.type === "text" ? [] : (part.value ?? [])));
    case "tuple":
      return node.items;
    case "object":
      return node.items.flatMap(({ key, value }) => (key.type === "name" ? [value] : [key, value]));
    case "get-attribute":
    case "splat":
    case "parentheses":
      return [node.of];
    case "index":
      return [node.of, node.key];
    case "call":
      return node.arguments;
    case "conditional":
      return [node.test, node.then, node.otherwise];
    case "binary":
      return [node.left, node.right];
    case "unary":
      return [node.operand];
    case "for":
      return [node.of, ...(node.key ? [node.key] : []), node.result, ...(node.filter ? [node.filter] : [])];
    default:
      return [];
  }
}
