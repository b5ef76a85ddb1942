import type { TSESTree } from "@typescript-eslint/utils";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Expression } from "../../../model/value.ts";
import type { Access, Instance } from "../../language.ts";
import type { CodeFile } from "../code-file.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { CodeInstance } from "./instances.ts";
import { covers } from "../../../model/site.ts";

/** Every access of a part by its path, in source order: for `node.defaultChild`, `construct.node.defaultChild`. */
export function accessesTo(path: readonly string[], file: CodeFile): readonly Access[] {
  const found: Access[] = [];
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    const holder = node.type === "MemberExpression" ? holderOf(node, path) : undefined;
    if (holder) {
      found.push(new NodeAccess(node, holder, file));
    }
    open.push(...file.childrenOf(node).toReversed());
  }
  return found;
}

/**
 * The object that a path is accessed on. Only the last key must match; those before it may be hidden behind an alias.
 */
function holderOf(access: TSESTree.MemberExpression, path: readonly string[]): Node | undefined {
  if (nameIn(access) !== path.at(-1)) {
    return undefined;
  }
  let holder = unwrap(access.object);
  for (let depth = path.length; depth > 1 && holder.type === "MemberExpression"; depth -= 1) {
    holder = unwrap(holder.object);
  }
  return holder;
}

function nameIn({ property, computed }: TSESTree.MemberExpression): string | undefined {
  return staticName(property, computed);
}

class NodeAccess implements Access {
  readonly #node: Node;
  readonly #holder: Node;
  readonly #file: CodeFile;

  constructor(node: Node, holder: Node, file: CodeFile) {
    this.#node = node;
    this.#holder = holder;
    this.#file = file;
  }

  get of(): QualifiedName | undefined {
    return this.#file.classNameOf(this.#holder);
  }

  get holder(): Expression {
    return this.#file.read(this.#holder);
  }

  get assertedType(): QualifiedName | undefined {
    const parent = this.#file.parentOf(this.#node);
    const type =
      parent?.type === "TSAsExpression" || parent?.type === "TSTypeAssertion"
        ? this.#file.qualifiedTypeNameOf(parent.typeAnnotation)
        : undefined;
    return type && (this.#file.library.canonical(type) ?? type);
  }

  mayBeOf(instance: Instance): boolean {
    return (
      instance instanceof CodeInstance && instance.references.some(({ node }) => covers(node.range, this.#node.range))
    );
  }
}

/** The last names of the classes on the right of `instanceof`. */
export function testedClassesIn(file: CodeFile): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "BinaryExpression" && node.operator === "instanceof") {
      const tested = unwrap(node.right);
      const name = tested.type === "MemberExpression" ? nameIn(tested) : tested.type === "Identifier" && tested.name;
      if (typeof name === "string") {
        names.add(name);
      }
    }
    open.push(...file.childrenOf(node));
  }
  return names;
}
