import type { TSESTree } from "@typescript-eslint/utils";
import { all, any, not, opaque, type Condition, type Variable as ConditionVariable } from "../../../model/condition.ts";
import type { Expression, Scalar } from "../../../model/value.ts";
import { constantDeclaratorOf, isGlobal } from "../scope/bindings.ts";
import type { CodeFile } from "../semantic-model.ts";
import { expressionKey } from "../syntax/expression-key.ts";
import { isNullish, truthOf, whenPasses, type Plain } from "../../../model/expressions.ts";
import { unwrap, type Node } from "../syntax/syntax-tree.ts";

/** What the tests of a file tell apart in one of the things they test. */
interface Distinctions {
  /** What it is compared with, by names. */
  readonly constants: Map<string, Constant>;
  /** Whether `null` and `undefined` are told from the rest together. */
  nullish: boolean;
  truth: boolean;
}

type Constant = Scalar | undefined;

const equality = new Set(["===", "!==", "==", "!="]);
const nullishConstants = ["null", "undefined"];
const nullishCases = ["nullish", ...nullishConstants];
const MAX_DEPTH = 50;

/**
 * The tests of a file as conditions.
 *
 * What is tested is told from others by its text and by what its names refer to, so that `isProd` is one thing in two
 * places and two in two functions. If it is compared with literals, these are its cases, wherever in the file that is.
 */
export class Conditions {
  readonly #file: CodeFile;
  readonly #tests: readonly Node[];
  readonly #known = new Map<Node, Condition>();
  readonly #open = new Set<Node>();
  #distinctions: ReadonlyMap<string, Distinctions> | undefined;
  #isCollecting = false;

  constructor(file: CodeFile, tests: readonly Node[]) {
    this.#file = file;
    this.#tests = tests;
  }

  /** When a test holds. */
  of(test: Node): Condition {
    const node = unwrap(test);
    const known = this.#known.get(node);
    if (known !== undefined) {
      return known;
    }
    if (this.#open.has(node) || this.#open.size > MAX_DEPTH) {
      return opaque(`@${this.#key(node)}`);
    }
    this.#open.add(node);
    const condition = this.#read(node);
    this.#open.delete(node);
    if (!this.#isCollecting) {
      this.#known.set(node, condition);
    }
    return condition;
  }

  /** When an expression of which nothing is known is `null` or `undefined`. */
  ofNullish(node: Node): Condition {
    return this.#nullish(this.#key(node));
  }

  #read(node: Node): Condition {
    switch (node.type) {
      case "UnaryExpression":
        return node.operator === "!" ? not(this.of(node.argument)) : this.#readValue(node);
      case "LogicalExpression":
        if (node.operator === "??") {
          return this.#readValue(node);
        }
        return (node.operator === "&&" ? all : any)([this.of(node.left), this.of(node.right)]);
      case "BinaryExpression":
        return equality.has(node.operator) ? this.#compare(node) : this.#truth(this.#key(node));
      case "CallExpression": {
        const [argument] = node.arguments;
        return argument && isGlobal(node.callee, "Boolean", this.#file) ? this.of(argument) : this.#readValue(node);
      }
      case "Identifier": {
        const test = this.#heldTest(node);
        return test ? this.of(test) : this.#readValue(node);
      }
      default:
        return this.#readValue(node);
    }
  }

  #readValue(node: Node): Condition {
    return whenPasses(this.#file.read(node), truthOf) ?? this.#truth(this.#key(node));
  }

  /** The test that a constant holds: `const isProd = stage === "prod"`. */
  #heldTest(node: Node): Node | undefined {
    const variable = this.#file.variableOf(node);
    const declarator = variable && constantDeclaratorOf(variable);
    const init = declarator?.id.type === "Identifier" ? unwrap(declarator.init) : undefined;
    const isTest =
      init?.type === "BinaryExpression" ||
      init?.type === "LogicalExpression" ||
      (init?.type === "UnaryExpression" && init.operator === "!") ||
      (init?.type === "CallExpression" && isGlobal(init.callee, "Boolean", this.#file));
    return isTest ? init : undefined;
  }

  #compare(node: TSESTree.BinaryExpression): Condition {
    const { left, right, operator } = node;
    const isLoose = operator.length === 2;
    const equal =
      this.#equals(left, right, isLoose) ??
      this.#equals(right, left, isLoose) ??
      this.#truth(this.#key(node, isLoose ? "==" : "==="));
    return operator.startsWith("!") ? not(equal) : equal;
  }

  /** When an expression equals another that is constant. */
  #equals(node: Node, other: Node, isLoose: boolean): Condition | undefined {
    const constant = constantOf(this.#file.read(other));
    if (!constant) {
      return undefined;
    }
    const value = this.#file.read(node);
    const key = this.#key(node);
    if (isLoose && (constant.value === undefined || constant.value === null)) {
      return whenPasses(value, isNullish) ?? this.#nullish(key);
    }
    return (
      whenPasses(value, plain => equals(plain, constant.value, isLoose)) ?? this.#case(key, nameOf(constant.value))
    );
  }

  #key(node: Node, operator?: string): string {
    return expressionKey(node, this.#file, operator);
  }

  #nullish(key: string): Condition {
    const variable = this.#variable(key);
    const names = variable?.cases.filter(name => nullishCases.includes(name)) ?? [];
    return variable && names.length > 0
      ? any(names.map(name => ({ kind: "is", variable, case: name })))
      : opaque(`${key} == null`);
  }

  #truth(key: string): Condition {
    const variable = this.#variable(key);
    const distinctions = this.#distinctionsOf(key);
    if (!variable || !distinctions) {
      return opaque(key);
    }
    if (!distinctions.truth) {
      return opaque(`${key} is true`);
    }
    const truthy = [...distinctions.constants].filter(([, value]) => Boolean(value)).map(([name]) => name);
    return any([...truthy, "truthy"].map(name => ({ kind: "is", variable, case: name })));
  }

  #case(key: string, name: string): Condition {
    const variable = this.#variable(key);
    return variable?.cases.includes(name) === true ? { kind: "is", variable, case: name } : opaque(`${key} == ${name}`);
  }

  /** What is tested as a variable with a case for everything that the file's tests tell apart. */
  #variable(id: string): ConditionVariable | undefined {
    const distinctions = this.#distinctionsOf(id);
    if (!distinctions || (distinctions.constants.size === 0 && !distinctions.nullish)) {
      return undefined;
    }
    const { constants, nullish, truth } = distinctions;
    const names = new Set(constants.keys());
    if (nullish) {
      const isApart = nullishConstants.some(name => names.has(name));
      (isApart ? nullishConstants : ["nullish"]).forEach(name => names.add(name));
    }
    return { id, cases: [...names, ...(truth ? ["truthy", "falsy"] : ["other"])] };
  }

  #distinctionsOf(key: string): Distinctions | undefined {
    if (!this.#distinctions && !this.#isCollecting) {
      this.#isCollecting = true;
      this.#distinctions = this.#collectDistinctions();
      this.#isCollecting = false;
    }
    return this.#distinctions?.get(key);
  }

  #collectDistinctions(): ReadonlyMap<string, Distinctions> {
    const byKey = new Map<string, Distinctions>();
    const of = (node: Node): Distinctions => {
      const key = this.#key(node);
      const distinctions = byKey.get(key) ?? { constants: new Map(), nullish: false, truth: false };
      byKey.set(key, distinctions);
      return distinctions;
    };
    for (const test of this.#tests) {
      if (test.type === "BinaryExpression" && equality.has(test.operator)) {
        const isLoose = test.operator.length === 2;
        this.#distinguish(of, test.left, test.right, isLoose);
        this.#distinguish(of, test.right, test.left, isLoose);
      } else if (test.type === "LogicalExpression" && test.operator === "??") {
        of(test.left).nullish = true;
      }
      for (const tested of testedBy(test)) {
        of(tested).truth = true;
      }
    }
    return byKey;
  }

  #distinguish(of: (node: Node) => Distinctions, compared: Node, other: Node, isLoose: boolean): void {
    const constant = constantOf(this.#file.read(other));
    if (!constant) {
      return;
    }
    const { value } = constant;
    if (isLoose && (value === undefined || value === null)) {
      of(compared).nullish = true;
    } else {
      of(compared).constants.set(nameOf(value), value);
    }
  }
}

/** The one thing that an expression always is, if that is no list or object. */
function constantOf(value: Expression): { readonly value: Constant } | undefined {
  if (value.kind === "absent") {
    return { value: undefined };
  }
  return value.kind === "literal" ? { value: value.value } : undefined;
}

function nameOf(constant: Constant): string {
  return constant === undefined ? "undefined" : JSON.stringify(constant);
}

function equals(value: Plain, wanted: Constant, isLoose: boolean): boolean | undefined {
  switch (value.kind) {
    case "absent":
      return wanted === undefined;
    case "literal":
      return isLoose && typeof value.value !== typeof wanted ? undefined : value.value === wanted;
    case "unknown":
      return undefined;
    case "text":
      return typeof wanted === "string" || isLoose ? undefined : false;
    default:
      return isLoose ? undefined : false;
  }
}

/** What a statement or expression asks the truth of. */
function testedBy(node: Node): readonly Node[] {
  switch (node.type) {
    case "ConditionalExpression":
    case "IfStatement":
      return operandsOf(node.test);
    case "LogicalExpression":
      return node.operator === "??" ? [] : operandsOf(node.left);
    case "UnaryExpression":
      return node.operator === "!" ? operandsOf(node.argument) : [];
    default:
      return [];
  }
}

/** The parts of a test that are tested themselves. */
function operandsOf(test: Node): readonly Node[] {
  const node = unwrap(test);
  switch (node.type) {
    case "LogicalExpression":
      return node.operator === "??" ? [node] : [...operandsOf(node.left), ...operandsOf(node.right)];
    case "BinaryExpression":
    case "UnaryExpression":
      return [];
    default:
      return [node];
  }
}
