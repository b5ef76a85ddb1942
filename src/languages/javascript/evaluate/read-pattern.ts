import type { Expression } from "../../../model/value.ts";
import { unknown } from "../../../model/expressions.ts";
import { memberOf, withDefault } from "../../../model/members.ts";
import type { Reader } from "./reader.ts";
import { staticName, type Node } from "../syntax/syntax-tree.ts";

/** The part of a value that destructuring assigns to a name. */
export function valueOfName(name: Node, pattern: Node, value: Expression, reader: Reader): Expression | undefined {
  const { site } = value;
  switch (pattern.type) {
    case "Identifier":
      return pattern === name ? value : undefined;
    case "AssignmentPattern":
      return valueOfName(
        name,
        pattern.left,
        withDefault(value, () => reader.read(pattern.right)),
        reader,
      );
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          continue;
        }
        const key = staticName(property.key, property.computed);
        const part = key === undefined ? unknown(site) : memberOf(value, key, site);
        const found = valueOfName(name, property.value, part, reader);
        if (found) {
          return found;
        }
      }
      return undefined;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        const found = element ? valueOfName(name, element, memberOf(value, String(index), site), reader) : undefined;
        if (found) {
          return found;
        }
      }
      return undefined;
    default:
      return undefined;
  }
}
