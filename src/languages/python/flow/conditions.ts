import { all, any, not, opaque, type Condition, type Variable } from "../../../model/condition.ts";
import { mapCases, unknown, whenPasses, type Plain } from "../../../model/expressions.ts";
import { memberOf } from "../../../model/members.ts";
import type { Expression as Value, Scalar } from "../../../model/value.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { onlyDefinition } from "../scope/bindings.ts";
import { assignedValueOf } from "../scope/definition.ts";
import { childrenOf, isExpression } from "../syntax/children.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import type { Attribute, Comparison, Expression, Node } from "../syntax/nodes.ts";
import { baseOf } from "../syntax/targets.ts";
import { truthOf } from "./truth.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** Whether two scalars are equal or, for `is`, the same. A boolean is a number: `True == 1`. */
function areEqual(one: Scalar, other: Scalar, operator: string): boolean {
  const isNumeric = (value: Scalar) => typeof value === "boolean" || typeof value === "number";
  return (
    one === other || (!operator.startsWith("is") && isNumeric(one) && isNumeric(other) && Number(one) === Number(other))
  );
}

/** The questions that a file's tests ask about one expression. */
interface Questions {
  /** The constants that it is compared with, by the names of their cases. */
  readonly constants: Map<string, Scalar>;
  hasTruthTest: boolean;
  /** The texts of tests that involve it in any other way. */
  readonly others: Set<string>;
}

const MAX_DEPTH = 50;

const equalities = new Set(["==", "!=", "is", "is not"]);

/**
 * The tests of a file as conditions.
 *
 * The constants that an expression is compared with are its cases, or its truthiness is, in all tests of the file. If
 * tests ask more than one kind of question about an expression, it is unknown which answers go together, and none of
 * these tests is a condition.
 */
export class Conditions {
  readonly #scopes: Scopes;
  readonly #read: (node: Expression) => Value;
  readonly #questions = new Map<string, Questions>();
  readonly #known = new Map<Expression, Condition | undefined>();
  readonly #open = new Set<Expression>();
  #depth = 0;

  constructor(module: Node, scopes: Scopes, read: (node: Expression) => Value) {
    this.#scopes = scopes;
    this.#read = read;
    const open: Node[] = [module];
    for (let node = open.pop(); node; node = open.pop()) {
      pushAll(open, childrenOf(node).toReversed());
      for (const test of testsOf(node)) {
        this.#collect(test);
      }
    }
  }

  /** The condition under which a test passes. `undefined`: its relation to other tests is unknown. */
  of(test: Expression): Condition | undefined {
    if (this.#known.has(test)) {
      return this.#known.get(test);
    }
    if (this.#open.has(test) || this.#open.size > MAX_DEPTH) {
      return undefined;
    }
    this.#open.add(test);
    const condition = this.#conditionOf(test);
    this.#open.delete(test);
    if (this.#open.size === 0) {
      this.#known.set(test, condition);
    }
    return condition;
  }

  #conditionOf(test: Expression): Condition | undefined {
    switch (test.kind) {
      case "UnaryOperation": {
        const operand = test.operator === "not" ? this.of(test.operand) : undefined;
        return operand === undefined ? undefined : not(operand);
      }
      case "BooleanOperation": {
        const left = this.of(test.left);
        const right = this.of(test.right);
        return left === undefined || right === undefined
          ? undefined
          : (test.operator === "and" ? all : any)([left, right]);
      }
      case "Comparison":
        return this.#compare(test);
      default: {
        const held = this.#aliasedTest(test);
        return held ? this.of(held) : (whenPasses(this.#read(test), truthOf) ?? this.#truth(test));
      }
    }
  }

  /** The test that a variable is initialized with: `is_prod = stage == "prod"`. */
  #aliasedTest(node: Expression): Expression | undefined {
    const value = assignedValueOf(node, this.#scopes);
    return value?.kind === "Comparison" ||
      value?.kind === "BooleanOperation" ||
      (value?.kind === "UnaryOperation" && value.operator === "not")
      ? value
      : undefined;
  }

  #compare(test: Comparison): Condition | undefined {
    const asked = this.#comparisonOf(test);
    if (!asked) {
      return this.#membership(test) ?? this.#other(test);
    }
    const { subject, constants, isNegated } = asked;
    const value = this.#read(subject);
    const held = whenPasses(value, plain =>
      plain.kind === "literal"
        ? constants.some(constant => areEqual(constant, plain.value, test.operator))
        : plain.kind === "list" || plain.kind === "map"
          ? false
          : undefined,
    );
    const condition = held ?? this.#cases(subject, name => constants.some(constant => nameOf(constant) === name));
    return condition === undefined ? undefined : isNegated ? not(condition) : condition;
  }

  /** Whether a dictionary whose members are known has a key: `"ClientSecret" in params`. */
  #membership({ left, operator, right }: Comparison): Condition | undefined {
    const key = operator.endsWith("in") && left.kind === "Constant" ? left.value : undefined;
    const held = typeof key === "string" ? whenPasses(memberIn(this.#read(right), key), isThere) : undefined;
    return held === undefined || operator === "in" ? held : not(held);
  }

  /** The operand that is compared with constants: `x == 1`, `x is None`, `x in ("a", "b")`. */
  #comparisonOf({
    left,
    operator,
    right,
  }: Comparison):
    { readonly subject: Expression; readonly constants: readonly Scalar[]; readonly isNegated: boolean } | undefined {
    if (left.kind === "Comparison") {
      return undefined;
    }
    const isNegated = operator === "!=" || operator.includes("not");
    const items = right.kind === "List" || right.kind === "Tuple" || right.kind === "Set" ? right.items : undefined;
    if (operator.endsWith("in")) {
      const constants = items?.map(item => this.#constantOf(item));
      return constants?.every(constant => constant !== undefined) ? { subject: left, constants, isNegated } : undefined;
    }
    if (!equalities.has(operator)) {
      return undefined;
    }
    const constant = this.#constantOf(right);
    if (constant !== undefined) {
      return { subject: left, constants: [constant], isNegated };
    }
    const other = this.#constantOf(left);
    return other === undefined ? undefined : { subject: right, constants: [other], isNegated };
  }

  #constantOf(node: Expression): Scalar | undefined {
    const value = this.#read(node);
    return value.kind === "literal" ? value.value : undefined;
  }

  #truth(test: Expression): Condition | undefined {
    return this.#isSubject(test) ? this.#cases(test, isTruthy) : this.#other(test);
  }

  /** The condition under which an expression has one of the cases that pass. */
  #cases(subject: Expression, passes: (name: string) => boolean): Condition | undefined {
    const key = this.#keyOf(subject);
    const questions = key === undefined ? undefined : this.#questions.get(key);
    if (key === undefined || !questions || questions.others.size > 0) {
      return undefined;
    }
    const { constants, hasTruthTest } = questions;
    const cases = [...constants.keys(), ...(hasTruthTest ? ["truthy", "falsy"] : ["other"])];
    const variable: Variable = { id: key, cases };
    return any(cases.filter(passes).map(name => ({ kind: "is", variable, case: name })));
  }

  /**
   * A test of any other kind is a condition of its own, identified by its text, unless the file asks something else
   * about its operands.
   */
  #other(test: Expression): Condition | undefined {
    const key = this.#keyOf(test);
    const subjects = this.#subjectsIn(test);
    const isAlone = subjects.every(subject => {
      const questions = this.#questions.get(subject);
      return questions?.others.size === 1 && questions.constants.size === 0 && !questions.hasTruthTest;
    });
    return key !== undefined && isAlone ? opaque(key) : undefined;
  }

  #collect(test: Expression): void {
    switch (test.kind) {
      case "UnaryOperation":
        if (test.operator === "not") {
          this.#collect(test.operand);
          return;
        }
        break;
      case "BooleanOperation":
        this.#collect(test.left);
        this.#collect(test.right);
        return;
      case "Comparison": {
        const asked = this.#comparisonOf(test);
        const key = asked && this.#keyOf(asked.subject);
        if (asked && key !== undefined && this.#isSubject(asked.subject)) {
          for (const constant of asked.constants) {
            this.#questionsOf(key).constants.set(nameOf(constant), constant);
          }
          return;
        }
        break;
      }
      default: {
        const key = this.#isSubject(test) ? this.#keyOf(test) : undefined;
        if (key !== undefined) {
          this.#questionsOf(key).hasTruthTest = true;
          return;
        }
      }
    }
    for (const subject of this.#subjectsIn(test)) {
      this.#questionsOf(subject).others.add(this.#keyOf(test) ?? `@${test.range[0]}`);
    }
  }

  #questionsOf(key: string): Questions {
    const questions = this.#questions.get(key) ?? { constants: new Map(), hasTruthTest: false, others: new Set() };
    this.#questions.set(key, questions);
    return questions;
  }

  /** The keys of the subjects that an expression involves. */
  #subjectsIn(node: Node): readonly string[] {
    if (isExpression(node) && this.#isSubject(node)) {
      const key = this.#keyOf(node);
      return key === undefined ? [] : [key];
    }
    const isMethod = node.kind === "Call" && node.callee.kind === "Attribute";
    // A method's question is about its receiver.
    const parts = isMethod ? [node.callee.value, ...node.arguments.map(({ value }) => value)] : childrenOf(node);
    return parts.flatMap(part => this.#subjectsIn(part));
  }

  /** A key that is equal for expressions with the same value. `undefined`: the value may differ at every place. */
  #keyOf(node: Expression): string | undefined {
    switch (node.kind) {
      case "Name": {
        const binding = this.#scopes.bindingOf(node);
        if (!binding) {
          return node.id;
        }
        const definition = onlyDefinition(binding);
        if (!definition) {
          return undefined;
        }
        const source =
          definition.kind === "assign" && definition.value && this.#isSubject(definition.value)
            ? definition.value
            : undefined;
        const key = source && this.#depth < MAX_DEPTH ? this.#deeper(() => this.#keyOf(source)) : undefined;
        return key ?? `${node.id}@${definition.name.range[0]}`;
      }
      case "Constant":
        return JSON.stringify(node.value);
      case "Attribute":
        return joined([this.#keyOf(node.value), node.name], ".");
      case "Subscript":
        return node.index && joined([this.#keyOf(node.value), this.#keyOf(node.index)], ".");
      case "Call":
        return node.arguments.every(({ kind }) => kind === "positional")
          ? joined([this.#keyOf(node.callee), "(", ...node.arguments.map(({ value }) => this.#keyOf(value)), ")"], " ")
          : undefined;
      case "Comparison":
      case "BinaryOperation":
        return joined([this.#keyOf(node.left), node.operator, this.#keyOf(node.right)], " ");
      default:
        return undefined;
    }
  }

  /**
   * Whether an expression has the same value every time: a name, a part of one, a call with constant arguments. Methods
   * other than `get` ask something about their receiver.
   */
  #isSubject(node: Node): boolean {
    switch (node.kind) {
      case "Name":
        return true;
      case "Attribute":
        return this.#isSubject(node.value);
      case "Subscript":
        return this.#isSubject(node.value) && node.index?.kind === "Constant";
      case "Call": {
        const { callee } = node;
        const isPlain = callee.kind === "Name" || (callee.kind === "Attribute" && this.#isFunctionOf(callee));
        return isPlain && this.#isSubject(callee) && node.arguments.every(({ value }) => value.kind === "Constant");
      }
      default:
        return false;
    }
  }

  #isFunctionOf({ value, name }: Attribute): boolean {
    const base = baseOf(value);
    const binding = base && this.#scopes.bindingOf(base);
    return (
      name === "get" ||
      (binding && onlyDefinition(binding)?.kind === "import") === true ||
      classOfSelf(value, this.#scopes) !== undefined
    );
  }

  #deeper<Answer>(ask: () => Answer): Answer {
    this.#depth += 1;
    const answer = ask();
    this.#depth -= 1;
    return answer;
  }
}

function memberIn(value: Value, key: string): Value {
  return mapCases(value, plain => (plain.kind === "map" ? memberOf(plain, key, plain.site) : unknown(plain.site)));
}

function isThere({ kind }: Plain): boolean | undefined {
  return kind === "unknown" ? undefined : kind !== "absent";
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(separator);
}

function nameOf(constant: Scalar): string {
  return JSON.stringify(constant);
}

/** Whether a case of an expression whose truthiness is tested is a truthy one. */
function isTruthy(name: string): boolean {
  return name === "truthy" || (name !== "falsy" && Boolean(JSON.parse(name)));
}

/** The expressions whose truthiness a statement or expression tests. */
function testsOf(node: Node): readonly Expression[] {
  switch (node.kind) {
    case "If":
      return node.branches.map(({ test }) => test);
    case "Conditional":
      return [node.test];
    case "BooleanOperation":
      return [node.left];
    case "UnaryOperation":
      return node.operator === "not" ? [node.operand] : [];
    case "Comparison":
      return [node];
    default:
      return [];
  }
}
