import type { Style } from "../../edits/print/style.ts";
import type { Range } from "../../model/site.ts";
import type { DocumentFile, OutlineEntry, Tree, UnreadDocument } from "../documents.ts";
import { outlineJson } from "../json/outline.ts";
import { json } from "../json/style.ts";
import { looksLikeJson } from "../json/text.ts";
import { outlineYaml } from "../yaml/outline.ts";
import { yaml } from "../yaml/style.ts";
import { documentsIn } from "./documents.ts";
import type { IsOpened } from "../shared/outline.ts";
import { readTree } from "./tree.ts";

/** A text in YAML or JSON. */
export class DataFile implements DocumentFile {
  readonly text: string;
  readonly isJson: boolean;

  constructor(text: string) {
    this.text = text;
    this.isJson = looksLikeJson(text);
  }

  get style(): Style {
    return this.isJson ? json : yaml;
  }

  get documents(): readonly UnreadDocument[] {
    return documentsIn(this.text);
  }

  outline(isOpened: IsOpened): readonly OutlineEntry[] | undefined {
    return this.isJson ? outlineJson(this.text, isOpened) : outlineYaml(this.text, isOpened);
  }

  read(): Tree | undefined {
    const tree = readTree(this.text, [0, this.text.length], this.isJson ? "json" : undefined);
    return tree === "needs-whole" ? undefined : tree;
  }

  readBlock(range: Range): Tree | "needs-whole" | undefined {
    return readTree(this.text, range, this.isJson ? undefined : "yaml");
  }
}
