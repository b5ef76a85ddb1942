import { evaluate, type Condition, type Variable } from "./condition.ts";
import type { Absent, Expression, List, Member, Settled, Spread, Supplied, Value } from "./value.ts";

/** How many scenarios of one client are looked at by one visitor. */
const SCENARIO_LIMIT = 32;

interface Decision {
  readonly variable: Variable;
  index: number;
}

/**
 * One consistent choice of the conditions that somebody asks about.
 *
 * Variables are decided when they are first needed, so a visitor that reads two properties meets only the conditions
 * of those two. Past the limit a choice is unknown.
 */
export class Scenario {
  readonly #trail: Decision[];
  #depth = 0;
  #weight = 1;
  readonly #cases = new Map<string, string>();
  /** The supplied values that were read, and whether each is its usual one, if it has one. */
  readonly #supplied = new Map<string, boolean | undefined>();

  constructor(trail: Decision[]) {
    this.#trail = trail;
  }

  /**
   * Whether somebody would do this: whoever supplies an unusual value may supply others to go with it, so an unusual
   * value means something only by itself, and one of those that must be supplied only among usual ones.
   */
  get isPlausible(): boolean {
    const supplied = [...this.#supplied.values()];
    return (
      supplied.length <= 1 || (!supplied.includes(false) && supplied.filter(usual => usual === undefined).length <= 1)
    );
  }

  /** What has been decided so far, in the order in which it was needed. */
  get decisions(): readonly { readonly variable: Variable; readonly case: string }[] {
    return this.#trail.slice(0, this.#depth).map(({ variable, index }) => ({
      variable,
      case: variable.cases[index] as string,
    }));
  }

  /** Whether nobody has asked for anything yet that is not the same in every scenario. */
  get isUntouched(): boolean {
    return this.#depth === 0 && this.#supplied.size === 0;
  }

  /** Whether the condition holds here, or `undefined` when there are too many conditions to tell. */
  holds(condition: Condition): boolean | undefined {
    for (;;) {
      const result = evaluate(condition, variable => this.#cases.get(variable.id));
      if (typeof result === "boolean") {
        return result;
      }
      if (!this.#decide(result)) {
        return undefined;
      }
    }
  }

  #decide(variable: Variable): boolean {
    const weight = this.#weight * variable.cases.length;
    if (weight > SCENARIO_LIMIT) {
      return false;
    }
    this.#weight = weight;
    const decision = this.#trail[this.#depth] ?? { variable, index: 0 };
    this.#trail[this.#depth] = decision;
    this.#depth += 1;
    this.#cases.set(variable.id, decision.variable.cases[decision.index] as string);
    return true;
  }

  /** The expression with its own conditions decided, those of its items and members not yet. */
  settle(expression: Expression): Settled {
    let current = expression;
    while (current.kind === "choice") {
      const { site, options, supplied } = current;
      if (supplied) {
        this.#note(supplied);
      }
      let next: Expression = { kind: "absent", site };
      for (const { when, then } of options) {
        const holds = this.holds(when);
        if (holds === undefined) {
          return { kind: "unknown", site };
        }
        if (holds) {
          next = then;
          break;
        }
      }
      current = next;
    }
    return current;
  }

  /** What the expression is by what has been decided so far. `undefined`: that does not tell, or it tells that nothing is written. */
  decided(expression: Expression): Settled | undefined {
    let current = expression;
    while (current.kind === "choice") {
      let next: Expression | undefined;
      for (const { when, then } of current.options) {
        const holds = evaluate(when, variable => this.#cases.get(variable.id));
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

  #note({ name, usual }: Supplied): void {
    this.#supplied.set(name, usual === undefined ? undefined : this.holds(usual) === true);
  }

  /** The value of a member of a map, or of a member of a member; later members and spreads win over earlier ones. */
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

  /** The value of an expression with every condition in it decided. */
  resolve(expression: Expression): Value {
    const settled = this.settle(expression);
    switch (settled.kind) {
      case "list":
        return this.#resolveList(settled);
      case "map": {
        const members = new Map<string, Member<Value>>();
        const complete = this.#collectMembers(settled, members);
        return { ...settled, members: [...members.values()], complete };
      }
      case "instance":
        return { kind: "unknown", site: settled.site };
      default:
        return settled;
    }
  }

  #resolveList(list: Extract<Expression, { kind: "list" }>): List {
    const items: Value[] = [];
    let { complete } = list;
    for (const item of list.items) {
      if (!isSpread(item)) {
        const value = this.resolve(item);
        if (value.kind !== "absent") {
          items.push(value);
        }
        continue;
      }
      const spread = this.resolve(item.of);
      if (spread.kind === "list") {
        items.push(...spread.items);
        complete &&= spread.complete;
      } else if (spread.kind !== "absent") {
        complete = false;
      }
    }
    return { ...list, items, complete };
  }

  #collectMembers(map: Extract<Expression, { kind: "map" }>, into: Map<string, Member<Value>>): boolean {
    let { complete } = map;
    for (const member of map.members) {
      if (!isSpread(member)) {
        into.set(member.key, { ...member, value: this.resolve(member.value) });
        continue;
      }
      const spread = this.settle(member.of);
      if (spread.kind === "map") {
        complete = this.#collectMembers(spread, into) && complete;
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

function isSpread(item: Expression | Member<Expression> | Spread): item is Spread {
  return "kind" in item && item.kind === "spread";
}

/**
 * What a look finds in every plausible scenario that it can tell apart, at most {@link SCENARIO_LIMIT} of them.
 *
 * The look must be pure: it starts again for each scenario.
 */
export function* exploreScenarios<T>(look: (scenario: Scenario) => T): Iterable<T> {
  const trail: Decision[] = [];
  do {
    const scenario = new Scenario(trail);
    const result = look(scenario);
    if (scenario.isPlausible) {
      yield result;
    }
  } while (advance(trail));
}

/** Moves to the next undecided case, last decision first. False when every case has been seen. */
function advance(trail: Decision[]): boolean {
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
