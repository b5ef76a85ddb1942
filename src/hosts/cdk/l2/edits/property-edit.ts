import type { Edit, PlainValue } from "../../../../edits/edit.ts";
import { isProperty, type Property } from "../../../../spec/properties/app-client.ts";

/** An edit of one property. */
export type PropertyEdit = Extract<Edit, { readonly property: Property }>;

/** The edits of properties that make up an edit. `undefined`: it includes others. */
export function propertyEdits(edit: Edit): readonly PropertyEdit[] | undefined {
  switch (edit.kind) {
    case "together":
      return allOf(edit.edits.map(propertyEdits))?.flat();
    case "rename":
    case "rename-option":
    case "depend":
      return undefined;
    default:
      return isLoose(edit) ? memberEdits(edit) : [edit];
  }
}

type SetEdit = Extract<PropertyEdit, { readonly kind: "set" }>;

/** Whether an edit sets a structure whose members are separate options here. */
function isLoose(edit: PropertyEdit): edit is SetEdit {
  return edit.kind === "set" && (edit.property === "RefreshTokenRotation" || edit.property === "TokenValidityUnits");
}

function memberEdits({ property, value }: SetEdit): readonly PropertyEdit[] | undefined {
  const members = isMap(value) ? Object.entries(value) : [];
  return allOf(
    members.map(([name, member]): SetEdit | undefined => {
      const memberProperty = `${property}.${name}`;
      return isProperty(memberProperty) ? { kind: "set", property: memberProperty, value: member } : undefined;
    }),
  );
}

/** The items, unless one of them is missing. */
export function allOf<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = items.filter(item => item !== undefined);
  return known.length === items.length ? known : undefined;
}

export function isMap(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === "object" && !isList(value);
}

export function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
