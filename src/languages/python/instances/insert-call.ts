import { lineEndingOf } from "../../../edits/text/layout.ts";
import type { TextEdit } from "../../../edits/text/text-edit.ts";
import { statementAround } from "../scope/bindings.ts";
import { snakeCase } from "../spelling.ts";
import type { Call, Statement } from "../syntax/nodes.ts";

/**
 * A call of one instance's method with another as its argument: `client.node.add_dependency(provider)`, after the
 * statements that create the two. `null`: one of them has no name there, or the statements are not in the same block.
 *
 * @param path - the keys that lead to the method, ending with its name
 */
export function renderCall(
  receiver: Call,
  path: readonly string[],
  argument: Call,
  text: string,
): readonly TextEdit[] | null {
  const making = statementAround(receiver);
  const giving = statementAround(argument);
  const name = making && assignedName(making, receiver, text);
  const given = giving && assignedName(giving, argument, text);
  if (name === undefined || given === undefined || !making || !giving || making.parent !== giving.parent) {
    return null;
  }
  const last = giving.range[1] <= making.range[0] ? making : giving;
  return insertLineAfter(last, `${[name, ...path.map(snakeCase)].join(".")}(${given})`, text);
}

/** The variable or field that a statement assigns the result of a call to. */
function assignedName(statement: Statement, made: Call, text: string): string | undefined {
  if (statement.kind !== "Assign" || statement.value !== made) {
    return undefined;
  }
  const [target] = statement.targets;
  const isName = target?.kind === "Name" || (target?.kind === "Attribute" && target.value.kind === "Name");
  return isName ? text.slice(...target.range) : undefined;
}

/** Inserts a statement on a new line after another that has its lines to itself. */
function insertLineAfter({ range: [start, end] }: Statement, code: string, text: string): readonly TextEdit[] | null {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [rest = ""] = /^[^\r\n]*/u.exec(text.slice(end)) ?? [];
  if (before.trim() !== "" || !/^\s*(?:#.*)?$/u.test(rest)) {
    return null;
  }
  const at = end + rest.length;
  return [{ range: [at, at], text: `${lineEndingOf(text)}${before}${code}` }];
}
