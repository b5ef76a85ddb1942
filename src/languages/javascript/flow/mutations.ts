import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import type { Variable } from "../scope/bindings.ts";
import type { ClassField } from "../scope/class-fields.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { localFunctionOf } from "../scope/local-functions.ts";
import { mayChangeArguments } from "./foreign-calls.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { accessPathOf } from "./access-path.ts";
import { MAX_REFERENCES, referencesOf, referencesOfField, referencesOfVariable, type Reference } from "./references.ts";
import { isDeleted, isWriteTarget } from "../syntax/write-targets.ts";
import { withoutPart, withPartDeleted } from "../../../model/members.ts";
import type { Expression } from "../../../model/value.ts";

/** A part of an object or list that the file may change after creating it. */
export interface Mutation {
  /** The keys that lead to the part; empty for the whole. */
  readonly path: readonly string[];
  /** Whether the part is replaced, deleted or itself changed, or something inside it is changed at an unknown path. */
  readonly kind: "replaced" | "deleted" | "changed" | "inside";
  /** The call that passes it to a function of another file, which may mutate it from then on. */
  readonly passedAt?: Node;
}

const MAX_DEPTH = 5;

const changingMethods = new Set([
  ..."push pop shift unshift splice sort reverse fill copyWithin".split(" "),
  ..."set add delete clear".split(" "),
]);

/** Functions and methods whose results share the items or members of a list or object. */
const sharingMethods = new Set([
  ..."concat filter flat slice toReversed toSorted toSpliced with".split(" "),
  ..."entries from values".split(" "),
]);

/** List methods whose result is an item. */
const itemMethods = new Set("at find findLast".split(" "));

/** Functions of the language and of common libraries that mutate their first argument. */
const changingFunctions = new Set([
  ..."assign apply call defineProperty defineProperties deleteProperty setPrototypeOf".split(" "),
  ..."assignIn defaults defaultsDeep extend fill merge mergeWith pull pullAll pullAt remove reverse".split(" "),
  ..."set unset update".split(" "),
]);

/** The mutations of a variable's value anywhere in the file. */
export const mutationsOf: (variable: Variable, file: EvaluatedTree) => readonly Mutation[] = perObject(
  (variable, file) => mutationsAt(referencesOfVariable(variable, file), file),
);

/** The mutations of a field's value anywhere in the file. Cached, because every reader asks. */
export const mutationsOfField: (field: ClassField, file: EvaluatedTree) => readonly Mutation[] = perObject(
  (field, file) => mutationsAt(referencesOfField(field, file), file),
);

/** The mutations that references to a value make. */
export function mutationsAt(references: readonly Reference[], file: EvaluatedTree): readonly Mutation[] {
  return collect(references, file, 0);
}

function collect(references: readonly Reference[], file: EvaluatedTree, depth: number): readonly Mutation[] {
  return depth > MAX_DEPTH || references.length > MAX_REFERENCES
    ? [{ path: [], kind: "changed" }]
    : references.flatMap(reference => mutationsBy(reference, file, depth));
}

function mutationsBy(reference: Reference, file: EvaluatedTree, depth: number): readonly Mutation[] {
  const { node, path, exact } = reference;
  if (isWriteTarget(node, file)) {
    const kind = isDeleted(node, file) ? "deleted" : "replaced";
    return exact ? (path.length > 0 ? [{ path, kind }] : []) : [{ path, kind: "inside" }];
  }
  const parent = file.parentOf(node);
  const through = (holder: Node) => collect(referencesOf(holder, file), file, depth + 1);
  switch (parent?.type) {
    case "AssignmentExpression":
      return parent.right === node && isMemberOfVariable(parent.left, file)
        ? mutationsThroughTarget(parent.left, reference, through, file)
        : [];
    case "NewExpression":
      return parent.callee === node ? [] : mutationsThroughInstance(reference, through(parent), file);
    case "CallExpression":
      return parent.callee === node
        ? mutationsByMethod(parent, reference, through)
        : mutationsByArgument(parent, reference, through, file);
    case "Property":
      return parent.value === node ? mutationsThroughProperty(parent, reference, through, file) : [];
    case "ArrayExpression":
      return mutationsThroughItems(reference, through(parent));
    case "SpreadElement": {
      const holder = file.parentOf(parent);
      return holder ? mutationsThroughCopy(reference, through(holder)) : [];
    }
    default:
      return [];
  }
}

/** What remains known of a value after a mutation. */
export function afterMutation(value: Expression, { path, kind }: Mutation): Expression {
  return kind === "deleted" ? withPartDeleted(value, path) : withoutPart(value, path);
}

/** Whether a member is replaced or deleted, which has no effect on an alias of its value. */
function isReplacedOrDeleted({ kind }: Mutation): boolean {
  return kind === "replaced" || kind === "deleted";
}

/**
 * Whether the assigned value becomes reachable through another name. Fields of `this` are followed separately;
 * `exports` is not followed.
 */
function isMemberOfVariable(target: Node, file: EvaluatedTree): boolean {
  let object = target;
  while (object.type === "MemberExpression") {
    object = unwrap(object.object);
  }
  const isKept = object.type === "ThisExpression" || (object.type === "Identifier" && !file.variableOf(object));
  return object !== target && !isKept;
}

type Through = (holder: Node) => readonly Mutation[];

/** Mutations through the member that a value is assigned to, if it is certain which object has that member. */
function mutationsThroughTarget(
  target: Node,
  { path }: Reference,
  through: Through,
  file: EvaluatedTree,
): readonly Mutation[] {
  const holder = accessPathOf(target, file);
  if (holder.node.type === "Identifier" || holder.node.type === "MemberExpression") {
    return [{ path, kind: "changed" }];
  }
  return through(holder.node).flatMap((mutation): readonly Mutation[] => {
    const inside = mutation.path.slice(holder.path.length);
    if (!holder.path.every((key, index) => index >= mutation.path.length || key === mutation.path[index])) {
      return [];
    }
    if (mutation.path.length < holder.path.length) {
      return mutation.kind === "inside" ? [{ path, kind: "inside" }] : [];
    }
    return inside.length > 0 || !isReplacedOrDeleted(mutation)
      ? [{ path: [...path, ...inside], kind: mutation.kind, ...passedAt(mutation) }]
      : [];
  });
}

/** A construct keeps the lists and objects in its options and exposes them. */
function mutationsThroughInstance(
  reference: Reference,
  mutations: readonly Mutation[],
  file: EvaluatedTree,
): readonly Mutation[] {
  const options = file.definitionOf(reference.node);
  const members = options.type === "ObjectExpression" ? options.properties : [];
  const names = new Set(
    members.map(member => (member.type === "Property" ? staticName(member.key, member.computed) : undefined)),
  );
  return mutationsThroughCopy(reference, mutations).filter(({ path }) => names.has(path[reference.path.length]));
}

function mutationsByMethod(call: TSESTree.CallExpression, reference: Reference, through: Through): readonly Mutation[] {
  const { path, exact } = reference;
  const method = methodOf(call);
  const receiver = exact ? path.slice(0, -1) : path;
  if (changingMethods.has(method)) {
    return [{ path: receiver, kind: exact ? "changed" : "inside" }];
  }
  if (itemMethods.has(method)) {
    return through(call).map(mutation => ({ path: receiver, kind: "inside", ...passedAt(mutation) }));
  }
  return sharingMethods.has(method) ? mutationsThroughItems({ ...reference, path: receiver }, through(call)) : [];
}

/** Whether a reference is to a method that gives an item of what it is a method of. */
export function givesItem({ node, path }: Reference, file: EvaluatedTree): boolean {
  const parent = file.parentOf(node);
  return parent?.type === "CallExpression" && parent.callee === node && itemMethods.has(path.at(-1) ?? "");
}

function methodOf({ callee }: TSESTree.CallExpression): string {
  const target = unwrap(callee);
  const name = target.type === "MemberExpression" ? staticName(target.property, target.computed) : undefined;
  return name ?? "";
}

function mutationsByArgument(
  call: TSESTree.CallExpression,
  reference: Reference,
  through: Through,
  file: EvaluatedTree,
): readonly Mutation[] {
  const { node, path } = reference;
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : methodOf(call);
  const [target] = call.arguments;
  if (localFunctionOf(callee, file)) {
    return [];
  }
  if (changingFunctions.has(name) && target === node) {
    return [{ path, kind: "changed" }];
  }
  if (mayChangeArguments(call, file)) {
    return [{ path, kind: "inside", passedAt: node }];
  }
  if (name === "assign" && target) {
    return [call, file.definitionOf(target)].flatMap(holder => mutationsThroughCopy(reference, through(holder)));
  }
  return sharingMethods.has(name) ? mutationsThroughItems(reference, through(call)) : [];
}

/** Mutations through the object that a value becomes a member of. */
function mutationsThroughProperty(
  property: TSESTree.Property,
  { path }: Reference,
  through: Through,
  file: EvaluatedTree,
): readonly Mutation[] {
  const holder = file.parentOf(property);
  const key = staticName(property.key, property.computed);
  if (holder?.type !== "ObjectExpression") {
    return [];
  }
  return through(holder).flatMap((mutation): readonly Mutation[] => {
    const [first, ...rest] = mutation.path;
    if (first === undefined || key === undefined) {
      return [{ path, kind: "inside" }];
    }
    return first === key && (rest.length > 0 || !isReplacedOrDeleted(mutation))
      ? [{ path: [...path, ...rest], kind: mutation.kind, ...passedAt(mutation) }]
      : [];
  });
}

/** Mutations of something in a list, as mutations of one of its items. */
function mutationsThroughItems({ path }: Reference, mutations: readonly Mutation[]): readonly Mutation[] {
  const isInside = mutations.some(mutation => mutation.path.length > 0 || mutation.kind === "inside");
  const last = mutations.every(({ passedAt: node }) => node !== undefined) ? mutations.at(-1) : undefined;
  return isInside ? [{ path, kind: "inside", ...(last && passedAt(last)) }] : [];
}

/** A shallow copy shares its members: only what is inside them can be mutated through it. */
function mutationsThroughCopy({ path }: Reference, mutations: readonly Mutation[]): readonly Mutation[] {
  return mutations.flatMap(mutation =>
    mutation.kind === "inside" || mutation.path.length > (isReplacedOrDeleted(mutation) ? 1 : 0)
      ? [{ path: [...path, ...mutation.path], kind: mutation.kind, ...passedAt(mutation) }]
      : [],
  );
}

function passedAt({ passedAt: node }: Mutation): Pick<Mutation, "passedAt"> {
  return node ? { passedAt: node } : {};
}
