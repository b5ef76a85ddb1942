import type { Edit, PlainValue } from "../../edits/edit.ts";
import type { DependencyTarget, EditTarget } from "../../edits/edit-target.ts";
import { type Printable, type PrintableMap, structure } from "../../edits/print/printable.ts";
import { printableOf } from "../../edits/printables.ts";
import { locate } from "../../edits/locate.ts";
import { renderEdit } from "../../edits/render.ts";
import type { Style } from "../../edits/print/style.ts";
import type { Entry, Operation, WrittenMember } from "../../model/app-client.ts";
import type { Condition } from "../../model/condition.ts";
import { isSpread } from "../../model/expressions.ts";
import { withoutHalfTypedKeys } from "../../model/half-typed.ts";
import type { RelatedResources } from "../../model/related-resources.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Range, Site } from "../../model/site.ts";
import type { Expression, Member, Value } from "../../model/value.ts";
import { isMemberOf, isProperty, propertyNames, typeOf, type Property } from "../../spec/properties/app-client.ts";
import { createDefaults, keptByUpdate, type ServiceDefaults } from "../../spec/service-defaults.ts";
import type { FoundAppClient, Suppression } from "./host.ts";
import { withoutBlockLists } from "./nested-blocks.ts";
import { absenceIn, isPlainList, keysUnder } from "./table-resource.ts";

/** The description of a host whose clients are a map of the API's members, under whatever names. */
export interface ClientTable {
  readonly host: string;
  readonly operation: Operation;
  readonly range: Range;
  readonly exists: Condition;
  /** The text of the whole file, which every range refers to. */
  readonly text: string;
  readonly style: Style;
  /** The map with the members. */
  readonly root: Expression;
  /** The keys that lead from the root to the property. `undefined`: this host has no such property. */
  path(property: Property): readonly string[] | undefined;
  /** The property's name in this host. By default its path, joined by dots. */
  nameOf?(property: Property): string | undefined;
  /** The properties without which this host refuses the client. */
  readonly required?: readonly Property[];
  /** See {@link AppClientSource.checksTypes}. If set, `null` is kept, because it is refused too. */
  readonly checksTypes?: FoundAppClient["checksTypes"];
  /** The defaults that the host sends for omitted properties, instead of leaving them to the service. */
  readonly defaults?: ServiceDefaults;
  /** Whether the client is created elsewhere and only modified here, so that omitted properties are unknown. */
  readonly isPartial?: boolean;
  /** Properties of such a client that have the service's default all the same, because nothing else sets them. */
  readonly usual?: ReadonlySet<Property> | undefined;
  /**
   * Whether the host silently drops unknown members, so that the client is created without them. Correcting the name of
   * such a member makes it take effect for the first time, so that is only suggested.
   */
  readonly dropsUnknownMembers?: true | undefined;
  /** The host's own keys besides the members. */
  readonly otherKeys?: ReadonlySet<string>;
  /** The keys of members that are not written in the form that the host requires, with that form. */
  readonly wrongForms?: ReadonlyMap<string, NonNullable<WrittenMember["form"]>>;
  /** Whether lists are sets, without duplicates. */
  readonly hasSets?: boolean;
  /**
   * Whether structures are written as lists with one map, as in Terraform's blocks. A map without the list is accepted
   * too.
   */
  readonly listsOfOne?: boolean;
  /** The host's conversion of a value before the service sees it. By default it drops `null`, as the SDKs do. */
  coerce?(property: Property, value: Value): Value;
  /** How this host writes a value. By default unchanged, with the members of a structure under this host's names. */
  print?(property: Property, value: PlainValue, like: Site | undefined): Printable | undefined;
  /** How this host writes a new structure. By default as a map. */
  printStructure?(structure: PrintableMap): Printable;
  readonly suppressions?: readonly Suppression[];
  /** The file's name for a member of a module. */
  readonly resolveName?: EditTarget["resolveName"];
  /** How this host writes a reference to a resource of the file. */
  readonly printReference?: EditTarget["printReference"];
  /** How this host writes an absent value, if not as its language does. */
  readonly printAbsence?: EditTarget["printAbsence"];
  /** The resources around the client, in a host that also defines pools and providers. */
  relatedResources?(scenario: Scenario): RelatedResources;
  readonly dependencies?: DependencyTarget;
}

/** An app client of a host in which omitted properties have the service's defaults. */
export function tableClient(given: ClientTable): FoundAppClient {
  const table = withWholeKeys(given.listsOfOne ? withPlainStructures(given) : given);
  const { host, operation, range, exists, required, suppressions, checksTypes } = table;

  function writtenHere(property: Property, scenario: Scenario): Value {
    const path = table.path(property);
    return path === undefined
      ? { kind: "absent", site: { range } }
      : sent(property, scenario.resolve(memberOf(table.root, path, scenario)), table);
  }

  function written(property: Property, scenario: Scenario): Value {
    const value = writtenHere(property, scenario);
    return value.kind === "absent" && table.isPartial ? { kind: "unknown", site: value.site } : value;
  }

  return {
    host,
    operation,
    range,
    exists,
    ...(suppressions && { suppressions }),
    ...(required && { required }),
    hasSets: table.hasSets,
    ...(checksTypes && { checksTypes }),
    takes: property => table.path(property) !== undefined,
    nameOf: property => table.nameOf?.(property) ?? table.path(property)?.join(".") ?? property,
    ...(table.relatedResources && { relatedResources: table.relatedResources.bind(table) }),
    written,
    effective(property, scenario) {
      const value = table.usual?.has(property) ? writtenHere(property, scenario) : written(property, scenario);
      if (isMemberOf(operation, property)) {
        return value.kind === "absent" ? defaultOf(property, table) : value;
      }
      return { kind: "unknown", site: value.site, defaulted: true };
    },
    entryOf: (property, scenario) => entryOf(table, property, scenario),
    members: scenario => writtenMembers(table, scenario),
    isOnlySuggested: edit => edit.kind === "rename" && table.dropsUnknownMembers === true,
    render: (edit, scenario) => (dependsOnDefault(edit, table) ? null : renderEdit(edit, editTarget(table), scenario)),
  };
}

/** The same client with its structures as maps, as in the API. */
function withPlainStructures(table: ClientTable): ClientTable {
  const structures = propertyNames.filter(property => typeOf(property) === "structure");
  const keys = structures.flatMap(property => table.path(property)?.at(-1) ?? []);
  return { ...table, root: withoutBlockLists(table.root, new Set(keys)) };
}

/** The same client without members whose keys are still being typed. */
function withWholeKeys(table: ClientTable): ClientTable {
  const keys = new Set(propertyNames.flatMap(property => table.path(property) ?? []).map(key => key.toLowerCase()));
  const isKey = (name: string) => keys.has(name.toLowerCase());
  return { ...table, root: withoutHalfTypedKeys(table.root, isKey) };
}

/** The value that the service sees. */
function sent(property: Property, value: Value, table: ClientTable): Value {
  return table.coerce ? table.coerce(property, value) : table.checksTypes ? value : withoutNull(value);
}

/** Treats `null` as absent. */
export function withoutNull(value: Value): Value {
  return value.kind === "literal" && value.value === null ? { kind: "absent", site: value.site } : value;
}

/** The members of the client and of its structures. */
function writtenMembers(table: ClientTable, scenario: Scenario): readonly WrittenMember[] {
  const path = table.path("UserPoolId")?.slice(0, -1) ?? [];
  return membersIn(scenario.resolve(memberOf(table.root, path, scenario)), path, undefined, table);
}

function membersIn(
  map: Value,
  path: readonly string[],
  structure: Property | undefined,
  table: ClientTable,
): readonly WrittenMember[] {
  if (map.kind !== "map") {
    return [];
  }
  return map.members.flatMap(({ key, keyRange, value }) => {
    // An intrinsic function, which stands for other members.
    if (
      key.startsWith("Fn::") ||
      (structure === undefined && table.otherKeys?.has(key)) ||
      isExplicitlyAbsent(value, table)
    ) {
      return [];
    }
    const keys = [...path, key];
    const property = propertyNames.find(name => isSamePath(table.path(name), keys));
    const form = structure === undefined ? table.wrongForms?.get(key) : undefined;
    const known = property && { property, value: sent(property, value, table) };
    const member = { key, keyRange, property: undefined, structure, value, form, ...known };
    return property && structure === undefined ? [member, ...membersIn(value, keys, property, table)] : [member];
  });
}

/** Whether a member is explicitly absent. If it replaces another value, the result is unknown. */
function isExplicitlyAbsent({ kind, site }: Value, { text, style }: ClientTable): boolean {
  return kind === "unknown" && text.slice(...site.range) === style.absent;
}

function isSamePath(path: readonly string[] | undefined, keys: readonly string[]): boolean {
  return path?.length === keys.length && path.every((key, index) => key === keys[index]);
}

/** Like {@link Scenario.member}, but the members of what is not a map are unknown: `TokenValidityUnits: minutes`. */
function memberOf(root: Expression, path: readonly string[], scenario: Scenario): Expression {
  let current = root;
  for (const key of path) {
    const holder = scenario.settle(current);
    if (holder.kind === "literal" || holder.kind === "list") {
      return { kind: "unknown", site: holder.site };
    }
    current = scenario.member(holder, [key]);
  }
  return current;
}

/** The last member that sets the property, if it is next to others of its structure. */
function entryOf(table: ClientTable, property: Property, scenario: Scenario): Entry | undefined {
  const path = table.path(property) ?? [];
  const holder = scenario.settle(memberOf(table.root, path.slice(0, -1), scenario));
  return holder.kind === "map"
    ? holder.members.findLast((member): member is Member<Expression> => !isSpread(member) && member.key === path.at(-1))
    : undefined;
}

function defaultOf(property: Property, { defaults = {}, operation, range }: ClientTable): Value {
  return property in defaults ? defaulted(defaults[property], range) : serviceDefault(property, operation, range);
}

/** The service's default for a member that a request omits. */
export function serviceDefault(property: Property, operation: Operation, range: Range): Value {
  return operation === "update" && keptByUpdate.has(property)
    ? { kind: "unknown", site: { range }, defaulted: true }
    : defaulted(createDefaults[property], range);
}

function defaulted(value: ServiceDefaults[Property], range: Range): Value {
  const site = { range };
  switch (typeof value) {
    case "undefined":
      return { kind: "absent", site };
    case "object":
      return {
        kind: "list",
        items: value.map(item => ({ kind: "literal", value: item, site, defaulted: true })),
        complete: true,
        site,
        defaulted: true,
      };
    default:
      return { kind: "literal", value, site, defaulted: true };
  }
}

/** Whether an edit adds to or removes from a default of the host, which would give a different result. */
function dependsOnDefault(edit: Edit, table: ClientTable): boolean {
  const { defaults = {} } = table;
  switch (edit.kind) {
    case "together":
      return edit.edits.some(part => dependsOnDefault(part, table));
    case "remove":
      return edit.property in defaults;
    case "append":
      return edit.property in defaults && locate(table.root, table.path(edit.property) ?? [])?.kind !== "written";
    default:
      return false;
  }
}

function editTarget(table: ClientTable): EditTarget {
  const printAbsence = table.printAbsence ?? absenceIn(table.style);
  return {
    text: table.text,
    style: table.style,
    root: table.root,
    path: property => table.path(property),
    dependencies: table.dependencies,
    keyOrder: path =>
      keysUnder(
        path,
        propertyNames.map(property => table.path(property) ?? []),
      ),
    ...(table.resolveName && { resolveName: table.resolveName.bind(table) }),
    ...(table.printReference && { printReference: table.printReference }),
    ...(printAbsence && { printAbsence }),
    ...(table.listsOfOne && { printStructure: one => [one] }),
    ...(table.printStructure && { printStructure: table.printStructure.bind(table) }),
    print: (property, value, like) =>
      table.print ? table.print(property, value, like) : inNamesOf(table, property, value),
  };
}

/** A structure's members under this host's names; any other value unchanged. */
function inNamesOf(table: ClientTable, property: Property, value: PlainValue): Printable | undefined {
  if (typeof value !== "object" || isPlainList(value)) {
    return printableOf(value);
  }
  const renamed: [string, Printable][] = [];
  for (const [member, of] of Object.entries(value)) {
    const name = `${property}.${member}`;
    const key = isProperty(name) ? table.path(name)?.at(-1) : undefined;
    if (key === undefined) {
      return undefined;
    }
    renamed.push([key, printableOf(of)]);
  }
  return structure(renamed);
}
