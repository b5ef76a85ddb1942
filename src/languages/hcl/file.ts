import type { Range } from "../../model/site.ts";
import type { MapExpression } from "../../model/value.ts";
import type { Attribute, Block, BlockReference, ConfigurationFile, Scope } from "../configuration.ts";
import { Evaluator } from "./evaluate.ts";
import { outlineHcl, type OutlineBlock } from "./outline.ts";
import { parseHcl } from "./parser.ts";
import { referencesIn, referencesOf } from "./references.ts";
import { HclText } from "./text.ts";
import { hcl } from "./style.ts";
import type * as syntax from "./syntax-tree.ts";

/** A file in HCL. Blocks are parsed on demand. */
export class HclFile extends HclText implements ConfigurationFile {
  readonly style = hcl;
  readonly blocks: readonly HclBlock[];

  constructor(text: string) {
    super(text);
    this.blocks = outlineHcl(text).map(block => new HclBlock(block, text));
  }
}

/** A top-level block. One with a syntax error is read as empty. */
export class HclBlock implements Block {
  readonly name: string;
  readonly labels: readonly string[];
  readonly #range: Range;
  readonly #text: string;
  #parsed: { readonly tree: syntax.Block | undefined } | undefined;

  constructor({ name, labels, range }: OutlineBlock, text: string) {
    this.name = name;
    this.labels = labels;
    this.#range = range;
    this.#text = text;
  }

  get isBroken(): boolean {
    return this.#tree === undefined;
  }

  /** The range of its last label, or of its name if it has none. */
  get nameRange(): Range {
    return this.#tree?.labels.at(-1)?.range ?? this.#tree?.nameRange ?? this.#range;
  }

  /** All references in it. */
  get references(): readonly BlockReference[] {
    return this.#tree ? referencesIn(this.#tree) : [];
  }

  get attributes(): readonly Attribute[] {
    const items = this.#tree?.body.items ?? [];
    return items.filter(item => item.type === "attribute").map(attribute => this.#attribute(attribute));
  }

  /** The types of its nested blocks. */
  get nestedTypes(): ReadonlySet<string> {
    const items = this.#tree?.body.items ?? [];
    return new Set(items.flatMap(item => (item.type === "block" ? item.name : [])));
  }

  /** Its content: a member for each attribute and for each type of nested block. */
  read(scope: Scope): MapExpression {
    const tree = this.#tree;
    return tree
      ? new Evaluator(this.#text, scope).readBody(tree.body)
      : { kind: "map", members: [], complete: false, site: { range: this.#range } };
  }

  #attribute({ name, value }: syntax.Attribute): Attribute {
    return {
      name,
      references: referencesOf(value),
      evaluate: scope => new Evaluator(this.#text, scope).evaluate(value),
    };
  }

  get #tree(): syntax.Block | undefined {
    this.#parsed ??= { tree: this.#parse() };
    return this.#parsed.tree;
  }

  #parse(): syntax.Block | undefined {
    const { tree, errors } = parseHcl(this.#text, this.#range);
    const [block] = tree.items;
    return errors.length === 0 && block?.type === "block" ? block : undefined;
  }
}
