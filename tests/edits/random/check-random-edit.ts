import { parse as parseYaml } from "yaml";
import { getStaticJSONValue, parseJSON } from "jsonc-eslint-parser";
import { isDeepStrictEqual, inspect } from "node:util";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { dataOf, editsOf, expressionAt, type Language, readText, resolved } from "../edit-text.ts";
import { randomEdit, settle } from "./random-edit.ts";
import { type Choose, randomData, randomText } from "./random-text.ts";

/**
 * Applies a random edit to a random text, and throws if the result has another meaning than expected, or lacks a
 * comment from elsewhere.
 *
 * @returns whether the edit was applied rather than refused
 */
export function checkRandomEdit(language: Language, choose: Choose): boolean {
  const { text, path } = randomText(randomData(choose), language, choose);
  const tree = readText(text, language);
  const root = expressionAt(tree.root, path);
  const { edit, apply, goes } = randomEdit(resolved(root), choose);
  const edits = editsOf(text, { ...tree, root }, edit);
  if (!edits) {
    return false;
  }
  const result = applyTextEdits(text, edits);
  const problem = compare();
  if (problem !== undefined) {
    throw new Error(`${problem}\n${inspect(edit, { depth: 3 })}\n${text}\n=>\n${result}`);
  }
  return true;

  function compare(): string | undefined {
    const expected = readData(text, language);
    apply(at(expected, path) as Record<string, unknown>);
    const actual = tryTo(() => readData(result, language));
    if (!isDeepStrictEqual(actual, settle(expected))) {
      return `Expected ${inspect(settle(expected), { depth: 9 })}, got ${inspect(actual, { depth: 9 })}`;
    }
    const kept = commentsIn(text).filter(
      ([start]) => !goes.some(([from, to]) => lineStart(from) <= start && start < lineEnd(to)),
    );
    const lost = kept.find(([, comment]) => result.split(comment).length !== 2);
    return lost && `Lost ${lost[1]}`;
  }

  function lineStart(position: number): number {
    return text.lastIndexOf("\n", position - 1) + 1;
  }

  function lineEnd(position: number): number {
    return `${text}\n`.indexOf("\n", position);
  }
}

function commentsIn(text: string): readonly (readonly [start: number, comment: string])[] {
  return [...text.matchAll(/<\d+>/gu)].map(match => [match.index, match[0]] as const);
}

/** The text's data according to an independent parser, if there is one. */
function readData(text: string, language: Language): unknown {
  switch (language) {
    case "yaml":
      return parseYaml(text, { logLevel: "silent" }) as unknown;
    case "json":
      return getStaticJSONValue(parseJSON(text, { jsonSyntax: "jsonc" }));
    case "javascript":
      return dataOf(resolved(readText(text, language).root));
  }
}

function tryTo(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((current, step) => (current as Record<string | number, unknown>)[step], data);
}
