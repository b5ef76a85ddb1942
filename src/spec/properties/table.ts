/**
 * The properties of one kind of resource, by their paths from the resource: a member of a structure behind a dot, and `*`
 * for an item of a list of structures or a member of a map whose keys are data. The order is that of the API reference,
 * in which edits insert them.
 */
export type PropertyTable = Readonly<Record<string, { readonly type: PropertyType }>>;

/** `structures` is a list of structures, `map` a structure whose keys are data. */
export type PropertyType = "string" | "integer" | "boolean" | "strings" | "structure" | "structures" | "map";

/** The properties of a table that there are once in a resource. */
export type NameIn<Table extends PropertyTable> = Exclude<keyof Table & string, `${string}.*${string}`>;

/** What is written of the properties of a table, as `Schema.0.Name` is of `Schema.*.Name`. */
export type PathIn<Table extends PropertyTable> = {
  [Name in keyof Table & string]: PathTo<Name, Table>;
}[keyof Table & string];

/** A name with an index for each `*` behind a list, and any key for one behind a map. */
type PathTo<
  Name extends string,
  Table extends PropertyTable,
  Before extends string = "",
> = Name extends `${infer Holder}.*${infer Rest}`
  ? `${Holder}.${Step<Table[`${Before}${Holder}`]>}${PathTo<Rest, Table, `${Before}${Holder}.*`>}`
  : Name;

type Step<Facts extends PropertyTable[string]> = Facts["type"] extends "map" ? string : number;

/** One step on the way from a resource to a property. */
export interface PathStep {
  /** What the step leads to, by its name in the table. */
  readonly name: string;
  /** The member of a structure, the index of an item, or the key of a map. */
  readonly key: string;
}

/** The steps of a path, each with what it leads to. A key of a map may have dots, and is the rest of the path. */
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
