import type { Container } from "../../model/site.ts";
import { editBlock } from "./block.ts";
import type { Changes } from "./changes.ts";
import { editDelimited } from "./delimited.ts";
import { editLines } from "./lines.ts";
import type { Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";
import { editWords } from "./words.ts";

/** Edits the entries of a container. `null`: it cannot be done without side effects. */
export function editContainer(
  text: string,
  container: Container,
  changes: Changes,
  style: Style,
): readonly TextEdit[] | null {
  switch (container.layout) {
    case "delimited":
      return editDelimited(text, container, changes, style);
    case "indented":
      return editBlock(text, container, changes, style);
    case "lines":
      return editLines(text, container, changes, style);
    case "words":
      return editWords(text, container, changes, style);
  }
}
