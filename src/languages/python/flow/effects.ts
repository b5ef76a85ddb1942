import type { Scopes } from "../scope/analyze-scopes.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import { qualifiedNameOf } from "../symbols/qualified-name.ts";
import type { Attribute, Call, Expression, Node } from "../syntax/nodes.ts";
import { baseOf } from "../syntax/targets.ts";

/** Packages whose functions do not mutate their arguments. What they do to constructs is for hosts to know. */
const harmlessModules =
  /^(?:aioboto3|aws_cdk|aws_lambda_powertools|aws_xray_sdk|boto3|botocore|cdk_nag|cfnresponse|click|constructs|crhelper|csv|io|json|logging|loguru|os|pickle|pprint|pulumi\w*|pytest|requests|rich|shutil|structlog|subprocess|sys|tabulate|time|toml|typer|typing|unittest|urllib\d?|warnings|yaml)(?:$|\.)/u;

/** Names of loggers, and of functions that only show what they are given. */
const shows =
  /^_*(?:assert\w*|console|critical|debug|display|dumps?|error|exception|info|log|logger|logging|pprint|print|show|trace|warn|warning)$/iu;

/**
 * Verbs that suggest a mutation of the argument, for functions that the file neither defines nor imports. Functions that
 * send or create something are taken not to mutate it.
 */
const mutatingVerb =
  /^_*(?:add|append|apply|assign|attach|augment|customi[sz]e|clear|decorate|default|delattr|delitem|disable|enable|enrich|ensure|extend|fill|harden|heapify|heappop|heappush|inject|insert|insort|merge|mutate|normali[sz]e|override|patch|pop|populate|prepare|remove|restrict|reverse|sanitize|secure|setattr|setdefault|setitem|set|shuffle|sort|strip|toggle|tweak|unset|update)(?![a-z])/u;
const sendingName = /client|pool|cognito/iu;

/** Whether a call of a function of another file may mutate its arguments: it is made for its effect. */
export function mutatesArguments(call: Call, scopes: Scopes): boolean {
  const name = calleeName(call);
  return isDiscarded(call) && !isClassName(name) && !sendingName.test(name) && isForeign(call.callee, name, scopes);
}

function isClassName(name: string): boolean {
  return /^_*[A-Z]/u.test(name);
}

/** Whether a call creates an object of a class that may keep its arguments as attributes. */
export function createsObject(call: Call, scopes: Scopes): boolean {
  const module = qualifiedNameOf(call.callee, scopes)?.module;
  return isClassName(calleeName(call)) && !(module && harmlessModules.test(module));
}

function isForeign(callee: Expression, name: string, scopes: Scopes): boolean {
  const module = qualifiedNameOf(callee, scopes)?.module;
  if (shows.test(name) || (module && harmlessModules.test(module))) {
    return false;
  }
  switch (callee.kind) {
    case "Name":
      return Boolean(module) || isParameter(callee, scopes) || mutatingVerb.test(name);
    case "Attribute":
      return Boolean(module) || isInherited(callee, scopes) || (isOfUnknown(callee, scopes) && mutatingVerb.test(name));
    default:
      return false;
  }
}

function isParameter(callee: Expression, scopes: Scopes): boolean {
  const binding = callee.kind === "Name" ? scopes.bindingOf(callee) : undefined;
  return binding?.definitions.some(({ kind }) => kind === "parameter") === true;
}

/** Whether a method of `self` may be one of a class of another file. */
function isInherited({ value }: Attribute, scopes: Scopes): boolean {
  const bases = classOfSelf(value, scopes)?.bases ?? [];
  return bases.some(base => {
    const module = qualifiedNameOf(base.value, scopes)?.module;
    return Boolean(module) && !harmlessModules.test(module ?? "");
  });
}

/** Whether a method is one of an object that the file neither creates nor imports. */
function isOfUnknown({ value }: Attribute, scopes: Scopes): boolean {
  const base = baseOf(value);
  return base !== undefined && scopes.bindingOf(base) === undefined;
}

/** Whether a call is made for its effect alone. */
export function isDiscarded(call: Node): boolean {
  const { parent } = call;
  return parent?.kind === "ExpressionStatement" || (parent?.kind === "Await" && isDiscarded(parent));
}

/** The last name of a callee. */
export function calleeName({ callee }: Call): string {
  return callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : "";
}
