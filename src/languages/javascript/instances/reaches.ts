import type { Flow } from "../../language.ts";
import { isExported } from "../scope/bindings.ts";
import { accessesOfMember, classFieldOf } from "../scope/class-fields.ts";
import { callsOf, functionAround } from "../scope/local-functions.ts";
import type { CodeFile } from "../code-file.ts";
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
export function reaches(from: CodeInstance, to: CodeInstance, flow: FlowOf, file: CodeFile): boolean | "maybe" {
  return new FlowTrace(to.made, flow, file).from(from.made);
}

/** Expressions that are derived from each of their parts. */
const derived: ReadonlySet<string> = new Set([
  ...["ArrayExpression", "AwaitExpression", "BinaryExpression", "ChainExpression", "ConditionalExpression"],
  ...["LogicalExpression", "MemberExpression", "ObjectExpression", "Property", "SpreadElement", "TemplateLiteral"],
  ...["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression", "TSTypeAssertion"],
]);

const ends: ReadonlySet<string> = new Set(["ExpressionStatement", "IfStatement", "UnaryExpression"]);

/** Traces what is derived from a value, forward and flow-insensitively. */
class FlowTrace {
  readonly #goal: Node;
  readonly #flow: FlowOf;
  readonly #file: CodeFile;
  readonly #seen = new Set<Node>();
  readonly #open: Node[] = [];
  #isReached = false;
  #hasEscaped = false;

  constructor(goal: Node, flow: FlowOf, file: CodeFile) {
    this.#goal = goal;
    this.#flow = flow;
    this.#file = file;
  }

  from(start: Node): boolean | "maybe" {
    this.#follow(start);
    for (let node = this.#open.pop(); node && !this.#isReached; node = this.#open.pop()) {
      this.#step(node);
    }
    return this.#isReached || (this.#hasEscaped ? "maybe" : false);
  }

  #follow(node: Node): void {
    if (node === this.#goal) {
      this.#isReached = true;
    } else if (!this.#seen.has(node)) {
      this.#seen.add(node);
      this.#open.push(node);
    }
  }

  #followAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.#follow(node);
    }
  }

  #step(node: Node): void {
    const parent = this.#file.parentOf(node);
    if (!parent || ends.has(parent.type)) {
      return;
    }
    if (derived.has(parent.type)) {
      this.#follow(parent);
      return;
    }
    switch (parent.type) {
      case "CallExpression":
      case "NewExpression":
        this.#throughCall(parent, node);
        return;
      case "VariableDeclarator":
        this.#hasEscaped ||= isExported(parent, this.#file);
        this.#intoPattern(parent.id);
        return;
      case "AssignmentExpression":
        if (parent.right === node) {
          this.#intoPattern(parent.left);
          this.#follow(parent);
        }
        return;
      case "PropertyDefinition":
        this.#followAll(accessesOfMember(parent, this.#file));
        return;
      case "ArrowFunctionExpression":
      case "ReturnStatement":
        this.#intoCallsAround(node);
        return;
      default:
        this.#hasEscaped = true;
    }
  }

  /** Continues with the names that a pattern binds. */
  #intoPattern(pattern: Node): void {
    const field = pattern.type === "MemberExpression" ? classFieldOf(pattern, this.#file) : undefined;
    if (field) {
      this.#followAll(field.accesses.filter(access => access !== pattern));
      return;
    }
    const names = boundNames(pattern);
    this.#hasEscaped ||= names.length === 0;
    for (const { name } of names) {
      const references = this.#file.variableOf(name)?.references ?? [];
      this.#followAll(references.filter(({ init }) => init !== true).map(({ identifier }) => identifier));
    }
  }

  /** Continues with the calls of the function that returns the value. */
  #intoCallsAround(result: Node): void {
    const fn = functionAround(result, this.#file);
    const calls = fn ? callsOf(fn, this.#file) : [];
    this.#hasEscaped ||= calls.length === 0;
    this.#followAll(calls);
  }

  #throughCall(call: CallNode, node: Node): void {
    const { result, into, escapes } = this.#flow(call, call.callee === node ? "receiver" : "argument");
    this.#hasEscaped ||= escapes;
    if (result) {
      this.#follow(call);
    }
    for (const instance of into) {
      if (instance instanceof CodeInstance) {
        this.#follow(instance.made);
      } else {
        this.#hasEscaped = true;
      }
    }
  }
}
