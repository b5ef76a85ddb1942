import type { CallNode } from "../syntax/syntax-tree.ts";
import { applyTextEdits, type TextEdit } from "../../../edits/text/text-edit.ts";
import { objectForm } from "../style.ts";
import type { Range } from "../../../model/site.ts";
import type { MapExpression } from "../../../model/value.ts";
import type { CodeFile } from "./code-file.ts";

export type RenderOptions = (text: string, argument: MapExpression) => readonly TextEdit[] | null;

/**
 * Adds an object as the last argument of a call. `null`: a comment is in the way.
 *
 * @param render - edits the text that already contains an empty object
 */
export function renderNewArgument(call: CallNode, file: CodeFile, render: RenderOptions): readonly TextEdit[] | null {
  const end = call.arguments.at(-1)?.range[1];
  if (end === undefined || !/^,?\)$/u.test(file.text.slice(end, call.range[1]).replaceAll(/\s/gu, ""))) {
    return null;
  }
  const before = `${file.text.slice(0, end)}, `;
  const after = file.text.slice(end);
  const range: Range = [before.length, before.length + 2];
  const site = { range, container: { layout: "delimited", form: objectForm, range, items: [] } } as const;
  const text = `${before}{}${after}`;
  const edits = render(text, { kind: "map", members: [], complete: true, site });
  return edits && [{ range: [end, end], text: applyTextEdits(text, edits).slice(end, -after.length) }];
}
