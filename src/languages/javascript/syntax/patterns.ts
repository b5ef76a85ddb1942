import { staticName, type Node } from "./syntax-tree.ts";

/** A name that a pattern binds, with the keys that lead to its value. */
interface BoundName {
  readonly name: Node;
  /** `undefined`: they are not constant, or the value may be a default or a rest. */
  readonly keys: readonly string[] | undefined;
}

/**
 * The keys that lead from a destructured value to a name: `["a", "b"]` for `b` in `{ a: { b } }`. `undefined` for
 * defaults and rests.
 */
export function bindingPath(pattern: Node, name: Node): readonly string[] | undefined {
  return boundNames(pattern).find(bound => bound.name === name)?.keys;
}

/** Every name that a pattern binds. */
export function boundNames(pattern: Node): readonly BoundName[] {
  return namesUnder([], pattern);
}

function namesUnder(keys: readonly string[] | undefined, pattern: Node): readonly BoundName[] {
  const under = (key: string | undefined) => (key === undefined ? undefined : keys && [...keys, key]);
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern, keys }];
    case "ObjectPattern":
      return pattern.properties.flatMap(property =>
        property.type === "Property"
          ? namesUnder(under(staticName(property.key, property.computed)), property.value)
          : namesUnder(undefined, property.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element, index) => (element ? namesUnder(under(String(index)), element) : []));
    case "AssignmentPattern":
      return namesUnder(undefined, pattern.left);
    case "RestElement":
      return namesUnder(undefined, pattern.argument);
    case "TSParameterProperty":
      return namesUnder(keys, pattern.parameter);
    default:
      return [];
  }
}
