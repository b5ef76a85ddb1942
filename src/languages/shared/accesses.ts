import type { QualifiedName } from "../../model/qualified-name.ts";
import { covers, type Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { Access, Instance } from "../language.ts";

/** An access of a member in a syntax tree. */
export interface MemberOf<Node> {
  readonly object: Node;
  readonly name: string | undefined;
}

/** What is needed of a file to describe its accesses of members. */
export interface AccessedFile<Node> {
  /** `undefined`: the node is something else. */
  memberAt(node: Node): MemberOf<Node> | undefined;
  classOf(node: Node): QualifiedName | undefined;
  read(node: Node): Expression;
  /** The canonical name of the type that an assertion or annotation gives a node. */
  assertedTypeOf(node: Node): QualifiedName | undefined;
  /** The nodes that refer to an instance or a part of it. */
  referencesTo(instance: Instance): readonly Node[];
}

/**
 * Those of some nodes that access a part by its path: for `node.defaultChild`, `construct.node.defaultChild`. Only the
 * last key must match; those before it may be hidden behind an alias.
 */
export function accessesTo<Node extends { readonly range: Range }>(
  path: readonly string[],
  nodes: readonly Node[],
  file: AccessedFile<Node>,
): readonly Access[] {
  return nodes.flatMap(node => {
    const member = file.memberAt(node);
    return member?.name === path.at(-1) && member ? [new MemberAccess(node, holderOf(member, path, file), file)] : [];
  });
}

/** The object that a path is accessed on. */
function holderOf<Node>({ object }: MemberOf<Node>, path: readonly string[], file: AccessedFile<Node>): Node {
  let holder = object;
  for (let depth = path.length; depth > 1; depth -= 1) {
    holder = file.memberAt(holder)?.object ?? holder;
  }
  return holder;
}

class MemberAccess<Node extends { readonly range: Range }> implements Access {
  readonly #node: Node;
  readonly #holder: Node;
  readonly #file: AccessedFile<Node>;

  constructor(node: Node, holder: Node, file: AccessedFile<Node>) {
    this.#node = node;
    this.#holder = holder;
    this.#file = file;
  }

  get of(): QualifiedName | undefined {
    return this.#file.classOf(this.#holder);
  }

  get holder(): Expression {
    return this.#file.read(this.#holder);
  }

  get assertedType(): QualifiedName | undefined {
    return this.#file.assertedTypeOf(this.#node);
  }

  mayBeOf(instance: Instance): boolean {
    return this.#file.referencesTo(instance).some(({ range }) => covers(range, this.#node.range));
  }
}
