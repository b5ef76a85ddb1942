import type { Condition } from "../../../model/condition.ts";
import { combine, combinePair, either, literal, mapCases, spread, unknown } from "../../../model/expressions.ts";
import { memberOf, withoutPart } from "../../../model/members.ts";
import { placedIn, usedAt, withoutPlaces } from "../../../model/places.ts";
import type { Range, Site, Slot } from "../../../model/site.ts";
import { joinText } from "../../../model/text.ts";
import type { Change } from "../../../model/updates.ts";
import {
  stringOf,
  type Expression as Value,
  type InstanceExpression,
  type Member,
  type Spread,
} from "../../../model/value.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Library, LibraryCall } from "../../language.ts";
import { strongUpdatesBy } from "../flow/strong-updates.ts";
import { reachingValue, type DefinitionReader } from "../flow/reaching-value.ts";
import { keyOf, referenceAt, type Reference } from "../flow/references.ts";
import { truthOf } from "../flow/truth.ts";
import type { Write } from "../flow/writes.ts";
import type { Binding, Definition } from "../scope/bindings.ts";
import { localFunctionOf } from "../scope/local-functions.ts";
import { isMutationTarget } from "../syntax/mutation-targets.ts";
import type {
  Attribute,
  BinaryOperation,
  BooleanOperation,
  Call,
  Dict,
  Expression,
  FormattedString,
  Name,
  Node,
  Sequence,
  Subscript,
} from "../syntax/nodes.ts";
import { argumentsOf } from "./read-arguments.ts";
import { classMemberOf } from "./class-members.ts";
import type { EvaluatedFile } from "./evaluated-file.ts";
import { holdsInstance, instanceIdOf, onlySourceOf } from "./held-instance.ts";
import { readCall, type CallReader } from "./read-call.ts";
import { containerOfDict, containerOfSequence, isResizable, siteWith } from "./containers.ts";
import { readFilteredDict } from "./filtered-dict.ts";
import { percentPieces } from "./formats.ts";
import { operate, textPartsOf } from "./operators.ts";
import { printed } from "./read-format.ts";
import { partsOfFormat, readConstant } from "./template-text.ts";

const MAX_DEPTH = 100;
/** The maximum number of nodes that one evaluation may visit. Nested spreads of constants can grow exponentially. */
const MAX_NODES = 5000;
/** The maximum number of statements in a row through which the search for a reaching value may step back. */
const MAX_STEPS = 200;

/** Evaluates an expression, as far as this file alone determines its value. Code is never run. */
export class Evaluator implements CallReader, DefinitionReader {
  readonly file: EvaluatedFile;
  readonly library: Library;
  /** The expression to evaluate. The values it is made of may be mutated until it is complete. */
  readonly #root: Node;
  readonly #open = new Set<Node>();
  #depth = 0;
  #steps = 0;
  #nodes = 0;
  /** How many of the names followed so far have other references too. */
  #shared = 0;

  constructor(file: EvaluatedFile, root: Node) {
    this.file = file;
    this.library = file.library;
    this.#root = root;
  }

  get isShared(): boolean {
    return this.#shared > 0;
  }

  read(node: Expression): Value {
    this.#nodes += 1;
    if (this.#depth > MAX_DEPTH || this.#nodes > MAX_NODES || this.#open.has(node)) {
      return unknown({ range: node.range });
    }
    this.#depth += 1;
    this.#open.add(node);
    const value = this.#readNode(node);
    this.#open.delete(node);
    this.#depth -= 1;
    return value;
  }

  readMembers(node: Expression): Value {
    return mapCases(this.read(node), value => (value.kind === "map" ? value : unknown(value.site)));
  }

  identityOf(node: Expression): string | undefined {
    const binding = node.kind === "Name" ? this.file.scopes.bindingOf(node) : undefined;
    const definition = binding?.definitions[0];
    return binding && definition && `${binding.name}@${definition.name.range[0]}`;
  }

  #readNode(node: Expression): Value {
    const site: Site = { range: node.range };
    switch (node.kind) {
      case "Constant":
        return readConstant(node.value, { range: this.#rangeOfConstant(node.range) });
      case "FormattedString":
        return this.#readFormatted(node, site);
      case "List":
      case "Tuple":
        return this.#readSequence(node);
      case "Dict":
        return this.#readDict(node);
      case "Name":
        return this.#readName(node, site);
      case "Attribute":
        return (
          this.#explained(node) ??
          classMemberOf(node, this.file, this) ??
          this.#readAliased(node) ??
          this.#readMemberOfInstance(node, site)
        );
      case "Subscript":
        return this.#readItem(node, site);
      case "Call":
        return this.#readCall(node, site);
      case "BinaryOperation":
        return this.#readBinary(node, site);
      case "BooleanOperation":
        return this.#readBoolean(node, site);
      case "UnaryOperation":
        return node.operator === "not"
          ? this.#readTest(node, site)
          : this.#readSigned(node.operator, node.operand, site);
      case "Comparison":
        return this.#readTest(node, site);
      case "Conditional": {
        const condition = this.conditionOf(node.test);
        return condition === undefined
          ? unknown(site)
          : either(condition, this.read(node.then), this.read(node.otherwise), site);
      }
      case "NamedExpression": {
        const value = this.read(node.value);
        const binding = this.file.scopes.bindingOf(node.target);
        const isMutated = binding && this.file.writesOf(binding).some(({ mutations }) => mutations.length > 0);
        return isMutated ? withoutPart(value, []) : value;
      }
      case "Comprehension":
        return readFilteredDict(node, this, site);
      default:
        return unknown(site);
    }
  }

  /** A prefix such as `r` is kept when another string replaces the literal. */
  #rangeOfConstant([start, end]: Range): Range {
    const hasPrefix = /^[rRuU]["'](?!["'])[^\\]*$/u.test(this.file.text.slice(start, end));
    return [hasPrefix ? start + 1 : start, end];
  }

  #readFormatted({ parts }: FormattedString, site: Site): Value {
    const values = parts.map(part =>
      typeof part === "string" ? joinText(partsOfFormat(part), site) : part ? this.read(part) : unknown(site),
    );
    return combine(values, site, plain => joinText(plain.flatMap(textPartsOf), site));
  }

  #readSequence(node: Sequence): Value {
    const container = this.isShared ? undefined : containerOfSequence(node, this.file.text);
    const canResize = isResizable(node, this.file.text);
    const items = node.items.map((item, index): Value | Spread => {
      if (item.kind === "Starred") {
        return spread(mapCases(this.read(item.value), value => (value.kind === "list" ? value : unknown(value.site))));
      }
      const slot: Slot | undefined = container && { container, index, ...(!canResize && { fixed: true as const }) };
      return this.#placed(item, slot);
    });
    return { kind: "list", site: siteWith(node.range, canResize ? container : undefined), items, complete: true };
  }

  #placed(node: Expression, slot: Slot | undefined): Value {
    const value = this.read(node);
    return slot ? placedIn(slot, value, node.range) : value;
  }

  #readDict(node: Dict): Value {
    const container = this.isShared ? undefined : containerOfDict(node);
    const members = node.entries.map((entry, index) => this.#readEntry(entry, container && { container, index }));
    return { kind: "map", site: siteWith(node.range, container), members, complete: true };
  }

  #readEntry({ key, value, range }: Dict["entries"][number], slot: Slot | undefined): Member<Value> | Spread {
    if (!key) {
      return spread(this.readMembers(value));
    }
    const name = this.read(key);
    return name.kind === "literal" && typeof name.value === "string"
      ? {
          key: name.value,
          keyRange: key.range,
          range,
          value: this.#placed(value, slot),
          ...(key.kind !== "Constant" && { computed: true as const }),
        }
      : spread(unknown({ range: key.range }));
  }

  #readName(node: Name, site: Site): Value {
    const binding = this.file.scopes.bindingOf(node);
    const isAlias = binding?.definitions.some(({ kind }) => kind === "assign");
    const explained = isAlias ? undefined : this.#explained(node);
    if (explained || !binding || this.file.isUnclear(binding)) {
      return explained ?? unknown(site);
    }
    const isShared = isUsedElsewhere(node, binding);
    const reached = this.#held(isShared, () => reachingValue(binding, node, this.#root, this));
    return !reached || reached.kind === "unknown"
      ? (this.#readAliased(node) ?? unknown(site))
      : usedAt(this.isShared || isShared ? withoutPlaces(reached) : reached, site.range, binding.references.length);
  }

  /** The instance that a field or parameter holds. Any other value may differ by the time it is read. */
  #readAliased(node: Name | Attribute): Value | undefined {
    const source = onlySourceOf(node, this.file);
    const value = source && this.read(source);
    return value && holdsInstance(value) ? usedAt(withoutPlaces(value), node.range) : undefined;
  }

  #readMemberOfInstance({ value: holder, name, nameRange }: Attribute, site: Site): Value {
    return mapCases(this.read(holder), value =>
      value.kind === "instance"
        ? { ...value, path: [...value.path, this.#canonicalMember(value, name)], memberRange: nameRange, site }
        : unknown(site),
    );
  }

  #canonicalMember({ name, path }: InstanceExpression, member: string): string {
    const whole = this.library.canonical({ module: name.module, path: [...name.path, ...path, member] });
    const isWhole = whole?.path.length === name.path.length + path.length + 1;
    return (isWhole ? whole.path.at(-1) : undefined) ?? member;
  }

  #held<Answer>(isShared: boolean, read: () => Answer): Answer {
    this.#shared += isShared ? 1 : 0;
    const answer = read();
    this.#shared -= isShared ? 1 : 0;
    return answer;
  }

  /** What the library knows about a name. */
  #explained(node: Expression): Value | undefined {
    const name = this.file.canonicalNameOf(node);
    return name && this.library.constant(name, this.#spelled(node, name));
  }

  #readItem(node: Subscript, site: Site): Value {
    const key = node.index && keyOf(node.index);
    if (key === undefined) {
      return unknown(site);
    }
    // A missing key raises.
    return mapCases(memberOf(this.read(node.value), key, site), value =>
      value.kind === "absent" ? unknown(site) : value,
    );
  }

  #readCall(node: Call, site: Site): Value {
    const name = this.file.canonicalNameOf(node.callee);
    const given = argumentsOf(node, this);
    const call = { isNew: undefined, arguments: given, instanceId: instanceIdOf(node) };
    const explained = name
      ? this.library.call({ ...call, name, site: this.#spelled(node, name) })
      : this.#readMethod(node, call, site);
    return explained ?? readCall(node, this, site);
  }

  /** The result of a method of an instance, or of any value whose class is known. */
  #readMethod(
    { callee }: Call,
    call: Pick<LibraryCall, "isNew" | "arguments" | "instanceId">,
    site: Site,
  ): Value | undefined {
    if (callee.kind !== "Attribute" || localFunctionOf(callee, this.file.scopes)) {
      return undefined;
    }
    const receiver = this.read(callee.value);
    const of =
      receiver.kind === "instance"
        ? { module: receiver.name.module, path: [...receiver.name.path, ...receiver.path] }
        : receiver.kind === "unknown"
          ? this.file.classOf(callee.value)
          : undefined;
    return (
      of && this.library.call({ ...call, name: { module: of.module, path: [...of.path, callee.name] }, receiver, site })
    );
  }

  /** The site of a class member, with the file's spelling of the class. */
  #spelled(node: Expression, { path }: QualifiedName): Site {
    const member = node.kind === "Call" ? node.callee : node;
    const type = path.at(-2);
    return member.kind === "Attribute" && type !== undefined
      ? { range: node.range, spelling: { type, qualifier: this.file.text.slice(...member.value.range) } }
      : { range: node.range };
  }

  #readBinary({ left, operator, right }: BinaryOperation, site: Site): Value {
    const first = this.read(left);
    const format = operator === "%" ? stringOf(first) : undefined;
    if (format !== undefined) {
      const values = right.kind === "Tuple" ? right.items : [right];
      return printed(percentPieces(format), key => this.#formatted(key, values, site), site);
    }
    return combinePair(first, this.read(right), site, (a, b) => operate(operator, a, b, site));
  }

  /** The value of a replacement field. `undefined`: unknown. */
  #formatted(key: string, values: readonly Expression[], site: Site): Value | undefined {
    const [first] = values;
    if (/^\d+$/u.test(key)) {
      const value = values[Number(key)];
      return value && this.read(value);
    }
    return first && memberOf(this.read(first), key, site);
  }

  #readBoolean({ left, operator, right }: BooleanOperation, site: Site): Value {
    return mapCases(this.read(left), value => {
      const truth = truthOf(value);
      return truth === undefined ? unknown(site) : truth === (operator === "or") ? value : this.read(right);
    });
  }

  #readTest(node: Expression, site: Site): Value {
    const condition = this.conditionOf(node);
    return condition === undefined ? unknown(site) : either(condition, literal(true, site), literal(false, site), site);
  }

  /** A signed number is what is added to zero or subtracted from it. */
  #readSigned(operator: string, operand: Expression, site: Site): Value {
    return mapCases(this.read(operand), value => operate(operator, literal(0, site), value, site));
  }

  writesOf(binding: Binding): readonly Write[] {
    return this.file.writesOf(binding);
  }

  readDefinition({ kind, value, node, name }: Definition, before: () => Value | undefined): Value {
    const site: Site = { range: name.range };
    if (!value || this.#open.has(node)) {
      return unknown(site);
    }
    if (kind === "augmented") {
      return this.#opening(node, () => this.#readAugmented(node, value, before(), site));
    }
    return kind === "assign" ? this.#opening(node, () => this.read(value)) : unknown(site);
  }

  #readAugmented(node: Node, value: Expression, before: Value | undefined, site: Site): Value {
    if (!before || node.kind !== "AugmentedAssign") {
      return unknown(site);
    }
    return combinePair(before, this.read(value), site, (left, right) => operate(node.operator, left, right, site));
  }

  stepBack<Answer>(search: () => Answer): Answer | undefined {
    if (this.#steps >= MAX_STEPS) {
      return undefined;
    }
    this.#steps += 1;
    const answer = search();
    this.#steps -= 1;
    return answer;
  }

  /** Guards against definitions that depend on themselves. */
  #opening(node: Node, read: () => Value): Value {
    this.#open.add(node);
    const value = read();
    this.#open.delete(node);
    return value;
  }

  strongUpdatesBy(reference: Reference, when: Condition): readonly Change[] | undefined {
    return strongUpdatesBy(reference, when, this);
  }

  conditionOf(test: Node): Condition | undefined {
    return this.file.conditionOf(test as Expression);
  }

  readResult(result: Expression, call: Call): Value {
    const value = this.#held(true, () => this.read(result));
    return usedAt(value, call.range);
  }
}

/** Whether a variable's value has another reference, which would change along with this one. */
function isUsedElsewhere(node: Name, { references }: Binding): boolean {
  const here = referenceAt(node);
  return references.some(other => {
    const reference = other === node ? undefined : referenceAt(other);
    return reference !== undefined && !isMutationTarget(reference.node) && !areApart(here.path, reference.path);
  });
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key, index) => index < b.length && key !== b[index]);
}
