import { perObject } from "../../../model/per-object.ts";
import { constantDeclaratorOf, valueDefinitionOf } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { assignmentsOf } from "../scope/field-values.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { expressionKey } from "./expression-key.ts";
import { bindingPath } from "../syntax/patterns.ts";
import { propertyOf, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** How many definitions a value is traced back through. */
const MAX_DEPTH = 8;
/** The maximum number of access paths collected for one expression; the rest are dropped. */
const MAX_PATHS = 60;
/** The maximum nesting depth of expressions. */
const MAX_NESTING = 200;

/**
 * The access paths that the value of an expression depends on, such as `options.kind`, through the constants, variables
 * and fields it refers to. A call that depends on no path is a path by itself.
 */
export const dependenciesOf: (node: Node, file: EvaluatedTree) => readonly string[] = perObject((node, file) => {
  const slice = new Slice(file);
  slice.add(node, 0);
  return [...slice.paths];
});

class Slice {
  readonly paths = new Set<string>();
  readonly #file: EvaluatedTree;
  readonly #seen = new Set<Node>();
  #nesting = 0;

  constructor(file: EvaluatedTree) {
    this.#file = file;
  }

  add(node: Node, depth: number): void {
    const expression = unwrap(node);
    if (depth > MAX_DEPTH || this.paths.size > MAX_PATHS || this.#seen.has(expression)) {
      return;
    }
    this.#seen.add(expression);
    if (this.#nesting > MAX_NESTING) {
      return;
    }
    this.#nesting += 1;
    this.#addParts(expression, depth);
    this.#nesting -= 1;
  }

  #addParts(expression: Node, depth: number): void {
    switch (expression.type) {
      case "Identifier":
      case "ThisExpression":
      case "MemberExpression":
        this.#addChain(expression, depth);
        break;
      case "CallExpression":
        this.#addCall(expression, depth);
        break;
      default:
        for (const child of this.#file.childrenOf(expression)) {
          this.add(child, depth);
        }
    }
  }

  /** Adds a name together with the members read from it. */
  #addChain(chain: Node, depth: number): void {
    const keys: string[] = [];
    let root = chain;
    while (root.type === "MemberExpression" && !classFieldOf(root, this.#file)) {
      const key = staticName(root.property, root.computed);
      if (key === undefined) {
        this.add(root.property, depth);
        keys.length = 0;
      } else {
        keys.unshift(key);
      }
      root = unwrap(root.object);
    }
    if (root.type !== "Identifier" && root.type !== "ThisExpression" && root.type !== "MemberExpression") {
      this.add(root, depth);
      return;
    }
    const isSize = sizes.has(keys.at(-1) ?? "");
    this.#addRoot(root, isSize ? keys.slice(0, -1) : keys, depth);
  }

  #addRoot(root: Node, keys: readonly string[], depth: number): void {
    const variable = root.type === "Identifier" ? this.#file.variableOf(root) : undefined;
    if (root.type === "Identifier" && !variable && keys.length === 0) {
      // A global of the language, such as `undefined`.
      return;
    }
    const definition = variable && valueDefinitionOf(variable);
    if (definition && constants.has(definition.type)) {
      return;
    }
    const before = this.paths.size;
    for (const value of this.#valuesOf(root, keys)) {
      this.add(value, depth + 1);
    }
    const isConstant = variable !== undefined && constantDeclaratorOf(variable) !== undefined;
    if (!isConstant || keys.length > 0 || this.paths.size > before) {
      this.paths.add([expressionKey(root, this.#file), ...keys].join("."));
    }
  }

  /**
   * All values that are assigned to a name or field. If members are read from it, only the first of them is taken from
   * an object literal.
   */
  #valuesOf(root: Node, keys: readonly string[]): readonly Node[] {
    const [first] = keys;
    if (root.type === "MemberExpression") {
      return keys.length === 0 ? this.#valuesOfField(root) : [];
    }
    const variable = root.type === "Identifier" ? this.#file.variableOf(root) : undefined;
    const definition = variable && valueDefinitionOf(variable);
    if (!definition) {
      return [];
    }
    const declarator = constantDeclaratorOf(variable);
    if (declarator) {
      const init = unwrap(declarator.init);
      const path = [...(bindingPath(declarator.id, definition.name) ?? []), ...keys];
      const [key = first] = path;
      if (init.type === "ObjectExpression" && key !== undefined) {
        const property = propertyOf(init, key);
        return property ? [property.value] : [];
      }
      return path.length === 0 ? [init] : [];
    }
    return keys.length === 0
      ? variable.references.flatMap(({ writeExpr, identifier }) =>
          writeExpr ? [writeExpr, ...this.#testsAround(identifier)] : [],
        )
      : [];
  }

  #valuesOfField(field: Node): readonly Node[] {
    const found = field.type === "MemberExpression" ? classFieldOf(field, this.#file) : undefined;
    const assignments = found ? assignmentsOf(found, this.#file) : [];
    return assignments.flatMap(assignment => [assignment.right, ...this.#testsAround(assignment)]);
  }

  #testsAround(node: Node): readonly Node[] {
    return [...this.#file.ancestorsOf(node)].flatMap(outer => (outer.type === "IfStatement" ? [outer.test] : []));
  }

  #addCall(call: Extract<Node, { type: "CallExpression" }>, depth: number): void {
    const callee = unwrap(call.callee);
    const before = this.paths.size;
    for (const argument of call.arguments) {
      this.add(argument, depth);
    }
    if (callee.type === "MemberExpression") {
      this.#addReceiver(callee, call, depth);
    } else if (callee.type !== "Identifier") {
      this.add(callee, depth);
    }
    if (this.paths.size === before) {
      this.paths.add(expressionKey(call, this.#file));
    }
  }

  /** Adds what a method's receiver depends on. `config.get("a")` depends only on the entry of that name. */
  #addReceiver(
    callee: Extract<Node, { type: "MemberExpression" }>,
    call: Extract<Node, { type: "CallExpression" }>,
    depth: number,
  ): void {
    const method = staticName(callee.property, callee.computed) ?? "";
    const [key, ...others] = call.arguments;
    const name = key && others.length === 0 ? staticName(key, true) : undefined;
    if (name !== undefined && lookUp.test(method)) {
      this.paths.add(`${expressionKey(callee.object, this.#file)}.${name.replaceAll(".", ",")}`);
    } else if (!this.#isGlobalOrImported(callee.object)) {
      this.add(callee.object, depth);
    }
  }

  #isGlobalOrImported(node: Node): boolean {
    const object = unwrap(node);
    const variable = object.type === "Identifier" ? this.#file.variableOf(object) : undefined;
    return object.type === "Identifier" && (!variable || valueDefinitionOf(variable)?.type === "ImportBinding");
  }
}

/** Kinds of definitions that depend on nothing. */
const constants: ReadonlySet<string> = new Set(["ClassName", "FunctionName", "TSEnumName"]);

const sizes: ReadonlySet<string> = new Set(["length", "size"]);

/** Methods that look up an entry by name: `node.tryGetContext("stage")`, `config.requireBoolean("live")`. */
const lookUp = /^(?:get|has|is|lookup|read|require|tryGet)(?![a-z])/u;
