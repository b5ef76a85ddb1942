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

function printStatements({ statements }: Block): string {
  return statements.map(printStatement).join("; ");
}

function printBlock(block: Block): string {
  return `{${printStatements(block)}}`;
}

function printStatement(node: Statement): string {
  switch (node.kind) {
    case "Assign": {
      const annotation = node.annotation ? `: ${print(node.annotation)}` : "";
      const value = node.value ? ` = ${print(node.value)}` : "";
      return `${node.targets.map(print).join(" = ")}${annotation}${value}`;
    }
    case "AugmentedAssign":
      return `${print(node.target)} ${node.operator}= ${print(node.value)}`;
    case "ExpressionStatement":
      return print(node.value);
    case "Return":
      return node.value ? `return ${print(node.value)}` : "return";
    case "Delete":
      return `del ${list(node.targets)}`;
    case "If": {
      const branches = node.branches.map(({ test, body }) => `if ${print(test)} ${printBlock(body)}`);
      return [branches.join(" el"), ...(node.otherwise ? [`else ${printBlock(node.otherwise)}`] : [])].join(" ");
    }
    case "Loop":
      return words("loop", list(node.head), bound(node.targets), node.blocks.map(printBlock).join(" "));
    case "With": {
      const items = node.items.map(({ context, target }) => print(context) + (target ? ` as ${print(target)}` : ""));
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
      const decorators = node.decorators.map(decorator => `@${print(decorator)} `).join("");
      const returns = node.returns ? ` -> ${print(node.returns)}` : "";
      const head = `${node.isAsync ? "async " : ""}def ${node.name.id}(${parameters(node.parameters)})`;
      return `${decorators}${head}${returns} ${printBlock(node.body)}`;
    }
    case "ClassDefinition": {
      const decorators = node.decorators.map(decorator => `@${print(decorator)} `).join("");
      return `${decorators}class ${node.name.id}(${given(node.bases)}) ${printBlock(node.body)}`;
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
  return nodes.map(print).join(", ");
}

function print(node: Expression): string {
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Constant":
      return JSON.stringify(node.value);
    case "FormattedString":
      return `f[${node.parts.map(part => (part === undefined ? "?" : typeof part === "string" ? JSON.stringify(part) : print(part))).join(", ")}]`;
    case "List":
      return `[${list(node.items)}]`;
    case "Tuple":
      return `(${list(node.items)}${node.items.length === 1 ? "," : ""})`;
    case "Set":
      return `{${list(node.items)}}`;
    case "Starred":
      return `*${print(node.value)}`;
    case "Dict":
      return `{${node.entries.map(({ key, value }) => (key ? `${print(key)}: ${print(value)}` : `**${print(value)}`)).join(", ")}}`;
    case "Call":
      return `${print(node.callee)}(${given(node.arguments)})`;
    case "Attribute":
      return `${print(node.value)}.${node.name}`;
    case "Subscript":
      return `${print(node.value)}[${node.index ? print(node.index) : `slice ${list(node.children)}`}]`;
    case "BinaryOperation":
    case "BooleanOperation":
    case "Comparison":
      return `(${print(node.left)} ${node.operator} ${print(node.right)})`;
    case "UnaryOperation":
      return `(${node.operator} ${print(node.operand)})`;
    case "Conditional":
      return `(${print(node.then)} if ${print(node.test)} else ${print(node.otherwise)})`;
    case "Lambda":
      return `(lambda ${parameters(node.parameters)}: ${print(node.body)})`;
    case "Comprehension":
      return `<${list(node.children)} for ${list(node.targets)}>`;
    case "NamedExpression":
      return `(${node.target.id} := ${print(node.value)})`;
    case "Await":
      return `(await ${print(node.value)})`;
    case "OtherExpression":
      return node.children.length > 0 ? `?(${list(node.children)})` : "?";
  }
}

const marks = { positional: "", keyword: "", items: "*", members: "**", plain: "" } as const;

function given(arguments_: readonly Argument[]): string {
  return arguments_.map(({ kind, name, value }) => `${marks[kind]}${name ? `${name}=` : ""}${print(value)}`).join(", ");
}

function parameters(nodes: readonly Parameter[]): string {
  return nodes
    .map(({ name, kind, isKeywordOnly, annotation, default: usual }) => {
      const hint = annotation ? `: ${print(annotation)}` : "";
      return `${isKeywordOnly ? "!" : ""}${marks[kind]}${name.id}${hint}${usual ? ` = ${print(usual)}` : ""}`;
    })
    .join(", ");
}
