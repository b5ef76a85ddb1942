import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import type { Variable } from "../scope/bindings.ts";
import { classAroundThis, classFieldOf, classOfThis, getterOf, type ClassField } from "../scope/class-fields.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { callsOf, functionAround, functionOfThis, isParameter, localFunctionOf } from "../scope/local-functions.ts";
import {
  methodNameOf,
  staticName,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from "../syntax/syntax-tree.ts";
import { accessPathOf } from "./access-path.ts";
import { functionsCalledBy, memberResultsOf } from "./called-functions.ts";
import {
  chainingMethods,
  itemMethods,
  iteratingMethods,
  keepingMethods,
  sharingMethods,
  takingMethods,
} from "./collection-methods.ts";
import { mayChangeArguments, mayChangeItems, unboundOf } from "./foreign-calls.ts";
import { holderOf, instancesMadeOf, type Holder } from "./holders.ts";
import {
  anywhere,
  isReplacedOrDeleted,
  ofContents,
  ofCopy,
  ofItems,
  ofPart,
  passedAt,
  withoutDuplicates,
  type Mutation,
} from "./mutation.ts";
import { originsOf } from "./origins.ts";
import {
  MAX_REFERENCES,
  parametersFor,
  referencesOf,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  type Reference,
} from "./references.ts";
import { choicesIn } from "../syntax/operands.ts";
import { boundNames } from "../syntax/patterns.ts";
import { isDeleted, isWriteTarget } from "../syntax/write-targets.ts";

const MAX_DEPTH = 6;

const changingMethods = new Set([
  ..."push pop shift unshift splice sort reverse fill copyWithin".split(" "),
  ..."set add delete clear".split(" "),
]);

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
  return new MutationFinder(file, 0).by(references);
}

type ByDepth = (about: object) => Map<number, readonly Mutation[]>;

function byDepth(): ByDepth {
  return perObject(() => new Map());
}

/** The mutations of values that others are part of. Cached, because all of those others ask. */
const known = {
  arguments: byDepth(),
  holders: byDepth(),
  instances: byDepth(),
  parameters: byDepth(),
  results: byDepth(),
};

/** Those of the parts of a holder, by the path as text. */
const knownParts: (holder: object) => Map<string, Map<number, readonly Mutation[]>> = perObject(() => new Map());

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

  by(references: readonly Reference[]): readonly Mutation[] {
    return references.length > MAX_REFERENCES ? [anywhere] : references.flatMap(reference => this.#by(reference));
  }

  #by(reference: Reference): readonly Mutation[] {
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
        return this.#throughTarget(unwrap(parent.left), path);
      case "PropertyDefinition":
        return parent.value === node ? this.#throughField(parent, path) : [];
      case "NewExpression":
        return parent.callee === node ? [] : this.#byConstructor(parent, reference);
      case "CallExpression":
        return parent.callee === node
          ? this.#byMethod(parent, reference)
          : [...this.#byArgument(parent, node, { ...reference, node }), ...this.#bySuperclass(parent, reference)];
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
        return this.#throughResult(parent, path);
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
    return this.#remembered(known.holders(key), inner => inner.by(references()));
  }

  #remembered(
    answers: Map<number, readonly Mutation[]>,
    find: (inner: MutationFinder) => readonly Mutation[],
  ): readonly Mutation[] {
    const depth = this.#depth + 1;
    let mutations = answers.get(depth);
    if (!mutations) {
      mutations = depth > MAX_DEPTH ? [anywhere] : withoutDuplicates(find(new MutationFinder(this.#file, depth)));
      answers.set(depth, mutations);
    }
    return mutations;
  }

  /** The mutations of the value of an expression, through all of its names. */
  #ofValue(expression: Node, keys: readonly string[] = []): readonly Mutation[] {
    const { node, path } = accessPathOf(expression, this.#file);
    return this.#ofPart(node, [...path, ...keys]);
  }

  #ofPart(base: Node, path: readonly string[]): readonly Mutation[] {
    const file = this.#file;
    const holder = holderOf(base, file);
    const answers = knownParts(holder.key);
    const id = JSON.stringify(path);
    const answer = answers.get(id) ?? new Map<number, readonly Mutation[]>();
    answers.set(id, answer);
    return this.#remembered(answer, inner => [
      ...ofPart(path, this.#ofHolder(holder)),
      ...(isMemberOfUnknownKey(base, file)
        ? ofPart(path, ofItems([], inner.#ofValue(base.object)))
        : (originsOf(base, path, file)?.flatMap(origin => inner.#ofValue(origin.node, origin.path)) ?? [anywhere])),
    ]);
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
    if (field.computed && name === undefined) {
      return [{ path, kind: "inside" }];
    }
    // Other fields are accessed by references of their own.
    return field.static ? [] : this.#throughFieldOf(owner, name, path);
  }

  /** Mutations of the instances of a class, as those of the value that a field has. */
  #throughFieldOf(owner: Node | undefined, name: string | undefined, path: readonly string[]): readonly Mutation[] {
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
      return this.#throughFieldOf(owner, name, path);
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
    const base = accessPathOf(object, file).node;
    const isOfGlobal = root.type === "Identifier" && !file.variableOf(root);
    return !isOfGlobal && (base.type === "Identifier" || isParameter(base, file))
      ? [{ path, kind: "changed" }]
      : this.#throughMember(this.#ofValue(object), name, path);
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
    const names = parameterPropertiesFor(node, made, file);
    if (names.length > 0) {
      return names.flatMap(name => this.#throughMember(mutations, name, path));
    }
    if (made.callee.type === "Identifier" && collections.test(made.callee.name)) {
      return ofContents(path, mutations);
    }
    const options = file.definitionOf(node);
    const members = options.type === "ObjectExpression" ? options.properties : [];
    const given = new Set(
      members.map(member => (member.type === "Property" ? staticName(member.key, member.computed) : undefined)),
    );
    return ofCopy(path, mutations).filter(mutation => given.has(mutation.path[path.length]));
  }

  /** The constructor of a superclass keeps what it is given in the fields of each instance. */
  #bySuperclass(call: TSESTree.CallExpression, { node, path }: Reference): readonly Mutation[] {
    const owner = call.callee.type === "Super" ? classAroundThis(call.callee, this.#file) : undefined;
    return parameterPropertiesFor(node, call, this.#file).flatMap(name => this.#throughFieldOf(owner, name, path));
  }

  #byMethod(call: TSESTree.CallExpression, reference: Reference): readonly Mutation[] {
    const { path, exact } = reference;
    const method = methodOf(call);
    const receiver = exact ? path.slice(0, -1) : path;
    const changes: readonly Mutation[] = [
      ...(changingMethods.has(method) ? [{ path: receiver, kind: "changed" } as const] : []),
      ...this.#byCallback(call, method, receiver),
    ];
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
    return sharingMethods.has(method) || method === "splice"
      ? [...changes, ...ofContents(receiver, this.#through(call))]
      : changes;
  }

  /** Mutations by the callback of a method. The parameters of a callback for items are other references. */
  #byCallback(call: TSESTree.CallExpression, method: string, receiver: readonly string[]): readonly Mutation[] {
    const file = this.#file;
    const [callback] = call.arguments;
    const count = method === "then" ? 1 : iteratingMethods.get(method);
    if (!callback || count === undefined || (method !== "then" && localFunctionOf(callback, file))) {
      return [];
    }
    if (mayChangeItems(call, file)) {
      return [{ path: receiver, kind: "inside", passedAt: call.callee }];
    }
    const fn = unboundOf(callback);
    const isBound = fn !== unwrap(callback);
    const parameters = functionsCalledBy(fn, file).flatMap(({ params }) => (isBound ? params : params.slice(0, count)));
    return parameters.some(parameter => this.#ofParameter(parameter).length > 0)
      ? [{ path: receiver, kind: "inside" }]
      : [];
  }

  #byArgument(call: TSESTree.CallExpression, argument: Node, reference: Reference): readonly Mutation[] {
    const { node, path } = reference;
    const file = this.#file;
    const callee = unwrap(call.callee);
    const name = callee.type === "Identifier" ? callee.name : methodOf(call);
    const [target] = call.arguments;
    const local = localFunctionOf(callee, file);
    if (local && argument.type !== "SpreadElement") {
      // Its parameters are other references.
      return this.#throughArguments(local, path);
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
      ...(name.startsWith("reduce") && target ? this.#throughFirst(target, path) : []),
      ...(name === "assign" && target ? ofCopy(path, [...this.#through(call), ...this.#ofValue(target)]) : []),
      ...(sharingMethods.has(name) ? ofContents(path, this.#through(call)) : []),
      ...(name === "resolve" && this.#through(call).length > 0 ? [{ path, kind: "inside" } as const] : []),
    ];
  }

  /** Mutations by the arguments that a list is spread to. */
  #bySpread(call: CallNode, spread: Node, reference: Reference): readonly Mutation[] {
    const { node, path } = reference;
    const mutations =
      call.type === "CallExpression"
        ? this.#byArgument(call, spread, { ...reference, node: spread })
        : [
            ...functionsCalledBy(call.callee, this.#file).flatMap(fn => this.#throughParameter(fn, spread, call, path)),
            ...parameterPropertiesFor(spread, call, this.#file).flatMap(name =>
              this.#throughMember(this.#through(call), name, path),
            ),
          ];
    const inside = mutations.map((mutation): Mutation => ({
      path,
      kind: "inside",
      ...(mutation.passedAt && { passedAt: node }),
    }));
    return withoutDuplicates(inside);
  }

  #throughParameter(fn: FunctionNode, argument: Node, call: CallNode, path: readonly string[]): readonly Mutation[] {
    const mutations = parametersFor(argument, call, fn).flatMap(parameter =>
      this.#ofParameter(parameter).map(mutation => ({ ...mutation, path: [...path, ...mutation.path] })),
    );
    return [...mutations, ...this.#throughArguments(fn, path)];
  }

  /** Mutations of an argument through the `arguments` of a function. */
  #throughArguments(fn: FunctionNode, path: readonly string[]): readonly Mutation[] {
    const mentions = argumentsIn(this.#file).get(fn) ?? [];
    const mutations = this.#remembered(known.arguments(fn), inner =>
      mentions.flatMap(mention => inner.by(referencesOf(mention, this.#file))),
    );
    return ofContents(path, mutations);
  }

  #ofParameter(parameter: Node): readonly Mutation[] {
    return this.#remembered(known.parameters(parameter), inner =>
      inner.by(referencesOfParameter(parameter, this.#file)),
    );
  }

  /** Mutations by a callback of what it is given first, which is a value or something derived from it. */
  #throughFirst(callback: Node, path: readonly string[]): readonly Mutation[] {
    return functionsCalledBy(callback, this.#file).some(
      ({ params: [parameter] }) => parameter && this.#ofParameter(parameter).length > 0,
    )
      ? [{ path, kind: "inside" }]
      : [];
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

/** The names of the fields that the parameters of a constructor declare, as far as they may get an argument. */
function parameterPropertiesFor(argument: Node, made: CallNode, file: EvaluatedTree): readonly string[] {
  const fn = localFunctionOf(made.callee, file);
  return (fn ? parametersFor(argument, made, fn) : [])
    .filter(({ type }) => type === "TSParameterProperty")
    .flatMap(boundNames)
    .flatMap(({ name }) => (name.type === "Identifier" ? [name.name] : []));
}

/** Every mention of `arguments`, by its function. */
const argumentsIn = perObject((file: EvaluatedTree): ReadonlyMap<FunctionNode, readonly Node[]> => {
  const mentions = new Map<FunctionNode, Node[]>();
  for (const mention of file.bindings.referencesToGlobal("arguments")) {
    const fn = functionOfThis(mention, file);
    if (fn) {
      addTo(mentions, fn, mention);
    }
  }
  return mentions;
});

/** Whether the base of an access path is `groups[key]`, which may be any member. */
function isMemberOfUnknownKey(base: Node, file: EvaluatedTree): base is TSESTree.MemberExpression {
  return base.type === "MemberExpression" && !classFieldOf(base, file) && !getterOf(base, file);
}

/** The language's own collections. */
const collections = /^(?:Array|Map|Promise|Set|WeakMap|WeakRef|WeakSet)$/u;

function methodOf({ callee }: TSESTree.CallExpression): string {
  return methodNameOf(callee) ?? "";
}
