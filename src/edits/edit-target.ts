import type { RelatedResource } from "../model/related-resources.ts";
import type { Range, Site } from "../model/site.ts";
import type { Expression } from "../model/value.ts";
import type { Property } from "../spec/properties.ts";
import type { Plain } from "./edit.ts";
import type { Printable, PrintableMap, QualifiedName } from "./print/printable.ts";
import type { Style } from "./print/style.ts";

/** What the rendering of edits must know of a client and its host. */
export interface EditTarget {
  readonly text: string;
  readonly style: Style;
  /** The map that holds the client's members, as the host read it. */
  readonly root: Expression;
  /** The keys that lead from the root to the property, in this host's names. `undefined`: it cannot be written here. */
  path(property: Property): readonly string[] | undefined;
  /** The keys that a map at this path can have, in the order in which they are documented. */
  keyOrder(path: readonly string[]): readonly string[];
  /** The value as this host writes it for the property; `like` is what it replaces or stands beside. */
  print(property: Property, value: Plain, like: Site | undefined): Printable | undefined;
  /** How this host writes a structure where there was none. By default as the map that it is. */
  printStructure?(structure: PrintableMap): Printable;
  /**
   * What the file calls a member of a module, at a place. Without it only names that the file itself has can be written.
   *
   * @param at - what it takes the place of, or is put into
   */
  resolveName?(name: QualifiedName, at: Range): QualifiedName | undefined;
  /** A reference that gives the id of a resource of the file, in the place of something. Without it none can be written. */
  printReference?(to: RelatedResource, place: Site): Printable | undefined;
  /** What is written in the place of a value that is to go where its place must stay. Without it such a value stays. */
  printAbsence?(place: Site): Printable;
  /** Where the client says what it waits for. Without it this cannot be written. */
  readonly dependencies?: DependencyTarget | undefined;
}

/** Where a resource says which others it waits for: `DependsOn` of CloudFormation, `depends_on` of Terraform. */
export interface DependencyTarget {
  /** The map that has it, or can be given it. */
  readonly holder: Expression;
  /** The key under which the holder names what it waits for. */
  readonly key: string;
  /** The keys of a holder in the order in which they are written. */
  readonly keyOrder: readonly string[];
  /** Whether even one reference is written as a list. */
  readonly isAlwaysList?: true;
  /** What stands for a resource there: its name, or a reference to it. `undefined`: the client cannot wait for it. */
  reference(resource: RelatedResource): Printable | undefined;
}
