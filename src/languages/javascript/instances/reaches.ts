import type { Flow } from "../../language.ts";
import { FlowTrace } from "../../shared/flow-trace.ts";
import { isExported, type Variable } from "../scope/bindings.ts";
import { classFieldOf, declaredField, type ClassField } from "../scope/class-fields.ts";
import { callsOf, functionAround } from "../scope/local-functions.ts";
import type { ScopedTree } from "../scope/scoped-tree.ts";
import { boundNames } from "../syntax/patterns.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import type { CallNode } from "./events.ts";
import { CodeInstance } from "./instances.ts";

/** The data flow of a call, for an instance that is its receiver or an argument. */
export type FlowOf = (call: CallNode, via: "receiver" | "argument") => Flow;

/**
 * Whether anything derived from one instance reaches another. `"maybe"`: it escapes first.
 *
 * @param flow - the data flow of library calls
 */
export function reaches(from: CodeInstance, to: CodeInstance, flow: FlowOf, file: ScopedTree): boolean | "maybe" {
  return new NodeTrace(to.made, flow, file).from(from.made);
}

/** Expressions that are derived from each of their parts. */
const derived: ReadonlySet<string> = new Set([
  ...["ArrayExpression", "AwaitExpression", "BinaryExpression", "ChainExpression", "ConditionalExpression"],
  ...["LogicalExpression", "MemberExpression", "ObjectExpression", "Property", "SpreadElement", "TemplateLiteral"],
  ...["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression", "TSTypeAssertion"],
]);

const ends: ReadonlySet<string> = new Set(["ExpressionStatement", "IfStatement", "UnaryExpression"]);

class NodeTrace extends FlowTrace<Node> {
  readonly #flow: FlowOf;
  readonly #file: ScopedTree;

  constructor(goal: Node, flow: FlowOf, file: ScopedTree) {
    super(goal);
    this.#flow = flow;
    this.#file = file;
  }

  protected step(node: Node): void {
    const parent = this.#file.parentOf(node);
    if (!parent || ends.has(parent.type)) {
      return;
    }
    if (derived.has(parent.type)) {
      this.follow(parent);
      return;
    }
    switch (parent.type) {
      case "CallExpression":
      case "NewExpression":
        this.throughCall(parent, this.#flow(parent, parent.callee === node ? "receiver" : "argument"), instance =>
          instance instanceof CodeInstance ? instance.made : undefined,
        );
        return;
      case "VariableDeclarator":
        if (isExported(parent, this.#file)) {
          this.escape();
        }
        this.#intoPattern(parent.id);
        return;
      case "AssignmentExpression":
        if (parent.right === node) {
          this.#intoPattern(parent.left);
          this.follow(parent);
        }
        return;
      case "PropertyDefinition": {
        const field = declaredField(parent, this.#file);
        if (field) {
          this.#intoField(field);
        } else {
          this.escape();
        }
        return;
      }
      case "ArrowFunctionExpression":
      case "ReturnStatement":
        this.#intoCallsAround(node);
        return;
      default:
        this.escape();
    }
  }

  /** Continues with the names that a pattern binds. */
  #intoPattern(pattern: Node): void {
    const field = pattern.type === "MemberExpression" ? classFieldOf(pattern, this.#file) : undefined;
    if (field) {
      this.#intoField(field);
      return;
    }
    const names = boundNames(pattern);
    if (names.length === 0) {
      this.escape();
    }
    for (const { name } of names) {
      const variable = this.#file.variableOf(name);
      if (variable) {
        this.#intoVariable(variable);
      } else {
        // A global that other files can read.
        this.escape();
      }
    }
  }

  #intoVariable({ references }: Variable): void {
    this.followAll(references.flatMap(({ init, identifier }) => (init === true ? [] : [identifier])));
  }

  #intoField({ accesses, aliases }: ClassField): void {
    this.followAll(accesses);
    for (const { variable } of aliases) {
      this.#intoVariable(variable);
    }
  }

  /** Continues with the calls of the function that returns the value. */
  #intoCallsAround(result: Node): void {
    const fn = functionAround(result, this.#file);
    this.followSome(fn ? callsOf(fn, this.#file) : []);
  }
}
