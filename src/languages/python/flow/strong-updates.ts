import type { Condition } from "../../../model/condition.ts";
import { absent, mapCases, spread, unknown } from "../../../model/expressions.ts";
import { placedIn } from "../../../model/places.ts";
import type { Range, Slot } from "../../../model/site.ts";
import type { AddChange, Change, SetChange } from "../../../model/updates.ts";
import type { Expression as Value, Spread } from "../../../model/value.ts";
import type { AugmentedAssign, Call, Dict, Expression } from "../syntax/nodes.ts";
import { argumentsForm } from "../style.ts";
import type { Reference } from "./references.ts";
import { callStatementOf } from "./writes.ts";
import { pushAll } from "../../../model/large-lists.ts";

interface ValueReader {
  read(node: Expression): Value;
}

/**
 * The strong updates that a reference makes: `x["a"] = 1`, `del x["a"]`, `x.append(1)`, `x["list"] += [1]`,
 * `x.update(a=1)`. `undefined`: it makes none, or it is not certain which.
 */
export function strongUpdatesBy(
  reference: Reference,
  when: Condition,
  reader: ValueReader,
): readonly Change[] | undefined {
  const { node, path, exact, defaulted } = reference;
  if (!exact || defaulted.length > 0) {
    return undefined;
  }
  const { parent } = node;
  // A name alone is no part: its assignment or deletion is a definition.
  switch (parent?.kind) {
    case "Assign":
      return parent.value && parent.targets.length === 1 && parent.targets[0] === node
        ? [set(path, parent.value, keyRangeOf(node), when, parent.range, reader)]
        : undefined;
    case "AugmentedAssign":
      return parent.target === node ? addedBy(parent, path, when, reader) : undefined;
    case "Delete":
      return [{ kind: "set", path, when, value: absent({ range: parent.range }), keyRange: keyRangeOf(node) }];
    default: {
      const call = callStatementOf(reference);
      return call && methodChanges(call, path, when, reader);
    }
  }
}

function keyRangeOf(node: Expression): Range {
  return node.kind === "Attribute"
    ? node.nameRange
    : node.kind === "Subscript" && node.index
      ? node.index.range
      : node.range;
}

function set(
  path: readonly string[],
  value: Expression,
  keyRange: Range,
  when: Condition,
  around: Range,
  reader: ValueReader,
): SetChange {
  return { kind: "set", path, when, value: readPlaced(value, around, reader), keyRange };
}

/** A value that can be replaced but not removed. */
function readPlaced(node: Expression, around: Range, reader: ValueReader): Value {
  const slot: Slot = {
    container: { layout: "delimited", range: around, items: [node.range], form: argumentsForm },
    index: 0,
    fixed: true,
  };
  return placedIn(slot, reader.read(node), node.range);
}

function addedBy(
  { operator, value, range }: AugmentedAssign,
  path: readonly string[],
  when: Condition,
  reader: ValueReader,
): readonly Change[] | undefined {
  return operator === "+" && value.kind === "List" ? [extended(value, path, when, range, reader)] : undefined;
}

function extended(
  value: Expression,
  path: readonly string[],
  when: Condition,
  range: Range,
  reader: ValueReader,
): AddChange {
  return add([spread(reader.read(value))], path, when, range, "back");
}

function add(
  items: readonly (Value | Spread)[],
  path: readonly string[],
  when: Condition,
  range: Range,
  at: AddChange["at"],
): AddChange {
  return { kind: "add", path, when, items, at, isOptional: false, range };
}

function methodChanges(
  call: Call,
  whole: readonly string[],
  when: Condition,
  reader: ValueReader,
): readonly Change[] | undefined {
  const path = whole.slice(0, -1);
  const [first, second, ...others] = call.arguments;
  const isAlone = first?.kind === "positional" && !second;
  switch (whole.at(-1)) {
    case "append":
      return isAlone ? [add([readPlaced(first.value, call.range, reader)], path, when, call.range, "back")] : undefined;
    case "extend":
      return isAlone && first.value.kind === "List"
        ? [extended(first.value, path, when, call.range, reader)]
        : undefined;
    case "insert": {
      const isFirst = first?.value.kind === "Constant" && first.value.value === 0 && others.length === 0;
      return isFirst && second?.kind === "positional"
        ? [add([readPlaced(second.value, call.range, reader)], path, when, call.range, "front")]
        : undefined;
    }
    case "pop": {
      const key = first?.kind === "positional" && first.value.kind === "Constant" ? first.value.value : undefined;
      return first && typeof key === "string" && others.length === 0
        ? [{ kind: "set", path: [...path, key], when, value: absent({ range: call.range }), keyRange: first.range }]
        : undefined;
    }
    case "update":
      return updatedBy(call, path, when, reader);
    default:
      return undefined;
  }
}

/** The updates of `x.update({"a": 1}, b=2, **others)`. `undefined`: it may do anything. */
function updatedBy(
  call: Call,
  path: readonly string[],
  when: Condition,
  reader: ValueReader,
): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const { kind, name, nameRange, value } of call.arguments) {
    if (name !== undefined && nameRange) {
      changes.push(set([...path, name], value, nameRange, when, call.range, reader));
    } else if (value.kind === "Dict" && kind !== "items") {
      const members = setByDict(value, path, when, reader);
      if (!members) {
        return undefined;
      }
      pushAll(changes, members);
    } else if (kind === "positional" || kind === "members") {
      changes.push({ kind: "merge", path, when, of: mapIn(reader.read(value)), range: call.range });
    } else {
      return undefined;
    }
  }
  return changes;
}

/** Other iterables than dictionaries give pairs. */
function mapIn(value: Value): Value {
  return mapCases(value, plain => (plain.kind === "map" ? plain : unknown(plain.site)));
}

function setByDict(
  { entries, range }: Dict,
  path: readonly string[],
  when: Condition,
  reader: ValueReader,
): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const { key, value } of entries) {
    if (key?.kind !== "Constant" || typeof key.value !== "string") {
      return undefined;
    }
    changes.push(set([...path, key.value], value, key.range, when, range, reader));
  }
  return changes;
}
