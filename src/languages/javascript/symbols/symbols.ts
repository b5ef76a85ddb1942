import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Library } from "../../language.ts";
import type { ScopedTree } from "../scope/scoped-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree of which it is known what its names and types stand for. */
export interface Symbols extends ScopedTree {
  /** What is known of the names that the file imports. */
  readonly library: Library;
  /** The member of a module that an expression stands for: `cognito.UserPool`, whatever names the file gives them. */
  qualifiedNameOf(node: Node): QualifiedName | undefined;
  /** The member of a module that a type stands for: `cognito.CfnUserPoolClientProps`, `import("m").X`. */
  qualifiedTypeNameOf(node: Node): QualifiedName | undefined;
  /** The canonical name of what an expression stands for, if the library knows it. */
  nameOf(node: Node): QualifiedName | undefined;
  /** The class or interface of a module of which an expression is an instance. */
  inferredClassOf(node: Node): QualifiedName | undefined;
  /** The class or interface of which an expression is an instance: by its canonical name, if the library knows it. */
  classNameOf(node: Node): QualifiedName | undefined;
}
