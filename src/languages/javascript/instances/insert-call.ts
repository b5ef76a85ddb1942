import { beginsLine, indentationAt, lineEnd, lineEndingOf } from "../../../edits/text/layout.ts";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import type { ScopedTree } from "../scope/scoped-tree.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";
import type { CodeInstance } from "./instances.ts";
import { holderOf, textOf } from "./names.ts";

/**
 * A call of one instance's method with another as its argument: `client.node.addDependency(provider)`, after the
 * statements that create the two. `null`: one of them has no name there, or the statements are not in the same block.
 *
 * @param path - the keys that lead to the method, ending with its name
 */
export function renderCall(
  receiver: CodeInstance,
  path: readonly string[],
  argument: CodeInstance,
  file: ScopedTree,
): readonly TextEdit[] | null {
  const making = statementOf(receiver, file);
  const given = statementOf(argument, file);
  if (!making || !given?.name || file.parentOf(making.statement) !== file.parentOf(given.statement)) {
    return null;
  }
  const call = `.${path.join(".")}(${given.name})`;
  const isReceiverLast = given.statement.range[1] <= making.statement.range[0];
  if (making.name === undefined) {
    const [, end] = receiver.made.range;
    return isReceiverLast && making.isBare ? [{ range: [end, end], text: call }] : null;
  }
  const last = isReceiverLast ? making.statement : given.statement;
  return insertLineAfter(last, making.name + call, file.text);
}

/** A statement that creates an instance. */
interface Making {
  readonly statement: Node;
  /** The name of the instance after the statement: `client`, `this.client`. */
  readonly name: string | undefined;
  /** Whether the statement consists of that expression alone. */
  readonly isBare: boolean;
}

function statementOf({ made }: CodeInstance, file: ScopedTree): Making | undefined {
  const holder = holderOf(made, file);
  let inner: Node = made;
  for (const outer of file.ancestorsOf(made)) {
    if (isFunction(outer) || outer.type === "PropertyDefinition") {
      return undefined;
    }
    if (outer.type === "ExpressionStatement" || outer.type === "VariableDeclaration") {
      const parent = file.parentOf(outer);
      const statement = parent?.type === "ExportNamedDeclaration" ? parent : outer;
      const block = file.parentOf(statement)?.type;
      const isInBlock = block === "BlockStatement" || block === "Program";
      return isInBlock ? { statement, name: holder && textOf(holder, file), isBare: inner === made } : undefined;
    }
    inner = outer;
  }
  return undefined;
}

/** Inserts a statement on a new line, in the style of another statement whose last line it has to itself. */
function insertLineAfter(statement: Node, code: string, text: string): readonly TextEdit[] | null {
  const [start, end] = statement.range;
  const at = lineEnd(text, end);
  if (!beginsLine(text, start) || !/^\s*(?:\/\/.*)?$/u.test(text.slice(end, at))) {
    return null;
  }
  const semicolon = text[end - 1] === ";" ? ";" : "";
  return [{ range: [at, at], text: `${lineEndingOf(text)}${indentationAt(text, start)}${code}${semicolon}` }];
}
