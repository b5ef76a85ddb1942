import type { Condition, Variable } from "../../model/condition.ts";
import { allItemsOf, allMembersOf } from "../../model/entries.ts";
import { literal, unknown, whenPasses, mapCases, type Plain } from "../../model/expressions.ts";
import type { Expression, Member, Scalar } from "../../model/value.ts";

/** With more instances, they are not distinguished. */
const MAX_INSTANCES = 32;

/** The instances of a resource with `count` or `for_each`. Each is a case of one client. */
export class Instances {
  readonly #count: Expression | undefined;
  readonly #each: Expression | undefined;

  constructor(count: Expression | undefined, each: Expression | undefined) {
    this.#count = count;
    this.#each = each;
  }

  /** The condition under which there is any instance. `undefined`: unknown. */
  get exist(): Condition | undefined {
    const given = this.#each ?? this.#count;
    return given ? whenPasses(given, hasInstances) : true;
  }

  /** The value of `each.key` or `each.value` in each instance. */
  each(part: "key" | "value"): Expression | undefined {
    return this.#each && mapCases(this.#each, of => this.#eachOf(of, part));
  }

  #eachOf(of: Plain, part: "key" | "value"): Expression {
    const entries = entriesOf(of);
    const site = { range: of.site.range };
    if (!entries || entries.size === 0 || entries.size > MAX_INSTANCES) {
      return unknown(site);
    }
    const values = [...entries].map(([key, { keyRange, value }]) => ({
      key,
      value: part === "key" ? literal(key, { range: keyRange }) : value,
    }));
    const [first, ...others] = values;
    if (first && others.length === 0) {
      return first.value;
    }
    const variable: Variable = { id: "each.key", cases: values.map(({ key }) => key) };
    return {
      kind: "choice",
      site,
      options: values.map(({ key, value }) => ({ when: { kind: "is", variable, case: key }, then: value })),
    };
  }
}

/** The entries of a map, or of a set of strings, by key. */
function entriesOf(of: Plain): ReadonlyMap<string, Pick<Member<Expression>, "keyRange" | "value">> | undefined {
  const members = allMembersOf(of);
  if (members) {
    return new Map(members.map(member => [member.key, member]));
  }
  const items = allItemsOf(of);
  const entries = items?.flatMap(item =>
    item.kind === "literal" && typeof item.value === "string"
      ? [[item.value, { keyRange: item.site.range, value: item }] as const]
      : [],
  );
  return entries && entries.length === items?.length ? new Map(entries) : undefined;
}

function hasInstances(given: Plain): boolean | undefined {
  switch (given.kind) {
    case "literal": {
      const count = numberOf(given.value);
      return count === undefined ? undefined : count > 0;
    }
    case "map":
    case "list": {
      const entries = entriesOf(given);
      return entries && entries.size > 0;
    }
    default:
      return undefined;
  }
}

/** A number, or a numeric string, which Terraform converts. */
function numberOf(value: Scalar): number | undefined {
  const isNumeral = typeof value === "string" && /^\d{1,15}$/u.test(value);
  return typeof value === "number" ? value : isNumeral ? Number(value) : undefined;
}
