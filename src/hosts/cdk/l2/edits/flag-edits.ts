import { knownStrings, stringOf, type HostValue, type Value } from "../../../../model/value.ts";
import { refreshAuthFlow } from "../../../../spec/auth-flows.ts";
import type { Property } from "../../../../spec/properties/app-client.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { everyScenario } from "../every-scenario.ts";
import { flagFor, flagsOf } from "../../library/option-names.ts";
import type { Options } from "../options.ts";
import { allOf, isList, type PropertyEdit } from "./property-edit.ts";
import { truthinessOf } from "../values/truthiness.ts";
import { writtenValue } from "../values/written.ts";

/**
 * The edits, with those of lists that are maps of flags here converted to such maps. `undefined`: flags cannot express
 * them, because the construct adds an item itself or would use its default.
 */
export function toFlags(edits: readonly PropertyEdit[], client: UserPoolClient): readonly PropertyEdit[] | undefined {
  return allOf(
    edits.map(edit => (flagsOf(edit.property, client.version) ? flagEdit(edit, edits, client) : [edit])),
  )?.flat();
}

type FlagEdits = readonly PropertyEdit[] | undefined;

function flagEdit(edit: PropertyEdit, edits: readonly PropertyEdit[], client: UserPoolClient): FlagEdits {
  const isAuthFlows = edit.property === "ExplicitAuthFlows";
  switch (edit.kind) {
    case "set":
    case "replace":
      if (edit.kind === "replace" && !isList(edit.value)) {
        return replaceFlag(edit, client);
      }
      return isAuthFlows ? setAuthFlows(edit, edits, client) : [edit];
    case "append":
      return appendFlag(edit, client);
    case "remove-item":
      return isAuthFlows ? removeAuthFlow(edit, edits, client) : removeGrant(edit, edits, client);
    case "remove":
      return [edit];
  }
}

type Replace = Extract<PropertyEdit, { readonly kind: "replace" }>;
type Append = Extract<PropertyEdit, { readonly kind: "append" }>;
type RemoveItem = Extract<PropertyEdit, { readonly kind: "remove-item" }>;
type Write = Extract<PropertyEdit, { readonly kind: "set" | "replace" }>;

/** The refresh flow is not a flag: the construct adds it unless refresh tokens rotate. */
function setAuthFlows(edit: Write, edits: readonly PropertyEdit[], client: UserPoolClient): FlagEdits {
  const flows = isList(edit.value) ? edit.value : [];
  const flagged = flows.filter(flow => flow !== refreshAuthFlow);
  const hasRefresh = flagged.length < flows.length;
  return flagged.length > 0 && rotates(edits, client) === !hasRefresh ? [{ ...edit, value: flagged }] : undefined;
}

/** Whether refresh tokens rotate after the edits. */
function rotates(edits: readonly PropertyEdit[], client: UserPoolClient): boolean | undefined {
  const rotation = edits.find(({ property }) => property === "RefreshTokenRotation");
  if (rotation) {
    return rotation.kind !== "remove";
  }
  const isRotating = (answer: boolean) => (options: Options) =>
    truthinessOf(options.of("RefreshTokenRotation")) === answer;
  return everyScenario(client, isRotating(true)) || (everyScenario(client, isRotating(false)) ? false : undefined);
}

/** A flag that exists already, whether true or false, cannot be written again. */
function replaceFlag(edit: Replace, client: UserPoolClient): FlagEdits {
  const { property, target, value } = edit;
  if (value === stringOf(target)) {
    return undefined;
  }
  if (
    everyScenario(client, options => knownStrings(writtenValue(property, options)).some(item => item.value === value))
  ) {
    return [{ kind: "remove-item", property, item: target }];
  }
  const flag = flagFor(property, value, client.version);
  return everyScenario(client, options => isFree(flag, options.of(property))) ? [edit] : undefined;
}

function isFree(flag: string | undefined, flags: HostValue): boolean {
  return flags.kind === "map" && flags.complete && flags.members.every(({ key }) => key !== flag);
}

/**
 * Without a map, the added flag would replace the default. The service's auth flows need not be kept, but the
 * construct's grants may be intended.
 */
function appendFlag(edit: Append, client: UserPoolClient): FlagEdits {
  const { property, value } = edit;
  const isAbsent = everyScenario(client, options => options.of(property).kind === "absent");
  if (isAbsent) {
    return property === "ExplicitAuthFlows" ? [{ kind: "set", property, value: [value] }] : undefined;
  }
  return [edit];
}

function removeAuthFlow(edit: RemoveItem, edits: readonly PropertyEdit[], client: UserPoolClient): FlagEdits {
  const { property, item } = edit;
  const flow = stringOf(item);
  if (flow === refreshAuthFlow) {
    return rotates(edits, client) === true ? [] : undefined;
  }
  if (!leavesNothing(edit, edits)) {
    return [edit];
  }
  const flag = flagFor(property, flow, client.version);
  // `{}` would mean the service's default, and in v1 so would flags that are all false.
  return flag !== undefined && client.version === 2
    ? [{ kind: "replace", property, target: item, value: { [flag]: false } }]
    : undefined;
}

/** Whether the map is empty after all removals. */
function leavesNothing({ item, property }: RemoveItem, edits: readonly PropertyEdit[]): boolean {
  const { slot } = item.site;
  return slot !== undefined && slot.container.items.length <= removedFrom(property, edits).length;
}

/** An OAuth client without a grant is useless. */
function removeGrant(edit: RemoveItem, edits: readonly PropertyEdit[], client: UserPoolClient): FlagEdits {
  const removed = removedFrom(edit.property, edits).map(stringOf);
  const leavesGrant = everyScenario(client, options =>
    knownStrings(writtenValue(edit.property, options)).some(({ value }) => !removed.includes(value)),
  );
  return leavesGrant ? [edit] : undefined;
}

function removedFrom(property: Property, edits: readonly PropertyEdit[]): readonly Value[] {
  return edits.flatMap(edit => (edit.kind === "remove-item" && edit.property === property ? [edit.item] : []));
}
