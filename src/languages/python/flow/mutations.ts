import type { Scopes } from "../scope/analyze-scopes.ts";
import { frameOf, type Definition } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import { parameterOf, type LocalFunction } from "../scope/local-functions.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { rootOf } from "../syntax/parents.ts";
import { isMutationTarget, mutatingMethods } from "../syntax/mutation-targets.ts";
import type { Argument, Attribute, Call, Expression, Name, Node } from "../syntax/nodes.ts";
import { baseOf, isTarget, namesIn } from "../syntax/targets.ts";
import { functionsCalledBy } from "./called-functions.ts";
import { calleeName, mutatesArguments } from "./effects.ts";
import { referenceAt, referenceFrom, referencesOf, type Reference } from "./references.ts";

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
const sharingFunctions = new Set("list tuple set frozenset sorted reversed enumerate iter zip filter chain".split(" "));
/** Functions whose result is one of the items. */
const choosingFunctions = new Set(["next", "min", "max", "choice"]);
/** Methods that store an argument in their receiver or return it. */
const keepingMethods = new Set(["append", "extend", "insert", "update", "setdefault", "add", "get"]);

/** The mutations that a reference may make. */
export function mutationsBy(reference: Reference, scopes: Scopes): readonly Mutation[] {
  return new MutationFinder(scopes).by(reference, 0).map(withKnownKeys);
}

/**
 * The mutations that may be made through other names of the assigned value: other targets of the assignment, as in `a =
 * b = []`, and the variable that the value was read from, as in `a = b`.
 */
export function mutationsByDefinition({ name, node }: Definition, scopes: Scopes): readonly Mutation[] {
  return new MutationFinder(scopes).byDefinition(name, node).map(withKnownKeys);
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

class MutationFinder {
  readonly #scopes: Scopes;
  readonly #open = new Set<Node>();
  #steps = 0;

  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  by(reference: Reference, depth: number): readonly Mutation[] {
    this.#steps += 1;
    const { node, exact, defaulted } = reference;
    const path = exact ? reference.path : [...reference.path, anyKey];
    // A value that is assigned to a variable it was read from is followed once.
    if (this.#open.has(node)) {
      return [];
    }
    if (depth > MAX_DEPTH || this.#steps > MAX_STEPS) {
      return [changedAnywhere(path)];
    }
    this.#open.add(node);
    const mutations = [...defaulted.map(replaced), ...this.#at(node, path, exact, depth)];
    this.#open.delete(node);
    return mutations;
  }

  byDefinition(name: Name, node: Node): readonly Mutation[] {
    switch (node.kind) {
      case "Assign":
        return [
          ...this.#throughTargets(
            node.targets.filter(target => target !== name),
            [],
            0,
          ),
          ...(node.value ? this.#throughSources(node.value, node, 0) : []),
        ];
      case "NamedExpression":
        return this.by(referenceFrom(node), 0);
      default:
        return [];
    }
  }

  /** The mutations through the variables that an assigned expression may evaluate to. */
  #throughSources(value: Expression, assignment: Node, depth: number): readonly Mutation[] {
    switch (value.kind) {
      case "Name":
        return this.#throughSource(value, assignment, depth);
      case "Conditional":
        return [value.then, value.otherwise].flatMap(part => this.#throughSources(part, assignment, depth));
      case "BooleanOperation":
        return [value.left, value.right].flatMap(part => this.#throughSources(part, assignment, depth));
      default:
        return [];
    }
  }

  #throughSource(source: Name, assignment: Node, depth: number): readonly Mutation[] {
    const binding = this.#scopes.bindingOf(source);
    if (!binding || this.#open.has(source)) {
      return [];
    }
    if (depth > MAX_DEPTH || binding.references.length > MAX_REFERENCES) {
      return [changed([])];
    }
    this.#open.add(source);
    const others = referencesOf(binding).filter(({ node }) => node !== source && !isUpdateBefore(node, assignment));
    const mutations = [
      ...others.flatMap(reference => this.by(reference, depth + 1)),
      ...binding.definitions.flatMap(({ node }) =>
        node.kind === "Assign" && node.value ? this.#throughSources(node.value, node, depth + 1) : [],
      ),
    ];
    this.#open.delete(source);
    return mutations;
  }

  /** The mutations of a part at the expression that evaluates to it. */
  #at(node: Expression, path: Path, exact: boolean, depth: number): readonly Mutation[] {
    const { parent } = node;
    if (node.kind === "Attribute" && mutatingMethods.has(node.name) && parent?.kind !== "Call") {
      // A bound method that is stored may be called anywhere.
      return [changed(exact ? path.slice(0, -1) : path)];
    }
    switch (parent?.kind) {
      case "Assign":
        if (parent.value === node) {
          return this.#throughTargets(parent.targets, path, depth);
        }
        return parent.targets.includes(node) ? [exact ? replaced(path) : changed(path)] : [];
      case "AugmentedAssign":
        return parent.target === node ? [changed(path)] : this.#byAddition(parent.target, path, depth);
      case "Delete":
        return [exact ? replaced(path) : changed(path)];
      case "Starred":
        return this.#throughStarred(parent, path, depth);
      case "Loop":
        return parent.targets.includes(node)
          ? [replaced(path)]
          : parent.head.includes(node)
            ? this.#throughItems(parent.targets, path, depth)
            : [];
      case "Comprehension":
        return [
          ...this.#throughItems(parent.targets, path, depth),
          ...(this.#deep(parent, depth).length > 0 ? [changedAnywhere(path)] : []),
        ];
      case "Match":
        return parent.head.includes(node) ? this.#throughItems(parent.targets, path, depth) : [];
      case "FunctionDefinition":
      case "Lambda":
        return parent.parameters
          .filter(({ default: usual }) => usual === node)
          .flatMap(({ name }) => this.#throughName(name, path, depth));
      case "Return":
        return this.#throughResult(parent, path, depth);
      case "OtherExpression":
        // The consumers of a generator are not followed.
        return [changedAnywhere(path)];
      case "Tuple":
      case "List":
      case "Set":
        return isTarget(parent)
          ? [exact ? replaced(path) : changed(path)]
          : this.#throughHolder(parent, undefined, path, depth);
      case "Dict": {
        const entry = parent.entries.find(({ value }) => value === node);
        const key = entry?.key?.kind === "Constant" ? String(entry.key.value) : undefined;
        return entry && !entry.key
          ? this.#throughCopy(parent, path, depth)
          : this.#throughHolder(parent, key, path, depth);
      }
      case "NamedExpression":
        return [...this.#throughName(parent.target, path, depth), ...this.#through(parent, path, exact, depth)];
      case "Conditional":
        return parent.test === node ? [] : this.#through(parent, path, exact, depth);
      case "BooleanOperation":
      case "Await":
        return this.#through(parent, path, exact, depth);
      case "BinaryOperation":
        return this.#throughCopy(parent, path, depth);
      case "Call":
        return parent.callee === node
          ? this.#byMethod(parent, path, exact, depth)
          : this.#byArgument(parent, node, path, depth);
      default:
        return [];
    }
  }

  /** The mutations of a part that an enclosing expression evaluates to, or may evaluate to. */
  #through(expression: Expression, path: Path, exact: boolean, depth: number): readonly Mutation[] {
    return this.by(referenceFrom(expression), depth + 1).map(mutation =>
      exact ? below(path, mutation) : changed(path),
    );
  }

  #throughTargets(targets: readonly Expression[], path: Path, depth: number): readonly Mutation[] {
    return targets.flatMap(target => {
      switch (target.kind) {
        case "Name":
          return this.#throughName(target, path, depth);
        case "Tuple":
        case "List":
          return this.#throughItems(target.items, path, depth);
        default:
          return this.#isChangedAt(target, depth) ? [changedAnywhere(path)] : [];
      }
    });
  }

  /**
   * Whether a value is mutated through the object that it is stored in: `self.params["x"] = 1` after `self.params =
   * params`.
   */
  #isChangedAt(target: Expression, depth: number): boolean {
    if (target.kind === "Attribute") {
      return this.#isAttributeChanged(target.name, target, depth);
    }
    const base = baseOf(target);
    return base === undefined || this.#isPartChanged(referenceAt(base), depth);
  }

  /** Whether the value of an attribute is mutated at any attribute of this name. */
  #isAttributeChanged(name: string, target: Expression, depth: number): boolean {
    const { mentioned, assigned } = attributesOf(rootOf(target));
    const mentions = mentioned.get(name) ?? [];
    const targets: readonly Expression[] = assigned.get(name) ?? [];
    return (
      mentions.length > MAX_REFERENCES ||
      mentions.some(
        mention =>
          mention !== target && !targets.includes(mention) && this.by(referenceFrom(mention), depth + 1).length > 0,
      )
    );
  }

  /** Whether a part of a variable's value is mutated at another reference. */
  #isPartChanged({ name, node, path }: Reference, depth: number): boolean {
    const binding = name && this.#scopes.bindingOf(name);
    if (!binding || binding.references.length > MAX_REFERENCES) {
      return true;
    }
    return referencesOf(binding)
      .filter(reference => reference.node !== node)
      .flatMap(reference => this.by(reference, depth + 1))
      .some(mutation => {
        const isInside =
          mutation.path.length > path.length || (mutation.kind === "changed" && mutation.path.length === path.length);
        return isInside && path.every((key, index) => mutation.path[index] === key || mutation.path[index] === anyKey);
      });
  }

  #throughName(name: Name, path: Path, depth: number): readonly Mutation[] {
    const binding = this.#scopes.bindingOf(name);
    if (!binding) {
      return [];
    }
    const isMember = binding.scope.kind === "class" && this.#isAttributeChanged(binding.name, name, depth);
    const isAddedTo = binding.definitions.some(({ kind }) => kind === "augmented");
    if (isMember || isAddedTo || binding.references.length > MAX_REFERENCES) {
      return [changed(path)];
    }
    return referencesOf(binding).flatMap(reference =>
      this.by(reference, depth + 1).map(mutation => below(path, mutation)),
    );
  }

  /** Mutations of the results of the function that returns the value, or of a property. */
  #throughResult(node: Node, path: Path, depth: number): readonly Mutation[] {
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
      : results.flatMap(result => this.by(referenceFrom(result), depth + 1).map(mutation => below(path, mutation)));
  }

  /** Unpacked items have other indices in the new list. */
  #throughStarred(starred: Expression, path: Path, depth: number): readonly Mutation[] {
    const { parent: holder } = starred;
    return (holder?.kind === "List" || holder?.kind === "Tuple" || holder?.kind === "Set") &&
      this.#deep(holder, depth).length > 0
      ? [changed([...path, anyKey])]
      : [];
  }

  /** A shallow copy shares its members: only what is inside them can be mutated through it. */
  #throughCopy(copy: Expression, path: Path, depth: number): readonly Mutation[] {
    return this.#deep(copy, depth).map(mutation => below(path, mutation));
  }

  /** Mutations through a new list or dictionary that contains the value. */
  #throughHolder(holder: Expression, key: string | undefined, path: Path, depth: number): readonly Mutation[] {
    return this.#deep(holder, depth)
      .filter(({ path: [first] }) => key === undefined || first === undefined || first === key || first === anyKey)
      .map(({ path: [, ...rest], kind }) => ({ path: [...path, ...rest], kind }));
  }

  /** The mutations of an expression's members and of anything inside them. */
  #deep(made: Expression, depth: number): readonly Mutation[] {
    if (depth > MAX_DEPTH) {
      return [changed([])];
    }
    return this.by(referenceFrom(made), depth + 1).filter(
      ({ path, kind }) => path.length > (kind === "changed" ? 0 : 1),
    );
  }

  #throughItems(targets: readonly Expression[], path: Path, depth: number): readonly Mutation[] {
    const names = targets.flatMap(namesIn);
    return names.some(name => this.#throughName(name, [], depth).length > 0) ? [changed([...path, anyKey])] : [];
  }

  #byMethod(call: Call, path: Path, exact: boolean, depth: number): readonly Mutation[] {
    const method = call.callee.kind === "Attribute" ? call.callee.name : "";
    const receiver = exact ? path.slice(0, -1) : path;
    if (mutatingMethods.has(method) || method.startsWith("__")) {
      return [changed(receiver)];
    }
    return copying.has(method)
      ? this.#throughCopy(call, receiver, depth)
      : sharingMethods.has(method)
        ? this.#throughSharing(call, receiver, depth)
        : [];
  }

  #throughSharing(call: Expression, path: Path, depth: number): readonly Mutation[] {
    return this.#deep(call, depth).length > 0 ? [changed([...path, anyKey])] : [];
  }

  #byArgument(call: Call, node: Expression, path: Path, depth: number): readonly Mutation[] {
    const argument = call.arguments.find(({ value }) => value === node);
    const locals = argument ? functionsCalledBy(call, this.#scopes) : [];
    if (argument && locals.length > 0) {
      return locals.flatMap(local => this.#throughParameters(argument, call, local, path, depth));
    }
    const name = calleeName(call);
    if (copying.has(name)) {
      return argument?.kind === "keyword"
        ? this.#throughHolder(call, argument.name, path, depth)
        : this.#throughCopy(call, path, depth);
    }
    if (sharingFunctions.has(name)) {
      return this.#throughSharing(call, path, depth);
    }
    if (choosingFunctions.has(name)) {
      return this.by(referenceFrom(call), depth + 1).length > 0 ? [changed([...path, anyKey])] : [];
    }
    const { callee } = call;
    if (callee.kind === "Attribute" && keepingMethods.has(name) && !isOwnType(callee.value, this.#scopes)) {
      return this.#byKeeping(call, callee, path, depth);
    }
    if (call.parent?.kind === "With") {
      const targets = call.parent.items.flatMap(({ context, target }) => (context === call && target ? [target] : []));
      return this.#throughItems(targets, path, depth);
    }
    return argument && mutatesArguments(call, this.#scopes) && isWhole(argument) ? [changed(path)] : [];
  }

  #throughParameters(
    argument: Argument,
    call: Call,
    local: LocalFunction,
    path: Path,
    depth: number,
  ): readonly Mutation[] {
    const parameter = parameterOf(argument, call, local);
    if (parameter) {
      return this.#throughName(parameter.name, path, depth);
    }
    const isSpread = argument.kind === "items";
    const mayBeAny = isSpread || isAfterSpread(argument, call);
    return local.definition.parameters.flatMap(({ name, kind }) => {
      if (kind === "plain" && argument.kind === "members") {
        return this.#throughName(name, [...path, name.id], depth);
      }
      return (kind !== "plain" || mayBeAny) && this.#throughName(name, [], depth).length > 0
        ? [changed(isSpread ? [...path, anyKey] : path)]
        : [];
    });
  }

  /** Mutations of an argument that a method stores in its receiver or returns. */
  #byKeeping(call: Call, callee: Attribute, path: Path, depth: number): readonly Mutation[] {
    const base = baseOf(callee.value);
    const isChangedThere = callee.name !== "get" && base !== undefined && this.#isAnyPartChanged(base, depth);
    return isChangedThere || this.by(referenceFrom(call), depth + 1).length > 0 ? [changedAnywhere(path)] : [];
  }

  /** Mutations of items that `+=` adds to the list of a variable. */
  #byAddition(target: Expression, path: Path, depth: number): readonly Mutation[] {
    return target.kind === "Name" && this.#isAnyPartChanged(target, depth) ? [changedAnywhere(path)] : [];
  }

  #isAnyPartChanged(base: Name, depth: number): boolean {
    const binding = this.#scopes.bindingOf(base);
    return (
      binding !== undefined &&
      (binding.references.length > MAX_REFERENCES ||
        referencesOf(binding).some(reference =>
          this.by(reference, depth + 1).some(({ path, kind }) => path.length > (kind === "changed" ? 0 : 1)),
        ))
    );
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

/** The mutation of a part, as one of the whole. */
function below(outer: Path, { path, kind }: Mutation): Mutation {
  return { path: [...outer, ...path], kind };
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
