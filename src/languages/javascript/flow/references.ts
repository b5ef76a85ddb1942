import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { isGlobal, type Variable } from "../scope/bindings.ts";
import { classFieldOf, declaredField, type ClassField, type FieldDeclaration } from "../scope/class-fields.ts";
import { iteratingMethods } from "./collection-methods.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { callsOf, functionAround, localFunctionOf } from "../scope/local-functions.ts";
import { boundNames } from "../syntax/patterns.ts";
import {
  methodNameOf,
  staticName,
  wrappedBy,
  isShifted,
  type FunctionNode,
  type Node,
  type CallNode,
} from "../syntax/syntax-tree.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** A reference to a value or to a part of it. */
export interface Reference {
  /** The expression that evaluates to it: `cfn.node.defaultChild` where `cfn` is the value. */
  readonly node: Node;
  /** The keys that lead from the value to the part: `["node", "defaultChild"]`. */
  readonly path: readonly string[];
  /** False if the expression is an unknown part of what the path leads to: `flows[index]`. */
  readonly exact: boolean;
  /** Whether that part is certainly a member or item, and not a part of one. */
  readonly isMember?: boolean;
}

/** A value with more references is not followed any further. */
export const MAX_REFERENCES = 2000;
/** Longer paths are truncated: for a function that recurses into part of its argument they would never end. */
const MAX_KEYS = 6;

/** The references to an expression's value, followed through the variables, fields and parameters that hold it. */
export const referencesOf: (node: Node, file: EvaluatedTree) => readonly Reference[] = perObject((node, file) => {
  const tracker = new ReferenceTracker(file);
  tracker.follow({ node, path: [], exact: true });
  return tracker.references;
});

/** The references to a variable's value. Cached, because every reader asks. */
export const referencesOfVariable: (variable: Variable, file: EvaluatedTree) => readonly Reference[] = perObject(
  (variable, file) => {
    const tracker = new ReferenceTracker(file);
    tracker.followVariable(variable, [], true);
    return tracker.references;
  },
);

/** The references to an argument through the names that its parameter binds, and the field that it declares. */
export function referencesOfParameter(parameter: Node, file: EvaluatedTree): readonly Reference[] {
  const tracker = new ReferenceTracker(file);
  tracker.followPattern(parameter, [], true);
  return tracker.references;
}

/** The references to a field's value. */
export function referencesOfField(field: ClassField, file: EvaluatedTree): readonly Reference[] {
  const tracker = new ReferenceTracker(file);
  tracker.followField(field, [], true);
  return tracker.references;
}

/** The references in the file to the global that a name refers to. */
export function globalReferences(name: Node, file: EvaluatedTree): readonly Node[] {
  return name.type === "Identifier" && !file.variableOf(name) ? file.bindings.referencesToGlobal(name.name) : [];
}

/** The reference that the mention of a name is part of, including the member accesses and wrappers around it. */
export function referenceAt(mention: Node, file: EvaluatedTree): Reference {
  return wholeChain({ node: mention, path: [], exact: true }, file);
}

function wholeChain(reference: Reference, file: EvaluatedTree): Reference {
  const { node, path, exact } = reference;
  const parent = file.parentOf(node);
  if (parent?.type === "MemberExpression" && parent.object === node) {
    const key = exact ? staticName(parent.property, parent.computed) : undefined;
    return wholeChain(
      key === undefined
        ? { node: parent, path, exact: false, isMember: exact }
        : { node: parent, path: [...path, key], exact },
      file,
    );
  }
  return parent && wrappedBy(parent) === node ? wholeChain({ ...reference, node: parent }, file) : reference;
}

function withFewKeys(reference: Reference): Reference {
  return reference.path.length > MAX_KEYS
    ? { node: reference.node, path: reference.path.slice(0, MAX_KEYS), exact: false }
    : reference;
}

class ReferenceTracker {
  readonly references: Reference[] = [];
  readonly #file: EvaluatedTree;
  readonly #seen = new Set<string>();
  /**
   * The references that the current one leads to. A worklist, because a chain of aliases can be longer than the call
   * stack.
   */
  #next: Reference[] | undefined;

  constructor(file: EvaluatedTree) {
    this.#file = file;
  }

  follow(start: Reference): void {
    if (this.#next) {
      this.#next.push(start);
      return;
    }
    const open = [start];
    for (let reference = open.pop(); reference; reference = open.pop()) {
      this.#next = [];
      this.#note(withFewKeys(wholeChain(reference, this.#file)));
      pushAll(open, this.#next.reverse());
    }
    this.#next = undefined;
  }

  #note(reference: Reference): void {
    const id = [...reference.node.range, reference.exact, ...reference.path].join(" ");
    if (this.#seen.has(id) || this.references.length > MAX_REFERENCES) {
      return;
    }
    this.#seen.add(id);
    this.references.push(reference);
    this.#followHolder(reference);
  }

  followVariable(variable: Variable, path: readonly string[], exact: boolean): void {
    for (const reference of variable.references) {
      if (reference.init !== true) {
        this.follow({ node: reference.identifier, path, exact });
      }
    }
  }

  #followName(name: Node, path: readonly string[], exact: boolean): void {
    const variable = this.#file.variableOf(name);
    if (variable) {
      this.followVariable(variable, path, exact);
      return;
    }
    for (const node of globalReferences(name, this.#file)) {
      this.follow({ node, path, exact });
    }
  }

  followField({ accesses, others, aliases }: ClassField, path: readonly string[], exact: boolean): void {
    for (const node of [...accesses, ...others]) {
      this.follow({ node, path, exact });
    }
    for (const { variable, path: keys, exact: isExact } of aliases) {
      this.followVariable(variable, exact ? [...path, ...keys] : path, exact && isExact);
    }
  }

  #followHolder({ node, path, exact }: Reference): void {
    const parent = this.#file.parentOf(node);
    switch (parent?.type) {
      case "VariableDeclarator":
        this.followPattern(parent.id, path, exact);
        break;
      case "AssignmentPattern":
        this.followPattern(parent.left, path, exact);
        break;
      case "AssignmentExpression":
        if (parent.right === node) {
          this.followPattern(parent.left, path, exact);
          this.follow({ node: parent, path, exact });
        }
        break;
      case "PropertyDefinition":
        this.#followDeclared(parent, path, exact);
        break;
      case "ConditionalExpression":
        if (parent.test !== node) {
          this.follow({ node: parent, path, exact });
        }
        break;
      case "LogicalExpression":
      case "SequenceExpression":
      case "AwaitExpression":
        this.follow({ node: parent, path, exact });
        break;
      case "ReturnStatement":
        this.#followResult(functionAround(parent, this.#file), path, exact);
        break;
      case "ArrowFunctionExpression":
        this.#followResult(parent.body === node ? parent : undefined, path, exact);
        break;
      case "ForOfStatement":
        if (parent.right === node) {
          this.#followLoopVariable(parent.left, path);
        }
        break;
      case "CallExpression":
        if (parent.callee === node) {
          this.#followItems(parent, path, exact);
        } else {
          this.#followArgument(parent, { node, path, exact });
        }
        break;
      case "NewExpression":
        this.#followArgument(parent, { node, path, exact });
        break;
      default:
    }
  }

  followPattern(pattern: Node, path: readonly string[], exact: boolean): void {
    if (pattern.type === "MemberExpression") {
      this.#followAccesses(pattern, path, exact);
      return;
    }
    for (const { name, keys } of boundNames(pattern)) {
      this.#followName(name, exact && keys ? [...path, ...keys] : path, exact && keys !== undefined);
    }
    if (pattern.type === "TSParameterProperty") {
      this.#followDeclared(pattern, path, exact);
    }
  }

  #followAccesses(access: TSESTree.MemberExpression, path: readonly string[], exact: boolean): void {
    const field = classFieldOf(access, this.#file);
    if (field) {
      const accesses = field.accesses.filter(other => other !== access);
      this.followField({ ...field, accesses, others: [] }, path, exact);
    }
  }

  #followDeclared(declaration: FieldDeclaration, path: readonly string[], exact: boolean): void {
    const field = declaredField(declaration, this.#file);
    if (field) {
      this.followField(field, path, exact);
    }
  }

  #followLoopVariable(left: Node, path: readonly string[]): void {
    for (const target of left.type === "VariableDeclaration" ? left.declarations.map(({ id }) => id) : [left]) {
      this.followPattern(target, path, false);
    }
  }

  /** Follows the items of a list into a callback's parameters. */
  #followItems(call: TSESTree.CallExpression, path: readonly string[], exact: boolean): void {
    const [callback] = call.arguments;
    const count = iteratingMethods.get(methodNameOf(call.callee) ?? "");
    const parameters = callback && count !== undefined ? localFunctionOf(callback, this.#file)?.params : undefined;
    for (const parameter of parameters?.slice(0, count) ?? []) {
      this.followPattern(parameter, exact ? path.slice(0, -1) : path, false);
    }
  }

  #followArgument(call: CallNode, { node, path, exact }: Reference): void {
    if (returnsArgument(call, node, this.#file)) {
      this.follow({ node: call, path, exact });
      return;
    }
    const fn = localFunctionOf(call.callee, this.#file);
    if (fn) {
      for (const parameter of parametersFor(node, call, fn)) {
        this.followPattern(parameter, path, exact);
      }
    }
  }

  #followResult(fn: FunctionNode | undefined, path: readonly string[], exact: boolean): void {
    if (fn) {
      for (const node of callsOf(fn, this.#file)) {
        this.follow({ node, path, exact });
      }
    }
  }
}

/** The parameters that an argument may be passed to: behind a spread, any of them. */
export function parametersFor(argument: Node, call: CallNode, { params }: FunctionNode): readonly Node[] {
  const index = call.arguments.findIndex(given => given === argument);
  const isUnknown = isShifted(call.arguments, index);
  return params.filter(
    ({ type }, position) => isUnknown || position === index || (position < index && type === "RestElement"),
  );
}

/** Functions of `Object` that return their first argument. */
const returningArgument: ReadonlySet<string> = new Set(["assign", "freeze", "preventExtensions", "seal"]);

/** Whether a call returns its first argument, as `Object.freeze` does. */
export function returnsArgument(
  { callee, arguments: [first] }: CallNode,
  argument: Node,
  file: EvaluatedTree,
): boolean {
  return (
    first === argument &&
    callee.type === "MemberExpression" &&
    isGlobal(callee.object, "Object", file) &&
    returningArgument.has(staticName(callee.property, callee.computed) ?? "")
  );
}
