import type { TSESTree } from "@typescript-eslint/utils";
import { isExported } from "../../../languages/javascript/scope/bindings.ts";
import { isCdkModule } from "../l2/cdk-modules.ts";
import { accessesOfMember, classFieldOf } from "../../../languages/javascript/scope/class-fields.ts";
import { callsOf, functionAround } from "../../../languages/javascript/scope/local-functions.ts";
import { boundNames } from "../../../languages/javascript/syntax/patterns.ts";
import { staticName, unwrap, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import { isDependencyCall, waiterOf } from "./dependency-calls.ts";
import { holds } from "./stacks.ts";

/** Follows everything that is made of a construct, or of what is made of it, to see whether it gets to another one. */
export class Trace {
  readonly #goal: Construct;
  readonly #constructs: Constructs;
  readonly #seen = new Set<Node>();
  readonly #open: Node[] = [];
  #isReached = false;
  #isLost = false;

  constructor(goal: Construct, constructs: Constructs) {
    this.#goal = goal;
    this.#constructs = constructs;
  }

  from(node: Node): void {
    this.#follow(node);
    this.#drain();
  }

  /** From what a call of `addDependency` makes wait. */
  throughDependencyCall(call: TSESTree.CallExpression): void {
    this.#followWaiter(call);
    this.#drain();
  }

  /** `"maybe"`: it got out of sight before it got to its goal. */
  result(): boolean | "maybe" {
    return this.#isReached || (this.#isLost ? "maybe" : false);
  }

  #follow(node: Node): void {
    if (node === this.#goal.node) {
      this.#isReached = true;
    } else if (!this.#seen.has(node)) {
      this.#seen.add(node);
      this.#open.push(node);
    }
  }

  #drain(): void {
    for (let node = this.#open.pop(); node && !this.#isReached; node = this.#open.pop()) {
      this.#step(node);
    }
  }

  #step(node: Node): void {
    const { file } = this.#constructs;
    const parent = file.parentOf(node);
    switch (parent?.type) {
      case "ExpressionStatement":
      case "IfStatement":
      case "UnaryExpression":
        return;
      case "ArrayExpression":
      case "AwaitExpression":
      case "BinaryExpression":
      case "ChainExpression":
      case "ConditionalExpression":
      case "LogicalExpression":
      case "MemberExpression":
      case "ObjectExpression":
      case "Property":
      case "SpreadElement":
      case "TemplateLiteral":
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
        this.#follow(parent);
        return;
      case "CallExpression":
        this.#throughCall(parent, node);
        return;
      case "NewExpression":
        this.#isLost ||= this.#constructs.madeAt(parent)?.isOfCdk !== true;
        this.#follow(parent);
        return;
      case "VariableDeclarator":
        this.#isLost ||= isExported(parent, file);
        this.#intoPattern(parent.id);
        return;
      case "AssignmentExpression":
        if (parent.right === node) {
          this.#intoPattern(parent.left);
          this.#follow(parent);
        }
        return;
      case "PropertyDefinition":
        this.#followAll(accessesOfMember(parent, file));
        return;
      case "ArrowFunctionExpression":
      case "ReturnStatement":
        this.#intoCallsAround(node);
        return;
      default:
        this.#isLost = true;
    }
  }

  /** Into the names that are given a value. Other members of a construct can be read, but not written. */
  #intoPattern(pattern: Node): void {
    const { file } = this.#constructs;
    const field = pattern.type === "MemberExpression" ? classFieldOf(pattern, file) : undefined;
    if (field) {
      this.#followAll(field.accesses.filter(access => access !== pattern));
      return;
    }
    const names = boundNames(pattern);
    this.#isLost ||= names.length === 0;
    for (const { name } of names) {
      const references = file.variableOf(name)?.references ?? [];
      this.#followAll(references.filter(({ init }) => init !== true).map(({ identifier }) => identifier));
    }
  }

  /** Into the calls of the function that gives something back. Whoever else calls it is given something of its own. */
  #intoCallsAround(result: Node): void {
    const { file } = this.#constructs;
    const fn = functionAround(result, file);
    const calls = fn ? callsOf(fn, file) : [];
    this.#isLost ||= calls.length === 0;
    this.#followAll(calls);
  }

  #followAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.#follow(node);
    }
  }

  #throughCall(call: TSESTree.CallExpression, node: Node): void {
    if (call.callee === node || this.#constructs.madeAt(call)) {
      this.#follow(call);
    } else if (isDependencyCall(call)) {
      this.#followWaiter(call);
    } else if (!isRegistration(call)) {
      this.#isLost ||= !isCdkModule(this.#constructs.file.originOf(call.callee)?.module);
      this.#follow(call);
    }
  }

  /** The receiver of `receiver.node.addDependency(…)` waits, and so does what is in it and what is made of it. */
  #followWaiter(call: TSESTree.CallExpression): void {
    const waiter = waiterOf(call, this.#constructs);
    if (waiter) {
      this.#isReached ||= holds(waiter, this.#goal, this.#constructs);
      this.#follow(waiter.node);
    } else {
      this.#isLost = true;
    }
  }
}

/** What a pool has in its list of providers goes only to clients that do not have a list of their own. */
function isRegistration({ callee }: TSESTree.CallExpression): boolean {
  const target = unwrap(callee);
  return (
    target.type === "MemberExpression" && staticName(target.property, target.computed) === "registerIdentityProvider"
  );
}
