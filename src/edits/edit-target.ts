import type { RelatedResource } from "../model/related-resources.ts";
import type { Range, Site } from "../model/site.ts";
import type { Expression } from "../model/value.ts";
import type { Property } from "../spec/properties/app-client.ts";
import type { PropertyTable } from "../spec/properties/table.ts";
import type { PlainValue } from "./edit.ts";
import type { Printable, PrintableMap, QualifiedName } from "./print/printable.ts";
import type { Style } from "./print/style.ts";

/** What is needed of a resource and its host to render edits. */
export interface EditTarget<Path extends string = Property> {
  readonly text: string;
  readonly style: Style;
  /** The properties of the resource. By default those of an app client. */
  readonly properties?: PropertyTable;
  /** The map with the resource's members, as the host read it. */
  readonly root: Expression;
  /** The keys that lead from the root to the property, in this host's names. `undefined`: it cannot be written here. */
  path(property: Path): readonly string[] | undefined;
  /** The keys that a map at this path can have, in the order of their documentation. */
  keyOrder(path: readonly string[]): readonly string[];
  /** The value as this host writes it for the property. `like` is what it replaces or is added to. */
  print(property: Path, value: PlainValue, like: Site | undefined): Printable | undefined;
  /** How this host writes a new structure. By default as a map. */
  printStructure?(structure: PrintableMap): Printable;
  /**
   * The file's name for a member of a module at a place. By default, only names of the file itself can be written.
   *
   * @param at - what it replaces or is inserted into
   */
  resolveName?(name: QualifiedName, at: Range): QualifiedName | undefined;
  /**
   * A reference to the id of one of the file's resources, as a replacement for something. By default, none can be
   * written.
   */
  printReference?(to: RelatedResource, place: Site): Printable | undefined;
  /** The replacement for a removed value whose place must remain. By default, such a value cannot be removed. */
  printAbsence?(place: Site): Printable;
  /** Where the resource's dependencies are declared. By default, they cannot be. */
  readonly dependencies?: DependencyTarget | undefined;
}

/** Where a resource declares its dependencies: `DependsOn` in CloudFormation, `depends_on` in Terraform. */
export interface DependencyTarget {
  /** The map that contains the declaration, or can contain it. */
  readonly holder: Expression;
  /** The key of the declaration. */
  readonly key: string;
  /** The keys of the holder, in the order in which they are written. */
  readonly keyOrder: readonly string[];
  /** Whether even a single reference is written as a list. */
  readonly isAlwaysList?: true;
  /** A reference to a resource, as written there. `undefined`: the client cannot depend on it. */
  reference(resource: RelatedResource): Printable | undefined;
}
