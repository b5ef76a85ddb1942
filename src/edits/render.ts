import type { WrittenMember } from "../model/app-client.ts";
import type { RelatedResource } from "../model/related-resources.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Site } from "../model/site.ts";
import type { Expression, ListExpression, MapExpression, Member, Settled } from "../model/value.ts";
import { properties, type Property } from "../spec/properties/app-client.ts";
import { stepsOf, type PropertyTable } from "../spec/properties/table.ts";
import type { Edit, PlainValue } from "./edit.ts";
import type { DependencyTarget, EditTarget } from "./edit-target.ts";
import { changesToList } from "./list-changes.ts";
import { isOnlyMember, locate, type Location, type MissingLocation } from "./locate.ts";
import { placeOf } from "./place.ts";
import { isList, type Printable } from "./print/printable.ts";
import { isWritable, mergePrintables, nest } from "./printables.ts";
import { renameTo } from "./rename.ts";
import type { TextEdit } from "./text/text-edit.ts";
import { structured, TextPlan } from "./text-plan.ts";
import { isSpread } from "../model/expressions.ts";

/**
 * Renders an edit as text edits that do not overlap. `null`: it cannot be rendered exactly here.
 *
 * @param scenario - the scenario in which the edit applies; it determines which branch of a choice is edited
 */
export function renderEdit<Path extends string = Property>(
  edit: Edit<Path>,
  target: EditTarget<Path>,
  scenario?: Scenario,
): readonly TextEdit[] | null {
  const plan = new Plan(target, scenario);
  return plan.add(edit) ? plan.render() : null;
}

/** Translates an edit into a plan for the resource's text. */
class Plan {
  readonly #target: EditTarget<string>;
  readonly #properties: PropertyTable;
  readonly #scenario: Scenario | undefined;
  readonly #text: TextPlan;

  constructor(target: EditTarget<string>, scenario: Scenario | undefined) {
    this.#target = target;
    this.#properties = target.properties ?? properties;
    this.#scenario = scenario;
    this.#text = new TextPlan(target);
  }

  render(): readonly TextEdit[] | null {
    return this.#text.render();
  }

  /** False if it cannot be done. */
  add(edit: Edit<string>): boolean {
    switch (edit.kind) {
      case "set":
        return this.#set(edit.property, edit.value);
      case "remove":
        return this.#remove(edit.property);
      case "append":
        return this.#append(edit.property, edit.value);
      case "remove-item":
        return this.#text.remove(edit.item.site);
      case "replace":
        return this.#write(edit.property, edit.value, edit.target);
      case "refer":
        return this.#text.replace(edit.target.site, this.#target.printReference?.(edit.to, edit.target.site));
      case "rename":
        return this.#rename(edit.member, edit.to);
      case "rename-option":
        // Only its host knows where the option belongs.
        return false;
      case "depend":
        return this.#depend(edit.on);
      case "together":
        return edit.edits.every(part => this.add(part));
    }
  }

  #set(property: string, plain: PlainValue): boolean {
    const location = this.#locate(property);
    if (location?.kind === "written") {
      return this.#write(property, plain, location.value, location.rest);
    }
    if (location?.kind === "item") {
      return this.#write(property, plain, location.value);
    }
    const value = this.#print(property, plain);
    return location !== undefined && value !== undefined && this.#insertMember(location, value);
  }

  #remove(property: string): boolean {
    const location = this.#locate(property);
    if (location?.kind === "item") {
      return this.#text.remove(location.value.site);
    }
    if (location?.kind !== "written" || location.rest.length > 0) {
      return false;
    }
    const { holder, member, value } = location;
    if (!isOnlyMember(holder, member.key)) {
      return false;
    }
    const { slot } = value.site;
    if (value !== member.value) {
      // A branch cannot be removed, but can be made absent.
      return this.#text.replace(value.site, this.#target.printAbsence?.(value.site));
    }
    // A list that is written elsewhere has a slot there.
    return slot?.container === holder.site.container && this.#text.remove(value.site);
  }

  #append(property: string, plain: PlainValue): boolean {
    const location = this.#locate(property);
    if (location?.kind === "written") {
      const { value, rest } = location;
      return value.kind === "list"
        ? this.#appendTo(value, property, plain)
        : value.kind === "absent" && this.#write(property, [plain], value, rest);
    }
    const list = this.#print(property, [plain]);
    return (
      location?.kind === "missing" && !location.isInherited && list !== undefined && this.#insertMember(location, list)
    );
  }

  #appendTo({ items, site }: ListExpression, property: string, plain: PlainValue): boolean {
    const last = items.at(-1);
    const value = this.#print(property, plain, last && last.kind !== "spread" ? last.site : undefined);
    return value !== undefined && this.#text.append(site.container, value);
  }

  #depend(resource: RelatedResource): boolean {
    const { dependencies } = this.#target;
    const reference = dependencies?.reference(resource);
    const location = dependencies && locate(dependencies.holder, [dependencies.key]);
    if (!dependencies || reference === undefined || !location) {
      return false;
    }
    if (location.kind === "missing") {
      return !location.isInherited && this.#insertDependency(dependencies, location.holder, reference);
    }
    const { value } = location.kind === "written" ? location.member : location;
    if (value.kind === "literal" && typeof value.value === "string" && value.site.slot) {
      return this.#text.replace(value.site, [value.value, reference]);
    }
    return value.kind === "list" && this.#text.append(value.site.container, reference);
  }

  #insertDependency(
    { key, keyOrder, isAlwaysList }: DependencyTarget,
    holder: MapExpression,
    reference: Printable,
  ): boolean {
    const { container } = holder.site;
    if (!container) {
      return false;
    }
    const inserted = this.#text.insertedInto(container);
    if (inserted.some(({ entry }) => entry.key === key)) {
      return false;
    }
    const index = placeOf(key, holder, container, keyOrder);
    inserted.push({ index, rank: 0, entry: { key, value: isAlwaysList ? [reference] : reference } });
    return true;
  }

  /** Replaces a value. If an outer map is written as absent, it is replaced by new maps around the value. */
  #write(property: string, plain: PlainValue, place: Expression, keys: readonly string[] = []): boolean {
    const value = this.#print(property, plain, keys.length === 0 ? place.site : undefined);
    if (value === undefined || !place.site.slot) {
      return false;
    }
    if (place.kind === "list" && Array.isArray(plain) && isList(value)) {
      const changes = changesToList(place, plain, value);
      if (changes && place.site.container) {
        return this.#text.rewrite(place.site.container, changes);
      }
    }
    if (place.kind === "map" && isStructure(plain) && keys.length === 0 && this.#canDivide(property, plain, place)) {
      return this.#writeMembers(property, plain, place);
    }
    const nested = nest(keys, value);
    return this.#text.replace(place.site, place.kind === "absent" ? structured(nested, this.#target) : nested);
  }

  /** Whether a structure can be edited member by member. */
  #canDivide(property: string, plain: Structure, { members, site }: MapExpression): boolean {
    return (
      this.#typeOf(property) === "structure" &&
      site.container !== undefined &&
      members.every(member => !isSpread(member) && member.value.site.slot?.container === site.container) &&
      Object.keys(plain).every(name => this.#typeOf(`${property}.${name}`) !== undefined)
    );
  }

  #typeOf(property: string): PropertyTable[string]["type"] | undefined {
    const step = stepsOf(property, this.#properties).at(-1);
    return step && this.#properties[step.name]?.type;
  }

  /** Edits a structure member by member, so that members that stay keep their comments and spelling. */
  #writeMembers(property: string, plain: Structure, { members }: MapExpression): boolean {
    const wanted = Object.entries(plain).flatMap(([name, value]) => {
      const member = `${property}.${name}`;
      return this.#typeOf(member) !== undefined ? [{ member, key: this.#target.path(member)?.at(-1), value }] : [];
    });
    const going = members.filter(
      (member): member is Member<Expression> => !isSpread(member) && !wanted.some(({ key }) => key === member.key),
    );
    return (
      going.every(({ value }) => this.#text.remove(value.site)) &&
      wanted.every(({ member, value }) => this.#holds(member, value) || this.#set(member, value))
    );
  }

  /** Whether a property already has this value. */
  #holds(property: string, plain: PlainValue): boolean {
    const location = this.#locate(property);
    return location?.kind === "written" && location.value.kind === "literal" && location.value.value === plain;
  }

  #insertMember({ holder, path, key, rest }: MissingLocation, value: Printable): boolean {
    const { container } = holder.site;
    if (!container) {
      return false;
    }
    const inserted = this.#text.insertedInto(container);
    const nested = nest(rest, value);
    const same = inserted.findIndex(({ entry }) => entry.key === key);
    const other = inserted[same];
    if (other) {
      const merged = mergePrintables(other.entry.value, nested, [...path, key], this.#target);
      inserted.splice(same, 1, { ...other, entry: { key, value: merged ?? nested } });
      return merged !== undefined;
    }
    const order = this.#target.keyOrder(path);
    inserted.push({
      index: placeOf(key, holder, container, order),
      rank: order.indexOf(key),
      entry: { key, value: nested },
    });
    return true;
  }

  #locate(property: string): Location | undefined {
    const path = this.#target.path(property);
    return path && locate(this.#target.root, path, expression => this.#settle(expression));
  }

  /** The outcome of an expression in the scenario. An unknown branch may be the condition itself. */
  #settle(expression: Expression): Settled | undefined {
    if (expression.kind !== "choice") {
      return expression;
    }
    const branch = this.#scenario?.decided(expression);
    return branch?.kind === "unknown" ? undefined : branch;
  }

  #rename(member: WrittenMember, property: string): boolean {
    const location = this.#locate(property);
    const renamed = location && renameTo(location, member, this.#target);
    if (!renamed) {
      return false;
    }
    this.#text.add(renamed);
    return true;
  }

  #print(property: string, value: PlainValue, like?: Site): Printable | undefined {
    const printed = this.#target.print(property, value, like);
    return printed !== undefined && isWritable(printed) ? printed : undefined;
  }
}

type Structure = Extract<PlainValue, { readonly [key: string]: PlainValue }>;

function isStructure(plain: PlainValue): plain is Structure {
  return typeof plain === "object" && !Array.isArray(plain);
}
