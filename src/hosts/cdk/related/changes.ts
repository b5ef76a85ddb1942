import { isUnder } from "../../../model/updates.ts";
import type { Call, InstanceEvent, SemanticModel } from "../../../languages/language.ts";
import { isApplied } from "../l1/changes.ts";
import { overriddenKeys } from "../l1/overrides.ts";
import { hasUnknownSearch, waysToResource, type Way } from "../l1/ways.ts";
import type { Construct } from "./construct.ts";

/** The properties of a resource, as `CfnUserPool` names them, that a file changes once its construct is made. */
export type Changes = ReadonlySet<string> | "any";

/** Whether a property is surely as the construct's options say. */
export function isKept(property: string, changes: Changes): boolean {
  return changes !== "any" && !changes.has(property);
}

/** Whether an aspect may look for resources of this kind. */
function visitsResources(model: SemanticModel): boolean {
  return (
    model.mentions("cfnResourceType") || [...model.testedClasses].some(name => /^Cfn(?:Resource|UserPool)/u.test(name))
  );
}

/** @param events - what happens to the construct */
export function changesOf(
  { cognitoClass }: Construct,
  events: readonly InstanceEvent[],
  model: SemanticModel,
): Changes {
  if (visitsResources(model) || hasUnknownSearch(events) || events.some(isHandedToChangers)) {
    return "any";
  }
  const isOfL1 = cognitoClass?.startsWith("Cfn") === true;
  const ways: readonly Way[] = isOfL1 ? [{ events, prefix: [], since: true }] : waysToResource(events);
  const changed = ways.flatMap(way => way.events.flatMap(event => changedBy(event, way)));
  const names = changed.filter(name => name !== undefined);
  return names.length === changed.length ? new Set(names) : "any";
}

/** Whether a construct is given to what changes it: `Aspects.of(construct)`, `construct.with(mixin)`. */
function isHandedToChangers(event: InstanceEvent): boolean {
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
function changedBy(event: InstanceEvent, { prefix }: Way): readonly (string | undefined)[] {
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
  const keys = () => overriddenKeys(call.arguments.get({ parameters: ["path"] }, "path"));
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
