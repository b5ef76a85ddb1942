import { memberAt } from "../../model/members.ts";
import type { Expression } from "../../model/value.ts";
import type { Reference, Scope } from "../configuration.ts";

/** The scope inside a `for`, which binds names to values. They have others in its next turn. */
export function withNames(outer: Scope, names: ReadonlyMap<string, Expression>): Scope {
  const boundTo = ({ path: [name] }: Reference) => names.get(String(name));
  return {
    valueOf(reference) {
      const value = boundTo(reference);
      return value ? memberAt(value, reference.path.slice(1), { range: reference.range }) : outer.valueOf(reference);
    },
    variable: reference => (boundTo(reference) ? undefined : outer.variable(reference)),
    call: call => outer.call(call),
  };
}
