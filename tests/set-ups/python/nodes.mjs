// The nodes of a Python text as our parser has them, in the words of trees.py.
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { childrenOf } from "../../../src/languages/python/syntax/children.ts";

/**
 * The nodes of a text as "Kind start end details", sorted, and its syntax errors.
 *
 * @param inStrings - whether those in formatted strings are among them
 */
export function nodesOf(text, inStrings = true) {
  const { body, errors } = parse(text);
  const found = [];
  const open = [...body.statements];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(...describe(node, text));
    open.push(...(isString(node, text) && !inStrings ? [] : childrenIn(node)));
  }
  return { nodes: found.sort(), errors };
}

/** Whether a node is a formatted string. */
function isString({ kind, range: [start, end] }, text) {
  return kind === "FormattedString" || (kind === "OtherExpression" && /^\w*["']/u.test(text.slice(start, end)));
}

/** The children that are nodes in Python's tree. */
function childrenIn(node) {
  switch (node.kind) {
    case "Import":
      return [];
    case "FunctionDefinition":
    case "ClassDefinition":
      return without(node, node.kind === "ClassDefinition" ? [node.name] : [node.name, ...names(node.parameters)]);
    case "Lambda":
      return without(node, names(node.parameters));
    case "Try":
    case "Match":
      return without(node, node.targets);
    case "OtherStatement":
      return node.children;
    default:
      return childrenOf(node);
  }
}

function without(node, children) {
  return childrenOf(node).filter(child => !children.includes(child));
}

function names(parameters) {
  return parameters.map(({ name }) => name);
}

function describe(node, text) {
  const [start, end] = node.range;
  const line = [node.kind, start, end];
  switch (node.kind) {
    case "Block":
      return [];
    case "Name":
      return [[...line, node.id].join(" ")];
    case "Attribute":
      return [[...line, node.name].join(" ")];
    case "Constant": {
      const written = text.slice(start, end);
      if (typeof node.value === "string" && written.includes(String.raw`\N{`)) {
        return [];
      }
      const isFraction = typeof node.value === "number" && !Number.isInteger(node.value);
      return [(isFraction ? line : [...line, asciiJson(node.value)]).join(" ")];
    }
    case "OtherExpression":
    case "FormattedString":
      return isString(node, text) && text.slice(start, end).includes(String.raw`\N{`) ? [] : [line.join(" ")];
    case "Comparison":
    case "BooleanOperation":
      return isInChain(node) ? [] : [line.join(" ")];
    case "Comprehension":
      return [isArgument(node) ? `Comprehension argument ${node.parent.range[1]}` : line.join(" ")];
    case "Call":
      return [line.join(" "), ...keywordsIn(node.arguments)];
    case "FunctionDefinition":
      return [`FunctionDefinition ${node.name.id} ${end}`, ...node.parameters.map(parameter)];
    case "Lambda":
      return [line.join(" "), ...node.parameters.map(parameter)];
    case "ClassDefinition":
      return [`ClassDefinition ${node.name.id} ${end}`, ...keywordsIn(node.bases)];
    case "Import":
      return node.wildcard !== undefined
        ? [[...line, '[null, null, "*"]'].join(" ")]
        : node.names.map(({ module, member, local }) => [...line, pythonList([module, member ?? null, local.id])].join(" "));
    case "ScopeStatement":
      return [[...line, ...node.names].join(" ")];
    default:
      return [line.join(" ")];
  }
}

/** Whether an operation is the left operand of the same one, which are one node in Python's tree. */
function isInChain(node) {
  const { parent } = node;
  return (
    node.outer === undefined && parent?.kind === node.kind && parent.left === node &&
    (node.kind === "Comparison" || parent.operator === node.operator)
  );
}

/** Whether a generator has no brackets but those of a call. */
function isArgument({ parent, range, children: [element] }) {
  return parent.kind === "Call" && (element.outer ?? element.range)[0] === range[0];
}

function keywordsIn(given) {
  return given
    .filter(({ kind }) => kind === "keyword")
    .map(({ name, range }) => ["keyword", ...range, name].join(" "));
}

function parameter({ name }) {
  return `parameter ${name.range[0]} ${name.id}`;
}

function pythonList(values) {
  return `[${values.map(asciiJson).join(", ")}]`;
}

/** JSON as Python writes it. */
function asciiJson(value) {
  return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, unit => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
