/** A value to be written, as names and values; the language determines the spelling. Merged first, printed last. */
export type Printable =
  | string
  | number
  | boolean
  | readonly Printable[]
  | PrintableMap
  | PrintableName
  | PrintableCall
  | PrintableChain
  | PrintableEntry;

/** A structure, whose keys are names, or a map, whose keys are data. */
export interface PrintableMap {
  readonly kind: "structure" | "map";
  readonly members: readonly (readonly [key: string, value: Printable])[];
  /** The structure's type, which some languages have to call: `OAuthSettings(…)`. */
  readonly of?: QualifiedName;
}

/** Something with a name: a member of a module or, without a module, a name of the file itself. */
export interface QualifiedName {
  readonly module?: string;
  readonly path: readonly string[];
}

export interface PrintableName {
  readonly kind: "name";
  readonly name: QualifiedName;
}

export interface PrintableCall {
  readonly kind: "call";
  readonly name: QualifiedName;
  readonly isNew?: true;
  readonly arguments: readonly Printable[];
}

/** A chain of method calls, each on the result of the one before. */
export interface PrintableChain {
  readonly kind: "chain";
  /** The receiver of the first call. By default, the chain continues existing text. */
  readonly of?: Printable;
  readonly calls: readonly PrintableCall[];
}

/** A value with its key, to replace an entry of a map. */
export interface PrintableEntry {
  readonly kind: "entry";
  readonly key: string;
  readonly value: Printable;
}

/** A structure with these members. */
export function structure(
  members: Readonly<Record<string, Printable>> | PrintableMap["members"],
  of?: QualifiedName,
): PrintableMap {
  const entries: PrintableMap["members"] = isMembers(members) ? members : Object.entries(members);
  return { kind: "structure", members: entries, ...(of && { of }) };
}

/** Something that the file itself names, as a path of names. */
export function named(...path: readonly string[]): PrintableName {
  return { kind: "name", name: { path } };
}

function isMembers(
  members: Readonly<Record<string, Printable>> | PrintableMap["members"],
): members is PrintableMap["members"] {
  return Array.isArray(members);
}

export function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

export function isMap(value: Printable): value is PrintableMap {
  return typeof value === "object" && !isList(value) && (value.kind === "structure" || value.kind === "map");
}

export function isCollection(value: Printable): value is readonly Printable[] | PrintableMap {
  return typeof value === "object" && (isList(value) || isMap(value));
}

export function isEntry(value: Printable): value is PrintableEntry {
  return typeof value === "object" && !isList(value) && value.kind === "entry";
}
