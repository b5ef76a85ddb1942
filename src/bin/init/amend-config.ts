import { parseTypescript } from "../typescript/babel.ts";

/** The nodes that matter here, in ESTree's shape. */
interface Node {
  readonly type: string;
  readonly range: readonly [start: number, end: number];
  readonly [key: string]: unknown;
}

/** A list of configs in a config file. */
interface ConfigList {
  readonly elements: readonly Node[];
  /** From the end of the opening bracket or parenthesis to the start of the closing one. */
  readonly inner: readonly [start: number, end: number];
  /** Whether configs in the list may be lists themselves, as in `defineConfig`. */
  readonly takesLists: boolean;
}

/** Configs that must come later, because they set parsers for files that ours would otherwise handle. */
const laterConfigs = /\b(?:jsonc?|ya?ml)\b/iu;

/**
 * The text of a config file with the plugin's preset in its list of configs. `undefined`: the file cannot be amended
 * with certainty.
 *
 * @param preset - `recommended`, `strict` or `all`
 */
export function amendConfig(text: string, fileName: string, preset: string): string | undefined {
  const program = read(text, fileName);
  const list = program && configListIn(program, text);
  if (!list) {
    return undefined;
  }
  const name = /\bcognito\b/u.test(text) ? "cognitoPlugin" : "cognito";
  const element = `${list.takesLists ? "" : "..."}${name}.configs.${preset}`;
  const amended = withImport(withElement(text, list, element), program, name);
  return read(amended, fileName) ? amended : undefined;
}

function read(text: string, fileName: string): Node | undefined {
  try {
    return parseTypescript(text, fileName).ast as Node;
  } catch {
    return undefined;
  }
}

function statementsOf(program: Node): readonly Node[] {
  return program["body"] as readonly Node[];
}

/** The list that the file exports. */
function configListIn(program: Node, text: string): ConfigList | undefined {
  for (const statement of statementsOf(program)) {
    const exported =
      statement.type === "ExportDefaultDeclaration"
        ? (statement["declaration"] as Node)
        : assignedExports(statement, text);
    const list = exported && configListAt(exported, program, text);
    if (list) {
      return list;
    }
  }
  return undefined;
}

/** The value that is assigned to `module.exports`. */
function assignedExports(statement: Node, text: string): Node | undefined {
  const expression = statement.type === "ExpressionStatement" ? (statement["expression"] as Node) : undefined;
  const left = expression?.type === "AssignmentExpression" ? (expression["left"] as Node) : undefined;
  return left && text.slice(...left.range) === "module.exports" ? (expression?.["right"] as Node) : undefined;
}

function configListAt(node: Node, program: Node, text: string): ConfigList | undefined {
  switch (node.type) {
    case "ArrayExpression":
      return { ...elementsOf(node, "elements"), takesLists: false };
    case "CallExpression":
      return configListOfCall(node, text);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return configListAt(node["expression"] as Node, program, text);
    case "Identifier": {
      const init = constantOf(node["name"] as string, program);
      return init && configListAt(init, program, text);
    }
    default:
      return undefined;
  }
}

/** `defineConfig([…])`, `defineConfig(…)`, `tseslint.config(…)` */
function configListOfCall(call: Node, text: string): ConfigList | undefined {
  const callee = call["callee"] as Node;
  if (!/^(?:defineConfig|tseslint\.config)$/u.test(text.slice(...callee.range))) {
    return undefined;
  }
  const given = call["arguments"] as readonly Node[];
  const [first] = given;
  if (first?.type === "ArrayExpression" && given.length === 1) {
    return { ...elementsOf(first, "elements"), takesLists: true };
  }
  const opening = text.indexOf("(", callee.range[1]);
  return { elements: given, inner: [opening + 1, call.range[1] - 1], takesLists: true };
}

function elementsOf(node: Node, key: string): Pick<ConfigList, "elements" | "inner"> {
  const elements = (node[key] as readonly (Node | null)[]).filter(element => element !== null);
  return { elements, inner: [node.range[0] + 1, node.range[1] - 1] };
}

/** The value of a top-level constant that is declared once. */
function constantOf(name: string, program: Node): Node | undefined {
  const declarators = statementsOf(program)
    .filter(({ type, kind }) => type === "VariableDeclaration" && kind === "const")
    .flatMap(declaration => declaration["declarations"] as readonly Node[]);
  return declarators.find(({ id }) => (id as Node)["name"] === name)?.["init"] as Node | undefined;
}

/** Inserts the element before the first config that must come later, or at the end. */
function withElement(text: string, { elements, inner }: ConfigList, element: string): string {
  const later = elements.find(({ range }) => laterConfigs.test(text.slice(...range)));
  const last = elements.at(-1);
  if (later) {
    const [start] = later.range;
    return text.slice(0, start) + element + separatorIn(text, start) + text.slice(start);
  }
  if (!last) {
    return text.slice(0, inner[0]) + element + text.slice(inner[0]);
  }
  const [start, end] = last.range;
  const separator = separatorIn(text, start);
  const rest = restOfLine(text, end);
  if (rest && separator !== ", ") {
    const after = `${separator.slice(1)}${element}${rest.hasComma ? "," : ""}${text.slice(rest.end)}`;
    return `${text.slice(0, end)}, ${rest.comment}${after}`;
  }
  return `${text.slice(0, end)},${separator.slice(1)}${element}${text.slice(end)}`;
}

/** The rest of a line, if that is a comment, which then is about what precedes it. */
function restOfLine(text: string, start: number) {
  const [line = ""] = /^[^\r\n]*/u.exec(text.slice(start)) ?? [];
  const rest = line.trim();
  const hasComma = rest.startsWith(",");
  const comment = hasComma ? rest.slice(1).trim() : rest;
  const isComment =
    comment.startsWith("//") || (comment.startsWith("/*") && comment.indexOf("*/") === comment.length - 2);
  const end = start + line.length;
  return isComment && end < text.length ? { hasComma, comment, end } : undefined;
}

/** The separator of two elements: a comma, followed by a new line if the elements are on lines of their own. */
function separatorIn(text: string, start: number): string {
  const before = /(?:^|\n)(?<indentation>[\t ]*)$/u.exec(text.slice(0, start))?.groups;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return before ? `,${lineEnd}${before["indentation"] ?? ""}` : ", ";
}

function withImport(text: string, program: Node, name: string): string {
  const statements = statementsOf(program);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const isModule = statements.some(({ type }) => /^(?:Import|Export)/u.test(type));
  const line = isModule
    ? `import ${name} from "eslint-plugin-cognito";`
    : `const ${name} = require("eslint-plugin-cognito");`;
  const last = statements.findLast(
    isModule ? ({ type }) => type === "ImportDeclaration" : node => isRequire(node, text),
  );
  if (last) {
    const end = restOfLine(text, last.range[1])?.end ?? last.range[1];
    return text.slice(0, end) + lineEnd + line + text.slice(end);
  }
  const [directive] = statements.filter(({ directive: words }) => typeof words === "string");
  const start = directive?.range[1] ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return directive
    ? text.slice(0, start) + lineEnd + line + text.slice(start)
    : text.slice(0, start) + line + lineEnd + lineEnd + text.slice(start);
}

function isRequire(statement: Node, text: string): boolean {
  return statement.type === "VariableDeclaration" && /=\s*require\(/u.test(text.slice(...statement.range));
}
