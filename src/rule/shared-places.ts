import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import type { Range } from "../model/site.ts";
import { itemsOf } from "../model/value.ts";
import type { Readable } from "./affects.ts";
import type { FoundSubject } from "./subject.ts";

/** A range of the text that is a value, or a part of one, of several resources. */
interface SharedPlace {
  readonly range: Range;
  /** The indices of the resources. */
  readonly resources: ReadonlySet<number>;
}

/** The values that several resources of a file share, such as a list that they refer to by name. */
export class SharedPlaces {
  readonly #resources: readonly FoundSubject<Readable>[];
  readonly #places = new Map<string, readonly SharedPlace[]>();

  constructor(resources: readonly FoundSubject<Readable>[]) {
    this.#resources = resources;
  }

  /**
   * The indices of all resources that an edit changes through a shared value.
   *
   * @param rendered - the edit as text
   */
  changedBy(edit: Edit<string>, rendered: readonly TextEdit[]): ReadonlySet<number> {
    const touched = propertiesOf(edit)
      .flatMap(property => this.#placesOf(property))
      .filter(({ range }) => rendered.some(other => touches(other.range, range)));
    return new Set(touched.flatMap(({ resources }) => [...resources]));
  }

  #placesOf(property: string): readonly SharedPlace[] {
    let places = this.#places.get(property);
    if (!places) {
      places = sharedPlaces(property, this.#resources);
      this.#places.set(property, places);
    }
    return places;
  }
}

function sharedPlaces(property: string, resources: readonly FoundSubject<Readable>[]): readonly SharedPlace[] {
  const places = new Map<string, { readonly range: Range; readonly resources: Set<number> }>();
  for (const [number, resource] of resources.entries()) {
    for (const { found: value } of resource.explore(inScenario => inScenario.get(property))) {
      for (const { site } of value.kind === "absent" ? [] : [value, ...itemsOf(value)]) {
        const key = site.range.join("-");
        const place = places.get(key) ?? { range: site.range, resources: new Set() };
        place.resources.add(number);
        places.set(key, place);
      }
    }
  }
  return [...places.values()].filter(place => place.resources.size > 1);
}

function propertiesOf(edit: Edit<string>): readonly string[] {
  switch (edit.kind) {
    case "together":
      return edit.edits.flatMap(propertiesOf);
    // A dependency changes no property, and a misspelled member is not one.
    case "depend":
    case "rename":
    case "rename-option":
      return [];
    default:
      return [edit.property];
  }
}

function touches([start, end]: Range, other: Range): boolean {
  return start <= other[1] && end >= other[0];
}
