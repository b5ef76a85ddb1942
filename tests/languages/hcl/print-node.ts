import type { Node, TemplatePart } from "../../../src/languages/hcl/syntax-tree.ts";

/** A compact form of an expression: names and operators as written, subexpressions in brackets. */
export function print(node: Node): string {
  switch (node.type) {
    case "number":
    case "boolean":
      return String(node.value);
    case "null":
      return "null";
    case "template":
      return `"${node.parts.map(printPart).join("")}"`;
    case "tuple":
      return `[${node.items.map(print).join(", ")}]`;
    case "object":
      return `{${node.items.map(({ key, value }) => `${print(key)} = ${print(value)}`).join(", ")}}`;
    case "name":
      return node.name;
    case "get-attribute":
      return `${print(node.of)}.${node.name}`;
    case "index":
      return `${print(node.of)}[${print(node.key)}]`;
    case "splat":
      return `${print(node.of)}[*]`;
    case "call":
      return `${node.name}(${node.arguments.map(print).join(", ")}${node.isExpanded ? "..." : ""})`;
    case "conditional":
      return `(${print(node.test)} ? ${print(node.then)} : ${print(node.otherwise)})`;
    case "binary":
      return `(${print(node.left)} ${node.operator} ${print(node.right)})`;
    case "unary":
      return `(${node.operator}${print(node.operand)})`;
    case "parentheses":
      return print(node.of);
    case "for": {
      const key = node.key ? `${print(node.key)} => ` : "";
      const filter = node.filter ? ` if ${print(node.filter)}` : "";
      return `[for ${node.names.join(", ")} in ${print(node.of)}: ${key}${print(node.result)}${node.isGrouped ? "..." : ""}${filter}]`;
    }
    case "missing":
      return "?";
  }
}

function printPart(part: TemplatePart): string {
  switch (part.type) {
    case "text":
      return part.value;
    case "interpolation":
      return `\${${print(part.value)}}`;
    case "directive":
      return `%{${[part.keyword, ...part.names, ...(part.value ? [print(part.value)] : [])].join(" ")}}`;
  }
}
