import type { Call, InstanceEvent } from "../../../languages/language.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { isCdkModule } from "../names.ts";
import type { Constructs } from "./constructs.ts";
import { methodNameOf } from "./dependency-calls.ts";

/** Whether code that cannot be seen gets hold of a construct to which this happens. */
export function escapes(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event => (event.path.length === 0 ? isEscape(event, constructs) : !event.exact));
}

/** Whether a call hands such a construct to code that cannot be seen, besides what its callers are given. */
export function escapesThroughCall(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event =>
    event.path.length === 0 ? event.kind === "argument" && isEscape(event, constructs) : !event.exact,
  );
}

/** Whether other files can name a construct to which this happens. */
export function isPublished(events: readonly InstanceEvent[]): boolean {
  return events.some(({ kind, path }) => kind === "publish" && path.length === 0);
}

function isEscape(event: InstanceEvent, constructs: Constructs): boolean {
  switch (event.kind) {
    case "escape":
      return true;
    case "argument":
      return !isHarmless(event.call, constructs);
    default:
      return false;
  }
}

/** Packages whose functions only look at what they are given, or write something beside it. */
const readOnlyModules = /^(?:cdk-nag|(?:node:)?(?:assert|util)|node:test|vitest|chai|@?jest)(?:\/|$)/u;

/** Functions of the language and of test runners that do no more. */
const readOnlyGlobals: ReadonlySet<string> = new Set(["assert", "Boolean", "console", "expect", "JSON", "String"]);

/** Whether a function leaves what it is given as it is, and gives it to nobody. */
export function onlyReads({ module, path: [first = ""] }: QualifiedName): boolean {
  return readOnlyModules.test(module) || (module === "" && readOnlyGlobals.has(first));
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
      return isCdkModule(callee.name.module) || onlyReads(callee.name);
    case "method":
      return callee.receiver.type !== undefined && isCdkModule(callee.receiver.type.module);
    default:
      return false;
  }
}
