import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Library } from "../../language.ts";
import type { ScopedTree } from "../scope/scoped-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree in which names and types are resolved to what they refer to. */
export interface Symbols extends ScopedTree {
  /** What is known about the names that the file imports. */
  readonly library: Library;
  /** The module member that an expression refers to: `cognito.UserPool`, under whatever name the file imports it. */
  qualifiedNameOf(node: Node): QualifiedName | undefined;
  /** The module member that a type refers to: `cognito.CfnUserPoolClientProps`, `import("m").X`. */
  qualifiedTypeNameOf(node: Node): QualifiedName | undefined;
  /** The canonical name of what an expression refers to. `undefined`: the library does not know it. */
  nameOf(node: Node): QualifiedName | undefined;
  /** The library class or interface that an expression is an instance of. */
  inferredClassOf(node: Node): QualifiedName | undefined;
  /**
   * The class or interface that an expression is an instance of, by its canonical name. `undefined`: the library does
   * not know it.
   */
  classNameOf(node: Node): QualifiedName | undefined;
}
