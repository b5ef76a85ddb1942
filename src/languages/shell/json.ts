import type { Container, Range, Site } from "../../model/site.ts";
import { joinText } from "../../model/text.ts";
import type { Expression, MapExpression } from "../../model/value.ts";
import { readJson } from "../json/tree.ts";
import { HOLE, type WrittenText } from "../../model/written-text.ts";

/** A part of the JSON, with the part of the script that it is. */
interface Segment {
  readonly start: number;
  readonly range: Range;
  readonly isExact: boolean;
}

/**
 * Reads JSON that is a word or a here-document. What an expansion or a placeholder stands for is unknown.
 *
 * @returns `undefined` where it is no JSON
 */
export function readJsonText(text: WrittenText): Expression | undefined {
  const segments: Segment[] = [];
  let json = "";
  let isString = false;
  for (const piece of text) {
    segments.push({ start: json.length, range: piece.range, isExact: piece.isExact && piece.text !== undefined });
    if (piece.text === undefined) {
      // JSON has no place for one that stands alone.
      json += isString ? HOLE : `"${HOLE}"`;
    } else {
      isString = endsInString(piece.text, isString);
      json += piece.text;
    }
  }
  const value = readJson(json, [0, json.length]);
  const isEditable = text.every(piece => piece.isExact);
  return value && new Placer(segments, isEditable).place(value);
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

/** Moves what was read from a text to where that is written in the script. */
class Placer {
  readonly #segments: readonly Segment[];
  readonly #isEditable: boolean;
  readonly #containers = new Map<Container, Container>();

  constructor(segments: readonly Segment[], isEditable: boolean) {
    this.#segments = segments;
    this.#isEditable = isEditable;
  }

  place(value: Expression): Expression {
    const site = this.#site(value.site);
    switch (value.kind) {
      case "literal":
        return typeof value.value === "string" && value.value.includes(HOLE)
          ? stringWithHoles(value.value, site)
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
    const known = members.filter(({ key }) => !key.includes(HOLE));
    return { ...map, site, members: known, complete: map.complete && known.length === members.length };
  }

  #site({ range, container, slot }: Site): Site {
    return {
      range: this.#range(range),
      ...(this.#isEditable && container && { container: this.#container(container) }),
      ...(this.#isEditable && slot && { slot: { ...slot, container: this.#container(slot.container) } }),
    };
  }

  #container(container: Container): Container {
    let placed = this.#containers.get(container);
    if (!placed) {
      const items = container.items.map(item => this.#range(item));
      placed =
        "range" in container ? { ...container, items, range: this.#range(container.range) } : { ...container, items };
      this.#containers.set(container, placed);
    }
    return placed;
  }

  #range([start, end]: Range): Range {
    const last = this.#offset(Math.max(start, end - 1));
    return [this.#offset(start)[0], end > start ? last[1] : last[0]];
  }

  /** The range of the character at an offset of the JSON. */
  #offset(offset: number): Range {
    const segment = this.#segments.findLast(({ start }) => start <= offset);
    if (!segment) {
      return [0, 0];
    }
    const { start, range, isExact } = segment;
    return isExact ? [range[0] + offset - start, range[0] + offset - start + 1] : range;
  }
}

function stringWithHoles(text: string, site: Site): Expression {
  return text === HOLE
    ? { kind: "unknown", site }
    : joinText(
        text.split(/(\uE000)/u).map(part => (part === HOLE ? undefined : part)),
        site,
      );
}
