import { isUnder, overlaps, type Change } from "../../../model/updates.ts";
import type { Property } from "../../../spec/properties/app-client.ts";
import type { InstanceEvent } from "../../../languages/language.ts";
import { unchanged } from "../library/spelling.ts";
import { cfnPropertyPath, isCfnKey } from "../../cloudformation/class-names.ts";
import { overrideBy, type Override } from "./overrides.ts";
import { certainCondition, type ResourcePath } from "./resource-paths.ts";

/** What a file does to a `CfnUserPoolClient` after creating it, with paths by that class's names. */
export interface CfnChanges {
  /** In the order in which they take effect: overrides apply after everything set on the construct itself. */
  readonly changes: readonly Change[];
  /** Those of them that are written with CloudFormation's names. */
  readonly overrides: readonly Change[];
}

/** The changes through all paths that lead to one construct. */
export function cfnChangesBy(resourcePaths: readonly ResourcePath[]): CfnChanges {
  const events = resourcePaths
    .flatMap(resourcePath => resourcePath.events.map(event => ({ event, resourcePath })))
    .sort((a, b) => a.event.site.range[0] - b.event.site.range[0]);
  const assigned = events.flatMap(({ event, resourcePath }) => changesBy(event, resourcePath));
  const overrides = settled(events.flatMap(({ event, resourcePath }) => overrideBy(event, resourcePath) ?? []));
  return { changes: [...withHavocLast(assigned), ...overrides], overrides };
}

/** A property's name where it is changed: CloudFormation's name in overrides, otherwise the class's. */
export function nameInChanges(
  property: Property,
  { changes, overrides }: CfnChanges,
  spell = unchanged,
): string | undefined {
  const path = cfnPropertyPath(property);
  const change = path && changes.findLast(({ kind, path: changed }) => kind !== "havoc" && overlaps(changed, path));
  return change && (overrides.includes(change) ? property : path.map(spell).join("."));
}

function changesBy(event: InstanceEvent, resourcePath: ResourcePath): readonly Change[] {
  const change = changeBy(event, resourcePath);
  return change && isOfProperties(change.path) ? [change] : [];
}

/** Whether a path leads to a property, rather than to other members of a construct. */
function isOfProperties([key]: readonly string[]): boolean {
  return key === undefined || isCfnKey(key);
}

function changeBy(event: InstanceEvent, resourcePath: ResourcePath): Change | undefined {
  const { prefix } = resourcePath;
  const isInside = isUnder(event.path, prefix);
  const own = isInside ? event.path.slice(prefix.length) : event.path;
  switch (event.kind) {
    case "write":
    case "add":
      return isInside ? updateOf(event, own, resourcePath) : isUnder(prefix, event.path) ? havocOfAll : undefined;
    case "call":
      // `construct.with(mixin)`
      return own.join(".") === "with" ? havocOfAll : undefined;
    case "argument":
      return own.length === 0 && isApplied(event) ? havocOfAll : undefined;
    default:
      return undefined;
  }
}

/** Code with access to the resource's owner can change everything in it. */
const havocOfAll: Change = { kind: "havoc", path: [] };

function updateOf(
  event: Extract<InstanceEvent, { kind: "write" | "add" }>,
  path: readonly string[],
  resourcePath: ResourcePath,
): Change | undefined {
  const when = certainCondition(event, resourcePath);
  if (when === undefined || path.length === 0) {
    return { kind: "havoc", path };
  }
  return event.kind === "write"
    ? { kind: "set", path, when, value: event.value, keyRange: event.keyRange }
    : {
        kind: "add",
        path,
        when,
        at: event.at,
        items: event.items,
        isOptional: event.isOptional,
        range: event.site.range,
      };
}

const appliers: ReadonlySet<string> = new Set(["Aspects.of", "Mixins.of"]);

/** Whether the construct is passed to something that modifies constructs: `Aspects.of(construct)`. */
export function isApplied({ call, isWhole }: Extract<InstanceEvent, { kind: "argument" }>): boolean {
  const { callee } = call;
  return isWhole && callee.kind === "name" && appliers.has(callee.name.path.join("."));
}

/** A part that is unknown at some time stays unknown, whatever is known about other times. */
function withHavocLast(changes: readonly Change[]): readonly Change[] {
  return [...changes, ...changes.filter(({ kind }) => kind === "havoc")];
}

/**
 * The combined effect of the overrides. They are collected first, each replacing those that it covers, and then merged
 * into the properties.
 */
function settled(overrides: readonly Override[]): readonly Change[] {
  let kept: readonly Override[] = [];
  const havoc: Change[] = [];
  for (const override of overrides) {
    const { path, when } = override;
    const uncovered = when === true ? kept.filter(other => !isUnder(other.path, path)) : kept;
    if (when === undefined) {
      havoc.push({ kind: "havoc", path });
    } else if (uncovered.every(other => canMerge(other, override))) {
      kept = [...uncovered, override];
    } else {
      havoc.push({ kind: "havoc", path: path.slice(0, 1) });
    }
  }
  return [...kept.flatMap(({ changes }) => changes), ...havoc];
}

/** Whether applying two overrides one after the other has the same effect as merging them. */
function canMerge(earlier: Override, later: Override): boolean {
  if (!isUnder(later.path, earlier.path)) {
    return !isUnder(earlier.path, later.path);
  }
  if (later.path.length === earlier.path.length) {
    return !isStructure(earlier) && !isStructure(later);
  }
  return isStructure(earlier) && earlier.when === true;
}

/** Whether an override is merged member by member. */
function isStructure({ path, changes }: Override): boolean {
  return changes.every(change => change.path.length > path.length);
}
