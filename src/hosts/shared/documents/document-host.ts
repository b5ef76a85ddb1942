import type { Style } from "../../../edits/print/style.ts";
import type { Expression } from "../../../model/value.ts";
import type { ResourceKind } from "../../../spec/resource-kinds.ts";
import type { FoundResource } from "../host.ts";
import type { ClientTable } from "../table-client.ts";

/** A kind of document with app clients other than CloudFormation templates. */
export interface DocumentHost {
  /** A word that every such document with an app client contains. */
  readonly word: string;
  /** Whether a document with these top-level keys can be of this kind. Only then is it read. */
  matches(keys: ReadonlySet<string>): boolean;
  /**
   * The app clients in a document.
   *
   * @param text - the text of the whole file
   */
  clientsIn(document: Expression, text: string, style: Style): readonly DocumentClient[];
  /** The resources of another kind in a document. By default, none are found. */
  resourcesIn?<Kind extends ResourceKind>(
    kind: Kind,
    document: Expression,
    text: string,
    style: Style,
  ): readonly FoundResource<Kind>[];
}

/** An app client in a document. */
export interface DocumentClient extends Omit<ClientTable, "text" | "style" | "exists"> {
  /** The condition under which the client is created. By default, always. */
  readonly exists?: ClientTable["exists"];
  /** Whether the host converts `"60"` to `60` and `"true"` to `true` for numbers and booleans. */
  readonly convertsStrings?: boolean;
  /** Whether this is a response of the service: it has no placeholders, and editing it has no effect. */
  readonly isResponse?: boolean;
}
