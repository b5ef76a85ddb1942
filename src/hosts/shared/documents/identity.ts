import type { Range } from "../../../model/site.ts";
import type { Expression, MapExpression } from "../../../model/value.ts";
import { memberOf, ownMembers } from "../static-members.ts";

/** Whether a value is written but blank. */
export function isBlank(value: Expression): boolean {
  return value.kind === "literal" && (value.value === "" || value.value === null);
}

/** Where reports about a client point: its name, or its first member. */
export function nameRange(client: MapExpression, key: string): Range {
  const name = memberOf(client, key);
  return name.kind === "absent" ? (ownMembers(client)[0]?.keyRange ?? client.site.range) : name.site.range;
}
