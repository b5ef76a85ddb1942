import type { Scopes } from "../scope/analyze-scopes.ts";
import { localFunctionOf, parameterOf } from "../scope/local-functions.ts";
import type { Argument, Assign, Call, Expression, Name, Node } from "../syntax/nodes.ts";
import { attributesOf, rootOf } from "./attributes.ts";
import { mutatingMethods, isMutationTarget } from "./mutation-targets.ts";
import { referencesOf, type Reference } from "./references.ts";

type Path = readonly string[];

/** A part of a value that may be replaced or itself be mutated. */
export interface Mutation {
  readonly path: Path;
  readonly kind: "replaced" | "changed";
}

const MAX_DEPTH = 5;
/** A variable with more references is not followed and may be mutated in any way. */
export const MAX_REFERENCES = 300;

/** Methods and functions whose results share items or members with their receiver or argument. */
const sharingMethods = new Set(["copy", "values", "items"]);
const sharingFunctions = new Set([
  "dict",
  "list",
  "tuple",
  "set",
  "frozenset",
  "sorted",
  "reversed",
  "copy",
  "enumerate",
]);

/**
 * Verbs that suggest a mutation of the argument, for functions of other files that are called for their effect.
 * Functions that send or create something are taken not to mutate it.
 */
const mutatingVerb =
  /^_*(?:add|append|apply|assign|attach|augment|customi[sz]e|decorate|default|delattr|disable|enable|enrich|ensure|extend|fill|harden|inject|insort|merge|mutate|normali[sz]e|override|patch|populate|prepare|remove|restrict|sanitize|secure|setattr|set|shuffle|strip|toggle|tweak|unset|update)(?![a-z])/u;
const sendingName = /client|pool|cognito/u;

/** The mutations that a reference may make. */
export function mutationsBy(reference: Reference, scopes: Scopes): readonly Mutation[] {
  return new MutationFinder(scopes).by(reference, 0);
}

class MutationFinder {
  readonly #scopes: Scopes;

  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  by(reference: Reference, depth: number): readonly Mutation[] {
    if (depth > MAX_DEPTH) {
      return [changed(reference.path)];
    }
    return [...reference.defaulted.map(replaced), ...this.#at(reference.node, reference.path, reference.exact, depth)];
  }

  /** The mutations of a part at the expression that evaluates to it. */
  #at(node: Expression, path: Path, exact: boolean, depth: number): readonly Mutation[] {
    const { parent } = node;
    switch (parent?.kind) {
      case "Assign":
        if (parent.value === node) {
          return this.#throughTargets(parent, path, depth);
        }
        return parent.targets.includes(node) ? [exact ? replaced(path) : changed(path)] : [];
      case "AugmentedAssign":
        return parent.target === node ? [changed(path)] : [];
      case "Delete":
      case "Starred":
        return parent.kind === "Delete"
          ? [exact ? replaced(path) : changed(path)]
          : this.#throughCopy(parent, path, depth);
      case "Loop":
        return parent.targets.includes(node)
          ? [replaced(path)]
          : parent.head.includes(node)
            ? this.#throughItems(parent.targets, path, depth)
            : [];
      case "Comprehension":
        return parent.first === node ? this.#throughItems(parent.targets, path, depth) : [];
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
        return [...this.#throughName(parent.target, path, depth), ...this.#at(parent, path, exact, depth)];
      case "Conditional":
        return parent.test === node ? [] : this.#at(parent, path, exact, depth);
      case "BooleanOperation":
      case "Await":
        return this.#at(parent, path, exact, depth);
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

  #throughTargets({ targets }: Assign, path: Path, depth: number): readonly Mutation[] {
    return targets.flatMap(target => {
      switch (target.kind) {
        case "Name":
          return this.#throughName(target, path, depth);
        case "Tuple":
        case "List":
          return this.#throughItems(target.items, path, depth);
        default:
          // It is stored in another object, and mutations through that one are not followed.
          return this.#isKeptAway(target) ? [changed(path)] : [];
      }
    });
  }

  /**
   * Whether a value is mutated through the object that it is stored in: `self.params["x"] = 1` after `self.params =
   * params`.
   */
  #isKeptAway(target: Expression): boolean {
    if (target.kind === "Attribute") {
      return attributesOf(rootOf(target)).changed.has(target.name);
    }
    const base = baseOf(target);
    const binding = base && this.#scopes.bindingOf(base);
    const length = pathLength(target);
    return (
      binding === undefined ||
      referencesOf(binding).some(
        reference => reference.node !== target && reference.path.length > length && isMutationTarget(reference.node),
      )
    );
  }

  #throughName(name: Name, path: Path, depth: number): readonly Mutation[] {
    const binding = this.#scopes.bindingOf(name);
    if (!binding || binding.references.length > MAX_REFERENCES) {
      return binding ? [changed(path)] : [];
    }
    return referencesOf(binding).flatMap(reference =>
      this.by(reference, depth + 1).map(mutation => below(path, mutation)),
    );
  }

  /** A shallow copy shares its members: only what is inside them can be mutated through it. */
  #throughCopy(copy: Expression, path: Path, depth: number): readonly Mutation[] {
    return this.#deep(copy, depth).map(mutation => below(path, mutation));
  }

  /** Mutations through a new list or dictionary that contains the value. */
  #throughHolder(holder: Expression, key: string | undefined, path: Path, depth: number): readonly Mutation[] {
    return this.#deep(holder, depth)
      .filter(mutation => key === undefined || mutation.path[0] === key || mutation.path.length === 0)
      .map(({ path: [, ...rest], kind }) => ({ path: [...path, ...rest], kind }));
  }

  /** The mutations of an expression's members and of anything inside them. */
  #deep(made: Expression, depth: number): readonly Mutation[] {
    if (depth > MAX_DEPTH) {
      return [changed([])];
    }
    return this.#at(made, [], true, depth + 1).filter(({ path, kind }) => path.length > (kind === "changed" ? 0 : 1));
  }

  #throughItems(targets: readonly Expression[], path: Path, depth: number): readonly Mutation[] {
    const names = targets.flatMap(namesIn);
    return names.some(name => this.#throughName(name, [], depth).length > 0) ? [changed(path)] : [];
  }

  #byMethod(call: Call, path: Path, exact: boolean, depth: number): readonly Mutation[] {
    const method = call.callee.kind === "Attribute" ? call.callee.name : "";
    const receiver = exact ? path.slice(0, -1) : path;
    if (mutatingMethods.has(method) || method.startsWith("__")) {
      return [changed(receiver)];
    }
    return sharingMethods.has(method) ? this.#throughSharing(call, receiver, depth) : [];
  }

  #throughSharing(call: Expression, path: Path, depth: number): readonly Mutation[] {
    const { parent } = call;
    return parent?.kind === "Loop" && parent.head.includes(call)
      ? this.#throughItems(parent.targets, path, depth)
      : this.#throughCopy(call, path, depth);
  }

  #byArgument(call: Call, node: Expression, path: Path, depth: number): readonly Mutation[] {
    const argument = call.arguments.find(({ value }) => value === node);
    const local = localFunctionOf(call.callee, this.#scopes);
    if (local && argument) {
      const parameter = parameterOf(argument, call, local);
      return parameter ? this.#throughName(parameter.name, path, depth) : [];
    }
    const name = calleeName(call);
    if (sharingFunctions.has(name)) {
      return this.#throughSharing(call, path, depth);
    }
    return argument &&
      isWhole(argument) &&
      mutatingVerb.test(name) &&
      !sendingName.test(name) &&
      isForeign(call, this.#scopes) &&
      isDiscarded(call)
      ? [changed(path)]
      : [];
  }
}

function changed(path: Path): Mutation {
  return { path, kind: "changed" };
}

function replaced(path: Path): Mutation {
  return { path, kind: "replaced" };
}

/** The mutation of a part, as one of the whole. */
function below(outer: Path, { path, kind }: Mutation): Mutation {
  return { path: [...outer, ...path], kind };
}

function isWhole({ kind }: Argument): boolean {
  return kind === "positional" || kind === "keyword";
}

/** Whether a callee is an imported or unknown function, rather than a method of an object of the file. */
function isForeign({ callee }: Call, scopes: Scopes): boolean {
  const base = baseOf(callee);
  const definitions = (base && scopes.bindingOf(base)?.definitions) ?? [];
  return callee.kind === "Name" || definitions.some(({ kind }) => kind === "import");
}

function isDiscarded(call: Node): boolean {
  const { parent } = call;
  return parent?.kind === "ExpressionStatement" || (parent?.kind === "Await" && isDiscarded(parent));
}

function calleeName({ callee }: Call): string {
  return callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.name : "";
}

/** The name at the base of a chain of attributes, items and calls. */
export function baseOf(node: Expression): Name | undefined {
  switch (node.kind) {
    case "Name":
      return node;
    case "Attribute":
    case "Subscript":
      return baseOf(node.value);
    default:
      return undefined;
  }
}

function pathLength(node: Expression): number {
  return node.kind === "Attribute" || node.kind === "Subscript" ? pathLength(node.value) + 1 : 0;
}

/** Whether a tuple or list is an assignment target. */
function isTarget(node: Node): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value !== node;
    case "Loop":
      return parent.targets.some(target => target === node);
    case "Tuple":
    case "List":
      return isTarget(parent);
    default:
      return false;
  }
}

function namesIn(target: Expression): readonly Name[] {
  switch (target.kind) {
    case "Name":
      return [target];
    case "Tuple":
    case "List":
      return target.items.flatMap(namesIn);
    case "Starred":
      return namesIn(target.value);
    default:
      return [];
  }
}
