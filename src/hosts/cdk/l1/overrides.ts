import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import type { Expression, Member } from "../../../model/value.ts";
import { typeOf, type Property } from "../../../spec/properties.ts";
import { coerceTo } from "../../cloudformation/intrinsics/coercion.ts";
import { readPlaced, whenChanged, type Subject } from "../../../languages/javascript/flow/assignments.ts";
import { cfnPropertyPath, resourceProperty } from "../../cloudformation/class-names.ts";
import type { SetChange } from "../../../model/updates.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { absent, isSpread, mapCases, unknown, type Plain } from "../../../model/expressions.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";

/** What a call of an escape hatch puts over the properties when the template is made. */
export interface Override {
  /** The keys of all that it overrides, in the names of `CfnUserPoolClient`. */
  readonly path: readonly string[];
  /** When it does. `undefined`: that or what it puts there cannot be told. */
  readonly when: Condition | undefined;
  /** One for the whole, or one for each member of a structure, which is merged. */
  readonly changes: readonly SetChange[];
}

interface OverrideCall {
  readonly call: TSESTree.CallExpression;
  /** The keys below `Properties`. `undefined`: they are not known. */
  readonly keys: readonly string[] | undefined;
  /** `undefined`: what is there is taken out. */
  readonly value: Node | undefined;
}

/** What a use of a construct overrides, if it does. */
export function overrideBy(use: Use, subject: Subject, file: CodeFile): Override | undefined {
  const override = overrideCall(use, subject, file);
  if (!override) {
    return undefined;
  }
  const { call, keys, value } = override;
  const target = keys && targetOf(keys);
  const [first] = call.arguments;
  if (!target || !first) {
    return { path: [], when: undefined, changes: [] };
  }
  const when = target.isExact ? whenChanged(call, use, subject, file) : undefined;
  if (when === undefined) {
    return { path: target.path, when, changes: [] };
  }
  const keyRange = file.rangeOf(first);
  const read = value ? readPlaced(value, call, subject, file) : absent({ range: file.rangeOf(call) });
  if (target.isItem && read.kind === "absent") {
    // The items behind it move up.
    return { path: target.path.slice(0, -1), when: undefined, changes: [] };
  }
  const parts = membersOf(target.property, target.path, fromTemplate(target, read));
  return {
    path: target.path,
    when,
    changes: parts.map(part => ({ ...part, kind: "set", when, keyRange, makesHolders: true })),
  };
}

function overrideCall(use: Use, { prefix }: Subject, file: CodeFile): OverrideCall | undefined {
  const { node, path } = use;
  const call = file.parentOf(node);
  const [method, ...others] = path.slice(prefix.length);
  if (call?.type !== "CallExpression" || call.callee !== node || others.length > 0 || method === undefined) {
    return undefined;
  }
  const isProperty = /^addProperty(?:Deletion)?Override$/u.test(method);
  if (!isProperty && method !== "addOverride" && method !== "addDeletionOverride") {
    return undefined;
  }
  const [target, value] = call.arguments;
  const keys = target && keysIn(target, file);
  if (!isProperty && keys && keys[0] !== "Properties" && keys[0] !== "Type") {
    return undefined;
  }
  const isDeletion = method.includes("Deletion");
  const isReadable = isDeletion || (value !== undefined && value.type !== "SpreadElement");
  const below = isProperty ? keys : keys?.[0] === "Properties" ? keys.slice(1) : undefined;
  return { call, keys: isReadable ? below : undefined, value: isDeletion ? undefined : value };
}

/** The keys in the path of an override, where it is constant. A backslash hides a dot. */
function keysIn(path: Node, file: CodeFile): readonly string[] | undefined {
  const value = path.type === "SpreadElement" ? undefined : file.read(path);
  return value?.kind === "literal" && typeof value.value === "string" && !value.value.includes("\\")
    ? value.value.split(".")
    : undefined;
}

interface Target {
  readonly property: Property;
  /** The keys in the names of `CfnUserPoolClient`, with the number of an item. */
  readonly path: readonly string[];
  readonly isItem: boolean;
  /** Whether the path leads to all that is overridden, and not to something in it. */
  readonly isExact: boolean;
}

/** What a path by CloudFormation's names leads to. `undefined`: to all properties, or to one that there is not. */
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
  const isItem = typeOf(top) === "strings" && /^\d+$/u.test(second) && others.length === 0;
  return { property: top, path: isItem ? [...topPath, second] : topPath, isItem, isExact: isItem };
}

/** A structure is merged member by member. */
function membersOf(
  property: Property,
  path: readonly string[],
  value: Expression,
): readonly { readonly path: readonly string[]; readonly value: Expression }[] {
  if (typeOf(property) !== "structure" || value.kind !== "map") {
    return [{ path, value }];
  }
  return value.members.flatMap(member =>
    isSpread(member) ? [] : [{ path: [...path, member.key], value: member.value }],
  );
}

/** A value by CloudFormation's names and types in those of `CfnUserPoolClient`. */
function fromTemplate({ property, isItem }: Target, value: Expression): Expression {
  if (isItem) {
    return mapCases(value, item => scalarFrom("string", item));
  }
  // Only what is written in one piece can be merged member by member.
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
      // Such as a function of CloudFormation, which stands for other members.
      return unknown(value.site);
    }
    members.push({ ...member, key, value: mapCases(member.value, plain => valueFrom(property, plain)) });
  }
  return value.complete ? { ...value, members } : unknown(value.site);
}
