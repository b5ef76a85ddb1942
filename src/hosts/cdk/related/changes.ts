import { either, unknown } from "../../../model/expressions.ts";
import { isUnder } from "../../../model/updates.ts";
import type { Expression } from "../../../model/value.ts";
import type { Call, InstanceEvent, SemanticModel } from "../../../languages/language.ts";
import { isApplied } from "../l1/changes.ts";
import { overriddenKeys, overriddenPath, overridingValue } from "../l1/overrides.ts";
import { hasUnknownSearch, pathsToResource, certainCondition, type ResourcePath } from "../l1/resource-paths.ts";
import type { Construct } from "./construct.ts";

/** The properties of a resource that a file changes after creating the construct, by the names of `CfnUserPool`. */
export type Changes = ReadonlySet<string> | "any";

/** Whether a property certainly has the value in the construct's options. */
export function isKept(property: string, changes: Changes): boolean {
  return changes !== "any" && !changes.has(property);
}

/** Whether an aspect may look for resources of this kind. */
function visitsResources(model: SemanticModel): boolean {
  return (
    model.mentions("cfnResourceType") || [...model.testedClasses].some(name => /^Cfn(?:Resource|UserPool)/u.test(name))
  );
}

/** @param events - the construct's events */
export function changesOf(
  { cognitoClass }: Construct,
  events: readonly InstanceEvent[],
  model: SemanticModel,
): Changes {
  if (visitsResources(model) || hasUnknownSearch(events) || events.some(isPassedToMutator)) {
    return "any";
  }
  const changed = pathsTo(cognitoClass, events).flatMap(resourcePath =>
    resourcePath.events.flatMap(event => changedBy(event, resourcePath)),
  );
  const names = changed.filter(name => name !== undefined);
  return names.length === changed.length ? new Set(names) : "any";
}

/** The paths to a construct's resource. An L1 construct is the resource itself. */
export function pathsTo(cognitoClass: string | undefined, events: readonly InstanceEvent[]): readonly ResourcePath[] {
  return cognitoClass?.startsWith("Cfn") ? [{ events, prefix: [], since: true }] : pathsToResource(events);
}

/**
 * The value of a property after a file has changed its resource, for properties with a plain value.
 *
 * @param property - its name in `CfnUserPool`
 * @param before - the value without any changes
 */
export function changedValue(property: string, before: Expression, resourcePaths: readonly ResourcePath[]): Expression {
  const events = resourcePaths
    .flatMap(resourcePath => resourcePath.events.map(event => ({ event, resourcePath })))
    .sort((a, b) => a.event.site.range[0] - b.event.site.range[0]);
  // Overrides apply after everything set on the construct itself.
  const inOrder = [
    ...events.filter(({ event }) => event.kind !== "call"),
    ...events.filter(({ event }) => event.kind === "call"),
  ];
  return inOrder.reduce((value, { event, resourcePath }) => afterEvent(property, value, event, resourcePath), before);
}

function afterEvent(
  property: string,
  before: Expression,
  event: InstanceEvent,
  resourcePath: ResourcePath,
): Expression {
  const names = changedBy(event, resourcePath);
  if (!names.includes(property) && !names.includes(undefined)) {
    return before;
  }
  const when = certainCondition(event, resourcePath);
  const value = when === undefined ? undefined : valueGiven(property, event, resourcePath);
  return when === undefined || !value ? unknown(before.site) : either(when, value, before, value.site);
}

/** The value that an event sets a property to, if it sets all of it. */
function valueGiven(property: string, event: InstanceEvent, { prefix }: ResourcePath): Expression | undefined {
  const [name, ...others] = event.path.slice(prefix.length);
  switch (event.kind) {
    case "write":
      return event.exact && name === property && others.length === 0 ? event.value : undefined;
    case "call": {
      if (name !== "addPropertyOverride") {
        return undefined;
      }
      const [key, ...keys] = overriddenKeys(overriddenPath(name, event.call)) ?? [];
      return nameIn(key) === property && keys.length === 0 ? overridingValue(event.call) : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a construct is passed to something that modifies it: `Aspects.of(construct)`, `construct.with(mixin)`. */
function isPassedToMutator(event: InstanceEvent): boolean {
  switch (event.kind) {
    case "call":
      return event.path.at(-1) === "with";
    case "argument":
      return event.path.length === 0 && isApplied(event);
    default:
      return false;
  }
}

/** The properties that an event may change. `undefined` stands for any. */
function changedBy(event: InstanceEvent, { prefix }: ResourcePath): readonly (string | undefined)[] {
  if (!isUnder(event.path, prefix)) {
    return [];
  }
  const [name, ...others] = event.path.slice(prefix.length);
  switch (event.kind) {
    case "write":
    case "add":
      return [name];
    case "call":
      return name === undefined || others.length > 0 ? [] : overriddenBy(name, event.call);
    default:
      return [];
  }
}

function overriddenBy(method: string, call: Call): readonly (string | undefined)[] {
  const keys = () => overriddenKeys(overriddenPath(method, call));
  if (/^addProperty(?:Deletion)?Override$/u.test(method)) {
    return [nameIn(keys()?.[0])];
  }
  if (!/^add(?:Deletion)?Override$/u.test(method)) {
    return [];
  }
  const [section, name] = keys() ?? [];
  return section === undefined || section === "Properties" || section === "Type" ? [nameIn(name)] : [];
}

/** `UserPoolTier` as `userPoolTier`. */
function nameIn(name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}
