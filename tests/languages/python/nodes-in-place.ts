import { expect } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { childrenOf, isExpression } from "../../../src/languages/python/syntax/children.ts";
import type { Block, Expression, Module, Node, Statement } from "../../../src/languages/python/syntax/nodes.ts";
import type { Range } from "../../../src/model/site.ts";
import { printExpression, printStatements } from "./print-tree.ts";

/** A node, its children, theirs, and so on. */
export function descendantsOf(root: Node): readonly Node[] {
  const nodes = [root];
  // Descendants are appended while it runs.
  for (const node of nodes) {
    nodes.push(...childrenOf(node));
  }
  return nodes;
}

/** Expects that each node is the parent of its children, and contains them unless they are empty. */
export function expectNodesInside(module: Module, code: string): void {
  for (const node of descendantsOf(module)) {
    const [start, end] = node.range;
    expect(0 <= start && start <= end && end <= code.length).toBe(true);
    for (const child of childrenOf(node)) {
      expect(child.parent).toBe(node);
      const [from, to] = child.range;
      expect(from === to || (start <= from && to <= end)).toBe(true);
    }
  }
}

/** Expects that what is in the range of each node of a valid module means the same by itself. */
export function expectNodesInPlace(module: Module, code: string): void {
  for (const node of descendantsOf(module)) {
    if (node.kind === "Block") {
      expectBlockInPlace(node, code);
    } else if (isExpression(node)) {
      expectExpressionInPlace(node, code);
    } else if (node.kind !== "Module") {
      expectStatementInPlace(node, code);
    }
  }
}

/** From its colon to the end of its last statement. */
function expectBlockInPlace({ parent, range: [start, end], statements }: Block, code: string): void {
  if (parent?.kind !== "Module") {
    expect(code.charAt(start)).toBe(":");
    expect(end).toBe(statements.at(-1)?.range[1]);
  }
}

function expectExpressionInPlace(node: Expression, code: string): void {
  expect(readAlone(node.range, node, code)).toBe(printExpression(node));
  if (node.outer) {
    expect(code.slice(...node.outer)).toMatch(/^\(.*\)$/su);
    expect(readAlone(node.outer, node, code)).toBe(printExpression(node));
  }
  if (node.kind === "Attribute") {
    expect(code.slice(...node.nameRange)).toBe(node.name);
  }
}

/** The expression in a range. A tuple is read as an index, where one with a single `*items` needs no comma. */
function readAlone(range: Range, { kind }: Expression, code: string): string {
  const text = code.slice(...range);
  expect(text).toBe(text.trim());
  const { body, errors } = parse(kind === "Tuple" ? `x[${text}\n]` : `(${text}\n)`);
  expect(errors).toEqual([]);
  const [statement] = body.statements;
  const value = statement?.kind === "ExpressionStatement" ? statement.value : undefined;
  const found = kind === "Tuple" && value?.kind === "Subscript" ? value.index : value;
  return found ? printExpression(found) : "";
}

/** A statement is read where it is on its line, because its clauses must have the same indentation. */
function expectStatementInPlace(node: Statement, code: string): void {
  const [start, end] = node.range;
  const [indent = ""] = /(?<=^|[\r\n\f])[ \t]*$/u.exec(code.slice(0, start)) ?? [];
  const text = code.slice(start, end);
  expect(text).toBe(text.trim());
  const { body, errors } = parse(indent === "" ? text : `if x:\n${indent}${text}`);
  expect(errors).toEqual([]);
  const [outermost] = body.statements;
  const inner = indent !== "" && outermost?.kind === "If" ? outermost.branches[0]?.body : body;
  expect(inner && printStatements(inner)).toBe(printStatements({ ...body, statements: [node] }));
}
