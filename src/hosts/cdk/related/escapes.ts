import type { Call, InstanceEvent, SemanticModel } from "../../../languages/language.ts";
import { perObject } from "../../../model/per-object.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { cdkPath, isCdkModule } from "../names.ts";
import type { Constructs } from "./constructs.ts";
import { methodNameOf } from "./dependency-calls.ts";

/** Whether a construct with these events escapes to unknown code. */
export function escapes(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event => (event.path.length === 0 ? isEscape(event, constructs) : !event.exact));
}

/** Whether such a construct escapes through a call, rather than only to the callers of its function. */
export function escapesThroughCall(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event =>
    event.path.length === 0 ? event.kind === "argument" && isEscape(event, constructs) : !event.exact,
  );
}

/**
 * Whether other files can access a construct with these events. Nobody imports the file that synthesizes the app to add to
 * what it defines: that would come too late.
 */
export function isPublished(events: readonly InstanceEvent[], { model }: Constructs): boolean {
  return events.some(
    event => event.kind === "publish" && event.path.length === 0 && !(event.isByDefault && synthesizes(model)),
  );
}

/** Whether a file synthesizes the app. */
const synthesizes = perObject((model: SemanticModel): boolean =>
  model.calls.some(({ callee }) => {
    const type = callee.kind === "method" && callee.method === "synth" ? callee.receiver.type : undefined;
    return type !== undefined && isCdkModule(type.module) && cdkPath(type)?.join(".") === "App";
  }),
);

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

/** Packages whose functions only read their arguments, or write something next to them. */
const readOnlyModules = /^(?:cdk-nag|(?:node:)?(?:assert|util)|node:test|vitest|chai|@?jest)(?:\/|$)/u;

/** Functions of the language and of test runners with that property. */
const readOnlyGlobals: ReadonlySet<string> = new Set(["assert", "Boolean", "console", "expect", "JSON", "String"]);

/** Whether a function neither changes its arguments nor passes them on. */
export function onlyReads({ module, path: [first = ""] }: QualifiedName): boolean {
  return readOnlyModules.test(module) || (module === "" && readOnlyGlobals.has(first));
}

/** Methods of constructs that only record their argument. */
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
