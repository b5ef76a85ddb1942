import { all, any, not, opaque, type Condition } from "../../model/condition.ts";
import {
  combine,
  combinePair,
  either,
  literal,
  mapCases,
  unknown,
  whenPasses,
  type Plain,
} from "../../model/expressions.ts";
import { allItemsOf, allMembersOf } from "../../model/entries.ts";
import { memberOf } from "../../model/members.ts";
import { placedIn, standingAt, usedAt } from "../../model/places.ts";
import type { Container, Site } from "../../model/site.ts";
import type { Expression, MapExpression, Member } from "../../model/value.ts";
import { isCase } from "../../model/constant-cases.ts";
import type { Scope } from "../configuration.ts";
import { hasUnsharedReferences, countReferences } from "./comparisons.ts";
import { bodyContainer, objectContainer, tupleContainer } from "./containers.ts";
import { areEqual, calculate } from "./operators.ts";
import { referenceOf, referencesOf } from "./references.ts";
import { withNames } from "./scope.ts";
import { joinParts } from "./template-values.ts";
import type {
  Attribute,
  Binary,
  Block,
  Body,
  Call,
  Conditional,
  For,
  GetAttribute,
  Index,
  Node,
  ObjectNode,
  Template,
  Tuple,
  Unary,
} from "./syntax-tree.ts";

/** The maximum number of items for which a `for` is evaluated. */
const MAX_ITEMS = 100;

/** Evaluates the expressions of a file, as far as they are predictable. */
export class Evaluator {
  readonly #text: string;
  readonly #scope: Scope;
  readonly #file: string;

  /**
   * @param text - the text that contains the expressions
   * @param file - the text of the whole file, if that is another one
   */
  constructor(text: string, scope: Scope, file = text) {
    this.#text = text;
    this.#scope = scope;
    this.#file = file;
  }

  /**
   * The content of a body as a map: a member for each attribute, and one for each type of nested block, which is a map,
   * or a list of maps if there are several. What `dynamic` generates is unknown.
   */
  readBody(body: Body): MapExpression {
    const container = bodyContainer(body);
    const members = new Map<string, Member<Expression>>();
    for (const [index, item] of body.items.entries()) {
      const member =
        item.type === "attribute"
          ? this.#readAttribute(item, container, index)
          : this.#readBlock(item, container, index);
      const earlier = members.get(member.key);
      members.set(member.key, earlier && item.type === "block" ? withBlock(earlier, member) : member);
    }
    return { kind: "map", members: [...members.values()], complete: true, site: { range: body.range, container } };
  }

  #readAttribute(attribute: Attribute, container: Container, index: number): Member<Expression> {
    const { name, nameRange, value, range } = attribute;
    return { key: name, keyRange: nameRange, range, value: this.#placed(value, container, index) };
  }

  #readBlock(block: Block, container: Container, index: number): Member<Expression> {
    const { name, nameRange, body, range } = block;
    const [label] = block.labels;
    if (name === "dynamic" && label) {
      return { key: label.value, keyRange: label.range, range, value: unknown({ range }) };
    }
    const value = this.readBody(body);
    const site = { ...value.site, slot: { container, index } };
    return { key: name, keyRange: nameRange, range, value: { ...value, site } };
  }

  #placed(node: Node, container: Container, index: number): Expression {
    return placedIn({ container, index }, this.evaluate(node), node.range);
  }

  /** The value of an expression. */
  evaluate(node: Node): Expression {
    const site: Site = { range: node.range };
    switch (node.type) {
      case "number":
      case "boolean":
        return literal(node.value, site);
      case "null":
        return literal(null, site);
      case "template":
        return this.#template(node);
      case "tuple":
        return this.#tuple(node);
      case "object":
        return this.#object(node);
      case "parentheses":
        return this.evaluate(node.of);
      case "call":
        return this.#call(node);
      case "conditional":
        return this.#conditional(node);
      case "unary":
        return this.#unary(node);
      case "binary":
        return this.#binary(node);
      case "for":
        return this.#for(node);
      case "name":
      case "get-attribute":
      case "index":
      case "splat":
        return this.#access(node);
      case "missing":
        return unknown(site);
    }
  }

  #template({ parts, range }: Template): Expression {
    const [only, ...others] = parts;
    if (only?.type === "interpolation" && others.length === 0) {
      // A template that consists of one interpolation keeps the type of its value.
      return mapCases(standingAt(this.evaluate(only.value), range), value => standingAt(value, range));
    }
    const values = parts.map(part =>
      part.type === "interpolation" ? this.evaluate(part.value) : literal("", { range: part.range }),
    );
    return combine(values, { range }, known => joinParts(parts, known, { range }));
  }

  #tuple(node: Tuple): Expression {
    const container = tupleContainer(node);
    return {
      kind: "list",
      items: node.items.map((item, index) => this.#placed(item, container, index)),
      complete: true,
      site: { range: node.range, container },
    };
  }

  #object(node: ObjectNode): Expression {
    const container = objectContainer(node, this.#text);
    const members: Member<Expression>[] = [];
    for (const [index, { key, value, range }] of node.items.entries()) {
      // A bare word is no reference here.
      const name = key.type === "name" ? key.name : this.#keyOf(key);
      if (name !== undefined) {
        members.push({ key: name, keyRange: key.range, range, value: this.#placed(value, container, index) });
      }
    }
    const site = { range: node.range, container };
    // An unknown key may be any.
    return members.length === node.items.length ? { kind: "map", members, complete: true, site } : unknown(site);
  }

  #keyOf(key: Node): string | undefined {
    const value = this.evaluate(key);
    return value.kind === "literal" && value.value !== null ? String(value.value) : undefined;
  }

  #call({ name, arguments: given, isExpanded, range }: Call): Expression {
    const site = { range };
    const value = isExpanded
      ? undefined
      : this.#scope.call({ name, arguments: given.map(argument => this.evaluate(argument)), site });
    return value ?? unknown(site);
  }

  #conditional({ test, then, otherwise, range }: Conditional): Expression {
    const condition = this.#conditionOf(test);
    return condition === undefined
      ? unknown({ range })
      : either(condition, this.evaluate(then), this.evaluate(otherwise), { range });
  }

  #unary(node: Unary): Expression {
    const site = { range: node.range };
    if (node.operator === "!") {
      return this.#truth(node);
    }
    return mapCases(this.evaluate(node.operand), value =>
      value.kind === "literal" && typeof value.value === "number" ? literal(-value.value, site) : unknown(site),
    );
  }

  #binary(node: Binary): Expression {
    const site = { range: node.range };
    switch (node.operator) {
      case "||":
      case "&&":
      case "==":
      case "!=":
        return this.#truth(node);
      default:
        return combinePair(this.evaluate(node.left), this.evaluate(node.right), site, (first, second) =>
          calculate(node.operator, first, second, site),
        );
    }
  }

  #truth(node: Unary | Binary): Expression {
    const site = { range: node.range };
    const condition = this.#conditionOf(node);
    return condition === undefined ? unknown(site) : either(condition, literal(true, site), literal(false, site), site);
  }

  /** The condition under which a test passes. `undefined`: its relation to other tests is unknown. */
  #conditionOf(test: Node): Condition | undefined {
    switch (test.type) {
      case "parentheses":
        return this.#conditionOf(test.of);
      case "unary": {
        const operand = this.#conditionOf(test.operand);
        return operand === undefined ? undefined : not(operand);
      }
      case "binary":
        return this.#conditionOfOperator(test) ?? this.#opaque(test);
      default:
        return whenPasses(this.evaluate(test), booleanOf) ?? this.#opaque(test);
    }
  }

  #conditionOfOperator(test: Binary): Condition | undefined {
    const { operator, left, right } = test;
    switch (operator) {
      case "&&":
      case "||": {
        const operands = [this.#conditionOf(left), this.#conditionOf(right)].filter(operand => operand !== undefined);
        return operands.length < 2 ? undefined : operator === "&&" ? all(operands) : any(operands);
      }
      case "==":
      case "!=": {
        const condition = this.#equality(left, right);
        return condition === undefined || operator === "==" ? condition : not(condition);
      }
      default:
        return whenPasses(this.evaluate(test), booleanOf);
    }
  }

  #equality(left: Node, right: Node): Condition | undefined {
    const values = [this.evaluate(left), this.evaluate(right)] as const;
    const equal = combinePair(...values, { range: left.range }, (first, second) => {
      const answer = areEqual(first, second);
      return answer === undefined ? unknown({ range: left.range }) : literal(answer, { range: left.range });
    });
    return whenPasses(equal, booleanOf) ?? this.#isCase(left, values[1]) ?? this.#isCase(right, values[0]);
  }

  /** The condition under which a reference equals a constant that the file compares it with. */
  #isCase(node: Node, constant: Expression): Condition | undefined {
    const reference = referenceOf(node);
    const variable = reference && this.#scope.variable(reference);
    return variable && constant.kind === "literal" ? isCase(variable, constant.value) : undefined;
  }

  #opaque(test: Node): Condition | undefined {
    const reference = referenceOf(test);
    if (reference) {
      return this.#isCase(test, literal(true, { range: test.range }));
    }
    const text = this.#text.slice(...test.range);
    const isFixed = referencesOf(test).every(inner => this.#scope.variable(inner) !== undefined);
    return isFixed && hasUnsharedReferences(text, this.#file) ? opaque(text) : undefined;
  }

  #access(node: Extract<Node, { type: "name" }> | GetAttribute | Index | Extract<Node, { type: "splat" }>): Expression {
    const reference = referenceOf(node);
    const value = reference && this.#scope.valueOf(reference);
    if (value) {
      return usedAt(value, node.range, countReferences(reference.path, this.#file));
    }
    if (!reference && (node.type === "get-attribute" || node.type === "index")) {
      return this.#member(node);
    }
    return unknown({ range: node.range });
  }

  #member(node: GetAttribute | Index): Expression {
    const site = { range: node.range };
    const key = node.type === "index" ? this.#keyOf(node.key) : node.name;
    return key === undefined ? unknown(site) : usedAt(memberOf(this.evaluate(node.of), key, site), node.range);
  }

  #for(node: For): Expression {
    const site = { range: node.range };
    if (node.isGrouped) {
      return unknown(site);
    }
    return mapCases(this.evaluate(node.of), of => {
      const entries = entriesOf(of);
      return entries && entries.length <= MAX_ITEMS ? this.#forEach(node, entries, site) : unknown(site);
    });
  }

  #forEach(node: For, entries: readonly Entry[], site: Site): Expression {
    const results: Expression[] = [];
    const members: Member<Expression>[] = [];
    for (const { key, value } of entries) {
      const inner = new Evaluator(this.#text, withNames(this.#scope, namesIn(node, key, value)), this.#file);
      const isTaken = node.filter === undefined || inner.#conditionOf(node.filter);
      const name = node.key && inner.#keyOf(node.key);
      if (typeof isTaken !== "boolean" || (node.key && name === undefined)) {
        return unknown(site);
      }
      const result = isTaken ? inner.evaluate(node.result) : undefined;
      if (result && node.key && name !== undefined) {
        members.push({ key: name, keyRange: node.key.range, range: node.range, value: result });
      } else if (result) {
        results.push(result);
      }
    }
    return node.key
      ? { kind: "map", members, complete: true, site }
      : { kind: "list", items: results, complete: true, site };
  }
}

interface Entry {
  readonly key: Expression;
  readonly value: Expression;
}

/** The entries that are iterated over, in order. `undefined`: there may be others. */
function entriesOf(of: Plain): readonly Entry[] | undefined {
  return (
    allItemsOf(of)?.map((value, index) => ({ key: literal(index, value.site), value })) ??
    allMembersOf(of)?.map(({ key, keyRange, value }) => ({ key: literal(key, { range: keyRange }), value }))
  );
}

function namesIn(
  { names: [first = "", second] }: For,
  key: Expression,
  value: Expression,
): ReadonlyMap<string, Expression> {
  return new Map(
    second === undefined
      ? [[first, value]]
      : [
          [first, key],
          [second, value],
        ],
  );
}

function booleanOf(value: Plain): boolean | undefined {
  return value.kind === "literal" && typeof value.value === "boolean" ? value.value : undefined;
}

/** Adds another nested block of the same type. */
function withBlock(earlier: Member<Expression>, { value }: Member<Expression>): Member<Expression> {
  const items = earlier.value.kind === "list" ? earlier.value.items : [earlier.value];
  const isKnown = earlier.value.kind !== "unknown" && value.kind !== "unknown";
  const { range } = earlier;
  return {
    ...earlier,
    value: isKnown ? { kind: "list", items: [...items, value], complete: true, site: { range } } : unknown({ range }),
  };
}
