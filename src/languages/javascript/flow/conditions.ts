import type { TSESTree } from "@typescript-eslint/utils";
import { all, any, not, opaque, type Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { closedTypeOf } from "./closed-types.ts";
import { expressionKey } from "./expression-key.ts";
import { isNullish, truthOf, whenPasses, type Plain } from "../../../model/expressions.ts";
import { literalString, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { dependenciesOf } from "./dependencies.ts";
import {
  compare,
  Partition,
  type ComparingQuestion,
  type Comparison,
  type Constant,
  type Question,
} from "./partition.ts";
import { initializerOf } from "../scope/bindings.ts";
import { onlyValueOf } from "../scope/field-values.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** A question about one expression, as part of a test. */
interface Asked {
  readonly node: Node;
  readonly question: ComparingQuestion;
  /** Whether the test passes when the answer is no. */
  readonly isNegated: boolean;
}

const equality: ReadonlySet<string> = new Set(["===", "!==", "==", "!="]);
const MAX_DEPTH = 50;

/**
 * The tests of a file as conditions.
 *
 * A tested expression is identified by its text and by the variables it refers to: `isProd` is the same in two places
 * of a function, but not in two functions. All questions that the file asks about an expression, wherever they occur,
 * partition its values into cases.
 */
export class Conditions {
  readonly #file: EvaluatedTree;
  readonly #tests: readonly Node[];
  readonly #known = new Map<Node, Condition>();
  #open = new Set<Node>();
  #partitions: ReadonlyMap<string, Partition> | undefined;
  #isCollecting = false;

  constructor(file: EvaluatedTree, tests: readonly Node[]) {
    this.#file = file;
    this.#tests = tests;
  }

  /** The condition under which a test passes. */
  of(test: Node): Condition {
    const node = unwrap(test);
    const known = this.#known.get(node);
    if (known !== undefined) {
      return known;
    }
    if (this.#open.has(node) || this.#open.size > MAX_DEPTH) {
      return this.#opaque(node, "@");
    }
    const { evaluator } = this.#file;
    const { cuts, isIdle } = evaluator;
    this.#open.add(node);
    const condition = this.#read(node);
    this.#open.delete(node);
    if (!this.#isCollecting && (isIdle || cuts === evaluator.cuts)) {
      this.#known.set(node, condition);
    }
    return condition;
  }

  /** The condition under which an expression with an unknown value is `null` or `undefined`. */
  ofNullish(node: Node): Condition {
    return this.#when(node, { kind: "nullish" });
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
        return this.#compare(node);
      case "CallExpression":
        return this.#isOneOf(node) ?? this.#readValue(node);
      case "Identifier":
      case "MemberExpression": {
        const test = this.#aliasedTest(node);
        return test ? this.of(test) : this.#readValue(node);
      }
      default:
        return this.#readValue(node);
    }
  }

  #readValue(node: Node): Condition {
    return whenPasses(this.#file.read(node), truthOf) ?? this.#when(node, { kind: "truth" });
  }

  /** The test that a constant or field is initialized with: `const isProd = stage === "prod"`. */
  #aliasedTest(node: Node): Node | undefined {
    const init = this.#initializerOf(node);
    const isTest =
      init?.type === "BinaryExpression" || init?.type === "LogicalExpression" || init?.type === "UnaryExpression";
    return isTest ? init : undefined;
  }

  #initializerOf(node: Node): Node | undefined {
    if (node.type === "MemberExpression") {
      const field = classFieldOf(node, this.#file);
      const value = field && onlyValueOf(field, this.#file);
      return value && unwrap(value);
    }
    const init = initializerOf(node, this.#file);
    return init && unwrap(init);
  }

  #compare(node: TSESTree.BinaryExpression): Condition {
    const asked = this.#questionsIn(node);
    for (const { node: tested, question, isNegated } of asked) {
      const value = this.#file.read(tested);
      const known = whenPasses(value, plain => answerOf(plain, question, node.operator.length === 2));
      if (known !== undefined) {
        return isNegated ? not(known) : known;
      }
    }
    const [first] = asked;
    if (first) {
      const condition = this.#when(first.node, first.question);
      return first.isNegated ? not(condition) : condition;
    }
    const { operator } = node;
    if (!equality.has(operator)) {
      return this.#opaque(node);
    }
    const isLoose = operator.length === 2;
    const equal = this.#equalTruth(node) ?? this.#opaque(node, "", isLoose ? "==" : "===");
    return operator.startsWith("!") ? not(equal) : equal;
  }

  /** The condition under which two boolean expressions are equal. */
  #equalTruth({ left, right }: TSESTree.BinaryExpression): Condition | undefined {
    if (![left, right].every(side => closedTypeOf(side, this.#file)?.constants.every(isBoolean))) {
      return undefined;
    }
    const [a, b] = [this.of(left), this.of(right)];
    return any([all([a, b]), all([not(a), not(b)])]);
  }

  /** The questions that a comparison asks about an operand, if the other one is constant. */
  #questionsIn({ left, right, operator }: TSESTree.BinaryExpression): readonly Asked[] {
    return [
      ...this.#questionsAbout(left, operator, right),
      ...this.#questionsAbout(right, mirrored.get(operator) ?? operator, left),
    ];
  }

  #questionsAbout(tested: Node, operator: string, other: Node): readonly Asked[] {
    const isNegated = operator.startsWith("!");
    if (equality.has(operator) && literalString(unwrap(other)) === "undefined" && isTypeof(unwrap(tested))) {
      const { argument } = unwrap(tested) as TSESTree.UnaryExpression;
      return [{ node: argument, question: { kind: "equals", constant: undefined }, isNegated }];
    }
    const constant = constantOf(this.#file.read(other));
    if (!constant) {
      return [];
    }
    const { value } = constant;
    if (equality.has(operator)) {
      const isNullish = operator.length === 2 && (value === undefined || value === null);
      return [
        { node: tested, question: isNullish ? { kind: "nullish" } : { kind: "equals", constant: value }, isNegated },
      ];
    }
    return isComparison(operator) && typeof value === "number"
      ? [{ node: tested, question: { kind: "compares", by: operator, number: value }, isNegated: false }]
      : [];
  }

  /** The condition under which a list of constants includes an expression: `["dev", "test"].includes(stage)`. */
  #isOneOf(node: TSESTree.CallExpression): Condition | undefined {
    const asked = this.#membershipTest(node);
    if (!asked) {
      return undefined;
    }
    const value = this.#file.read(asked.node);
    return any(
      asked.constants.map(constant => {
        const question: ComparingQuestion = { kind: "equals", constant };
        return whenPasses(value, plain => answerOf(plain, question, false)) ?? this.#when(asked.node, question);
      }),
    );
  }

  #membershipTest(call: TSESTree.CallExpression): { node: Node; constants: readonly Constant[] } | undefined {
    const callee = unwrap(call.callee);
    const [node] = call.arguments;
    const isIncludes =
      callee.type === "MemberExpression" && staticName(callee.property, callee.computed) === "includes";
    if (!isIncludes || !node || constantOf(this.#file.read(node))) {
      return undefined;
    }
    const list = this.#file.read(callee.object);
    const constants =
      list.kind === "list" && list.complete ? list.items.map(item => constantOf(item as Expression)) : [];
    return constants.length > 0 && constants.every(constant => constant !== undefined)
      ? { node, constants: constants.map(({ value }) => value) }
      : undefined;
  }

  #when(node: Node, question: Question): Condition {
    const key = expressionKey(node, this.#file);
    const partition = this.#partitionOf(key);
    const known = partition?.when(question);
    if (known !== undefined) {
      return known;
    }
    // The partition uses the plain key for cases of its own.
    return question.kind === "truth"
      ? this.#opaque(node, partition ? "?" : "")
      : opaque(`${key} ${JSON.stringify(question)}`, this.#about(node));
  }

  #opaque(node: Node, mark = "", operator?: string): Condition {
    return opaque(`${mark}${expressionKey(node, this.#file, operator)}`, this.#about(node));
  }

  #about(node: Node): readonly string[] {
    return dependenciesOf(unwrap(node), this.#file);
  }

  #partitionOf(key: string): Partition | undefined {
    if (!this.#partitions && !this.#isCollecting) {
      this.#isCollecting = true;
      const interrupted = this.#open;
      this.#open = new Set();
      this.#partitions = this.#file.evaluator.afresh(() => this.#collect());
      this.#open = interrupted;
      this.#isCollecting = false;
    }
    return this.#partitions?.get(key);
  }

  #collect(): ReadonlyMap<string, Partition> {
    const byKey = new Map<string, Partition>();
    const note = (node: Node, question: Question): void => {
      const key = expressionKey(node, this.#file);
      let partition = byKey.get(key);
      if (!partition) {
        partition = new Partition(key, this.#about(node), isCount(unwrap(node)));
        byKey.set(key, partition);
        const type = closedTypeOf(node, this.#file);
        if (type) {
          partition.close(type.constants);
        }
      }
      partition.note(question);
    };
    const expanded = new Set<Node>();
    for (const test of this.#tests) {
      if (test.type === "BinaryExpression") {
        this.#questionsIn(test).forEach(({ node, question }) => {
          note(node, question);
        });
      } else if (test.type === "CallExpression") {
        const asked = this.#membershipTest(test);
        asked?.constants.forEach(constant => {
          note(asked.node, { kind: "equals", constant });
        });
      } else if (test.type === "LogicalExpression" && test.operator === "??") {
        note(test.left, { kind: "nullish" });
      }
      for (const tested of testedBy(test, expanded)) {
        note(tested, { kind: "truth" });
      }
    }
    return byKey;
  }
}

const mirrored: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["<=", ">="],
  [">", "<"],
  [">=", "<="],
]);

function isComparison(operator: string): operator is Comparison {
  return mirrored.has(operator);
}

function isTypeof(node: Node): boolean {
  return node.type === "UnaryExpression" && node.operator === "typeof";
}

function isBoolean(constant: Constant): boolean {
  return typeof constant === "boolean";
}

/** Whether an expression is a number of things, such as a length. */
function isCount(node: Node): boolean {
  return node.type === "MemberExpression" && /^(?:length|size)$/u.test(staticName(node.property, node.computed) ?? "");
}

/** The constant that an expression always evaluates to, unless it is a list or object. */
function constantOf(value: Expression): { readonly value: Constant } | undefined {
  if (value.kind === "absent") {
    return { value: undefined };
  }
  return value.kind === "literal" ? { value: value.value } : undefined;
}

/**
 * The answer to a question about a value. `undefined`: unknown.
 *
 * @param isLoose - whether the test uses `==` or `!=`
 */
function answerOf(value: Plain, question: ComparingQuestion, isLoose: boolean): boolean | undefined {
  switch (question.kind) {
    case "nullish":
      return isNullish(value);
    case "equals":
      return equals(value, question.constant, isLoose);
    case "compares":
      return value.kind === "literal" && typeof value.value === "number"
        ? compare(value.value, question.by, question.number)
        : undefined;
  }
}

function equals(value: Plain, wanted: Constant, isLoose: boolean): boolean | undefined {
  switch (value.kind) {
    case "absent":
      return wanted === undefined;
    case "literal":
      return isLoose && typeof value.value !== typeof wanted ? undefined : value.value === wanted;
    case "unknown":
    case "instance":
      return undefined;
    case "text":
      return typeof wanted === "string" || isLoose ? undefined : false;
    default:
      return isLoose ? undefined : false;
  }
}

/** The expressions whose truthiness a statement or expression tests. */
function testedBy(node: Node, expanded: Set<Node>): readonly Node[] {
  switch (node.type) {
    case "ConditionalExpression":
    case "IfStatement":
      return operandsOf(node.test, expanded);
    case "LogicalExpression":
      return node.operator === "??" ? [] : operandsOf(node.left, expanded);
    case "UnaryExpression":
      return node.operator === "!" ? operandsOf(node.argument, expanded) : [];
    case "CallExpression":
      return isConversion(node) ? operandsOf(node, expanded) : [];
    default:
      return [];
  }
}

/** Whether a call converts its argument to a boolean: `Boolean(x)`. */
function isConversion({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === "Identifier" && callee.name === "Boolean";
}

/** The operands of a test that are tests themselves. Each test is expanded once. */
function operandsOf(test: Node, expanded: Set<Node>): readonly Node[] {
  const operands: Node[] = [];
  const open = [unwrap(test)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "LogicalExpression" && node.operator !== "??") {
      if (!expanded.has(node)) {
        expanded.add(node);
        open.push(unwrap(node.right), unwrap(node.left));
      }
    } else if (node.type === "CallExpression" && isConversion(node)) {
      pushAll(open, node.arguments.map(unwrap));
    } else if (node.type !== "BinaryExpression" && node.type !== "UnaryExpression") {
      operands.push(node);
    }
  }
  return operands;
}
