import { isSpread, unknown } from "../../model/expressions.ts";
import type { Expression } from "../../model/value.ts";

/** A value that has a name in the configuration: a local one, or an attribute of a resource. */
export interface NamedValue {
  /** The names of the values that it refers to. */
  readonly needs: ReadonlySet<string>;
  /** Works it out, once what it needs has been. */
  evaluate(): Expression;
}

/** Values of more parts than these are not known: each name may stand for several of another, and so for any number. */
const MAX_PARTS = 10_000;

/**
 * The values of names, each worked out after those that it needs. Of names that need each other in a circle, which
 * Terraform refuses, and of those that need them nothing is known, whoever asks first.
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
      this.#workOut(this.#openFrom(name));
    }
    return this.#values.get(name);
  }

  /** The names that must be worked out for one, itself among them. */
  #openFrom(name: string): ReadonlyMap<string, NamedValue> {
    const open = new Map<string, NamedValue>();
    const next = [name];
    for (let key = next.pop(); key !== undefined; key = next.pop()) {
      const value = open.has(key) || this.#values.has(key) ? undefined : this.#find(key);
      if (value) {
        open.set(key, value);
        next.push(...value.needs);
      }
    }
    return open;
  }

  /** In the order in which they need each other. */
  #workOut(open: ReadonlyMap<string, NamedValue>): void {
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
    // What is in a circle, or waits for one, is never ready.
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
