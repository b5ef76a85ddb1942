import type { Edit } from "../edits/edit.ts";
import type { TextEdit } from "../edits/text/text-edit.ts";
import { exploreEveryAppClient, type AppClientSource } from "../model/app-client.ts";
import type { Range } from "../model/site.ts";
import { itemsOf } from "../model/value.ts";
import type { Property } from "../spec/properties.ts";

/** A range of the text that is a value, or a part of one, of several clients. */
interface SharedPlace {
  readonly range: Range;
  /** The indices of the clients. */
  readonly clients: ReadonlySet<number>;
}

/** The values that several clients of a file share, such as a list that they refer to by name. */
export class SharedPlaces {
  readonly #clients: readonly AppClientSource[];
  readonly #places = new Map<Property, readonly SharedPlace[]>();

  constructor(clients: readonly AppClientSource[]) {
    this.#clients = clients;
  }

  /**
   * The indices of all clients that an edit changes through a shared value.
   *
   * @param rendered - the edit as text
   */
  changedBy(edit: Edit, rendered: readonly TextEdit[]): ReadonlySet<number> {
    const touched = propertiesOf(edit)
      .flatMap(property => this.#placesOf(property))
      .filter(({ range }) => rendered.some(other => touches(other.range, range)));
    return new Set(touched.flatMap(({ clients }) => [...clients]));
  }

  #placesOf(property: Property): readonly SharedPlace[] {
    let places = this.#places.get(property);
    if (!places) {
      places = sharedPlaces(property, this.#clients);
      this.#places.set(property, places);
    }
    return places;
  }
}

function sharedPlaces(property: Property, clients: readonly AppClientSource[]): readonly SharedPlace[] {
  const places = new Map<string, { readonly range: Range; readonly clients: Set<number> }>();
  for (const [number, client] of clients.entries()) {
    for (const { found: value } of exploreEveryAppClient(client, inScenario => inScenario.get(property))) {
      for (const { site } of value.kind === "absent" ? [] : [value, ...itemsOf(value)]) {
        const key = site.range.join("-");
        const place = places.get(key) ?? { range: site.range, clients: new Set() };
        place.clients.add(number);
        places.set(key, place);
      }
    }
  }
  return [...places.values()].filter(place => place.clients.size > 1);
}

function propertiesOf(edit: Edit): readonly Property[] {
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
