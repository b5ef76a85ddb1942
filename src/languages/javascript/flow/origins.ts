import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import type { Variable } from "../scope/bindings.ts";
import {
  classAroundThis,
  classFieldOf,
  declaredField,
  getterOf,
  nameOfKey,
  type ClassField,
  type FieldDeclaration,
} from "../scope/class-fields.ts";
import { classOf } from "../scope/classes.ts";
import { functionNameOf, functionOfThis, isParameter, localFunctionOf } from "../scope/local-functions.ts";
import { operandsOf } from "../syntax/operands.ts";
import {
  isFunction,
  methodNameOf,
  staticName,
  unwrap,
  isShifted,
  type FunctionNode,
  type Node,
  type CallNode,
} from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";
import type { AccessPath } from "./access-path.ts";
import { accessesOf, functionsCalledBy, returnedBy } from "./called-functions.ts";
import { chainingMethods, itemMethods, iteratingMethods, sharingMethods, takingMethods } from "./collection-methods.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { holderOf } from "./holders.ts";
import { referencesOf, returnsArgument, type Reference } from "./references.ts";
import { pushAll } from "../../../model/large-lists.ts";

type Path = readonly string[];

/** `undefined`: there may be others that cannot be told, such as any item of a list. */
type Origins = readonly AccessPath[] | undefined;

/** Values with more origins are not traced: each origin has as many references as all of them together. */
const MAX_ORIGINS = 200;

/**
 * Where the part of a value that a path leads to comes from: the expressions that may evaluate to it, each with the
 * keys that remain. For `list` in `const { list = other } = options` these are `other`, and `options` with the key
 * `list`.
 *
 * @param base - the base of an access path, which is not traced any further by names of constants
 */
export function originsOf(base: Node, path: Path, file: EvaluatedTree): Origins {
  const origins = join([originsOfBase(base, path, file), path.length > 0 ? originsOfMember(base, path, file) : []]);
  return origins && origins.length > MAX_ORIGINS ? undefined : origins;
}

function originsOfBase(base: Node, path: Path, file: EvaluatedTree): Origins {
  if (isParameter(base, file)) {
    return originsOfTarget(base, path, file);
  }
  switch (base.type) {
    case "Identifier": {
      const variable = file.variableOf(base);
      return variable ? originsOfVariable(variable, path, file) : base.name === "arguments" ? undefined : [];
    }
    case "MemberExpression": {
      const field = classFieldOf(base, file);
      const getter = getterOf(base, file);
      return getter
        ? atPath(returnedBy(getter, file), path)
        : field && !mayBeInherited(base, field, file)
          ? originsOfField(field, path, file)
          : undefined;
    }
    case "ThisExpression":
      return atPath(objectOfThis(base, file), path);
    case "ObjectExpression":
      return path.length === 0 ? [] : originsInObject(base, path, file);
    case "ArrayExpression":
      return originsInList(base, path);
    case "CallExpression":
      return originsOfResult(base, path, file);
    case "NewExpression":
      return path.length === 0 ? [] : originsInInstance(base, path, file);
    default:
      return atPath(operandsOf(base), path);
  }
}

/** What is assigned to members of an object or list: `box.list = list`. */
function originsOfMember(base: Node, path: Path, file: EvaluatedTree): Origins {
  const writes = holderOf(base, file)
    .references()
    .filter(
      ({ node, path: written }) =>
        node.type === "MemberExpression" && isWriteTarget(node, file) && isBeginning(written, path),
    );
  return writes.every(({ exact }) => exact)
    ? join(writes.map(({ node, path: written }) => originsOfTarget(node, path.slice(written.length), file)))
    : undefined;
}

function isBeginning(beginning: Path, path: Path): boolean {
  return beginning.every((key, index) => key === path[index]);
}

function atPath(nodes: readonly Node[], path: Path): readonly AccessPath[] {
  return nodes.map(node => ({ node, path }));
}

function join(all: readonly Origins[]): Origins {
  const joined: AccessPath[] = [];
  for (const origins of all) {
    if (!origins) {
      return undefined;
    }
    pushAll(joined, origins);
  }
  return joined;
}

function originsOfVariable({ identifiers, references }: Variable, path: Path, file: EvaluatedTree): Origins {
  const targets = new Set<Node>(identifiers);
  for (const reference of references) {
    if (reference.isWrite()) {
      targets.add(reference.identifier);
    }
  }
  return join([...targets].map(target => originsOfTarget(target, path, file)));
}

function originsOfField(
  { declaration, accesses, others, isWrittenByKey }: ClassField,
  path: Path,
  file: EvaluatedTree,
) {
  const initial = declaration ? originsOfDeclaration(declaration, path, file) : [];
  const targets = [...accesses, ...others].filter(access => isWriteTarget(access, file));
  return isWrittenByKey ? undefined : join([initial, ...targets.map(target => originsOfTarget(target, path, file))]);
}

/** Whether a field of `this` may be one of a superclass in the file. */
function mayBeInherited({ object }: TSESTree.MemberExpression, { declaration }: ClassField, file: EvaluatedTree) {
  const superclass = object.type === "ThisExpression" ? classAroundThis(object, file)?.superClass : undefined;
  return !declaration && !!superclass && classOf(superclass, file) !== undefined;
}

function originsOfDeclaration(declaration: FieldDeclaration, path: Path, file: EvaluatedTree): Origins {
  return declaration.type === "PropertyDefinition"
    ? atPath(declaration.value ? [declaration.value] : [], path)
    : originsOfTarget(nameIn(declaration), path, file);
}

function nameIn({ parameter }: TSESTree.TSParameterProperty): Node {
  return parameter.type === "AssignmentPattern" ? parameter.left : parameter;
}

/** Where the target of a declaration or assignment, also within a pattern, gets its value from. */
function originsOfTarget(target: Node, path: Path, file: EvaluatedTree): Origins {
  const parent = file.parentOf(target);
  switch (parent?.type) {
    case "VariableDeclarator": {
      const declaration = file.parentOf(parent);
      const isOfLoop = declaration && file.parentOf(declaration)?.type === "ForOfStatement";
      return isOfLoop ? undefined : atPath(parent.init ? [parent.init] : [], path);
    }
    case "AssignmentExpression":
      return atPath([parent.right], path);
    case "AssignmentPattern":
      return join([atPath([parent.right], path), originsOfTarget(parent, path, file)]);
    case "ArrayPattern": {
      const index = parent.elements.findIndex(element => element === target);
      return originsOfTarget(parent, [String(index), ...path], file);
    }
    case "Property": {
      const key = staticName(parent.key, parent.computed);
      const pattern = file.parentOf(parent);
      return key === undefined || !pattern ? undefined : originsOfTarget(pattern, [key, ...path], file);
    }
    case "TSParameterProperty":
      return originsOfTarget(parent, path, file);
    case "RestElement":
      return path.length === 0 ? [] : undefined;
    case "ForOfStatement":
      return undefined;
    default:
      return parent && isFunction(parent) ? originsOfParameter(parent, target, path, file) : [];
  }
}

function originsOfParameter(fn: FunctionNode, parameter: Node, path: Path, file: EvaluatedTree): Origins {
  const index = fn.params.findIndex(candidate => candidate === parameter);
  return join([
    ...(constructionsIn(file).get(fn) ?? []).map(call => originsOfItem(call.arguments, index, path)),
    ...mentionsOf(fn, file).map(mention => originsAtMention(mention, index, path, file)),
  ]);
}

/** The calls that run each constructor: by `new`, also of a class that inherits it, and by `super`. */
const constructionsIn = perObject((file: EvaluatedTree): ReadonlyMap<FunctionNode | undefined, readonly CallNode[]> => {
  const constructions = new Map<FunctionNode | undefined, CallNode[]>();
  for (const call of file.candidates) {
    if (call.type === "NewExpression" || (call.type === "CallExpression" && call.callee.type === "Super")) {
      addTo(constructions, localFunctionOf(call.callee, file), call);
    }
  }
  return constructions;
});

/** The references to a function, also through other names, except for those to a method of an unknown name. */
const mentionsOf = perObject((fn: FunctionNode, file: EvaluatedTree): readonly Reference[] => {
  const name = functionNameOf(fn, file);
  const references = (name && file.variableOf(name)?.references) ?? [];
  const mentions = [fn, ...references.map(({ identifier }) => identifier), ...accessesOf(fn, file)];
  return mentions.flatMap(mention => referencesOf(mention, file));
});

/** Where a parameter gets its value from where its function is mentioned: called, or given to something that calls it. */
function originsAtMention(mention: Reference, index: number, path: Path, file: EvaluatedTree): Origins {
  const [method] = mention.path;
  if (method === "apply" || method === "call") {
    return undefined;
  }
  const isBound = method === "bind";
  const fn = isBound ? file.parentOf(mention.node) : mention.node;
  if (!fn || (method !== undefined && !isBound)) {
    return [];
  }
  const parent = file.parentOf(fn);
  if (!parent || !("callee" in parent)) {
    return isPassedOn(fn, file) ? undefined : [];
  }
  if (parent.callee === fn) {
    return isBound ? undefined : originsOfItem(parent.arguments, index, path);
  }
  return originsInCallback(parent, path);
}

/** Where a callback gets its parameters from. */
function originsInCallback(call: CallNode, path: Path): Origins {
  const callee = unwrap(call.callee);
  const name = methodNameOf(callee) ?? "";
  if (name === "then" && callee.type === "MemberExpression") {
    return atPath([callee.object], path);
  }
  return iteratingMethods.has(name) || name === "from" ? undefined : [];
}

/** Whether a function is an operand, an item or a result. */
function isPassedOn(fn: Node, file: EvaluatedTree): boolean {
  const parent = file.parentOf(fn);
  switch (parent?.type) {
    case "ArrayExpression":
    case "ArrowFunctionExpression":
    case "ReturnStatement":
    case "YieldExpression":
      return true;
    default:
      return parent !== undefined && operandsOf(parent).includes(fn);
  }
}

/** What `reduce` starts from, and what its callback makes of it. */
function originsOfSum(
  initial: Node,
  callbacks: readonly FunctionNode[],
  path: Path,
  file: EvaluatedTree,
): readonly AccessPath[] {
  const results = callbacks.flatMap(fn => {
    const [sum] = fn.params;
    const variable = sum && file.variableOf(sum);
    return returnedBy(fn, file).filter(result => !variable || file.variableOf(unwrap(result)) !== variable);
  });
  return atPath([initial, ...results], path);
}

/** The object literal whose method `this` is in. */
function objectOfThis(node: TSESTree.ThisExpression, file: EvaluatedTree): readonly Node[] {
  const fn = functionOfThis(node, file);
  const property = fn && file.parentOf(fn);
  const object = property?.type === "Property" ? file.parentOf(property) : undefined;
  return object ? [object] : [];
}

function originsInObject(object: TSESTree.ObjectExpression, path: Path, file: EvaluatedTree): Origins {
  const [key, ...rest] = path;
  const origins: AccessPath[] = [];
  for (const member of object.properties.toReversed()) {
    if (member.type === "SpreadElement") {
      origins.push({ node: member.argument, path });
      continue;
    }
    const name = staticName(member.key, member.computed);
    if (name === undefined || name === key) {
      const { value } = member;
      const values = member.kind === "get" && isFunction(value) ? returnedBy(value, file) : [value];
      pushAll(origins, atPath(values, rest));
    }
    if (name === key) {
      break;
    }
  }
  return origins;
}

function originsInList({ elements }: TSESTree.ArrayExpression, [key, ...rest]: Path): Origins {
  return originsOfItem(elements, Number(key), rest);
}

/** Where an item of a list, or an argument, comes from. */
function originsOfItem(items: readonly (Node | null)[], index: number, path: Path): Origins {
  const item = items[index];
  return isShifted(items, index) ? undefined : atPath(item ? [item] : [], path);
}

function originsOfResult(call: TSESTree.CallExpression, path: Path, file: EvaluatedTree): Origins {
  const callee = unwrap(call.callee);
  const name = methodNameOf(callee) ?? "";
  if (name.startsWith("reduce")) {
    const [callback, initial] = call.arguments;
    return callback && initial ? originsOfSum(initial, functionsCalledBy(callback, file), path, file) : undefined;
  }
  const isItem = itemMethods.has(name) || takingMethods.has(name);
  const hasItems = sharingMethods.has(name) || iteratingMethods.has(name) || name === "splice";
  if (isItem || (hasItems && path.length > 0)) {
    return undefined;
  }
  const returned = functionsCalledBy(callee, file).flatMap(fn => returnedBy(fn, file));
  const given = call.arguments.filter(argument => returnsArgument(call, argument, file));
  const copied = name === "assign" && path.length > 0 ? call.arguments : [];
  const receiver = callee.type === "MemberExpression" && chainingMethods.has(name) ? [callee.object] : [];
  return atPath([...returned, ...given, ...copied, ...receiver], path);
}

/** Where an attribute of an instance comes from: from a field, or from what the constructor of a library is given. */
function originsInInstance(made: TSESTree.NewExpression, path: Path, file: EvaluatedTree): Origins {
  const owner = classOf(made.callee, file);
  if (!owner) {
    return atPath(made.arguments, path);
  }
  const [key, ...rest] = path;
  const declaration = owner.body.body.find(
    (member: TSESTree.ClassElement) =>
      member.type === "PropertyDefinition" && !member.static && nameOfKey(member.key, member.computed) === key,
  );
  const field = declaration?.type === "PropertyDefinition" ? declaredField(declaration, file) : undefined;
  return field && originsOfField(field, rest, file);
}
