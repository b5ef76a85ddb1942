import type {
  Argument,
  Block,
  Expression,
  ImportedName,
  Module,
  Parameter,
  Statement,
} from "../../../src/languages/python/syntax/nodes.ts";

/**
 * A syntax tree as a line of text: Python in which every operation has its parentheses and every block its braces.
 *
 * An expression with an unknown value is `?(children)`, and one that is missing `?`. Names that a statement binds follow
 * `->`.
 */
export function printTree({ body }: Module): string {
  return printStatements(body);
}

/** The statements of a block. */
export function printStatements({ statements }: Block): string {
  return statements.map(printStatement).join("; ");
}

function printBlock(block: Block): string {
  return `{${printStatements(block)}}`;
}

function printStatement(node: Statement): string {
  switch (node.kind) {
    case "Assign": {
      const annotation = node.annotation ? `: ${printExpression(node.annotation)}` : "";
      const value = node.value ? ` = ${printExpression(node.value)}` : "";
      return `${node.targets.map(printExpression).join(" = ")}${annotation}${value}`;
    }
    case "AugmentedAssign":
      return `${printExpression(node.target)} ${node.operator}= ${printExpression(node.value)}`;
    case "ExpressionStatement":
      return printExpression(node.value);
    case "Return":
      return node.value ? `return ${printExpression(node.value)}` : "return";
    case "Delete":
      return `del ${list(node.targets)}`;
    case "If": {
      const branches = node.branches.map(({ test, body }) => `if ${printExpression(test)} ${printBlock(body)}`);
      return [branches.join(" el"), ...(node.otherwise ? [`else ${printBlock(node.otherwise)}`] : [])].join(" ");
    }
    case "Loop":
      return words("loop", list(node.head), bound(node.targets), node.blocks.map(printBlock).join(" "));
    case "With": {
      const items = node.items.map(
        ({ context, target }) => printExpression(context) + (target ? ` as ${printExpression(target)}` : ""),
      );
      return `with ${items.join(", ")} ${printBlock(node.body)}`;
    }
    case "Try":
    case "Match":
      return words(
        node.kind.toLowerCase(),
        list(node.head),
        bound(node.targets),
        node.blocks.map(printBlock).join(" "),
      );
    case "FunctionDefinition": {
      const decorators = node.decorators.map(decorator => `@${printExpression(decorator)} `).join("");
      const returns = node.returns ? ` -> ${printExpression(node.returns)}` : "";
      const head = `${node.isAsync ? "async " : ""}def ${printExpression(node.name)}(${parameters(node.parameters)})`;
      return `${decorators}${head}${returns} ${printBlock(node.body)}`;
    }
    case "ClassDefinition": {
      const decorators = node.decorators.map(decorator => `@${printExpression(decorator)} `).join("");
      return `${decorators}class ${printExpression(node.name)}(${given(node.bases)}) ${printBlock(node.body)}`;
    }
    case "Import":
      return `import ${node.wildcard === undefined ? node.names.map(imported).join(", ") : `${node.wildcard}.*`}`;
    case "ScopeStatement":
      return `${node.isGlobal ? "global" : "nonlocal"} ${node.names.join(", ")}`;
    case "OtherStatement":
      return words(node.exits ? "exit" : "other", list(node.children), bound(node.targets));
  }
}

function words(...parts: readonly string[]): string {
  return parts.filter(part => part !== "").join(" ");
}

function bound(targets: readonly Expression[]): string {
  return targets.length > 0 ? `-> ${list(targets)}` : "";
}

function imported({ module, member, local }: ImportedName): string {
  const name = member === undefined ? module : `${module}:${member}`;
  return member === undefined && name === local.id ? name : `${name} as ${local.id}`;
}

function list(nodes: readonly Expression[]): string {
  return nodes.map(printExpression).join(", ");
}

/** An expression as a part of such a line. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Constant":
      return JSON.stringify(node.value);
    case "FormattedString":
      return `f[${node.parts.map(part => (part === undefined ? "?" : typeof part === "string" ? JSON.stringify(part) : printExpression(part))).join(", ")}]`;
    case "List":
      return `[${list(node.items)}]`;
    case "Tuple":
      return `(${list(node.items)}${node.items.length === 1 ? "," : ""})`;
    case "Set":
      return `{${list(node.items)}}`;
    case "Starred":
      return `*${printExpression(node.value)}`;
    case "Dict":
      return `{${node.entries.map(({ key, value }) => (key ? `${printExpression(key)}: ${printExpression(value)}` : `**${printExpression(value)}`)).join(", ")}}`;
    case "Call":
      return `${printExpression(node.callee)}(${given(node.arguments)})`;
    case "Attribute":
      return `${printExpression(node.value)}.${node.name}`;
    case "Subscript":
      return `${printExpression(node.value)}[${node.index ? printExpression(node.index) : `slice ${list(node.children)}`}]`;
    case "BinaryOperation":
    case "BooleanOperation":
    case "Comparison":
      return `(${printExpression(node.left)} ${node.operator} ${printExpression(node.right)})`;
    case "UnaryOperation":
      return `(${node.operator} ${printExpression(node.operand)})`;
    case "Conditional":
      return `(${printExpression(node.then)} if ${printExpression(node.test)} else ${printExpression(node.otherwise)})`;
    case "Lambda":
      return `(lambda ${parameters(node.parameters)}: ${printExpression(node.body)})`;
    case "Comprehension":
      return words(
        `<${list(node.children)}`,
        "for",
        list(node.targets),
        `in ${node.first ? printExpression(node.first) : "?"}>`,
      );
    case "NamedExpression":
      return `(${node.target.id} := ${printExpression(node.value)})`;
    case "Await":
      return `(await ${printExpression(node.value)})`;
    case "OtherExpression":
      return node.children.length > 0 ? `?(${list(node.children)})` : "?";
  }
}

const marks = { positional: "", keyword: "", items: "*", members: "**", plain: "" } as const;

function given(arguments_: readonly Argument[]): string {
  return arguments_
    .map(({ kind, name, value }) => `${marks[kind]}${name ? `${name}=` : ""}${printExpression(value)}`)
    .join(", ");
}

function parameters(nodes: readonly Parameter[]): string {
  return nodes
    .map(({ name, kind, isKeywordOnly, annotation, default: usual }) => {
      const hint = annotation ? `: ${printExpression(annotation)}` : "";
      return `${isKeywordOnly ? "!" : ""}${marks[kind]}${name.id}${hint}${usual ? ` = ${printExpression(usual)}` : ""}`;
    })
    .join(", ");
}
