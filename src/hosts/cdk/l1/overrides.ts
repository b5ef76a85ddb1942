import type { Condition } from "../../../model/condition.ts";
import { absent, isSpread, mapCases, unknown, type Plain } from "../../../model/expressions.ts";
import { placedIn } from "../../../model/places.ts";
import type { Range } from "../../../model/site.ts";
import { isUnder, type SetChange } from "../../../model/updates.ts";
import { stringOf, type Expression, type Member } from "../../../model/value.ts";
import { typeOf, type Property } from "../../../spec/properties/app-client.ts";
import type { Call, InstanceEvent } from "../../../languages/language.ts";
import { cfnPropertyPath, resourceProperty } from "../../cloudformation/class-names.ts";
import { coerceTo } from "../../shared/coercion.ts";
import { certainCondition, type ResourcePath } from "./resource-paths.ts";

/** An override that an escape hatch applies to the properties at synthesis. */
export interface Override {
  /** The keys that it overrides, by the names of `CfnUserPoolClient`. */
  readonly path: readonly string[];
  /** The condition under which it applies. `undefined`: that, or its value, is unknown. */
  readonly when: Condition | undefined;
  /** One change for the whole value or, because structures are merged, one for each member. */
  readonly changes: readonly SetChange[];
}

interface OverrideCall {
  readonly call: Call;
  /** The keys below `Properties`. `undefined`: unknown. */
  readonly keys: readonly string[] | undefined;
  /** Where the keys are written. */
  readonly keyRange: Range;
  /** Absent for a deletion. */
  readonly value: Expression;
}

/** The override that an event makes, if any. */
export function overrideBy(event: InstanceEvent, resourcePath: ResourcePath): Override | undefined {
  const override = overrideCall(event, resourcePath);
  if (!override) {
    return undefined;
  }
  const { keys, keyRange, value } = override;
  const target = keys && targetOf(keys);
  const when = certainCondition(event, resourcePath);
  // Without an item, those after it move up.
  if (!target?.isExact || when === undefined || (target.isItem && value.kind === "absent")) {
    return { path: target?.path ?? [], when: undefined, changes: [] };
  }
  const parts = membersOf(target.path, fromTemplate(target, value));
  return {
    path: target.path,
    when,
    changes: parts.map(part => ({ ...part, kind: "set", when, keyRange, makesHolders: true })),
  };
}

const propertyOverrides: ReadonlySet<string> = new Set(["addPropertyOverride", "addPropertyDeletionOverride"]);
const resourceOverrides: ReadonlySet<string> = new Set(["addOverride", "addDeletionOverride"]);

function overrideCall(event: InstanceEvent, { prefix }: ResourcePath): OverrideCall | undefined {
  const method = event.path.slice(prefix.length).join(".");
  const isProperty = propertyOverrides.has(method);
  const isOverride = isProperty || resourceOverrides.has(method);
  if (event.kind !== "call" || !isUnder(event.path, prefix) || !isOverride) {
    return undefined;
  }
  const { call } = event;
  const path = overriddenPath(method, call);
  const keys = overriddenKeys(path);
  if (!isProperty && keys && keys[0] !== "Properties" && keys[0] !== "Type") {
    return undefined;
  }
  return {
    call,
    keys: isProperty ? keys : keys?.slice(1),
    keyRange: path.site.range,
    value: method.includes("Deletion") ? absent(call.site) : fixed(overridingValue(call)),
  };
}

/** An argument that can be replaced but not removed. */
function fixed(argument: Expression): Expression {
  const { slot, range } = argument.site;
  return slot ? placedIn({ ...slot, fixed: true }, argument, range) : argument;
}

/** The path that a call of a method overrides. The methods name it differently, which matters for keywords in Python. */
export function overriddenPath(method: string, { arguments: given }: Call): Expression {
  const name = propertyOverrides.has(method) ? "property_path" : "path";
  return given.get({ parameters: [name] }, name);
}

/** The value that a call of `addPropertyOverride` or `addOverride` gives what it overrides. */
export function overridingValue({ arguments: given }: Call): Expression {
  return given.get({ parameters: ["path", "value"] }, "value");
}

/** The keys in the path of an override, if it is constant. A backslash escapes a dot. */
export function overriddenKeys(path: Expression): readonly string[] | undefined {
  const text = stringOf(path);
  return text === undefined || text.includes("\\") ? undefined : text.split(".");
}

interface Target {
  readonly property: Property;
  /** The keys by the names of `CfnUserPoolClient`, and the index of an item. */
  readonly path: readonly string[];
  readonly isItem: boolean;
  /** Whether the path leads to the overridden value itself, rather than to something that contains it. */
  readonly isExact: boolean;
}

/** Where a path by CloudFormation's names leads. `undefined`: to all properties, or to one that does not exist. */
function targetOf(keys: readonly string[]): Target | undefined {
  const [name = "", second, ...others] = keys;
  const top = resourceProperty(name);
  const topPath = top && cfnPropertyPath(top);
  if (!topPath) {
    return undefined;
  }
  if (second === undefined) {
    return { property: top, path: topPath, isItem: false, isExact: true };
  }
  const member = resourceProperty(`${name}.${second}`);
  const path = member && cfnPropertyPath(member);
  if (path) {
    return { property: member, path, isItem: false, isExact: others.length === 0 };
  }
  // A key that is no index makes the list unknown.
  const isItem = typeOf(top) === "strings" && others.length === 0;
  return { property: top, path: isItem ? [...topPath, second] : topPath, isItem, isExact: isItem };
}

/** The changes of an override; a structure is merged member by member. */
function membersOf(
  path: readonly string[],
  value: Expression,
): readonly { readonly path: readonly string[]; readonly value: Expression }[] {
  if (value.kind !== "map") {
    return [{ path, value }];
  }
  return value.members.flatMap(member =>
    isSpread(member) ? [] : [{ path: [...path, member.key], value: member.value }],
  );
}

/** Converts a value from CloudFormation's names and types to those of `CfnUserPoolClient`. */
function fromTemplate({ property, isItem }: Target, value: Expression): Expression {
  if (isItem) {
    return mapCases(value, item => scalarFrom("string", item));
  }
  // Only an unconditional structure can be merged member by member.
  return typeOf(property) === "structure" && value.kind === "choice"
    ? unknown(value.site)
    : mapCases(value, plain => valueFrom(property, plain));
}

function valueFrom(property: Property, value: Plain): Expression {
  const type = typeOf(property);
  switch (value.kind) {
    case "list":
      return type === "strings"
        ? {
            ...value,
            items: value.items.map(item =>
              isSpread(item)
                ? { ...item, of: unknown(item.of.site) }
                : mapCases(item, plain => scalarFrom("string", plain)),
            ),
          }
        : unknown(value.site);
    case "map":
      return type === "structure" ? structureFrom(property, value) : unknown(value.site);
    default:
      return scalarFrom(type, value);
  }
}

function scalarFrom(type: ReturnType<typeof typeOf>, value: Plain): Expression {
  switch (value.kind) {
    case "literal":
      return value.value === null ? unknown(value.site) : coerceTo(type, value);
    case "text":
    case "absent":
      return value;
    default:
      return unknown(value.site);
  }
}

function structureFrom(structure: Property, value: Extract<Plain, { kind: "map" }>): Expression {
  const members: Member<Expression>[] = [];
  for (const member of value.members) {
    const property = isSpread(member) ? undefined : resourceProperty(`${structure}.${member.key}`);
    const key = property && cfnPropertyPath(property)?.at(-1);
    if (isSpread(member) || !property || key === undefined) {
      // An intrinsic function, for instance, which stands for other members.
      return unknown(value.site);
    }
    members.push({ ...member, key, value: mapCases(member.value, plain => valueFrom(property, plain)) });
  }
  return value.complete ? { ...value, members } : unknown(value.site);
}
