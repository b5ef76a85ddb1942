import { isSpread, unknown } from "../../model/expressions.ts";
import type { Expression } from "../../model/value.ts";
import { pushAll } from "../../model/large-lists.ts";

/** A named value of the configuration: a local value, or an attribute of a resource. */
export interface NamedValue {
  /** The names of the values that it refers to. */
  readonly needs: ReadonlySet<string>;
  /** Evaluates it, after everything that it needs. */
  evaluate(): Expression;
}

/** Values with more parts are unknown: names that refer to others several times can grow exponentially. */
const MAX_PARTS = 10_000;

/**
 * The values of names, in dependency order. Names in a cycle, which Terraform refuses, and names that depend on one are
 * unknown, whoever asks first.
 */
export class NamedValues {
  readonly #find: (name: string) => NamedValue | undefined;
  readonly #values = new Map<string, Expression | undefined>();
  readonly #parts = new WeakMap<Expression, number>();

  constructor(find: (name: string) => NamedValue | undefined) {
    this.#find = find;
  }

  get(name: string): Expression | undefined {
    if (!this.#values.has(name)) {
      this.#evaluateAll(this.#openFrom(name));
    }
    return this.#values.get(name);
  }

  /** The names that must be evaluated for one, including itself. */
  #openFrom(name: string): ReadonlyMap<string, NamedValue> {
    const open = new Map<string, NamedValue>();
    const next = [name];
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      const value = open.has(key) || this.#values.has(key) ? undefined : this.#find(key);
      if (value) {
        open.set(key, value);
        pushAll(next, value.needs);
      }
    }
    return open;
  }

  /** Evaluates the names in topological order. */
  #evaluateAll(open: ReadonlyMap<string, NamedValue>): void {
    const waiting = new Map<string, number>();
    const waitedFor = new Map<string, string[]>();
    for (const [key, { needs }] of open) {
      const openNeeds = [...needs].filter(need => open.has(need));
      waiting.set(key, openNeeds.length);
      for (const need of openNeeds) {
        const others = waitedFor.get(need) ?? [];
        others.push(key);
        waitedFor.set(need, others);
      }
    }
    // Names in a cycle, or that depend on one, never become ready.
    for (const key of open.keys()) {
      this.#values.set(key, undefined);
    }
    const ready = [...open.keys()].filter(key => waiting.get(key) === 0);
    for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
      this.#values.set(key, this.#bounded(open.get(key)?.evaluate()));
      for (const other of waitedFor.get(key) ?? []) {
        const left = (waiting.get(other) ?? 0) - 1;
        waiting.set(other, left);
        if (left === 0) {
          ready.push(other);
        }
      }
    }
  }

  #bounded(value: Expression | undefined): Expression | undefined {
    return value && this.#countParts(value) > MAX_PARTS ? unknown({ range: value.site.range }) : value;
  }

  #countParts(value: Expression): number {
    const known = this.#parts.get(value);
    if (known !== undefined) {
      return known;
    }
    const count = partsOf(value).reduce((sum, part) => sum + this.#countParts(part), 1);
    this.#parts.set(value, count);
    return count;
  }
}

function partsOf(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case "choice":
      return value.options.map(({ then }) => then);
    case "list":
      return value.items.map(item => (isSpread(item) ? item.of : item));
    case "map":
      return value.members.map(member => (isSpread(member) ? member.of : member.value));
    default:
      return [];
  }
}
