import type { Variable } from "../../model/condition.ts";
import { memberOf } from "../../model/members.ts";
import { unknown } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { Reference } from "./references.ts";

/** A call of a function. HCL has none of its own: a tool that uses it brings them. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Of the whole call. */
  readonly site: Site;
}

/** What the names in an expression stand for. */
export interface Scope {
  /** The value of a reference, wherever that is written. `undefined`: nothing is known of it. */
  valueOf(reference: Reference): Expression | undefined;
  /** What is known of the cases that a reference can have. References with one value have one variable. */
  variable(reference: Reference): Variable;
  /** What a function gives. `undefined`: nothing is known of that. */
  call(call: FunctionCall): Expression | undefined;
}

/** A scope in which a `for` has given names to values. */
export function withNames(outer: Scope, names: ReadonlyMap<string, Expression>): Scope {
  return {
    ...outer,
    valueOf(reference) {
      const [name, ...rest] = reference.path;
      const value = names.get(String(name));
      return value ? access(value, rest, { range: reference.range }) : outer.valueOf(reference);
    },
    variable: reference => outer.variable(reference),
    call: call => outer.call(call),
  };
}

/** What is behind names and indexes of a value. */
export function access(value: Expression, path: Reference["path"], site: Site): Expression {
  let current = value;
  for (const step of path) {
    if (step === undefined) {
      return unknown(site);
    }
    current = memberOf(current, String(step), site);
  }
  return current;
}
