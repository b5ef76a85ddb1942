import { evaluate, variablesIn, type Condition, type Variable } from "./condition.ts";
import type {
  Absent,
  Choice,
  Expression,
  HostValue,
  InstanceExpression,
  ListExpression,
  ListOf,
  MapExpression,
  Member,
  ResolvedInstance,
  Settled,
  Supplied,
  Unknown,
  Value,
  ValueWith,
} from "./value.ts";
import { isSpread } from "./expressions.ts";
import { pushAll } from "./large-lists.ts";

/** The maximum number of scenarios of one client that a visitor explores in a round. */
const SCENARIO_LIMIT = 32;

/** The maximum number of rounds, each of which decides variables that earlier rounds left open. */
const ROUND_LIMIT = 8;

/** A variable and its chosen case. */
export interface Decision {
  readonly variable: Variable;
  readonly case: string;
}

interface Step {
  readonly variable: Variable;
  index: number;
}

/** The state that successive scenarios of a round share. */
interface Round {
  /** The variables, in the order in which they are decided. */
  readonly trail: Step[];
  /** Variables that earlier rounds decided; they stay open in this one. */
  readonly closed: ReadonlySet<string>;
  /** The variables that this round has left open. */
  readonly left: Set<string>;
}

/**
 * One consistent choice of the conditions that a visitor depends on.
 *
 * Variables are decided when they are first needed, so a visitor that reads two properties meets only the conditions of
 * those two. Past the limit, conditional values are unknown.
 */
export class Scenario {
  readonly #round: Round;
  #weight = 1;
  readonly #decisions = new Map<string, Decision>();
  /** The supplied values that were read. */
  #supplied: Map<string, SuppliedValue> | undefined;
  #hasUnnamed = false;
  /** For each variable in an unnamed case, the cases that every question so far has treated like it. */
  #leftovers: Map<string, Leftover> | undefined;

  constructor(round: Round = { trail: [], closed: new Set(), left: new Set() }) {
    this.#round = round;
  }

  /** The decisions so far, in order. */
  get decisions(): readonly Decision[] {
    return [...this.#decisions.values()];
  }

  /** The supplied values that were read or that decided a condition, with the variables that decide them. */
  get supplied(): readonly SuppliedValue[] {
    const supplied = new Map(this.#supplied);
    for (const { variable, case: chosen } of this.#decisions.values()) {
      if (variable.supplied && !supplied.has(variable.supplied.name)) {
        const { name, usual } = variable.supplied;
        supplied.set(name, {
          isRequired: usual === undefined,
          isUsual: usual === chosen,
          variables: [variable.id],
        });
      }
    }
    return [...supplied.values()];
  }

  /**
   * Whether a user would choose this. Whoever supplies an unusual value may supply others to go with it. So an unusual
   * value is plausible only by itself, and values that must be supplied only among usual ones.
   */
  get isPlausible(): boolean {
    return isUsual(this.supplied) && this.isNamed;
  }

  /**
   * Whether a part of the file refers to each chosen case. The values that remain after several failed tests count only
   * if one of these tests alone leaves no more than that.
   */
  get isNamed(): boolean {
    return [...(this.#leftovers?.values() ?? [])].every(({ common, smallest }) => smallest === common.size);
  }

  /** Whether nothing has been read so far that differs between scenarios. */
  get isUntouched(): boolean {
    return this.#decisions.size === 0 && this.#round.left.size === 0 && this.#supplied === undefined;
  }

  /** Whether the condition holds. `undefined`: there are too many conditions to tell. */
  holds(condition: Condition): boolean | undefined {
    const result = this.#decideAll(condition, false);
    if (result !== undefined) {
      this.#noteLeftovers([condition]);
    }
    return result;
  }

  /** Whether the condition holds. Everything else depends on it, so its variables are decided before all others. */
  requires(condition: Condition): boolean | undefined {
    const result = this.#decideAll(condition, true);
    if (result !== undefined) {
      this.#noteLeftovers([condition]);
    }
    return result;
  }

  #decideAll(condition: Condition, isRequired: boolean): boolean | undefined {
    for (;;) {
      const result = this.#evaluate(condition);
      if (typeof result === "boolean") {
        return result;
      }
      if (!this.#decide(result, isRequired)) {
        return undefined;
      }
    }
  }

  #evaluate(condition: Condition): boolean | Variable {
    return evaluate(condition, variable => this.#decisions.get(variable.id)?.case);
  }

  #decide(variable: Variable, isRequired: boolean): boolean {
    const { trail, closed, left } = this.#round;
    const weight = this.#weight * variable.cases.length;
    if (weight > SCENARIO_LIMIT || (closed.has(variable.id) && !isRequired)) {
      left.add(variable.id);
      return false;
    }
    this.#weight = weight;
    this.#hasUnnamed ||= variable.unnamed !== undefined;
    const depth = this.#decisions.size;
    const step = trail[depth] ?? { variable, index: 0 };
    trail[depth] = step;
    this.#decisions.set(variable.id, { variable: step.variable, case: step.variable.cases[step.index] as string });
    return true;
  }

  /** Records which cases answer the same questions in the same way as a variable's unnamed case. */
  #noteLeftovers(conditions: readonly Condition[]): void {
    if (!this.#hasUnnamed) {
      return;
    }
    for (const { variable, case: chosen } of this.#decisionsAbout(conditions)) {
      if (variable.unnamed?.includes(chosen) !== true) {
        continue;
      }
      const alike = variable.cases.filter(other =>
        conditions.every(condition => this.#evaluate(condition) === this.#evaluateWith(condition, variable, other)),
      );
      this.#leftovers ??= new Map();
      const known = this.#leftovers.get(variable.id);
      this.#leftovers.set(variable.id, {
        common: new Set(alike.filter(other => known?.common.has(other) ?? true)),
        smallest: Math.min(alike.length, known?.smallest ?? Infinity),
      });
    }
  }

  #evaluateWith(condition: Condition, replaced: Variable, by: string): boolean | Variable {
    return evaluate(condition, variable => (variable.id === replaced.id ? by : this.#decisions.get(variable.id)?.case));
  }

  #decisionsAbout(conditions: readonly Condition[]): readonly Decision[] {
    const ids = new Set(conditions.flatMap(variablesIn).map(({ id }) => id));
    return [...ids].flatMap(id => this.#decisions.get(id) ?? []);
  }

  /** The expression with its own conditions decided, but not those of its items and members. */
  settle(expression: Expression): Settled {
    const asked: Condition[] = [];
    let current = expression;
    while (current.kind === "choice") {
      const { site, options, supplied } = current;
      let next: Expression = { kind: "absent", site };
      for (const { when, then } of options) {
        const holds = this.#decideAll(when, false);
        if (holds === undefined) {
          return { kind: "unknown", site };
        }
        asked.push(when);
        if (holds) {
          next = then;
          break;
        }
      }
      if (supplied) {
        this.#noteSupplied(supplied, options);
      }
      current = next;
    }
    this.#noteLeftovers(asked);
    return current;
  }

  /** Whether the condition follows from the decisions so far. */
  implies(condition: Condition): boolean {
    return this.#evaluate(condition) === true;
  }

  /** The expression according to the decisions so far. `undefined`: they do not determine it, or it is absent. */
  decided(expression: Expression): Settled | undefined {
    let current = expression;
    while (current.kind === "choice") {
      let next: Expression | undefined;
      for (const { when, then } of current.options) {
        const holds = this.#evaluate(when);
        if (typeof holds !== "boolean") {
          return undefined;
        }
        if (holds) {
          next = then;
          break;
        }
      }
      if (!next) {
        return undefined;
      }
      current = next;
    }
    return current;
  }

  #noteSupplied({ name, usual }: Supplied, options: Choice["options"]): void {
    const isUsual = usual === undefined ? undefined : this.#decideAll(usual, false);
    this.#supplied ??= new Map();
    this.#supplied.set(name, {
      isRequired: usual === undefined,
      isUsual: isUsual === true,
      variables: options.flatMap(({ when }) => variablesIn(when)).map(({ id }) => id),
    });
  }

  /** The value of a member of a map, or of a nested member. Later members and spreads win over earlier ones. */
  member(expression: Expression, path: readonly string[]): Expression {
    return path.reduce((current, key) => this.#lookUp(current, key), expression);
  }

  #lookUp(expression: Expression, key: string): Expression {
    const settled = this.settle(expression);
    if (settled.kind === "unknown" || settled.kind === "text" || settled.kind === "instance") {
      return { kind: "unknown", site: settled.site };
    }
    if (settled.kind !== "map") {
      return { kind: "absent", site: settled.site };
    }
    for (const member of settled.members.toReversed()) {
      if (!isSpread(member)) {
        if (member.key === key) {
          return member.value;
        }
        continue;
      }
      const spread = this.settle(this.#lookUp(member.of, key));
      if (spread.kind !== "absent") {
        return spread;
      }
    }
    return { kind: settled.complete ? "absent" : "unknown", site: settled.site };
  }

  /** The value of an expression with all of its conditions decided. Instances are unknown. */
  resolve(expression: Expression): Value {
    return this.#resolveWith<Unknown>(expression, ({ site }) => ({ kind: "unknown", site }));
  }

  /** Like {@link resolve}, but keeps instances. */
  resolveForHost(expression: Expression): HostValue {
    return this.#resolveWith<ResolvedInstance>(expression, instance => this.#resolveInstance(instance));
  }

  #resolveInstance({ arguments: given, receiver, ...instance }: InstanceExpression): ResolvedInstance {
    const { site } = instance;
    const nothing: Absent = { kind: "absent", site };
    return {
      ...instance,
      ...(receiver && { receiver: this.resolveForHost(receiver) }),
      argument: (signature, name) => (given ? this.resolveForHost(given.get(signature, name)) : nothing),
      options: signature => (given ? this.resolveForHost(given.options(signature)) : nothing),
      rest: signature => {
        const list: Settled = { kind: "list", items: given?.rest(signature) ?? [], complete: true, site };
        return this.#resolveList(list, inner => this.#resolveInstance(inner));
      },
    };
  }

  #resolveWith<Instance extends Placed>(expression: Expression, instance: OfInstance<Instance>): ValueWith<Instance> {
    const settled = this.settle(expression);
    switch (settled.kind) {
      case "list":
        return this.#resolveList(settled, instance);
      case "map": {
        const members = new Map<string, Member<ValueWith<Instance>>>();
        const complete = this.#collectMembers(settled, members, instance);
        return { ...settled, members: [...members.values()], complete };
      }
      case "instance":
        return instance(settled);
      default:
        return settled;
    }
  }

  #resolveList<Instance extends Placed>(
    list: ListExpression,
    instance: OfInstance<Instance>,
  ): ListOf<ValueWith<Instance>> {
    const items: ValueWith<Instance>[] = [];
    let { complete } = list;
    for (const item of list.items) {
      if (!isSpread(item)) {
        const settled = this.settle(item);
        if (settled.kind !== "absent") {
          items.push(this.#resolveWith(settled, instance));
        }
        continue;
      }
      const spread = this.settle(item.of);
      if (spread.kind === "list") {
        const inner = this.#resolveList(spread, instance);
        pushAll(items, inner.items);
        complete &&= inner.complete;
      } else if (spread.kind !== "absent") {
        complete = false;
      }
    }
    return { ...list, items, complete };
  }

  #collectMembers<Instance extends Placed>(
    map: MapExpression,
    into: Map<string, Member<ValueWith<Instance>>>,
    instance: OfInstance<Instance>,
  ): boolean {
    let { complete } = map;
    for (const member of map.members) {
      if (!isSpread(member)) {
        const value = this.#resolveWith(member.value, instance);
        if (member.mayBeDeletion) {
          into.delete(member.key);
          complete = false;
        } else if (member.isDeletion && value.kind === "absent") {
          into.delete(member.key);
        } else {
          into.set(member.key, { ...member, value });
        }
        continue;
      }
      const spread = this.settle(member.of);
      if (spread.kind === "map") {
        complete = this.#collectMembers(spread, into, instance) && complete;
      } else if (spread.kind === "unknown" || spread.kind === "text" || spread.kind === "instance") {
        complete = false;
        for (const [key, known] of into) {
          into.set(key, { ...known, value: { kind: "unknown", site: known.value.site } });
        }
      }
    }
    return complete;
  }
}

type Placed = Pick<Unknown, "site"> & { readonly kind: string };

/** The replacement of an instance in a value. */
type OfInstance<Instance> = (instance: InstanceExpression) => Instance;

/** A value that is supplied from outside, in one scenario. */
export interface SuppliedValue {
  /** Whether it must be supplied. */
  readonly isRequired: boolean;
  /** Whether it has its usual value. */
  readonly isUsual: boolean;
  /** The ids of the variables that decide it. */
  readonly variables: readonly string[];
}

/** Whether all values are usual, except for at most one that must be supplied. */
export function isUsual(supplied: readonly SuppliedValue[]): boolean {
  const unusual = supplied.filter(value => !value.isUsual);
  return supplied.length <= 1 || (unusual.every(({ isRequired }) => isRequired) && unusual.length <= 1);
}

interface Leftover {
  readonly common: ReadonlySet<string>;
  /** The smallest number of cases that any question has left. */
  readonly smallest: number;
}

/** The result of a visitor in one scenario. */
export interface Explored<T> {
  readonly found: T;
  readonly scenario: Scenario;
  /** Scenarios of the same round decide the same variables as long as they agree on the earlier ones. */
  readonly round: number;
}

/**
 * The results of a visitor in every scenario that it distinguishes, at most {@link SCENARIO_LIMIT} in a round. If it
 * needs more variables than that allows, another round decides the ones that were left open, with the others open
 * instead. So whatever depends on few variables is found.
 *
 * The visitor must be pure: it runs again for each scenario.
 */
export function* exploreEverything<T>(look: (scenario: Scenario) => T): Generator<Explored<T>> {
  let closed: ReadonlySet<string> = new Set();
  for (let number = 0; number < ROUND_LIMIT; number += 1) {
    const decided = new Set<string>();
    const round: Round = { trail: [], closed, left: new Set() };
    do {
      const scenario = new Scenario(round);
      yield { found: look(scenario), scenario, round: number };
      round.trail.forEach(({ variable }) => decided.add(variable.id));
    } while (advance(round.trail));
    if ([...decided].every(id => closed.has(id))) {
      return;
    }
    closed = new Set([...closed, ...decided]);
    if ([...round.left].every(id => closed.has(id))) {
      return;
    }
  }
}

/** The results of a visitor in every plausible scenario that it distinguishes. */
export function* exploreScenarios<T>(look: (scenario: Scenario) => T): Iterable<T> {
  for (const { found, scenario } of exploreEverything(look)) {
    if (scenario.isPlausible) {
      yield found;
    }
  }
}

/** Advances to the next combination of cases, last decision first. False if there is none. */
function advance(trail: Step[]): boolean {
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    last.index += 1;
    if (last.index < last.variable.cases.length) {
      return true;
    }
    trail.pop();
  }
  return false;
}

export function absent(site: Absent["site"]): Absent {
  return { kind: "absent", site };
}
