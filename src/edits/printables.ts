import type { PlainValue } from "./edit.ts";
import type { EditTarget } from "./edit-target.ts";
import {
  isList,
  isMap,
  type Printable,
  type PrintableCall,
  type PrintableMap,
  type QualifiedName,
  structure,
} from "./print/printable.ts";
import type { Style } from "./print/style.ts";

/** A value of an edit; its maps are structures. */
export function printableOf(plain: PlainValue): Printable {
  if (typeof plain !== "object") {
    return plain;
  }
  return isPlainList(plain)
    ? plain.map(printableOf)
    : structure(Object.entries(plain).map(([key, value]) => [key, printableOf(value)] as const));
}

function isPlainList(plain: PlainValue): plain is readonly PlainValue[] {
  return Array.isArray(plain);
}

/** A value inside new structures, one for each key. */
export function nest(keys: readonly string[], value: Printable): Printable {
  return keys.reduceRight<Printable>((inner, key) => structure([[key, inner]]), value);
}

/** Whether every number has a spelling that all readers agree on. */
export function isWritable(value: Printable): boolean {
  return typeof value === "number"
    ? /^-?\d+(?:\.\d+)?$/u.test(String(value))
    : typeof value !== "object" || partsOf(value).every(isWritable);
}

function partsOf(value: Exclude<Printable, string | number | boolean>): readonly Printable[] {
  if (isList(value)) {
    return value;
  }
  switch (value.kind) {
    case "structure":
    case "map":
      return value.members.map(([, member]) => member);
    case "call":
      return value.arguments;
    case "chain":
      return value.of === undefined ? value.calls : [value.of, ...value.calls];
    case "entry":
      return [value.value];
    default:
      return [];
  }
}

/** Merges two values for one key. `undefined`: they contradict each other. */
export function mergePrintables(
  first: Printable,
  second: Printable,
  path: readonly string[],
  target: EditTarget,
): Printable | undefined {
  if (isList(first) && isList(second)) {
    return [...first, ...second];
  }
  if (!isMap(first) || !isMap(second) || first.kind !== second.kind) {
    return undefined;
  }
  const members = new Map(first.members);
  for (const [key, value] of second.members) {
    const other = members.get(key);
    const merged = other === undefined ? value : mergePrintables(other, value, [...path, key], target);
    if (merged === undefined) {
      return undefined;
    }
    members.set(key, merged);
  }
  const order = target.keyOrder(path);
  const of = first.of ?? second.of;
  return {
    kind: first.kind,
    members: [...members].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    ...(of && { of }),
  };
}

/** The file's name for something. `undefined`: it would have to be imported. */
export type Resolve = (name: QualifiedName) => QualifiedName | undefined;

/**
 * The value with all names as the file writes them. `undefined`: a name is missing, or the language cannot express it.
 */
export function resolveNames(value: Printable, style: Style, resolve: Resolve): Printable | undefined {
  if (typeof value !== "object") {
    return value;
  }
  const resolved = (part: Printable) => resolveNames(part, style, resolve);
  if (isList(value)) {
    return allOf(value.map(resolved));
  }
  switch (value.kind) {
    case "structure":
    case "map":
      return resolveMap(value, style, resolve);
    case "name": {
      const name = resolve(value.name);
      return name && { ...value, name };
    }
    case "call":
      return resolveCall(value, style, resolve);
    case "chain": {
      const calls = allOf(value.calls.map(call => resolveCall(call, style, resolve)));
      const of = value.of === undefined ? undefined : resolved(value.of);
      const isComplete = calls && (value.of === undefined || of !== undefined);
      return isComplete ? { kind: "chain", calls, ...(of !== undefined && { of }) } : undefined;
    }
    case "entry": {
      const inner = resolved(value.value);
      return inner === undefined ? undefined : { ...value, value: inner };
    }
  }
}

function resolveMap(value: PrintableMap, style: Style, resolve: Resolve): PrintableMap | undefined {
  const members = allOf(
    value.members.map(([key, member]) => {
      const resolved = resolveNames(member, style, resolve);
      return resolved === undefined ? undefined : ([key, resolved] as const);
    }),
  );
  const of = value.of && style.typedStructure ? resolve(value.of) : undefined;
  if (!members || (value.of && style.typedStructure && !of)) {
    return undefined;
  }
  return { kind: value.kind, members, ...(of && { of }) };
}

function resolveCall(call: PrintableCall, style: Style, resolve: Resolve): PrintableCall | undefined {
  const name = style.printCall && resolve(call.name);
  const given = allOf(call.arguments.map(argument => resolveNames(argument, style, resolve)));
  return name && given && { ...call, name, arguments: given };
}

function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const there = values.filter(value => value !== undefined);
  return there.length === values.length ? there : undefined;
}
