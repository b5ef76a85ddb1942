import type { Container, Range, Site } from "../../model/site.ts";
import { joinText } from "../../model/text.ts";
import type { Expression, MapExpression } from "../../model/value.ts";
import { readJson } from "../json/tree.ts";
import { PLACEHOLDER, type WrittenText } from "../../model/written-text.ts";

/** A part of the JSON, with its range in the script. */
interface Segment {
  readonly start: number;
  readonly range: Range;
  readonly isExact: boolean;
  /** Whether it comes from a variable or contains escapes, so that its parts have no ranges of their own. */
  readonly isIndivisible: boolean;
}

/**
 * Parses a word or here-document as JSON. Expansions and placeholders in it are unknown values.
 *
 * @returns `undefined` if it is not JSON
 */
export function readJsonText(text: WrittenText): Expression | undefined {
  const segments: Segment[] = [];
  let json = "";
  let isString = false;
  for (const piece of text) {
    segments.push({
      start: json.length,
      range: piece.range,
      isExact: piece.isExact && piece.text !== undefined,
      isIndivisible: !piece.isExact,
    });
    if (piece.text === undefined) {
      // Outside a string, JSON needs quotes around it.
      json += isString ? PLACEHOLDER : `"${PLACEHOLDER}"`;
    } else {
      isString = endsInString(piece.text, isString);
      json += piece.text;
    }
  }
  const value = readJson(json, [0, json.length]);
  return value && new Placer(segments).place(value);
}

function endsInString(text: string, startsInString: boolean): boolean {
  let isString = startsInString;
  for (const [token] of text.matchAll(/\\.|"/gsu)) {
    if (token === '"') {
      isString = !isString;
    }
  }
  return isString;
}

/** Maps ranges of the JSON to ranges of the script. */
class Placer {
  readonly #segments: readonly Segment[];
  readonly #containers = new Map<Container, Container | undefined>();

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  place(value: Expression): Expression {
    const site = this.#site(value.site);
    switch (value.kind) {
      case "literal":
        return typeof value.value === "string" && value.value.includes(PLACEHOLDER)
          ? stringWithPlaceholders(value.value, site)
          : { ...value, site };
      case "list":
        return { ...value, site, items: value.items.map(item => (item.kind === "spread" ? item : this.place(item))) };
      case "map":
        return this.#placeMap(value, site);
      default:
        return { ...value, site };
    }
  }

  #placeMap(map: MapExpression, site: Site): MapExpression {
    const members = map.members.flatMap(member =>
      "key" in member
        ? [
            {
              ...member,
              keyRange: this.#range(member.keyRange),
              range: this.#range(member.range),
              value: this.place(member.value),
            },
          ]
        : [],
    );
    const known = members.filter(({ key }) => !key.includes(PLACEHOLDER));
    return { ...map, site, members: known, complete: map.complete && known.length === members.length };
  }

  #site({ range, container, slot }: Site): Site {
    const own = container && this.#container(container);
    const outer = slot && this.#container(slot.container);
    return {
      range: this.#range(range),
      ...(own && { container: own }),
      ...(slot && outer && { slot: { ...slot, container: outer } }),
    };
  }

  /** `undefined`: its items have no ranges of their own in the script. */
  #container(container: Container): Container | undefined {
    if (!this.#containers.has(container)) {
      this.#containers.set(container, this.#place(container));
    }
    return this.#containers.get(container);
  }

  #place(container: Container): Container | undefined {
    const ranges = [...container.items, ...("range" in container ? [container.range] : [])];
    if (ranges.some(([start, end]) => this.#isIndivisible(start) || this.#isIndivisible(end - 1))) {
      return undefined;
    }
    const items = container.items.map(item => this.#range(item));
    return "range" in container
      ? { ...container, items, range: this.#range(container.range) }
      : { ...container, items };
  }

  #isIndivisible(offset: number): boolean {
    return this.#segmentAt(offset)?.isIndivisible ?? false;
  }

  #segmentAt(offset: number): Segment | undefined {
    let [low, high] = [0, this.#segments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle]?.start ?? 0) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#segments[low - 1];
  }

  #range([start, end]: Range): Range {
    return [this.#offset(start)[0], this.#offset(end - 1)[1]];
  }

  /** The range of the character at an offset of the JSON. */
  #offset(offset: number): Range {
    const segment = this.#segmentAt(offset);
    if (!segment) {
      return [0, 0];
    }
    const { start, range, isExact } = segment;
    return isExact ? [range[0] + offset - start, range[0] + offset - start + 1] : range;
  }
}

function stringWithPlaceholders(text: string, site: Site): Expression {
  return text === PLACEHOLDER
    ? { kind: "unknown", site }
    : joinText(
        text.split(/(\uE000)/u).map(part => (part === PLACEHOLDER ? undefined : part)),
        site,
      );
}
