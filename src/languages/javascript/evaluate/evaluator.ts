import type { TSESTree } from "@typescript-eslint/utils";
import {
  type Container,
  covers,
  type DelimitedContainer,
  type Range,
  type Site,
  type Slot,
} from "../../../model/site.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "../../../model/value.ts";
import { constantDeclaratorOf, isExported, valueDefinitionOf, type Variable } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { constantFieldValue } from "../scope/field-values.ts";
import type { ProgramTree } from "./program-tree.ts";
import { arrayForm, objectForm } from "../style.ts";
import {
  absent,
  casesOf,
  combine,
  combinePair,
  either,
  isNullish,
  literal,
  mapCases,
  spread,
  truthOf,
  unknown,
} from "../../../model/expressions.ts";
import { hasParts, memberOf, overwriting } from "../../../model/members.ts";
import { perObject } from "../../../model/per-object.ts";
import { afterMutation } from "../flow/mutation.ts";
import { mutationsOfField } from "../flow/mutations.ts";
import { concatenate } from "../../../model/text.ts";
import { add, calculate, isArithmetic } from "./operators.ts";
import { holdsInstance, onlySourceOf } from "./held-instance.ts";
import { libraryValue, type LibraryNode } from "./library-value.ts";
import { placedIn, usedAt, withoutPlaces } from "../../../model/places.ts";
import { readCall } from "./read-call.ts";
import { EnumReader } from "./read-enum.ts";
import { localResultOf, withoutChoices } from "./read-result.ts";
import { valueOfName } from "./read-pattern.ts";
import type { Purpose, Reader } from "./reader.ts";
import { isUsedElsewhere } from "../flow/sharing.ts";
import { afterUpdates, updatesAfter, updatesBefore, type Updates } from "../flow/updates.ts";
import { isFunction, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 100;
/** The maximum number of nodes that one evaluation may visit. Nested spreads of constants can grow exponentially. */
const MAX_NODES = 5000;
/** The value of a variable with more references than this is taken to be shared. */
const MAX_MENTIONS = 300;

/** A left operand with more values than this is not split into cases, so that chains of operators stay small. */
const MAX_LEFT_CASES = 8;

const comparisons = new Set(["===", "!==", "==", "!=", "<", "<=", ">", ">=", "in", "instanceof"]);

/** The state of an evaluation. */
interface Progress {
  /** The expressions being evaluated. */
  readonly open: Set<Node>;
  /** The values whose updates are being put in order. */
  readonly ordering: Set<object>;
  depth: number;
  nodes: number;
  /** How many of the names followed so far have other references too. */
  shared: number;
  /** How often an evaluation was cut off, by a cycle or a limit. */
  cuts: number;
}

/**
 * Evaluates the expressions of a file, as far as the file alone determines their values. Code is never run.
 *
 * There is one evaluator for each file. Everything that is evaluated on the way, such as the tests of conditions, goes
 * through it, so that it alone knows what is in progress. A cyclic evaluation yields unknown.
 */
export class Evaluator implements Reader {
  readonly file: ProgramTree;
  readonly #enums: EnumReader;
  #progress: Progress = initialProgress();

  constructor(file: ProgramTree) {
    this.file = file;
    this.#enums = new EnumReader(this);
  }

  /** The value of an expression. */
  evaluate(node: Node): Expression {
    return this.#isolated(() => this.read(node));
  }

  /** The value of an object or list literal, including later updates of it in the file. */
  evaluateDefinition(node: Node): Expression {
    return this.#isolated(() => {
      const value = this.read(node);
      return afterUpdates(value, updatesAfter(node, this.file), this.file, part => this.read(part));
    });
  }

  /** An enum as an object with its members. */
  enumOf(declaration: TSESTree.TSEnumDeclaration): MapExpression {
    return this.#enums.mapOf(declaration);
  }

  /** Whether nothing is in progress, so that an answer does not depend on who asks. */
  get isIdle(): boolean {
    return this.#progress.depth === 0 && this.#progress.ordering.size === 0;
  }

  /** How often an evaluation was cut off, by a cycle or a limit. */
  get cuts(): number {
    return this.#progress.cuts;
  }

  /** Answers a question as if no evaluation were in progress. */
  afresh<Answer>(ask: () => Answer): Answer {
    const interrupted = this.#progress;
    this.#progress = initialProgress();
    const answer = ask();
    this.#progress = interrupted;
    return answer;
  }

  /**
   * Answers a question about the order of a value's updates. While it runs, that order is unknown. `undefined`: it is
   * already being determined.
   */
  whileOrdering<Answer>(value: object, ask: () => Answer): Answer | undefined {
    const { ordering } = this.#progress;
    if (ordering.has(value)) {
      this.#progress.cuts += 1;
      return undefined;
    }
    ordering.add(value);
    const answer = ask();
    ordering.delete(value);
    return answer;
  }

  #isolated<Answer>(ask: () => Answer): Answer {
    const progress = this.#progress;
    const { shared } = progress;
    if (this.isIdle) {
      progress.nodes = 0;
    }
    progress.shared = 0;
    const answer = ask();
    progress.shared = shared;
    return answer;
  }

  /** @param key - of the only member of the value that is needed; others may be left out */
  read(node: Node, purpose: Purpose = "value", key?: string): Expression {
    const inner = unwrap(node);
    const progress = this.#progress;
    progress.nodes += 1;
    if (progress.depth > MAX_DEPTH || progress.nodes > MAX_NODES || progress.open.has(inner)) {
      progress.cuts += 1;
      return unknown(this.file.siteOf(inner));
    }
    progress.depth += 1;
    progress.open.add(inner);
    const value = this.#readNode(inner, purpose, key);
    progress.open.delete(inner);
    progress.depth -= 1;
    return value;
  }

  #readNode(node: Node, purpose: Purpose, key: string | undefined): Expression {
    const site = this.file.siteOf(node);
    switch (node.type) {
      case "Literal":
        return readLiteral(node, site);
      case "TemplateLiteral":
        return this.#readTemplate(node, site);
      case "ArrayExpression":
        return this.#readArray(node);
      case "ObjectExpression":
        return this.#readObject(node, key);
      case "UnaryExpression":
        return this.#readUnary(node, site);
      case "BinaryExpression":
        return this.#readBinary(node, site);
      case "LogicalExpression":
        return this.#readLogical(node, purpose, site);
      case "ConditionalExpression":
        return either(
          this.file.conditionOf(node.test),
          this.read(node.consequent, purpose),
          this.read(node.alternate, purpose),
          site,
        );
      case "AwaitExpression":
        return this.read(node.argument, purpose);
      case "Identifier":
        return this.#explained(node, this.#readIdentifier(node, purpose, site, key));
      case "MemberExpression":
        return this.#explained(node, this.#readMember(node, site, key));
      case "CallExpression":
        return this.#explained(node, this.#readCall(node, purpose));
      case "NewExpression":
      case "TaggedTemplateExpression":
        return this.#explained(node, unknown(site));
      default:
        return unknown(site);
    }
  }

  #readCall(node: TSESTree.CallExpression, purpose: Purpose): Expression {
    const result = localResultOf(node.callee, this.file);
    if (!result) {
      return readCall(node, purpose, this);
    }
    const given = this.#readAliased(result.isShared, () => this.read(result.node, purpose));
    return usedAt(result.isGiven ? withoutChoices(given) : given, this.file.rangeOf(node));
  }

  /** The value or, if it is unknown, what the library or the types say about the node. */
  #explained(node: LibraryNode, value: Expression): Expression {
    if (value.kind !== "unknown") {
      return value;
    }
    const isShared = this.#progress.shared > 0;
    const explanation = libraryValue(node, this, isShared);
    return explanation && isShared
      ? withoutPlaces(explanation)
      : (explanation ?? this.#aliasedInstance(node) ?? this.#typed(node) ?? value);
  }

  /** The instance that a field or parameter holds, if the file assigns nothing else to it. */
  #aliasedInstance(node: Node): Expression | undefined {
    const source = onlySourceOf(node, this.file);
    const value = source && this.#readAliased(true, () => this.read(source));
    return value && holdsInstance(value) ? usedAt(value, this.file.rangeOf(node)) : undefined;
  }

  /** The value that an import has by its type. For an object, only the accessed members are looked up. */
  #typed(node: Node): Expression | undefined {
    const { types } = this.file;
    const parent = this.file.parentOf(node);
    const isHolder = parent?.type === "MemberExpression" && parent.object === node;
    return types && !isHolder && node.type !== "CallExpression" && this.file.qualifiedNameOf(node)
      ? types.valueOf(node, this.file.siteOf(node))
      : undefined;
  }

  #readTemplate(node: TSESTree.TemplateLiteral, site: Site): Expression {
    const parts = node.quasis.flatMap((quasi, index): Expression[] => {
      const text = literal(quasi.value.cooked, site);
      const expression = node.expressions[index];
      return expression ? [text, this.read(expression)] : [text];
    });
    return combine(parts, site, values => concatenate(values, site));
  }

  #readUnary(node: TSESTree.UnaryExpression, site: Site): Expression {
    switch (node.operator) {
      case "!":
        return either(this.file.conditionOf(node), literal(true, site), literal(false, site), site);
      case "-":
        return mapCases(this.read(node.argument), value => calculate("*", value, literal(-1, site), site));
      case "+":
        return mapCases(this.read(node.argument), value => calculate("*", value, literal(1, site), site));
      case "void":
        return absent(site);
      default:
        return unknown(site);
    }
  }

  #readBinary(node: TSESTree.BinaryExpression, site: Site): Expression {
    const { operator } = node;
    if (comparisons.has(operator)) {
      return either(this.file.conditionOf(node), literal(true, site), literal(false, site), site);
    }
    if (operator !== "+" && !isArithmetic(operator)) {
      return unknown(site);
    }
    return combinePair(this.read(node.left), this.read(node.right), site, (left, right) =>
      operator === "+" ? add(left, right, site) : calculate(operator, left, right, site),
    );
  }

  #readLogical(node: TSESTree.LogicalExpression, purpose: Purpose, site: Site): Expression {
    // `??` tests for nullish, not falsy.
    const left = this.read(node.left, node.operator === "??" ? "value" : purpose);
    const right = this.read(node.right, purpose);
    if ((left.kind === "unknown" || left.kind === "instance") && purpose !== "spread" && isStopgap(right)) {
      return unknown(site);
    }
    if (casesOf(left) > MAX_LEFT_CASES && node.operator !== "??") {
      const condition = this.file.conditionOf(node.left);
      return node.operator === "&&" ? either(condition, right, left, site) : either(condition, left, right, site);
    }
    switch (node.operator) {
      case "??":
        return mapCases(left, value => {
          const nullish = isNullish(value) ?? this.file.conditions.ofNullish(node.left);
          return either(nullish, right, value, site);
        });
      case "||":
        return mapCases(left, value => either(truthOf(value) ?? this.file.conditionOf(node.left), value, right, site));
      case "&&":
        return mapCases(left, value => {
          const falsy = purpose === "spread" ? absent(value.site) : value;
          return either(truthOf(value) ?? this.file.conditionOf(node.left), right, falsy, site);
        });
    }
  }

  #readArray(node: TSESTree.ArrayExpression): ListExpression {
    const container = this.#containerOf(node, node.elements);
    const items: (Expression | Spread)[] = [];
    for (const [index, element] of node.elements.entries()) {
      if (!element) {
        items.push(absent(this.file.siteOf(node)));
      } else if (element.type === "SpreadElement") {
        items.push(spread(this.read(element.argument, "spread")));
      } else {
        items.push(this.#readPlaced(element, container && { container, index }));
      }
    }
    return { kind: "list", site: this.#siteWith(container, node), items, complete: true };
  }

  #readObject(node: TSESTree.ObjectExpression, onlyKey: string | undefined): Expression {
    if (node.properties.some(property => this.#changesItself(property))) {
      return unknown(this.file.siteOf(node));
    }
    const container = this.#containerOf(node, node.properties);
    const members: (Member<Expression> | Spread)[] = [];
    let complete = true;
    for (const [index, property] of node.properties.entries()) {
      if (property.type === "SpreadElement") {
        members.push(spread(overwriting(members, this.read(property.argument, "spread"))));
        continue;
      }
      const key = this.#keyOf(property);
      if (key === undefined) {
        members.push(spread(unknown(this.file.siteOf(property.key))));
      } else if (isPrototype(property, key)) {
        // It also has whatever it inherits.
        complete = false;
      } else if (onlyKey === undefined || key === onlyKey) {
        members.push(this.#readProperty(property, key, container && { container, index }));
      }
    }
    return { kind: "map", site: this.#siteWith(container, node), members, complete };
  }

  /** Whether a member is a function that refers to its object, and may mutate it whenever it is called. */
  #changesItself(property: Node): boolean {
    const value = property.type === "Property" ? property.value : undefined;
    return value?.type === "FunctionExpression" && this.#mentionsThis(value.body);
  }

  #mentionsThis(node: Node): boolean {
    return node.type === "ThisExpression" || this.file.childrenOf(node).some(child => this.#mentionsThis(child));
  }

  #readProperty(property: TSESTree.Property, key: string, slot: Slot | undefined): Member<Expression> {
    const { value } = property;
    const isValue = property.kind === "init" && !property.method;
    return {
      key,
      keyRange: this.file.rangeOf(property.key),
      range: this.file.rangeOf(property),
      // The name of a shorthand property is also its key, and cannot be replaced by a value.
      ...(property.shorthand && { shorthand: true }),
      ...(property.shorthand && this.#isUndeclared(value) && { isUndeclared: true }),
      ...(property.computed && property.key.type !== "Literal" && { computed: true }),
      value: isValue
        ? this.#readPlaced(value, property.shorthand ? undefined : slot)
        : unknown(this.file.siteOf(value)),
    };
  }

  #isUndeclared(node: Node): boolean {
    return node.type === "Identifier" && node.name !== "undefined" && !this.file.variableOf(node);
  }

  #readPlaced(node: Node, slot: Slot | undefined): Expression {
    const value = this.read(node);
    return slot ? placedIn(slot, value, this.file.rangeOf(node)) : value;
  }

  #keyOf(property: TSESTree.Property): string | undefined {
    if (!property.computed) {
      return staticName(property.key, false);
    }
    const key = this.read(property.key);
    return key.kind === "literal" ? String(key.value) : undefined;
  }

  /** The container of a literal, unless the literal is shared. `undefined` for sparse arrays. */
  #containerOf(node: Node, items: readonly (Node | null)[]): DelimitedContainer | undefined {
    const ranges = items.flatMap((item): Range[] => (item ? [this.file.rangeOf(item)] : []));
    return this.#progress.shared > 0 || ranges.length < items.length
      ? undefined
      : {
          layout: "delimited",
          form: node.type === "ObjectExpression" ? objectForm : arrayForm,
          range: this.file.rangeOf(node),
          items: ranges,
        };
  }

  #siteWith(container: Container | undefined, node: Node): Site {
    return { range: this.file.rangeOf(node), ...(container && { container }) };
  }

  #readIdentifier(node: TSESTree.Identifier, purpose: Purpose, site: Site, key: string | undefined): Expression {
    const variable = this.file.variableOf(node);
    if (!variable) {
      return node.name === "undefined" ? absent(site) : unknown(site);
    }
    const definition = valueDefinitionOf(variable);
    switch (definition?.node.type) {
      case "TSEnumDeclaration":
        return this.#enums.mapOf(definition.node);
      case "TSEnumMember":
        return this.#enums.memberValue(definition.node, site);
      case "VariableDeclarator":
        return this.#readConstant(node, variable, purpose, site, key);
      default:
        return unknown(site);
    }
  }

  #readConstant(
    node: TSESTree.Identifier,
    variable: Variable,
    purpose: Purpose,
    site: Site,
    key: string | undefined,
  ): Expression {
    const declarator = constantDeclaratorOf(variable);
    const [name] = variable.identifiers;
    if (!declarator || !name || !this.#isSetBefore(declarator, node)) {
      return unknown(site);
    }
    const updates = updatesBefore(node, variable, this.file, key);
    const isVisible = isExported(declarator, this.file);
    const isShared = isVisible || this.#isMentionedElsewhere(node, variable, updates);
    const value = this.#readAliased(isShared, () => {
      const whole = this.read(declarator.init, purpose, declarator.id === name ? key : undefined);
      const held = valueOfName(name, declarator.id, whole, this) ?? unknown(site);
      return updates && hasParts(held) ? this.#afterUpdates(held, updates) : held;
    });
    return usedAt(value, site.range, isVisible ? undefined : countReferences(variable));
  }

  /** Whether a variable has other references, apart from those that update it. */
  #isMentionedElsewhere(node: Node, { references }: Variable, updates: Updates | undefined): boolean {
    const isUpdate = (mention: Node) =>
      updates?.strong.some(({ reference }) => covers(reference.node.range, mention.range)) === true;
    const mentions = () =>
      references.flatMap(({ init, identifier }) => (init === true || isUpdate(identifier) ? [] : [identifier]));
    return references.length > MAX_MENTIONS || isUsedElsewhere(node, mentions(), this.file);
  }

  #afterUpdates(value: Expression, updates: Updates): Expression {
    const changed = afterUpdates(value, updates, this.file, part => this.read(part));
    return this.#progress.shared > 0 ? withoutPlaces(changed) : changed;
  }

  /**
   * Whether a variable is certainly initialized where it is used. A `var` may be used before its declaration, or when
   * that was skipped.
   */
  #isSetBefore(declarator: Node, reference: Node): boolean {
    const declaration = this.file.parentOf(declarator);
    if (declaration?.type !== "VariableDeclaration" || declaration.kind !== "var") {
      return true;
    }
    const [block, outer] = this.file.ancestorsOf(declaration);
    const isBody = block?.type === "Program" || (outer !== undefined && isFunction(outer));
    return isBody && declarator.range[1] <= reference.range[0];
  }

  /** Evaluates what a name holds, without sites to edit if the value is shared. */
  #readAliased(isShared: boolean, read: () => Expression): Expression {
    this.#progress.shared += isShared ? 1 : 0;
    const value = read();
    this.#progress.shared -= isShared ? 1 : 0;
    return value;
  }

  #readMember(node: TSESTree.MemberExpression, site: Site, memberKey: string | undefined): Expression {
    const field = classFieldOf(node, this.file);
    if (field) {
      const init = constantFieldValue(field, this.file);
      if (!init) {
        return unknown(site);
      }
      const { isPrivate, accesses } = field;
      const isShared = !isPrivate || accesses.length > MAX_MENTIONS || isUsedElsewhere(node, accesses, this.file);
      const value = this.#readAliased(isShared, () => this.read(init, "value", memberKey));
      const references = isPrivate ? accesses.length : undefined;
      return usedAt(mutationsOfField(field, this.file).reduce(afterMutation, value), site.range, references);
    }
    const key = this.#memberName(node);
    if (key === undefined) {
      return unknown(site);
    }
    const memberRange = this.file.rangeOf(node.property);
    return mapCases(usedAt(memberOf(this.read(node.object, "value", key), key, site), site.range), value =>
      value.kind === "instance" ? { ...value, memberRange } : value,
    );
  }

  #memberName(node: TSESTree.MemberExpression): string | undefined {
    if (!node.computed) {
      return staticName(node.property, false);
    }
    const key = this.read(node.property);
    return key.kind === "literal" && typeof key.value !== "boolean" ? String(key.value) : undefined;
  }
}

/** How often a file refers to a variable, apart from its declaration. */
const countReferences = perObject(
  ({ references }: Variable): number => references.filter(({ init }) => init !== true).length,
);

function initialProgress(): Progress {
  return {
    open: new Set(),
    ordering: new Set(),
    depth: 0,
    nodes: 0,
    shared: 0,
    cuts: 0,
  };
}

function readLiteral(node: TSESTree.Literal, site: Site): Expression {
  return "regex" in node || "bigint" in node ? unknown(site) : literal(node.value, site);
}

/** `__proto__: x` sets an object's prototype; `["__proto__"]: x` and the shorthand `__proto__` define a member. */
function isPrototype(property: TSESTree.Property, key: string): boolean {
  return key === "__proto__" && !property.computed && !property.shorthand && !property.method;
}

/** The empty string of `process.env.URL ?? ""`: it satisfies the compiler but is not meant to be deployed. */
function isStopgap(value: Expression): boolean {
  return (value.kind === "literal" && value.value === "") || (value.kind === "list" && value.items.length === 0);
}
