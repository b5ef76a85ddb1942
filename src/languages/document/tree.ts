import type { Style } from "../../edits/style.ts";
import { json } from "../json/style.ts";
import { yaml } from "../yaml/style.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, Member } from "../../model/value.ts";
import { readJson } from "../json/tree.ts";
import { readYaml } from "../yaml/tree.ts";

/** What a text holds, and the language to edit it in. */
export interface Tree {
  readonly root: Expression;
  readonly style: Style;
  /** Reads a member that was left unread, which is unknown. Without it there is none. */
  readonly readMember?: (unread: Member<Expression>) => Expression;
}

/**
 * Reads a YAML or JSON text, or only a range of it that holds one mapping or object. All ranges are in the whole text.
 *
 * CloudFormation's short tags become the long form: `!Ref X` reads as `{ Ref: X }`, `!GetAtt A.B` as
 * `{ "Fn::GetAtt": ["A", "B"] }`, with the place of the tagged node. What stands behind an alias can be read but has
 * no place to edit.
 *
 * @param language - by default JSON where the text is JSON, YAML else
 * @returns `undefined` where the text has a syntax error or cannot be read for certain; `"needs-whole"` where the
 * range says too little, as it refers to an anchor in front of it
 */
export function readTree(
  text: string,
  range: Range = [0, text.length],
  language?: "json" | "yaml",
): Tree | "needs-whole" | undefined {
  if (language !== "yaml") {
    const root = readJson(text, range);
    if (root || language === "json") {
      return root && { root, style: json };
    }
  }
  const root = readYaml(text, range);
  return root === undefined || root === "needs-whole" ? root : { root, style: yaml };
}
