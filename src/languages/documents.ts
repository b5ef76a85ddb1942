import type { Style } from "../edits/print/style.ts";
import type { Range } from "../model/site.ts";
import type { Expression, Member, Unknown } from "../model/value.ts";

/** What a language of data, YAML or JSON, gives to hosts: a text with one document or several. */
export interface DocumentFile {
  readonly text: string;
  /** Whether it begins as only JSON does. Half-typed JSON may be YAML, too, but means something else there. */
  readonly isJson: boolean;
  /** How the language writes values. */
  readonly style: Style;
  /** The documents of the text: of YAML any number, of JSON as many as several commands print one behind the other. */
  readonly documents: readonly UnreadDocument[];
  /**
   * Finds the entries at the top of a text with one document, without reading their values.
   *
   * @param isOpened - whether the entries of a value are looked for as well, given the keys above its own
   * @returns `undefined` where the layout alone does not tell
   */
  outline(isOpened: (path: readonly string[], key: string) => boolean): readonly OutlineEntry[] | undefined;
  /**
   * Reads the whole text.
   *
   * CloudFormation's short tags become the long form: `!Ref X` reads as `{ Ref: X }`, `!GetAtt A.B` as
   * `{ "Fn::GetAtt": ["A", "B"] }`, with the place of the tagged node. What stands behind an alias can be read but has
   * no place to edit.
   *
   * @returns `undefined` where there is a syntax error or it cannot be read for certain
   */
  read(): Tree | undefined;
  /**
   * Reads a range that holds one mapping or object. The places in it are those in the whole text.
   *
   * @returns as {@link read}, or `"needs-whole"` where the range refers to an anchor in front of it
   */
  readBlock(range: Range): Tree | "needs-whole" | undefined;
}

/** A document of a text that has not been read. */
export interface UnreadDocument {
  readonly text: string;
  /** The keys at its top. `undefined`: it is a list, or what is known of it is not enough. */
  readonly keys: ReadonlySet<string> | undefined;
  /** What is in it, with its places in the whole text. `undefined`: it cannot be read. */
  read(): Tree | undefined;
}

/** A member near the top of a document that has been found but not read. */
export interface OutlineEntry extends Member<Unknown> {
  /** The entries of the value, where those were looked for. */
  readonly children: readonly OutlineEntry[] | undefined;
}

/** What a text holds, and the language to edit it in. */
export interface Tree {
  readonly root: Expression;
  readonly style: Style;
  /** Reads a member that was left unread, which is unknown. Without it there is none. */
  readonly readMember?: (unread: Member<Expression>) => Expression;
}
