import type { Scopes } from "../scope/analyze-scopes.ts";
import type { Call, Node } from "../syntax/nodes.ts";
import { baseOf } from "../syntax/targets.ts";

/**
 * Verbs that suggest a mutation of the argument, for functions of other files that are called for their effect.
 * Functions that send or create something are taken not to mutate it.
 */
const mutatingVerb =
  /^_*(?:add|append|apply|assign|attach|augment|customi[sz]e|clear|decorate|default|delattr|delitem|disable|enable|enrich|ensure|extend|fill|harden|heapify|heappop|heappush|inject|insert|insort|merge|mutate|normali[sz]e|override|patch|pop|populate|prepare|remove|restrict|reverse|sanitize|secure|setattr|setdefault|setitem|set|shuffle|sort|strip|toggle|tweak|unset|update)(?![a-z])/u;
const sendingName = /client|pool|cognito/u;

/** Whether a call of a function of another file may mutate its arguments. */
export function mutatesArguments(call: Call, scopes: Scopes): boolean {
  const name = calleeName(call);
  return mutatingVerb.test(name) && !sendingName.test(name) && isForeign(call, scopes) && isDiscarded(call);
}

/** Whether a callee is an imported or unknown function, rather than a method of an object of the file. */
function isForeign({ callee }: Call, scopes: Scopes): boolean {
  const base = baseOf(callee);
  const binding = base && scopes.bindingOf(base);
  return (
    callee.kind === "Name" ||
    (base !== undefined && (!binding || binding.definitions.some(({ kind }) => kind === "import")))
  );
}

function isDiscarded(call: Node): boolean {
  const { parent } = call;
  return parent?.kind === "ExpressionStatement" || (parent?.kind === "Await" && isDiscarded(parent));
}

/** The last name of a callee. */
export function calleeName({ callee }: Call): string {
  return callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : "";
}
