import type { WrittenMember, WrittenOption } from "../model/app-client.ts";
import type { RelatedResource } from "../model/related-resources.ts";
import type { Value } from "../model/value.ts";
import type { Property } from "../spec/properties/app-client.ts";

/** A value to be written, in the API's terms. Hosts convert it to their own. */
export type PlainValue = string | number | boolean | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * A change to a resource, independent of how the resource is written. A host renders it as text edits, or refuses if it
 * cannot do so exactly; the report is then made without it.
 *
 * @typeParam Path - the properties of the resource, by default those of an app client. An index counts the items that
 *   exist in the scenario, from 0
 */
export type Edit<Path extends string = Property> =
  | { readonly kind: "set"; readonly property: Path; readonly value: PlainValue }
  | { readonly kind: "remove"; readonly property: Path }
  | { readonly kind: "append"; readonly property: Path; readonly value: PlainValue }
  | { readonly kind: "remove-item"; readonly property: Path; readonly item: Value }
  | { readonly kind: "replace"; readonly property: Path; readonly target: Value; readonly value: PlainValue }
  | { readonly kind: "refer"; readonly property: Path; readonly target: Value; readonly to: RelatedResource }
  | { readonly kind: "rename"; readonly member: WrittenMember; readonly to: Property }
  | { readonly kind: "rename-option"; readonly option: WrittenOption; readonly to: string }
  | { readonly kind: "depend"; readonly on: RelatedResource }
  | { readonly kind: "together"; readonly edits: readonly Edit<Path>[] };

/** Adds the property at its canonical place, with the structures around it, or replaces its whole value. */
export function setProperty<Path extends string>(property: Path, value: PlainValue): Edit<Path> {
  return { kind: "set", property, value };
}

export function removeProperty<Path extends string>(property: Path): Edit<Path> {
  return { kind: "remove", property };
}

/** Appends an item to the property's list, or writes the list if there is none. */
export function appendItem<Path extends string>(property: Path, value: PlainValue): Edit<Path> {
  return { kind: "append", property, value };
}

/** Removes an item from the property's list. */
export function removeItem<Path extends string>(property: Path, item: Value): Edit<Path> {
  return { kind: "remove-item", property, item };
}

/** Removes several items from the property's list. */
export function removeItems<Path extends string>(property: Path, items: readonly Value[]): Edit<Path> {
  return together(...items.map(item => removeItem(property, item)));
}

/** Replaces the property's value, or an item of its list. */
export function replaceValue<Path extends string>(property: Path, target: Value, value: PlainValue): Edit<Path> {
  return { kind: "replace", property, target, value };
}

/** Replaces the property's value by a reference to the id of a resource in the same file. */
export function referTo<Path extends string>(property: Path, target: Value, to: RelatedResource): Edit<Path> {
  return { kind: "refer", property, target, to };
}

/** Corrects the key of a member. */
export function renameMember(member: WrittenMember, to: Property): Edit {
  return { kind: "rename", member, to };
}

/** Renames an option to a valid name, in a host whose options are not the API's members. */
export function renameOption(option: WrittenOption, to: string): Edit {
  return { kind: "rename-option", option, to };
}

/** Makes the client depend on a resource in the same file. */
export function dependOn(on: RelatedResource): Edit {
  return { kind: "depend", on };
}

/** Several edits that only make sense together. */
export function together<Path extends string = Property>(...edits: readonly Edit<Path>[]): Edit<Path> {
  return { kind: "together", edits };
}
