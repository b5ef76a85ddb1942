import type { Expression } from "../../model/value.ts";
import type { ClientTable } from "./table-client.ts";

/** A kind of document, other than a template of CloudFormation, in which app clients are written. */
export interface DocumentHost {
  /** A word of every document of this kind that has an app client. */
  readonly word: string;
  /** Whether a document that has these keys at its top can be of this kind. Only then it is read. */
  matches(keys: ReadonlySet<string>): boolean;
  /**
   * The app clients in a document.
   *
   * @param text - of the whole file
   */
  clientsIn(document: Expression, text: string): readonly DocumentClient[];
}

/** An app client as a document has it. */
export interface DocumentClient extends Omit<ClientTable, "text" | "style" | "exists"> {
  /** When the client is made. By default whatever the conditions. */
  readonly exists?: ClientTable["exists"];
  /** Whether the host makes `60` of `"60"` and `true` of `"true"` where it wants a number or a switch. */
  readonly convertsStrings?: boolean;
  /** Whether this is what a service answered: nothing in it is filled in later, and nothing changes when it is edited. */
  readonly isAnswer?: boolean;
}
