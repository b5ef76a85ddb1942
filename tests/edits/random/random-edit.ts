import {
  appendItem,
  type Edit,
  type PlainValue,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
} from "../../../src/edits/edit.ts";
import type { Range, Site } from "../../../src/model/site.ts";
import type { Value } from "../../../src/model/value.ts";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { type Choose, pick, randomWord } from "./random-text.ts";

/** An edit, and its expected effect on the data. */
export interface RandomEdit {
  readonly edit: Edit;
  readonly properties: readonly Property[];
  readonly apply: (data: Record<string, unknown>) => void;
  /** Where comments may be lost. */
  readonly goes: readonly Range[];
}

/** A placeholder for a list item that is removed after all edits. */
const gone = Symbol("gone");

/** One edit, or two at the same time. */
export function randomEdit(root: Value, choose: Choose): RandomEdit {
  const first = randomEditOf(pick(choose, [...scalars, ...lists]), root, choose);
  switch (choose(4)) {
    case 0: {
      const others = [...scalars, ...lists].filter(property => !first.properties.includes(property));
      return both(first, randomEditOf(pick(choose, others), root, choose));
    }
    case 1: {
      const list = pick(choose, lists);
      return both(randomItemEdit(list, root, choose), append(list, randomWord(choose)));
    }
    default:
      return first;
  }
}

function both(first: RandomEdit, second: RandomEdit): RandomEdit {
  return {
    edit: together(first.edit, second.edit),
    properties: [...first.properties, ...second.properties],
    apply(data) {
      first.apply(data);
      second.apply(data);
    },
    goes: [...first.goes, ...second.goes],
  };
}

/** The data without the items to be removed. */
export function settle(data: unknown): unknown {
  if (Array.isArray(data)) {
    return data.filter(item => item !== gone).map(settle);
  }
  return typeof data === "object" && data !== null
    ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, settle(value)]))
    : data;
}

const scalars: readonly Property[] = [
  "ClientName",
  "GenerateSecret",
  "RefreshTokenValidity",
  "TokenValidityUnits.AccessToken",
  "TokenValidityUnits.IdToken",
  "PreventUserExistenceErrors",
];
const lists: readonly Property[] = ["ExplicitAuthFlows", "CallbackURLs", "AllowedOAuthScopes", "LogoutURLs"];

function randomEditOf(property: Property, root: Value, choose: Choose): RandomEdit {
  const written = find(root, property);
  if (written && choose(4) === 0) {
    return {
      edit: removeProperty(property),
      properties: [property],
      apply: data => {
        setAt(data, property, undefined);
      },
      goes: [written.range],
    };
  }
  if (!lists.includes(property)) {
    return set(property, choose(2) === 0 ? randomWord(choose) : pick(choose, [5, true, "minutes"]), written);
  }
  const words = (): readonly string[] => Array.from({ length: choose(3) }, () => randomWord(choose));
  return choose(3) === 0 ? set(property, words(), written) : randomItemEdit(property, root, choose);
}

/** Removes or replaces an item, or adds one. */
function randomItemEdit(property: Property, root: Value, choose: Choose): RandomEdit {
  const list = find(root, property)?.value;
  const items = list?.kind === "list" ? list.items : [];
  const index = choose(items.length || 1);
  const item = items[index];
  const word = randomWord(choose);
  if (!item || choose(3) === 0) {
    return append(property, word);
  }
  const isRemoved = choose(2) === 0;
  return {
    edit: isRemoved ? removeItem(property, item) : replaceValue(property, item, word),
    properties: [property],
    apply: data => {
      const written = getAt(data, property) as unknown[];
      written[index] = isRemoved ? gone : word;
    },
    goes: [placeOf(item.site)],
  };
}

function append(property: Property, word: string): RandomEdit {
  return {
    edit: appendItem(property, word),
    properties: [property],
    apply: data => {
      const list = getAt(data, property) as readonly unknown[] | undefined;
      setAt(data, property, [...(list ?? []), word]);
    },
    goes: [],
  };
}

function set(property: Property, value: PlainValue, written: Written | undefined): RandomEdit {
  return {
    edit: setProperty(property, value),
    properties: [property],
    apply: data => {
      setAt(data, property, value);
    },
    goes: written ? [written.range] : [],
  };
}

interface Written {
  readonly value: Value;
  readonly range: Range;
}

function find(root: Value, property: Property): Written | undefined {
  let value = root;
  for (const key of property.split(".")) {
    const member = value.kind === "map" ? value.members.find(other => other.key === key) : undefined;
    if (!member) {
      return undefined;
    }
    ({ value } = member);
  }
  return { value, range: placeOf(value.site) };
}

/** An item, including its key or dash. */
function placeOf({ slot, range }: Site): Range {
  return slot?.container.items[slot.index] ?? range;
}

function getAt(data: Record<string, unknown>, property: Property): unknown {
  return property.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);
}

function setAt(data: Record<string, unknown>, property: Property, value: unknown): void {
  const keys = property.split(".");
  const last = keys.pop() ?? "";
  let at = data;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  if (value === undefined) {
    Reflect.deleteProperty(at, last);
  } else {
    at[last] = value;
  }
}
