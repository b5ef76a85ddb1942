import type { Expression, MapExpression } from "../../../model/value.ts";

/** The maps in a value that is either one map or a list of several. */
export function mapsIn(expression: Expression): readonly MapExpression[] {
  switch (expression.kind) {
    case "map":
      return [expression];
    case "list":
      return expression.items.flatMap(item => (item.kind === "map" ? [item] : []));
    default:
      return [];
  }
}
