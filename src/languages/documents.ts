import type { Style } from "../edits/print/style.ts";
import type { Range } from "../model/site.ts";
import type { Expression, Member, Unknown } from "../model/value.ts";

/** What a data language, YAML or JSON, provides to hosts: a text with one or more documents. */
export interface DocumentFile {
  readonly text: string;
  /**
   * Whether it starts in a way that only JSON does. Incomplete JSON may also be valid YAML, but with another meaning.
   */
  readonly isJson: boolean;
  /** How the language writes values. */
  readonly style: Style;
  /** The documents in the text. JSON has several if it is the output of several commands. */
  readonly documents: readonly UnreadDocument[];
  /**
   * Finds the entries at the top of a text with a single document, without reading their values.
   *
   * @param isOpened - whether to look for the entries of a value too, given its key and the keys above it
   * @returns `undefined` if the layout alone does not determine them
   */
  outline(isOpened: (path: readonly string[], key: string) => boolean): readonly OutlineEntry[] | undefined;
  /**
   * Reads the whole text.
   *
   * CloudFormation's short tags become the long form: `!Ref X` reads as `{ Ref: X }`, `!GetAtt A.B` as `{ "Fn::GetAtt":
   * ["A", "B"] }`, with the site of the tagged node. A value behind an alias can be read but not edited.
   *
   * @returns `undefined` if there is a syntax error or it cannot be read with certainty
   */
  read(): Tree | undefined;
  /**
   * Reads a range that contains one mapping or object. Sites in it refer to the whole text.
   *
   * @returns as {@link read}, or `"needs-whole"` if the range refers to an anchor before it
   */
  readBlock(range: Range): Tree | "needs-whole" | undefined;
}

/** A document that has not been read yet. */
export interface UnreadDocument {
  readonly text: string;
  /** Its top-level keys. `undefined`: it is a list, or they cannot be determined. */
  readonly keys: ReadonlySet<string> | undefined;
  /** Its content, with sites in the whole text. `undefined`: it cannot be read. */
  read(): Tree | undefined;
}

/** A member near the top of a document that was found but not read. */
export interface OutlineEntry extends Member<Unknown> {
  /** The entries of its value, if they were looked for. */
  readonly children: readonly OutlineEntry[] | undefined;
}

/** The value of a text, and the style for edits of it. */
export interface Tree {
  readonly root: Expression;
  readonly style: Style;
  /** Reads a member that was left unread and is therefore unknown. Absent if there are none. */
  readonly readMember?: (unread: Member<Expression>) => Expression;
}
