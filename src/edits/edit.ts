import type { WrittenMember, WrittenOption } from "../model/app-client.ts";
import type { RelatedResource } from "../model/related-resources.ts";
import type { Value } from "../model/value.ts";
import type { Property } from "../spec/properties.ts";

/** A value to be written, in the API's terms. Hosts convert it to their own. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A change to an app client, independent of how the client is written. A host renders it as text edits, or refuses if
 * it cannot do so exactly; the report is then made without it.
 */
export type Edit =
  | { readonly kind: "set"; readonly property: Property; readonly value: Plain }
  | { readonly kind: "remove"; readonly property: Property }
  | { readonly kind: "append"; readonly property: Property; readonly value: Plain }
  | { readonly kind: "remove-item"; readonly property: Property; readonly item: Value }
  | { readonly kind: "replace"; readonly property: Property; readonly target: Value; readonly value: Plain }
  | { readonly kind: "refer"; readonly property: Property; readonly target: Value; readonly to: RelatedResource }
  | { readonly kind: "rename"; readonly member: WrittenMember; readonly to: Property }
  | { readonly kind: "rename-option"; readonly option: WrittenOption; readonly to: string }
  | { readonly kind: "depend"; readonly on: RelatedResource }
  | { readonly kind: "together"; readonly edits: readonly Edit[] };

/** Adds the property at its canonical place, with the structures around it, or replaces its whole value. */
export function setProperty(property: Property, value: Plain): Edit {
  return { kind: "set", property, value };
}

export function removeProperty(property: Property): Edit {
  return { kind: "remove", property };
}

/** Appends an item to the property's list, or writes the list if there is none. */
export function appendItem(property: Property, value: Plain): Edit {
  return { kind: "append", property, value };
}

/** Removes an item from the property's list. */
export function removeItem(property: Property, item: Value): Edit {
  return { kind: "remove-item", property, item };
}

/** Removes several items from the property's list. */
export function removeItems(property: Property, items: readonly Value[]): Edit {
  return together(...items.map(item => removeItem(property, item)));
}

/** Replaces the property's value, or an item of its list. */
export function replaceValue(property: Property, target: Value, value: Plain): Edit {
  return { kind: "replace", property, target, value };
}

/** Replaces the property's value by a reference to the id of a resource in the same file. */
export function referTo(property: Property, target: Value, to: RelatedResource): Edit {
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
export function together(...edits: readonly Edit[]): Edit {
  return { kind: "together", edits };
}
