import type { TSESTree } from "@typescript-eslint/utils";
import { isSurelyOf, type Subject } from "../../../languages/javascript/flow/assignments.ts";
import type { CfnUses } from "./changes.ts";
import { isUnder } from "../../../model/updates.ts";
import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { literalString } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Use } from "../../../languages/javascript/flow/references.ts";

/** The uses of the resource in a construct, by the ways that lead there. */
export function waysToResource(construct: Subject, uses: readonly Use[], file: CodeFile): readonly CfnUses[] {
  const { made, prefix } = construct;
  const found = uses.flatMap((use): readonly CfnUses[] => {
    const call = searchForResource(use, prefix, file);
    if (!call) {
      return [];
    }
    // What is not surely this construct's is looked at as if it were made elsewhere, so that all it touches is lost.
    const source = isSurelyOf(use, made, file) ? call : made;
    return [{ subject: { made: source, since: made, prefix: [] }, uses: file.usesOf(call) }];
  });
  return [{ subject: { made, prefix: [...prefix, "node", "defaultChild"] }, uses }, ...found];
}

/** `client.node.findChild("Resource")` */
function searchForResource(
  { node, path }: Use,
  prefix: readonly string[],
  file: CodeFile,
): TSESTree.CallExpression | undefined {
  const call = file.parentOf(node);
  const isSearch =
    isUnder(path, prefix) && /^node\.(?:findChild|tryFindChild)$/u.test(path.slice(prefix.length).join("."));
  return isSearch && call?.type === "CallExpression" && literalString(call.arguments[0]) === "Resource"
    ? call
    : undefined;
}

const searches: ReadonlySet<string> = new Set(["children", "findAll", "findChild", "tryFindChild"]);

/** Whether a construct is searched for something that may be the resource. */
export function hasUnknownSearch(uses: readonly Use[], file: CodeFile): boolean {
  return uses.some(use => {
    const [first, second] = use.path;
    const mayFind = first === "node" && (second === undefined ? !use.exact : searches.has(second));
    return mayFind && searchForResource(use, [], file) === undefined;
  });
}
