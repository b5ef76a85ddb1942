import { renderEdit } from "../../../../edits/render.ts";
import { together } from "../../../../edits/edit.ts";
import { printableOf } from "../../../../edits/printables.ts";
import type { TextEdit } from "../../../../edits/text/text-edit.ts";
import type { Scenario } from "../../../../model/scenario.ts";
import { covers, type Range } from "../../../../model/site.ts";
import type { Expression, MapExpression, Value } from "../../../../model/value.ts";
import { isProperty, structureOf, type Property } from "../../../../spec/properties/app-client.ts";
import { cfnChangesBy, nameInChanges, type CfnChanges } from "../../l1/changes.ts";
import { cfnPropertyPath } from "../../../cloudformation/class-names.ts";
import { hasUnknownSearch, pathsToResource } from "../../l1/resource-paths.ts";
import { overlaps, withChange, type Change } from "../../../../model/updates.ts";
import type { SemanticModel } from "../../../../languages/language.ts";
import { canonicalChange, eventsIn } from "../../library/jsii.ts";
import type { UserPoolClient } from "../user-pool-client.ts";
import { isMap, type PropertyEdit } from "./property-edit.ts";
import { timePartner } from "../values/time-properties.ts";

/** What the file changes about a client by bypassing its options, through the `CfnUserPoolClient` inside it. */
export class Overrides {
  readonly #later: CfnChanges;
  readonly #range: Range;
  readonly #model: SemanticModel;
  /** Only the changed parts. */
  readonly root: Expression;

  /** @param isOpen - whether the file reaches into a client that it does not identify */
  constructor(client: UserPoolClient, isOpen: boolean, model: SemanticModel) {
    const events = client.call ? eventsIn(client.call.result, model) : [];
    const { changes, overrides } =
      isOpen || hasUnknownSearch(events) ? havocOfAll : cfnChangesBy(pathsToResource(events));
    this.#later = {
      changes: changes.map(change => (overrides.includes(change) ? change : canonicalChange(change, model.spell))),
      overrides,
    };
    this.#range = client.range;
    this.#model = model;
    this.root = this.#applyTo(mapOf([], client.range));
  }

  /** Whether the property may differ from what the options say. */
  touch(property: Property): boolean {
    return [property, timePartner(property)].some(
      name => name && this.#later.changes.some(({ path }) => overlaps(path, pathOf(name))),
    );
  }

  /** The property's name where it is changed. */
  nameOf(property: Property): string | undefined {
    return nameInChanges(property, this.#later, this.#model.spell);
  }

  /** The final value of a property, given the value that the construct emits for it or for its structure. */
  valueOf(property: Property, made: (property: Property) => Value, scenario: Scenario): Value {
    const path = pathOf(property);
    const [key = property] = path;
    const structure = structureOf(property) ?? property;
    const value = inCfnNames(structure, made(structure));
    const { range } = value.site;
    const members = [{ key, keyRange: range, range, value }];
    return scenario.resolve(scenario.member(this.#applyTo(mapOf(members, this.#range)), path));
  }

  /** Renders edits of changed properties where the changes are written. `null`: parts of it are written elsewhere. */
  render(edits: readonly PropertyEdit[], scenario: Scenario | undefined): readonly TextEdit[] | null {
    return edits.every(edit => this.#isHere(edit))
      ? renderEdit(
          together(...edits),
          {
            text: this.#model.text,
            style: this.#model.style,
            root: this.root,
            path: cfnPropertyPath,
            keyOrder: () => [],
            print: (_property, value) => (isMap(value) ? undefined : printableOf(value)),
          },
          scenario,
        )
      : null;
  }

  #isHere(edit: PropertyEdit): boolean {
    const target = edit.kind === "replace" ? edit.target : edit.kind === "remove-item" ? edit.item : undefined;
    return !target || this.#later.changes.some(change => isWrittenBy(change, target.site.range));
  }

  #applyTo(map: MapExpression): Expression {
    return this.#later.changes.reduce<Expression>(withChange, map);
  }
}

/** The keys that lead to a property in `CfnUserPoolClient`, also if it has no such property. */
function pathOf(property: Property): readonly string[] {
  return cfnPropertyPath(property) ?? [property];
}

const havocOfAll: CfnChanges = { changes: [{ kind: "havoc", path: [] }], overrides: [] };

function mapOf(members: MapExpression["members"], range: Range): MapExpression {
  return { kind: "map", members, complete: true, site: { range } };
}

/** A structure with its members under the names of `CfnUserPoolClient`. */
function inCfnNames(structure: Property, value: Value): Value {
  if (value.kind !== "map") {
    return value;
  }
  const members = value.members.flatMap(member => {
    const name = `${structure}.${member.key}`;
    const key = isProperty(name) ? cfnPropertyPath(name)?.at(-1) : undefined;
    return key === undefined ? [] : [{ ...member, key }];
  });
  return { ...value, members };
}

/** Whether what is at a place is part of what a change sets or adds. */
function isWrittenBy(change: Change, place: Range): boolean {
  return change.kind !== "havoc" && covers(change.kind === "set" ? change.value.site.range : change.range, place);
}
