/**
 * The properties of one kind of resource, by path: a member of a structure follows a dot, and `*` is an item of a list
 * of structures or a member of a map whose keys are data. In the order of the API reference, which is also the order in
 * which edits insert them.
 */
export type PropertyTable = Readonly<Record<string, { readonly type: PropertyType }>>;

/** `structures` is a list of structures, `map` a structure whose keys are data. */
export type PropertyType = "string" | "integer" | "boolean" | "strings" | "structure" | "structures" | "map";

/** The properties of a table that occur once in a resource. */
export type NameIn<Table extends PropertyTable> = Exclude<keyof Table & string, `${string}.*${string}`>;

/** The paths of a table's properties with actual indices and keys: `Schema.0.Name` for `Schema.*.Name`. */
export type PathIn<Table extends PropertyTable> = {
  [Name in keyof Table & string]: PathTo<Name, Table>;
}[keyof Table & string];

/** A name with an index instead of each `*` after a list, and any key instead of one after a map. */
type PathTo<
  Name extends string,
  Table extends PropertyTable,
  Before extends string = "",
> = Name extends `${infer Holder}.*${infer Rest}`
  ? `${Holder}.${Step<Table[`${Before}${Holder}`]>}${PathTo<Rest, Table, `${Before}${Holder}.*`>}`
  : Name;

type Step<Facts extends PropertyTable[string]> = Facts["type"] extends "map" ? string : number;

/** A step on the path from a resource to a property. */
export interface PathStep {
  /** The property that the step leads to, by its name in the table. */
  readonly name: string;
  /** The member of a structure, the index of an item, or the key of a map. */
  readonly key: string;
}

/** The steps of a path. A key of a map may contain dots, and is the rest of the path. */
export function stepsOf(path: string, table: PropertyTable): readonly PathStep[] {
  const steps: PathStep[] = [];
  const keys = path.split(".");
  let holder: string | undefined;
  for (const [index, key] of keys.entries()) {
    const type = holder === undefined ? undefined : table[holder]?.type;
    if (holder !== undefined && type === "map") {
      return [...steps, { name: `${holder}.*`, key: keys.slice(index).join(".") }];
    }
    const last: string = type === "structures" ? "*" : key;
    holder = holder === undefined ? last : `${holder}.${last}`;
    steps.push({ name: holder, key });
  }
  return steps;
}
