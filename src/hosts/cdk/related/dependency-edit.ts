import type { TextEdit } from "../../../edits/text-edit.ts";
import { isFunction, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";
import { holderOf } from "./names.ts";

/**
 * Makes a client wait for a construct: `client.node.addDependency(provider)` behind the statements that make the two.
 * `null`: one has no name there, or the statements do not stand in one block.
 */
export function renderDependency(client: Construct, on: Construct, constructs: Constructs): readonly TextEdit[] | null {
  const { file } = constructs;
  const waiting = statementOf(client, constructs);
  const awaited = statementOf(on, constructs);
  if (!waiting || !awaited?.name || file.parentOf(waiting.statement) !== file.parentOf(awaited.statement)) {
    return null;
  }
  const call = `.node.addDependency(${awaited.name})`;
  const isClientLast = awaited.statement.range[1] <= waiting.statement.range[0];
  if (waiting.name === undefined) {
    const end = client.node.range[1];
    return isClientLast && waiting.isBare ? [{ range: [end, end], text: call }] : null;
  }
  const last = isClientLast ? waiting.statement : awaited.statement;
  return insertLineBehind(last, waiting.name + call, file.text);
}

/** A statement that makes a construct. */
interface Making {
  readonly statement: Node;
  /** What the construct is called behind the statement: `client`, `this.client`. */
  readonly name: string | undefined;
  /** Whether the statement does nothing else. */
  readonly isBare: boolean;
}

function statementOf({ node }: Construct, { file }: Constructs): Making | undefined {
  const holder = holderOf(node, file);
  let inner: Node = node;
  for (const outer of file.ancestorsOf(node)) {
    if (isFunction(outer) || outer.type === "PropertyDefinition") {
      return undefined;
    }
    if (outer.type === "ExpressionStatement" || outer.type === "VariableDeclaration") {
      const parent = file.parentOf(outer);
      const statement = parent?.type === "ExportNamedDeclaration" ? parent : outer;
      const isInBlock = /^(?:BlockStatement|Program)$/u.test(file.parentOf(statement)?.type ?? "");
      return isInBlock ? { statement, name: holder && textOf(holder, file.text), isBare: inner === node } : undefined;
    }
    inner = outer;
  }
  return undefined;
}

/** A name without its type, or a field as it is written. */
function textOf(holder: Node, text: string): string {
  return holder.type === "Identifier" ? holder.name : text.slice(...holder.range);
}

/** Writes a statement on a line of its own, in the style of another one that has its last line for itself. */
function insertLineBehind(statement: Node, code: string, text: string): readonly TextEdit[] | null {
  const [start, end] = statement.range;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [rest = ""] = /^[^\r\n]*/u.exec(text.slice(end)) ?? [];
  if (before.trim() !== "" || !/^\s*(?:\/\/.*)?$/u.test(rest)) {
    return null;
  }
  const [lineEnd = "\n"] = /\r?\n/u.exec(text) ?? [];
  const semicolon = text[end - 1] === ";" ? ";" : "";
  const at = end + rest.length;
  return [{ range: [at, at], text: `${lineEnd}${before}${code}${semicolon}` }];
}
