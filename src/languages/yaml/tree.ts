import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { perText } from "../../model/per-text.ts";
import { aliasNames, blockMappingForm, blockSequenceForm, flowMappingForm, flowSequenceForm } from "./style.ts";
import type { Container, Range, Site, Slot } from "../../model/site.ts";
import type { Expression, Literal, Member, Spread } from "../../model/value.ts";
import { longName, takesOperands } from "../shared/intrinsic-names.ts";
import { readPlainScalar } from "../shared/plain-scalar.ts";
import { noteSyntaxErrors } from "./syntax-error.ts";
import { MAX_ALIASED_NODES, MAX_DEPTH, mayOverflow } from "../shared/tree-limits.ts";
import { endOfMarks, endOfScalar, hasAnchorAfterTag, isClosed, isEmptyScalar, startOfItem } from "./tokens.ts";

/**
 * Reads YAML text.
 *
 * @returns `undefined` if the text has a syntax error, has several documents, is nested too deeply, or has line breaks
 *   that only YAML 1.1 recognizes; `"needs-whole"` if the range refers to something before it
 */
export function readYaml(text: string, range: Range): Expression | "needs-whole" | undefined {
  const [start, end] = range;
  const isPart = start > 0 || end < text.length;
  if (isPart && hasDirective(text, start)) {
    return "needs-whole";
  }
  const block = text.slice(start, end);
  if (/\r(?!\n)|[\u0085\u2028\u2029]/u.test(block)) {
    return undefined;
  }
  if (mayOverflow(block)) {
    return undefined;
  }
  // The block keeps its column, so that its first line has the indentation of the others.
  const lineStart = lineStartAt(text, start);
  const source = " ".repeat(start - lineStart) + block;
  try {
    const document = parseDocument(source, {
      schema: "failsafe",
      resolveKnownTags: false,
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
      // "silent" would also hide that there are several documents.
      logLevel: "error",
    });
    if (document.errors.length > 0) {
      if (!isPart) {
        noteSyntaxErrors(text, document.errors);
      }
      return undefined;
    }
    const reader = new YamlReader(source, lineStart, name => aliasNames(text).has(name));
    const root = reader.readRoot(document.contents);
    return isPart && reader.refersOutside ? "needs-whole" : root;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/** Percent signs are rarer than line endings. */
const firstDirective = perText(text => {
  let position = text.indexOf("%");
  while (position > 0 && text[position - 1] !== "\n") {
    position = text.indexOf("%", position + 1);
  }
  return position;
});

function hasDirective(text: string, end: number): boolean {
  const directive = firstDirective(text);
  return directive !== -1 && directive < end;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** The start of the line at a position, after a byte order mark. */
function lineStartAt(text: string, position: number): number {
  const start = position === 0 ? 0 : text.lastIndexOf("\n", position - 1) + 1;
  return start < position && text.startsWith(BYTE_ORDER_MARK, start) ? start + 1 : start;
}

/** A node's value, and the end of its text, without trailing comments and line endings. */
interface Reading {
  readonly value: Expression;
  readonly end: number;
}

/** What is around a node. */
interface Surroundings {
  readonly slot?: Slot | undefined;
  /** The tokens before the node, including its anchor and tag. */
  readonly tokens: readonly CST.SourceToken[];
  /** Where an empty node would start. */
  readonly emptyAt: number;
  /** Whether a list here contains the operands of an intrinsic function. */
  readonly operands?: boolean;
}

type Entry = Pair<ParsedNode, ParsedNode | null>;

class YamlReader {
  /** Whether an alias refers to something outside the text. */
  refersOutside = false;
  readonly #source: string;
  readonly #offset: number;
  readonly #anchors = new Map<string, ParsedNode>();
  /** The target of each alias, even if a later node has the same anchor. */
  readonly #targets = new Map<Alias, ParsedNode>();
  readonly #open = new Set<ParsedNode>();
  /** The alias whose target is being read. Nothing in it has a slot of its own. */
  #alias: Range | undefined;
  readonly #hasAlias: (name: string) => boolean;
  /** The number of enclosing nodes that aliases refer to, so that others would change along. */
  #shared = 0;
  #aliasedNodes = 0;
  #depth = 0;

  /**
   * @param offset - where the source starts in the whole text
   * @param hasAlias - whether the whole text contains an alias with this name
   */
  constructor(source: string, offset: number, hasAlias: (name: string) => boolean) {
    this.#hasAlias = hasAlias;
    this.#source = source;
    this.#offset = offset;
  }

  readRoot(node: ParsedNode | null): Expression {
    return this.#read(node, { tokens: [], emptyAt: node?.range[0] ?? 0 }).value;
  }

  #read(node: ParsedNode | null, around: Surroundings): Reading {
    if (!node) {
      return this.#readLiteral(null, [around.emptyAt, around.emptyAt], around.slot);
    }
    if (this.#alias && this.#isTooMuch(node)) {
      return this.#readUnknown([node.range[0], node.range[1]]);
    }
    if (this.#depth === MAX_DEPTH) {
      throw new RangeError("Nested too deep.");
    }
    if (!this.#alias && !isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, node);
    }
    const isShared = !isAlias(node) && node.anchor !== undefined && this.#hasAlias(node.anchor);
    this.#shared += isShared ? 1 : 0;
    this.#depth += 1;
    this.#open.add(node);
    const reading = node.tag === undefined ? this.#readUntagged(node, around) : this.#readTagged(node, around);
    this.#open.delete(node);
    this.#depth -= 1;
    this.#shared -= isShared ? 1 : 0;
    return reading;
  }

  /** Aliases can be recursive, or expand to more than can be read. */
  #isTooMuch(node: ParsedNode): boolean {
    this.#aliasedNodes += 1;
    return this.#aliasedNodes > MAX_ALIASED_NODES || this.#depth === MAX_DEPTH || this.#open.has(node);
  }

  #readUntagged(node: ParsedNode, around: Surroundings): Reading {
    if (isAlias(node)) {
      return this.#readAlias(node);
    }
    if (isScalar(node)) {
      return this.#readScalar(node, around);
    }
    return isMap(node) ? this.#readMap(node, around) : this.#readSequence(node, around);
  }

  #readAlias(node: Alias.Parsed): Reading {
    const [start, end] = node.range;
    const target = this.#alias ? this.#targets.get(node) : this.#anchors.get(node.source);
    if (!target) {
      this.refersOutside = true;
      return this.#readUnknown([start, end]);
    }
    this.#targets.set(node, target);
    const outer = this.#alias;
    this.#alias = outer ?? this.#range(start, end);
    const { value } = this.#read(target, { tokens: [], emptyAt: start });
    this.#alias = outer;
    return { value, end };
  }

  #readScalar(node: Scalar.Parsed, around: Surroundings): Reading {
    if (isEmptyScalar(node)) {
      return this.#read(null, around);
    }
    if (!isClosed(node, this.#source)) {
      throw new SyntaxError("A quote is missing.");
    }
    const range: Range = [node.range[0], endOfScalar(node, this.#source)];
    const value = node.type === "PLAIN" ? readPlainScalar(node.source) : String(node.value);
    return value === undefined ? this.#readUnknown(range, around.slot) : this.#readLiteral(value, range, around.slot);
  }

  #readLiteral(value: Literal["value"], range: Range, slot?: Slot): Reading {
    return { value: { kind: "literal", value, site: this.#site(range, slot) }, end: range[1] };
  }

  #readUnknown([start, end]: Range, slot?: Slot): Reading {
    return { value: { kind: "unknown", site: this.#site([start, end], slot) }, end };
  }

  /** `!If [...]` as `{ "Fn::If": [...] }`. */
  #readTagged(node: ParsedNode, { tokens, slot, emptyAt }: Surroundings): Reading {
    const tag = tokens.find(({ type }) => type === "tag");
    const usableSlot = hasAnchorAfterTag(tokens) ? undefined : slot;
    const operand = this.#readOperand(node, emptyAt);
    const range: Range = [tag?.offset ?? node.range[0], operand.end];
    const name = longName(node.tag ?? "");
    if (name === undefined) {
      return node.tag === "tag:yaml.org,2002:str" && isScalar(node)
        ? this.#readLiteral(String(node.value), range, usableSlot)
        : this.#readUnknown(range, usableSlot);
    }
    const member: Member<Expression> = {
      key: name,
      keyRange: this.#range(range[0], range[0] + (tag?.source.length ?? 0)),
      range: this.#range(...range),
      value: name === "Fn::GetAtt" ? splitAttribute(operand.value) : operand.value,
    };
    const site = this.#site(range, usableSlot);
    return { value: { kind: "map", members: [member], complete: true, site }, end: operand.end };
  }

  /** The node after a tag. A scalar there is a string, whatever it looks like. */
  #readOperand(node: ParsedNode, emptyAt: number): Reading {
    const { value, end } = this.#readUntagged(node, { tokens: [], emptyAt, operands: true });
    if (!isScalar(node)) {
      return { value, end };
    }
    return { value: { kind: "literal", value: String(node.value), site: value.site }, end };
  }

  #readSequence(node: YAMLSeq.Parsed, { slot, operands }: Surroundings): Reading {
    const items: Expression[] = [];
    const ranges: Range[] = [];
    const container = this.#containerOf(node, ranges);
    let end = node.range[0];
    for (const [index, item] of node.items.entries()) {
      const token = node.srcToken?.items[index] ?? { start: [] };
      const start = startOfItem(token) ?? item.range[0];
      const reading = this.#read(item, {
        slot: { container, index, ...(operands && { fixed: true }) },
        tokens: token.start,
        emptyAt: endOfMarks(token.start) ?? start,
      });
      ({ end } = reading);
      items.push(reading.value);
      ranges.push(this.#range(start, end));
    }
    const range = rangeOf(node, end);
    const site = this.#site(range, slot, operands ? undefined : container);
    return { value: { kind: "list", items, complete: true, site }, end: range[1] };
  }

  #readMap(node: YAMLMap.Parsed, { slot: mapSlot }: Surroundings): Reading {
    const members: Member<Expression>[] = [];
    const merged: Spread[][] = [];
    const ranges: Range[] = [];
    const container = this.#containerOf(node, ranges);
    // A single `key: value` between the brackets of a list has no clear bounds. Nor has one with explicit keys.
    const isExplicit = node.items.some(isExplicitEntry);
    const hasBounds = node.srcToken !== undefined && !isExplicit;
    let complete = true;
    let end = node.range[0];
    for (const [index, entry] of node.items.entries()) {
      const start = startOfItem(entry.srcToken ?? { start: [] }) ?? entry.key.range[0];
      const key = keyOf(entry);
      const isHalfTyped = !node.flow && index === node.items.length - 1 && isWithoutValue(entry);
      // The missing value determines what the key means, as in `https:` or `Fn:`.
      complete &&= !isHalfTyped;
      const slot = hasBounds ? { container, index } : undefined;
      const reading = isHalfTyped ? this.#readHalfTyped(entry, slot) : this.#readEntry(entry, key, slot);
      ({ end } = reading);
      const range = this.#range(start, end);
      if (key === undefined) {
        complete = false;
      } else if (isMerge(entry)) {
        merged.push(this.#readMerge(entry.value, reading.value));
      } else {
        members.push({
          key,
          keyRange: this.#range(entry.key.range[0], entry.key.range[1]),
          range,
          value: reading.value,
        });
      }
      ranges.push(range);
    }
    // Which of several merges wins differs between readers.
    const spreads = merged.length > 1 ? merged.flat().map(forget) : merged.flat();
    const range = rangeOf(node, end);
    const site = this.#site(range, isExplicit ? undefined : mapSlot, hasBounds ? container : undefined);
    return { value: { kind: "map", members: [...spreads, ...members], complete, site }, end: range[1] };
  }

  /** A key at the end of its mapping whose value is not written yet. */
  #readHalfTyped(entry: Entry, slot: Slot | undefined): Reading {
    const { value, end } = this.#readEntry(entry, undefined, slot);
    return { value: { kind: "unknown", site: value.site }, end };
  }

  #containerOf(node: YAMLMap.Parsed | YAMLSeq.Parsed, items: readonly Range[]): Container {
    if (node.flow) {
      const form = isMap(node) ? flowMappingForm : flowSequenceForm;
      return { layout: "delimited", form, range: this.#range(node.range[0], node.range[1]), items };
    }
    const start = startOfCollection(node);
    const indent = start - lineStartAt(this.#source, start);
    const form = isMap(node) ? blockMappingForm : blockSequenceForm;
    return { layout: "indented", form, indent, items };
  }

  #readEntry({ key, value, srcToken }: Entry, name: string | undefined, slot: Slot | undefined): Reading {
    const { start, sep = [] } = srcToken ?? { start: [] };
    // Read for the anchors in it.
    const { end } = this.#read(key, { tokens: start, emptyAt: endOfMarks(start) ?? key.range[0] });
    if (!sep.some(({ type }) => type === "map-value-ind")) {
      return this.#read(null, { tokens: [], emptyAt: end });
    }
    const operands = name !== undefined && takesOperands(name);
    return this.#read(value, { slot, tokens: sep, emptyAt: endOfMarks(sep) ?? end, operands });
  }

  /** The maps that `<<` merges. Of several, the first wins, so it comes last here. */
  #readMerge(source: ParsedNode | null, value: Expression): Spread[] {
    if (isSeq(source) && value.kind === "list") {
      return source.items.map((item, index) => this.#spread(item, value.items[index] ?? value)).reverse();
    }
    return [this.#spread(source, value)];
  }

  #spread(source: ParsedNode | null, value: Expression | Spread): Spread {
    if (value.kind === "spread") {
      return value;
    }
    const target = isAlias(source) ? this.#targets.get(source) : source;
    const spread: Spread = { kind: "spread", of: value };
    return isMap(target) && target.tag === undefined && value.kind === "map" ? spread : forget(spread);
  }

  #site(range: Range, slot?: Slot, container?: Container): Site {
    if (this.#alias) {
      return { range: this.#alias, definition: { range: this.#inText(range) } };
    }
    return this.#shared > 0
      ? { range: this.#range(...range) }
      : { range: this.#range(...range), ...(slot && { slot }), ...(container && { container }) };
  }

  /** A range of the source as one of the whole text. */
  #range(start: number, end: number): Range {
    return this.#alias ?? this.#inText([start, end]);
  }

  #inText([start, end]: Range): Range {
    return [start + this.#offset, end + this.#offset];
  }
}

/** A mapping starts at the anchor or tag of its first key. */
function startOfCollection({ items: [entry], range }: YAMLMap.Parsed | YAMLSeq.Parsed): number {
  const start = isPair(entry) && entry.srcToken ? startOfItem(entry.srcToken) : undefined;
  return start ?? range[0];
}

function rangeOf(node: YAMLMap.Parsed | YAMLSeq.Parsed, endOfItems: number): Range {
  const hasBrackets = node.flow && node.srcToken;
  return hasBrackets ? [node.range[0], node.range[1]] : [startOfCollection(node), endOfItems];
}

/** The key of an entry. `undefined`: it is neither plain nor quoted text. */
function keyOf(entry: Entry): string | undefined {
  const { key } = entry;
  const isText = isScalar(key) && key.tag === undefined && !isEmptyScalar(key);
  // The text of a multi-line key differs from its source.
  const isPlainKey =
    !isExplicitEntry(entry) || (isScalar(key) && key.type !== "BLOCK_LITERAL" && key.type !== "BLOCK_FOLDED");
  return isText && isPlainKey ? String(key.value) : undefined;
}

/** `? key` with `: value` on a line of its own. */
function isExplicitEntry({ srcToken }: Entry): boolean {
  return srcToken?.start.some(({ type }) => type === "explicit-key-ind") === true;
}

/** Whether nothing at all follows the colon, not even an anchor, a tag or `null`. */
function isWithoutValue(entry: Entry): boolean {
  const { value } = entry;
  return (
    !isExplicitEntry(entry) &&
    isScalar(value) &&
    isEmptyScalar(value) &&
    value.tag === undefined &&
    value.anchor === undefined
  );
}

function isMerge({ key }: Entry): boolean {
  return isScalar(key) && key.type === "PLAIN" && key.source === "<<";
}

function forget({ of }: Spread): Spread {
  return { kind: "spread", of: { kind: "unknown", site: of.site } };
}

/** `!GetAtt Pool.Arn` is equivalent to `Fn::GetAtt: [Pool, Arn]`. */
function splitAttribute(operand: Expression): Expression {
  if (operand.kind !== "literal" || typeof operand.value !== "string") {
    return operand;
  }
  const dot = operand.value.indexOf(".");
  if (dot === -1) {
    return operand;
  }
  const { value, site } = operand;
  const items = [value.slice(0, dot), value.slice(dot + 1)].map((part): Literal => ({
    kind: "literal",
    value: part,
    site,
  }));
  return { kind: "list", items, complete: true, site };
}
