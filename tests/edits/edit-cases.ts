import { expect, it } from "vitest";
import { type Edit, setProperty, together } from "../../src/edits/edit.ts";
import { applyTextEdits } from "../../src/edits/text/text-edit.ts";
import type { Value } from "../../src/model/value.ts";
import { editsOf, expressionAt, type Language, readText, resolved } from "./edit-text.ts";

export interface EditCase {
  readonly text: string;
  /** The keys and indices that lead to the client. */
  readonly path?: readonly (string | number)[];
  readonly edit: (client: Value) => Edit;
  /** `null`: the edit is refused, together with all edits that belong to it. */
  readonly result: string | null;
  /** Whether it is refused only on its own, not together with other edits. */
  readonly isRefusedAlone?: true;
}

/** Applies the edits of a table, and again with Windows line endings. */
export function itEdits(language: Language, cases: Readonly<Record<string, EditCase>>): void {
  it.each(Object.entries(cases))("%s", (_name, { result, isRefusedAlone = false, ...edit }) => {
    expect(editText(language, edit)).toBe(result);
    const text = inWindows(edit.text);
    expect(editText(language, { ...edit, text })).toBe(result === null ? null : inWindows(result));
    if (result === null && !isRefusedAlone) {
      const other = setProperty("AuthSessionValidity", 7);
      expect(editText(language, { ...edit, edit: client => together(edit.edit(client), other) })).toBeNull();
    }
  });
}

/** The text after an edit, or `null` if the edit is refused. */
function editText(
  language: Language,
  { text, path = [], edit }: Pick<EditCase, "text" | "path" | "edit">,
): string | null {
  const tree = readText(text, language);
  const root = expressionAt(tree.root, path);
  const edits = editsOf(text, { ...tree, root }, edit(resolved(root)));
  return edits && applyTextEdits(text, edits);
}

function inWindows(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

/** A multi-line text without the indentation of the code around it. */
export function lines([text = ""]: TemplateStringsArray): string {
  const [, ...others] = text.split("\n");
  const last = others.pop() ?? "";
  const indentation = `${last}  `;
  return others
    .map(line => `${line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()}\n`)
    .join("");
}
