import type { Edit, PlainValue } from "../../edits/edit.ts";
import type { EditTarget } from "../../edits/edit-target.ts";
import { named, type Printable, structure } from "../../edits/print/printable.ts";
import type { Style } from "../../edits/print/style.ts";
import { renderEdit } from "../../edits/render.ts";
import type { ResourceSource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Value } from "../../model/value.ts";
import { stepsOf, type PathStep, type PropertyTable } from "../../spec/properties/table.ts";
import { resourceKinds, type PathOf, type PropertyOf, type ResourceKind } from "../../spec/resource-kinds.ts";
import type { FoundResource } from "./host.ts";

/** How a host spells the name of a resource's property: `ProviderName` as it is, or `providerName`. */
export type Spelling = (name: string) => string;

/** A resource whose properties are the members of a map. */
export interface ResourceTable<Kind extends ResourceKind> extends Pick<ResourceSource, "range" | "exists"> {
  readonly kind: Kind;
  readonly spell: Spelling;
  /** The value of a member of the map in a scenario. */
  valueOf(key: string, scenario: Scenario): Value;
}

/** The source of a resource whose properties are the members of a map. The service's defaults are unknown. */
export function tableSource<Kind extends ResourceKind>(table: ResourceTable<Kind>): ResourceSource<Kind> {
  const { kind, range, exists, spell } = table;
  const { properties }: { readonly properties: PropertyTable } = resourceKinds[kind];
  const written = (property: PropertyOf<Kind>, scenario: Scenario): Value => {
    const value = table.valueOf(spell(property), scenario);
    return properties[property]?.type === "structures" ? asList(value) : value;
  };
  return {
    range,
    exists,
    nameOf: spell,
    keyOf: step => spelledKey(step, spell),
    written,
    effective(property, scenario) {
      const value = written(property, scenario);
      return value.kind === "absent" ? { kind: "unknown", site: value.site, defaulted: true } : value;
    },
  };
}

/** A list with a single structure may be written as that structure, as a nested block is. */
function asList(value: Value): Value {
  return value.kind === "map" ? { kind: "list", items: [value], complete: true, site: value.site } : value;
}

/** The keys of a map are data, and indices are numbers, so neither are converted. */
function spelledKey({ name, key }: PathStep, spell: Spelling): string {
  return name.endsWith(".*") ? key : spell(key);
}

/** What edits of such a resource need in addition. */
export interface EditableTable extends Pick<
  EditTarget,
  "text" | "root" | "resolveName" | "printStructure" | "printReference" | "printAbsence"
> {
  readonly host: string;
  readonly style: Style;
}

/** A resource in a file whose properties are the members of a map. */
export function tableResource<Kind extends ResourceKind>(
  table: ResourceTable<Kind> & EditableTable,
): FoundResource<Kind> {
  const { kind, host } = table;
  return {
    ...tableSource(table),
    kind,
    host,
    render: (edit: Edit<PathOf<Kind>>, scenario) => renderEdit<string>(edit, editTarget(table), scenario),
  };
}

function editTarget({ kind, spell, ...table }: ResourceTable<ResourceKind> & EditableTable): EditTarget<string> {
  const { properties }: { readonly properties: PropertyTable } = resourceKinds[kind];
  const printAbsence = table.printAbsence ?? absenceIn(table.style);
  return {
    ...table,
    ...(printAbsence && { printAbsence }),
    properties,
    path: path => pathTo(path, properties, spell),
    keyOrder: path =>
      keysUnder(
        path,
        Object.keys(properties).map(name => pathTo(name, properties, spell)),
      ),
    print: (path, value) => printed(value, stepsOf(path, properties).at(-1)?.name ?? path, properties, spell),
  };
}

/** A value of a property, with the members of structures under a host's names. */
function printed(value: PlainValue, name: string, properties: PropertyTable, spell: Spelling): Printable {
  if (typeof value !== "object") {
    return value;
  }
  if (isPlainList(value)) {
    return value.map(item => printed(item, `${name}.*`, properties, spell));
  }
  const isMap = properties[name]?.type === "map";
  const members = Object.entries(value).map(
    ([key, of]) => [isMap ? key : spell(key), printed(of, `${name}.${key}`, properties, spell)] as const,
  );
  return structure(members);
}

function pathTo(path: string, properties: PropertyTable, spell: Spelling): readonly string[] {
  return stepsOf(path, properties).map(step => spelledKey(step, spell));
}

/** The language's null value. */
export function absenceIn({ absent }: Style): EditTarget["printAbsence"] {
  return absent === undefined ? undefined : () => named(absent);
}

/**
 * The keys that a map at this path can have, in the order of the API reference.
 *
 * @param paths - the paths of all properties; `*` stands for any key
 */
export function keysUnder(path: readonly string[], paths: readonly (readonly string[])[]): readonly string[] {
  const keys = new Set<string>();
  for (const full of paths) {
    const key = full[path.length];
    if (key !== undefined && path.every((part, index) => full[index] === "*" || part === full[index])) {
      keys.add(key);
    }
  }
  return [...keys];
}

export function isPlainList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
