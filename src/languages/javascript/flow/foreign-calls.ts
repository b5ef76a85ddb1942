import type { TSESTree } from "@typescript-eslint/utils";
import { constantDeclaratorOf, valueDefinitionOf } from "../scope/bindings.ts";
import { classAroundThis } from "../scope/class-fields.ts";
import { localFunctionOf } from "../scope/local-functions.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { operandsOf } from "../syntax/operands.ts";
import { staticName, unwrap, wrappedBy, type Node } from "../syntax/syntax-tree.ts";

/** Packages whose functions do not mutate their arguments. What they do to constructs is for hosts to know. */
const harmlessModules =
  /^(?:aws-cdk-lib|monocdk|constructs|cdk-nag|@aws-cdk|@aws-solutions-constructs|@aws-sdk|@aws-amplify|@aws-lambda-powertools|@smithy|aws-sdk|aws-xray-sdk|@pulumi|cdktf|@cdktf|sst|alchemy|node:|assert|fs|path|util|vitest|jest|@jest|chai|sinon|pino|winston|bunyan|debug|chalk|commander)(?:$|[/:-])|^node:/u;

/** Callbacks that pass a value on. */
const passesOn = /^(?:callback|cb|done|next|reject|resolve)$/u;

/** Methods that declare the order of deployment. */
const ordersDeployment = /Depend(?:ency|sOn)$/u;

/** Names of loggers. */
const logs = /^(?:console|log|logger|logging|print|debug|info|warn|error|trace)$/iu;

/** Verbs that suggest a mutation of the argument, for methods of unknown objects. */
const changingVerb =
  /^(?:add|append|apply|assign|attach|augment|configure|customi[sz]e|decorate|default|disable|enable|enrich|ensure|extend|fill|harden|inject|merge|mutate|normali[sz]e|override|patch|populate|prepare|remove|restrict|sanitize|secure|set|strip|toggle|tweak|unset)(?![a-z])(?!.*(?:Client|Pool|Cognito))/u;

/**
 * Whether a call may mutate its arguments: it is made for its effect, or calls a parameter, and its function is neither
 * in the file nor known to be harmless.
 */
export function mayChangeArguments(call: TSESTree.CallExpression, file: EvaluatedTree): boolean {
  const callee = unwrap(call.callee);
  return (
    (isDiscarded(call, file) || isNamedByParameter(callee, file)) &&
    !localFunctionOf(callee, file) &&
    isForeign(callee, file)
  );
}

/** Whether a function is a parameter, and may be any that the file passes. */
function isNamedByParameter(callee: Node, file: EvaluatedTree): boolean {
  const variable = file.variableOf(callee);
  return variable !== undefined && valueDefinitionOf(variable)?.type === "Parameter";
}

/** Whether a call passes the items of a list to a function that may change them: `inputs.forEach(harden)`. */
export function mayChangeItems(call: TSESTree.CallExpression, file: EvaluatedTree): boolean {
  const [callback] = call.arguments;
  const fn = callback && unboundOf(callback);
  return fn !== undefined && isDiscarded(call, file) && !localFunctionOf(fn, file) && isForeign(fn, file);
}

/** The function that a call of `bind` is made for: `harden` in `harden.bind(this)`. Any other expression is itself. */
export function unboundOf(callback: Node): Node {
  const bound = unwrap(callback);
  const callee = bound.type === "CallExpression" ? unwrap(bound.callee) : undefined;
  return callee?.type === "MemberExpression" && lastName(callee) === "bind" ? unwrap(callee.object) : bound;
}

function isForeign(callee: Node, file: EvaluatedTree): boolean {
  const name = lastName(callee);
  const module = file.qualifiedNameOf(callee)?.module;
  if (isAssertion(callee) || (name !== undefined && logs.test(name)) || (module && harmlessModules.test(module))) {
    return false;
  }
  switch (callee.type) {
    case "Identifier":
      return (isDeclared(callee, file) || changingVerb.test(callee.name)) && !passesOn.test(callee.name);
    case "MemberExpression":
      return isForeignMethod(callee, name, module !== undefined, file);
    case "CallExpression": {
      const called = unwrap(callee.callee);
      return lastName(called) === "bind" || localFunctionOf(called, file) !== undefined || isForeign(called, file);
    }
    default:
      return operandsOf(callee).some(operand => isForeign(unwrap(operand), file));
  }
}

function isForeignMethod(
  { object }: TSESTree.MemberExpression,
  method: string | undefined,
  isImported: boolean,
  file: EvaluatedTree,
): boolean {
  const receiver = unwrap(object);
  if (logs.test(lastName(receiver) ?? "")) {
    return false;
  }
  if (receiver.type === "ThisExpression" || receiver.type === "Super") {
    const superclass = classAroundThis(receiver, file)?.superClass;
    const module = superclass ? file.qualifiedNameOf(superclass)?.module : undefined;
    return module !== undefined && !harmlessModules.test(module);
  }
  const type = moduleOfOwner(object, file);
  if (type !== undefined) {
    return !harmlessModules.test(type);
  }
  if (method === undefined || isImported) {
    return true;
  }
  return !ordersDeployment.test(method) && changingVerb.test(method) && !isBuiltIn(receiver, file);
}

/**
 * The module of the class that an object, or the object it is a part of, is an instance of: `client` of `client.node`.
 */
function moduleOfOwner(object: Node, file: EvaluatedTree): string | undefined {
  for (let owner: Node | undefined = object; owner;) {
    const type = file.inferredClassOf(owner)?.module;
    if (type !== undefined) {
      return type;
    }
    owner = owner.type === "MemberExpression" ? owner.object : wrappedBy(owner);
  }
  return undefined;
}

/** Whether a node is one of the language's own objects, such as `Object`. */
function isBuiltIn(receiver: Node, file: EvaluatedTree): boolean {
  return receiver.type === "Identifier" && !file.variableOf(receiver) && /^[A-Z]/u.test(receiver.name);
}

/** Whether a call is part of an assertion: `assert.ok(input)`, `expect(input).toBeDefined()`. */
function isAssertion(callee: Node): boolean {
  const target = unwrap(callee);
  switch (target.type) {
    case "Identifier":
      return /^(?:assert|expect|should)/u.test(target.name);
    case "MemberExpression":
      return isAssertion(target.object);
    case "CallExpression":
      return isAssertion(target.callee);
    default:
      return false;
  }
}

function lastName(node: Node): string | undefined {
  return node.type === "MemberExpression"
    ? staticName(node.property, node.computed)
    : node.type === "Identifier"
      ? node.name
      : undefined;
}

/**
 * Whether a name is imported, a parameter or a variable that gets one function after another. Functions of the language
 * mutate nothing of interest here.
 */
function isDeclared(name: Node, file: EvaluatedTree): boolean {
  const variable = file.variableOf(name);
  switch (variable && valueDefinitionOf(variable)?.type) {
    case "ImportBinding":
    case "Parameter":
    case "Variable":
      return file.qualifiedNameOf(name) !== undefined || !(variable && constantDeclaratorOf(variable));
    default:
      return false;
  }
}

/** Whether the result of a call is unused. */
export function isDiscarded(call: Node, file: EvaluatedTree): boolean {
  const parent = file.parentOf(call);
  switch (parent?.type) {
    case "ExpressionStatement":
      return true;
    case "AwaitExpression":
    case "LogicalExpression":
    case "ConditionalExpression":
    case "UnaryExpression":
      return isDiscarded(parent, file);
    case "ArrowFunctionExpression":
      return parent.body === call && isGivenToForEach(parent, file);
    default:
      return parent !== undefined && wrappedBy(parent) === call && isDiscarded(parent, file);
  }
}

/** Whether a function is called by `forEach`, which discards its results. */
function isGivenToForEach(fn: Node, file: EvaluatedTree): boolean {
  const call = file.parentOf(fn);
  return call?.type === "CallExpression" && lastName(unwrap(call.callee)) === "forEach";
}
