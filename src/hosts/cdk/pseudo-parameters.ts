import type { CodeFile } from "../../languages/javascript/semantic-model.ts";
import type { Node } from "../../languages/javascript/syntax/syntax-tree.ts";
import type { Expression } from "../../model/value.ts";
import { cdkPath } from "./l2/cdk-modules.ts";

/** The members of `Aws` that give a word without slashes and spaces. */
const words: ReadonlySet<string> = new Set(["ACCOUNT_ID", "PARTITION", "REGION", "STACK_NAME", "URL_SUFFIX"]);

/** `Aws.REGION`: a text of which is known that it is a word. */
export function pseudoParameter(node: Node, file: CodeFile): Expression | undefined {
  if (node.type !== "MemberExpression" && node.type !== "Identifier") {
    return undefined;
  }
  const [className, name = "", ...rest] = cdkPath(file.originOf(node)) ?? [];
  return className === "Aws" && words.has(name) && rest.length === 0
    ? { kind: "text", parts: [undefined], hasWords: true, site: file.siteOf(node) }
    : undefined;
}
