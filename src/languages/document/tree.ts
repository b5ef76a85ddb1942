import type { Syntax } from "../../edits/syntax.ts";
import { json } from "../../edits/syntaxes/json.ts";
import { yaml } from "../../edits/syntaxes/yaml.ts";
import type { Range } from "../../model/site.ts";
import type { Expression, Member } from "../../model/value.ts";
import { readJson } from "../json/tree.ts";
import { readYaml } from "../yaml/tree.ts";

/** What a text holds, and the language to edit it in. */
export interface Tree {
  readonly root: Expression;
  readonly syntax: Syntax;
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
 * @param syntax - by default JSON where the text is JSON, YAML else
 * @returns `undefined` where the text has a syntax error or cannot be read for certain; `"needs-whole"` where the
 * range says too little, as it refers to an anchor in front of it
 */
export function readTree(
  text: string,
  range: Range = [0, text.length],
  syntax?: Syntax["name"],
): Tree | "needs-whole" | undefined {
  if (syntax !== "yaml") {
    const root = readJson(text, range);
    if (root || syntax === "json") {
      return root && { root, syntax: json };
    }
  }
  const root = readYaml(text, range);
  return root === undefined || root === "needs-whole" ? root : { root, syntax: yaml };
}
