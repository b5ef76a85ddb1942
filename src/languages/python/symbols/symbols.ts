import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Arguments } from "../../../model/value.ts";
import type { Library } from "../../language.ts";
import type { ScopedFile } from "../scope/scoped-file.ts";
import type { Call, Expression } from "../syntax/nodes.ts";

/** A file in which names are resolved to what they refer to. */
export interface Symbols extends ScopedFile {
  /** What is known about the names that the file imports. */
  readonly library: Library;
  /** The module member that an expression refers to, under whatever name the file imports it. */
  qualifiedNameOf(node: Expression): QualifiedName | undefined;
  /** The canonical name of what an expression refers to. A name that the library does not know is its own. */
  canonicalNameOf(node: Expression): QualifiedName | undefined;
  /** The canonical name of the library class that a value is an instance of. */
  classOf(node: Expression): QualifiedName | undefined;
  /** The arguments of a call, on which the class of its result may depend: `boto3.client("cognito-idp")`. */
  argumentsOf(call: Call): Arguments;
}
