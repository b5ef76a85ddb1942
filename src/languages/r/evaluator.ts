import { absent, isSpread, literal, spread, unknown } from "../../model/expressions.ts";
import { placedIn, usedAt, withoutPlaces } from "../../model/places.ts";
import type { DelimitedContainer, DelimitedForm, Range, Site } from "../../model/site.ts";
import type { Expression, Member, Spread } from "../../model/value.ts";
import type { Constants } from "./constants.ts";
import { scalarOf } from "./literals.ts";
import type { Argument, Source, Span } from "./source.ts";
import { argumentsForm, listForm } from "./style.ts";
import { textOfCall } from "./text-functions.ts";

/** The maximum nesting depth of lists and names that are read. */
const maxDepth = 8;

/** The maximum number of names that are followed in a row. */
const maxNames = 2;

const integer = { type: "integer", qualifier: "" } as const;

/** Evaluates values as far as they are written in the file. */
export class Evaluator {
  readonly #source: Source;
  readonly #constants: Constants;

  constructor(source: Source, constants: Constants) {
    this.#source = source;
    this.#constants = constants;
  }

  read(span: Span, depth = 0, names = 0): Expression {
    const [from, to] = span;
    const range = this.#source.rangeOf(span);
    const token = this.#source.at(from);
    if (to - from === 1) {
      return token.kind === "name" ? this.#readName(from, range, depth, names) : this.#readScalar(from, { range });
    }
    if (to - from === 2 && this.#source.is(from, "-") && this.#source.at(from + 1).kind === "number") {
      return this.#readNegative(from + 1, { range });
    }
    const isCall =
      token.kind === "name" && this.#source.is(from + 1, "(") && this.#source.partnerOf(from + 1) === to - 1;
    return isCall && depth < maxDepth && !this.#constants.has(token.text)
      ? this.#readCall(token.text, from + 1, range, depth, names)
      : unknown({ range });
  }

  /** Named arguments as the members of one structure. */
  readMembers(range: Range, given: readonly Argument[], depth = 0, names = 0): Expression {
    const brackets: Range = [this.#bracketOf(range), range[1]];
    const container = containerOf(brackets, given, { ...argumentsForm, open: "(" });
    const members = given.flatMap(({ name, value, range: whole }, index): Member<Expression>[] =>
      name
        ? [
            {
              key: name.kind === "string" ? name.text.slice(1, -1) : name.text,
              keyRange: name.range,
              range: whole,
              value: placedIn({ container, index }, this.read(value, depth + 1, names), this.#source.rangeOf(value)),
            },
          ]
        : [],
    );
    return members.length === given.length
      ? { kind: "map", site: { range, container }, members, complete: true }
      : unknown({ range });
  }

  #readName(index: number, range: Range, depth: number, names: number): Expression {
    const { text } = this.#source.at(index);
    if (this.#constants.has(text)) {
      const value = names < maxNames && depth < maxDepth ? this.#constants.valueAt(index) : undefined;
      return value ? usedAt(withoutPlaces(this.read(value, depth + 1, names + 1)), range) : unknown({ range });
    }
    return /^[TF]$/u.test(text) ? literal(text === "T", { range }) : this.#readScalar(index, { range });
  }

  #readScalar(index: number, site: Site): Expression {
    const token = this.#source.at(index);
    const value = scalarOf(token);
    if (value === null) {
      return absent(site);
    }
    const isInteger = token.kind === "number" && token.text.endsWith("L");
    return value === undefined ? unknown(site) : literal(value, isInteger ? { ...site, spelling: integer } : site);
  }

  #readNegative(index: number, site: Site): Expression {
    const number = this.#readScalar(index, site);
    return number.kind === "literal" && typeof number.value === "number"
      ? { ...number, value: -number.value }
      : unknown(site);
  }

  #readCall(callee: string, open: number, range: Range, depth: number, names: number): Expression {
    if (callee === "list" || callee === "c") {
      return this.#readList(callee, open, range, depth, names);
    }
    const given = this.#source
      .argumentsAt(open)
      .map(({ name, value }) => ({ name: name?.text, value: this.read(value, depth + 1, names) }));
    return textOfCall(callee, given, { range }) ?? unknown({ range });
  }

  #readList(callee: "list" | "c", open: number, range: Range, depth: number, names: number): Expression {
    const given = this.#source.argumentsAt(open);
    if (given.some(({ name }) => name)) {
      return this.readMembers(range, given, depth, names);
    }
    const values = given.map(({ value }) => this.read(value, depth + 1, names));
    if (callee === "c" && joinsStructures(values)) {
      return { kind: "map", site: { range }, members: values.map(spread), complete: true };
    }
    const container = containerOf([this.#source.at(open).range[0], range[1]], given, { ...listForm, open: "(" });
    const items = values.flatMap((item, index): readonly (Expression | Spread)[] => {
      const placed = placedIn({ container, index }, item, item.site.range);
      if (item.kind === "literal" || (callee === "list" && !this.#isRest(item.site.range))) {
        return [placed];
      }
      // `c` concatenates the items of lists and vectors, and ignores `NULL`. The text of a vector is a vector.
      return item.kind === "text" ? [placed, spread(unknown(item.site))] : [spread(item)];
    });
    const isPlain = items.every(item => isSpread(item) || item.kind !== "absent");
    return isPlain ? { kind: "list", site: { range, container }, items, complete: true } : unknown({ range });
  }

  /** Whether an argument is `...`, which stands for any number of them. */
  #isRest([start, end]: Range): boolean {
    return this.#source.text.slice(start, end) === "...";
  }

  /** The opening parenthesis of a call, given the range of the whole call or of its parentheses. */
  #bracketOf([start, end]: Range): number {
    const offset = this.#source.text.indexOf("(", start);
    return offset === -1 || offset >= end ? start : offset;
  }
}

/** Whether `c` makes one structure of several: `c(list(a = 1), settings)`. */
function joinsStructures(values: readonly Expression[]): boolean {
  return values.some(({ kind }) => kind === "map") && values.every(({ kind }) => kind === "map" || kind === "unknown");
}

function containerOf(range: Range, given: readonly Argument[], form: DelimitedForm): DelimitedContainer {
  const firstFree = given.findLastIndex(({ name }) => form.keys === "names" && !name) + 1;
  return { layout: "delimited", range, items: given.map(argument => argument.range), form, firstFree };
}
