import { perObject } from "../../../model/per-object.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { frameOf, type Definition } from "../scope/bindings.ts";
import { argumentsFor, functionAround } from "../scope/function-calls.ts";
import { parameterOf, type LocalFunction } from "../scope/local-functions.ts";
import { castAround } from "../symbols/casts.ts";
import { qualifiedNameOf } from "../symbols/qualified-name.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { rootOf } from "../syntax/parents.ts";
import { isMutationTarget, mutatingMethods } from "../syntax/mutation-targets.ts";
import type { Argument, Attribute, Call, Expression, Name, Node } from "../syntax/nodes.ts";
import { baseOf, isTarget, namesIn } from "../syntax/targets.ts";
import { functionsNamed } from "./called-functions.ts";
import { calleeName, createsObject, mutatesArguments } from "./effects.ts";
import { mayBePassedFunction, parametersOfPassedFunctions, passesFunction } from "./passed-functions.ts";
import { keyOf, readingMethods, referenceFrom, referencesOf, type Reference } from "./references.ts";

type Path = readonly string[];

/** A part of a value that may be replaced or itself be mutated. */
export interface Mutation {
  readonly path: Path;
  readonly kind: "replaced" | "changed";
}

/** Represents any key in a path. */
const anyKey = "\u0000";

const MAX_DEPTH = 5;
/** A variable with more references is not followed and may be mutated in any way. */
export const MAX_REFERENCES = 300;
/** The maximum number of references to aliases that are followed for one reference. */
const MAX_STEPS = 3000;

/** Methods and functions whose results have the same items or members under the same keys. */
const copying = new Set(["copy", "dict"]);
/** Those whose result has them under other keys. */
const sharingMethods = new Set(["values", "items"]);
const sharingFunctions = new Set(
  "list tuple set frozenset deque sorted reversed enumerate iter zip filter chain".split(" "),
);
/** Functions whose result is one of the items. */
const choosingFunctions = new Set(["next", "min", "max", "choice"]);
/** Methods that take an item out of a list or dictionary, and return it. */
const takingMethods = new Set(["pop", "popitem", "popleft"]);
/** Methods that store an argument in their receiver or return it. */
const keepingMethods = new Set("append appendleft extend extendleft insert update setdefault add get".split(" "));

/** The mutations that a reference may make. */
export function mutationsBy(reference: Reference, scopes: Scopes): readonly Mutation[] {
  return new MutationFinder(scopes).by(reference).map(withKnownKeys);
}

/**
 * The mutations that may be made through other names of the assigned value: other targets of the assignment, as in `a =
 * b = []`, and the variable that the value was read from, as in `a = b`.
 */
export function mutationsByDefinition(definition: Definition, scopes: Scopes): readonly Mutation[] {
  return new MutationFinder(scopes).byDefinition(definition).map(withKnownKeys);
}

/** Widens the mutation of an unknown item to all items. */
function withKnownKeys(mutation: Mutation): Mutation {
  const end = mutation.path.indexOf(anyKey);
  return end === -1 ? mutation : changed(mutation.path.slice(0, end));
}

/** Whether a part of a value is changed before a statement of the same function, and not through an alias. */
function isUpdateBefore(part: Expression, statement: Node): boolean {
  return part.range[1] <= statement.range[0] && frameOf(part) === frameOf(statement) && isMutationTarget(part);
}

/**
 * Whether a function that may be called by another name may mutate an argument. While that is found out, such calls
 * are taken not to: they mutate nothing unless another function does.
 */
const mayPassedFunctionsMutate = perObject((scopes: Scopes): boolean => {
  const parameters = parametersOfPassedFunctions(scopes);
  return (
    parameters.length > MAX_REFERENCES ||
    parameters.some(parameter => new MutationFinder(scopes, false).byParameter(parameter).length > 0)
  );
});

class MutationFinder {
  readonly #scopes: Scopes;
  readonly #mayCallPassed: () => boolean;
  readonly #names = { qualifiedNameOf: (node: Expression) => qualifiedNameOf(node, this.#scopes) };
  readonly #open = new Set<Node>();
  #steps = 0;

  constructor(scopes: Scopes, mayCallPassed?: boolean) {
    this.#scopes = scopes;
    this.#mayCallPassed = () => mayCallPassed ?? mayPassedFunctionsMutate(scopes);
  }

  by(reference: Reference): readonly Mutation[] {
    this.#steps += 1;
    const { node, exact, defaulted } = reference;
    const path = exact ? reference.path : [...reference.path, anyKey];
    // A value that is assigned to a variable it was read from is followed once.
    if (this.#open.has(node)) {
      return [];
    }
    if (this.#open.size > MAX_DEPTH || this.#steps > MAX_STEPS) {
      return [changedAnywhere(path)];
    }
    this.#open.add(node);
    const mutations = [...defaulted.map(replaced), ...this.#at(node, path, exact)];
    this.#open.delete(node);
    return mutations;
  }

  byParameter(name: Name): readonly Mutation[] {
    return this.#throughName(name, []);
  }

  byDefinition(definition: Definition): readonly Mutation[] {
    const { name, node } = definition;
    switch (node.kind) {
      case "Assign": {
        const others = node.targets.filter(target => target !== name);
        return [...this.#throughTargets(others, []), ...this.#throughSourcesOf(definition)];
      }
      case "NamedExpression":
        return [...this.by(referenceFrom(node)), ...this.#throughSourcesOf(definition)];
      default:
        return [];
    }
  }

  #throughSourcesOf({ kind, node, value }: Definition): readonly Mutation[] {
    return kind === "assign" && value ? this.#throughSources(value, node) : [];
  }

  /** The mutations through the variables that an assigned expression may evaluate to. */
  #throughSources(value: Expression, assignment: Node): readonly Mutation[] {
    switch (value.kind) {
      case "Name":
        return this.#throughSource(value, assignment);
      case "Conditional":
        return [value.then, value.otherwise].flatMap(part => this.#throughSources(part, assignment));
      case "BooleanOperation":
        return [value.left, value.right].flatMap(part => this.#throughSources(part, assignment));
      default:
        return [];
    }
  }

  #throughSource(source: Name, assignment: Node): readonly Mutation[] {
    const binding = this.#scopes.bindingOf(source);
    if (!binding || this.#open.has(source)) {
      return [];
    }
    if (this.#open.size > MAX_DEPTH || binding.references.length > MAX_REFERENCES) {
      return [changed([])];
    }
    this.#open.add(source);
    const others = referencesOf(binding).filter(({ node }) => !isUpdateBefore(node, assignment));
    const mutations = [
      ...others.flatMap(reference => this.by(reference)),
      ...binding.definitions.flatMap(definition => this.#throughSourcesOf(definition)),
    ];
    this.#open.delete(source);
    return mutations;
  }

  /** The mutations of a part at the expression that evaluates to it. */
  #at(node: Expression, path: Path, exact: boolean): readonly Mutation[] {
    const { parent } = node;
    if (node.kind === "Attribute" && mutatingMethods.has(node.name)) {
      // Even if it is not called here: a bound method that is stored or passed on may be called anywhere.
      const receiver = exact ? path.slice(0, -1) : path;
      const isItemChanged = takingMethods.has(node.name) && parent?.kind === "Call" && this.#isChanged(parent);
      return [isItemChanged ? changedAnywhere(receiver) : changed(receiver)];
    }
    switch (parent?.kind) {
      case "Assign":
        if (parent.value === node) {
          return this.#throughTargets(parent.targets, path);
        }
        return parent.targets.includes(node) ? [exact ? replaced(path) : changed(path)] : [];
      case "AugmentedAssign":
        return parent.target === node ? [changed(path)] : this.#byAddition(parent.target, path);
      case "Delete":
        return [exact ? replaced(path) : changed(path)];
      case "Starred":
        return this.#throughStarred(parent, path);
      case "Loop":
        return parent.targets.includes(node) ? [replaced(path)] : this.#throughItems(parent.targets, path);
      case "Comprehension":
        return [
          ...this.#throughItems(parent.targets, path),
          ...(this.#deep(parent).length > 0 ? [changedAnywhere(path)] : []),
        ];
      case "Match":
        return this.#throughItems(parent.targets, path);
      case "FunctionDefinition":
      case "Lambda":
        return parent.parameters
          .filter(({ default: usual }) => usual === node)
          .flatMap(({ name }) => this.#throughName(name, path));
      case "Return":
        return this.#throughResult(parent, path);
      case "OtherExpression":
        // The consumers of a generator are not followed.
        return [changedAnywhere(path)];
      case "Tuple":
      case "List":
      case "Set":
        return isTarget(parent)
          ? [exact ? replaced(path) : changed(path)]
          : this.#throughHolder(parent, undefined, path);
      case "Dict": {
        const entry = parent.entries.find(({ value }) => value === node);
        const key = entry?.key?.kind === "Constant" ? String(entry.key.value) : undefined;
        return entry && !entry.key ? this.#throughCopy(parent, path) : this.#throughHolder(parent, key, path);
      }
      case "NamedExpression":
        return [...this.#throughName(parent.target, path), ...this.#through(parent, path, exact)];
      case "Conditional":
        return parent.test === node ? [] : this.#through(parent, path, exact);
      case "BooleanOperation":
      case "Await":
        return this.#through(parent, path, exact);
      case "BinaryOperation":
        return this.#throughCopy(parent, path);
      case "Call":
        return parent.callee === node ? this.#byMethod(parent, path, exact) : this.#byArgument(parent, node, path);
      default:
        return [];
    }
  }

  /** The mutations of a part that an enclosing expression evaluates to, or may evaluate to. */
  #through(expression: Expression, path: Path, exact: boolean): readonly Mutation[] {
    return this.by(referenceFrom(expression)).map(mutation => (exact ? below(path, mutation) : changed(path)));
  }

  #throughTargets(targets: readonly Expression[], path: Path): readonly Mutation[] {
    return targets.flatMap(target => {
      switch (target.kind) {
        case "Name":
          return this.#throughName(target, path);
        case "Tuple":
        case "List":
          return this.#throughItems(target.items, path);
        default:
          return this.#isChangedAt(target) ? [changedAnywhere(path)] : [];
      }
    });
  }

  /**
   * Whether a value is mutated through the object that it is stored in: `self.params["x"] = 1` after `self.params =
   * params`.
   */
  #isChangedAt(target: Expression): boolean {
    if (target.kind === "Attribute") {
      return this.#isAttributeChanged(target.name, target);
    }
    const base = baseOf(target);
    return (base && this.#scopes.bindingOf(base)) === undefined || this.#isPartChanged(target, []);
  }

  /** Whether the value of an attribute is mutated at any attribute of this name. */
  #isAttributeChanged(name: string, target: Expression): boolean {
    const { mentioned, assigned } = attributesOf(rootOf(target));
    const mentions = mentioned.get(name) ?? [];
    const targets: readonly Expression[] = assigned.get(name) ?? [];
    return (
      mentions.length > MAX_REFERENCES ||
      mentions.some(mention => !targets.includes(mention) && this.by(referenceFrom(mention)).length > 0)
    );
  }

  /** Whether the part of an object that a path leads to is mutated through any name of the object. */
  #isPartChanged(holder: Expression, path: Path): boolean {
    switch (holder.kind) {
      case "Name":
        return this.#isPartOfVariableChanged(holder, path);
      case "Attribute": {
        const mentions = attributesOf(rootOf(holder)).mentioned.get(holder.name) ?? [];
        return (
          mentions.length > MAX_REFERENCES ||
          mentions.some(mention => mention !== holder && this.#isInside(referenceFrom(mention), path)) ||
          this.#isPartChanged(holder.value, [holder.name, ...path])
        );
      }
      case "Subscript":
        return this.#isPartChanged(holder.value, [(holder.index && keyOf(holder.index)) ?? anyKey, ...path]);
      case "Call": {
        // `holder.setdefault("key", [])`
        const { callee, arguments: given } = holder;
        const key = given[0] && keyOf(given[0].value);
        return (
          callee.kind === "Attribute" &&
          readingMethods.has(callee.name) &&
          this.#isPartChanged(callee.value, [key ?? anyKey, ...path])
        );
      }
      case "Conditional":
        return this.#isPartChanged(holder.then, path) || this.#isPartChanged(holder.otherwise, path);
      case "BooleanOperation":
        return this.#isPartChanged(holder.left, path) || this.#isPartChanged(holder.right, path);
      default:
        return false;
    }
  }

  #isPartOfVariableChanged(name: Name, path: Path): boolean {
    const binding = this.#scopes.bindingOf(name);
    if (!binding || this.#open.has(name)) {
      return false;
    }
    this.#steps += 1;
    if (this.#open.size > MAX_DEPTH || this.#steps > MAX_STEPS || binding.references.length > MAX_REFERENCES) {
      return true;
    }
    this.#open.add(name);
    const isMutated =
      referencesOf(binding).some(reference => reference.name !== name && this.#isInside(reference, path)) ||
      binding.definitions.some(definition => this.#isPartOfSourceChanged(definition, path));
    this.#open.delete(name);
    return isMutated;
  }

  /** Whether a part is mutated through what a variable is read from, or through the arguments for a parameter. */
  #isPartOfSourceChanged({ kind, name, node, value }: Definition, path: Path): boolean {
    if (kind === "assign") {
      return value !== undefined && this.#isPartChanged(value, path);
    }
    if (node.kind !== "FunctionDefinition") {
      return false;
    }
    const given = argumentsFor(name, node, this.#scopes);
    return (
      given.length > MAX_REFERENCES ||
      given.some(argument => this.#isPartChanged(argument.value, isWhole(argument) ? path : [anyKey, ...path]))
    );
  }

  #isInside(reference: Reference, path: Path): boolean {
    return this.by(reference).some(mutation => isInside(mutation, path));
  }

  #throughName(name: Name, path: Path): readonly Mutation[] {
    const binding = this.#scopes.bindingOf(name);
    if (!binding) {
      return [];
    }
    const isMember = binding.scope.kind === "class" && this.#isAttributeChanged(binding.name, name);
    const isAddedTo = binding.definitions.some(({ kind }) => kind === "augmented");
    if (isMember || isAddedTo || binding.references.length > MAX_REFERENCES) {
      return [changed(path)];
    }
    return referencesOf(binding).flatMap(reference => this.by(reference).map(mutation => below(path, mutation)));
  }

  /** Mutations of the results of the function that returns the value, or of a property. */
  #throughResult(node: Node, path: Path): readonly Mutation[] {
    const definition = functionAround(node);
    const binding = definition && this.#scopes.bindingOf(definition.name);
    if (!binding) {
      return [];
    }
    const isMethod = binding.scope.kind === "class";
    const mentions = isMethod ? attributesOf(rootOf(node)).mentioned.get(binding.name) : binding.references;
    const isProperty = isMethod && definition.decorators.length > 0;
    const results = (mentions ?? []).flatMap((mention): readonly Expression[] => {
      const { parent } = mention;
      return parent?.kind === "Call" && parent.callee === mention ? [parent] : isProperty ? [mention] : [];
    });
    return results.length > MAX_REFERENCES
      ? [changed(path)]
      : results.flatMap(result => this.by(referenceFrom(result)).map(mutation => below(path, mutation)));
  }

  /** Unpacked items have other indices in the new list. */
  #throughStarred(starred: Expression, path: Path): readonly Mutation[] {
    const { parent: holder } = starred;
    return (holder?.kind === "List" || holder?.kind === "Tuple" || holder?.kind === "Set") &&
      this.#deep(holder).length > 0
      ? [changed([...path, anyKey])]
      : [];
  }

  /** A shallow copy shares its members: only what is inside them can be mutated through it. */
  #throughCopy(copy: Expression, path: Path): readonly Mutation[] {
    return this.#deep(copy).map(mutation => below(path, mutation));
  }

  /** Mutations through a new list or dictionary that contains the value. */
  #throughHolder(holder: Expression, key: string | undefined, path: Path): readonly Mutation[] {
    return this.#deep(holder)
      .filter(({ path: [first] }) => key === undefined || first === key || first === anyKey)
      .map(mutation => below(path, isAnywhere(mutation) ? mutation : withoutKey(mutation)));
  }

  /** The mutations of an expression's members and of anything inside them. */
  #deep(made: Expression): readonly Mutation[] {
    return this.by(referenceFrom(made)).filter(isOfPart);
  }

  #throughItems(targets: readonly Expression[], path: Path): readonly Mutation[] {
    const names = targets.flatMap(namesIn);
    return names.some(name => this.#throughName(name, []).length > 0) ? [changed([...path, anyKey])] : [];
  }

  #byMethod(call: Call, path: Path, exact: boolean): readonly Mutation[] {
    const method = call.callee.kind === "Attribute" ? call.callee.name : "";
    const receiver = exact ? path.slice(0, -1) : path;
    if (method.startsWith("__")) {
      return [changed(receiver)];
    }
    return copying.has(method)
      ? this.#throughCopy(call, receiver)
      : sharingMethods.has(method)
        ? this.#throughSharing(call, receiver)
        : [];
  }

  #throughSharing(call: Expression, path: Path): readonly Mutation[] {
    return this.#deep(call).length > 0 ? [changed([...path, anyKey])] : [];
  }

  #byArgument(call: Call, node: Expression, path: Path): readonly Mutation[] {
    const argument = call.arguments.find(({ value }) => value === node);
    const locals = argument ? functionsNamed(call.callee, this.#scopes) : [];
    if (argument && locals.length > 0) {
      return locals.flatMap(local => this.#throughParameters(argument, call, local, path));
    }
    if (this.#mayBeGivenToPassed(call)) {
      return [changedAnywhere(path)];
    }
    if (castAround(node, this.#names)) {
      return this.#through(call, path, true);
    }
    const name = calleeName(call);
    if (copying.has(name) && !isList(node)) {
      return argument?.kind === "keyword"
        ? this.#throughHolder(call, argument.name, path)
        : this.#throughCopy(call, path);
    }
    // `dict([("key", value)])`
    if (sharingFunctions.has(name) || copying.has(name)) {
      return this.#throughSharing(call, path);
    }
    if (choosingFunctions.has(name)) {
      return this.#isChanged(call) ? [changedAnywhere(path)] : [];
    }
    const { callee } = call;
    if (callee.kind === "Name" && callee.id === "getattr" && call.arguments[0] === argument) {
      // It may return a method, which may be called anywhere.
      return [changedAnywhere(path)];
    }
    if (callee.kind === "Attribute" && keepingMethods.has(name) && !isOwnType(callee.value, this.#scopes)) {
      return this.#byKeeping(call, callee, path);
    }
    if (argument && createsObject(call, this.#scopes)) {
      return argument.kind === "members"
        ? this.#throughCopy(call, path)
        : this.#throughHolder(call, argument.name, argument.kind === "items" ? [...path, anyKey] : path);
    }
    if (call.parent?.kind === "With") {
      const targets = call.parent.items.flatMap(({ context, target }) => (context === call && target ? [target] : []));
      return this.#throughItems(targets, path);
    }
    return argument && mutatesArguments(call, this.#scopes) && isWhole(argument) ? [changedAnywhere(path)] : [];
  }

  /** Whether a call may pass an argument to a function of the file that it does not call by its name. */
  #mayBeGivenToPassed(call: Call): boolean {
    return (
      this.#mayCallPassed() && (mayBePassedFunction(call.callee, this.#scopes) || passesFunction(call, this.#scopes))
    );
  }

  /** Whether the result of a call, or a part of it, may be mutated. */
  #isChanged(call: Call): boolean {
    return this.by(referenceFrom(call)).length > 0;
  }

  #throughParameters(argument: Argument, call: Call, local: LocalFunction, path: Path): readonly Mutation[] {
    const parameter = parameterOf(argument, call, local);
    if (parameter) {
      return this.#throughName(parameter.name, path);
    }
    const isSpread = argument.kind === "items";
    const mayBeAny = isSpread || isAfterSpread(argument, call);
    return local.definition.parameters.flatMap(({ name, kind }) => {
      if (kind === "plain" && argument.kind === "members") {
        return this.#throughName(name, [...path, name.id]);
      }
      return (kind !== "plain" || mayBeAny) && this.#throughName(name, []).length > 0
        ? [changed(isSpread ? [...path, anyKey] : path)]
        : [];
    });
  }

  /** Mutations of an argument that a method stores in its receiver or returns. */
  #byKeeping(call: Call, callee: Attribute, path: Path): readonly Mutation[] {
    const isChangedThere = callee.name !== "get" && this.#isPartChanged(callee.value, [anyKey]);
    return isChangedThere || this.by(referenceFrom(call)).length > 0 ? [changedAnywhere(path)] : [];
  }

  /** Mutations of items that `+=` adds to a list. */
  #byAddition(target: Expression, path: Path): readonly Mutation[] {
    return this.#isPartChanged(target, [anyKey]) ? [changedAnywhere(path)] : [];
  }
}

function changed(path: Path): Mutation {
  return { path, kind: "changed" };
}

/** A mutation of a part or of anything inside it. */
function changedAnywhere(path: Path): Mutation {
  return changed([...path, anyKey]);
}

function replaced(path: Path): Mutation {
  return { path, kind: "replaced" };
}

/** Whether the last key is unknown. What is mutated may be any part of that item, because no further keys are recorded. */
function endsAnywhere({ path }: Mutation): boolean {
  return path.at(-1) === anyKey;
}

/** Whether a mutation is one of a value's members, or of anything inside them. */
function isOfPart({ path, kind }: Mutation): boolean {
  return path.length > (kind === "changed" ? 0 : 1);
}

/** Whether any part of a value may be mutated. */
function isAnywhere(mutation: Mutation): boolean {
  return endsAnywhere(mutation) && mutation.path.length === 1;
}

/** The mutation of a whole, as one of the part that the first key leads to. */
function withoutKey({ path, kind }: Mutation): Mutation {
  return { path: path.slice(1), kind };
}

/** Whether a mutation is one of the part that a path leads to, or of something inside it. */
function isInside(mutation: Mutation, path: Path): boolean {
  const { path: mutated, kind } = mutation;
  const compared = endsAnywhere(mutation) ? path.slice(0, mutated.length) : path;
  return (
    (kind === "changed" || mutated.length > path.length) &&
    compared.length <= mutated.length &&
    compared.every((key, index) => key === anyKey || mutated[index] === key || mutated[index] === anyKey)
  );
}

/** The mutation of a part, as one of the whole. */
function below(outer: Path, { path, kind }: Mutation): Mutation {
  return { path: [...outer, ...path], kind };
}

function isList({ kind }: Expression): boolean {
  return kind === "List" || kind === "Tuple";
}

/** `list` in `list.append(flows, "…")`. */
function isOwnType(node: Expression, scopes: Scopes): boolean {
  return node.kind === "Name" && /^(?:list|dict|set)$/u.test(node.id) && scopes.bindingOf(node) === undefined;
}

/** Whether an argument by position follows unpacked ones, whose number is unknown. */
function isAfterSpread(argument: Argument, call: Call): boolean {
  const before = call.arguments.slice(0, call.arguments.indexOf(argument));
  return argument.kind === "positional" && before.some(({ kind }) => kind === "items");
}

function isWhole({ kind }: Argument): boolean {
  return kind === "positional" || kind === "keyword";
}
