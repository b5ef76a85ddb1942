import { memberAt } from "../../model/members.ts";
import type { Expression } from "../../model/value.ts";
import type { Scope } from "../configuration.ts";

/** A scope inside a `for`, which binds names to values. */
export function withNames(outer: Scope, names: ReadonlyMap<string, Expression>): Scope {
  return {
    ...outer,
    valueOf(reference) {
      const [name, ...rest] = reference.path;
      const value = names.get(String(name));
      return value ? memberAt(value, rest, { range: reference.range }) : outer.valueOf(reference);
    },
    variable: reference => outer.variable(reference),
    call: call => outer.call(call),
  };
}
