import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import { boundValueOf } from "../scope/bindings.ts";
import { nameOfKey } from "../scope/class-fields.ts";
import { localFunctionOf } from "../scope/local-functions.ts";
import { choicesIn } from "../syntax/operands.ts";
import { isFunction, unwrap, type FunctionNode, type Node, type CallNode } from "../syntax/syntax-tree.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { referencesOf } from "./references.ts";
import { pushAll } from "../../../model/large-lists.ts";

/**
 * The functions of the file that a call may invoke: the one that its callee names, those that are items of a list or
 * results of a function, and for a method of an object that is not from a library every member of its name.
 */
export function functionsCalledBy(callee: Node, file: EvaluatedTree): readonly FunctionNode[] {
  return functionsIn(callee, file, 0);
}

function functionsIn(expression: Node, file: EvaluatedTree, depth: number): readonly FunctionNode[] {
  return choicesIn(file.definitionOf(expression)).flatMap(choice =>
    functionsAt(file.definitionOf(choice), file, depth),
  );
}

function functionsAt(target: Node, file: EvaluatedTree, depth: number): readonly FunctionNode[] {
  const local = localFunctionOf(target, file);
  if (local) {
    return [local];
  }
  switch (target.type) {
    case "CallExpression":
      return depth < MAX_FACTORIES ? functionsReturnedBy(target, file, depth + 1) : [];
    case "MemberExpression": {
      const name = nameOfKey(target.property, target.computed);
      const members = isOfModule(target.object, file) ? [] : functionsNamed(name, file);
      return members.length > 0 && file.inferredClassOf(target.object)
        ? members.filter(member => isOfSubclass(member, file))
        : [...members, ...functionsInList(file.definitionOf(target.object), file)];
    }
    default: {
      const variable = file.variableOf(target);
      const bound = variable && boundValueOf(variable);
      return bound
        ? [...functionsNamed(bound.path.at(-1), file), ...functionsInList(file.definitionOf(bound.init), file)]
        : [];
    }
  }
}

/** How many functions are followed that return others, one inside the other, and how many of one name. */
const MAX_FACTORIES = 2;
const MAX_FACTORIES_OF_ONE_NAME = 50;

function functionsReturnedBy(call: TSESTree.CallExpression, file: EvaluatedTree, depth: number) {
  const factories = functionsIn(call.callee, file, depth).slice(0, MAX_FACTORIES_OF_ONE_NAME);
  return factories.flatMap(fn => returnedBy(fn, file)).flatMap(result => functionsIn(result, file, depth));
}

/** The functions that a list has as items. Cached, because each of its mentions asks. */
const functionsInList = perObject((list: Node, file: EvaluatedTree): readonly FunctionNode[] => {
  const items = list.type === "ArrayExpression" ? list.elements : [];
  return items.flatMap(item => (item && localFunctionOf(file.definitionOf(item), file)) ?? []);
});

function functionsNamed(name: MemberName, file: EvaluatedTree): readonly FunctionNode[] {
  return membersOf(file).functions.get(name) ?? [];
}

/** The expressions that a function may return. */
export const returnedBy: (fn: FunctionNode, file: EvaluatedTree) => readonly Node[] = perObject((fn, file) => {
  if (fn.body.type !== "BlockStatement") {
    return [fn.body];
  }
  const returned: Node[] = [];
  const open: Node[] = [fn.body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ReturnStatement" && node.argument) {
      returned.push(node.argument);
    }
    if (!isFunction(node)) {
      pushAll(open, file.childrenOf(node));
    }
  }
  return returned;
});

/** The calls that may invoke a function as a member of an object, also under another name: `helpers.harden(input)`. */
function memberCallsOf(fn: FunctionNode, file: EvaluatedTree): readonly CallNode[] {
  return accessesOf(fn, file).flatMap(access =>
    referencesOf(access, file).flatMap(({ node, path }) => {
      const parent = file.parentOf(node);
      return path.length === 0 && parent && "callee" in parent && parent.callee === node ? [parent] : [];
    }),
  );
}

/** The expressions that may evaluate to the result of a function that is a member: a call or, for a getter, an access. */
export function memberResultsOf(fn: FunctionNode, file: EvaluatedTree): readonly Node[] {
  const member = file.parentOf(fn);
  return member && "kind" in member && member.kind === "get" ? accessesOf(fn, file) : memberCallsOf(fn, file);
}

/** The expressions that access a member of a name under which a function is one. */
export function accessesOf(fn: FunctionNode, file: EvaluatedTree): readonly Node[] {
  const { names, accesses } = membersOf(file);
  return [...(names.get(fn) ?? [])].flatMap(name => accesses.get(name) ?? []);
}

/** Whether an object is a module, a part of one, or a global such as `console`. */
function isOfModule(object: Node, file: EvaluatedTree): boolean {
  const receiver = unwrap(object);
  return (receiver.type === "Identifier" && !file.variableOf(receiver)) || file.qualifiedNameOf(receiver) !== undefined;
}

/** Whether a function is a member of a class that extends another, which may be one of a library. */
function isOfSubclass(fn: FunctionNode, file: EvaluatedTree): boolean {
  const [, , owner] = file.ancestorsOf(fn);
  return (owner?.type === "ClassDeclaration" || owner?.type === "ClassExpression") && owner.superClass !== null;
}

/** `undefined`: a key that is computed. It may be the same as any other key that is. */
type MemberName = string | undefined;

interface Members {
  readonly functions: ReadonlyMap<MemberName, readonly FunctionNode[]>;
  readonly names: ReadonlyMap<FunctionNode, ReadonlySet<MemberName>>;
  readonly accesses: ReadonlyMap<MemberName, readonly Node[]>;
}

/** The functions that the file has as members of classes and objects, their names, and the accesses of members. */
const membersOf = perObject((file: EvaluatedTree): Members => {
  const functions = new Map<MemberName, FunctionNode[]>();
  const names = new Map<FunctionNode, Set<MemberName>>();
  const accesses = new Map<MemberName, Node[]>();
  const open: Node[] = [file.program];
  for (let node = open.pop(); node; node = open.pop()) {
    const member = definedMember(node);
    const fn = member?.value && localFunctionOf(file.definitionOf(member.value), file);
    if (fn) {
      const name = nameOfKey(member.key, member.computed);
      addTo(functions, name, fn);
      names.set(fn, (names.get(fn) ?? new Set()).add(name));
    }
    if (node.type === "MemberExpression") {
      addTo(accesses, nameOfKey(node.property, node.computed), node);
    } else if (node.type === "Property" && file.parentOf(node)?.type === "ObjectPattern") {
      for (const reference of referencesToBound(node.value, file)) {
        addTo(accesses, nameOfKey(node.key, node.computed), reference);
      }
    }
    pushAll(open, file.childrenOf(node));
  }
  return { functions, names, accesses };
});

/** The references to the variable that a pattern is, but for a default. */
function referencesToBound(pattern: Node, file: EvaluatedTree): readonly Node[] {
  const variable = file.variableOf(pattern.type === "AssignmentPattern" ? pattern.left : pattern);
  return variable?.references.map(({ identifier }) => identifier) ?? [];
}

/** The member that a node defines: a method, a field, a property or an assignment. */
function definedMember(
  node: Node,
): { readonly key: Node; readonly computed: boolean; readonly value: Node | null } | undefined {
  switch (node.type) {
    case "MethodDefinition":
    case "PropertyDefinition":
    case "Property":
      return node;
    case "AssignmentExpression": {
      const target = unwrap(node.left);
      return target.type === "MemberExpression"
        ? { key: target.property, computed: target.computed, value: node.right }
        : undefined;
    }
    default:
      return undefined;
  }
}
