import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import type { Variable } from "../scope/bindings.ts";
import { classFieldOf, classOfThis, type ClassField } from "../scope/class-fields.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { callsOf, functionAround, localFunctionOf } from "../scope/local-functions.ts";
import { isFunction, methodNameOf, staticName, unwrap, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";
import { accessPathOf } from "./access-path.ts";
import { functionsCalledBy, memberResultsOf } from "./called-functions.ts";
import { mayChangeArguments, mayChangeItems } from "./foreign-calls.ts";
import {
  chainingMethods,
  choicesIn,
  holderOf,
  instancesMadeOf,
  keepingMethods,
  memberIn,
  type Holder,
} from "./holders.ts";
import {
  iteratingMethods,
  MAX_REFERENCES,
  parametersFor,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  type Reference,
} from "./references.ts";
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
/** An item that is mutated in more ways is taken to be mutated in any way. */
const MAX_ITEM_MUTATIONS = 10;

const changingMethods = new Set([
  ..."push pop shift unshift splice sort reverse fill copyWithin".split(" "),
  ..."set add delete clear".split(" "),
]);

/** Functions and methods whose results share the items or members of a list or object. */
const sharingMethods = new Set([
  ..."concat filter flat slice toReversed toSorted toSpliced with".split(" "),
  ..."entries from fromEntries of values".split(" "),
  // Of promises.
  ..."all allSettled any race".split(" "),
]);

/** List methods whose result is an item. */
const itemMethods = new Set("at find findLast".split(" "));

/** Those that take an item out of a list, or out of another collection. */
const takingMethods = new Set("get pop shift".split(" "));

/** Functions of the language and of common libraries that mutate their first argument. */
const changingFunctions = new Set([
  ..."assign apply call defineProperty defineProperties deleteProperty setPrototypeOf".split(" "),
  ..."assignIn defaults extend fill pull pullAll pullAt remove reverse".split(" "),
]);

/** Those that mutate what is inside it, too. */
const deeplyChangingFunctions = new Set("defaultsDeep merge mergeWith set unset update".split(" "));

/** Methods of functions that call them. */
const callingMethods = new Set("apply bind call".split(" "));

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
    ? [{ path: [], kind: "inside" }]
    : references.flatMap(reference => new MutationFinder(file, depth).by(reference));
}

type ByDepth = (about: object) => Map<number, readonly Mutation[]>;

function byDepth(): ByDepth {
  return perObject(() => new Map());
}

/** The mutations of values that others are part of. Cached, because all of those others ask. */
const known = {
  holders: byDepth(),
  instances: byDepth(),
  members: byDepth(),
  parameters: byDepth(),
  results: byDepth(),
  values: byDepth(),
};

export const withoutDuplicates = perObject((mutations: readonly Mutation[]): readonly Mutation[] => [
  ...new Map(
    mutations.map(mutation => [JSON.stringify([mutation.path, mutation.kind, mutation.passedAt?.range]), mutation]),
  ).values(),
]);

/** What remains known of a value after a mutation. */
export function afterMutation(value: Expression, { path, kind }: Mutation): Expression {
  return kind === "deleted" ? withPartDeleted(value, path) : withoutPart(value, path);
}

/** Whether a reference is to a method that gives an item of what it is a method of. */
export function givesItem({ node, path }: Reference, file: EvaluatedTree): boolean {
  const parent = file.parentOf(node);
  return parent?.type === "CallExpression" && parent.callee === node && itemMethods.has(path.at(-1) ?? "");
}

/** Finds the mutations that a reference to a value makes, also through what the value becomes a part of. */
class MutationFinder {
  readonly #file: EvaluatedTree;
  readonly #depth: number;

  constructor(file: EvaluatedTree, depth: number) {
    this.#file = file;
    this.#depth = depth;
  }

  by(reference: Reference): readonly Mutation[] {
    const { node, path, exact, isMember } = reference;
    if (!exact && isMember && isWriteTarget(node, this.#file)) {
      return [{ path, kind: "changed" }];
    }
    const mutations = this.#at(reference);
    return exact ? mutations : mutations.map(mutation => ({ path, kind: "inside", ...passedAt(mutation) }));
  }

  #at(reference: Reference): readonly Mutation[] {
    const { node, path, exact } = reference;
    const file = this.#file;
    if (isWriteTarget(node, file)) {
      const kind = isDeleted(node, file) ? "deleted" : "replaced";
      return path.length > 0 || !exact ? [{ path, kind }] : [];
    }
    const parent = file.parentOf(node);
    switch (parent?.type) {
      case "AssignmentExpression":
        return parent.right === node ? this.#throughTarget(unwrap(parent.left), path) : [];
      case "PropertyDefinition":
        return parent.value === node && !parent.static ? this.#throughField(parent, path) : [];
      case "NewExpression":
        return parent.callee === node ? [] : this.#byConstructor(parent, reference);
      case "CallExpression":
        return parent.callee === node
          ? this.#byMethod(parent, reference)
          : this.#byArgument(parent, node, { ...reference, node });
      case "Property": {
        const holder = parent.value === node ? file.parentOf(parent) : undefined;
        return holder?.type === "ObjectExpression"
          ? this.#throughMember(this.#through(holder), staticName(parent.key, parent.computed), path)
          : [];
      }
      case "ArrayExpression":
        return ofItems(path, this.#through(parent));
      case "SpreadElement": {
        const holder = file.parentOf(parent);
        return holder?.type === "CallExpression" || holder?.type === "NewExpression"
          ? this.#bySpread(holder, parent, reference)
          : holder
            ? ofCopy(path, this.#through(holder))
            : [];
      }
      case "ArrowFunctionExpression":
        return parent.body === node ? this.#throughResult(parent, path) : [];
      case "ReturnStatement":
      case "YieldExpression": {
        const fn = functionAround(parent, file);
        return fn ? this.#throughResult(fn, path) : [];
      }
      default:
        return [];
    }
  }

  /** The mutations of a value that others are part of, from where it is made. */
  #through(made: Node): readonly Mutation[] {
    return this.#ofHolder(holderOf(made, this.#file));
  }

  #ofHolder({ key, references }: Holder): readonly Mutation[] {
    return this.#remembered(known.holders(key), () => collect(references(), this.#file, this.#depth + 1));
  }

  #remembered(
    answers: Map<number, readonly Mutation[]>,
    find: (inner: MutationFinder) => readonly Mutation[],
  ): readonly Mutation[] {
    const depth = this.#depth + 1;
    let mutations = answers.get(depth);
    if (!mutations) {
      mutations =
        depth > MAX_DEPTH
          ? [{ path: [], kind: "inside" }]
          : withoutDuplicates(find(new MutationFinder(this.#file, depth)));
      answers.set(depth, mutations);
    }
    return mutations;
  }

  /** The mutations of the value of an expression, through all of its names. */
  #ofValue(expression: Node): readonly Mutation[] {
    const { node, path } = accessPathOf(expression, this.#file);
    const holder = holderOf(node, this.#file);
    const mutations =
      holder.sources().length === 0
        ? this.#ofHolder(holder)
        : this.#remembered(known.values(holder.key), inner => [
            ...this.#ofHolder(holder),
            ...holder.sources().flatMap(source => inner.#ofValue(source)),
          ]);
    const member = memberIn(node, path);
    const ofMember = member
      ? ofPart(
          member.path,
          this.#remembered(known.members(member.node), inner => inner.#ofValue(member.node)),
        )
      : [];
    return [...ofPart(path, mutations), ...ofMember];
  }

  /** The mutations of the instances of a class. */
  #ofInstances(owner: Node): readonly Mutation[] {
    return this.#remembered(known.instances(owner), inner =>
      instancesMadeOf(owner, this.#file).flatMap(made => inner.#through(made).filter(({ path }) => path.length > 0)),
    );
  }

  #throughField(field: TSESTree.PropertyDefinition, path: readonly string[]): readonly Mutation[] {
    const [, owner] = this.#file.ancestorsOf(field);
    const name = staticName(field.key, field.computed);
    return owner && name !== undefined ? this.#throughMember(this.#ofInstances(owner), name, path) : [];
  }

  /** Mutations through the member that a value is assigned to. */
  #throughTarget(target: Node, path: readonly string[]): readonly Mutation[] {
    const file = this.#file;
    if (target.type !== "MemberExpression") {
      return [];
    }
    const name = staticName(target.property, target.computed);
    if (classFieldOf(target, file)) {
      const owner = target.object.type === "ThisExpression" ? classOfThis(target.object, file) : undefined;
      return owner && name !== undefined ? this.#throughMember(this.#ofInstances(owner), name, path) : [];
    }
    return choicesIn(target.object).flatMap(object => this.#throughMemberOf(object, name, path));
  }

  /**
   * Mutations through a member of an object. One that is from elsewhere may be changed there, but for a global: what
   * `exports` has is only changed by the file.
   */
  #throughMemberOf(object: Node, name: string | undefined, path: readonly string[]): readonly Mutation[] {
    const file = this.#file;
    let root = unwrap(object);
    while (root.type === "MemberExpression") {
      root = unwrap(root.object);
    }
    const isOfGlobal = root.type === "Identifier" && !file.variableOf(root);
    if (!isOfGlobal && this.#isFromElsewhere(accessPathOf(object, file).node)) {
      return root.type === "ThisExpression" ? [] : [{ path, kind: "changed" }];
    }
    return this.#throughMember(this.#ofValue(object), name, path);
  }

  /** Whether the base of an access path is no value that the file makes. */
  #isFromElsewhere(base: Node): boolean {
    if (base.type === "MemberExpression") {
      return !classFieldOf(base, this.#file);
    }
    const parent = this.#file.parentOf(base);
    return base.type === "Identifier" || (parent !== undefined && isFunction(parent) && parent.body !== base);
  }

  /** Mutations of an object, as those of the value that is its member. */
  #throughMember(
    mutations: readonly Mutation[],
    key: string | undefined,
    path: readonly string[],
  ): readonly Mutation[] {
    return key === undefined
      ? ofItems(path, mutations)
      : ofPart([key], mutations).flatMap((mutation): readonly Mutation[] =>
          mutation.path.length > 0 || !isReplacedOrDeleted(mutation)
            ? [{ ...mutation, path: [...path, ...mutation.path] }]
            : [],
        );
  }

  /** A construct keeps the lists and objects in its options and exposes them. A collection keeps its items. */
  #byConstructor(made: TSESTree.NewExpression, reference: Reference): readonly Mutation[] {
    const { node, path } = reference;
    const file = this.#file;
    const mutations = this.#through(made);
    const parameter = localFunctionOf(made.callee, file)?.params[made.arguments.findIndex(given => given === node)];
    if (parameter?.type === "TSParameterProperty") {
      const name = parameter.parameter.type === "Identifier" ? parameter.parameter.name : undefined;
      return this.#throughMember(mutations, name, path);
    }
    if (made.callee.type === "Identifier" && collections.test(made.callee.name)) {
      return ofContents(path, mutations);
    }
    const options = file.definitionOf(node);
    const members = options.type === "ObjectExpression" ? options.properties : [];
    const names = new Set(
      members.map(member => (member.type === "Property" ? staticName(member.key, member.computed) : undefined)),
    );
    return ofCopy(path, mutations).filter(mutation => names.has(mutation.path[path.length]));
  }

  #byMethod(call: TSESTree.CallExpression, reference: Reference): readonly Mutation[] {
    const { path, exact } = reference;
    const method = methodOf(call);
    const receiver = exact ? path.slice(0, -1) : path;
    const changes: readonly Mutation[] = changingMethods.has(method) ? [{ path: receiver, kind: "changed" }] : [];
    if (itemMethods.has(method) || takingMethods.has(method)) {
      return [
        ...changes,
        ...this.#through(call).map((mutation): Mutation => ({ path: receiver, kind: "inside", ...passedAt(mutation) })),
      ];
    }
    if (chainingMethods.has(method)) {
      return [
        ...changes,
        ...this.#through(call).map(mutation => ({ ...mutation, path: [...receiver, ...mutation.path] })),
      ];
    }
    const [callback] = call.arguments;
    if (iteratingMethods.has(method) && callback?.type === "MemberExpression") {
      return functionsCalledBy(callback, this.#file).flatMap(fn => this.#throughFirst(fn, receiver));
    }
    if (iteratingMethods.has(method) && mayChangeItems(call, this.#file)) {
      return [{ path: receiver, kind: "inside", passedAt: reference.node }];
    }
    if (method === "then") {
      return this.#throughCallback(callback, receiver);
    }
    return sharingMethods.has(method) || method === "splice"
      ? [...changes, ...ofContents(receiver, this.#through(call))]
      : changes;
  }

  #byArgument(call: TSESTree.CallExpression, argument: Node, reference: Reference): readonly Mutation[] {
    const { node, path } = reference;
    const file = this.#file;
    const callee = unwrap(call.callee);
    const name = callee.type === "Identifier" ? callee.name : methodOf(call);
    const [target] = call.arguments;
    if (localFunctionOf(callee, file) && argument.type !== "SpreadElement") {
      // Its parameters are other references.
      return [];
    }
    if (target === node && (changingFunctions.has(name) || deeplyChangingFunctions.has(name))) {
      return [{ path, kind: deeplyChangingFunctions.has(name) ? "inside" : "changed" }];
    }
    if (callingMethods.has(name) || mayChangeArguments(call, file)) {
      return [{ path, kind: "inside", passedAt: node }];
    }
    const kept =
      keepingMethods.has(name) && callee.type === "MemberExpression" ? ofItems(path, this.#ofValue(callee.object)) : [];
    return [
      ...kept,
      ...functionsCalledBy(callee, file).flatMap(fn => this.#throughParameter(fn, argument, call, path)),
      ...(name.startsWith("reduce") && target !== node ? this.#throughCallback(target, path) : []),
      ...(name === "assign" && target
        ? [call, file.definitionOf(target)].flatMap(holder => ofCopy(path, this.#through(holder)))
        : []),
      ...(sharingMethods.has(name) ? ofContents(path, this.#through(call)) : []),
      ...(name === "resolve" && this.#through(call).length > 0 ? [{ path, kind: "inside" } as const] : []),
    ];
  }

  /** Mutations by the arguments that a list is spread to. */
  #bySpread(
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    spread: Node,
    { node, path }: Reference,
  ): readonly Mutation[] {
    const mutations =
      call.type === "CallExpression"
        ? this.#byArgument(call, spread, { node: spread, path: [], exact: true })
        : functionsCalledBy(call.callee, this.#file).flatMap(fn => this.#throughParameter(fn, spread, call, []));
    const inside = mutations.map((mutation): Mutation => ({
      path,
      kind: "inside",
      ...(mutation.passedAt && { passedAt: node }),
    }));
    return withoutDuplicates(inside);
  }

  #throughParameter(
    fn: FunctionNode,
    argument: Node,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    path: readonly string[],
  ): readonly Mutation[] {
    return parametersFor(argument, call, fn).flatMap(parameter =>
      this.#ofParameter(parameter).map(mutation => ({ ...mutation, path: [...path, ...mutation.path] })),
    );
  }

  #ofParameter(parameter: Node): readonly Mutation[] {
    return this.#remembered(known.parameters(parameter), () =>
      collect(referencesOfParameter(parameter, this.#file), this.#file, this.#depth + 1),
    );
  }

  /** Mutations by a callback of what it is given first, which is a value or something derived from it. */
  #throughCallback(callback: Node | undefined, path: readonly string[]): readonly Mutation[] {
    const fn = callback && localFunctionOf(callback, this.#file);
    return fn ? this.#throughFirst(fn, path) : [];
  }

  #throughFirst({ params: [parameter] }: FunctionNode, path: readonly string[]): readonly Mutation[] {
    return parameter && this.#ofParameter(parameter).length > 0 ? [{ path, kind: "inside" }] : [];
  }

  /** Mutations of the results of a function, where it is called as a method, as a callback or as a generator. */
  #throughResult(fn: FunctionNode, path: readonly string[]): readonly Mutation[] {
    const file = this.#file;
    const parent = file.parentOf(fn);
    const asMember = this.#remembered(known.results(fn), inner =>
      memberResultsOf(fn, file).flatMap(result => inner.#through(result)),
    );
    const asCallback =
      parent?.type === "CallExpression" && parent.callee !== fn
        ? (methodOf(parent) === "map" ? ofItems : ofContents)(path, this.#through(parent))
        : [];
    const asGenerator = fn.generator ? callsOf(fn, file).flatMap(call => ofContents(path, this.#through(call))) : [];
    return [
      ...asMember.map(mutation => ({ ...mutation, path: [...path, ...mutation.path] })),
      ...asCallback,
      ...asGenerator,
    ];
  }
}

/** The language's own collections. */
const collections = /^(?:Array|Map|Promise|Set|WeakMap|WeakRef|WeakSet)$/u;

/** Whether a member is replaced or deleted, which has no effect on an alias of its value. */
function isReplacedOrDeleted({ kind }: Mutation): boolean {
  return kind === "replaced" || kind === "deleted";
}

/** The mutations of a whole, as those of the part that a path leads to. */
function ofPart(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  return path.length === 0
    ? mutations
    : mutations.flatMap((mutation): readonly Mutation[] => {
        if (!path.every((key, index) => index >= mutation.path.length || key === mutation.path[index])) {
          return [];
        }
        return mutation.path.length < path.length && mutation.kind !== "inside"
          ? []
          : [{ ...mutation, path: mutation.path.slice(path.length) }];
      });
}

/** The mutations of a list, as those of one of its items, whose index is not known. */
function ofItems(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  const items = mutations.filter(isOfMembers);
  return items.length > MAX_ITEM_MUTATIONS
    ? [{ path, kind: "inside" }]
    : items.map(mutation => ({ ...mutation, path: [...path, ...mutation.path.slice(1)] }));
}

/** The mutations of something that has a value at any depth: an item of an item, or the value under another key. */
function ofContents(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  const contents = mutations.filter(isOfMembers);
  return contents.length > MAX_ITEM_MUTATIONS || contents.some(({ passedAt: node }) => !node)
    ? [{ path, kind: "inside" }]
    : contents.map(mutation => ({ path, kind: "inside", ...passedAt(mutation) }));
}

/** Whether a mutation is one of a member, and not merely of which members there are. */
function isOfMembers(mutation: Mutation): boolean {
  return mutation.kind === "inside" || mutation.path.length > (isReplacedOrDeleted(mutation) ? 1 : 0);
}

/** A shallow copy shares its members: only what is inside them can be mutated through it. */
function ofCopy(path: readonly string[], mutations: readonly Mutation[]): readonly Mutation[] {
  return mutations.filter(isOfMembers).map(mutation => ({ ...mutation, path: [...path, ...mutation.path] }));
}

function methodOf({ callee }: TSESTree.CallExpression): string {
  return methodNameOf(callee) ?? "";
}

function passedAt({ passedAt: node }: Mutation): Pick<Mutation, "passedAt"> {
  return node ? { passedAt: node } : {};
}
