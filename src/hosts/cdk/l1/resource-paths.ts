import { all, type Condition } from "../../../model/condition.ts";
import { isUnder } from "../../../model/updates.ts";
import { stringOf } from "../../../model/value.ts";
import type { Call, InstanceEvent } from "../../../languages/language.ts";

/** A path that leads to the resource of a construct. */
export interface ResourcePath {
  /** The events of the instance that the path starts from. */
  readonly events: readonly InstanceEvent[];
  /** The keys that lead from that instance to the resource. */
  readonly prefix: readonly string[];
  /** The condition under which the instance exists, provided that the construct does. `undefined`: unknown. */
  readonly since: Condition | undefined;
}

/**
 * The paths from a construct to its resource, also through `findChild`.
 *
 * @param prefix - the keys that lead from the instance with these events to the construct
 */
export function pathsToResource(
  events: readonly InstanceEvent[],
  prefix: readonly string[] = [],
): readonly ResourcePath[] {
  const found = events.flatMap((event): readonly ResourcePath[] => {
    const call = searchForResource(event, prefix);
    return call ? [{ events: call.result.events(), prefix: [], since: event.when }] : [];
  });
  return [{ events, prefix: [...prefix, "node", "defaultChild"], since: true }, ...found];
}

const childSearches: ReadonlySet<string> = new Set(["node.findChild", "node.tryFindChild"]);

/** `client.node.findChild("Resource")` */
function searchForResource(event: InstanceEvent, prefix: readonly string[]): Call | undefined {
  const { path } = event;
  const isSearch =
    event.kind === "call" && isUnder(path, prefix) && childSearches.has(path.slice(prefix.length).join("."));
  if (!isSearch) {
    return undefined;
  }
  const id = event.call.arguments.get({ parameters: ["id"] }, "id");
  return stringOf(id) === "Resource" ? event.call : undefined;
}

const searches: ReadonlySet<string> = new Set(["children", "findAll", "findChild", "tryFindChild"]);

/** Whether a construct is searched for something that may be its resource. */
export function hasUnknownSearch(events: readonly InstanceEvent[]): boolean {
  return events.some(event => {
    const [first, second] = event.path;
    const mayFind = first === "node" && (second === undefined ? !event.exact : searches.has(second));
    return mayFind && searchForResource(event, []) === undefined;
  });
}

/**
 * The condition under which an event certainly affects the resource. A construct's resource is never replaced, but the
 * values inside it may be.
 */
export function certainCondition(
  { when, aliased }: InstanceEvent,
  { prefix, since }: ResourcePath,
): Condition | undefined {
  return when === undefined || since === undefined || aliased > prefix.length ? undefined : all([since, when]);
}
