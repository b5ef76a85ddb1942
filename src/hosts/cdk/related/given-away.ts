import type { Call, InstanceEvent } from "../../../languages/language.ts";
import { isCdkModule } from "../names.ts";
import type { Constructs } from "./constructs.ts";
import { methodNameOf } from "./dependency-calls.ts";

/** Whether code that cannot be seen gets hold of a construct to which this happens. */
export function isGivenAway(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event => (event.path.length === 0 ? isHandedOn(event, constructs) : !event.exact));
}

/** Whether other files can name a construct to which this happens. */
export function isPublished(events: readonly InstanceEvent[]): boolean {
  return events.some(({ kind, path }) => kind === "publish" && path.length === 0);
}

function isHandedOn(event: InstanceEvent, constructs: Constructs): boolean {
  switch (event.kind) {
    case "escape":
      return true;
    case "argument":
      return !isHarmless(event.call, constructs);
    default:
      return false;
  }
}

/** Methods of constructs that only note what they are given. */
const harmlessMethods: ReadonlySet<string> = new Set(["addDependency", "addDependsOn", "registerIdentityProvider"]);

function isHarmless(call: Call, constructs: Constructs): boolean {
  const { callee } = call;
  const construct = constructs.madeBy(call);
  if (construct) {
    return construct.isOfCdk;
  }
  if (harmlessMethods.has(methodNameOf(call) ?? "")) {
    return true;
  }
  switch (callee.kind) {
    case "name":
    case "super":
      return isCdkModule(callee.name.module);
    case "method":
      return callee.receiver.type !== undefined && isCdkModule(callee.receiver.type.module);
    default:
      return false;
  }
}
