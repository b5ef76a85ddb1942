import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Access } from "../../language.ts";
import { accessesTo as accessesAmong, type MemberOf } from "../../shared/accesses.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import type { SourceTree } from "../syntax/source-tree.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { CodeInstance } from "./instances.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** Every access of a part by its path, in source order: for `node.defaultChild`, `construct.node.defaultChild`. */
export function accessesTo(path: readonly string[], file: EvaluatedTree): readonly Access[] {
  return accessesAmong(path, nodesIn(file), {
    memberAt,
    classOf: node => file.classNameOf(node),
    read: node => file.read(node),
    assertedTypeOf: node => assertedTypeOf(node, file),
    referencesTo: instance => (instance instanceof CodeInstance ? instance.references.map(({ node }) => node) : []),
  });
}

function memberAt(node: Node): MemberOf<Node> | undefined {
  return node.type === "MemberExpression"
    ? { object: unwrap(node.object), name: staticName(node.property, node.computed) }
    : undefined;
}

/** The type that an assertion around a node gives it. */
function assertedTypeOf(node: Node, file: EvaluatedTree): QualifiedName | undefined {
  const parent = file.parentOf(node);
  const type =
    parent?.type === "TSAsExpression" || parent?.type === "TSTypeAssertion"
      ? file.qualifiedTypeNameOf(parent.typeAnnotation)
      : undefined;
  return type && (file.library.canonical(type) ?? type);
}

/** The last names of the classes on the right of `instanceof`. */
export function testedClassesIn(file: SourceTree): ReadonlySet<string> {
  return new Set(
    nodesIn(file).flatMap(node => {
      const tested =
        node.type === "BinaryExpression" && node.operator === "instanceof" ? unwrap(node.right) : undefined;
      return tested?.type === "Identifier" ? tested.name : ((tested && memberAt(tested)?.name) ?? []);
    }),
  );
}

/** Every node of a file, in source order. */
function nodesIn(file: SourceTree): readonly Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    pushAll(open, file.childrenOf(node).toReversed());
  }
  return nodes;
}
