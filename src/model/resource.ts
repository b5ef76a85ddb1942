import {
  addressOf,
  type ItemMemberOf,
  type PathOf,
  type PropertyOf,
  type ResourceKind,
} from "../spec/resource-kinds.ts";
import type { PathStep } from "../spec/properties/table.ts";
import type { Condition } from "./condition.ts";
import { exploreEverything, isUsual, type Explored, type Scenario } from "./scenario.ts";
import type { Range } from "./site.ts";
import { partOf, type Value } from "./value.ts";

/** A resource as a host found it. */
export interface ResourceSource<Kind extends ResourceKind = ResourceKind> {
  /** Where a report about the whole resource points: the name of the construct or command, the logical id. */
  readonly range: Range;
  /** The condition under which the resource exists. */
  readonly exists: Condition;
  /** The property by the name that this host's users write: `oAuth.callbackUrls`. */
  nameOf(property: PropertyOf<Kind>): string;
  /** The key of a step inside a property, in this host's terms. By default as in the API. */
  keyOf?(step: PathStep): string;
  /** The written value of a property. */
  written(property: PropertyOf<Kind>, scenario: Scenario): Value;
  /** The effective value of a property: the written one, or the default of the host or the service. */
  effective(property: PropertyOf<Kind>, scenario: Scenario): Value;
}

/** A resource in one scenario, as rules see it. */
export class Resource<Kind extends ResourceKind> {
  readonly kind: Kind;
  readonly #source: ResourceSource<Kind>;
  readonly #scenario: Scenario;

  constructor(kind: Kind, source: ResourceSource<Kind>, scenario: Scenario) {
    this.kind = kind;
    this.#source = source;
    this.#scenario = scenario;
  }

  get range(): Range {
    return this.#source.range;
  }

  /** The property by the name that this host's users write. */
  nameOf(path: PathOf<Kind>): string {
    const { property, steps } = addressOf(this.kind, path);
    return [this.#source.nameOf(property), ...this.#keysOf(steps)].join(".");
  }

  /** The written value of a property. */
  get(path: PathOf<Kind>): Value {
    return this.#writtenIn(this.#scenario, path);
  }

  /** Whether a property is written; `"maybe"` if unknown. A rule about absence needs a plain `false`. */
  has(path: PathOf<Kind>): boolean | "maybe" {
    const { kind } = this.get(path);
    return kind === "unknown" ? "maybe" : kind !== "absent";
  }

  /** Whether a property is certainly not written in any scenario. */
  neverHas(path: PathOf<Kind>): boolean {
    return isEvery(exploreEverything(scenario => this.#writtenIn(scenario, path).kind === "absent"));
  }

  /** The effective value of a property, including defaults of the host and the service. */
  effective(path: PathOf<Kind>): Value {
    const { property, steps } = addressOf(this.kind, path);
    return partOf(this.#source.effective(property, this.#scenario), this.#keysOf(steps));
  }

  /**
   * A member of a structure that is an item of a list.
   *
   * @param item - an item of a list that {@link get} returned
   */
  memberOf(item: Value, name: ItemMemberOf<Kind>): Value {
    const key = name.slice(name.lastIndexOf(".") + 1);
    return partOf(item, this.#keysOf([{ name, key }]));
  }

  #writtenIn(scenario: Scenario, path: PathOf<Kind>): Value {
    const { property, steps } = addressOf(this.kind, path);
    return partOf(this.#source.written(property, scenario), this.#keysOf(steps));
  }

  #keysOf(steps: readonly PathStep[]): readonly string[] {
    if (steps.length === 0) {
      return [];
    }
    return steps.map(step => this.#source.keyOf?.(step) ?? step.key);
  }
}

/** Whether all answers are yes; stops at the first that is not. Includes cases that nothing in the file names. */
export function isEvery(answers: Iterable<Explored<boolean>>): boolean {
  for (const { found, scenario } of answers) {
    // Whoever must supply several values may supply any of them.
    if (!found && isUsual(scenario.supplied.filter(value => !value.isRequired))) {
      return false;
    }
  }
  return true;
}

/** The results of a visitor in every scenario in which the resource exists, plausible or not. */
export function* exploreEveryScenario<T>(
  { exists }: Pick<ResourceSource, "exists">,
  look: (scenario: Scenario) => T,
): Generator<Explored<T>> {
  const explored = exploreEverything(scenario =>
    scenario.requires(exists) === true ? { of: look(scenario) } : undefined,
  );
  for (const { found, ...rest } of explored) {
    if (found) {
      yield { found: found.of, ...rest };
    }
  }
}
