import type { Neighbour } from "../model/neighbours.ts";
import type { Site } from "../model/site.ts";
import type { Expression } from "../model/value.ts";
import type { Property } from "../spec/properties.ts";
import type { Plain } from "./edit.ts";
import type { Style } from "./style.ts";

/** Text that stands for a value in the file's own language, such as `Duration.minutes(15)`. */
export interface Code {
  readonly code: string;
}

/** A value to be written, in which a host has already spelled what only it can spell. */
export type Printable = string | number | boolean | Code | readonly Printable[] | PrintableMap;

export interface PrintableMap {
  readonly [key: string]: Printable;
}

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
  /** A reference that gives the id of a resource of the file, in the place of something. Without it none can be written. */
  printReference?(to: Neighbour, place: Site): Printable | undefined;
  /** What is written in the place of a value that is to go where its place must stay. Without it such a value stays. */
  printAbsence?(place: Site): Printable;
  /** Where the client says what it waits for. Without it this cannot be written. */
  readonly dependencies?: DependencyTarget | undefined;
}

/** The `DependsOn` of a resource. */
export interface DependencyTarget {
  /** The map that has it, or can be given it. */
  readonly holder: Expression;
  /** Whether the client can be made to wait for this. */
  accepts(neighbour: Neighbour): boolean;
}
