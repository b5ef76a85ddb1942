import type { Call, InstanceEvent, SemanticModel } from "../../../languages/language.ts";
import { perObject } from "../../../model/per-object.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { callsNamed } from "../../shared/calls-named.ts";
import { cdkPath, isCdkModule } from "../library/names.ts";
import type { Constructs } from "./constructs.ts";
import { dependentOf, methodNameOf } from "./dependency-calls.ts";

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

/** Whether such a construct, or anything that is read from it, reaches unknown code or other files. */
export function reachesUnknownCode(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event => (event.kind === "publish" ? !event.isByDefault : isEscape(event, constructs)));
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
  callsNamed(["synth"], model).some(({ callee }) => {
    const type = callee.kind === "method" ? callee.receiver.type : undefined;
    return type !== undefined && isCdkModule(type.module) && cdkPath(type)?.join(".") === "App";
  }),
);

/**
 * Whether something that the file does not show may add resources to a construct with these events by its id: other
 * files, constructs of other classes, custom resources, nested stacks.
 */
export function isExtensibleById(events: readonly InstanceEvent[], constructs: Constructs): boolean {
  return events.some(event => {
    switch (event.path.length === 0 ? "read" : event.kind) {
      case "publish":
        return true;
      case "argument":
        return event.kind === "argument" && (isCreator(event.call, constructs) || !isHarmless(event.call, constructs));
      default:
        return false;
    }
  });
}

/** Classes of the CDK whose constructs may create any resource. */
const creators = /^(?:(?:Aws|Cfn)?CustomResource|CfnApplication|CfnInclude|CfnModule\w*|CfnStack|NestedStack)$/u;

/** Whether a call creates or changes something that may create resources of any kind. */
function isCreator(call: Call, constructs: Constructs): boolean {
  const { callee } = call;
  const holder = callee.kind === "method" ? dependentOf(call, constructs) : constructs.madeBy(call);
  const { generic } = holder ?? {};
  const name = holder?.call.callee;
  return generic?.mayMakeOthers === true || (name?.kind === "name" && creators.test(name.name.path.at(-1) ?? ""));
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
