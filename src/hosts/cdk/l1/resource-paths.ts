import { all, type Condition } from "../../../model/condition.ts";
import { isUnder } from "../../../model/updates.ts";
import type { Call, InstanceEvent } from "../../../languages/language.ts";

/** A way that leads to the resource of a construct. */
export interface ResourcePath {
  /** What happens to the instance at which it begins. */
  readonly events: readonly InstanceEvent[];
  /** The keys that lead from that to the resource. */
  readonly prefix: readonly string[];
  /** When the instance is there, whenever the construct is. `undefined`: that cannot be told. */
  readonly since: Condition | undefined;
}

/** The ways from a construct, or from what holds it under some keys, to the resource that it makes. */
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

/** `client.node.findChild("Resource")` */
function searchForResource(event: InstanceEvent, prefix: readonly string[]): Call | undefined {
  const { path } = event;
  const isSearch =
    event.kind === "call" &&
    isUnder(path, prefix) &&
    /^node\.(?:findChild|tryFindChild)$/u.test(path.slice(prefix.length).join("."));
  if (!isSearch) {
    return undefined;
  }
  const id = event.call.arguments.get({ parameters: ["id"] }, "id");
  return id.kind === "literal" && id.value === "Resource" ? event.call : undefined;
}

const searches: ReadonlySet<string> = new Set(["children", "findAll", "findChild", "tryFindChild"]);

/** Whether a construct is searched for something that may be the resource. */
export function hasUnknownSearch(events: readonly InstanceEvent[]): boolean {
  return events.some(event => {
    const [first, second] = event.path;
    const mayFind = first === "node" && (second === undefined ? !event.exact : searches.has(second));
    return mayFind && searchForResource(event, []) === undefined;
  });
}

/**
 * When something surely happens to a resource, whenever its construct is made. The resource of a construct is never
 * another, but what is in it may be.
 */
export function whenSure({ when, aliased }: InstanceEvent, { prefix, since }: ResourcePath): Condition | undefined {
  return when === undefined || since === undefined || aliased > prefix.length ? undefined : all([since, when]);
}
